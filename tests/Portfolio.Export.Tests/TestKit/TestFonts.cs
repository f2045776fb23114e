using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>The project's own faces, as the tests' themes name them: families <c>sans</c>, <c>kai</c> and <c>mono</c>.</summary>
internal static class TestFonts
{
    private static readonly Lazy<FontLibrary> Shared = new(Make);

    public static FontLibrary Library => Shared.Value;

    public static FontFace Han => Library.Families["sans"].Han.Regular.Face;

    private static FontLibrary Make()
    {
        ScaledFace regular = Face("noto-sans-sc/NotoSansSC-Regular"),
            bold = Face("noto-sans-sc/NotoSansSC-Bold");
        ScaledFace italic = Face("source-sans-3/SourceSans3-Italic", 1.1174),
            boldItalic = Face("source-sans-3/SourceSans3-SemiBoldItalic", 1.1174);
        ScaledFace mono = Face("jetbrains-mono/JetBrainsMono-Regular", 0.98),
            monoBold = Face("jetbrains-mono/JetBrainsMono-Bold", 0.98);
        var han = new FaceSet(regular, bold, regular, bold);
        var families = new Dictionary<string, FontFamily>
        {
            ["sans"] = new("sans", new(regular, bold, italic, boldItalic), han),
            ["kai"] = new("kai", FaceSet.Of(Face("lxgw-wenkai/PortfolioKai-Regular").Face)),
            ["mono"] = new("mono", new(mono, monoBold, mono, monoBold), han),
        };
        return new(
            families,
            [
                Face("noto-sans-math/NotoSansMath-Regular"),
                Face("noto-sans-symbols-2/NotoSansSymbols2-Regular"),
                Face("noto-emoji/NotoEmoji-Regular"),
            ]
        )
        {
            Mathematics = Face("noto-sans-math/NotoSansMath-Regular"),
        };
    }

    private static ScaledFace Face(string path, double scale = 1)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "fonts", path + ".ttf");
        return new(new FontFace(Path.GetFileName(path), () => File.ReadAllBytes(file)), scale);
    }
}
