using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Ink;

/// <summary>A letter as it is painted.</summary>
/// <param name="Value">Its text; empty when it has none of its own.</param>
/// <param name="Start">Where its baseline begins, in points from the lower left corner.</param>
/// <param name="End">Where its baseline ends.</param>
/// <param name="PointSize">Type size, in points.</param>
/// <param name="IsArtifact">The file marks it as no content.</param>
internal sealed record InkLetter(string Value, PdfPoint Start, PdfPoint End, double PointSize, bool IsArtifact)
{
    /// <summary>Whether it is seen; what is painted later may cover it.</summary>
    public Unseen Unseen { get; set; }

    /// <summary>The layer that it stands on, or null.</summary>
    public DictionaryToken? Layer { get; init; }
}

/// <summary>A picture as it is painted.</summary>
internal sealed record InkPicture(IPdfImage Image)
{
    /// <summary>Whether it is seen; what is painted later may cover it.</summary>
    public Unseen Unseen { get; set; }

    /// <summary>The layer that it stands on, or null.</summary>
    public DictionaryToken? Layer { get; init; }
}

/// <summary>What is painted on a page, in the order of the content, and its links.</summary>
internal sealed record InkPage(
    int Number,
    IReadOnlyList<InkLetter> Letters,
    IReadOnlyList<InkPicture> Pictures,
    IReadOnlyList<Annotation> Annotations
);

/// <summary>Hands the pages of a PDF to <see cref="InkReader"/>; the library that reads the file makes and calls it.</summary>
internal sealed class InkPageFactory : BasePageFactory<InkPage>
{
    private readonly IPdfTokenScanner scanner;
    private readonly IResourceStore resources;
    private readonly ILookupFilterProvider filters;
    private readonly IPageContentParser parser;
    private readonly ParsingOptions options;

    public InkPageFactory(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions
    )
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions) =>
        (scanner, resources, filters, parser, options) = (pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions);

    /// <inheritdoc/>
    protected override InkPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var reader = new InkReader(
            pageNumber,
            resources,
            scanner,
            parser,
            filters,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            options
        );
        var page = reader.Process(pageNumber, operations);
        var annotations = new AnnotationProvider(scanner, dictionary, initialMatrix, namedDestinations, options.Logger);
        return page with { Annotations = [.. annotations.GetAnnotations()] };
    }
}
