using System.Collections.Frozen;

namespace Portfolio.Export.Runs;

/// <summary>Tells changes of a site from the program's own output and from what other programs keep beside it.</summary>
/// <param name="Ignored">Full paths of files and folders that the program writes.</param>
internal sealed record WatchFilter(IReadOnlyList<string> Ignored)
{
    private static readonly FrozenSet<string> OtherFolders = FrozenSet.ToFrozenSet(["_site", "node_modules", "vendor"]);

    public bool Matters(string root, string path)
    {
        if (path.EndsWith('~'))
            return false;
        foreach (var step in Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar))
        {
            if ((step.StartsWith('.') && step is not ".") || OtherFolders.Contains(step))
                return false;
        }

        return !Ignored.Any(i => path == i || path.StartsWith(i + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }
}
