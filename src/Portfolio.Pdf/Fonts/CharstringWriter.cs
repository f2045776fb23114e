using System.Runtime.InteropServices;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>
/// Writes an outline as a Type 2 charstring (Adobe Technical Note 5177) with the shortest operators: lines and curves of the same form
/// share one operator.
/// </summary>
/// <param name="width">1/1000 em.</param>
internal sealed class CharstringWriter(double width)
{
    /// <summary>Numbers that an operator may have before it (Technical Note 5177, appendix B: 48).</summary>
    private const int MostArguments = 48;

    private const byte EndChar = 14;

    private readonly ByteBuffer target = new();
    private readonly List<int> arguments = [];
    private readonly List<(Form Form, (int X, int Y)[] Deltas)> contour = [];
    private bool isBegun;
    private (int X, int Y) start;
    private (int X, int Y) pen;
    private (int X, int Y) written;

    /// <summary>Directions in which a segment begins and ends.</summary>
    private enum Form
    {
        /// <summary>A line along x.</summary>
        Horizontal,

        /// <summary>A line along y.</summary>
        Vertical,

        /// <summary>Any other line.</summary>
        Slanted,

        /// <summary>A curve that begins along x and ends along y.</summary>
        Right,

        /// <summary>A curve that begins along y and ends along x.</summary>
        Up,

        /// <summary>A curve along x at both ends.</summary>
        Flat,

        /// <summary>A curve along y at both ends.</summary>
        Steep,

        /// <summary>Any other curve.</summary>
        Free,
    }

    /// <summary>Begins a contour.</summary>
    public void Move((int X, int Y) to)
    {
        EndContour();
        start = pen = to;
    }

    /// <summary>A line to a point.</summary>
    public void Line((int X, int Y) to)
    {
        var delta = Step(to);
        if (delta != (0, 0))
        {
            var form =
                delta.Y == 0 ? Form.Horizontal
                : delta.X == 0 ? Form.Vertical
                : Form.Slanted;
            contour.Add((form, [delta]));
        }
    }

    /// <summary>A cubic curve to a point.</summary>
    public void Curve((int X, int Y) first, (int X, int Y) second, (int X, int Y) to)
    {
        var (a, b, c) = (Step(first), Step(second), Step(to));
        if (a == (0, 0) && b == (0, 0) && c == (0, 0))
        {
            return;
        }

        var form = (a.X, a.Y, c.X, c.Y) switch
        {
            (_, 0, _, 0) => Form.Flat,
            (0, _, 0, _) => Form.Steep,
            (_, 0, 0, _) => Form.Right,
            (0, _, _, 0) => Form.Up,
            _ => Form.Free,
        };
        contour.Add((form, [a, b, c]));
    }

    /// <summary>The charstring.</summary>
    public byte[] End()
    {
        EndContour();
        Begin();
        target.Byte(EndChar);
        var bytes = target.ToArray();
        target.Release();
        return bytes;
    }

    private (int X, int Y) Step((int X, int Y) to)
    {
        var delta = (to.X - pen.X, to.Y - pen.Y);
        pen = to;
        return delta;
    }

    /// <summary>The width stands before the first operator, where it is not the default.</summary>
    private void Begin()
    {
        if (!isBegun && width != CompactFont.DefaultWidth)
        {
            Number(width);
        }

        isBegun = true;
    }

    private void EndContour()
    {
        // A contour is closed with a line anyway.
        if (contour.Count > 0 && contour[^1].Deltas is [var last] && pen == start)
        {
            contour.RemoveAt(contour.Count - 1);
            pen = (pen.X - last.X, pen.Y - last.Y);
        }

        if (contour.Count == 0)
        {
            return;
        }

        Begin();
        WriteMove((start.X - written.X, start.Y - written.Y));
        for (var i = 0; i < contour.Count; )
        {
            i = contour[i].Form switch
            {
                Form.Horizontal or Form.Vertical => Alternate(i, Form.Horizontal, Form.Vertical, 1, (6, 7)),
                Form.Slanted => Repeat(i, Form.Slanted, 2, 5),
                Form.Right or Form.Up => Alternate(i, Form.Right, Form.Up, 4, (31, 30)),
                Form.Flat => Repeat(i, Form.Flat, 4, 27),
                Form.Steep => Repeat(i, Form.Steep, 4, 26),
                _ => Repeat(i, Form.Free, 6, 8),
            };
        }

        written = pen;
        contour.Clear();
    }

    private void WriteMove((int X, int Y) delta)
    {
        const int rmoveto = 21,
            hmoveto = 22,
            vmoveto = 4;
        if (delta.Y == 0)
        {
            Operator(hmoveto, delta.X);
        }
        else if (delta.X == 0)
        {
            Operator(vmoveto, delta.Y);
        }
        else
        {
            Operator(rmoveto, delta.X, delta.Y);
        }
    }

    /// <summary>Segments of two forms in turn, under one operator that the first of them chooses; returns where the next begins.</summary>
    private int Alternate(int i, Form even, Form odd, int each, (int Even, int Odd) operators)
    {
        var code = contour[i].Form == even ? operators.Even : operators.Odd;
        for (var form = contour[i].Form; i < contour.Count && contour[i].Form == form && arguments.Count + each <= MostArguments; i++)
        {
            AddArguments(contour[i]);
            form = form == even ? odd : even;
        }

        Operator(code);
        return i;
    }

    private int Repeat(int i, Form form, int each, int code)
    {
        for (; i < contour.Count && contour[i].Form == form && arguments.Count + each <= MostArguments; i++)
        {
            AddArguments(contour[i]);
        }

        Operator(code);
        return i;
    }

    private void AddArguments((Form Form, (int X, int Y)[] Deltas) segment)
    {
        var d = segment.Deltas;
        arguments.AddRange(
            segment.Form switch
            {
                Form.Horizontal => [d[0].X],
                Form.Vertical => [d[0].Y],
                Form.Slanted => [d[0].X, d[0].Y],
                Form.Right => [d[0].X, d[1].X, d[1].Y, d[2].Y],
                Form.Up => [d[0].Y, d[1].X, d[1].Y, d[2].X],
                Form.Flat => [d[0].X, d[1].X, d[1].Y, d[2].X],
                Form.Steep => [d[0].Y, d[1].X, d[1].Y, d[2].Y],
                _ => (ReadOnlySpan<int>)[d[0].X, d[0].Y, d[1].X, d[1].Y, d[2].X, d[2].Y],
            }
        );
    }

    private void Operator(int code, params ReadOnlySpan<int> more)
    {
        foreach (var number in CollectionsMarshal.AsSpan(arguments))
        {
            Number(number);
        }

        foreach (var number in more)
        {
            Number(number);
        }

        arguments.Clear();
        target.Byte(code);
    }

    /// <summary>A number of a charstring; a fraction takes five bytes.</summary>
    private void Number(double value)
    {
        const int fixedPoint = 255,
            word = 28;
        var whole = (int)value;
        if (whole != value)
        {
            target.Byte(fixedPoint);
            target.U32((uint)(int)Math.Round(value * 65536));
        }
        else if (whole is >= -1131 and <= 1131)
        {
            CompactFont.Short(target, whole);
        }
        else
        {
            target.Byte(word);
            target.U16(whole);
        }
    }
}
