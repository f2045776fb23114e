using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>The entries of a site, read once for all applications, and what chooses among them.</summary>
internal sealed class PackSources
{
    private readonly ConfiguredSite site;
    private readonly Lazy<List<Candidate>> all;
    private readonly Lazy<Dictionary<string, string>> twins;

    private sealed record Candidate(string Path, SourceEntry Source, IReadOnlyList<string> Languages)
    {
        public string First => LanguageTags.Primary(Languages[0]);

        public bool Speaks(string language) => Languages.Any(l => LanguageTags.Primary(l) == language);

        public IEnumerable<string> Tags => TagsOf(Source.FrontMatter);
    }

    public PackSources(ConfiguredSite site)
    {
        this.site = site;
        all = new(() => [.. SiteReader.Entries(site).Select(Read).OfType<Candidate>()]);
        twins = new(FindTwins);
    }

    /// <summary>Front matter and plain text are enough to choose by; what is chosen is read whole later.</summary>
    private Candidate? Read(string path) => EntryReader.ReadFront(site, path) is { } source ? new(path, source, LanguagesOf(source)) : null;

    private Dictionary<string, string> FindTwins()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = all.Value;
        foreach (var pair in TwinFinder.Find([.. entries.Select(c => (c.Source, SafeFiles.Relative(site.Root, c.Path)))]))
        {
            found[entries[pair.First].Path] = entries[pair.Second].Path;
            found[entries[pair.Second].Path] = entries[pair.First].Path;
        }

