using System.Globalization;
using System.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Structure;

/// <summary>Prints the tag tree as text: a line an element, with what a reader of the tags hears.</summary>
internal static class TagsDump
{
    /// <summary>An element a line, indented, with the text of the pages.</summary>
    public static string Write(StructureTree tree, TypesetDocument document)
    {
        var texts = new Dictionary<NodeId, StringBuilder>();
        var firstPages = new Dictionary<NodeId, int>();
        for (var page = 0; page < document.Pages.Count; page++)
        {
            foreach (var item in document.Pages[page].Items)
            {
                if (item.Node.IsArtifact)
                    continue;
                firstPages.TryAdd(item.Node, page + 1);
                if (item is not GlyphRun run)
                    continue;
                if (!texts.TryGetValue(item.Node, out var text))
                    texts[item.Node] = text = new();
                foreach (var glyph in run.Glyphs)
                    text.Append(glyph.Text);
            }
        }

        var output = new StringBuilder();
        Write(tree.Root, 0, texts, firstPages, output);
        return output.ToString();
    }

    private static void Write(
        StructureElement element,
        int depth,
        Dictionary<NodeId, StringBuilder> texts,
        Dictionary<NodeId, int> pages,
        StringBuilder output
    )
    {
        output.Append(' ', depth * 2).Append(element.Type);
        if (element.Language != element.Parent?.Language)
            output.Append(" lang=").Append(element.Language);
        if (element.Numbering is { } numbering)
            output.Append(" numbering=").Append(numbering);
        if (element.Scope is { } scope)
            output.Append(" scope=").Append(scope);
        if (element.ColumnSpan > 1)
            output.Append(CultureInfo.InvariantCulture, $" colspan={element.ColumnSpan}");
        if (element.RowSpan > 1)
            output.Append(CultureInfo.InvariantCulture, $" rowspan={element.RowSpan}");
        if (element.AlternativeText is { } alt)
            output.Append(" alt=“").Append(alt).Append('”');
        if (element.Expansion is { } expansion)
            output.Append(" for=“").Append(expansion).Append('”');
        if (element.TextLook is { Decoration: { } decoration })
            output.Append(" look=").Append(decoration);
        if (element.TextLook is { Shift: not 0 } look)
            output.Append(CultureInfo.InvariantCulture, $" shift={look.Shift}");
        output.Append('\n');

        var line = new StringBuilder();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } inner)
            {
                Flush(line, depth + 1, output);
                Write(inner, depth + 1, texts, pages, output);
            }
            else if (texts.TryGetValue(kid.Leaf, out var text))
            {
                line.Append(text);
            }
            else if (pages.TryGetValue(kid.Leaf, out var page))
            {
                line.Append(CultureInfo.InvariantCulture, $"[mark on page {page}]");
            }
        }

        Flush(line, depth + 1, output);
    }

    private static void Flush(StringBuilder line, int depth, StringBuilder output)
    {
        if (line.Length == 0)
            return;
        output.Append(' ', depth * 2).Append('“').Append(line).Append("”\n");
        line.Clear();
    }
}
