using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>The picture in the head of a curriculum vitae that shows the person.</summary>
internal static class CvPortrait
{
    /// <summary>Width of a portrait by its height: from a photo of a passport to a square.</summary>
    private const double Narrowest = 0.6,
        Widest = 1.05;

    /// <summary>Words of its name, or of what it says in place of itself.</summary>
    private static readonly string[] Words =
    [
        "avatar",
        "portrait",
        "photo",
        "headshot",
        "profile",
        "头像",
        "照片",
        "证件照",
        "大头照",
        "寸照",
        "頭像",
    ];

    /// <summary>The portrait that a block is; null when it is anything else.</summary>
    public static SourcePicture? Of(SourceBlock block)
    {
        if (SourcePictures.In(block).Take(2).ToList() is not [{ Status: ImageStatus.Found } picture] || HasText(block))
            return null;
        var shape = picture.PixelHeight > 0 ? (double)picture.PixelWidth / picture.PixelHeight : 0;
        var isNamed = Array.Exists(Words, w =>
            picture.Written.Contains(w, StringComparison.OrdinalIgnoreCase) || picture.Alt.Contains(w, StringComparison.OrdinalIgnoreCase)
        );
        return shape is >= Narrowest and <= Widest || (isNamed && shape <= 1.5) ? picture : null;
    }

    private static bool HasText(SourceBlock block) =>
        BlockContents.Inlines(block).Any(i => InlineText.Plain(i).AsSpan().Trim().Length > 0)
        || BlockContents.Blocks(block).Any(b => b.Any(HasText));
}
