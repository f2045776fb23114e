using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <content>Inlines.</content>
internal sealed partial class MarkdownHtml
{
    /// <summary>Spans within each other; more are no text of a person, and would take the stack.</summary>
    private const int DeepestInline = 1000;

    /// <summary>Links that are open; there are none in them.</summary>
    private int openLinks;

    private void Inlines(ContainerInline? container)
    {
        if (++inlineDepth > DeepestInline)
            throw new ArgumentException("The inlines are nested too deeply");
        var behind = new Stack<Inline?>();
        for (var inline = container?.FirstChild; inline is not null || behind.TryPop(out inline); )
        {
            // A sign that opens nothing holds all that follows, so thousands of them stand within each other.
            if (inline is DelimiterInline delimiter)
            {
                Escape(delimiter.ToLiteral());
                behind.Push(delimiter.NextSibling);
                inline = delimiter.FirstChild;
                continue;
            }

            if (inline is null)
                continue;
            Inline(inline);
            inline = inline.NextSibling;
        }

        inlineDepth--;
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Literal(literal);
                break;
            case LineBreakInline line:
                if (line.IsHard || hardWrap)
                    html.Append("<br>");
                html.Append('\n');
                break;
            case CodeInline code:
                Open("code", code);
                Escape(inCell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content);
                Close("code");
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LinkInline { IsImage: true } image:
                Picture(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline auto when openLinks > 0:
                Place(auto.Span.Start);
                Escape(auto.Url);
                break;
            case AutolinkInline auto:
                Open("a", auto, ("href", auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                Escape(auto.Url);
                Close("a");
                break;
            case HtmlInline tag:
                hasTags = true;
                if (HtmlTag.Read(tag.Tag, 0) is { Name: "a" } anchor)
                    openLinks = Math.Max(0, openLinks + (anchor.IsStart ? 1 : -1));
                Tag(tag.Tag, tag.Span.Start);
                break;
            case HtmlEntityInline entity:
                Entity(entity);
                break;
            case TexInline tex:
                Tex(tex.Tex, tex.Display, tex.At);
                break;
            case FootnoteLink note:
                FootnoteMark(note);
                break;
            case AbbreviationInline abbreviation:
                AddAbbreviation(abbreviation);
                break;
            case TaskList or AttributeList:
                break;
            case ContainerInline container:
                Inlines(container);
                break;
        }
    }

    private void AddAbbreviation(AbbreviationInline abbreviation)
    {
        if (++abbreviated > Kramdown.Abbreviations.MostPlaces)
        {
            Place(abbreviation.Span.Start);
            Escape(abbreviation.Abbreviation.Label);
            return;
        }

        Open("abbr", abbreviation, ("title", abbreviation.Abbreviation.Text.ToString()));
        Place(abbreviation.Span.Start);
        Escape(abbreviation.Abbreviation.Label);
        Close("abbr");
    }

    private void Link(LinkInline link)
    {
        Open("a", link, ("href", Address(link)), ("title", Title(link)));
        openLinks++;
        Inlines(link);
        openLinks--;
        Close("a");
    }

    private void Literal(LiteralInline literal)
    {
        Place(literal.Span.Start);
        var start = html.Length;
        Marked(literal);
        if (places && literal.IsFirstCharacterEscaped && literal.Content.AsSpan() is ['$', ..])
            html[start] = Sentinels.Dollar;
    }

    private void Marked(LiteralInline literal)
    {
        if (openLinks == 0 && literal.Content.AsSpan().Contains('@') && BareAddress.Mail(literal.Content.ToString()) is { Count: > 0 } mail)
        {
            Mail(literal, mail);
            return;
        }

        if (dashes && literal.Content.AsSpan().IndexOf("--") >= 0)
            Escape(Dashes(literal.Content.ToString()));
        else
            Escape(literal.Content.AsSpan());
    }

    private void Mail(LiteralInline literal, MatchCollection addresses)
    {
        var text = literal.Content.ToString();
        var written = 0;
        foreach (Match address in addresses)
        {
            Escape(text.AsSpan(written, address.Index - written));
            html.Append("<a href=\"mailto:").Append(address.Value).Append("\">");
            Place(literal.Span.Start + address.Index);
            Escape(address.Value);
            html.Append("</a>");
            written = address.Index + address.Length;
        }

        Escape(text.AsSpan(written));
    }

    /// <summary>A picture; its size may stand in its address or in its words, and those of a numbered figure are its caption.</summary>
    private void Picture(LinkInline image)
    {
        var (address, words, title) = (Address(image), PlainText(image), Title(image));
        var (width, height) = ((string?)null, (string?)null);
        if (SizedAddress.Read(address) is { } sized)
            (address, title, width, height) = (sized.Address, title ?? sized.Title, sized.Width, sized.Height);
        if (SizedAddress.ReadWords(words) is { } said)
            (words, width, height) = (said.Words, width ?? said.Width, height ?? said.Height);
        if (image.TryGetAttributes()?.Id?.StartsWith("fig-", StringComparison.Ordinal) == true && words.Length > 0)
            title ??= words;
        Open("img", image, ("src", address), ("alt", words), ("title", title), ("width", width), ("height", height));
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var name =
            emphasis.DelimiterChar == '~' ? "del"
            : emphasis.DelimiterChar == '=' ? "mark"
            : emphasis.DelimiterCount == 2 ? "strong"
            : "em";
        Open(name, emphasis);
        Inlines(emphasis);
        Close(name);
    }

    private void Entity(HtmlEntityInline entity)
    {
        Place(entity.Span.Start);
        var decoded = ControlCharacters.OfReference(entity.Transcoded.ToString());
        Escape(ControlCharacters.Without(decoded));
        if (ControlCharacters.First(decoded) >= 0)
            html.Append(Sentinels.Removed);
    }

    private void FootnoteMark(FootnoteLink note)
    {
        if (note.IsBackLink)
            return;
        Open("pe-mark", note, ("n", note.Footnote.Order.ToString(CultureInfo.InvariantCulture)));
        html.Append("</pe-mark>");
    }

    /// <summary>Two hyphens are an en dash and three an em dash, as kramdown shows them.</summary>
    private static string Dashes(string text) =>
        text.Replace("---", "\u2014", StringComparison.Ordinal).Replace("--", "\u2013", StringComparison.Ordinal);

    private static string Address(LinkInline link) =>
        ControlCharacters.Without(Sentinels.Clean(link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""));

    private static string? Title(LinkInline link) => link.Title is { } title ? ControlCharacters.Without(Sentinels.Clean(title)) : null;

    private static string PlainText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code)
                text.Append(code.Content);
            else if (inline is HtmlEntityInline entity)
                text.Append(ControlCharacters.Without(ControlCharacters.OfReference(entity.Transcoded.ToString())));
            else if (inline is LineBreakInline)
                text.Append(' ');
        }

        return text.ToString();
    }
}
