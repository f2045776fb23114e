using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portfolio.Sources.Files;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Html;

/// <summary>
/// Plain style sheets of the site, read when the page uses a class that one of them names. Sheets that are made from others (SCSS, Less,
/// Stylus) are not read.
/// </summary>
internal static partial class SiteSheets
{
    /// <summary>Bytes of a sheet. Rule of thumb: whole frameworks have a quarter of it.</summary>
    private const int LargestSheet = 1 << 20;

    /// <summary>Sheets of a site. Rule of thumb: more are the parts of a framework.</summary>
    private const int MostSheets = 24;

    /// <summary>Sheets that are kept once they were read. Rule of thumb: several sites' worth.</summary>
    private const int MostKept = 64;

    /// <summary>Where the programs that make sites have them.</summary>
    private static readonly string[] Folders =
    [
        "assets/css",
        "css",
        "assets",
        "static/css",
        "source/css",
        "static",
        "styles",
        "stylesheets",
    ];

    private static readonly ConcurrentDictionary<string, Sheet> Kept = new(StringComparer.Ordinal);

    /// <summary>What a sheet says, and which classes it names.</summary>
    private sealed record Sheet(IReadOnlySet<string> Classes, Lazy<(IReadOnlyList<StyleRule> Rules, IReadOnlyList<string> Shows)> Content);

    /// <summary>Rules of the sheets that name a class of the page, in the order of their files.</summary>
    /// <param name="body">The page.</param>
    /// <param name="context">The site.</param>
    /// <param name="shows">Takes the selectors of rules that show what others hide.</param>
    public static IEnumerable<StyleRule> RulesFor(IElement body, ReadingContext context, List<string> shows)
    {
        var classes = ClassesOf(body);
        if (classes.Count == 0)
            return [];
        var rules = new List<StyleRule>();
        foreach (var file in FilesOf(body, context).Distinct(StringComparer.Ordinal).Take(MostSheets))
        {
            if (Read(file, context) is not { } sheet || !classes.Overlaps(sheet.Classes))
                continue;
            rules.AddRange(sheet.Content.Value.Rules);
            shows.AddRange(sheet.Content.Value.Shows);
        }

        return rules;
    }

    /// <summary>Classes that the author wrote; those of code and of this program's own elements name no rule of the site.</summary>
    private static HashSet<string> ClassesOf(IElement body)
    {
        var classes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[class]"))
        {
            foreach (var name in element.ClassList)
            {
                if (!name.StartsWith("language-", StringComparison.Ordinal) && !name.StartsWith("pe-", StringComparison.Ordinal))
                    classes.Add(name);
            }
        }

        return classes;
    }

    private static IEnumerable<string> FilesOf(IElement body, ReadingContext context)
    {
        var site = context.Site;
        foreach (var folder in Folders)
        {
            foreach (var file in site.Disk.Files(Path.Combine(site.Root, folder.Replace('/', Path.DirectorySeparatorChar)), "*.css"))
                yield return file;
        }

        foreach (var link in body.QuerySelectorAll("link[rel=stylesheet][href]"))
        {
            var path = link.GetAttribute("href")!.Split('?', '#')[0];
            if (!path.Contains("//", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
                yield return Path.GetFullPath(Path.Combine(site.Root, path.TrimStart('/')));
        }
    }

    private static Sheet? Read(string file, ReadingContext context)
    {
        try
        {
            if (!context.Site.Disk.Exists(file))
                return null;
            var bytes = context.Site.Disk.Read(file, LargestSheet);
            var hash = Fingerprint.OfBytes(bytes);
            if (Kept.TryGetValue(hash, out var known))
                return known;
            var text = Encoding.UTF8.GetString(bytes);

            // Jekyll makes a sheet with front matter from its text; what Liquid adds is not known here.
            if (text.StartsWith("---", StringComparison.Ordinal) && text.IndexOf("\n---", 3, StringComparison.Ordinal) is var end and > 0)
                text = text[(end + 4)..];
            var sheet = new Sheet(
                Class().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal),
                new(() =>
                {
                    var shows = new List<string>();
                    return (StyleRules.Of(text, shows), shows);
                })
            );
            if (Kept.Count < MostKept)
                Kept[hash] = sheet;
            return sheet;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\.([A-Za-z_][\w-]{0,60})")]
    private static partial Regex Class();
}
