using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Images;

/// <summary>
/// Bounds how often the lines of a path cross (SVG 2, 9.3): two pieces of a path that lies in a box of 1 by 1 cross with a chance of
/// at most the way of the one across times the way of the other up and down. A curve that only runs on crosses nothing, however many
/// points it has.
/// </summary>
internal sealed partial class PathCrossings
{
    /// <summary>Numbers of the longest command, the arc.</summary>
    private const int MostNumbers = 7;

    private readonly double[] numbers = new double[MostNumbers];
    private int count;
    private char command;

    /// <summary>The next point of a move command begins a figure; those that follow it are lines.</summary>
    private bool isFirstPoint = true;

    private double x;
    private double y;
    private double startX;
    private double startY;

    /// <summary>Length of all moves across.</summary>
    private double wayX;

    /// <summary>Length of all moves up and down.</summary>
    private double wayY;

    private double left = double.MaxValue;
    private double right = double.MinValue;
    private double top = double.MaxValue;
    private double bottom = double.MinValue;

    /// <summary>The most crossings to expect; 0 for a path without area.</summary>
    public static double Count(string data, bool isPoints) => Measure(data, isPoints).Crossings;

    /// <summary>The most crossings to expect, 0 for a path without area; and about how long the path is.</summary>
    /// <param name="data">The attribute <c>d</c> of a path, or <c>points</c> of a polygon.</param>
    /// <param name="isPoints">The data are pairs of numbers without commands.</param>
    public static (double Crossings, double Length) Measure(string data, bool isPoints)
    {
        var path = new PathCrossings { command = isPoints ? 'L' : 'M' };
        foreach (var token in Token().EnumerateMatches(data))
            path.Take(data.AsSpan(token.Index, token.Length));
        var (width, height) = (path.right - path.left, path.bottom - path.top);
        var crossings = width > 0 && height > 0 ? path.wayX / width * (path.wayY / height) : 0;
        return (crossings, Math.Max(path.wayX, path.wayY));
    }

    private void Take(ReadOnlySpan<char> token)
    {
        if (char.IsAsciiLetter(token[0]))
        {
            command = token[0];
            (count, isFirstPoint) = (0, true);
            if (command is 'Z' or 'z')
                LineTo(startX, startY);
            return;
        }

        // The two flags of an arc may stand right before the next number; its end is read well enough without a care for that.
        if (
            !double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[count])
            || !double.IsFinite(numbers[count])
        )
            return;
        if (++count < Arity(command))
            return;
        Run();
        (count, isFirstPoint) = (0, false);
    }

    private void Run()
    {
        var relative = char.IsAsciiLetterLower(command);
        var (fromX, fromY) = relative ? (x, y) : (0, 0);
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                (x, y) = (fromX + numbers[0], fromY + numbers[1]);
                if (isFirstPoint)
                    (startX, startY) = (x, y);
                Widen();
                command = relative ? 'l' : 'L';
                break;
            case 'H':
                LineTo(fromX + numbers[0], y);
                break;
            case 'V':
                LineTo(x, fromY + numbers[0]);
                break;
            default:
                for (var i = command is 'A' or 'a' ? 5 : 0; i + 1 < count; i += 2)
                    LineTo(fromX + numbers[i], fromY + numbers[i + 1]);
                break;
        }
    }

    private void LineTo(double toX, double toY)
    {
        wayX += Math.Abs(toX - x);
        wayY += Math.Abs(toY - y);
        Widen();
        (x, y) = (toX, toY);
        Widen();
    }

    private void Widen()
    {
        (left, right) = (Math.Min(left, x), Math.Max(right, x));
        (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
    }

    /// <summary>Numbers that the command takes (SVG 2, 9.3.3 to 9.3.8).</summary>
    private static int Arity(char command) =>
        char.ToUpperInvariant(command) switch
        {
            'H' or 'V' => 1,
            'S' or 'Q' => 4,
            'C' => 6,
            'A' => MostNumbers,
            _ => 2,
        };

    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-DF-Za-df-z]")]
    private static partial Regex Token();
}
