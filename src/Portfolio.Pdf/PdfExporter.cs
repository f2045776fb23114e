using Portfolio.Pdf.Catalog;
using Portfolio.Pdf.Content;
using Portfolio.Pdf.Fonts;
using Portfolio.Pdf.Structure;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf;

/// <summary>
/// Writes pages as a tagged PDF 1.7 file. Pure: the same input gives the same bytes, on every machine and in every culture. Safe to
/// call from several threads.
/// </summary>
public static class PdfExporter
{
    /// <summary>Writes <paramref name="document"/> as the bytes of a file.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="pictures">Every picture that the pages name.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="KeyNotFoundException">A picture is missing.</exception>
    /// <exception cref="InvalidOperationException">A mark on a page names a node that the document lacks.</exception>
    /// <exception cref="ArgumentException">Two nodes have one id, or the samples of a picture do not match its size.</exception>
    /// <exception cref="Portfolio.Typesetting.Fonts.FaceDamagedException">A font file is damaged.</exception>
    public static byte[] Export(TypesetDocument document, IReadOnlyDictionary<PictureKey, PdfPicture> pictures, PdfOptions options) =>
        Export(document, pictures, options, out _);

    /// <summary>Writes a document without pictures.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="KeyNotFoundException">The pages name a picture.</exception>
    public static byte[] Export(TypesetDocument document, PdfOptions options) =>
        Export(document, new Dictionary<PictureKey, PdfPicture>(), options);

    /// <summary>Writes <paramref name="document"/> and reports what the bytes of the file are for.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="pictures">Every picture that the pages name.</param>
    /// <param name="options">Choices.</param>
    /// <param name="sizes">Sizes of the parts of the file.</param>
    /// <exception cref="KeyNotFoundException">A picture is missing.</exception>
    public static byte[] Export(
        TypesetDocument document,
        IReadOnlyDictionary<PictureKey, PdfPicture> pictures,
        PdfOptions options,
        out PdfSizeReport sizes
    )
    {
        var file = new PdfFile(readable: false);
        var (catalog, info) = Write(file, document, pictures, options, out var parts);
        var bytes = file.Save(catalog, info);
        sizes = parts.Of(bytes.Length);
        return bytes;
    }

    /// <summary>
    /// The same file as text: no compression, no object streams, binary streams named by their length. Not a PDF; for people and tests.
    /// </summary>
    public static string Dump(TypesetDocument document, IReadOnlyDictionary<PictureKey, PdfPicture> pictures, PdfOptions options)
    {
        var file = new PdfFile(readable: true);
        var (catalog, info) = Write(file, document, pictures, options, out _);
        return file.Print(catalog, info);
    }

    /// <summary>The tag tree as text: an element a line, with languages, alternative texts and the text that stands on the pages.</summary>
    public static string DumpTags(TypesetDocument document) =>
        TagsDump.Write(StructureBuilder.Build(document.Source, LinkFinder.ActiveLinks(document)), document);

    private static (ObjectRef Catalog, ObjectRef Info) Write(
        PdfFile file,
        TypesetDocument document,
        IReadOnlyDictionary<PictureKey, PdfPicture> pictures,
        PdfOptions options,
        out SizeReportParts parts
    )
    {
        var forms = TaggedForms.Of(document, pictures);
        var tree = StructureBuilder.Build(document.Source, LinkFinder.ActiveLinks(document), forms);
        var fonts = new FontTable(file, options.Fonts);
        var images = new PictureTable(file, pictures, forms);
        var painter = new PagePainter(tree, fonts, images, document.Source.Page, file.Readable);

        var pageTree = file.Reserve();
        ObjectRef[] pages = [.. document.Pages.Select(_ => file.Reserve())];
        var links = new LinkAnnotations(file, tree, document, pages);
        for (var i = 0; i < pages.Length; i++)
        {
            var painted = painter.Paint(document.Pages[i]);
            PageTree.WritePage(file, pages[i], pageTree, i, document.Pages[i], painted, links.Write(i));
        }

        PageTree.WriteTree(file, pageTree, pages);
        var firstFont = file.Objects.Count;
        fonts.Write();
        parts = new(file, images, firstFont, file.Objects.Count);
        var properties = DocumentProperties.Of(document.Source, options);
        Func<Formula, ObjectRef>? describe =
            options.Standard.Archive == ArchiveLevel.A3A ? f => EmbeddedFile.WriteFormula(file, f, properties) : null;
        var structure = new StructureWriter(file, tree, pages, describe).Write(links.Parents, forms.NextKey);
        var outline = Outline.Write(file, document, pages);
        var attached = EmbeddedFile.WriteAll(file, options, properties);
        return (CatalogObject.Write(file, properties, pageTree, structure, outline, attached), Metadata.WriteInfo(file, properties));
    }
}

/// <summary>Choices for a file.</summary>
/// <param name="Producer">Name of the program, as <c>Portfolio.Export 0.1.0</c>.</param>
public sealed record PdfOptions(string Producer)
{
    /// <summary>Standards that the file claims.</summary>
    public PdfStandard Standard { get; init; } = PdfStandard.Default;

    /// <summary>The source of the document, kept within the file; only PDF/A-3 and files that claim no PDF/A may hold one.</summary>
    public PdfAttachment? Source { get; init; }

    /// <summary>More files within the file, under the same condition; of those with one name, each after the first gets a number.</summary>
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];

    /// <summary>Shared by the documents of a run; null when there is one only.</summary>
    public FontCache? Fonts { get; init; }
}
