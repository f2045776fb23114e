using Portfolio.Export.Runs;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Listing;

/// <summary>An entry as <c>list</c> shows it.</summary>
/// <param name="Entry">What was understood; null when it could not be read.</param>
/// <param name="Problems">What reading and understanding found.</param>
internal sealed record ListedEntry(PlannedEntry Planned, PortfolioEntry? Entry, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>Path of the other language version as the user would name it, or null.</summary>
    public string? Twin { get; init; }

    /// <summary>Name of the collection, <c>pages</c> for pages, the first folder for plain files; empty at the root.</summary>
    public string Collection => Entry?.Source.Collection ?? EntryName.Group(Planned.Site, Planned.FullPath);

    public int PicturesFound => Pictures.Count(p => p.Status == ImageStatus.Found);

    public int PicturesRemote => Pictures.Count(p => p.Status == ImageStatus.Remote);

    /// <summary>Not there, not readable or not within the site.</summary>
    public int PicturesMissing => Pictures.Count(p => p.Status is not (ImageStatus.Found or ImageStatus.Remote));

    public int Errors => Problems.Count(d => d.Severity == Severity.Error);

    public int Warnings => Problems.Count(d => d.Severity == Severity.Warning);

    /// <summary>Each picture once, however often it is named.</summary>
    private IEnumerable<SourcePicture> Pictures =>
        Entry is null ? [] : SourcePictures.All(Entry.Source).DistinctBy(p => (p.Status, p.Path ?? p.Written));
}
