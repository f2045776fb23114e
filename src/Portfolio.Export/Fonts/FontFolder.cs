using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>The fonts of a run.</summary>
/// <param name="Library">As the typesetter takes them.</param>
/// <param name="Files">Every usable file, the program's own first.</param>
/// <param name="Problems">What is wrong with files that the user added.</param>
internal sealed record FontSet(FontLibrary Library, IReadOnlyList<FontFile> Files, IReadOnlyList<Diagnostic> Problems);

/// <summary>
/// The families shipped in <c>fonts/</c>, and what the user put beside them or names by <c>--font-path</c>. A font of the
/// system is used on request only.
/// </summary>
internal static class FontFolder
{
    /// <summary>Noto Sans SC carries Source Sans as its Latin, enlarged by this factor; its italics are set to match.</summary>
    private const double SourceSansToNoto = 1.1174;

    /// <summary>Brings the x-height of JetBrains Mono (550) to that of the text beside it (543).</summary>
    private const double MonoToNoto = 0.987;

    /// <summary>Brings the x-height of Source Serif (492) to that of the Latin in Noto Serif SC (516).</summary>
    private const double SourceSerifToNoto = 1.05;

    /// <summary>Brings the x-height of STIX Two Math (473) to that of the serif text beside it (516).</summary>
    private const double StixToNoto = 1.09;

    /// <summary>Where the fonts lie: beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>Names the faces below <paramref name="folder"/>; those of the program are opened when they are first used.</summary>
    /// <param name="more">Full paths of other folders with fonts.</param>
    /// <exception cref="FontUnusableException">A file of the program is not there.</exception>
    public static FontSet Open(string folder, IReadOnlyList<string> more)
    {
        var files = new List<FontFile>();
        var own = Shipped(folder, files);
        var bag = new DiagnosticBag();
        var added = AddedFonts.Find(folder, more, files, bag);
        files.AddRange(added.Files);
        FontFamily[] families =
        [
            new("sans", own.SansLatin, own.SansHan) { Regional = added.Regional(isSerif: false) },
            new("serif", own.SerifLatin, own.SerifHan) { Regional = added.Regional(isSerif: true), Mathematics = own.SerifSigns },
            new("kai", own.SerifLatin, own.Kai) { Mathematics = own.SerifSigns },
            new("mono", own.Code, own.SansHan) { Regional = added.Regional(isSerif: false) },
        ];
        return new(
            new(new NamedFamilies([.. families, .. added.Families(families)]), [.. own.Symbols, .. added.Fallbacks])
            {
                Mathematics = own.Symbols[1],
            },
            files,
            bag.Items
        );
    }

    private static ShippedFaces Shipped(string folder, List<FontFile> files)
    {
        ScaledFace Face(string name, double scale = 1)
        {
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            if (!UserPaths.IsFile(path))
                throw new FontUnusableException(path, FontMessages.Missing, FontMessages.MissingHint);
            files.Add(FontFile.Of(path, $"fonts/{name}", isShipped: true));
            return new(files[^1].Face, scale);
        }

        FaceSet Upright(string stem, string weight = "Regular", double scale = 1)
        {
            var (regular, bold) = (Face($"{stem}-{weight}.ttf", scale), Face($"{stem}-Bold.ttf", scale));
            return new(regular, bold, regular, bold);
        }

        var sansHan = Upright("noto-sans-sc/NotoSansSC");

        // The strokes of Regular are thinner than those of Source Serif at the sizes of text.
        var serifHan = Upright("noto-serif-sc/NotoSerifSC", "Medium");
        var sansLatin = sansHan with
        {
            Italic = Face("source-sans-3/SourceSans3-Italic.ttf", SourceSansToNoto),
            BoldItalic = Face("source-sans-3/SourceSans3-SemiBoldItalic.ttf", SourceSansToNoto),
        };
        ScaledFace Serif(string style) => Face($"source-serif-4/SourceSerif4-{style}.ttf", SourceSerifToNoto);
        var serifLatin = new FaceSet(Serif("Regular"), Serif("Bold"), Serif("Italic"), Serif("BoldItalic"));
        var code = Upright("jetbrains-mono/JetBrainsMono", scale: MonoToNoto);
        var kai = Face("lxgw-wenkai/PortfolioKai-Regular.ttf");
        var serifSigns = Face("stix-two-math/STIXTwoMath-Regular.ttf", StixToNoto);
        ScaledFace[] symbols =
        [
            Face("noto-sans/NotoSans-Regular.ttf"),
            Face("noto-sans-math/NotoSansMath-Regular.ttf"),
            Face("noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf"),
            Face("noto-emoji/NotoEmoji-Regular.ttf"),
        ];
        return new(sansLatin, sansHan, serifLatin, serifHan, new(kai, serifHan.Bold, kai, serifHan.Bold), code, symbols, serifSigns);
    }

    /// <summary>Full paths of the font files below a folder, in ordinal order; empty when the folder cannot be read.</summary>
    public static IReadOnlyList<string> FilesBelow(string folder)
    {
        try
        {
            var options = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = 8,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            };
            var files = UserPaths.FilesBelow(folder, options).Where(IsFont);

            // A site may not name files of others by links.
            return Path.GetFileName(folder) == FontPlaces.SiteFolder
                ? [.. files.Where(f => SafeFiles.IsBelow(SafeFiles.Real(folder), SafeFiles.Real(f)))]
                : [.. files];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether a file has the name of a font.</summary>
    public static bool IsFont(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc" or ".woff" or ".woff2";

    private sealed record ShippedFaces(
        FaceSet SansLatin,
        FaceSet SansHan,
        FaceSet SerifLatin,
        FaceSet SerifHan,
        FaceSet Kai,
        FaceSet Code,
        ScaledFace[] Symbols,
        ScaledFace SerifSigns
    );
}
