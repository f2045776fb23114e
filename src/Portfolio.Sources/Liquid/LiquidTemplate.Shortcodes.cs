using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.Liquid;

/// <content>Hugo's shortcodes, and players of other sites.</content>
internal sealed partial class LiquidTemplate
{
    /// <summary>Adds what a shortcode shows; what stands between two of a pair is kept.</summary>
    private void ReadShortcode(LiquidToken token)
    {
        // A shortcode in a comment is shown as it would be written.
        if (token.Markup.StartsWith("/*", StringComparison.Ordinal) && token.Markup.EndsWith("*/", StringComparison.Ordinal))
        {
            var inner = token.Markup.Length > 3 ? token.Markup[2..^2] : "";
            Add(token, new LiteralText(body[token.Start..(token.Start + 3)] + inner + body[(token.End - 3)..token.End]));
            return;
        }

        if (token.Markup.StartsWith('/'))
        {
            var ended = token.Markup[1..].Trim();
            if (Parts.Contains(ended) && token.End < body.Length && body[token.End] != '\n')
                Add(token, new LiteralText("\n\n"));
            else if (Parts.Contains(ended) || (Blocks.Contains(ended) && !FollowsBlank(token.End)))
                Add(token, new LiteralText("\n"));
            else
                AddNothing(token);
            return;
        }

        var call = new ShortcodeCall(token.Markup);
        if (call.Name == "comment" && EndOf(call.Name, token.End) is { Success: true } commentEnd)
        {
            AddNothing(token);
            scanner.MoveTo(commentEnd.Index + commentEnd.Length);
            return;
        }

        if (call.Name is "katex" or "math" && EndOf(call.Name, token.End) is { Success: true } formulaEnd)
        {
            WriteFormula(call, token, formulaEnd);
            return;
        }

        if (call.Name is "highlight" or "code" or "mermaid" && EndOf(call.Name, token.End) is { Success: true } closing)
        {
            WriteCode(call, token, closing);
            return;
        }

        if (token.IsInCode && !IsKnownShortcode(call.Name))
        {
            Refuse(token, "");
            return;
        }

        var shown = new StringBuilder();
        if (Parts.Contains(call.Name) && FollowsWords(token.Start))
            shown.Append("\n\n");
        WriteShortcode(call, token.Start, shown);

        // A player is a part of the page of its own, and HTML would take the next line into itself.
        if (IsAlone(token) && shown.Length > 0 && shown[0] == '<' && !FollowsBlank(token.End))
            shown.Append('\n');
        Add(token, new LiteralText(shown.ToString()));
    }

    /// <summary>The tag that ends a pair. What was once missing is not looked for again.</summary>
    private Match EndOf(string name, int from)
    {
        if (unended.Contains(name))
            return Match.Empty;
        var closing = new Regex(@"\{\{[<%]\s*/\s*" + name + @"\s*[>%]\}\}", RegexOptions.CultureInvariant).Match(body, from);
        if (!closing.Success)
            unended.Add(name);
        return closing;
    }

    /// <summary>Parts of a page that never stand within a line, also where their author writes them so.</summary>
    private static readonly IReadOnlySet<string> Parts = new HashSet<string>(StringComparer.Ordinal)
    {
        "tab",
        "tabs",
        "details",
        "card",
        "cards",
        "accordionItem",
        "timelineItem",
    };

    /// <summary>Boxes; a line behind their end begins a new paragraph.</summary>
    private static readonly IReadOnlySet<string> Blocks = new HashSet<string>(StringComparer.Ordinal)
    {
        "expand",
        "collapse",
        "spoiler",
        "notice",
        "admonition",
        "alert",
        "hint",
        "callout",
        "note",
        "tip",
        "warning",
        "info",
        "quote",
        "blockquote",
        "lead",
    };

    private bool FollowsBlank(int end)
    {
        var next = body.IndexOf('\n', end);
        if (next < 0 || body.AsSpan(end, next - end).Trim().Length > 0)
            return true;
        var after = body.IndexOf('\n', next + 1);
        return body.AsSpan(next + 1, (after < 0 ? body.Length : after) - next - 1).IsWhiteSpace();
    }

    /// <summary>Nothing else stands on the line of a shortcode.</summary>
    private bool IsAlone(LiquidToken token) =>
        (token.Start == 0 || body[token.Start - 1] == '\n') && (token.End >= body.Length || body[token.End] == '\n');

    /// <summary>Names of tabs that stand at their group (<c>tabs items="A,B"</c>), for those that have none of their own.</summary>
    private readonly Queue<string> tabNames = new();

