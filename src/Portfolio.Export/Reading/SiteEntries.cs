using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading.Front;

namespace Portfolio.Export.Reading;

/// <summary>Finds the entries of a site.</summary>
internal static partial class SiteEntries
{
    private static readonly string[] UsualCollections = ["portfolio", "publications", "talks", "teaching", "posts", "projects", "experience"];

    private static readonly FrozenSet<string> OtherFolders = FrozenSet.ToFrozenSet(["vendor", "node_modules", "out", "bin", "obj"]);

    public static IReadOnlyList<string> Find(Site site)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var configured = (site.Config.Find("collections") as FrontMap)?.Pairs.Select(p => p.Key)
            ?? (site.Config.Find("collections") as FrontList)?.Items.OfType<FrontScalar>().Select(s => s.Text)
            ?? [];
        var parent = Path.Combine(site.Root, site.Config.Text("collections_dir")?.Trim('/') ?? "");
        var known = false;
        foreach (var name in UsualCollections.Concat(configured).Distinct(StringComparer.Ordinal))
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny('/', '\\') || name is "drafts" or "data" or "includes" or "layouts" or "sass" or "site") continue;
            foreach (var folder in new[] { Path.Combine(site.Root, "_" + name), Path.Combine(parent, "_" + name) })
            {
                if (!Directory.Exists(folder)) continue;
                known = true;
                Collect(folder, files, IsEntry);
            }
        }

        var pages = Path.Combine(site.Root, "_pages");
        if (Directory.Exists(pages)) Collect(pages, files, IsPage);
        if (!known && files.Count == 0) Collect(site.Root, files, f => IsMarkdown(f) && !Path.GetFileNameWithoutExtension(f).StartsWith("README", StringComparison.OrdinalIgnoreCase));
        return [.. files.Where(IsPublished)];
    }

    private static void Collect(string folder, SortedSet<string> files, Func<string, bool> wanted)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                if (Path.GetFileName(file)[0] is not ('.' or '_' or '#') && wanted(file)) files.Add(file);
            }

            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                var name = Path.GetFileName(inner);
                if (name[0] is '.' or '_' || OtherFolders.Contains(name) || new DirectoryInfo(inner).LinkTarget is not null) continue;
                Collect(inner, files, wanted);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed holds no entries for us.
        }
    }

    private static bool IsMarkdown(string file) => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown" or ".mkd";

    private static bool IsEntry(string file) => IsMarkdown(file) || Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm";

    private static bool IsPage(string file) => IsMarkdown(file) && PageName().IsMatch(Path.GetFileNameWithoutExtension(file));

    private static bool IsPublished(string file)
    {
        try
        {
            if (TextDecoder.Decode(File.ReadAllBytes(file)) is not { } text || !text.Contains("published", StringComparison.Ordinal)) return true;
            return FrontMatterReader.Read(text, file, new DiagnosticBag()).FrontMatter.Text("published") is not ("false" or "False" or "FALSE" or "no" or "off");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    [GeneratedRegex(@"^(?:cv|about)(?:[-_.](?:zh|cn|en|chs|cht|ja|fr|de)(?:[-_]?[a-z]{2,4})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageName();
}
