using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries.Pairing;

/// <summary>
/// The language twins among all entries of a site. <see cref="TwinFinder"/> pairs them; <see cref="MarkedLanguages"/> selects one language
/// of a file that holds several.
/// </summary>
public sealed class SiteTwins
{
    private readonly Dictionary<string, string> twins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> languages = new(StringComparer.Ordinal);
    private readonly List<(string Path, string? Collection)> entries = [];

    /// <summary>Reads the entries of a site and pairs them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="read">Entries that were read already, by full path; the others of the site are read here.</param>
    public SiteTwins(Site site, IReadOnlyDictionary<string, SourceEntry> read)
    {
        var own = SiteReader.Entries(site).Concat(read.Keys).ToHashSet(StringComparer.Ordinal);
        var all = own.Concat(OtherPages(site))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(p => (Path: p, Source: read.GetValueOrDefault(p) ?? EntryReader.Read(site, p, p, new DiagnosticBag())))
            .Where(e => e.Source is not null)
            .ToList();
        entries.AddRange(all.Where(e => own.Contains(e.Path)).Select(e => (e.Path, e.Source!.Collection)));
        foreach (var pair in TwinFinder.Find([.. all.Select(e => (e.Source!, SafeFiles.Relative(site.Root, e.Path)))]))
        {
            twins[all[pair.First].Path] = all[pair.Second].Path;
            twins[all[pair.Second].Path] = all[pair.First].Path;
            languages[all[pair.First].Path] = pair.FirstLanguage;
            languages[all[pair.Second].Path] = pair.SecondLanguage;
        }
    }

    /// <summary>Full path of the twin, or null.</summary>
    public string? Of(string fullPath) => twins.GetValueOrDefault(fullPath);

    /// <summary>Language of an entry that has a twin, without region; null for others.</summary>
    public string? LanguageOf(string fullPath) => languages.GetValueOrDefault(fullPath);

    /// <summary>How many entries of a collection have a twin, and how many there are.</summary>
    public (int Paired, int All) In(string? collection)
    {
        var members = entries.Where(e => e.Collection == collection).ToList();
        return (members.Count(e => twins.ContainsKey(e.Path)), members.Count);
    }

    /// <summary>
    /// A page that is no entry may yet be the other version of one: <c>index_zh.md</c> of <c>about.md</c>, or <c>zh/cv.md</c>.
    /// </summary>
    private static IEnumerable<string> OtherPages(Site site)
    {
        foreach (var folder in site.Disk.Folders(site.Root))
        {
            var name = Path.GetFileName(folder);
            if (name != "_pages" && !LanguageTags.IsTag(name))
                continue;
            foreach (var file in site.Disk.Below(folder).Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
                yield return file;
        }
    }
}
