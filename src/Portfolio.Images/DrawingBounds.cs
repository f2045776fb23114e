using System.Globalization;
using System.Xml;

namespace Portfolio.Images;

/// <summary>
/// Refuses drawings (SVG) that would take the library that draws them minutes or gigabytes. Its work grows with the square of the
/// length of one run of text, and with the number of times the lines of one path cross.
/// </summary>
internal sealed class DrawingBounds
{
    private const string Advice = "save it as PNG";

    /// <summary>Characters of all texts. Rule of thumb: ten pages of running text, more than a chart holds.</summary>
    private const long MostCharacters = 20_000;

    /// <summary>Squares of the characters of each text, added up; measured at 0.2 s for a million.</summary>
    private const long MostTextWork = 20_000_000;

    /// <summary>Characters of the data of all paths; they become about twenty times as many bytes, so 80 MB at most.</summary>
    private const long MostPathData = 4_000_000;

    /// <summary>Crossings of all paths; a million take 1.5 s where they are filled, as much again where they are stroked (measured).</summary>
    private const double MostCrossings = 1_500_000;

    private long characters;
    private long textWork;
    private long pathData;
    private double crossings;

    /// <summary>Depth of the text element that is being read; -1 outside of one.</summary>
    private int textDepth = -1;

    /// <summary>Characters of that element so far.</summary>
    private long run;

    private bool IsOver => characters > MostCharacters || pathData > MostPathData || crossings > MostCrossings;

    /// <exception cref="PictureException">The drawing is over a bound.</exception>
    public static void Refuse(byte[] file)
    {
        var bounds = new DrawingBounds();
        try
        {
            bounds.Count(file);
        }
        catch (XmlException)
        {
            // Whether a damaged drawing can be drawn is for the library to say; what was read of it has been counted.
        }

        bounds.Check();
    }

    private void Count(byte[] file)
    {
        // Prefixes without a namespace are drawn, so they are read as well; nothing outside of the file is opened.
        using var reader = new XmlTextReader(new MemoryStream(file))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            EntityHandling = EntityHandling.ExpandEntities,
        };
        while (!IsOver && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CountElement(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when textDepth >= 0:
                    characters += reader.Value.Length;
                    run += reader.Value.Length;
                    break;
                case XmlNodeType.EndElement when reader.Depth == textDepth:
                    textWork += run * run;
                    textDepth = -1;
                    break;
            }
        }
    }

    private void CountElement(XmlTextReader reader)
    {
        if (textDepth < 0 && LocalName(reader.Name) == "text" && !reader.IsEmptyElement)
            (textDepth, run) = (reader.Depth, 0);
        var path = reader.GetAttribute("d");
        if ((path ?? reader.GetAttribute("points")) is not { } data)
            return;
        pathData += data.Length;
        if (pathData <= MostPathData)
            crossings += PathCrossings.Count(data, isPoints: path is null);
    }

    private void Check()
    {
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

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
