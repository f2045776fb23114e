using System.Globalization;
using System.Text;
using Portfolio.Messages;
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

namespace Portfolio.PdfReading.Drawing;

/// <summary>
/// Draws what a page shows: paths, letters as outlines, pictures. What it cannot draw as it is meant (patterns, shadings, masks, fonts that
/// are not embedded) it refuses: a certificate is drawn rightly or not at all.
/// </summary>
internal sealed class PageDrawer : BaseStreamProcessor<DrawnPage>
{
    private readonly SvgPage svg;
    private readonly StringBuilder path = new();
    private readonly Stack<string?> clips = new();
    private readonly Dictionary<IFont, int> fonts = new(ReferenceEqualityComparer.Instance);
    private string? clip;

    public PageDrawer(
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
        svg = rotation.Value % 180 == 0 ? new(w, h) : new(h, w);
    }

    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new(svg.Width, svg.Height, svg.Finish());
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
        var mode = currentState.FontState.TextRenderingMode;
        if (mode == TextRenderingMode.Neither)
            return;
        if (mode > TextRenderingMode.Neither)
            throw Refused(PdfMessages.LetterMask);
        if (!font.TryGetNormalisedPath(code, out var outline))
        {
            if (string.IsNullOrWhiteSpace(unicode))
                return;
            throw Refused(PdfMessages.OutlinesMissing(NameOf(font)));
        }

