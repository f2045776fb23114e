using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Portfolio.Images;

/// <summary>
/// Refuses drawings (SVG) that would take the library that draws them minutes or gigabytes. Its work grows with the square of the
/// length of one run of text, and with the number of times the lines of one path cross.
/// </summary>
internal static partial class DrawingBounds
{
    private const string Advice = "save it as PNG";

    /// <summary>Characters of all texts.</summary>
    private const long MostCharacters = 20_000;

    /// <summary>Squares of the characters of each text, added up; measured at 0.2 s for a million.</summary>
    private const long MostTextWork = 20_000_000;

    /// <summary>Characters of the data of all paths; they become about twenty times as many bytes.</summary>
    private const long MostPathData = 4_000_000;

    /// <summary>Crossings of all paths at most; measured at 1.5 s for a million where they are filled, as much again where they are stroked.</summary>
    private const double MostCrossings = 1_500_000;

    /// <exception cref="PictureException">The drawing is over a bound.</exception>
    public static void Refuse(byte[] file)
    {
        long characters = 0,
            textWork = 0,
            pathData = 0;
        double crossings = 0;
        try
        {
            // Prefixes without a namespace are drawn, so they are read as well; nothing outside of the file is opened.
            using var reader = new XmlTextReader(new MemoryStream(file))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = null,
                EntityHandling = EntityHandling.ExpandEntities,
            };
            long run = 0;
            var textDepth = -1;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (textDepth < 0 && LocalName(reader.Name) == "text" && !reader.IsEmptyElement)
                        (textDepth, run) = (reader.Depth, 0);
                    var data = reader.GetAttribute("d") ?? reader.GetAttribute("points");
                    if (data is null)
                        continue;
                    pathData += data.Length;
                    if (pathData > MostPathData)
                        break;
                    crossings += Crossings(data, !reader.MoveToAttribute("d"));
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && textDepth >= 0)
                {
                    characters += reader.Value.Length;
                    run += reader.Value.Length;
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == textDepth)
                {
                    textWork += run * run;
                    textDepth = -1;
                }

                if (characters > MostCharacters || crossings > MostCrossings)
                    break;
            }
        }
        catch (XmlException)
        {
            // Whether a damaged drawing can be drawn is for the library to say; what was read of it has been counted.
        }

        if (characters > MostCharacters)
            throw new PictureException(
                string.Create(CultureInfo.InvariantCulture, $"the drawing has more than {MostCharacters} characters of text; {Advice}")
            );
        if (textWork > MostTextWork)
            throw new PictureException($"the drawing has a text too long for one line; {Advice}");
        if (pathData > MostPathData)
            throw new PictureException($"the paths of the drawing are longer than {MostPathData / 1_000_000} MB; {Advice}");
        if (crossings > MostCrossings)
            throw new PictureException($"the lines of the drawing cross each other too often; {Advice}");
    }

    /// <summary>
    /// How often the lines of a path may cross: two pieces of a path that lies in a box of 1 by 1 cross with a chance of at most the
    /// way of the one across times the way of the other up and down. A curve that only runs on crosses nothing, however many points it has.
    /// </summary>
    private static double Crossings(string data, bool plainPoints)
    {
        double x = 0,
            y = 0,
            startX = 0,
            startY = 0,
            wayX = 0,
            wayY = 0;
        double left = double.MaxValue,
            right = double.MinValue,
            top = double.MaxValue,
            bottom = double.MinValue;
        var command = plainPoints ? 'L' : 'M';
        var fresh = true;
        Span<double> numbers = stackalloc double[7];
        var count = 0;
        foreach (var token in Token().EnumerateMatches(data))
        {
            var piece = data.AsSpan(token.Index, token.Length);
            if (char.IsAsciiLetter(piece[0]))
            {
                command = piece[0];
                (count, fresh) = (0, true);
                if (command is 'Z' or 'z')
                    Go(startX, startY);
                continue;
            }

            // The two flags of an arc may stand right before the next number; its end is read well enough without a care for that.
            if (
                !double.TryParse(piece, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[count])
                || !double.IsFinite(numbers[count])
            )
                continue;
            if (++count < Arity(command))
                continue;
            var relative = char.IsAsciiLetterLower(command);
            var (fromX, fromY) = relative ? (x, y) : (0, 0);
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    (x, y) = (fromX + numbers[0], fromY + numbers[1]);
                    if (fresh)
                        (startX, startY) = (x, y);
                    Widen();
                    command = relative ? 'l' : 'L';
                    break;
                case 'H':
                    Go(fromX + numbers[0], y);
                    break;
                case 'V':
                    Go(x, fromY + numbers[0]);
                    break;
                default:
                    for (var i = command is 'A' or 'a' ? 5 : 0; i + 1 < count; i += 2)
                        Go(fromX + numbers[i], fromY + numbers[i + 1]);
                    break;
            }

            (count, fresh) = (0, false);
        }

        var (width, height) = (right - left, bottom - top);
        return width > 0 && height > 0 ? wayX / width * (wayY / height) : 0;

        void Go(double toX, double toY)
        {
            wayX += Math.Abs(toX - x);
            wayY += Math.Abs(toY - y);
            Widen();
            (x, y) = (toX, toY);
            Widen();
        }

        void Widen()
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }
    }

    private static int Arity(char command) =>
        char.ToUpperInvariant(command) switch
        {
            'H' or 'V' => 1,
            'S' or 'Q' => 4,
            'C' => 6,
            'A' => 7,
            _ => 2,
        };

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-DF-Za-df-z]")]
    private static partial Regex Token();
}
