namespace Portfolio.Sources.Files;

/// <summary>Tells pictures by their names.</summary>
public static class PictureNames
{
    private static readonly string[] Extensions =
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".jfif",
        ".gif",
        ".webp",
        ".svg",
        ".avif",
        ".heic",
        ".heif",
        ".tif",
        ".tiff",
        ".bmp",
    ];

    /// <summary>Whether an address or a path ends as those of pictures do, whatever is asked of the server behind it.</summary>
    public static bool LooksLikePicture(string address)
    {
        // A file name may hold these signs as well.
        var path = address.AsSpan();
        var cut = path.IndexOfAny('?', '#') is var at and >= 0 ? path[..at] : path;
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || cut.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
