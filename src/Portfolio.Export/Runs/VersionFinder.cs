using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>Finds the file of each language that a run asks for; two twins become one PDF.</summary>
internal static class VersionFinder
{
    /// <param name="edition">What the command line says, or null.</param>
    /// <returns>In the order of the first file of each PDF.</returns>
    public static List<ExportSource> Resolve(List<ExportSource> sources, LanguageMode? edition)
    {
        var editions = sources
            .Select(s => edition ?? OwnEdition(s) ?? s.Site.Settings.Options.LanguageMode ?? LanguageMode.Source)
            .ToList();
        if (editions.TrueForAll(e => e == LanguageMode.Source))
            return sources;
        var twins = new Dictionary<string, SiteTwins>(StringComparer.Ordinal);
        var resolved = new List<ExportSource>(sources.Count);
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (editions[i] == LanguageMode.Source)
            {
                resolved.Add(source);
                continue;
            }

            if (!twins.TryGetValue(source.Site.Root, out var known))
                twins[source.Site.Root] = known = new(source.Site, Light(source.Site, sources));
            resolved.Add(Choose(source, editions[i], known, sources));
        }

        return [.. resolved.DistinctBy(s => s.Path)];
    }

    private static ExportSource Choose(ExportSource source, LanguageMode edition, SiteTwins twins, List<ExportSource> sources)
    {
        var own = twins.LanguageOf(source.Path);
        if (twins.Of(source.Path) is not { } path || twins.LanguageOf(path) is not { } other || own is null)
            return source with { Versions = new(edition, own, null) };
        var display = sources.Find(s => s.Path == path)?.Display ?? SiteReader.Display(source.Site, path);

        // English comes first where both are set; else the file of the language that was asked for.
        var first = edition.Language()
            ?? (
                own == "en" || other == "en" ? "en"
                : own == "zh" || other == "zh" ? "zh"
                : string.CompareOrdinal(source.Path, path) < 0 ? own
                : other
            );
        if (own == first)
            return source with { Versions = new(edition, own, new(path, display, other)) };
        if (other == first)
            return new(source.Site, path, display) { Versions = new(edition, other, new(source.Path, source.Display, own)) };
        return source with { Versions = new(edition, own, null) };
    }

    /// <summary>What an entry says of itself. The file is parsed only when its text holds such a map at all.</summary>
    private static LanguageMode? OwnEdition(ExportSource source)
    {
        if (source.IsSilentOnLanguages)
            return null;
        try
        {
            var bytes = WholeFile.Read(source.Path, source.Site.Limits.MostBytes);
            if (SiteIndex.IsSilentOnLanguages(bytes) || TextDecoder.Decode(bytes) is not { } text)
                return null;
            var (front, _) = FrontMatterReader.Read(text, source.Display, new DiagnosticBag());
            return SettingsReader.ReadEntry(front, source.Site, new DiagnosticBag()).LanguageMode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Front matter and plain text of all entries: enough to pair them.</summary>
    private static Dictionary<string, SourceEntry> Light(ConfiguredSite site, List<ExportSource> sources)
    {
        var read = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (
            var path in SiteReader
                .Entries(site)
                .Concat(sources.Where(s => s.Site.Root == site.Root).Select(s => s.Path))
                .Distinct(StringComparer.Ordinal)
        )
            if (EntryReader.ReadFront(site, path) is { } source)
                read[path] = source;
        return read;
    }
}
