using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Header, trailer, catalog, output intent, streams, pages.</summary>
internal static partial class FileRules
{
    public static void Check(byte[] pdf, PdfReader reader, PdfStandard standard, List<string> failures)
    {
        void Rule(bool holds, string name)
        {
            if (!holds)
            {
                failures.Add(name);
            }
        }

        var text = Encoding.Latin1.GetString(pdf);
        Rule(text.StartsWith("%PDF-1.7\n%", StringComparison.Ordinal) && text[10..14].All(c => c > 127), "PDF/A-2 6.1.2: header");
        Rule(text.EndsWith("%%EOF\n", StringComparison.Ordinal), "PDF/A-2 6.1.3: nothing after the end");
        Rule(
            reader.Trailer.TryGetValue("ID", out var id) && reader.List(id) is [byte[] { Length: 16 }, byte[] { Length: 16 }],
            "PDF/A-2 6.1.3: ID"
        );
        Rule(!reader.Trailer.ContainsKey("Encrypt"), "PDF/A-2 6.1.3: Encrypt");

        var catalog = reader.Catalog;
        Rule(
            (bool)reader.Dictionary(catalog["MarkInfo"])["Marked"]! && !reader.Dictionary(catalog["MarkInfo"]).ContainsKey("Suspects"),
            "PDF/UA-1 6.2, 7.1: Marked, not Suspects"
        );
        Rule((bool)reader.Dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"]!, "PDF/UA-1 7.1: DisplayDocTitle");
        Rule(LanguageTag().IsMatch(PdfReader.Text(catalog["Lang"])), "PDF/UA-1 7.2: Lang of the document");
        Rule(
            !catalog
                .Keys.Intersect(["OpenAction", "AA", "AcroForm", "OCProperties", "Perms", "Threads", "NeedsRendering", "Requirements"])
                .Any(),
            "PDF/A-2 6.4 to 6.9: nothing that acts"
        );
        MetadataRules.Check(reader, standard, Rule);
        PictureRules.Check(reader, Rule);
        AttachmentRules.Check(reader, standard, Rule);
        OutputIntent(reader, Rule);

        foreach (var value in reader.Objects.Values)
        {
            if (value is PdfStream stream)
            {
                Rule(!stream.Dictionary.Keys.Intersect(["F", "FFilter", "FDecodeParms"]).Any(), "PDF/A-2 6.1.7: external data");
                Rule(
                    !stream.Dictionary.TryGetValue("Filter", out var filter) || !reader.Names(filter).Any(f => f is "LZWDecode" or "Crypt"),
                    "PDF/A-2 6.1.7.2: filters"
                );
            }
        }

        for (var i = 0; i < reader.Pages.Length; i++)
        {
            var page = reader.Pages[i];
            Rule(reader.Name(page["Tabs"]) == "S", $"PDF/UA-1 7.18.3: Tabs of page {i + 1}");
            Rule((double)page["StructParents"]! == i, $"PDF/UA-1 7.1: StructParents of page {i + 1}");
            Rule(
                page.ContainsKey("Resources") && !page.Keys.Intersect(["AA", "PresSteps", "CropBox", "Metadata"]).Any(),
                $"PDF/A-2 6.2.2, 6.5.2, 6.10: keys of page {i + 1}"
            );
            var transparent =
                reader.Dictionary(page["Resources"]).TryGetValue("XObject", out var named)
                && reader.Dictionary(named).Values.Any(p => reader.Dictionary(p).ContainsKey("SMask"));
            Rule(!transparent || reader.Dictionary(page["Group"]).ContainsKey("CS"), $"PDF/A-2 6.2.10: blending space of page {i + 1}");
        }
    }

    private static void OutputIntent(PdfReader reader, Action<bool, string> rule)
    {
        var intent = reader.Dictionary(reader.List(reader.Catalog["OutputIntents"]).Single());
        rule(reader.Name(intent["S"]) == "GTS_PDFA1", "PDF/A-2 6.2.3: output intent");
        var profile = reader.Data(intent["DestOutputProfile"]);
        var length = (profile[0] << 24) | (profile[1] << 16) | (profile[2] << 8) | profile[3];
        rule(length == profile.Length, "ICC.1 7.2.2: profile size");
        rule(
            Encoding.ASCII.GetString(profile, 12, 12) == "mntrRGB XYZ "
                && Encoding.ASCII.GetString(profile, 36, 4) == "acsp"
                && profile[8] == 2,
            "PDF/A-2 6.2.3: RGB display profile"
        );
        rule((double)reader.Dictionary(intent["DestOutputProfile"])["N"]! == 3, "PDF/A-2 6.2.3: N");
    }

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    public static partial Regex LanguageTag();
}
