using UglyToad.PdfPig.Core;

namespace Portfolio.PdfReading.Ink;

/// <summary>The path that is being built, as far as it matters what lies below it.</summary>
internal sealed class PathBox
{
    private readonly List<PdfPoint> points = [];
    private bool isBent;
    private Box? box;

    /// <summary>Around all its points; null when it has none.</summary>
    public Box? Box => box;

    /// <summary>One rectangle along the edges of the page.</summary>
    public bool IsRectangle
    {
        get
        {
            if (isBent || points.Count is < 4 or > 5 || (points.Count == 5 && !Equal(points[0], points[4])))
                return false;
            for (var i = 0; i < 4; i++)
            {
                var (a, b) = (points[i], points[(i + 1) % 4]);
                if (Math.Abs(a.X - b.X) > Hair && Math.Abs(a.Y - b.Y) > Hair)
                    return false;
            }

            return !Equal(points[0], points[2]);
        }
    }

    private const double Hair = 0.01;

    /// <summary>A curve follows.</summary>
    public void Bend() => isBent = true;

    public void Add(PdfPoint point)
    {
        if (points.Count < 6)
            points.Add(point);
        var one = Ink.Box.Around([point]);
        box = box is { } b
            ? new(Math.Min(b.Left, one.Left), Math.Min(b.Bottom, one.Bottom), Math.Max(b.Right, one.Right), Math.Max(b.Top, one.Top))
            : one;
    }

    public void Clear()
    {
        points.Clear();
        (isBent, box) = (false, null);
    }

    private static bool Equal(PdfPoint a, PdfPoint b) => Math.Abs(a.X - b.X) < Hair && Math.Abs(a.Y - b.Y) < Hair;
}
