using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Portfolio.Images;

/// <summary>
/// Writes what the library cannot draw in words that it can: text of HTML within a drawing (<c>foreignObject</c>, as Mermaid and draw.io
/// write it) becomes text of SVG in the middle of its box, and a remark for viewers that know no HTML goes.
/// </summary>
internal static partial class DrawingMarkup
{
    /// <summary>Size of text that nothing gives a size, as in browsers.</summary>
    private const double UsualSize = 16;

    /// <summary>Baseline to baseline as a multiple of the size.</summary>
    private const double Leading = 1.25;

    /// <summary>From the middle of a line down to its baseline, as a multiple of the size: half of the height of capitals.</summary>
    private const double MiddleToBaseline = 0.35;

    /// <summary>Width of a Latin letter as a multiple of the size.</summary>
    private const double LatinWidth = 0.55;

    /// <summary>Characters that entities may become; more is an attack.</summary>
    private const long MostFromEntities = 1 << 20;

    private static readonly string[] Remarks = ["Viewer does not support full SVG", "Text is not SVG - cannot display"];

    private static readonly HashSet<string> Blocks = ["br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "tr"];

    /// <summary>The drawing as the library can draw it; the same bytes when it can.</summary>
    public static byte[] Plain(byte[] file)
    {
        var text = file.AsSpan();
        if (
            text.IndexOf("foreignObject"u8) < 0
            && text.IndexOf("textPath"u8) < 0
            && text.IndexOf("cannot display"u8) < 0
            && text.IndexOf("does not support full SVG"u8) < 0
        )
            return file;
        if (Read(file) is not { Root: { } root } document)
            return file;
        foreach (var choice in Named(root, "switch").Where(HoldsRemark).ToList())
            choice.Remove();
        foreach (var box in Named(root, "foreignObject").ToList())
        {
            if (HasOther(box))
                box.Remove();
            else
                box.ReplaceWith(Texts(box, root));
        }

        foreach (var along in Named(root, "textPath").ToList())
            Straighten(along, root);

        using var output = new MemoryStream();
        using (
            var writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) })
        )
            root.WriteTo(writer);
        return output.ToArray();
    }

    /// <summary>The words that are drawn, element by element.</summary>
    public static IEnumerable<string> Words(byte[] file)
    {
        if (file.AsSpan().IndexOf("<text"u8) < 0 && file.AsSpan().IndexOf("foreignObject"u8) < 0)
            return [];
        return Read(Plain(file)) is { Root: { } root } ? Named(root, "text").Select(t => t.Value).ToList() : [];
    }

    private static XDocument? Read(byte[] file)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MostFromEntities,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    private static bool HoldsRemark(XElement choice) =>
        choice.Elements().All(e => e.Name.LocalName is "g" or "a" or "text")
        && Remarks.Any(r => choice.Value.Contains(r, StringComparison.Ordinal));

    /// <summary>Beside it stands the same as text or picture, which the library takes.</summary>
    private static bool HasOther(XElement box) =>
        box.Parent is { Name.LocalName: "switch" } choice
        && choice.Elements().Any(e => e != box && e.Name.LocalName is "text" or "image" or "g");

    /// <summary>Words along a path stand in a straight line where the path begins: the library draws none of them.</summary>
    private static void Straighten(XElement along, XElement root)
    {
        var name = along.Attributes().FirstOrDefault(a => a.Name.LocalName == "href")?.Value.TrimStart('#');
        var path = name is null ? null : root.Descendants().FirstOrDefault(e => e.Attribute("id")?.Value == name)?.Attribute("d")?.Value;
        var line = new XElement(
            root.Name.Namespace + "tspan",
            along.Attributes().Where(a => a.Name.LocalName is "style" or "class" or "fill")
        );
        if (path is not null && PathStart().Match(path) is { Success: true } start)
            line.Add(new XAttribute("x", start.Groups[1].Value), new XAttribute("y", start.Groups[2].Value));
        line.Add(along.Nodes());
        along.ReplaceWith(line);
    }

    private static IEnumerable<XElement> Texts(XElement box, XElement root)
    {
        var style = string.Join(';', box.DescendantsAndSelf().Select(e => e.Attribute("style")?.Value));
        var size = SizeOf(style) ?? SizeOf(string.Concat(Named(root, "style").Select(s => s.Value))) ?? UsualSize;
        var (x, y) = (Length(box, "x"), Length(box, "y"));
        var (width, height) = (Length(box, "width"), Length(box, "height"));
        var lines = Lines(box, width > size ? width / size : double.MaxValue);
        if (height > 0 && lines.Count * size * Leading > height)
            size = Math.Max(4, height / (lines.Count * Leading));
        var down = y + (height / 2) - ((lines.Count - 1) * size * Leading / 2) + (size * MiddleToBaseline);
        var colour = Colour().Match(style) is { Success: true } given ? given.Groups[1].Value.Trim() : "#333";
        var space = root.Name.Namespace;
        for (var i = 0; i < lines.Count; i++)
        {
            yield return new XElement(
                space + "text",
                new XAttribute("x", Number(x + (width / 2))),
                new XAttribute("y", Number(down + (i * size * Leading))),
                new XAttribute("text-anchor", "middle"),
                new XAttribute("style", $"font-size:{Number(size)}px;fill:{colour};stroke:none"),
                lines[i]
            );
        }
    }

    /// <summary>Lines as the blocks of HTML and the width of the box part them.</summary>
    private static List<string> Lines(XElement box, double widthInEm)
    {
        var text = new StringBuilder();
        Append(box, text);
        var lines = new List<string>();
        foreach (var paragraph in text.ToString().Split('\n'))
        {
            var line = new StringBuilder();
            double used = 0;
            foreach (var word in Words(paragraph))
            {
                var width = WidthOf(word);

                // Programs make the box as wide as the words; ours may be a little wider.
                if (line.Length > 0 && used + width > widthInEm * 1.15)
                {
                    lines.Add(line.ToString().Trim());
                    line.Clear();
                    used = 0;
                }

                line.Append(word);
                used += width;
            }

            lines.Add(line.ToString().Trim());
        }

        lines.RemoveAll(l => l.Length == 0);
        return lines;
    }

    private static IEnumerable<string> Words(string paragraph) => Word().Matches(paragraph).Select(m => m.Value);

    private static double WidthOf(string word) => word.Sum(c => c >= '\u2E80' ? 1 : LatinWidth);

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(Space().Replace(words.Value, " "));
                continue;
            }

            if (node is not XElement inner || inner.Name.LocalName is "style" or "script")
                continue;
            var isBlock = Blocks.Contains(inner.Name.LocalName);
            if (isBlock)
                text.Append('\n');
            Append(inner, text);
            if (isBlock)
                text.Append('\n');
        }
    }

    private static double? SizeOf(string style) =>
        Size().Match(style) is { Success: true } found
        && double.TryParse(found.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
        && size > 0
            ? found.Groups[2].ValueSpan is "pt"
                ? size * 4 / 3
                : size
            : null;

    private static double Length(XElement box, string name) =>
        double.TryParse(
            box.Attribute(name)?.Value.Replace("px", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var length
        )
            ? length
            : 0;

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"font-size\s*:\s*([0-9]{1,4}(?:\.[0-9]{1,4})?)(px|pt)")]
    private static partial Regex Size();

    [GeneratedRegex(@"(?:^|[;\s])color\s*:\s*(#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgb\([0-9,. ]{5,30}\))")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^\s*[Mm]\s*(-?[0-9.]{1,12})[\s,]+(-?[0-9.]{1,12})")]
    private static partial Regex PathStart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\u2E80-\uFFEF]\s?|[^\s\u2E80-\uFFEF]+\s?|\s")]
    private static partial Regex Word();
}
