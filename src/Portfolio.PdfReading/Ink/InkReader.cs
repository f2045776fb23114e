using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace Portfolio.PdfReading.Ink;

/// <summary>
/// Goes through the content of a page as a painter does, and notes letters and pictures with what hides them: no ink, the ground's colour,
/// a size of nothing, areas painted over them, the clipping path, the edge of the page.
/// </summary>
internal sealed class InkReader : BaseStreamProcessor<InkPage>
{
    /// <summary>Points below which nothing can be read, and no picture seen.</summary>
    private const double LeastSize = 1;

    /// <summary>Opacity below which nothing is seen, and above which nothing shines through.</summary>
    private const double LeastOpacity = 0.05;

    /// <summary>Colours that differ by less in every part, of 0 to 1, are one to the eye.</summary>
    private const double LeastContrast = 0.03;

    private readonly List<InkLetter> letters = [];
    private readonly List<InkPicture> pictures = [];
    private readonly PaintedAreas areas = new();
    private readonly MarkedText marked = new();
    private readonly PathBox path = new();
    private readonly Stack<Box> clips = new();
    private readonly Box paper;
    private Box clip;

    public InkReader(
        int number,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox box,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        TransformationMatrix matrix,
        ParsingOptions options
    )
        : base(number, resources, scanner, parser, filters, box, unit, rotation, in matrix, options)
    {
        var (w, h) = (box.Bounds.Width * unit.PointMultiples, box.Bounds.Height * unit.PointMultiples);
        paper = rotation.Value % 180 == 0 ? new(0, 0, w, h) : new(0, 0, h, w);
        clip = paper;
    }

