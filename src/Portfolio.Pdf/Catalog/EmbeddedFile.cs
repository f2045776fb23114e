using System.Text;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Pdf.Catalog;

/// <summary>The source of the document, or a supplement, as a file within it (ISO 32000-1 7.11.4, ISO 19005-3 6.8 and annex E).</summary>
/// <param name="Name">Key in the name tree.</param>
/// <param name="Specification">The file specification, associated with the whole document.</param>
internal sealed record EmbeddedFile(string Name, ObjectRef Specification)
{
    /// <summary>PDF/A-3 wants a date of the file; one without a date gets this, never the clock's.</summary>
    private const string NoDate = "D:20000101000000Z";

    /// <summary>The source first, then the supplements; a name that is taken gets a number, for it is a key.</summary>
    public static IReadOnlyList<EmbeddedFile> WriteAll(PdfFile file, PdfOptions options, DocumentProperties properties)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var written = new List<EmbeddedFile>();
        if (options.Source is { } source)
            written.Add(Write(file, source with { Name = Free(source.Name) }, properties, "Source"));
        foreach (var other in options.Attachments)
            written.Add(Write(file, other with { Name = Free(other.Name) }, properties, "Supplement"));
        return written;

        string Free(string name)
        {
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
                free = $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";
            return free;
        }
    }

    /// <summary>A formula as MathML, which the element of the formula refers to (ISO 19005-3 6.8).</summary>
    public static ObjectRef WriteFormula(PdfFile file, Formula formula, DocumentProperties properties) =>
        Write(
            file,
            new("formula.mml", "application/mathml+xml", formula.AlternativeText, Encoding.UTF8.GetBytes(MathMl.Of(formula))),
            properties,
            "Supplement"
        ).Specification;

    /// <summary>Writes the file; the relationship to the document is Source or Supplement.</summary>
    private static EmbeddedFile Write(PdfFile file, PdfAttachment source, DocumentProperties properties, string relationship)
    {
        var stream = file.AddStream(source.Bytes.Span, StreamKind.Binary, w =>
            w.Key("Type")
                .Name("EmbeddedFile")
                .Key("Subtype")
                .Name(source.MediaType)
                .Key("Params")
                .OpenDictionary()
                .Key("Size")
                .Integer(source.Bytes.Length)
                .Key("ModDate")
                .Literal(properties.InfoDate ?? NoDate)
                .CloseDictionary()
        );
        return new(
            source.Name,
            file.Add(w =>
                w.OpenDictionary()
                    .Key("Type")
                    .Name("Filespec")
                    .Key("F")
                    .Text(source.Name)
                    .Key("UF")
                    .Text(source.Name)
                    .Key("Desc")
                    .Text(source.Description)
                    .Key("AFRelationship")
                    .Name(relationship)
                    .Key("EF")
                    .OpenDictionary()
                    .Key("F")
                    .Reference(stream)
                    .Key("UF")
                    .Reference(stream)
                    .CloseDictionary()
                    .CloseDictionary()
            )
        );
    }
}