    private bool FollowsWords(int at)
    {
        while (at > 0 && body[at - 1] is ' ' or '\t')
            at--;
        return at > 0 && body[at - 1] != '\n';
    }

    private readonly HashSet<string> unended = new(StringComparer.Ordinal);

    private static bool IsKnownShortcode(string name) => KnownShortcodes.Contains(name) || ShortcodeNames.Frames.Contains(name);

    private static readonly IReadOnlySet<string> KnownShortcodes = new HashSet<string>(StringComparer.Ordinal)
    {
        "figure",
        "img",
        "image",
        "imgproc",
        "picture",
        "youtube",
        "vimeo",
        "bilibili",
        "video",
        "gist",
        "tweet",
        "twitter",
        "x",
        "ref",
        "relref",
        "param",
        "details",
        "expand",
        "collapse",
        "tab",
        "spoiler",
        "highlight",
        "pagebreak",
    };

    private void WriteShortcode(ShortcodeCall call, int open, StringBuilder text)
    {
        switch (call.Name)
        {
            case "figure" or "img" or "image" or "imgproc" or "picture":
                var isPositional = call.Named.Count == 0 && call.First.Length > 0;
                text.Append(ThemeIncludes.HugoFigure(isPositional ? new() { ["src"] = WebUtility.HtmlEncode(call.First) } : call.Named));
                break;
            case "youtube" or "vimeo" or "bilibili" or "video" or "gist" or "tweet" or "twitter" or "x":
            case "instagram" or "audio" or "spotify" or "codepen" or "asciinema":
                text.Append(Player(call));
                break;
            case "ref" or "relref":
                text.Append('/').Append(call.First.TrimStart('/').Replace(".md", "", StringComparison.Ordinal).Replace(' ', '-'));
                break;
            case "param":
                text.Append(run.Front.Text(call.First) ?? run.Site.Config.Text("params." + call.First) ?? "");
                break;
            case "details" or "expand" or "collapse" or "tab" or "spoiler":
                var own = call.Value("summary", "title", "name", "header", "label", "tabName")
                    ?? (call.Name == "spoiler" ? call.Value("text") : null)
                    ?? call.First;
                text.Append(Title(own.Length == 0 && call.Name == "tab" && tabNames.TryDequeue(out var given) ? given : own));
                break;
            case "github" or "gitlab" when (call.Value("repo", "projectID") ?? call.First) is { Length: > 0 } project:
                text.Append(Player(call.Name, project));
                break;
            case "meta":
                text.Append(run.Front.Text(call.First) ?? "");
                break;
            case "badge":
                text.Append(call.Value("content", "text", "title", "label") ?? call.First);
                break;
            case "kbd":
                text.Append(call.First);
                break;
            case "include" when run.Files.Beside(call.First) is { } part:
                text.Append("\n\n").Append(part.Trim('\n')).Append("\n\n");
                break;
            case "pagebreak":
                text.Append("\n\n\\newpage\n\n");
                break;
            case "gallery" when call.Value("match", "album", "dir") is not null:
                WriteGallery(call, open, text);
                break;
            case var name when ShortcodeNames.Frames.Contains(name):
                if (name is "quote" or "blockquote" or "epigraph")
                    text.Append(Attribution(call));
                if (call.Name == "tabs" && call.Value("items") is { } names)
                    KeepTabNames(names);
                text.Append(Title(FrameTitle(call)));
                break;
            case "highlight":
                break;
            default:
                WriteUnknown(call, open, text);
                break;
        }
    }

    private void KeepTabNames(string names)
    {
        tabNames.Clear();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            tabNames.Enqueue(name);
    }

    /// <summary>A frame's title, which boxes may have behind their kind (<c>notice info "Title"</c>), and the line under it.</summary>
    private static string FrameTitle(ShortcodeCall call)
    {
        var title = call.Value("title", "caption", "header")
            ?? (call.Name is "notice" or "admonition" or "callout" or "alert" && call.Second is { Length: > 0 } second ? second : "");
        var under = ((string?[])[title, call.Value("badge"), call.Value("subheader", "subtitle")]).Where(t => !string.IsNullOrEmpty(t));
        return string.Join(" · ", under);
    }

    private static string Title(string? title) => string.IsNullOrEmpty(title) ? "" : $"**{title}**\n\n";

