using System.Text;
using Portfolio.Sources.Markdown;

namespace Portfolio.Sources.Html;

/// <summary>Drops tags that would nest too deeply for the parser, and keeps their text.</summary>
internal static class HtmlLimiter
{
    /// <summary>The document with no more levels than the parser stands.</summary>
    /// <param name="html">Any HTML.</param>
    /// <param name="mostLevels">Elements within each other.</param>
    /// <param name="firstDropped">Offset of the first tag that was dropped, or -1.</param>
    public static string Limit(string html, int mostLevels, out int firstDropped)
    {
        firstDropped = -1;
        if (!MayBeDeep(html, mostLevels))
            return html;
        var kept = new StringBuilder(html.Length);
        var open = new List<string>();
        var dropped = new Dictionary<string, int>(StringComparer.Ordinal);
        var copied = 0;
        for (var i = html.IndexOf('<'); i >= 0; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", i, StringComparison.Ordinal);
                i = end < 0 ? html.Length : end + 3;
                continue;
            }

            if (HtmlTag.Read(html, i) is not { } tag)
            {
                i++;
                continue;
            }

            if (!Keep(tag, open, dropped, mostLevels))
            {
                if (firstDropped < 0)
                    firstDropped = i;
                kept.Append(html, copied, i - copied).Append('\n');
                copied = tag.End;
            }

            i = tag.End;
        }

        return kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool MayBeDeep(string html, int mostLevels)
    {
        var starts = 0;
        for (var i = html.IndexOf('<'); i >= 0; i = html.IndexOf('<', i + 1))
        {
            if (++starts > mostLevels)
                return true;
        }

        return false;
    }

    private static bool Keep(HtmlTag tag, List<string> open, Dictionary<string, int> dropped, int mostLevels)
    {
        if (tag.IsEmpty)
            return true;

        // Menus of forms say nothing on paper, and the parser searches all that is open for each of their tags.
        if (tag.Name is "select" or "option" or "optgroup")
            return false;
        if (!tag.IsStart)
        {
            if (dropped.GetValueOrDefault(tag.Name) is var count and > 0)
            {
                dropped[tag.Name] = count - 1;
                return false;
            }

            if (open.LastIndexOf(tag.Name) is var at and >= 0)
                open.RemoveRange(at, open.Count - at);
            return true;
        }

        // Paragraphs, items and cells end where the next one starts.
        if (
            open.Count > 0
            && open[^1] is ("p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "option")
            && (
                open[^1] == tag.Name
                || open[^1] is "p"
                    && !HtmlNames.Span.Contains(tag.Name)
                    && !HtmlNames.Formatting.Contains(tag.Name)
                    && tag.Name is not ("picture" or "time" or "svg" or "math" or "wbr")
            )
        )
            open.RemoveAt(open.Count - 1);
        if (open.Count < mostLevels)
        {
            open.Add(tag.Name);
            return true;
        }

        dropped[tag.Name] = dropped.GetValueOrDefault(tag.Name) + 1;
        return false;
    }
}
