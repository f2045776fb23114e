using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;

namespace Portfolio.PdfReading.Drawing;

/// <summary>A page as a drawing (SVG 1.1) while it grows. Coordinates come as in PDF, upwards; y is turned here, once.</summary>
/// <param name="width">Points.</param>
/// <param name="height">Points.</param>
internal sealed class SvgPage(double width, double height)
{
    /// <summary>Points that the white ground runs over the edges, so that rounding leaves no seam; an eighth of an inch, as printers ask.</summary>
    private const int Bleed = 9;

    private readonly StringBuilder definitions = new();
    private readonly StringBuilder body = new();
    private readonly HashSet<string> defined = new(StringComparer.Ordinal);
    private string? open;
    private int clips;

    public double Width => width;

    public double Height => height;

    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A point of a path.</summary>
    public string Point(PdfPoint point) => $"{Number(point.X)} {Number(height - point.Y)}";

    /// <summary>A matrix that takes glyph space, upwards, to the page.</summary>
    public string Matrix(TransformationMatrix m) =>
        $"matrix({Exact(m[0, 0])} {Exact(-m[0, 1])} {Exact(m[1, 0])} {Exact(-m[1, 1])} {Exact(m[2, 0])} {Exact(height - m[2, 1])})";

    /// <summary>A matrix that takes the unit square of a picture, downwards, to the page.</summary>
    public string PictureMatrix(TransformationMatrix m) =>
        $"matrix({Exact(m[0, 0])} {Exact(-m[0, 1])} {Exact(-m[1, 0])} {Exact(m[1, 1])} "
        + $"{Exact(m[2, 0] + m[1, 0])} {Exact(height - m[2, 1] - m[1, 1])})";

    /// <summary>Narrows what is seen; gives the name of the new clip.</summary>
    /// <param name="path">Path data in coordinates of the page.</param>
    /// <param name="evenOdd">The even-odd rule decides what is inside, not the nonzero one.</param>
    /// <param name="within">The clip before, or null.</param>
    public string Clip(string path, bool evenOdd, string? within)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"c{++clips}");
        var outer = within is null ? "" : $" clip-path=\"url(#{within})\"";
        var rule = evenOdd ? " clip-rule=\"evenodd\"" : "";
        definitions.Append($"<clipPath id=\"{name}\"{outer}><path d=\"{path}\"{rule}/></clipPath>\n");
        return name;
    }

    /// <summary>Writes a definition once.</summary>
    public void Define(string name, Func<string> element)
    {
        if (defined.Add(name))
            definitions.Append(element()).Append('\n');
    }

    public void Add(string element, string? clip)
    {
        if (clip != open)
        {
            Close();
            if (clip is not null)
                body.Append($"<g clip-path=\"url(#{clip})\">\n");
            open = clip;
        }

        body.Append(element).Append('\n');
    }

    public string Finish()
    {
        Close();
        var (w, h) = (Number(width), Number(height));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + $" width=\"{w}pt\" height=\"{h}pt\" viewBox=\"0 0 {w} {h}\">\n<defs>\n{definitions}</defs>\n"
            + $"<rect x=\"{-Bleed}\" y=\"{-Bleed}\" width=\"{Number(width + (2 * Bleed))}\""
            + $" height=\"{Number(height + (2 * Bleed))}\" fill=\"#fff\"/>\n{body}</svg>\n";
    }

    private void Close()
    {
        if (open is not null)
            body.Append("</g>\n");
        open = null;
    }

    private static string Exact(double value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
