using System.Security;
using System.Text;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Catalog;

/// <summary>The Info dictionary and the XMP packet (ISO 16684-1), which say the same.</summary>
internal static class Metadata
{
    /// <summary>Writes the Info dictionary (ISO 32000-1 14.3.3).</summary>
    public static ObjectRef WriteInfo(PdfFile file, DocumentProperties properties) =>
        file.Add(w =>
        {
            w.OpenDictionary().Key("Title").Text(properties.Title);
            if (properties.Author is { } author)
            {
                w.Key("Author").Text(author);
            }

            if (properties.Subject is { } subject)
            {
                w.Key("Subject").Text(subject);
            }

            if (properties.Keywords is { } keywords)
            {
                w.Key("Keywords").Text(keywords);
            }

            w.Key("Producer").Text(properties.Producer);
            if (properties.InfoDate is { } date)
            {
                w.Key("CreationDate").Literal(date).Key("ModDate").Literal(date);
            }

            w.CloseDictionary();
        });

    /// <summary>Plain, not compressed, so that programs that know no PDF find it.</summary>
    public static ObjectRef WriteXmp(PdfFile file, DocumentProperties properties) =>
        file.AddCodedStream(Encoding.UTF8.GetBytes(Xmp(properties)), StreamKind.Text, null, w =>
            w.Key("Type").Name("Metadata").Key("Subtype").Name("XML")
        );

    private static string Xmp(DocumentProperties properties)
    {
        var x = new StringBuilder();
        x.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        x.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        x.Append(
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        );
        x.Append(
            "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
                + "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        );
        Element(x, "dc:format", "application/pdf");
        Element(x, "dc:title", $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(properties.Title)}</rdf:li></rdf:Alt>");
        if (properties.Author is { } author)
        {
            Element(x, "dc:creator", $"<rdf:Seq><rdf:li>{Escape(author)}</rdf:li></rdf:Seq>");
        }

        if (properties.Subject is { } subject)
        {
            Element(x, "dc:description", $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(subject)}</rdf:li></rdf:Alt>");
        }

        Element(x, "dc:language", $"<rdf:Bag><rdf:li>{Escape(properties.Language)}</rdf:li></rdf:Bag>");
        if (properties.Keywords is { } keywords)
        {
            Element(x, "pdf:Keywords", Escape(keywords));
        }

        Element(x, "pdf:Producer", Escape(properties.Producer));
        if (properties.XmpDate is { } date)
        {
            Element(x, "xmp:CreateDate", date);
            Element(x, "xmp:ModifyDate", date);
        }

        var standard = properties.Standard;
        if (standard.ArchivePart > 0)
        {
            Element(x, "pdfaid:part", standard.ArchivePart == 3 ? "3" : "2");
            Element(x, "pdfaid:conformance", standard.ArchiveConformance);
        }

        if (standard.Accessible)
        {
            Element(x, "pdfuaid:part", "1");
        }

        x.Append("</rdf:Description>\n")
            .Append(standard.Accessible && standard.ArchivePart > 0 ? UniversalAccessSchema.ReplaceLineEndings("\n") : "")
            .Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
        return x.ToString();
    }

    /// <summary>PDF/A-2 6.6.2.3.2: a schema that PDF/A does not know is described beside its use.</summary>
    private const string UniversalAccessSchema =
        "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
        + "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
        + """
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>

            """;

    private static void Element(StringBuilder x, string name, string content) =>
        x.Append('<').Append(name).Append('>').Append(content).Append("</").Append(name).Append(">\n");

    private static string Escape(string text) => SecurityElement.Escape(text);
}
