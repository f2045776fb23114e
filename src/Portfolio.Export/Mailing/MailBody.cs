using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Export.Reading;

namespace Portfolio.Export.Mailing;

/// <summary>The body of a mail, from Markdown, as plain text and as HTML; both say the same.</summary>
internal static class MailBody
{
    public static string Text(IReadOnlyList<SourceBlock> blocks)
    {
        var text = new StringBuilder();
        Text(blocks, "", text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    public static string Html(IReadOnlyList<SourceBlock> blocks, string language)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
        Html(blocks, html);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Text(IReadOnlyList<SourceBlock> blocks, string indent, StringBuilder to)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p: Paragraph(p.Inlines, indent, to); break;
                case SourceHeading h: Paragraph(h.Inlines, indent, to); break;
                case SourceQuote q: Text(q.Blocks, indent + "> ", to); break;
                case SourceGroup g: Text(g.Blocks, indent, to); break;
                case SourceCode c: to.Append(indent).Append(c.Code.Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append("\n\n"); break;
                case SourceList l:
                    var number = l.Start;
                    foreach (var item in l.Items)
                    {
                        var label = l.Ordered ? $"{number++}. " : "- ";
                        var inner = new StringBuilder();
                        Text(item.Blocks, indent + new string(' ', label.Length), inner);
                        to.Append(indent).Append(label).Append(inner.ToString().TrimStart(' ').TrimEnd('\n')).Append('\n');
                    }

                    to.Append('\n');
                    break;
            }
        }
    }

    private static void Paragraph(IReadOnlyList<SourceInline> inlines, string indent, StringBuilder to)
    {
        var line = new StringBuilder();
        Line(inlines, line);
        to.Append(indent).Append(string.Join('\n' + indent, line.ToString().Split('\n').Select(l => l.Trim()))).Append("\n\n");
    }

    private static void Line(IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t: to.Append(t.Content); break;
                case SourceBreak: to.Append('\n'); break;
                case SourceCodeSpan c: to.Append(c.Code); break;
                case SourceLink { Url: { } url } link:
                    var shown = SourceTexts.Line(link.Inlines);
                    to.Append(shown);
                    if (!url.EndsWith(shown, StringComparison.Ordinal)) to.Append(" <").Append(url).Append('>');
                    break;
                default: Line(SourceTexts.Children(inline), to); break;
            }
        }
    }

    private static void Html(IReadOnlyList<SourceBlock> blocks, StringBuilder to)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p: Element("p", p.Inlines, to); break;
                case SourceHeading h: Element($"h{h.Level}", h.Inlines, to); break;
                case SourceQuote q: Container("blockquote", q.Blocks, to); break;
                case SourceGroup g: Html(g.Blocks, to); break;
                case SourceCode c: to.Append("<pre>").Append(Encode(c.Code)).Append("</pre>\n"); break;
                case SourceList l:
                    var name = l.Ordered ? "ol" : "ul";
                    to.Append('<').Append(name).Append(">\n");
                    foreach (var item in l.Items) Container("li", item.Blocks, to);
                    to.Append("</").Append(name).Append(">\n");
                    break;
            }
        }
    }

    private static void Container(string name, IReadOnlyList<SourceBlock> blocks, StringBuilder to)
    {
        to.Append('<').Append(name).Append('>');
        if (blocks is [SourceParagraph only]) HtmlLine(only.Inlines, to);
        else Html(blocks, to);
        to.Append("</").Append(name).Append(">\n");
    }

    private static void Element(string name, IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        to.Append('<').Append(name).Append('>');
        HtmlLine(inlines, to);
        to.Append("</").Append(name).Append(">\n");
    }

    private static void HtmlLine(IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t: to.Append(Encode(t.Content)); break;
                case SourceBreak: to.Append("<br>\n"); break;
                case SourceCodeSpan c: to.Append("<code>").Append(Encode(c.Code)).Append("</code>"); break;
                case SourceSpan { Kind: SourceSpanKind.Strong } strong: Wrapped("strong", strong.Inlines); break;
                case SourceSpan { Kind: SourceSpanKind.Emphasis } emphasis: Wrapped("em", emphasis.Inlines); break;
                case SourceLink { Url: { } url } link:
                    to.Append("<a href=\"").Append(Encode(url)).Append("\">");
                    HtmlLine(link.Inlines, to);
                    to.Append("</a>");
                    break;
                default: HtmlLine(SourceTexts.Children(inline), to); break;
            }
        }

        void Wrapped(string name, IReadOnlyList<SourceInline> inner)
        {
            to.Append('<').Append(name).Append('>');
            HtmlLine(inner, to);
            to.Append("</").Append(name).Append('>');
        }
    }

    /// <summary>Only what HTML needs: other letters stay themselves, so that the source of the mail can be read.</summary>
    private static string Encode(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
