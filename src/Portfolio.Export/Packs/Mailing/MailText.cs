using System.Globalization;
using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>The body of a mail as plain text; it says the same as <see cref="MailHtml"/>.</summary>
internal static class MailText
{
    public static string Of(IReadOnlyList<SourceBlock> blocks)
    {
        var text = new StringBuilder();
        Blocks(blocks, "", text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Blocks(IReadOnlyList<SourceBlock> blocks, string indent, StringBuilder to)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p:
                    Paragraph(p.Inlines, indent, to);
                    break;
                case SourceHeading h:
                    Paragraph(h.Inlines, indent, to);
                    break;
                case SourceQuote q:
                    Blocks(q.Blocks, indent + "> ", to);
                    break;
                case SourceGroup g:
                    Blocks(g.Blocks, indent, to);
                    break;
                case SourceFigure f:
                    Blocks(f.Blocks, indent, to);
                    if (f.Caption.Count > 0)
                        Paragraph(f.Caption, indent, to);
                    break;
                case SourceCode c:
                    Lines(c.Code, indent, to);
                    break;
                case SourceMath m:
                    Lines(m.Tex, indent, to);
                    break;
                case SourceRule:
                    Lines("---", indent, to);
                    break;
                case SourceList l:
                    List(l, indent, to);
                    break;
                case SourceTable t:
                    foreach (var row in t.Rows)
                        to.Append(indent).Append(string.Join(" | ", row.Cells.Select(c => SourceTexts.Line(c.Blocks)))).Append('\n');
                    to.Append('\n');
                    break;
                case SourceDefinitions d:
                    foreach (var item in d.Items)
                    {
                        foreach (var term in item.Terms)
                            to.Append(indent).Append(Line(term)).Append('\n');
                        foreach (var detail in item.Details)
                            Blocks(detail, indent + "  ", to);
                    }

                    break;
                case SourceFootnote n:
                    Item(string.Create(CultureInfo.InvariantCulture, $"[{n.Number}] "), n.Blocks, indent, to);
                    break;
                case SourceGallery g:
                    Lines(string.Join('\n', g.Pictures.Select(p => p.Alt)), indent, to);
                    break;
            }
        }
    }

    private static void List(SourceList list, string indent, StringBuilder to)
    {
        var number = list.Start;
        foreach (var item in list.Items)
            Item(list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ", item.Blocks, indent, to);
        to.Append('\n');
    }

    private static void Item(string label, IReadOnlyList<SourceBlock> blocks, string indent, StringBuilder to)
    {
        var inner = new StringBuilder();
        Blocks(blocks, indent + new string(' ', label.Length), inner);
        to.Append(indent).Append(label).Append(inner.ToString().TrimStart(' ').TrimEnd('\n')).Append('\n');
    }

    private static void Paragraph(IReadOnlyList<SourceInline> inlines, string indent, StringBuilder to) =>
        Lines(string.Join('\n', Line(inlines).Split('\n').Select(l => l.Trim())), indent, to);

    private static void Lines(string text, string indent, StringBuilder to) =>
        to.Append(indent).Append(text.TrimEnd('\n').Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append("\n\n");

    private static string Line(IReadOnlyList<SourceInline> inlines)
    {
        var line = new StringBuilder();
        Inlines(inlines, line);
        return line.ToString();
    }

    private static void Inlines(IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t:
                    to.Append(t.Content);
                    break;
                case SourceBreak:
                    to.Append('\n');
                    break;
                case SourceCodeSpan c:
                    to.Append(c.Code);
                    break;
                case SourceMathSpan m:
                    to.Append(m.Tex);
                    break;
                case SourceFootnoteMark n:
                    to.Append(CultureInfo.InvariantCulture, $"[{n.Number}]");
                    break;
                case SourcePictureInline p:
                    to.Append(p.Picture.Alt);
                    break;
                case SourceLink { Url: { } url } link:
                    var shown = SourceTexts.Line(link.Inlines);
                    to.Append(shown);
                    if (!url.EndsWith(shown, StringComparison.Ordinal))
                        to.Append(" <").Append(url).Append('>');
                    break;
                default:
                    Inlines(SourceTexts.Children(inline), to);
                    break;
            }
        }
    }
}
