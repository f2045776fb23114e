using System.Collections.Frozen;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>
/// Looks into the folders of a site. Links that lead out of it are reported and not followed; a cycle of links ends where it began.
/// </summary>
internal sealed class SiteWalk
{
    /// <summary>What other programs keep or make in a site.</summary>
    private static readonly FrozenSet<string> OtherFolders = FrozenSet.ToFrozenSet([
        "vendor",
        "node_modules",
        "out",
        SourceFiles.OutputFolderName,
        "bin",
        "obj",
        "_site",
        "__MACOSX",
    ]);

    private static readonly FrozenSet<string> HugoFolders = FrozenSet.ToFrozenSet([
        "public",
        "resources",
        "themes",
        "archetypes",
        "layouts",
        "exampleSite",
    ]);

    private readonly Site site;
    private readonly string root;
    private readonly List<string> excluded;
    private readonly DiagnosticBag bag = new();

    /// <summary>Folders that were looked into, by their real paths.</summary>
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public SiteWalk(Site site)
    {
        this.site = site;
        root = site.Disk.RealRoot;
        excluded = [.. (site.Config.Find("exclude") as FrontList)?.Items.OfType<FrontScalar>().Select(s => s.Text.Trim()) ?? []];
    }

    public IReadOnlyList<Diagnostic> Problems => bag.Items;

    /// <summary>Full paths of the files in a folder that no program keeps for itself.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="withIndexes">Names with an underscore count, as <c>_index.md</c>.</param>
    public IEnumerable<string> Files(string folder, bool withIndexes = false) =>
        Inside(folder)
            .OfType<FileInfo>()
            .Where(f =>
                f.Name[0] is not ('.' or '#' or '~')
                && (f.Name[0] != '_' || (withIndexes && f.Name.StartsWith("_index", StringComparison.Ordinal)))
            )
            .Where(f => Leads(f, isFolder: false))
            .Select(f => f.FullName);

    public IEnumerable<string> Folders(string folder) =>
        Inside(folder)
            .OfType<DirectoryInfo>()
            .Where(f =>
                f.Name[0] != '.'
                && !OtherFolders.Contains(f.Name)
                && !(site.Kind == SiteKind.Hugo && folder == site.Root && HugoFolders.Contains(f.Name))
            )
            .Where(f => Leads(f, isFolder: true))
            .Select(f => f.FullName);

    private List<FileSystemInfo> Inside(string folder)
    {
        try
        {
            // Links come last and collections first: what is met in two ways is taken for what it is.
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFileSystemInfos()
                    .Where(f => !IsExcluded(f.FullName))
                    .OrderBy(f => f.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    .ThenBy(f => f.Name[0] != '_')
                    .ThenBy(f => f.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Warn(
                DiagnosticCodes.FileUnreadable,
                new(SiteReader.Display(site, folder)),
                FileMessages.FolderUnreadable,
                FileMessages.FolderUnreadableHint
            );
            return [];
        }
    }

    private bool IsExcluded(string path)
    {
        if (excluded.Count == 0)
            return false;
        var relative = path[(site.Root.Length + 1)..].Replace('\\', '/');
        return excluded.Exists(pattern => PathPattern.Matches(relative, pattern));
    }

    /// <summary>True when the file or folder itself is meant, or the link leads to one that may be read.</summary>
    private bool Leads(FileSystemInfo info, bool isFolder)
    {
        // A folder that a link leads to may be met again without one.
        if (!info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return !isFolder || seen.Add(info.FullName);
        var isText = isFolder || SiteFinder.IsMarkdown(info.Name);
        var real = SafeFiles.Real(info.FullName);
        var place = new SourcePlace(SiteReader.Display(site, info.FullName));
        if (!Path.Exists(real))
        {
            if (isText)
                bag.Warn(DiagnosticCodes.FileUnreadable, place, FileMessages.LinkDead, FileMessages.LinkDeadHint);
            return false;
        }

        if (real != root && !SafeFiles.IsBelow(root, real) && !site.FollowsLinks)
        {
            if (isText)
                bag.Warn(DiagnosticCodes.OutsideRoot, place, FileMessages.LinkLeavesSite, FileMessages.LinkOutsideHint);
            return false;
        }

        return !isFolder || (!PathPattern.IsAtOrBelow(info.FullName, real) && !PathPattern.IsAtOrBelow(root, real) && seen.Add(real));
    }
}
