using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Drawing;

/// <summary>
/// A page of a PDF as a drawing. The library calls <see cref="DrawnPageFactory"/>, which runs <see cref="PageDrawer"/> over the content;
/// that writes to <see cref="SvgPage"/>, with pictures from <see cref="PictureData"/>.
/// </summary>
/// <param name="Width">As it is shown, in points.</param>
/// <param name="Height">As it is shown, in points.</param>
/// <param name="Svg">SVG 1.1, one point to one CSS unit.</param>
public sealed record DrawnPage(double Width, double Height, string Svg);

/// <summary>Hands the pages of a PDF to <see cref="PageDrawer"/>; the library that reads the file makes and calls it.</summary>
public sealed class DrawnPageFactory : BasePageFactory<DrawnPage>
{
    /// <summary>Called by the library, by reflection.</summary>
    public DrawnPageFactory(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions
    )
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions) =>
        (scanner, resources, filters, parser, options) = (pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions);

    private readonly IPdfTokenScanner scanner;
    private readonly IResourceStore resources;
    private readonly ILookupFilterProvider filters;
    private readonly IPageContentParser parser;
    private readonly ParsingOptions options;

    /// <inheritdoc/>
    protected override DrawnPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    ) =>
        new PageDrawer(pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options).Process(
            pageNumber,
            operations
        );
}
