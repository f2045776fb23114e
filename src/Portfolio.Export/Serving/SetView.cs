using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Serving;

/// <summary>A view on its pages.</summary>
/// <param name="Site">The gate to the files that the places name.</param>
/// <param name="Files">Full paths of the entry and its twin, by the names that the places have for them.</param>
internal sealed record ViewPages(
    LaidOutDocument Document,
    IReadOnlyDictionary<PictureKey, PdfPicture> Pictures,
    ConfiguredSite Site,
    IReadOnlyDictionary<string, string> Files
);

/// <summary>What became of a view: its pages, or why there are none.</summary>
/// <param name="Pages">Null where an error forbids them.</param>
internal sealed record SetView(ViewPages? Pages, IReadOnlyList<Diagnostic> Problems);
