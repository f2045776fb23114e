using Portfolio.Messages;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.References;

/// <summary>The file that an author probably meant.</summary>
internal static class NearestFile
{
    /// <summary>Files of a folder that are compared: bounds the time for a hint.</summary>
    private const int MostFiles = 2000;

    /// <summary>
    /// A hint with the nearest file name in the folder named, in <c>images</c> or in <c>assets</c>; null when nothing is near.
    /// </summary>
    public static string? Hint(Site site, string entryPath, string address)
    {
        address = Uri.UnescapeDataString(address.Split('?')[0]);
        var name = Path.GetFileName(address);
        if (name.Length is 0 or > 120)
            return null;
        var folder = Path.GetDirectoryName(address.TrimStart('/')) ?? "";
        string? best = null;
        var least = Math.Max(2, name.Length / 3) + 1;
        foreach (
            var place in new[]
            {
                Path.Combine(site.Root, folder),
                Path.Combine(Path.GetDirectoryName(entryPath)!, folder),
                Path.Combine(site.Root, "images"),
                Path.Combine(site.Root, "assets"),
            }
        )
        {
            foreach (var file in site.Disk.Unrecorded.Files(Path.GetFullPath(place)).Take(MostFiles))
            {
                var distance = NearestName.Distance(name.ToLowerInvariant(), Path.GetFileName(file).ToLowerInvariant(), least);
                if (distance >= least || NearestName.IsHidden(file, name))
                    continue;
                (best, least) = (file, distance);
            }
        }

        return best is null ? null : PictureMessages.NearestHint(SafeFiles.Relative(site.Root, best));
    }
}
