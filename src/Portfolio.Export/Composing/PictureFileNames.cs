using System.Text.RegularExpressions;

namespace Portfolio.Export.Composing;

/// <summary>Tells names that a camera, a program or a template gave to a picture from words that say what it shows.</summary>
internal static partial class PictureFileNames
{
    /// <summary>Whether an alternative text is the name of a file, or what stands there before anybody writes one.</summary>
    /// <param name="text">White space folded.</param>
    /// <param name="address">Where the picture lies, as written.</param>
    public static bool IsName(string text, string address) =>
        WithExtension().IsMatch(text)
        || Numbered().IsMatch(text)
        || Placeholder().IsMatch(text)
        || (
            text == Stem(address) && text.Any(c => c is '_' or '-' || char.IsAsciiDigit(c)) && !text.Contains(' ', StringComparison.Ordinal)
        );

    /// <summary>The name of the file without folders and extension.</summary>
    public static string Stem(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end > 0 ? address[..end] : address).Replace('\\', '/').TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
    }

    [GeneratedRegex(
        @"^[^.!?。！？]*\.(?:jpe?g|png|gif|webp|svg|heic|heif|avif|bmp|tiff?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WithExtension();

    /// <summary>What cameras, telephones and programs for snapshots write before a number or a date.</summary>
    [GeneratedRegex(
        @"^(?:IMG|DSCN?|DSCF|DCIM|PXL|MVIMG|VID|PANO|CIMG|P|image|img|photo|pic|picture|figure|fig|screen ?shot|snipaste|clip|"
            + "wechatimg|mmexport|untitled|微信图片|微信截图|QQ图片|QQ截图|屏幕截图|截屏|截图|照片|未命名)"
            + @"[ _\-(]*(?=[0-9]{3}|[0-9]{1,2}[ _\-.)]*$)[0-9][0-9 _\-.:)]*(?:edited|copy|副本)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        "^(?:alt|alt[ -]?text|image|img|图片|圖片|插图|在这里插入图片描述|image description|photo description)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Placeholder();
}
