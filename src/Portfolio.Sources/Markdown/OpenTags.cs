using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Elements that the author opened and never closed. In a paragraph they end with it; those that would hide what follows become text, as
/// GitHub and Hugo filter them.
/// </summary>
internal static partial class OpenTags
{
    /// <summary>HTML of one paragraph or of a whole page, with its elements closed.</summary>
    /// <param name="html">As <see cref="MarkdownHtml"/> writes it.</param>
    /// <param name="isParagraph">All elements end here; else only those are looked at that would hide what follows.</param>
    /// <param name="report">Takes the offset that stands in a tag that became text, and its name.</param>
    public static string Close(string html, bool isParagraph, Action<int, string> report)
    {
        var (open, shown) = Find(html, isParagraph);
        if (shown.Count == 0 && open.Count == 0)
            return html;
        var written = new StringBuilder(html.Length + 50);
        var copied = 0;
        foreach (var tag in shown.OrderBy(t => t.Start))
        {
            var source = html[tag.Start..tag.End];
            var place = Place().Match(source);
            report(place.Success ? int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : -1, tag.Name);
            written
                .Append(html, copied, tag.Start - copied)
                .Append(WebUtility.HtmlEncode(place.Success ? source.Remove(place.Index, place.Length) : source));
            copied = tag.End;
        }

        written.Append(html, copied, html.Length - copied);
        for (var i = open.Count - 1; isParagraph && i >= 0; i--)
            written.Append("</").Append(open[i].Name).Append('>');
        return written.ToString();
    }

    /// <summary>Tags that are open at the end, and those among all that must be text.</summary>
    private static (List<HtmlTag> Open, List<HtmlTag> Shown) Find(string html, bool isParagraph)
    {
        var open = new List<HtmlTag>();
        var shown = new List<HtmlTag>();
        var memory = new SearchMemory();
        for (var i = html.IndexOf('<'); i >= 0; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                i = memory.Find(html, "-->", i) is var close and >= 0 ? close + 3 : html.Length;
                continue;
            }

            if (HtmlTag.Read(html, i) is not { } tag)
            {
                i++;
                continue;
            }

            i = tag.End;
            if (tag.IsEmpty || (!isParagraph && !HtmlNames.Swallowing.Contains(tag.Name)))
                continue;
            if (!tag.IsStart)
                CloseTo(tag.Name, open, shown);
            else if (!HtmlNames.RawText.Contains(tag.Name))
                open.Add(tag);
            else if (memory.Find(html, "</" + tag.Name, i, ignoreCase: true) is var end and >= 0)
                i = BehindElement(html, end);
            else
                shown.Add(tag);
        }

        shown.AddRange(open.Where(t => HtmlNames.Swallowing.Contains(t.Name)));
        open.RemoveAll(t => HtmlNames.Swallowing.Contains(t.Name));
        return (open, shown);
    }

    private static int BehindElement(string html, int endTag) => html.IndexOf('>', endTag) is var close and >= 0 ? close + 1 : html.Length;

    private static void CloseTo(string name, List<HtmlTag> open, List<HtmlTag> shown)
    {
        var at = open.FindLastIndex(t => t.Name == name);
        if (at < 0)
            return;
        shown.AddRange(open[(at + 1)..].Where(t => HtmlNames.Swallowing.Contains(t.Name)));
        open.RemoveRange(at, open.Count - at);
    }

    [GeneratedRegex(@" data-pe-at=""(\d+)""")]
    private static partial Regex Place();
}
