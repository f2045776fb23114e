using System.Text;

namespace Portfolio.Export.Tests.Fonts;

/// <summary>Font files made from the project's own.</summary>
internal static class FontFiles
{
    public static byte[] Own(string path) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", path));

    /// <summary>A small font of boxes, made by <c>tests/tools/small-fonts.py</c>.</summary>
    public static byte[] Small(string name) => File.ReadAllBytes(SmallPath(name));

    public static string SmallPath(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "Fonts", name);

    /// <summary>A face of Noto Sans SC that says it is of another family, whose name is as long.</summary>
    public static byte[] Renamed(string family, string file = "noto-sans-sc/NotoSansSC-Regular.ttf")
    {
        var font = Own(file);
        Replace(font, Encoding.BigEndianUnicode.GetBytes("Noto Sans SC"), Encoding.BigEndianUnicode.GetBytes(family));
        return font;
    }

    private static void Replace(Span<byte> font, ReadOnlySpan<byte> old, ReadOnlySpan<byte> @new)
    {
        Assert.Equal(old.Length, @new.Length);
        for (var at = font.IndexOf(old); at >= 0; at = font.IndexOf(old))
            @new.CopyTo(font[at..]);
    }
}
