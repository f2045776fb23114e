using System.Text.RegularExpressions;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Files within the file (ISO 19005-3 6.8, ISO 14289-1 7.11).</summary>
internal static partial class AttachmentRules
{
    public static void Check(PdfReader reader, PdfStandard standard, Action<bool, string> rule)
    {
        var specifications = reader
            .Objects.Values.OfType<Dictionary<string, object?>>()
            .Where(d => d.TryGetValue("Type", out var type) && type is PdfName { Value: "Filespec" })
            .ToList();
        var formulas = reader
            .Objects.Values.OfType<Dictionary<string, object?>>()
            .Where(d => d.TryGetValue("S", out var type) && type is PdfName { Value: "Formula" })
            .Count(d => d.ContainsKey("AF"));
        rule(specifications.Count == (standard.Archive == ArchiveLevel.A3A ? 1 + formulas : 0), "PDF/A-2 6.8: files within the file");
        rule(
            reader.Catalog.ContainsKey("Names") == specifications.Count > 0 && reader.Catalog.ContainsKey("AF") == specifications.Count > 0,
            "PDF/A-3 6.8: AF and EmbeddedFiles"
        );
        if (specifications.Count > 0)
        {
            var named = reader.List(reader.Dictionary(reader.Dictionary(reader.Catalog["Names"])["EmbeddedFiles"])["Names"]);
            rule(
                named is [byte[], PdfRef inTree] && reader.List(reader.Catalog["AF"]) is [PdfRef associated] && inTree == associated,
                "PDF/A-3 6.8: the file is associated"
            );
        }

        foreach (var specification in specifications)
        {
            string Text(string key) => specification.TryGetValue(key, out var value) ? PdfReader.Text(value) : "";
            rule(Text("F").Length > 0 && Text("UF") == Text("F"), "PDF/UA-1 7.11: F and UF");
            rule(Text("Desc").Length > 0, "PDF/A-3 E.1: Desc");
            rule(
                specification.TryGetValue("AFRelationship", out var relation)
                    && reader.Name(relation) is "Source" or "Data" or "Alternative" or "Supplement" or "Unspecified",
                "PDF/A-3 6.8: AFRelationship"
            );
            var files = reader.Dictionary(specification["EF"]);
            rule(files.ContainsKey("F") && files.ContainsKey("UF"), "PDF/A-3 6.8: EF");
            var file = reader.Dictionary(files["F"]);
            rule(file.TryGetValue("Subtype", out var type) && MediaType().IsMatch(reader.Name(type)), "PDF/A-3 6.8: MIME type");
            var parameters = reader.Dictionary(file["Params"]);
            rule(parameters.ContainsKey("ModDate"), "PDF/A-3 6.8: ModDate");
            rule((double)parameters["Size"]! == reader.Data(files["F"]).Length, "ISO 32000-1 7.11.4: Size");
        }
    }

    [GeneratedRegex("^[-\\w+.]+/[-\\w+.]+$")]
    private static partial Regex MediaType();
}
