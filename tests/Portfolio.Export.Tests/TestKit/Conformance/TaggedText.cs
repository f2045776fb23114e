using System.Text;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>The tag tree of a finished PDF with the text that its codes stand for.</summary>
internal sealed class TaggedText
{
    private readonly PdfReader reader;
    private readonly Dictionary<(int Page, int Id), string> sequences = [];
    private readonly List<object?> pages;

    private TaggedText(PdfReader reader)
    {
        this.reader = reader;
        pages = reader.List(reader.Dictionary(reader.Catalog["Pages"])["Kids"]);
        for (var i = 0; i < pages.Count; i++)
        {
            ReadPage(i);
        }
    }

    /// <summary>An element a line, indented, with its attributes; text in quotes, a piece for each marked sequence.</summary>
    public static string Print(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        new TaggedText(reader).Print(text, reader.List(reader.Dictionary(reader.Catalog["StructTreeRoot"])["K"]).Single(), [], 0);
        return text.ToString();
    }

    /// <summary>All text in the order of the tree.</summary>
    public static string Of(byte[] pdf) =>
        string.Concat(Print(pdf).Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('"')).Select(l => l[1..^1]));

    private void Print(StringBuilder text, object? kid, Dictionary<string, object?> parent, int depth)
    {
        text.Append(' ', depth * 2);
        if (kid is double id)
        {
            text.Append('"').Append(sequences[(pages.IndexOf(parent["Pg"]), (int)id)]).Append("\"\n");
        }
        else if (kid is Dictionary<string, object?> given)
        {
            text.Append(
                given.TryGetValue("MCID", out var here)
                    ? $"\"{sequences[(pages.IndexOf(given["Pg"]), (int)(double)here!)]}\"\n"
                    : "annotation\n"
            );
        }
        else
        {
            var element = reader.Dictionary(kid);
            text.Append(reader.Name(element["S"]));
            foreach (var key in new[] { "Lang", "Alt", "E", "ID" }.Where(element.ContainsKey))
            {
                text.Append($" {key}={PdfReader.Text(element[key])}");
            }

            foreach (var (key, value) in element.TryGetValue("A", out var attributes) ? reader.Dictionary(attributes) : [])
            {
                text.Append(key is "O" or "BBox" ? "" : $" {key}={(value is PdfName name ? name.Value : value)}");
            }

            text.Append('\n');
            foreach (var inner in reader.List(element["K"]))
            {
                Print(text, inner, element, depth + 1);
            }
        }
    }

    private void ReadPage(int index)
    {
        var page = reader.Pages[index];
        var fonts = reader.Dictionary(page["Resources"]).TryGetValue("Font", out var named) ? reader.Dictionary(named) : [];
        var maps = fonts.ToDictionary(f => f.Key, f => FontRules.ToUnicode(reader, reader.Dictionary(f.Value)));
        var open = new Stack<int?>();
        Dictionary<int, string> map = [];
        foreach (var (name, operands) in reader.Content(page))
        {
            switch (name)
            {
                case "BMC" or "BDC":
                    var id =
                        operands is [_, Dictionary<string, object?> given] && given.TryGetValue("MCID", out var number)
                            ? (int)(double)number!
                            : open.FirstOrDefault();
                    open.Push(id);
                    if (id is { } newest)
                    {
                        sequences.TryAdd((index, newest), "");
                    }

                    break;
                case "EMC":
                    open.Pop();
                    break;
                case "Tf":
                    map = maps[((PdfName)operands[0]!).Value];
                    break;
                case "Tj" or "TJ" when open.Peek() is { } current:
                    foreach (var shown in name == "Tj" ? operands : (List<object?>)operands[0]!)
                    {
                        for (var at = 0; shown is byte[] bytes && at < bytes.Length; at += 2)
                        {
                            sequences[(index, current)] += map[(bytes[at] << 8) | bytes[at + 1]];
                        }
                    }

                    break;
            }
        }
    }
}
