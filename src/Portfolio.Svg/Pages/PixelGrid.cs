using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg.Pages;

/// <summary>
/// Pixels that a drawing is for. Large letters, baselines and edges stand on whole pixels, as poppler sets those of a PDF: equal letters
/// look equal, and thin rules stay even. Without pixels every number stays as it is.
/// </summary>
/// <param name="perInch">Pixels an inch; 0 for none.</param>
internal readonly struct PixelGrid(double perInch)
{
    private const double PointsPerInch = 72;

    /// <summary>Pixels; a face whose box is taller has large letters. As poppler has it.</summary>
    private const double TallestSmall = 47;

    private const int Quarters = 4;

    /// <summary>Whether there are pixels.</summary>
    public bool Exists => perInch > 0;

    /// <summary>Points of so many pixels.</summary>
    public double Points(double pixels) => pixels * PointsPerInch / perInch;

    /// <summary>Pixels of so many points.</summary>
    public double Pixels(double points) => points * perInch / PointsPerInch;

    /// <summary>The baseline of a line of letters.</summary>
    public double Baseline(double y) => Exists ? Points(Math.Floor(Pixels(y))) : y;

    /// <summary>The origin of a letter: on a quarter of a pixel when the letters of its face are small, on a whole one when not.</summary>
    public double Letter(double x, int steps) => Exists ? Points(Math.Floor(Pixels(x) * steps) / steps) : x;

    /// <summary>In how many steps the letters of a face move within a pixel.</summary>
    public int Steps(FontFace face, double size)
    {
        var bounds = face.Metrics.Bounds;
        return Pixels(size * (bounds.YMax - bounds.YMin) / face.UnitsPerEm) <= TallestSmall ? Quarters : 1;
    }

    /// <summary>The two edges of a rectangle, at least a pixel apart.</summary>
    public (double Start, double Length) Rectangle(double start, double length)
    {
        if (!Exists)
        {
            return (start, length);
        }

        var first = Math.Round(Pixels(start), MidpointRounding.AwayFromZero);
        var last = Math.Max(first + 1, Math.Round(Pixels(start + length), MidpointRounding.AwayFromZero));
        return (Points(first), Points(last - first));
    }

    /// <summary>
    /// How far the samples of a picture are moved that has more of them than there are pixels: poppler takes whole samples into each
    /// pixel, which moves them by a half of one.
    /// </summary>
    public double SampleShift(double length, int samples) => Exists && samples > Pixels(length) ? 0.5 : 0;

    /// <summary>The two edges of a picture: all pixels that it touches.</summary>
    public (double Start, double Length) Picture(double start, double length)
    {
        if (!Exists)
        {
            return (start, length);
        }

        var first = Math.Floor(Pixels(start));
        return (Points(first), Points(Math.Floor(Pixels(start + length)) + 1 - first));
    }
}
