using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>Paths that the user writes, taken from the root of the site.</summary>
internal sealed class SitePaths(Site site, DiagnosticBag bag)
{
    private static string Rule => FileMessages.RelativeToSite;

    /// <summary>
    /// A path below the root of the site, with forward slashes; null, with a message, when there is nothing or when it leads out.
    /// </summary>
    public Written? At(Written? written, bool allowsFolder = false)
    {
        if (written is null)
            return null;
        var relative = written.Text.Replace('\\', '/').TrimStart('/');
        var full = Path.GetFullPath(Path.Combine(site.Root, relative));
        if (!SafeFiles.IsBelow(SafeFiles.Real(site.Root), SafeFiles.Real(full)))
        {
            bag.Fail(DiagnosticCodes.OutsideRoot, written.Place, FileMessages.OutsideSite(written.Text), FileMessages.OutsideSiteHint);
            return null;
        }

        var isFolder = site.Disk.HasFolder(full);
        if (site.Disk.Exists(full) || (allowsFolder && isFolder))
            return written with { Text = relative };
        if (isFolder)
            bag.Fail(DiagnosticCodes.FileNotFound, written.Place, FileMessages.IsFolder(relative), FileMessages.IsFolderHint);
        else
            bag.Fail(DiagnosticCodes.FileNotFound, written.Place, FileMessages.NotFound(relative), Nearest(full));
        return null;
    }

    /// <summary>As <see cref="At"/>, of a page.</summary>
    public Written? AtPage(Written? written, bool allowsFolder = false)
    {
        if (At(written, allowsFolder) is not { } path)
            return null;
        if (
            SiteFinder.IsMarkdown(path.Text)
            || Path.GetExtension(path.Text).ToLowerInvariant() is ".html" or ".htm"
            || site.Disk.HasFolder(Path.Combine(site.Root, path.Text))
        )
            return path;
        bag.Fail(
            DiagnosticCodes.ConfigBroken,
            path.Place,
            PackMessages.NotAPage(path.Text),
            WordFile.IsNamed(path.Text) ? FileMessages.WordHint : PackMessages.NotAPageHint
        );
        return null;
    }

    private string Nearest(string full)
    {
        var folder = Path.GetDirectoryName(full)!;
        if (!site.Disk.HasFolder(folder))
            return Rule;
        var name = Path.GetFileName(full);
        var near = NearestName.Of(
            name,
            site.Disk.Files(folder)
                .Concat(site.Disk.Folders(folder))
                .Select(p => Path.GetFileName(p))
                .Where(n => !NearestName.IsHidden(n, name))
                .Order(StringComparer.Ordinal)
        );
        return near.Length == 0 || NearestName.Distance(near, name) > Math.Max(2, name.Length / 3)
            ? Rule
            : FileMessages.NotFoundHint(SafeFiles.Relative(site.Root, Path.Combine(folder, near)), Rule);
    }
}
