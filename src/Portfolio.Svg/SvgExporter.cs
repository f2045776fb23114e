using Portfolio.Svg.Pages;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg;

/// <summary>
/// Writes pages as SVG 2, a drawing a page, which browsers and librsvg show alike without any font. Pure: the same input gives the same
/// text, on every machine and in every culture. Safe to call from several threads.
/// </summary>
public static class SvgExporter
{
    /// <summary>Writes every page, in order.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="pictures">Every picture that the pages name.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="KeyNotFoundException">A picture is missing.</exception>
    /// <exception cref="ArgumentException">The samples of a picture do not match its size.</exception>
    /// <exception cref="Portfolio.Typesetting.Fonts.FaceDamagedException">A font file is damaged.</exception>
    public static IReadOnlyList<string> Export(
        TypesetDocument document,
        IReadOnlyDictionary<PictureKey, SvgPicture> pictures,
        SvgOptions options
    ) => [.. Enumerable.Range(0, document.Pages.Count).Select(page => Export(document, page, pictures, options))];

    /// <summary>Writes one page.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="page">Index of the page, from 0.</param>
    /// <param name="pictures">Every picture that the page names.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    /// <exception cref="KeyNotFoundException">A picture is missing.</exception>
    public static string Export(
        TypesetDocument document,
        int page,
        IReadOnlyDictionary<PictureKey, SvgPicture> pictures,
        SvgOptions options
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(page, document.Pages.Count);
        return new PageWriter(document, page, pictures, options).Write();
    }
}
