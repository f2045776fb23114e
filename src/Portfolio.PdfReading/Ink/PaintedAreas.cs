using UglyToad.PdfPig.Core;

namespace Portfolio.PdfReading.Ink;

/// <summary>A box along the edges of the page, in points.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public static Box Around(ReadOnlySpan<PdfPoint> points)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var p in points)
            box = new(Math.Min(box.Left, p.X), Math.Min(box.Bottom, p.Y), Math.Max(box.Right, p.X), Math.Max(box.Top, p.Y));
        return box;
    }

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;

    /// <summary>Whether the other lies within, but for a hair.</summary>
    public bool Holds(Box other) =>
        other.Left >= Left - Hair && other.Right <= Right + Hair && other.Bottom >= Bottom - Hair && other.Top <= Top + Hair;

    public Box Within(Box other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>Points that no eye sees.</summary>
    private const double Hair = 0.05;
}

/// <summary>What lies over and under the letters and pictures of a page.</summary>
internal sealed class PaintedAreas
{
    /// <summary>Comparisons of boxes on a page; a page of more is not looked at further. Rule of thumb: half a second.</summary>
    private const long MostComparisons = 50_000_000;

    /// <summary>Areas of less than this many points a side are lines, and no ground.</summary>
    private const double ThinnestArea = 3;

    private readonly List<(Box Box, (double R, double G, double B)? Colour)> grounds = [];
    private readonly List<(Box Box, InkLetter? Letter, InkPicture? Picture)> marks = [];
    private long comparisons;

    /// <summary>A letter or a picture was painted there.</summary>
    public void Mark(Box box, InkLetter? letter, InkPicture? picture) => marks.Add((box, letter, picture));

    /// <summary>An area was painted.</summary>
    /// <param name="box">Around it.</param>
    /// <param name="colour">Null when it is not known, or not one.</param>
    /// <param name="isOpaque">Nothing below it is seen anywhere in the box.</param>
    public void Paint(Box box, (double R, double G, double B)? colour, bool isOpaque)
    {
        if (box.Width < ThinnestArea || box.Height < ThinnestArea)
            return;
        if (isOpaque && comparisons < MostComparisons)
        {
            comparisons += marks.Count;
            foreach (var (at, letter, picture) in marks)
            {
                if (!box.Holds(at))
                    continue;
                if (letter is { Unseen: Unseen.No })
                    letter.Unseen = Unseen.Covered;
                if (picture is { Unseen: Unseen.No })
                    picture.Unseen = Unseen.Covered;
            }
        }

        grounds.Add((box, colour));
    }

    /// <summary>The colour under the middle of a box: white, where nothing was painted; null when it is not known.</summary>
    public (double R, double G, double B)? ColourUnder(Box box)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);
        var point = new Box(x, y, x, y);
        for (var i = grounds.Count - 1; i >= 0; i--)
        {
            if (++comparisons > MostComparisons)
                return null;
            if (grounds[i].Box.Holds(point))
                return grounds[i].Colour;
        }

        return (1, 1, 1);
    }
}
