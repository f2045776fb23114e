using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>Pictures that templates put in the place of a portrait: they are none.</summary>
internal static class PlaceholderPortraits
{
    /// <summary>Of the files themselves: the grey head of academicpages.</summary>
    private static readonly string[] Hashes = ["2505b349eba19303d59070cbe852f0ff60a1c5e47a6dfadcdd645dfcba9ecb6f"];

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
        || (picture.File?.ContentHash() is { } hash && Hashes.Contains(hash));
}
