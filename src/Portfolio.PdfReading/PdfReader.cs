using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.PdfReading.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;

namespace Portfolio.PdfReading;

/// <summary>
/// Reads a finished PDF, of whatever program, with a library that had no part in making it: refuse what would stop the library
/// (<see cref="PdfCycles"/>, <see cref="PdfSizes"/>), read the pages (text, pictures, links), then the file as a whole (fonts, tags,
/// bytes).
/// </summary>
public static class PdfReader
{
    /// <summary>Rule of thumb: ordinary files take a second or two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>What the files of this project name as their producer, before its version.</summary>
    private const string OwnProducer = "Portfolio.Export";

    /// <summary>Bytes. Deep nesting costs stack; address space costs nothing until it is used.</summary>
    private const int StackSize = 256 << 20;

    /// <summary>All that can be known of the file without its source.</summary>
    /// <exception cref="PdfException">The file is damaged, protected or no PDF.</exception>
    public static PdfFacts Read(byte[] file)
    {
        if (file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) < 0)
            throw new PdfException(PdfMessages.NoHeader);
        PdfCycles.Refuse(file);
        PdfSizes.Refuse(file);
        return IsolatedReading.Run(() => ReadAll(file, isWhole: true), Patience, StackSize, PdfMessages.TwoMinutes);
    }

    /// <summary>
    /// Text, pictures and links of a file that was written a moment ago: it needs no guard against what others put into files, and its
    /// fonts, tags and bytes are known.
    /// </summary>
    /// <param name="file">The PDF.</param>
    /// <param name="known">Hashes of the coded pixels of pictures that need not be decoded: they are known by these.</param>
    /// <exception cref="PdfException">The file cannot be read after all.</exception>
    public static PdfFacts ReadContent(byte[] file, IReadOnlySet<ulong> known) =>
        IsolatedReading.Run(() => ReadAll(file, isWhole: false, known), Patience, StackSize, PdfMessages.ReadingSlow);

    // The library makes the factory by reflection; the attribute keeps a trimming compiler from dropping its constructor.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(InkPageFactory))]
    private static PdfFacts ReadAll(byte[] file, bool isWhole, IReadOnlySet<ulong>? known = null)
    {
        using var pdf = PdfDocument.Open(
            file,
            new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                UseActualText = true,
            }
        );
        pdf.AddPageFactory<InkPage, InkPageFactory>();
        var text = new PdfTextReader();
        var pictures = new List<PdfImage>();
        var unseen = new List<UnseenContent>();
        var links = new List<PdfLink>();
        var layers = new HiddenLayers(pdf);
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage<InkPage>(number) ?? throw new PdfException(PdfMessages.PageUnreadable(number));
            layers.Mark(page);
            text.Add(page);
            AddPictures(page, pictures, unseen, known);
            AddLinks(page, links);
        }

        var facts = new PdfFacts(
            pdf.Version,
            pdf.NumberOfPages,
            pdf.Information.Title,
            pdf.Information.Producer,
            isWhole ? Claims(pdf) : [],
            text.Result,
            SuspiciousCharacters.In(text.Result),
            pictures,
            links,
            [],
            TagFacts.None,
            new(file.Length, 0, 0, 0, 0, 0, file.Length)
        )
        {
            Unseen = [.. text.Unseen, .. unseen],
        };
        return isWhole ? WithObjects(facts, pdf, file) : facts;
    }

    /// <summary>With what is not on the pages.</summary>
    private static PdfFacts WithObjects(PdfFacts facts, PdfDocument pdf, byte[] file)
    {
        var objects = new PdfObjects(pdf);
        return facts with
        {
            Fonts = FontFacts.Of(objects),
            Tags = new TagReader(objects).Read(),
            Bytes = new ByteCounter(objects).Count(file.Length),
            IsIntact = WrittenFile.IsIntact(file),
            BrokenFonts = FontSeals.Broken(objects, facts.Producer?.StartsWith(OwnProducer, StringComparison.Ordinal) == true),
        };
    }

    private static void AddPictures(InkPage page, List<PdfImage> pictures, List<UnseenContent> unseen, IReadOnlySet<ulong>? known)
    {
        foreach (var picture in page.Pictures)
        {
            if (picture.Unseen != Unseen.No)
            {
                unseen.Add(new(picture.Unseen, page.Number, ""));
                continue;
            }

            var image = picture.Image;
            var box = image.BoundingBox;
            var coded = known is { Count: > 0 } ? PictureEncoder.CodedHash(image.RawMemory.Span) : default(ulong?);
            var isKnown = coded is { } hash && known!.Contains(hash);
            pictures.Add(
                new(
                    page.Number,
                    image.WidthInSamples,
                    image.HeightInSamples,
                    Math.Abs(box.Width),
                    Math.Abs(box.Height),
                    isKnown ? null : ImageSignature.Of(image)
                )
                {
                    Coded = isKnown ? coded : null,
                }
            );
        }
    }

    private static void AddLinks(InkPage page, List<PdfLink> links)
    {
        foreach (var annotation in page.Annotations)
            if (annotation.Type == AnnotationType.Link)
                links.Add(new(page.Number, (annotation.Action as UriAction)?.Uri));
    }

    /// <summary>Standards that the metadata says the file keeps; whether it does is for validators to say.</summary>
    private static List<string> Claims(PdfDocument pdf)
    {
        var claims = new List<string>();
        if (!pdf.TryGetXmpMetadata(out var metadata))
            return claims;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(metadata.GetXmlBytes().ToArray()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var xmp = XDocument.Load(reader);
            string? Value(string space, string name)
            {
                var full = XName.Get(name, space);
                return xmp.Descendants(full).FirstOrDefault()?.Value ?? xmp.Descendants().Attributes(full).FirstOrDefault()?.Value;
            }

            const string archive = "http://www.aiim.org/pdfa/ns/id/";
            const string access = "http://www.aiim.org/pdfua/ns/id/";
            if (Value(archive, "part") is { } part)
                claims.Add($"PDF/A-{part}{Value(archive, "conformance")?.ToLowerInvariant()}");
            if (Value(access, "part") is { } level)
                claims.Add($"PDF/UA-{level}");
        }
        catch (XmlException)
        {
            // Metadata that no program can read claims nothing.
        }

        return claims;
    }
}
