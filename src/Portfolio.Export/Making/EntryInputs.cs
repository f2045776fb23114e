using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Settings;
using Portfolio.Sources.Files;
using Portfolio.Sources.Liquid;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Making;

/// <summary>What the PDF of an entry depends on besides the options of the run.</summary>
/// <param name="Files">Full paths of files that were read.</param>
/// <param name="UsesSite">Liquid in the entry may list other entries: all of them count.</param>
/// <param name="UsesData">Liquid in the entry shows data files of the site: all of them count.</param>
/// <param name="MissesPictures">A picture was not found: a new file anywhere in the site may be it.</param>
internal sealed partial record EntryInputs(IReadOnlyList<string> Files, bool UsesSite, bool UsesData, bool MissesPictures)
{
    private const int MostIncludes = 200;

    /// <param name="twinPath">Full path of the file of the other version, or null.</param>
    public static EntryInputs Of(ReadVersions read, string fullPath, string? twinPath, ConfiguredSite site, EntrySettings settings)
    {
        List<string> files =
        [
            fullPath,
            .. twinPath is null ? [] : (string[])[twinPath],
            Path.Combine(site.Root, site.ConfigFile),
            .. settings.Files,
        ];
        var misses = false;
        foreach (var picture in Pictures(read.Entry.Source).Concat(read.Second is null ? [] : Pictures(read.Second.Source)))
        {
            if (picture.Path is { } path && !DataPictures.IsOne(path))
                files.Add(path);
            misses |=
                picture.Status is ImageStatus.Missing or ImageStatus.OutsideRoot
                || (picture.Status == ImageStatus.Remote && SiteAddress.LocalPath(site, picture.Written.Trim()) is not null);
        }

        var (usesSite, usesData) = (false, false);
        foreach (var entry in read.Second is { } second ? (PortfolioEntry[])[read.Entry, second] : [read.Entry])
        {
            var text = WithIncludes(entry.Source.Text, site, files);
            usesData |=
                DataVariable().IsMatch(text) || entry.Source.FrontMatter.Text("layout") is { } layout && DataLayout().IsMatch(layout);
            usesSite |= UsesOthers(text, site);
        }

        return new([.. files.Distinct(StringComparer.Ordinal)], usesSite, usesData, misses);
    }

    private static IEnumerable<SourcePicture> Pictures(SourceEntry source) =>
        source.Portrait is { } portrait ? SourcePictures.All(source).Append(portrait) : SourcePictures.All(source);

    /// <summary>Full paths of the files that hold data for Liquid.</summary>
    public static IEnumerable<string> DataFiles(ConfiguredSite site)
    {
        foreach (var name in new[] { site.Config.Text("data_dir") ?? "_data", "_bibliography", "assets/json" })
        {
            var folder = Path.Combine(site.Root, name);
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in SafeFiles.Below(folder))
                yield return file;
        }
    }

    /// <summary>The text and those of the includes it names, and theirs; the files go to the inputs, also those that are not there yet.</summary>
    private static string WithIncludes(string text, ConfiguredSite site, List<string> files)
    {
        if (!text.Contains("{%", StringComparison.Ordinal))
            return text;
        var all = new StringBuilder(text);
        var open = new Queue<string>([text]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var own = new SiteFiles(site);
        while (open.TryDequeue(out var part))
        {
            foreach (Match match in IncludeTag().Matches(part))
            {
                var name = match.Groups["name"].Value;
                if (seen.Count >= MostIncludes || !seen.Add(name))
                    continue;
                files.Add(Path.GetFullPath(Path.Combine(site.Root, "_includes", name)));
                if (own.Include(name) is not { } inner)
                    continue;
                all.Append('\n').Append(inner);
                open.Enqueue(inner);
            }
        }

        return all.ToString();
    }

    /// <summary>True when Liquid names something of the site that is not in its configuration.</summary>
    private static bool UsesOthers(string text, ConfiguredSite site)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal))
            return false;
        foreach (var match in SiteVariable().EnumerateMatches(text))
        {
            var name = text.AsSpan(match.Index, match.Length)["site.".Length..].ToString();
            var configured = name is "url" or "baseurl" or "data" || site.Config.Find(name) is not null;
            if (!configured || Directory.Exists(Path.Combine(site.Root, "_" + name)))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\{%-?\s*include(?:_cached)?\s+[""']?(?<name>[^\s""'%{}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex IncludeTag();

    // The includes and layouts of the usual themes that show the data of a curriculum vitae.
    [GeneratedRegex(
        @"\bsite\.data\b|\bsite\[|\{%-?\s*(?:include\s+(?:cv|resume)|bibliography|cite\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex DataVariable();

    [GeneratedRegex("cv|resume", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DataLayout();

    [GeneratedRegex(@"\bsite\.[\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex SiteVariable();
}
