using System.Globalization;
using System.Text;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>
/// Reads a text as kramdown does and writes it as HTML that says where every piece stood: blocks, then the inlines of each, then the notes
/// that these refer to.
/// </summary>
internal sealed class KramdownHtml
{
    private readonly StringBuilder html = new();
    private readonly Definitions definitions;
    private readonly KramdownOptions options;
    private bool isCode;
    private int abbreviated;
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);

    private KramdownHtml(Definitions definitions, KramdownOptions options) => (this.definitions, this.options) = (definitions, options);

    /// <summary>The text as HTML, and what the author should know, with offsets in the text.</summary>
    public static (string Html, IReadOnlyList<(int Offset, string Message)> Remarks) Write(string text, KramdownOptions options)
    {
        var map = new OffsetMap();
        map.Add(0, 0, text.Length);
        var source = new MappedText(text, map);
        var definitions = new Definitions
        {
            Data = options.Data ?? [],
            HasWikiLinks = options.HasWikiLinks,
            Stop = options.Stop,
        };
        var root = new Element(ElementKind.Html, "", 0);
        var writer = new KramdownHtml(definitions, options);
        if (options.IsInline)
            SpanParser.Parse(source, root, definitions);
        else
            BlockParser.Parse(source, root, definitions, options.MarkdownInHtml);
        foreach (var child in root.Children)
        {
            // Elements that browsers set in a line are parted by the blank line between them.
            writer.Write(child);
            if (!options.IsInline)
                writer.html.Append('\n');
        }

        for (var i = 0; i < definitions.Used.Count; i++)
            writer.Note(definitions.Used[i]);
        foreach (var note in definitions.Notes.Values.Where(n => n.Number == 0))
            definitions.Remarks.Add((note.Content.Offset, MarkdownMessages.NoteUnused(note.Name)));
        return (writer.html.ToString(), definitions.Remarks);
    }

    private void Note(Note note)
    {
        html.Append("<pe-note n=\"").Append(note.Number).Append('"');
        Place(note.Content);
        html.Append('>');
        Children(note.Content);
        html.Append("</pe-note>");
    }

    private void Children(Element element)
    {
        foreach (var child in element.Children)
            Write(child);
    }

    private void Write(Element element)
    {
        switch (element.Kind)
        {
            case ElementKind.Text:
                Text(element);
                break;
            case ElementKind.Raw:
                RawHtml.Write(
                    html,
                    element.Text.ToString(),
                    options.HasPlaces ? offset => element.Offset + offset : null,
                    showsSections: true
                );
                break;
            case ElementKind.Math:
                Formula(element);
                break;
            case ElementKind.NoteMark:
                html.Append("<pe-mark n=\"").Append(element.Text).Append('"');
                Place(element);
                html.Append("></pe-mark>");
                break;
            case ElementKind.Html:
                Html(element);
                break;
        }
    }

    private void Text(Element element)
    {
        if (options.HasPlaces)
            html.Append(Sentinels.Place).Append(element.Offset).Append(Sentinels.Place);
        if (!isCode && (options.HasEmoji || !definitions.Abbreviations.IsEmpty))
        {
            var text = element.Text.ToString();
            Abbreviated(options.HasEmoji ? EmojiNames.Replace(text) : text);
            return;
        }

        foreach (var chunk in element.Text.GetChunks())
            Escape(chunk.Span, options.BreaksLines);
    }

    private void Abbreviated(string text)
    {
        var at = 0;
        while (
            !definitions.Abbreviations.IsEmpty
            && abbreviated < Abbreviations.MostPlaces
            && definitions.Abbreviations.Next(text, at) is { Length: > 0 } found
        )
        {
            Escape(text.AsSpan(at, found.Start - at), options.BreaksLines);
            abbreviated++;
            html.Append("<abbr");
            if (found.Meaning.Length > 0)
                Attribute("title", found.Meaning);
            html.Append('>');
            at = found.Start + found.Length;
            Escape(text.AsSpan(found.Start, found.Length), breaks: false);
            html.Append("</abbr>");
        }

        Escape(text.AsSpan(at), options.BreaksLines);
    }

    private void Formula(Element element)
    {
        if (element.IsBlock)
            html.Append("<p>");
        html.Append("<pe-tex display=\"").Append(element.IsDisplay ? '1' : '0').Append('"');
        Place(element);
        Attribute("tex", element.Text.ToString());
        html.Append("></pe-tex>");
        if (element.IsBlock)
            html.Append("</p>");
    }

    private void Html(Element element)
    {
        if (element.Inside is { } inside)
        {
            definitions.Stop.ThrowIfCancellationRequested();
            SpanParser.Parse(inside, element, definitions);
            element.Inside = null;
        }

        if (element.Name.Length == 0)
        {
            Children(element);
            return;
        }

        if (element.Name is "ul" or "ol" && element.Attributes?.References.Contains("toc") == true)
            return;
        if (element.IsTransparent)
        {
            Children(element);
            html.Append('\n');
            return;
        }

        if (element.Name is ['h', >= '1' and <= '6'])
            NameHeading(element);
        html.Append('<').Append(element.Name);
        Place(element);
        var attributes = new AttributeSet();
        if (element.Attributes is { } own)
            attributes.Add(own, definitions.Attributes);
        foreach (var (name, value) in attributes.Values)
            Attribute(name, value);
        html.Append('>');
        isCode = element.Name == "code";
        if (element.Name == "pre")
            Code(element);
        else
            Children(element);
        isCode = false;
        if (element.Name is "br" or "img" or "hr")
            return;
        html.Append("</").Append(element.Name).Append('>');
        if (element.Name is not ("a" or "em" or "strong" or "del" or "code"))
            html.Append('\n');
    }

    /// <summary>The name of a heading, as GitHub makes it: small letters, hyphens for spaces, a number when it was given before.</summary>
    private void NameHeading(Element heading)
    {
        if (heading.Attributes?["id"] is not null)
            return;
        var shown = new StringBuilder();
        Shown(heading, shown);
        var name = HeadingNames.Of(shown.ToString());
        var count = headings[name] = headings.GetValueOrDefault(name, -1) + 1;
        var id = count == 0 ? name : name + "-" + count.ToString(CultureInfo.InvariantCulture);
        if (id.Length > 0)
            heading.Attribute.Set("id", id);
    }

    /// <summary>The text of an element without its marks.</summary>
    public static void Shown(Element element, StringBuilder shown)
    {
        if (element.Kind is ElementKind.Text or ElementKind.Math)
            shown.Append(element.Text);
        foreach (var child in element.Children)
            Shown(child, shown);
    }

    private void Code(Element element)
    {
        // The parser drops one line end after the tag.
        html.Append('\n');
        foreach (var chunk in element.Text.GetChunks())
            Escape(chunk.Span, breaks: false);
    }

    private void Place(Element element)
    {
        if (options.HasPlaces)
            html.Append(' ').Append(MarkdownHtml.At).Append("=\"").Append(element.Offset).Append('"');
    }

    private void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(ControlCharacters.Without(System.Net.WebUtility.HtmlDecode(value)), breaks: false);
        html.Append('"');
    }

    private void Escape(ReadOnlySpan<char> text, bool breaks)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\n' when breaks => html.Append("<br>\n"),
                Sentinels.Dollar when !options.HasPlaces => html.Append('$'),
                _ => html.Append(c),
            };
        }
    }
}
