using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>The XMP packet: its form, its claims, and that Info says the same (ISO 19005-2 6.6, ISO 14289-1 5).</summary>
internal static class MetadataRules
{
    public static void Check(PdfReader reader, PdfStandard standard, Action<bool, string> rule)
    {
        var stream = (PdfStream)reader.Resolve(reader.Catalog["Metadata"])!;
        rule(!stream.Dictionary.ContainsKey("Filter"), "PDF/A-2 6.6.2.1: metadata is not filtered");
        var packet = Encoding.UTF8.GetString(stream.Coded.Span);
        rule(
            packet.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n", StringComparison.Ordinal)
                && packet.TrimEnd().EndsWith("<?xpacket end=\"w\"?>", StringComparison.Ordinal),
            "PDF/A-2 6.6.2.1: XMP packet"
        );
        var xmp = XDocument.Parse(packet);
        Properties(xmp, standard, rule);
        XNamespace pdf = "http://ns.adobe.com/pdf/1.3/",
            xap = "http://ns.adobe.com/xap/1.0/",
            dc = "http://purl.org/dc/elements/1.1/";
        string? Value(XName name) => xmp.Descendants(name).SingleOrDefault()?.Value;
        rule(
            Value(XName.Get("part", "http://www.aiim.org/pdfa/ns/id/")) == (standard.ArchivePart == 0 ? null : $"{standard.ArchivePart}"),
            "PDF/A-2 6.6.4: part"
        );
        rule(
            Value(XName.Get("conformance", "http://www.aiim.org/pdfa/ns/id/"))
                == (standard.ArchivePart == 0 ? null : standard.ArchiveConformance),
            "PDF/A-2 6.6.4: conformance"
        );
        rule(Value(XName.Get("part", "http://www.aiim.org/pdfua/ns/id/")) == (standard.Accessible ? "1" : null), "PDF/UA-1 5: part");
        rule(
            xmp.Descendants(XName.Get("namespaceURI", "http://www.aiim.org/pdfa/ns/schema#"))
                .Any(e => e.Value == "http://www.aiim.org/pdfua/ns/id/") == (standard.Accessible && standard.ArchivePart > 0),
            "PDF/A-2 6.6.2.3: extension schema"
        );
        rule(!string.IsNullOrWhiteSpace(Value(dc + "title")), "PDF/UA-1 7.1: title");

        var info = reader.Dictionary(reader.Trailer["Info"]);
        string? Entry(string key) => info.TryGetValue(key, out var value) ? PdfReader.Text(value) : null;
        foreach (
            var (key, name) in new[]
            {
                ("Title", dc + "title"),
                ("Author", dc + "creator"),
                ("Subject", dc + "description"),
                ("Keywords", pdf + "Keywords"),
                ("Producer", pdf + "Producer"),
            }
        )
        {
            rule(Entry(key) == Value(name), $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
        }

        foreach (var (key, name) in new[] { ("CreationDate", xap + "CreateDate"), ("ModDate", xap + "ModifyDate") })
        {
            rule(Entry(key) is null == Value(name) is null, $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
            if (Entry(key) is not { } given)
                continue;
            var date = given.Replace("Z", "+00'00'", StringComparison.Ordinal);
            var parsed = DateTimeOffset.ParseExact(
                date.TrimEnd('\'').Replace('\'', ':'),
                "'D:'yyyyMMddHHmmsszzz",
                CultureInfo.InvariantCulture
            );
            rule(parsed == DateTimeOffset.Parse(Value(name)!, CultureInfo.InvariantCulture), $"PDF/A-2 6.6.2.3: {key} in Info and XMP");
        }
    }

    /// <summary>Only properties that are known, or described in an extension schema, in the forms and under the prefixes that are asked for.</summary>
    private static void Properties(XDocument xmp, PdfStandard standard, Action<bool, string> rule)
    {
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            schema = "http://www.aiim.org/pdfa/ns/schema#",
            property = "http://www.aiim.org/pdfa/ns/property#";
        var descriptions = xmp.Root!.Element(rdf + "RDF")!.Elements(rdf + "Description").ToList();
        rule(descriptions.TrueForAll(d => d.Attribute(rdf + "about") is not null), "XMP 7.4: rdf:about");
        rule(
            descriptions.SelectMany(d => d.Elements()).Select(e => e.Name).ToList() is var names && names.Count == names.Distinct().Count(),
            "XMP 7.5: a property twice"
        );
        foreach (
            var (prefix, uri) in descriptions
                .SelectMany(d => d.Attributes().Where(a => a.IsNamespaceDeclaration))
                .Select(a => (a.Name.LocalName, a.Value))
        )
        {
            rule(!Prefixes.TryGetValue(uri, out var asked) || asked == prefix, $"PDF/A-2 6.6.2.3.3, 6.6.4: prefix {prefix}");
        }

        var described = xmp.Descendants(schema + "property")
            .SelectMany(p => p.Descendants(property + "name"))
            .Select(n => n.Value)
            .ToHashSet();
        foreach (var fields in xmp.Descendants(schema + "property").SelectMany(p => p.Element(rdf + "Seq")!.Elements(rdf + "li")))
        {
            rule(
                fields.Elements().Select(f => f.Name.LocalName).ToHashSet().SetEquals(["name", "valueType", "category", "description"]),
                "PDF/A-2 6.6.2.3.3: fields of a property"
            );
            rule(fields.Element(property + "category")?.Value is "internal" or "external", "PDF/A-2 6.6.2.3.3: category");
        }

        foreach (var value in descriptions.SelectMany(d => d.Elements()))
        {
            var name =
                (
                    Prefixes.GetValueOrDefault(value.Name.NamespaceName)
                    ?? xmp.Root.GetPrefixOfNamespace(value.Name.Namespace)
                    ?? value.GetPrefixOfNamespace(value.Name.Namespace)
                )
                + ":"
                + value.Name.LocalName;
            var known = Forms.TryGetValue(name, out var form);
            rule(
                known || (name == "pdfuaid:part" && (described.Contains("part") || standard.ArchivePart == 0)),
                $"PDF/A-2 6.6.2.3.1: {name} is not described"
            );
            rule(
                !known || value.Elements().Select(e => e.Name.LocalName).SingleOrDefault("") == form,
                $"PDF/A-2 6.6.2.3.1: form of {name}"
            );
        }
    }

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["http://www.aiim.org/pdfa/ns/id/"] = "pdfaid",
        ["http://www.aiim.org/pdfua/ns/id/"] = "pdfuaid",
        ["http://www.aiim.org/pdfa/ns/extension/"] = "pdfaExtension",
        ["http://www.aiim.org/pdfa/ns/schema#"] = "pdfaSchema",
        ["http://www.aiim.org/pdfa/ns/property#"] = "pdfaProperty",
    };

    private static readonly Dictionary<string, string> Forms = new()
    {
        ["dc:format"] = "",
        ["dc:title"] = "Alt",
        ["dc:creator"] = "Seq",
        ["dc:description"] = "Alt",
        ["dc:subject"] = "Bag",
        ["dc:language"] = "Bag",
        ["pdf:Keywords"] = "",
        ["pdf:Producer"] = "",
        ["xmp:CreateDate"] = "",
        ["xmp:ModifyDate"] = "",
        ["xmp:CreatorTool"] = "",
        ["pdfaid:part"] = "",
        ["pdfaid:conformance"] = "",
        ["pdfaExtension:schemas"] = "Bag",
    };
}
