using Portfolio.Export.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>The families shipped in <c>fonts/</c>. No system font is ever used.</summary>
internal static class FontFolder
{
    // Noto Sans SC carries Source Sans as its Latin, enlarged by this factor; its italics are set to match.
    private const double SourceSansToNoto = 1.1174;

    // Brings the x-height of JetBrains Mono (550) to that of the text beside it (543).
    private const double MonoToNoto = 0.987;

    // Brings the x-height of Source Serif (492) to that of the Latin in Noto Serif SC (516).
    private const double SourceSerifToNoto = 1.05;

    /// <summary>Where the fonts lie: beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>Names the faces below <paramref name="folder"/>; files are opened when a face is first used.</summary>
    /// <exception cref="FontMissingException">A file is not there.</exception>
    public static FontLibrary Open(string folder)
    {
        ScaledFace Face(string file, double scale = 1)
        {
            var path = Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
            if (!File.Exists(path)) throw new FontMissingException(path);
            return new(new FontFace(Path.GetFileNameWithoutExtension(file), () => MappedFile.Open(path)), scale);
        }

        var regular = Face("noto-sans-sc/NotoSansSC-Regular.ttf");
        var bold = Face("noto-sans-sc/NotoSansSC-Bold.ttf");
        var han = new FaceSet(regular, bold, regular, bold);
        var sans = new FontFamily(
            "sans",
            new(regular, bold, Face("source-sans-3/SourceSans3-Italic.ttf", SourceSansToNoto), Face("source-sans-3/SourceSans3-SemiBoldItalic.ttf", SourceSansToNoto)),
            han);
        var serifRegular = Face("noto-serif-sc/NotoSerifSC-Regular.ttf");
        var serifBold = Face("noto-serif-sc/NotoSerifSC-Bold.ttf");
        ScaledFace Serif(string style) => Face($"source-serif-4/SourceSerif4-{style}.ttf", SourceSerifToNoto);
        var serif = new FontFamily("serif", new(Serif("Regular"), Serif("Bold"), Serif("Italic"), Serif("BoldItalic")), new(serifRegular, serifBold, serifRegular, serifBold));
        var code = Face("jetbrains-mono/JetBrainsMono-Regular.ttf", MonoToNoto);
        var codeBold = Face("jetbrains-mono/JetBrainsMono-Bold.ttf", MonoToNoto);
        var mono = new FontFamily("mono", new(code, codeBold, code, codeBold), han);
        return new(
            new Dictionary<string, FontFamily> { [sans.Name] = sans, [serif.Name] = serif, [mono.Name] = mono },
            [Face("noto-sans/NotoSans-Regular.ttf"), Face("noto-sans-math/NotoSansMath-Regular.ttf"), Face("noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf"), Face("noto-emoji/NotoEmoji-Regular.ttf")]);
    }
}

/// <summary>A font file that the program needs is not there.</summary>
internal sealed class FontMissingException(string path) : Exception($"font file {path} is missing")
{
    public string Path { get; } = path;

    public Diagnostic Describe()
        => new(DiagnosticCodes.FontMissing, Severity.Error, new(Path), "this font file is missing", "copy the fonts/ folder beside the program again");
}