        if (outline.Count == 0)
            return;
        if (!fonts.TryGetValue(font, out var number))
            fonts[font] = number = fonts.Count;
        var name = string.Create(CultureInfo.InvariantCulture, $"g{number}-{code}");
        svg.Define(name, () => $"<path id=\"{name}\" d=\"{Outline(outline)}\"/>");
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var stroke =
            mode == TextRenderingMode.Fill
                ? ""
                : Stroke(Scale(matrix) == 0 ? 1 : currentState.LineWidth * Scale(CurrentTransformationMatrix) / Scale(matrix));
        var fill = mode == TextRenderingMode.Stroke ? " fill=\"none\"" : Fill();
        Paint($"<use xlink:href=\"#{name}\" transform=\"{svg.Matrix(matrix)}\"{fill}{stroke}/>");
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        Draw(XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore));

    protected override void RenderInlineImage(InlineImage inlineImage) => Draw(inlineImage);

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath()
    {
        path.Append('Z');
        return null;
    }

    public override void MoveTo(double x, double y)
    {
        CurrentPosition = new(x, y);
        path.Append('M').Append(At(x, y));
    }

    public override void LineTo(double x, double y)
    {
        CurrentPosition = new(x, y);
        path.Append('L').Append(At(x, y));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        BezierCurveTo(CurrentPosition.X, CurrentPosition.Y, x2, y2, x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        CurrentPosition = new(x3, y3);
        path.Append('C').Append(At(x1, y1)).Append(' ').Append(At(x2, y2)).Append(' ').Append(At(x3, y3));
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        CurrentPosition = new(x, y);
        path.Append('M')
            .Append(At(x, y))
            .Append('L')
            .Append(At(x + width, y))
            .Append('L')
            .Append(At(x + width, y + height))
            .Append('L')
            .Append(At(x, y + height))
            .Append('Z');
    }

    public override void EndPath() => path.Clear();

    public override void ClosePath() => path.Append('Z');

    public override void StrokePath(bool close) => Path(close, " fill=\"none\"" + Stroke(LineWidth()));

    public override void FillPath(FillingRule fillingRule, bool close) => Path(close, Fill() + Rule(fillingRule));

    public override void FillStrokePath(FillingRule fillingRule, bool close) =>
        Path(close, Fill() + Rule(fillingRule) + Stroke(LineWidth()));

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (path.Length > 0)
            clip = svg.Clip(path.ToString(), clippingRule == FillingRule.EvenOdd, clip);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var corners = new[] { rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopRight, rectangle.TopLeft };
        clip = svg.Clip($"M{string.Join('L', corners.Select(svg.Point))}Z", false, clip);
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    public override void PaintShading(NameToken shadingName) => throw Refused(PdfMessages.Shadings);

    private static string NameOf(IFont font) => font.Name?.Data is { } name ? name[(name.IndexOf('+') + 1)..] : PdfMessages.Nameless;

    private static double Scale(TransformationMatrix m) => Math.Sqrt(Math.Abs((m[0, 0] * m[1, 1]) - (m[0, 1] * m[1, 0])));

    private static string Rule(FillingRule rule) => rule == FillingRule.EvenOdd ? " fill-rule=\"evenodd\"" : "";

    private static string Outline(IReadOnlyList<PdfSubpath> outline)
    {
        var text = new StringBuilder();
        foreach (var command in outline.SelectMany(s => s.Commands))
        {
            switch (command)
            {
                case PdfSubpath.Move m:
                    text.Append('M').Append(Exact(m.Location));
                    break;
                case PdfSubpath.Line l:
                    text.Append('L').Append(Exact(l.To));
                    break;
                case PdfSubpath.CubicBezierCurve c:
                    text.Append('C')
                        .Append(Exact(c.FirstControlPoint))
                        .Append(' ')
                        .Append(Exact(c.SecondControlPoint))
                        .Append(' ')
                        .Append(Exact(c.EndPoint));
                    break;
                case PdfSubpath.QuadraticBezierCurve q:
                    text.Append('Q').Append(Exact(q.ControlPoint)).Append(' ').Append(Exact(q.EndPoint));
                    break;
                case PdfSubpath.Close:
                    text.Append('Z');
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Outlines are one unit high.</summary>
    private static string Exact(PdfPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.X, 6)} {Math.Round(point.Y, 6)}");

    private PdfException Refused(string why) => new(PdfMessages.Page(PageNumber, why));

    private string At(double x, double y) => svg.Point(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    /// <summary>The thinnest line that offset printing holds; a line of no width is that thin (ISO 32000-2, 8.4.3.2).</summary>
    private const double Hairline = 0.25;

    private double LineWidth() => Math.Max(Hairline, GetCurrentState().LineWidth * Scale(CurrentTransformationMatrix));

    private void Path(bool close, string style)
    {
        if (path.Length == 0)
            return;
        if (close)
            path.Append('Z');
        Paint($"<path d=\"{path}\"{style}/>");
        path.Clear();
    }

    private void Paint(string element)
    {
        var state = GetCurrentState();
        if (state.SoftMask is not null)
            throw Refused(PdfMessages.SoftMask);
        if (state.BlendMode != BlendMode.Normal)
            throw Refused(PdfMessages.Blending($"{state.BlendMode}"));
        svg.Add(element, clip);
    }

    private string Fill() => Colour("fill", GetCurrentState().CurrentNonStrokingColor, GetCurrentState().AlphaConstantNonStroking);

    private string Stroke(double width)
    {
        var state = GetCurrentState();
        var text = new StringBuilder(Colour("stroke", state.CurrentStrokingColor, state.AlphaConstantStroking)).Append(
            $" stroke-width=\"{SvgPage.Number(width)}\""
        );
        if (state.CapStyle != LineCapStyle.Butt)
            text.Append(state.CapStyle == LineCapStyle.Round ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"");
        if (state.JoinStyle != LineJoinStyle.Miter)
            text.Append(state.JoinStyle == LineJoinStyle.Round ? " stroke-linejoin=\"round\"" : " stroke-linejoin=\"bevel\"");
        if (state.LineDashPattern.Array is { Count: > 0 } dashes)
        {
            var scale = Scale(CurrentTransformationMatrix);
            text.Append($" stroke-dasharray=\"{string.Join(' ', dashes.Select(d => SvgPage.Number(d * scale)))}\"");
            text.Append($" stroke-dashoffset=\"{SvgPage.Number(state.LineDashPattern.Phase * scale)}\"");
        }

        return text.ToString();
    }

    private string Colour(string name, IColor? colour, double alpha)
    {
        if (colour is PatternColor)
            throw Refused(PdfMessages.Patterns);
        var (r, g, b) = colour?.ToRGBValues() ?? (0, 0, 0);
        return $" {name}=\"#{Byte(r)}{Byte(g)}{Byte(b)}\"{(alpha < 1 ? $" {name}-opacity=\"{SvgPage.Number(alpha)}\"" : "")}";
    }

    private static string Byte(double part) => ((int)Math.Round(Math.Clamp(part, 0, 1) * 255)).ToString("x2", CultureInfo.InvariantCulture);

    private void Draw(IPdfImage image)
    {
        var matrix = svg.PictureMatrix(CurrentTransformationMatrix);
        var alpha = GetCurrentState().AlphaConstantNonStroking;
        var (r, g, b) =
            image.IsImageMask && GetCurrentState().CurrentNonStrokingColor is { } colour and not PatternColor
                ? colour.ToRGBValues()
                : (0, 0, 0);
        if (PictureData.Of(image, (r, g, b)) is not { } data)
            throw Refused(PdfMessages.PictureNotDecoded);
        var mask = "";
        if (image.MaskImage is { } cover)
        {
            if (PictureData.Of(cover, default) is not { } covers)
                throw Refused(PdfMessages.MaskNotDecoded);
            var name = string.Create(CultureInfo.InvariantCulture, $"m{masks++}");
            svg.Define(name, () =>
                $"<mask id=\"{name}\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" width=\"1\" height=\"1\">"
                + $"<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\" xlink:href=\"{covers}\"/></mask>"
            );
            mask = $" mask=\"url(#{name})\"";
        }

        var opacity = alpha < 1 ? $" opacity=\"{SvgPage.Number(alpha)}\"" : "";
        Paint(
            $"<g transform=\"{matrix}\"{opacity}>"
                + $"<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\"{mask} xlink:href=\"{data}\"/></g>"
        );
    }

    private int masks;
}
