using System.Text;
using Portfolio.Messages;
using Portfolio.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Takes the pages of a PDF over as form XObjects: their content, fonts and pictures stay byte for byte what they are. The marks of
/// their own tag tree come along with it, or are taken out of the content. Steps: refuse hostile files, copy each page with
/// the objects it needs (<see cref="ObjectCopier"/>), note what is lost and what the standards forbid (<see cref="ArchivalConformance"/>).
/// </summary>
public static class PdfImport
{
    /// <summary>Rule of thumb: certificates and transcripts have a handful, a dissertation a few hundred.</summary>
    private const int MostPages = 500;

    /// <summary>Bytes. Deep nesting costs stack; address space costs nothing until it is used.</summary>
    private const int StackSize = 128 << 20;

    /// <summary>Rule of thumb: ordinary files take a second or two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether the mark of a PDF stands among the first 1,024 bytes, as readers accept it (PDF Reference 1.7, appendix H, note 13).
    /// </summary>
    public static bool IsPdf(byte[] file) => file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    /// <summary>The pages, ready to be placed like pictures.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="keepsTags">The tags of a tagged file come along.</param>
    /// <exception cref="PdfException">The file is damaged, opens with a password only, or is no PDF.</exception>
    public static ImportedPdf Read(byte[] file, bool keepsTags = false)
    {
        if (!IsPdf(file))
            throw new PdfException(PdfMessages.NotAPdf);
        PdfCycles.Refuse(file);
        PdfSizes.Refuse(file);
        return IsolatedReading.Run(() => ReadAll(file, keepsTags), Patience, StackSize, PdfMessages.Minute);
    }

    private static ImportedPdf ReadAll(byte[] file, bool keepsTags)
    {
        using var pdf = PdfDocument.Open(file);
        if (pdf.NumberOfPages is 0 or > MostPages)
            throw new PdfException(pdf.NumberOfPages == 0 ? PdfMessages.NoPages : PdfMessages.TooManyPages(MostPages));
        var objects = new PdfObjects(pdf);
        var conformance = new ArchivalConformance(objects, ClaimsArchive(pdf) || PlainScan.Is(pdf, objects));
        var copier = new ObjectCopier(objects, conformance);
        var tags = keepsTags ? SourceTags.Of(objects) : null;
        var pages = new List<ImportedPage>();
        var lost = new List<string>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            DemandPictures(page);
            pages.Add(ImportPage(page, copier, conformance, tags is null ? null : (tags, objects)));
            lost.AddRange(Annotations(objects, page));
        }

        return new(pages, conformance.Archive, conformance.Access, lost) { IsLocked = pdf.IsEncrypted };
    }

    /// <summary>A picture that no reader makes sense of would damage the file that the page goes into.</summary>
    private static void DemandPictures(Page page)
    {
        try
        {
            foreach (var picture in page.GetImages())
                _ = picture.WidthInSamples;
        }
        catch (Exception fault) when (PdfException.IsOfFile(fault))
        {
            throw new PdfException(PdfMessages.PageUnreadable(page.Number));
        }
    }

    private static bool ClaimsArchive(PdfDocument pdf) =>
        pdf.TryGetXmpMetadata(out var metadata)
        && Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray()).Contains("pdfaid:part", StringComparison.Ordinal);

    /// <summary>What stands on a page beside its content: stamps, signatures, filled-in fields.</summary>
    private static IEnumerable<string> Annotations(PdfObjects objects, Page page)
    {
        if (objects.Get(page.Dictionary, "Annots") is not ArrayToken all)
            yield break;
        var kinds = all
            .Data.Select(objects.Resolve)
            .OfType<DictionaryToken>()
            .Where(a => objects.Get(a, "AP") is not null)
            .Select(a => objects.Name(a, "Subtype"));
        foreach (var kind in kinds.OfType<string>().Where(k => k is not ("Link" or "Popup")).Distinct(StringComparer.Ordinal))
            yield return PdfMessages.OnPage(kind == "Widget" ? PdfMessages.FormFields : PdfMessages.Notes(kind), page.Number);
    }

    private static ImportedPage ImportPage(
        Page page,
        ObjectCopier copier,
        ArchivalConformance conformance,
        (SourceTags Tags, PdfObjects Objects)? tagged
    )
    {
        var box = page.CropBox.Bounds is { Width: > 1, Height: > 1 } crop ? crop : page.MediaBox.Bounds;
        var content = new MemoryStream();
        foreach (var operation in page.Operations)
        {
            conformance.Check(operation.Operator);
            if (operation.Operator is "BMC" or "BDC" or "EMC" or "MP" or "DP")
                continue;
            OperatorWriter.Write(operation, content);
        }

        var marked = tagged is var (tree, objects) ? MarkedPage.Read(page, objects, tree.MarksOf(page.Number - 1)) : null;
        var form = copier.Form(
            page.Dictionary,
            (box.Left, box.Bottom, box.Right, box.Top),
            page.Rotation.Value,
            marked?.Content ?? content.ToArray()
        );
        var tags = marked is null ? [] : tagged!.Value.Tags.On(page.Number - 1, marked.Value.Marks);
        var (width, height) = page.Rotation.Value % 180 == 0 ? (box.Width, box.Height) : (box.Height, box.Width);
        var words = Folded(string.Join(' ', ReadingOrder.Of(page.GetWords()).Select(w => w.Text)));
        return new(width, height, new(1, 1, new FormSamples(copier.Objects, form) { Tags = tags }), words)
        {
            Language = tagged?.Tags.Language,
        };
    }

    /// <summary>With every run of white space as one space.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
