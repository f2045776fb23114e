using System.Text;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg.Pages;

/// <summary>The outline of a glyph as path data, in units of its face, y up.</summary>
internal static class OutlinePath
{
    /// <summary>Units; the two control points of a curve that was quadratic agree to this. Half a unit is less than any eye sees.</summary>
    private const double Agreement = 0.02;

    /// <summary>The path data; empty for a glyph without ink.</summary>
    public static string Of(FontFace face, ushort glyph)
    {
        var path = new StringBuilder();
        double x = 0,
            y = 0;
        var isOpen = false;
        foreach (var s in face.OutlineOf(glyph))
        {
            switch (s.Verb)
            {
                case OutlineVerb.Move:
                    path.Append(isOpen ? "zM" : "M");
                    isOpen = true;
                    Points(path, s.X, s.Y);
                    break;
                case OutlineVerb.Line:
                    path.Append('L');
                    Points(path, s.X, s.Y);
                    break;
                default:
                    Curve(path, x, y, s);
                    break;
            }

            (x, y) = (s.X, s.Y);
        }

        return isOpen ? path.Append('z').ToString() : "";
    }

    /// <summary>Quadratic curves come as cubic ones; they are turned back, which is shorter.</summary>
    private static void Curve(StringBuilder path, double x, double y, in OutlineSegment s)
    {
        var (fromStartX, fromStartY) = ((3 * s.X1 - x) / 2, (3 * s.Y1 - y) / 2);
        var (fromEndX, fromEndY) = ((3 * s.X2 - s.X) / 2, (3 * s.Y2 - s.Y) / 2);
        if (Math.Abs(fromStartX - fromEndX) < Agreement && Math.Abs(fromStartY - fromEndY) < Agreement)
        {
            path.Append('Q');
            Points(path, fromStartX, fromStartY, s.X, s.Y);
            return;
        }

        path.Append('C');
        Points(path, s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y);
    }

    private static void Points(StringBuilder path, params ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var start = path.Length;
            DecimalText.Append(path, values[i], 1);
            if (i > 0 && path[start] != '-')
            {
                path.Insert(start, ' ');
            }
        }
    }
}
