using System.Globalization;
using System.Text;
using Portfolio.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Takes the pages of a PDF over as form XObjects: their content, fonts and pictures stay byte for byte what they are. Only the marks of
/// their own tag tree are taken out of the content, for that tree does not come along.
/// </summary>
public static class PdfImport
{
    private const int MostPages = 500;

    /// <summary>Deep nesting in hostile files costs stack.</summary>
    private const int StackSize = 128 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static bool IsPdf(byte[] file) => file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    /// <exception cref="PdfFault">The file is damaged, protected or no PDF.</exception>
    public static ImportedPdf Read(byte[] file)
    {
        if (!IsPdf(file))
            throw new PdfFault("it is no PDF");
        PdfCycles.Refuse(file);
        PdfSizes.Refuse(file);
        ImportedPdf? read = null;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    read = ReadAll(file);
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            StackSize
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(Patience))
            throw new PdfFault("reading it takes more than a minute; it is damaged, or made to be hard to read");
        return read
            ?? throw (
                fault switch
                {
                    PdfFault told => told,
                    PdfDocumentEncryptedException => new PdfFault("it is protected by a password"),
                    { } other when PdfFault.IsOfFile(other) => new PdfFault(
                        $"it is damaged: {other.Message.Split('\n')[0].TrimEnd('\r', '.')}"
                    ),
                    _ => fault!,
                }
            );
    }

    private static ImportedPdf ReadAll(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        if (pdf.IsEncrypted)
            throw new PdfFault("it is protected by a password");
        if (pdf.NumberOfPages is 0 or > MostPages)
            throw new PdfFault(pdf.NumberOfPages == 0 ? "it has no pages" : $"it has more than {MostPages} pages");
        var objects = new PdfObjects(pdf);
        var fitness = new ArchivalConformance(objects, SaysArchive(pdf));
        var copier = new ObjectCopier(objects, fitness);
        var pages = new List<ImportedPage>();
        var lost = new List<string>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            pages.Add(One(page, copier, fitness));
            lost.AddRange(Notes(objects, page));
        }

        return new(pages, fitness.Archive, fitness.Access, lost);
    }

    private static bool SaysArchive(PdfDocument pdf) =>
        pdf.TryGetXmpMetadata(out var metadata)
        && Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray()).Contains("pdfaid:part", StringComparison.Ordinal);

    /// <summary>What stands on a page beside its content: stamps, signatures, filled-in fields.</summary>
    private static IEnumerable<string> Notes(PdfObjects objects, Page page)
    {
        if (objects.Get(page.Dictionary, "Annots") is not ArrayToken all)
            yield break;
        var kinds = all
            .Data.Select(objects.Resolve)
            .OfType<DictionaryToken>()
            .Where(a => objects.Get(a, "AP") is not null)
            .Select(a => objects.Name(a, "Subtype"));
        foreach (var kind in kinds.OfType<string>().Where(k => k is not ("Link" or "Popup")).Distinct(StringComparer.Ordinal))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{(kind == "Widget" ? "form fields or signatures" : $"notes ({kind})")} on page {page.Number}"
            );
    }

    private static ImportedPage One(Page page, ObjectCopier copier, ArchivalConformance fitness)
    {
        var box = page.CropBox.Bounds is { Width: > 1, Height: > 1 } crop ? crop : page.MediaBox.Bounds;
        var content = new MemoryStream();
        foreach (var operation in page.Operations)
        {
            fitness.Look(operation.Operator);
            if (operation.Operator is "BMC" or "BDC" or "EMC" or "MP" or "DP")
                continue;
            operation.Write(content);
        }

        var form = copier.Form(page.Dictionary, (box.Left, box.Bottom, box.Right, box.Top), page.Rotation.Value, content.ToArray());
        var (width, height) = page.Rotation.Value % 180 == 0 ? (box.Width, box.Height) : (box.Height, box.Width);
        var words = Folded(string.Join(' ', page.GetWords().Select(w => w.Text)));
        return new(width, height, new(1, 1, new FormSamples(copier.Objects, form)), words);
    }

    /// <summary>With every run of white space as one space.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
