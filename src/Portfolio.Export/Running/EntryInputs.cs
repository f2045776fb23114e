using Portfolio.Export.Entries;
using Portfolio.Export.Reading;

namespace Portfolio.Export.Running;

/// <summary>What the PDF of an entry depends on besides the options of the run.</summary>
/// <param name="Files">Full paths of files that were read.</param>
/// <param name="UsesSite">Liquid in the entry may list other entries: all of them count.</param>
/// <param name="MissesPictures">A picture was not found: a new file anywhere in the site may be it.</param>
internal sealed record EntryInputs(IReadOnlyList<string> Files, bool UsesSite, bool MissesPictures)
{
    public static EntryInputs Of(PortfolioEntry entry, string fullPath, Site site)
    {
        var files = new List<string> { fullPath, Path.Combine(site.Root, "_config.yml") };
        var misses = false;
        foreach (var picture in SourcePictures.All(entry.Source))
        {
            if (picture.Path is { } path) files.Add(path);
            if (picture.Fate == PictureFate.Missing) misses = true;
        }

        return new([.. files.Distinct(StringComparer.Ordinal)], entry.Source.Text.Contains("{%", StringComparison.Ordinal), misses);
    }
}
