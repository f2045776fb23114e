using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Fonts are embedded, say what they mean, and are as wide as they say.</summary>
internal static partial class FontRules
{
    public static void Check(PdfReader reader, Dictionary<PdfRef, HashSet<int>> used, List<string> failures)
    {
        foreach (var (reference, codes) in used)
        {
            CheckFont(reader, reader.Dictionary(reference), codes, failures);
        }
    }

    /// <summary>The text of every code of a font.</summary>
    public static Dictionary<int, string> ToUnicode(PdfReader reader, Dictionary<string, object?> font)
    {
        var map = new Dictionary<int, string>();
        var written = Encoding.ASCII.GetString(reader.Data(font["ToUnicode"]));
        foreach (Match entry in Entry().Matches(written, Math.Max(0, written.IndexOf("endcodespacerange", StringComparison.Ordinal))))
        {
            map.Add(
                Convert.ToInt32(entry.Groups[1].Value, 16),
                Encoding.BigEndianUnicode.GetString(Convert.FromHexString(entry.Groups[2].Value))
            );
        }

        return map;
    }

    private static void CheckFont(PdfReader reader, Dictionary<string, object?> font, HashSet<int> codes, List<string> failures)
    {
        var name = reader.Name(font["BaseFont"]);
        var descendant = reader.Dictionary(reader.List(font["DescendantFonts"]).Single());
        var descriptor = reader.Dictionary(descendant["FontDescriptor"]);

        void Rule(bool holds, string rule)
        {
            if (!holds)
            {
                failures.Add($"{rule} in {name}");
            }
        }

        Rule(SubsetName().IsMatch(name), "ISO 32000-1 9.6.4: subset tag");
        Rule(reader.Name(font["Encoding"]) == "Identity-H", "PDF/UA-1 7.21.3.3: encoding");
        Rule(
            name == reader.Name(descendant["BaseFont"]) && name == reader.Name(descriptor["FontName"]),
            "PDF/A-2 6.2.11.2: names of the font"
        );

        var system = reader.Dictionary(descendant["CIDSystemInfo"]);
        Rule(
            PdfReader.Text(system["Registry"]) == "Adobe"
                && PdfReader.Text(system["Ordering"]) == "Identity"
                && (double)system["Supplement"]! == 0,
            "PDF/A-2 6.2.11.3.1: CIDSystemInfo"
        );
        Rule(
            reader.Name(font["Type"]) == "Font"
                && reader.Name(font["Subtype"]) == "Type0"
                && reader.Name(descendant["Subtype"]) is "CIDFontType2" or "CIDFontType0",
            "PDF/A-2 6.2.11.2: types of the font"
        );
        Rule(!descriptor.ContainsKey("CIDSet") && !descriptor.ContainsKey("CharSet"), "PDF/A-2 6.2.11.4.2: no incomplete lists of glyphs");
        Rule(codes.All(c => c <= 65535), "PDF/A-2 6.1.13: CIDs");
        var isTrueType = reader.Name(descendant["Subtype"]) == "CIDFontType2";
        var glyphs = isTrueType ? reader.Data(descendant["CIDToGIDMap"]) : [];
        Rule(isTrueType || !descendant.ContainsKey("CIDToGIDMap"), "ISO 32000-1 9.7.4.2: only a CIDFontType2 has a map of glyphs");
        Rule(!descriptor.ContainsKey(isTrueType ? "FontFile3" : "FontFile2"), "ISO 32000-1 9.9: one font file");
        var (count, advance) = Program(reader, descriptor, isTrueType, Rule);
        var widths = Widths(reader, descendant);
        var text = ToUnicode(reader, font);
        foreach (var code in codes)
        {
            var glyph = isTrueType ? (glyphs[code * 2] << 8) | glyphs[code * 2 + 1] : code;
            Rule(code > 0 && glyph > 0 && glyph < count, $"PDF/UA-1 7.21.8: glyph of code {code}");
            var width = widths.TryGetValue(code, out var given) ? given : (double)descendant["DW"]!;
            Rule(Math.Abs(width - advance(glyph)) < 0.01, $"PDF/UA-1 7.21.5: width of code {code}");
            Rule(text.TryGetValue(code, out var says) && says.Length > 0, $"PDF/UA-1 7.21.7: text of code {code}");
            Rule(says?.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') < 0, $"PDF/A-2 6.2.11.7.2: text of code {code}");
        }
    }

    /// <summary>How many glyphs the embedded font has, and the width of each in 1/1000 em.</summary>
    private static (int Count, Func<int, double> Advance) Program(
        PdfReader reader,
        Dictionary<string, object?> descriptor,
        bool isTrueType,
        Action<bool, string> rule
    )
    {
        if (isTrueType)
        {
            var program = new EmbeddedProgram(reader.Data(descriptor["FontFile2"]));
            rule((double)reader.Dictionary(descriptor["FontFile2"])["Length1"]! == program.Length, "ISO 32000-1 9.9: Length1");
            return (program.GlyphCount, glyph => program.Advance(glyph) * 1000.0 / program.UnitsPerEm);
        }

        rule(reader.Name(reader.Dictionary(descriptor["FontFile3"])["Subtype"]) == "CIDFontType0C", "ISO 32000-1 table 126: subtype");
        var compact = new EmbeddedCompact(reader.Data(descriptor["FontFile3"]));
        return (compact.GlyphCount, glyph => compact.Draw(glyph).Width);
    }

    private static Dictionary<int, double> Widths(PdfReader reader, Dictionary<string, object?> descendant)
    {
        var widths = new Dictionary<int, double>();
        var list = reader.List(descendant["W"]);
        for (var i = 0; i < list.Count; i += 2)
        {
            var first = (int)(double)list[i]!;
            foreach (var width in (List<object?>)list[i + 1]!)
            {
                widths.Add(first++, (double)width!);
            }
        }

        return widths;
    }

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>\n")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[A-Z]{6}\+.")]
    private static partial Regex SubsetName();
}
