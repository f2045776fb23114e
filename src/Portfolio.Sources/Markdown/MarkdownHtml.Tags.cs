using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Portfolio.Sources.Markdown;

/// <content>Tags, attributes and escaped text.</content>
internal sealed partial class MarkdownHtml
{
    private void Tag(string tag, int at) => RawHtml.Write(html, tag, places ? offset => at + offset : null);

    private void Open(string name, MarkdownObject node, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        html.Append('<').Append(name);
        if (places)
            html.Append(' ').Append(At).Append("=\"").Append(node.Span.Start).Append('"');
        foreach (var (key, value) in more)
        {
            if (value is not null)
                Attribute(key, value);
        }

        if (node.TryGetAttributes() is { } attributes)
        {
            if (attributes.Id is { } id)
                Attribute("id", id);
            if (attributes.Classes is { Count: > 0 } classes)
                Attribute("class", string.Join(' ', classes));
            foreach (var (key, value) in attributes.Properties ?? [])
                Attribute(key, value ?? "");
        }

        html.Append('>');
    }

    private void Close(string name)
    {
        html.Append("</").Append(name).Append('>');
        if (name is not ("a" or "em" or "strong" or "del" or "code" or "abbr" or "mark" or "sub" or "sup" or "ins"))
            html.Append('\n');
    }

    private void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(value);
        html.Append('"');
    }

    private void Place(int at)
    {
        if (places)
            html.Append(Sentinels.Place).Append(at).Append(Sentinels.Place);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }

    private void Tex(string tex, bool display, int at)
    {
        html.Append("<pe-tex display=\"").Append(display ? '1' : '0').Append('"');
        if (places)
            html.Append(' ').Append(At).Append("=\"").Append(at).Append('"');
        Attribute("tex", tex);
        html.Append("></pe-tex>");
    }
}
