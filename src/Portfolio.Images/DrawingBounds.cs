using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>
/// Refuses drawings (SVG) that would take the library that draws them minutes or gigabytes. Its work grows with the square of the
/// length of one run of text, with the number of times the lines of one path cross, and with all that is drawn again where it is named.
/// </summary>
internal sealed partial class DrawingBounds
{
    public static string Advice => PictureMessages.SaveAsPng;

    /// <summary>Elements within each other. Rule of thumb: programs that draw nest a dozen.</summary>
    public const int MostLevels = 400;

    /// <summary>Characters of all texts. Rule of thumb: ten pages of running text, more than a chart holds.</summary>
    private const long MostCharacters = 20_000;

    /// <summary>Squares of the characters of each text, added up; measured at 0.2 s for a million.</summary>
    private const long MostTextWork = 20_000_000;

    /// <summary>Characters of the data of all paths; they become about twenty times as many bytes, so 80 MB at most.</summary>
    private const long MostPathData = 4_000_000;

    /// <summary>Crossings of all paths; a million take 1.5 s to fill, and as much again to stroke (measured).</summary>
    private const double MostCrossings = 1_500_000;

    /// <summary>Dashes of all lines; a million take about 2 s and 150 MB (measured).</summary>
    private const double MostDashes = 500_000;

    /// <summary>Pixels of pictures within; each takes four bytes.</summary>
    private const double MostPixels = 40_000_000;

    /// <summary>Passes over the drawing; one takes about 5 ms (measured at 300 dpi over half a page).</summary>
    private const double MostPasses = 400;

    /// <summary>Questions whether a rule of a style sheet is for an element; a million take about 0.7 s (measured).</summary>
    private const double MostMatches = 3_000_000;

    /// <summary>Elements, those that are named counted as often as they are; a hundred thousand rectangles take a second.</summary>
    private const double MostElements = 400_000;

    private readonly Dictionary<string, DrawingPart> byId = new(StringComparer.Ordinal);
    private readonly Stack<DrawingPart> open = new();
    private readonly DrawingPart root = new();
    private DrawingCost soFar;
    private double shortestDash = double.MaxValue;
    private double rules;
    private double elements;

    /// <summary>Depth of the text element that is being read; -1 outside of one.</summary>
    private int textDepth = -1;

    /// <summary>Characters of that element so far.</summary>
    private long run;

    private bool isStyle;

    private bool IsOver =>
        soFar.Characters > MostCharacters || soFar.PathData > MostPathData || soFar.Crossings > MostCrossings || elements > MostElements;

