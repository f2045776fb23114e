using System.Text;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>Copies the author's HTML and notes where tags and text stood.</summary>
internal static class RawHtml
{
    /// <summary>Appends a piece of HTML.</summary>
    /// <param name="html">The document that grows.</param>
    /// <param name="raw">HTML of the author.</param>
    /// <param name="place">Offset in the source for an offset in the HTML; null to note nothing.</param>
    /// <param name="showsSections">Sections of character data are text, as kramdown has them; browsers hide them.</param>
    public static void Write(StringBuilder html, string raw, Func<int, int>? place, bool showsSections = false)
    {
        if (place is null)
        {
            html.Append(raw);
            return;
        }

        for (var i = 0; i < raw.Length; )
        {
            if (raw.AsSpan(i).StartsWith("<!--"))
            {
                var end = raw.IndexOf("-->", i, StringComparison.Ordinal);
                end = end < 0 ? raw.Length : end + 3;
                html.Append(raw, i, end - i);
                i = end;
            }
            else if (raw[i] == '<' && EndOfInstruction(raw, i, showsSections) is var behind and > 0)
            {
                i = behind;
            }
            else if (raw[i] == '<' && HtmlTag.Read(raw, i) is { } tag)
            {
                WriteTag(html, raw, tag, place);
                i = tag.End;
                if (tag is { IsStart: true, IsEmpty: false } && HtmlNames.RawText.Contains(tag.Name))
                {
                    var end = raw.IndexOf("</" + tag.Name, i, StringComparison.OrdinalIgnoreCase);
                    if (end < 0)
                        end = raw.Length;
                    html.Append(ControlCharacters.WithoutReferences(raw[i..end], Sentinels.Removed.ToString()));
                    i = end;
                }
            }
            else
            {
                var end = raw.IndexOf('<', i + 1);
                if (end < 0)
                    end = raw.Length;
                var text = raw.AsSpan(i, end - i);
                if (text.Trim() is { Length: > 0 } && raw[i] != '<')
                    html.Append(Sentinels.Place).Append(place(i)).Append(Sentinels.Place);

                // What is no tag is text, or the parser would look for the end of one through all that follows.
                if (raw[i] == '<')
                {
                    html.Append("&lt;");
                    text = text[1..];
                }

                html.Append(ControlCharacters.WithoutReferences(text.ToString(), Sentinels.Removed.ToString()));
                i = end;
            }
        }
    }

    /// <summary>Offset behind an instruction or declaration, which show nothing; -1 when none begins here, or it has no end.</summary>
    private static int EndOfInstruction(string raw, int at, bool showsSections)
    {
        var rest = raw.AsSpan(at + 1);
        var end =
            rest.StartsWith("?") ? "?>"
            : rest.StartsWith("![CDATA[") && !showsSections ? "]]>"
            : rest is ['!', >= 'A' and <= 'Z', ..] or ['!', >= 'a' and <= 'z', ..] ? ">"
            : "";
        return end.Length > 0 && rest.IndexOf(end) is var close and >= 0 ? at + 1 + close + end.Length : -1;
    }

    private static void WriteTag(StringBuilder html, string raw, HtmlTag tag, Func<int, int> place)
    {
        if (!tag.IsStart)
        {
            html.Append(raw, tag.Start, tag.End - tag.Start);
        }
        else if (HtmlNames.Formatting.Contains(tag.Name))
        {
            // The HTML parser keeps at most three open elements of the same kind only while their attributes agree.
            html.Append(Sentinels.Place)
                .Append(place(tag.Start))
                .Append(Sentinels.Place)
                .Append(ControlCharacters.WithoutReferences(raw[tag.Start..tag.End], ""));
        }
        else
        {
            var name = tag.Start + 1 + tag.Name.Length;
            html.Append(raw, tag.Start, name - tag.Start)
                .Append(' ')
                .Append(MarkdownHtml.At)
                .Append("=\"")
                .Append(place(tag.Start))
                .Append('"')
                .Append(ControlCharacters.WithoutReferences(raw[name..tag.End], ""));
        }
    }
}
