using System.Globalization;
using Portfolio.Export.Making;
using Portfolio.Svg;

namespace Portfolio.Export.Runs;

/// <summary>Pictures of pages that a run makes instead of PDFs.</summary>
/// <param name="Format">PNG or SVG.</param>
/// <param name="Pages">Which pages of each entry.</param>
/// <param name="Dpi">Pixels an inch; a drawing has none.</param>
internal sealed record PictureRequest(PageFormat Format, PageSelection Pages, int Dpi)
{
    /// <summary>Ending of the files.</summary>
    public string Ending => Format == PageFormat.Png ? ".png" : ".svg";

    /// <summary>What changes the files beside all that changes the PDF.</summary>
    public string Key =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Format} {(Format == PageFormat.Png ? Dpi : 0)} {typeof(SvgExporter).Module.ModuleVersionId}"
        );

    /// <summary>The file of a page: its number behind the name of the PDF, or, alone in a file that was named, that name.</summary>
    /// <param name="path">Path of the PDF, or of the file that the user named.</param>
    /// <param name="page">From 1.</param>
    public string NameOf(string path, int page, bool isAlone = false)
    {
        var bare = path[..^Path.GetExtension(path).Length];
        return isAlone ? bare + Ending : string.Create(CultureInfo.InvariantCulture, $"{bare}-{page}{Ending}");
    }
}