    /// <exception cref="PictureException">The drawing is over a bound.</exception>
    public static void Refuse(byte[] file)
    {
        var bounds = new DrawingBounds();
        bounds.open.Push(bounds.root);
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
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    CountText(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    isStyle = false;
                    if (reader.Depth == textDepth)
                        FinishText();
                    while (open.Count > 1 && open.Peek().Depth >= reader.Depth)
                        open.Pop();
                    break;
            }
        }
    }

    private void CountText(string text)
    {
        if (isStyle)
        {
            rules += text.AsSpan().Count('{') + text.AsSpan().Count(',');
            foreach (Match dash in Dashes().Matches(text))
                TakeDashes(dash.Groups[1].Value);
        }

        if (textDepth < 0)
            return;
        Add(new() { Characters = text.Length });
        run += text.Length;
    }

    private void FinishText()
    {
        Add(new() { TextWork = (double)run * run });
        textDepth = -1;
    }

    private void Add(DrawingCost cost)
    {
        soFar += cost;
        open.Peek().Own += cost;
    }

    private void CountElement(XmlTextReader reader)
    {
        elements++;
        var name = LocalName(reader.Name);
        var isEmpty = reader.IsEmptyElement;
        isStyle = name == "style" && !isEmpty;
        var part = new DrawingPart { Id = reader.GetAttribute("id"), Depth = reader.Depth };
        var pixels = TakeNames(reader, name, part);

        // What neither names nor is named counts with what is around it.
        if (part.Id is not null || part.Names.Count > 0)
        {
            if (part.Id is { } id)
                byId.TryAdd(id, part);
            while (open.Count > 1 && open.Peek().Depth >= reader.Depth)
                open.Pop();
            open.Peek().Inner.Add(part);
            open.Push(part);
        }

        if (textDepth < 0 && name == "text" && !isEmpty)
            (textDepth, run) = (reader.Depth, 0);
        Add(
            new()
            {
                Elements = 1,
                Pixels = pixels,
                Passes = DrawingPasses.Of(name, reader.GetAttribute("numOctaves")),
            }
        );
        var path = reader.GetAttribute("d");
        if ((path ?? reader.GetAttribute("points")) is { } data)
            CountPath(data, isPoints: path is null);
        if (isEmpty && open.Count > 1 && open.Peek() == part)
            open.Pop();
    }

    private void CountPath(string data, bool isPoints)
    {
        Add(new() { PathData = data.Length });
        if (soFar.PathData > MostPathData)
            return;
        var (crossings, length) = PathCrossings.Measure(data, isPoints);
        Add(new() { Crossings = crossings, Length = length });
    }

    /// <returns>Pixels of a picture that is written into the element.</returns>
    private double TakeNames(XmlTextReader reader, string name, DrawingPart part)
    {
        double pixels = 0;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var value = reader.Value;
            var attribute = LocalName(reader.Name);
            if (attribute == "href" && value.StartsWith('#'))
                part.Names.Add(value[1..]);
            else if (attribute == "href" && name is "image" or "feImage")
                pixels += DrawingPictures.PixelsOf(value);
            else if (attribute == "stroke-dasharray")
                TakeDashes(value);
            else if (attribute == "style" && value.Contains("dasharray", StringComparison.Ordinal))
                TakeDashes(Dashes().Match(value).Groups[1].Value);
            if (!value.Contains("url(", StringComparison.Ordinal))
                continue;
            foreach (Match url in Url().Matches(value))
                part.Names.Add(url.Groups[1].Value);
        }

        reader.MoveToElement();
        return pixels;
    }

    private void TakeDashes(string value)
    {
        double sum = 0;
        var count = 0;
        foreach (Match number in Number().Matches(value))
        {
            sum += double.Parse(number.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
            count++;
        }

        // An odd number of lengths is taken twice (SVG 2, 13.5.6).
        if (count % 2 == 1)
            sum *= 2;
        if (sum > 0)
            shortestDash = Math.Min(shortestDash, sum);
    }

    private void Check()
    {
        // What is drawn where it is named is drawn again, but what stands in definitions alone is not drawn at all.
        var cost = IsOver ? soFar : root.Total(byId);
        if (cost.Characters > MostCharacters)
            throw new PictureException(PictureMessages.DrawingTexts(MostCharacters, Advice));
        if (cost.TextWork > MostTextWork)
            throw new PictureException(PictureMessages.DrawingLine(Advice));
        if (cost.PathData > MostPathData)
            throw new PictureException(PictureMessages.DrawingPaths(MostPathData / 1_000_000, Advice));
        if (cost.Crossings > MostCrossings)
            throw new PictureException(PictureMessages.DrawingCrossings(Advice));
        if (cost.Length / shortestDash > MostDashes)
            throw new PictureException(PictureMessages.DrawingDashes(Advice));
        if (cost.Pixels > MostPixels)
            throw new PictureException(
                PictureMessages.DrawingPictures((MostPixels / 1_000_000).ToString(CultureInfo.InvariantCulture), Advice)
            );
        if (cost.Passes > MostPasses)
            throw new PictureException(PictureMessages.DrawingFilters(Advice));
        if (rules * elements > MostMatches)
            throw new PictureException(PictureMessages.DrawingRules(Advice));
        if (cost.Elements > MostElements)
            throw new PictureException(PictureMessages.DrawingElements(Advice));
    }

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"url\(\s*[""']?#([^)""'\s]{1,200})")]
    private static partial Regex Url();

    [GeneratedRegex(@"stroke-dasharray\s*:\s*([0-9eE+\-., ]{1,400})")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?")]
    private static partial Regex Number();
}
