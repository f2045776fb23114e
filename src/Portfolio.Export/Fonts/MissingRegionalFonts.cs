using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>Finds text in a language whose regional glyphs no font here has: one warning for each region.</summary>
internal static class MissingRegionalFonts
{
    private static readonly Dictionary<string, (string Language, string Family)> Names = new(StringComparer.Ordinal)
    {
        ["zh-Hant"] = (FontMessages.TraditionalChinese, "Noto Sans TC"),
        ["zh-HK"] = (FontMessages.HongKongChinese, FontMessages.HongKongFamily),
        ["ja"] = (FontMessages.Japanese, "Noto Sans JP"),
        ["ko"] = (FontMessages.Korean, "Noto Sans KR"),
    };

    /// <summary>The regions whose fonts a document needs and the library lacks, each with its first node, in document order.</summary>
    public static IReadOnlyList<(string Region, NodeId Node)> Find(Document document, FontLibrary fonts)
    {
        var known = fonts.Families.Values.First().Regional;
        var missing = new List<(string Region, NodeId Node)>();
        foreach (var text in DocumentTexts.Of(document.Blocks))
        {
            if (RegionalForms.Of(text.Language) is not { } region || region == "zh-Hans" || known.ContainsKey(region))
                continue;
            if (text.Content.Any(Scripts.IsHan) && !missing.Exists(m => m.Region == region))
                missing.Add((region, text.Id));
        }

        return missing;
    }

    /// <summary>The language of a region, in words.</summary>
    public static string LanguageOf(string region) => Names[region].Language;

    /// <summary>The warning about one region.</summary>
    public static Diagnostic Describe(string region, SourcePlace place) =>
        new(
            DiagnosticCodes.RegionalGlyphsMissing,
            Severity.Warning,
            place,
            FontMessages.NoRegionalGlyphs(Names[region].Language),
            FontMessages.NoRegionalGlyphsHint(Names[region].Family)
        );
}
