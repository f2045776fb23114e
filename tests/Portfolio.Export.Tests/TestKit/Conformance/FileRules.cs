using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Header, trailer, catalog, metadata, output intent, pictures, pages.</summary>
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
        Rule(reader.Trailer.TryGetValue("ID", out var id) && reader.List(id) is [byte[] { Length: 16 }, byte[] { Length: 16 }], "PDF/A-2 6.1.3: ID");
        Rule(!reader.Trailer.ContainsKey("Encrypt"), "PDF/A-2 6.1.3: Encrypt");

        var catalog = reader.Catalog;
        Rule((bool)reader.Dictionary(catalog["MarkInfo"])["Marked"]!, "PDF/UA-1 6.2: Marked");
        Rule((bool)reader.Dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"]!, "PDF/UA-1 7.1: DisplayDocTitle");
        Rule(LanguageTag().IsMatch(PdfReader.Text(catalog["Lang"])), "PDF/UA-1 7.2: Lang of the document");
        Rule(!catalog.Keys.Intersect(["OpenAction", "AA", "AcroForm", "OCProperties", "Perms", "Threads", "NeedsRendering", "Requirements"]).Any(), "PDF/A-2 6.4 to 6.9: nothing that acts");
        Metadata(reader, standard, Rule);
        AttachmentRules.Check(reader, standard, Rule);
        OutputIntent(reader, Rule);

        foreach (var value in reader.Objects.Values)
        {
            if (value is PdfStream stream)
            {
                Rule(!stream.Dictionary.Keys.Intersect(["F", "FFilter", "FDecodeParms", "OPI", "Alternates"]).Any(), "PDF/A-2 6.1.7, 6.2.8: external or alternate data");
                Rule(!stream.Dictionary.ContainsKey("Interpolate"), "PDF/A-2 6.2.8: Interpolate");
                Rule(!stream.Dictionary.TryGetValue("Filter", out var filter) || reader.Name(filter) is "FlateDecode" or "DCTDecode", "PDF/A-2 6.1.7.2: filters");
            }
        }

        for (var i = 0; i < reader.Pages.Length; i++)
        {
            var page = reader.Pages[i];
            Rule(reader.Name(page["Tabs"]) == "S", $"PDF/UA-1 7.18.3: Tabs of page {i + 1}");
            Rule((double)page["StructParents"]! == i, $"PDF/UA-1 7.1: StructParents of page {i + 1}");
            var transparent = reader.Dictionary(page["Resources"]).TryGetValue("XObject", out var named)
                && reader.Dictionary(named).Values.Any(p => reader.Dictionary(p).ContainsKey("SMask"));
            Rule(!transparent || reader.Dictionary(page["Group"]).ContainsKey("CS"), $"PDF/A-2 6.2.10: blending space of page {i + 1}");
        }
    }

    private static void Metadata(PdfReader reader, PdfStandard standard, Action<bool, string> rule)
    {
        var stream = (PdfStream)reader.Resolve(reader.Catalog["Metadata"])!;
        rule(!stream.Dictionary.ContainsKey("Filter"), "PDF/A-2 6.6.2.1: metadata is not filtered");
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(stream.Coded.Span).TrimStart('\uFEFF'));
        XNamespace pdf = "http://ns.adobe.com/pdf/1.3/", xap = "http://ns.adobe.com/xap/1.0/", dc = "http://purl.org/dc/elements/1.1/";
        string? Value(XName name) => xmp.Descendants(name).SingleOrDefault()?.Value;
        rule(Value(XName.Get("part", "http://www.aiim.org/pdfa/ns/id/")) == (standard.ArchivePart == 0 ? null : $"{standard.ArchivePart}"), "PDF/A-2 6.6.4: part");
        rule(Value(XName.Get("conformance", "http://www.aiim.org/pdfa/ns/id/")) == (standard.ArchivePart == 0 ? null : standard.ArchiveConformance), "PDF/A-2 6.6.4: conformance");
        rule(Value(XName.Get("part", "http://www.aiim.org/pdfua/ns/id/")) == (standard.Accessible ? "1" : null), "PDF/UA-1 5: part");
        rule(xmp.Descendants(XName.Get("namespaceURI", "http://www.aiim.org/pdfa/ns/schema#")).Any(e => e.Value == "http://www.aiim.org/pdfua/ns/id/") == (standard.Accessible && standard.ArchivePart > 0), "PDF/A-2 6.6.2.3: extension schema");
        rule(!string.IsNullOrWhiteSpace(Value(dc + "title")), "PDF/UA-1 7.1: title");

        var info = reader.Dictionary(reader.Trailer["Info"]);
        string? Entry(string key) => info.TryGetValue(key, out var value) ? PdfReader.Text(value) : null;
        foreach (var (key, name) in new[] { ("Title", dc + "title"), ("Author", dc + "creator"), ("Subject", dc + "description"), ("Keywords", pdf + "Keywords"), ("Producer", pdf + "Producer") })
        {
            rule(Entry(key) == Value(name), $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
        }

        foreach (var (key, name) in new[] { ("CreationDate", xap + "CreateDate"), ("ModDate", xap + "ModifyDate") })
        {
            rule(Entry(key) is null == Value(name) is null, $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
            if (Entry(key) is not { } given) continue;
            var date = given.Replace("Z", "+00'00'", StringComparison.Ordinal);
            var parsed = DateTimeOffset.ParseExact(date.TrimEnd('\'').Replace('\'', ':'), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture);
            rule(parsed == DateTimeOffset.Parse(Value(name)!, CultureInfo.InvariantCulture), $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
        }
    }

    private static void OutputIntent(PdfReader reader, Action<bool, string> rule)
    {
        var intent = reader.Dictionary(reader.List(reader.Catalog["OutputIntents"]).Single());
        rule(reader.Name(intent["S"]) == "GTS_PDFA1", "PDF/A-2 6.2.3: output intent");
        var profile = reader.Data(intent["DestOutputProfile"]);
        var length = (profile[0] << 24) | (profile[1] << 16) | (profile[2] << 8) | profile[3];
        rule(length == profile.Length, "ICC.1 7.2.2: profile size");
        rule(Encoding.ASCII.GetString(profile, 12, 12) == "mntrRGB XYZ " && Encoding.ASCII.GetString(profile, 36, 4) == "acsp" && profile[8] == 2, "PDF/A-2 6.2.3: RGB display profile");
        rule((double)reader.Dictionary(intent["DestOutputProfile"])["N"]! == 3, "PDF/A-2 6.2.3: N");
    }

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    public static partial Regex LanguageTag();
}
