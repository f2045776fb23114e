using Portfolio.Export.Verification.RawText;
using Portfolio.Images;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification;

/// <summary>What an entry holds for its readers, and a PDF of it must hold.</summary>
/// <param name="Raw">The entry as its author typed it.</param>
/// <param name="Texts">In the order of the source.</param>
/// <param name="Pictures">Those that can be read, each file once.</param>
internal sealed record ExpectedContent(
    RawEntry Raw,
    IReadOnlyList<ExpectedText> Texts,
    IReadOnlyList<ExpectedPicture> Pictures,
    IReadOnlyList<ExpectedLink> Links
)
{
    /// <summary>Every picture that the entry names, as its reader understood it.</summary>
    public IReadOnlyList<NamedPicture> Named { get; init; } = [];
}

/// <summary>A picture that must be drawn.</summary>
/// <param name="Written">As the source names it.</param>
/// <param name="File">To be opened for a look at its pixels.</param>
/// <param name="PixelWidth">As it is shown, 1 or more; <paramref name="PixelHeight"/> likewise.</param>
internal sealed record ExpectedPicture(SourcePlace Place, string Written, ImageFile File, int PixelWidth, int PixelHeight)
{
    /// <summary>Another picture that may be drawn in its place; null when none may.</summary>
    public ExpectedPicture? Instead { get; init; }
}

/// <summary>An address that something must lead to.</summary>
internal sealed record ExpectedLink(SourcePlace Place, string Url);