    private void WriteCode(ShortcodeCall call, LiquidToken token, Match closing)
    {
        var (start, end) = (token.End, closing.Index);
        while (start < end && body[start] == '\n')
            start++;
        while (end > start && body[end - 1] == '\n')
            end--;
        Add(token, new LiteralText($"\n{Fence} {(call.Name == "mermaid" ? call.Name : call.First)}\n"));
        statements.Add(new TemplateText(body, start, end));
        statements.Add(new LiteralText($"\n{Fence}\n"));
        scanner.MoveTo(closing.Index + closing.Length);
    }

    /// <summary>TeX between two shortcodes; some themes want its dollars there, others do not.</summary>
    private void WriteFormula(ShortcodeCall call, LiquidToken token, Match closing)
    {
        var tex = body[token.End..closing.Index];
        var mark =
            tex.Contains('$') || tex.Contains("\\(", StringComparison.Ordinal) || tex.Contains("\\[", StringComparison.Ordinal) ? ""
            : tex.AsSpan().Trim().Contains('\n') || call.Rest.Contains("display", StringComparison.Ordinal) ? "$$"
            : "$";
        Add(token, new LiteralText(mark));
        if (mark.Length > 0)
            tex = tex.Trim();
        statements.Add(new LiteralText(tex + mark));
        scanner.MoveTo(closing.Index + closing.Length);
    }

    private static string Player(ShortcodeCall call)
    {
        var id = call.Value("id", "src", "url") ?? call.First;
        if (call.Name is "tweet" or "twitter" or "x")
            id = (call.Value("user") ?? "i") + "/status/" + id;
        if (call.Name is "gist" or "spotify")
            id = call.Rest.Replace("\"", "", StringComparison.Ordinal).Replace(' ', '/');
        return Player(call.Name is "tweet" or "x" ? "twitter" : call.Name, id);
    }

    private static string Player(string name, string rest)
    {
        var id = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '\'') ?? "";
        if (id.Contains('{') || id.Length == 0)
            return "";
        var address =
            id.Contains("//", StringComparison.Ordinal) || id.StartsWith('/')
                ? id
                : name switch
                {
                    "vimeo" => "https://vimeo.com/" + id,
                    "bilibili" => "https://www.bilibili.com/video/" + id,
                    "twitter" => "https://twitter.com/" + id,
                    "gist" => "https://gist.github.com/" + id,
                    "github" => "https://github.com/" + id,
                    "gitlab" => "https://gitlab.com/" + id,
                    "instagram" => "https://www.instagram.com/p/" + id,
                    "spotify" => "https://open.spotify.com/" + id,
                    "codepen" => "https://codepen.io/pen/" + id,
                    "asciinema" => "https://asciinema.org/a/" + id,
                    "audio" => id,
                    "video" => id,
                    _ => "https://www.youtube.com/watch?v=" + id,
                };
        return name is "twitter" or "gist" or "github" or "gitlab" or "instagram" or "codepen" or "asciinema"
                ? $"<iframe src=\"{WebUtility.HtmlEncode(address)}\"></iframe>"
            : name is "audio" or "spotify" ? $"<audio src=\"{WebUtility.HtmlEncode(address)}\"></audio>"
            : $"<video src=\"{WebUtility.HtmlEncode(address)}\"></video>";
    }

    /// <summary>Author and source of a quotation, above its words.</summary>
    private static string Attribution(ShortcodeCall call)
    {
        var parts = ((string[])["author", "source"]).Select(k => call.Value(k)).Where(v => !string.IsNullOrEmpty(v));
        return string.Join(", ", parts) is { Length: > 0 } line ? $"\n\n**{line}**\n\n" : "";
    }

    private void WriteGallery(ShortcodeCall call, int open, StringBuilder text)
    {
        var pictures = GalleryFolders.Find(run.Site, run.Files.Entry, call.Named);
        if (pictures.Count == 0)
        {
            run.Warn(DiagnosticCodes.PictureMissing, places(open), LiquidMessages.GalleryEmpty, LiquidMessages.GalleryEmptyHint);
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
    private void WriteUnknown(ShortcodeCall call, int open, StringBuilder text)
    {
        if (call.Value("src", "image", "img") is { } source && PictureNames.LooksLikePicture(source))
        {
            text.Append(ThemeIncludes.HugoFigure(call.Named));
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["title", "text", "content", "caption", "label"])
        {
            if (call.Value(key) is { Length: > 0 } words)
                text.Append(words).Append(' ');
        }

        run.Warn(
            DiagnosticCodes.LiquidUnknown,
            places(open),
            call.Name.Length == 0 ? LiquidMessages.ShortcodeEmpty : LiquidMessages.ShortcodeUnknown(call.Name)
        );
    }
}