        return found;
    }

    /// <summary>Tags of an entry as its front matter gives them.</summary>
    public static IEnumerable<string> TagsOf(FrontMatterMap front)
    {
        foreach (var key in (string[])["tags", "categories"])
        {
            if (front.Find(key) is FrontList list)
            {
                foreach (var item in list.Items.OfType<FrontScalar>())
                    yield return item.Text.Trim();
            }
            else if (front.Text(key) is { } text)
            {
                foreach (
                    var word in text.Split([',', '，', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                    yield return word;
            }
        }
    }

    /// <summary>Full paths of the entries of an application, in its order, each once.</summary>
    /// <param name="used">Receives what was left out that some entry has.</param>
    public IReadOnlyList<string> Choose(Application application, HashSet<PackChoice> used, DiagnosticBag bag)
    {
        var chosen = new List<string>();
        foreach (var selector in application.Entries)
        {
            var found =
                selector is { Path: { } path, Collection: null, Tag: null, Language: null }
                && site.Disk.Exists(Path.GetFullPath(Path.Combine(site.Root, path)))
                    ? [Path.GetFullPath(Path.Combine(site.Root, path))]
                    : Matching(selector).ToList();
            if (found.Count == 0)
                bag.Warn(DiagnosticCodes.FileNotFound, selector.Place, PackMessages.NoEntry, Hint(selector));
            foreach (var one in found.SelectMany(p => Versions(p, selector.Language ?? application.Language, application.FirstLanguage)))
                if (!chosen.Contains(one))
                    chosen.Add(one);
        }

        foreach (var choice in application.LeaveOut.Where(o => o.Kind == ChoiceKind.Tag))
            if (chosen.RemoveAll(p => all.Value.Find(c => c.Path == p)?.Tags.Contains(choice.Text) == true) > 0)
                used.Add(choice);
        var first = application.First.Where(o => o.Kind == ChoiceKind.Tag).Select(o => o.Text).ToList();
        if (first.Count > 0)
            chosen = [.. chosen.OrderBy(p => Rank(all.Value.Find(c => c.Path == p), first))];
        foreach (var path in chosen.Where(p => TwinOf(p) is not { } twin || !chosen.Contains(twin)))
            if (all.Value.Find(c => c.Path == path) is { } entry)
                ReportMissing(entry, application, bag);
        return chosen;
    }

    /// <summary>The same of a letter or CV, which need not be among the entries of the site. With two languages it has the first.</summary>
    public void ReportMissing(string path, SourceEntry source, Application application, DiagnosticBag bag)
    {
        if (application.Asked is not null)
            ReportMissing(new(path, source, LanguagesOf(source)), application, bag);
    }

    private void ReportMissing(Candidate entry, Application application, DiagnosticBag bag)
    {
        foreach (var language in application.Wanted.Where(l => !entry.Speaks(l)))
            bag.Warn(
                DiagnosticCodes.TwinMissing,
                new(SiteReader.Display(site, entry.Path)),
                language == "zh" ? PackMessages.NoChineseVersion : PackMessages.NoEnglishVersion,
                PackMessages.NoVersionHint
            );
    }

    private IReadOnlyList<string> LanguagesOf(SourceEntry source)
    {
        var body = BodyBlocks.Flatten(source.Body);
        return LanguageReader.Read(source, body, TitleReader.Read(source, body).Plain, site.Settings.Rules);
    }

    /// <summary>Full path of the other version of an entry, or null.</summary>
    public string? TwinOf(string fullPath) => twins.Value.GetValueOrDefault(fullPath);

    /// <summary>The version of a page in the language of the application.</summary>
    public string Version(string fullPath, Application application) =>
        Versions(fullPath, application.FirstLanguage, application.FirstLanguage).First();

    private static int Rank(Candidate? entry, List<string> first)
    {
        var rank = entry is null ? -1 : first.FindIndex(t => entry.Tags.Contains(t));
        return rank < 0 ? int.MaxValue : rank;
    }

    private IEnumerable<string> Matching(EntrySelector selector)
    {
        var folder = selector.Path is { } path ? Path.GetFullPath(Path.Combine(site.Root, path)) : null;
        return all
            .Value.Where(c =>
                (
                    folder is null
                    || c.Path == folder
                    || c.Path.StartsWith(
                        folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
                        StringComparison.Ordinal
                    )
                )
                && (
                    selector.Collection is null
                    || string.Equals(c.Source.Collection, selector.Collection, StringComparison.OrdinalIgnoreCase)
                )
                && (selector.Tag is null || c.Tags.Contains(selector.Tag))
                && (selector.Language is null || c.Speaks(selector.Language))
            )
            .Select(c => c.Path);
    }

    /// <summary>The entry in one language, or in both where it has a twin; the entry itself where it has none.</summary>
    private IEnumerable<string> Versions(string path, string language, string firstLanguage)
    {
        var own = all.Value.Find(c => c.Path == path);
        if (own is null || !twins.Value.TryGetValue(path, out var other) || all.Value.Find(c => c.Path == other) is not { } twin)
            return [path];
        if (language != "both")
            return [own.First != language && twin.First == language ? twin.Path : path];
        return own.First != firstLanguage && twin.First == firstLanguage ? [twin.Path, path] : [path, twin.Path];
    }

    private string Hint(EntrySelector selector)
    {
        if (selector.Collection is { } collection)
            return Meant(
                collection,
                all.Value.Select(c => c.Source.Collection).OfType<string>(),
                PackMessages.NoCollections,
                PackMessages.Collections,
                PackMessages.CollectionNames
            );
        return selector.Tag is { } tag
            ? Meant(tag, all.Value.SelectMany(c => c.Tags), PackMessages.NoTags, PackMessages.Tags, PackMessages.TagNames)
            : PackMessages.NoEntryHint;
    }

    private static string Meant(
        string written,
        IEnumerable<string> there,
        string none,
        Func<string, string, string> meant,
        Func<string, string> names
    )
    {
        var all = there.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var more = all.Count > 12 ? ", …" : "";
        var list = string.Join(", ", all.Take(12)) + more;
        return all.Count == 0 ? none
            : NearestName.Near(written, all) is { } nearest ? meant(nearest, list)
            : names(list);
    }
}
