using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>Finds the files of a site that may be entries, by their places and names alone.</summary>
public sealed partial class SiteFinder
{
    private static readonly FrozenSet<string> UsualCollections = FrozenSet.ToFrozenSet([
        "portfolio",
        "publications",
        "talks",
        "teaching",
        "posts",
        "projects",
        "experience",
    ]);

    /// <summary>Folders with an underscore that Jekyll keeps for itself.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet([
        "data",
        "includes",
        "layouts",
        "sass",
        "site",
        "plugins",
        "drafts",
        "pages",
    ]);

    private readonly Site site;
    private readonly SiteWalk walk;
    private readonly FrozenSet<string> collections;
    private readonly List<string> included;
    private readonly List<SiteFile> files = [];
    private bool hasCollections;

    private SiteFinder(Site site)
    {
        this.site = site;
        walk = new(site);
        var configured = site.Config.Find("collections") switch
        {
            FrontMap map => map.Pairs.Select(p => p.Key),
            FrontList list => list.Items.OfType<FrontScalar>().Select(s => s.Text),
            _ => [],
        };
        collections = UsualCollections.Concat(configured).Where(c => !Reserved.Contains(c)).ToFrozenSet();
        included = [.. Texts("include").Select(i => i.Trim('/'))];
    }

    internal static IReadOnlyList<SiteFile> Find(Site site, out IReadOnlyList<Diagnostic> problems)
    {
        var finder = new SiteFinder(site);
        if (site.Kind == SiteKind.Hugo)
            finder.Bundle(site.EntriesRoot, "pages", isPart: false);
        else
            finder.Folder(site.Root, isRoot: true);
        problems = finder.walk.Problems;
        return [.. finder.Weighed().DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether the extension is one that Jekyll, Hugo or Hexo read as Markdown.</summary>
    public static bool IsMarkdown(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown" or ".mkd" or ".mkdn" or ".mkdown";

    /// <summary>Texts of the project and not of its author, as <c>README.md</c>.</summary>
    public static bool IsAboutTheProject(string file) => ProjectName().IsMatch(Path.GetFileNameWithoutExtension(file));

    /// <summary>Whether a file may be an entry by its extension.</summary>
    public static bool IsEntryFile(string file) => IsMarkdown(file) || Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>Where no collection is, pages are what there is.</summary>
    private IEnumerable<SiteFile> Weighed()
    {
        if (hasCollections || files.Exists(f => f.Role != FileRole.Page && PathPattern.IsAtOrBelow(Relative(f.Path), "_pages")))
            return files;
        var pages = files
            .Where(f => f.Role == FileRole.Page && !IsAboutTheProject(f.Path))
            .Select(f => f with { Role = FileRole.Entry })
            .Concat(files.Where(f => f.Role != FileRole.Page))
            .ToList();
        return pages.Count > 0 ? pages : files.Select(f => f with { Role = FileRole.Entry });
    }

    private void Folder(string folder, bool isRoot)
    {
        foreach (var file in walk.Files(folder))
        {
            if (!IsMarkdown(file))
                continue;
            var isOwn = isRoot && PageName().IsMatch(Path.GetFileNameWithoutExtension(file)) && site.Kind == SiteKind.Jekyll;
            files.Add(new(file, "pages", isOwn || IsInUsualFolder(file) ? FileRole.Entry : FileRole.Page));
        }

        var parent = (site.Config.Text("collections_dir") ?? "").Trim('/');
        foreach (var inner in walk.Folders(folder))
        {
            var name = Path.GetFileName(inner);
            var isCollectionFolder = isRoot || Relative(folder) == parent;
            if (name[0] != '_')
            {
                Folder(inner, isRoot: false);
            }
            else if (
                name is "_posts"
                || (isCollectionFolder && (IsCollection(name[1..]) || (included.Contains(name) && !Reserved.Contains(name[1..]))))
            )
            {
                hasCollections = true;
                Collection(inner, name[1..], FileRole.Entry);
            }
            else if (name is "_drafts")
            {
                Collection(inner, "drafts", FileRole.Draft);
            }
            else if (name is "_pages" && isRoot)
            {
                Pages(inner);
            }
        }
    }

    /// <summary>The other language of a collection is often not in <c>_config.yml</c>: <c>_projects_en</c>, <c>_zh_posts</c>.</summary>
    private bool IsCollection(string name) =>
        collections.Contains(name)
        || (VersionName().Match(name) is { Success: true } version && collections.Contains(version.Groups["name"].Value));

    private void Collection(string folder, string type, FileRole role)
    {
        foreach (var file in walk.Files(folder))
            if (IsEntryFile(file))
                files.Add(new(file, type, role));
        foreach (var inner in walk.Folders(folder))
            if (Path.GetFileName(inner)[0] != '_')
                Collection(inner, type, role);
    }

    private void Pages(string folder)
    {
        foreach (var file in walk.Files(folder))
            if (IsMarkdown(file))
                files.Add(new(file, "pages", PageName().IsMatch(Path.GetFileNameWithoutExtension(file)) ? FileRole.Entry : FileRole.Page));
        foreach (var inner in walk.Folders(folder))
            Pages(inner);
    }

    /// <summary>A folder of a Hugo site. Beside an <c>index.md</c> other texts are parts of that page.</summary>
    private void Bundle(string folder, string type, bool isPart)
    {
        var here = walk.Files(folder, withIndexes: true).Where(IsEntryFile).ToList();
        var isBundle = here.Exists(f => IndexName().IsMatch(Path.GetFileNameWithoutExtension(f)));
        foreach (var file in here)
            files.Add(
                new(
                    file,
                    type,
                    isPart || (isBundle && !IndexName().IsMatch(Path.GetFileNameWithoutExtension(file))) ? FileRole.Part : FileRole.Entry
                )
            );
        foreach (var inner in walk.Folders(folder))
            Bundle(inner, type == "pages" ? Path.GetFileName(inner) : type, isPart || isBundle);
    }

    /// <summary>Some authors leave out the underscore: pages in <c>projects/</c> are entries when there is no <c>_projects/</c>.</summary>
    private bool IsInUsualFolder(string file)
    {
        var steps = Relative(file).Split('/');
        return steps.Length > 1
            && UsualCollections.Contains(steps[0])
            && !IsAboutTheProject(file)
            && Path.GetFileNameWithoutExtension(steps[^1]) != "index"
            && !site.Disk.Unrecorded.HasFolder(Path.Combine(site.Root, "_" + steps[0]));
    }

    private string Relative(string path) => path.Length > site.Root.Length ? path[(site.Root.Length + 1)..].Replace('\\', '/') : "";

    private IEnumerable<string> Texts(string key) =>
        site.Config.Find(key) switch
        {
            FrontList list => list.Items.OfType<FrontScalar>().Select(s => s.Text),
            FrontScalar one => [one.Text],
            _ => [],
        };

    [GeneratedRegex(
        @"^(?:(?<name>.+)[-_.](?:zh|cn|en|chs|cht)(?:[-_]?(?:cn|tw|hk|hans|hant|us|gb))?|(?:zh|cn|en)[-_](?<name>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex VersionName();

    [GeneratedRegex(
        @"^(?:cv|about|about[-_]?me|bio|resume|vita|curriculum[-_]?vitae)(?:[-_.](?:zh|cn|en|chs|cht|ja|fr|de)(?:[-_]?[a-z]{2,4})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageName();

    [GeneratedRegex(@"^index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IndexName();

    [GeneratedRegex(
        @"^(?:readme|license|licence|changelog|contributing|contributors|code[-_]of[-_]conduct|security"
            + @"|pull_request_template|issue_template)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ProjectName();
}
