using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.Liquid;

/// <content>Hugo's shortcodes, and players of other sites.</content>
internal sealed partial class LiquidTemplate
{
    /// <summary>Writes what a shortcode shows; what stands between two of a pair is kept. Gives the offset behind it.</summary>
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

        if (inner.StartsWith('/'))
            return end;
        var call = new ShortcodeCall(inner);
        if (call.Name is "highlight" or "code" or "mermaid" && EndOf(call.Name, end) is { Success: true } closing)
            return WriteCode(call, end, closing);
        WriteShortcode(call, open);
        return end;
    }

    private Match EndOf(string name, int from) => Closing(@"\{\{[<%]\s*/\s*" + name + @"\s*[>%]\}\}", from);

    private void WriteShortcode(ShortcodeCall call, int open)
    {
        switch (call.Name)
        {
            case "figure" or "img" or "image" or "imgproc" or "picture":
                var isPositional = call.Named.Count == 0 && call.First.Length > 0;
                text.Append(ThemeIncludes.Write("figure", isPositional ? $"src=\"{call.First}\"" : call.Rest));
                break;
            case "youtube" or "vimeo" or "bilibili" or "video" or "gist" or "tweet" or "twitter" or "x":
                WritePlayer(call);
                break;
            case "ref" or "relref":
                text.Append('/').Append(call.First.TrimStart('/').Replace(".md", "", StringComparison.Ordinal).Replace(' ', '-'));
                break;
            case "param":
                text.Append(front.Text(call.First) ?? files.Site.Config.Text("params." + call.First) ?? "");
                break;
            case "details" or "expand" or "collapse" or "tab" or "spoiler":
                WriteTitle(call.Value("summary", "title", "name") ?? call.First);
                break;
            case "gallery" when call.Value("match", "album", "dir") is not null:
                WriteGallery(call, open);
                break;
            case var name when ShortcodeNames.Frames.Contains(name):
                if (name is "quote" or "blockquote" or "epigraph")
                    text.Append(Attribution(call));
                WriteTitle(call.Value("title", "caption", "header"));
                break;
            case "highlight":
                break;
            default:
                WriteUnknown(call, open);
                break;
        }
    }

    private void WriteTitle(string? title)
    {
        if (!string.IsNullOrEmpty(title))
            text.Append("**").Append(title).Append("**\n\n");
    }

    private int WriteCode(ShortcodeCall call, int start, Match closing)
    {
        HasLiquid = true;
        text.Append("\n~~~~~~ ")
            .Append(call.Name == "mermaid" ? call.Name : call.First)
            .Append("\n{% raw %}")
            .Append(body[start..closing.Index].Trim('\n'))
            .Append("{% endraw %}\n~~~~~~\n");
        return closing.Index + closing.Length;
    }

    private void WritePlayer(ShortcodeCall call)
    {
        var id = call.Value("id", "src", "url") ?? call.First;
        if (call.Name is "tweet" or "twitter" or "x")
            id = (call.Value("user") ?? "i") + "/status/" + id;
        if (call.Name == "gist")
            id = call.Rest.Replace("\"", "", StringComparison.Ordinal).Replace(' ', '/');
        WritePlayer(call.Name is "tweet" or "x" ? "twitter" : call.Name, id);
    }

    private void WritePlayer(string name, string rest)
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
                ? $"<iframe src=\"{WebUtility.HtmlEncode(address)}\"></iframe>"
                : $"<video src=\"{WebUtility.HtmlEncode(address)}\"></video>"
        );
    }

    /// <summary>Author and source of a quotation, above its words.</summary>
    private static string Attribution(ShortcodeCall call)
    {
        var parts = ((string[])["author", "source"]).Select(k => call.Value(k)).Where(v => !string.IsNullOrEmpty(v));
        return string.Join(", ", parts) is { Length: > 0 } line ? $"\n\n**{line}**\n\n" : "";
    }

    private void WriteGallery(ShortcodeCall call, int open)
    {
        var pictures = GalleryFolders.Find(files.Site, files.Entry, call.Named);
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
            text.Append("<img src=\"").Append(WebUtility.HtmlEncode(picture)).Append("\"/>");
        if (call.Value("caption") is { Length: > 0 } caption)
            text.Append("<figcaption>").Append(caption).Append("</figcaption>");
        text.Append("</div>\n\n");
    }

    /// <summary>A picture when it names one, else its words.</summary>
    private void WriteUnknown(ShortcodeCall call, int open)
    {
        if (call.Value("src", "image", "img") is { } source && PictureNames.LooksLikePicture(source))
        {
            text.Append(ThemeIncludes.Write("figure", call.Rest));
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["title", "text", "content", "caption", "label"])
        {
            if (call.Value(key) is { Length: > 0 } words)
                text.Append(words).Append(' ');
        }

        bag.Warn(
            DiagnosticCodes.LiquidUnknown,
            places(open),
            call.Name.Length == 0
                ? "An empty shortcode was left out"
                : $"The shortcode {call.Name} is not known here; its text is kept, the shortcode was left out"
        );
    }
}
