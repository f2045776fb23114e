using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>Pictures that templates put in the place of a portrait: they are none.</summary>
internal static class PlaceholderPortraits
{
    /// <summary>Bytes and fingerprints of the files themselves: the grey head of academicpages.</summary>
    private static readonly (long Length, string Fingerprint)[] Files = [(22149, "c51d9f428312e7d4462c96330a2c494a")];

    /// <summary>Names that only such files have.</summary>
    private static readonly string[] Names =
    [
        "bio-photo",
        "bio-photo-2",
        "default-avatar",
        "avatar-default",
        "avatar-placeholder",
        "placeholder",
        "blank-profile",
    ];

    public static bool Contains(SourcePicture picture) =>
        Names.Contains(Path.GetFileNameWithoutExtension(picture.Written).ToLowerInvariant())
        || (
            picture.File is { } file
            && Files.Any(f => f.Length == file.Length && file.ContentHash(bytes => Fingerprint.OfBytes(bytes)) == f.Fingerprint)
        );
}