    public override InkPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        PassMarks();
        return new(pageNumberCurrent, letters, pictures, []);
    }

    /// <summary>
    /// Marks without ink hide nothing where no letter stands beside them that has none either: their place on the line does what they do
    /// in running text.
    /// </summary>
    private void PassMarks()
    {
        for (var start = 0; start < letters.Count; start++)
        {
            var end = start;
            while (end < letters.Count && letters[end].Unseen == Unseen.WithoutInk)
                end++;
            if (letters[start..end].TrueForAll(l => !l.Value.Any(char.IsLetterOrDigit)))
                letters[start..end].ForEach(l => l.Unseen = Unseen.No);
            start = end;
        }
    }

    public override void PushState()
    {
        clips.Push(clip);
        base.PushState();
    }

    public override void PopState()
    {
        if (clips.TryPop(out var before))
            clip = before;
        base.PopState();
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var start = matrix.Transform(new PdfPoint(0, 0));
        var end = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        var letter = new InkLetter(marked.Text(unicode), start, end, pointSize, marked.IsArtifact) { Layer = marked.Layer };
        letters.Add(letter);
        if (letter.IsArtifact || string.IsNullOrWhiteSpace(letter.Value))
            return;
        var bounds = characterBoundingBox.GlyphBounds;
        var box = Box.Around([
            matrix.Transform(bounds.BottomLeft),
            matrix.Transform(bounds.BottomRight),
            matrix.Transform(bounds.TopLeft),
            matrix.Transform(bounds.TopRight),
        ]);
        if (box.Width <= 0 && box.Height <= 0)
            box = Box.Around([start, end, matrix.Transform(new PdfPoint(0, 0.5))]);
        // Type may be squeezed to nothing, whatever its size.
        var (across, origin) = (matrix.Transform(new PdfPoint(1, 0)), matrix.Transform(new PdfPoint(0, 0)));
        var em = Math.Sqrt(Math.Pow(across.X - origin.X, 2) + Math.Pow(across.Y - origin.Y, 2));
        letter.Unseen = WhyUnseen(currentState, Math.Min(Math.Abs(pointSize), em), box);
        areas.Mark(box, letter, null);
    }

    private Unseen WhyUnseen(CurrentGraphicsState state, double size, Box box)
    {
        var mode = state.FontState.TextRenderingMode;
        if (mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            return Unseen.WithoutInk;
        var strokes = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;
        if ((strokes ? state.AlphaConstantStroking : state.AlphaConstantNonStroking) < LeastOpacity)
            return Unseen.WithoutInk;
        if (size < LeastSize)
            return Unseen.TooSmall;
        if (Outside(box) is var outside and not Unseen.No)
            return outside;
        var isOnly = strokes || mode is TextRenderingMode.Fill or TextRenderingMode.FillClip;
        return
            isOnly
            && Parts(strokes ? state.CurrentStrokingColor : state.CurrentNonStrokingColor) is { } ink
            && areas.ColourUnder(box) is { } ground
            && Math.Abs(ink.R - ground.R) < LeastContrast
            && Math.Abs(ink.G - ground.G) < LeastContrast
            && Math.Abs(ink.B - ground.B) < LeastContrast
            ? Unseen.OnItsColour
            : Unseen.No;
    }

    private Unseen Outside(Box box) =>
        !paper.Meets(box) ? Unseen.OffPage
        : !clip.Meets(box) ? Unseen.Clipped
        : Unseen.No;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        Picture(XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore));

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(inlineImage);

    private void Picture(IPdfImage image)
    {
        var matrix = CurrentTransformationMatrix;
        var box = Box.Around([
            matrix.Transform(new PdfPoint(0, 0)),
            matrix.Transform(new PdfPoint(1, 0)),
            matrix.Transform(new PdfPoint(0, 1)),
            matrix.Transform(new PdfPoint(1, 1)),
        ]);
        var isPlain = !image.IsImageMask && image.MaskImage is null && !image.ImageDictionary.Data.ContainsKey("SMask");
        areas.Paint(box.Within(clip), null, isPlain && IsOpaque(GetCurrentState().AlphaConstantNonStroking));
        if (image.IsImageMask)
            return;
        var picture = new InkPicture(image)
        {
            Layer = image.ImageDictionary.TryGet(NameToken.Create("OC"), PdfScanner, out DictionaryToken? own) ? own : marked.Layer,
            Unseen =
                GetCurrentState().AlphaConstantNonStroking < LeastOpacity ? Unseen.WithoutInk
                : box.Width < LeastSize || box.Height < LeastSize ? Unseen.TooSmall
                : Outside(box),
        };
        pictures.Add(picture);
        areas.Mark(box, null, picture);
    }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void MoveTo(double x, double y) => Point(x, y);

    public override void LineTo(double x, double y) => Point(x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        path.Bend();
        Point(x2, y2);
        Point(x3, y3);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        path.Bend();
        Point(x1, y1);
        Point(x2, y2);
        Point(x3, y3);
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        Point(x, y);
        Point(x + width, y);
        Point(x + width, y + height);
        Point(x, y + height);
    }

    private void Point(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        path.Add(CurrentPosition);
    }

    public override void EndPath() => path.Clear();

    public override void ClosePath() { }

    public override void StrokePath(bool close) => path.Clear();

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        if (path.Box is { } box)
        {
            var state = GetCurrentState();
            var isOpaque = IsOpaque(state.AlphaConstantNonStroking);
            var colour = isOpaque ? Parts(state.CurrentNonStrokingColor) : null;
            areas.Paint(box.Within(clip), colour, isOpaque && path.IsRectangle && colour is not null);
        }

        path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => FillPath(fillingRule, close);

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (path.Box is { } box)
            clip = clip.Within(box);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        clip = clip.Within(Box.Around([rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight]));

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) =>
        marked.Begin(
            name,
            propertyDictionaryName is null
                ? properties
                : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties
        );

    public override void EndMarkedContent() => marked.End();

    public override void PaintShading(NameToken shadingName) => areas.Paint(clip, null, isOpaque: false);

    /// <summary>Nothing shines through: no transparency, and colours replace those below.</summary>
    private bool IsOpaque(double alpha) => alpha > 1 - LeastOpacity && GetCurrentState() is { SoftMask: null, BlendMode: BlendMode.Normal };

    private static (double R, double G, double B)? Parts(IColor? colour) => colour is null or PatternColor ? null : colour.ToRGBValues();
}
