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
        ["zh-Hant"] = ("Traditional Chinese", "Noto Sans TC"),
        ["zh-HK"] = ("Traditional Chinese (Hong Kong)", "Noto Sans HK or TC"),
        ["ja"] = ("Japanese", "Noto Sans JP"),
        ["ko"] = ("Korean", "Noto Sans KR"),
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

    /// <summary>The warning about one region.</summary>
    public static Diagnostic Describe(string region, SourcePlace place) =>
        new(
            DiagnosticCodes.RegionalGlyphsMissing,
            Severity.Warning,
            place,
            $"{Names[region].Language} text is set in the forms of Simplified Chinese: there is no {Names[region].Language} font",
            $"put the Regular and Bold files of {Names[region].Family} (static .ttf) into fonts/, or into a folder named by --font-path"
        );
}
