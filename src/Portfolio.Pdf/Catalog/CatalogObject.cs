using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Catalog;

/// <summary>The catalog: where everything hangs (ISO 32000-1 7.7.2).</summary>
internal static class CatalogObject
{
    /// <summary>Name of the output condition, as the registry of the International Color Consortium has it.</summary>
    private const string Condition = "sRGB IEC61966-2.1";

    /// <summary>Writes the catalog with the metadata and the colour profile.</summary>
    public static ObjectRef Write(
        PdfFile file,
        DocumentProperties properties,
        ObjectRef pageTree,
        ObjectRef structure,
        ObjectRef? outline,
        IReadOnlyList<EmbeddedFile> attached
    )
    {
        var metadata = Metadata.WriteXmp(file, properties);
        var profile = file.AddStream(SrgbProfile.Build(), StreamKind.Binary, w => w.Key("N").Integer(3));
        return file.Add(w =>
        {
            w.OpenDictionary()
                .Key("Type")
                .Name("Catalog")
                .Key("Pages")
                .Reference(pageTree)
                .Key("Lang")
                .Text(properties.Language)
                .Key("MarkInfo")
                .OpenDictionary()
                .Key("Marked")
                .Boolean(true)
                .CloseDictionary()
                .Key("ViewerPreferences")
                .OpenDictionary()
                .Key("DisplayDocTitle")
                .Boolean(true)
                .CloseDictionary()
                .Key("Metadata")
                .Reference(metadata)
                .Key("StructTreeRoot")
                .Reference(structure);
            if (outline is { } reference)
            {
                w.Key("Outlines").Reference(reference);
            }

            if (attached.Count > 0)
            {
                WriteAttached(w, attached);
            }

            WriteOutputIntent(w, profile);
            w.CloseDictionary();
        });
    }

    /// <summary>Files within the file: associated with the document, and found by name.</summary>
    private static void WriteAttached(SyntaxWriter w, IReadOnlyList<EmbeddedFile> attached)
    {
        w.Key("AF").OpenArray();
        foreach (var one in attached)
        {
            w.Reference(one.Specification);
        }

        w.CloseArray().Key("Names").OpenDictionary().Key("EmbeddedFiles").OpenDictionary().Key("Names").OpenArray();
        foreach (var one in attached.OrderBy(a => PdfText.Key(a.Name), StringComparer.Ordinal))
        {
            w.Text(one.Name).Reference(one.Specification);
        }

        w.CloseArray().CloseDictionary().CloseDictionary();
    }

    /// <summary>What device colour means (PDF/A-2 6.2.3).</summary>
    private static void WriteOutputIntent(SyntaxWriter w, ObjectRef profile) =>
        w.Key("OutputIntents")
            .OpenArray()
            .OpenDictionary()
            .Key("Type")
            .Name("OutputIntent")
            .Key("S")
            .Name("GTS_PDFA1")
            .Key("OutputConditionIdentifier")
            .Text(Condition)
            .Key("Info")
            .Text(Condition)
            .Key("DestOutputProfile")
            .Reference(profile)
            .CloseDictionary()
            .CloseArray();
}
