using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.Liquid;

/// <content>Hugo's shortcodes and players of other sites.</content>
internal sealed partial class LiquidTemplate
{
    private void Embedded(string name, string rest)
    {
        var id = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '\'') ?? "";
        if (id.Contains('{') || id.Length == 0)
            return;
        var address =
            id.Contains("//", StringComparison.Ordinal) || id.StartsWith('/')
                ? id
                : name switch
                {
                    "vimeo" => "https://vimeo.com/" + id,
                    "bilibili" => "https://www.bilibili.com/video/" + id,
                    "twitter" => "https://twitter.com/" + id,
                    "gist" => "https://gist.github.com/" + id,
                    "video" => id,
                    _ => "https://www.youtube.com/watch?v=" + id,
                };
        text.Append(
            name is "twitter" or "gist"
                ? $"<iframe src=\"{System.Net.WebUtility.HtmlEncode(address)}\"></iframe>"
                : $"<video src=\"{System.Net.WebUtility.HtmlEncode(address)}\"></video>"
        );
    }

    /// <summary>Who said it and where, above the words.</summary>
    private static string Source(Dictionary<string, string> named) =>
        string.Join(", ", ((string[])["author", "source"]).Select(k => named.GetValueOrDefault(k)).Where(v => !string.IsNullOrEmpty(v)))
            is { Length: > 0 } said
            ? $"\n\n**{said}**\n\n"
            : "";

    private void Gallery(Dictionary<string, string> named, int open)
    {
        var pictures = GalleryFolders.Find(files.Site, files.Entry, named);
        if (pictures.Count == 0)
        {
            bag.Warn(
                DiagnosticCodes.PictureMissing,
                places(open),
                "The shortcode gallery takes its pictures from a folder, and there is none in it"
            );
            return;
        }

        text.Append("\n\n<div class=\"pe-gallery\">");
        foreach (var picture in pictures)
            text.Append("<img src=\"").Append(System.Net.WebUtility.HtmlEncode(picture)).Append("\"/>");
        if (named.GetValueOrDefault("caption") is { Length: > 0 } said)
            text.Append("<figcaption>").Append(said).Append("</figcaption>");
        text.Append("</div>\n\n");
    }

    /// <summary>Hugo's shortcodes. What stands between two of a pair is kept.</summary>
    private int Shortcode(int open)
    {
        if (Closing(body[open + 2] == '<' ? ">}}" : "%}}", open + 3) is not { Success: true, Index: var close })
            return Verbatim(open, open + 3);
        var end = close + 3;
        var inner = body[(open + 3)..close].Trim();

        // A shortcode in a comment is shown as it would be written.
        if (inner.StartsWith("/*", StringComparison.Ordinal) && inner.EndsWith("*/", StringComparison.Ordinal))
        {
            HasLiquid = true;
            text.Append("{% raw %}").Append(body, open, 3).Append(inner, 2, inner.Length - 4).Append(body, close, 3).Append("{% endraw %}");
            return end;
        }

        var isEnd = inner.StartsWith('/');
        var name = Word().Match(inner.TrimStart('/').TrimStart()).Value;
        var rest = isEnd ? "" : inner[name.Length..].TrimEnd('/').Trim();
        var named = isEnd ? [] : IncludeParts.Parameters(rest);
        var first = Positional().Match(rest) is { Success: true } m ? m.Value.Trim('"', '\'', '`') : "";
        switch (name)
        {
            case "figure" or "img" or "image" or "imgproc" or "picture" when !isEnd:
                text.Append(IncludeParts.Write("figure", named.Count == 0 && first.Length > 0 ? $"src=\"{first}\"" : rest));
                break;
            case "youtube" or "vimeo" or "bilibili" or "video" or "gist" or "tweet" or "twitter" or "x" when !isEnd:
                var id = named.GetValueOrDefault("id") ?? named.GetValueOrDefault("src") ?? named.GetValueOrDefault("url") ?? first;
                if (name is "tweet" or "twitter" or "x")
                    id = (named.GetValueOrDefault("user") ?? "i") + "/status/" + id;
                if (name == "gist")
                    id = rest.Replace("\"", "", StringComparison.Ordinal).Replace(' ', '/');
                Embedded(name is "tweet" or "x" ? "twitter" : name, id);
                break;
            case "ref" or "relref" when !isEnd:
                text.Append('/').Append(first.TrimStart('/').Replace(".md", "", StringComparison.Ordinal).Replace(' ', '-'));
                break;
            case "param" when !isEnd:
                text.Append(front.Text(first) ?? files.Site.Config.Text("params." + first) ?? "");
                break;
            case "highlight"
            or "code"
            or "mermaid" when !isEnd && Closing(@"\{\{[<%]\s*/\s*" + name + @"\s*[>%]\}\}", end) is { Success: true } closing:
                HasLiquid = true;
                text.Append("\n~~~~~~ ")
                    .Append(name == "mermaid" ? name : first)
                    .Append("\n{% raw %}")
                    .Append(body[end..closing.Index].Trim('\n'))
                    .Append("{% endraw %}\n~~~~~~\n");
                return closing.Index + closing.Length;
            case "details" or "expand" or "collapse" or "tab" or "spoiler" when !isEnd:
                if (
                    (named.GetValueOrDefault("summary") ?? named.GetValueOrDefault("title") ?? named.GetValueOrDefault("name") ?? first) is
                    { Length: > 0 } title
                )
                    text.Append("**").Append(title).Append("**\n\n");
                break;
            case "gallery" when !isEnd && (named.ContainsKey("match") || named.ContainsKey("album") || named.ContainsKey("dir")):
                Gallery(named, open);
                break;
            case "hl"
            or "toc"
            or "table_of_contents"
            or "icon"
            or "br"
            or "rawhtml"
            or "notice"
            or "admonition"
            or "alert"
            or "hint"
            or "callout"
            or "note"
            or "tip"
            or "warning"
            or "info"
            or "columns"
            or "tabs"
            or "center"
            or "math"
            or "katex"
            or "gallery"
            or "hidden"
            or "lead"
            or "quote"
            or "blockquote"
            or "steps"
            or "cards"
            or "card"
            or "galleries"
            or "button"
            or "badge"
            or "tabpane"
            or "accordion"
            or "timeline"
            or "timelineitem"
            or "carousel"
            or "swatches"
            or "typeit"
            or "keyword"
            or "keywordlist"
            or "align"
            or "section"
            or "row"
            or "col"
            or "column"
            or "list"
            or "article"
            or "accordionItem"
            or "timelineItem"
            or "keywordList"
            or "mark"
            or "nobr"
            or "chart"
            or "music"
            or "ltr"
            or "rtl"
            or "div"
            or "block"
            or "sidenote"
            or "marginnote"
            or "epigraph"
            or "version"
            or "style":
                if (!isEnd && name is "quote" or "blockquote" or "epigraph")
                    text.Append(Source(named));
                if (
                    (named.GetValueOrDefault("title") ?? named.GetValueOrDefault("caption") ?? named.GetValueOrDefault("header")) is
                    { Length: > 0 } said
                )
                    text.Append("**").Append(said).Append("**\n\n");
                break;
            default:
                if (isEnd || name is "details" or "expand" or "collapse" or "tab" or "spoiler" or "figure" or "highlight")
                    break;
                if (
                    (named.GetValueOrDefault("src") ?? named.GetValueOrDefault("image") ?? named.GetValueOrDefault("img")) is { } source
                    && PictureNames.LooksLikePicture(source)
                )
                {
                    text.Append(IncludeParts.Write("figure", rest));
                    break;
                }

                foreach (var key in (ReadOnlySpan<string>)["title", "text", "content", "caption", "label"])
                {
                    if (named.GetValueOrDefault(key) is { Length: > 0 } words)
                        text.Append(words).Append(' ');
                }

                bag.Warn(
                    DiagnosticCodes.LiquidUnknown,
                    places(open),
                    name.Length == 0
                        ? "An empty shortcode was left out"
                        : $"The shortcode {name} is not known here; its text is kept, the shortcode was left out"
                );
                break;
        }

        return end;
    }

    [GeneratedRegex(@"^(?:""[^""]*""|'[^']*'|`[^`]*`|[^\s=""']+(?=\s|$))")]
    private static partial Regex Positional();
}
