using System.Globalization;
using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs.Mailing;

/// <summary>The body of a mail as HTML, plain enough for every mail program; it says the same as <see cref="MailText"/>.</summary>
internal static class MailHtml
{
    public static string Of(IReadOnlyList<SourceBlock> blocks, string language)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
        Blocks(blocks, html);
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Only what HTML needs: other letters stay themselves, so that the source of the mail can be read.</summary>
    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Blocks(IReadOnlyList<SourceBlock> blocks, StringBuilder to)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p:
                    Element("p", p.Inlines, to);
                    break;
                case SourceHeading h:
                    Element(string.Create(CultureInfo.InvariantCulture, $"h{h.Level}"), h.Inlines, to);
                    break;
                case SourceQuote q:
                    Container("blockquote", q.Blocks, to);
                    break;
                case SourceGroup g:
                    Blocks(g.Blocks, to);
                    break;
                case SourceFigure f:
                    Blocks(f.Blocks, to);
                    if (f.Caption.Count > 0)
                        Element("p", f.Caption, to);
                    break;
                case SourceCode c:
                    to.Append("<pre>").Append(Encode(c.Code)).Append("</pre>\n");
                    break;
                case SourceMath m:
                    to.Append("<pre>").Append(Encode(m.Tex)).Append("</pre>\n");
                    break;
                case SourceRule:
                    to.Append("<hr>\n");
                    break;
                case SourceList l:
                    List(l, to);
                    break;
                case SourceTable t:
                    Table(t, to);
                    break;
                case SourceDefinitions d:
                    Definitions(d, to);
                    break;
                case SourceFootnote n:
                    Footnote(n, to);
                    break;
                case SourceGallery g:
                    to.Append("<p>").Append(string.Join("<br>\n", g.Pictures.Select(p => Encode(p.Alt)))).Append("</p>\n");
                    break;
            }
        }
    }

    private static void List(SourceList list, StringBuilder to)
    {
        var name = list.Ordered ? "ol" : "ul";
        to.Append('<')
            .Append(name)
            .Append(list.Ordered && list.Start != 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"") : "")
            .Append(">\n");
        foreach (var item in list.Items)
            Container("li", item.Blocks, to);
        to.Append("</").Append(name).Append(">\n");
    }

    private static void Definitions(SourceDefinitions definitions, StringBuilder to)
    {
        to.Append("<dl>\n");
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                Element("dt", term, to);
            foreach (var detail in item.Details)
                Container("dd", detail, to);
        }

        to.Append("</dl>\n");
    }

    private static void Footnote(SourceFootnote note, StringBuilder to)
    {
        to.Append(CultureInfo.InvariantCulture, $"<div>[{note.Number}] ");
        if (note.Blocks is [SourceParagraph only])
            Inlines(only.Inlines, to);
        else
            Blocks(note.Blocks, to);
        to.Append("</div>\n");
    }

    private static void Table(SourceTable table, StringBuilder to)
    {
        to.Append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n");
        foreach (var row in table.Rows)
        {
            to.Append("<tr>\n");
            foreach (var cell in row.Cells)
                Container(cell.IsHeader ? "th" : "td", cell.Blocks, to);
            to.Append("</tr>\n");
        }

        to.Append("</table>\n");
    }

    private static void Container(string name, IReadOnlyList<SourceBlock> blocks, StringBuilder to)
    {
        to.Append('<').Append(name).Append('>');
        if (blocks is [SourceParagraph only])
            Inlines(only.Inlines, to);
        else
            Blocks(blocks, to);
        to.Append("</").Append(name).Append(">\n");
    }

    private static void Element(string name, IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        to.Append('<').Append(name).Append('>');
        Inlines(inlines, to);
        to.Append("</").Append(name).Append(">\n");
    }

    private static void Inlines(IReadOnlyList<SourceInline> inlines, StringBuilder to)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t:
                    to.Append(Encode(t.Content));
                    break;
                case SourceBreak:
                    to.Append("<br>\n");
                    break;
                case SourceCodeSpan c:
                    to.Append("<code>").Append(Encode(c.Code)).Append("</code>");
                    break;
                case SourceMathSpan m:
                    to.Append("<code>").Append(Encode(m.Tex)).Append("</code>");
                    break;
                case SourceFootnoteMark n:
                    to.Append(CultureInfo.InvariantCulture, $"[{n.Number}]");
                    break;
                case SourcePictureInline p:
                    to.Append(Encode(p.Picture.Alt));
                    break;
                case SourceSpan { Kind: SourceSpanKind.Strong } strong:
                    Wrapped("strong", strong.Inlines);
                    break;
                case SourceSpan { Kind: SourceSpanKind.Emphasis } emphasis:
                    Wrapped("em", emphasis.Inlines);
                    break;
                case SourceLink { Url: { } url } link:
                    to.Append("<a href=\"").Append(Encode(url)).Append("\">");
                    Inlines(link.Inlines, to);
                    to.Append("</a>");
                    break;
                default:
                    Inlines(SourceTexts.Children(inline), to);
                    break;
            }
        }

        void Wrapped(string name, IReadOnlyList<SourceInline> inner)
        {
            to.Append('<').Append(name).Append('>');
            Inlines(inner, to);
            to.Append("</").Append(name).Append('>');
        }
    }
}
