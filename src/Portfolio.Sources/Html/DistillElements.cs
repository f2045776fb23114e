using System.Globalization;
using AngleSharp.Dom;

namespace Portfolio.Sources.Html;

/// <summary>
/// Elements that the scripts of distill.pub give a meaning: notes become notes of the page, citations their keys, formulas and code
/// what they are.
/// </summary>
internal static class DistillElements
{
    /// <summary>Rewrites them as what <see cref="HtmlBlocks"/> knows.</summary>
    public static void Rewrite(IDocument document, IElement body)
    {
        var number = body.QuerySelectorAll("pe-note").Length;
        foreach (var written in body.QuerySelectorAll("d-footnote, d-cite").ToList())
        {
            if (written.LocalName == "d-cite")
            {
                Cite(document, written);
                continue;
            }

            number++;
            var mark = Numbered("pe-mark", written);
            var note = Numbered("pe-note", written);
            while (written.FirstChild is { } child)
                note.AppendChild(child);
            written.Replace(mark);
            body.AppendChild(note);
        }

        foreach (var formula in body.QuerySelectorAll("d-math").ToList())
            Formula(document, formula);
        foreach (var code in body.QuerySelectorAll("d-code").ToList())
            Code(document, code);

        IElement Numbered(string name, IElement like)
        {
            var element = document.CreateElement(name);
            element.SetAttribute("n", number.ToString(CultureInfo.InvariantCulture));
            if (like.GetAttribute(Markdown.MarkdownHtml.At) is { } at)
                element.SetAttribute(Markdown.MarkdownHtml.At, at);
            return element;
        }
    }

    private static void Formula(IDocument document, IElement written)
    {
        var isDisplay = written.HasAttribute("block");
        var formula = document.CreateElement("pe-tex");
        formula.SetAttribute("tex", Markdown.Sentinels.Clean(written.TextContent).Trim());
        formula.SetAttribute("display", isDisplay ? "1" : "0");
        if (written.GetAttribute(Markdown.MarkdownHtml.At) is { } at)
            formula.SetAttribute(Markdown.MarkdownHtml.At, at);
        if (!isDisplay)
        {
            written.Replace(formula);
            return;
        }

        var box = document.CreateElement("div");
        box.AppendChild(formula);
        written.Replace(box);
    }

    private static void Code(IDocument document, IElement written)
    {
        var code = document.CreateElement("code");
        if (written.GetAttribute("language") is { Length: > 0 } language)
            code.ClassName = "language-" + language;
        while (written.FirstChild is { } child)
            code.AppendChild(child);
        if (!written.HasAttribute("block"))
        {
            written.Replace(code);
            return;
        }

        var block = document.CreateElement("pre");
        block.AppendChild(code);
        written.Replace(block);
    }

    private static void Cite(IDocument document, IElement written)
    {
        var keys = (written.GetAttribute("key") ?? written.GetAttribute("bibtex-key") ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (keys.Length > 0 && string.IsNullOrWhiteSpace(written.TextContent))
            written.Replace(document.CreateTextNode($" [{string.Join(", ", keys)}]"));
    }
}
