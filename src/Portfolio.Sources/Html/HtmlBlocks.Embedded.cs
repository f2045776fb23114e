using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portfolio.Sources.Files;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Html;

/// <content>What runs or scrolls on a site and has no page of its own.</content>
internal sealed partial class HtmlBlocks
{
    /// <summary>Characters of an address that stand in one line with a label. Rule of thumb.</summary>
    private const int LongestShown = 60;

    /// <summary>Films and framed pages: what is left on paper is where they are.</summary>
    private void Embedded(IElement element, Flow flow, int level)
    {
        var place = here;
        var address = element.GetAttribute("src")
            ?? element.GetAttribute("data")
            ?? element.QuerySelector("source[src], embed[src]")?.GetAttribute("src")
            ?? element.GetAttribute("data-src")
            ?? "";
        address = Sentinels.Clean(address).Trim();
        if (address.Length == 0 || address.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
        {
            // Nothing is shown in it: its words are what the site shows.
            Children(element, flow, level);
            return;
        }

        if (element.LocalName is ("object" or "embed") && PictureNames.LooksLikePicture(address))
        {
            flow.Blocks.Add(new SourceParagraph(place, [new SourcePictureInline(place, context.Pictures.Find(address, place))]));
            return;
        }

        if (element.LocalName == "video" && Sentinels.Clean(element.GetAttribute("poster") ?? "").Trim() is { Length: > 0 } poster)
            flow.Blocks.Add(new SourceParagraph(place, [new SourcePictureInline(place, context.Pictures.Find(poster, place))]));
        var url = context.Links.Resolve(address, place);
        IReadOnlyList<SourceInline> label = Title(element) is { } title
            ? [new SourceText(place, title), FixedWord("colon", ": ")]
            : [Kind(element, address), FixedWord("colon", ": ")];
        var shown = new SourceText(place, Shown(address));
        flow.Blocks.Add(new SourceParagraph(place, [.. label, new SourceLink(place, address, url, null, null, [shown])]));
    }

    private SourceSpan FixedWord(string key, string english) =>
        new(here, SourceSpanKind.Plain, null, [new SourceText(here, english)]) { FixedWord = key };

    /// <summary>The author's own name for it; players bring one that says nothing.</summary>
    private static string? Title(IElement element) =>
        Sentinels.Clean(element.GetAttribute("title") ?? "").Trim() is { Length: > 0 } title
        && !title.Contains("player", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(title, "iframe", StringComparison.OrdinalIgnoreCase)
            ? title
            : null;

    private SourceSpan Kind(IElement element, string address)
    {
        var path = address.Split('?', '#')[0];
        if (element.LocalName == "audio" || HasEnding(path, ".mp3", ".m4a", ".wav", ".ogg", ".flac"))
            return FixedWord("embed.audio", "Audio");
        if (element.LocalName == "video" || HasEnding(path, ".mp4", ".webm", ".mov", ".m4v", ".ogv"))
            return FixedWord("embed.video", "Video");
        foreach (var host in (ReadOnlySpan<string>)["youtube", "youtu.be", "vimeo", "bilibili", "v.qq.com", "youku"])
        {
            if (address.Contains(host, StringComparison.OrdinalIgnoreCase))
                return FixedWord("embed.video", "Video");
        }

        return HasEnding(path, ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx")
            ? FixedWord("embed.document", "Document")
            : FixedWord("embed.page", "Page");
    }

    private static bool HasEnding(string path, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The address in one line, as people read it: a file of the site by its name, a page of the web without scheme and, where that is
    /// still long, without what stands behind the path. The link itself is whole.
    /// </summary>
    private static string Shown(string address)
    {
        var cut = address.IndexOfAny(['?', '#']);
        var path = cut < 0 ? address : address[..cut];
        if (path.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0)
        {
            var host = slashes + 2;
            if (path.AsSpan(host).StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                host += 4;
            if (
                path.EndsWith("player.bilibili.com/player.html", StringComparison.Ordinal)
                && BilibiliNumber().Match(address) is { Success: true } id
            )
                return "bilibili.com/video/" + id.Groups["bv"].Value + (id.Groups["av"].Success ? "av" + id.Groups["av"].Value : "");
            if (FilmNumber().Match(address, host) is { Success: true } film)
                return (film.Groups["vimeo"].Success ? "vimeo.com/" : "youtube.com/watch?v=") + film.Groups["id"].Value;
            var bare = Decoded(address[host..]);
            return bare.Length <= LongestShown ? bare.TrimEnd('/') : Shortened(Decoded(path[Math.Min(host, path.Length)..]));
        }

        var file = path.TrimEnd('/');
        file = Decoded(file[(file.LastIndexOf('/') + 1)..]);
        return file.Length > 0 ? file : address;
    }

    private static string Shortened(string path) => (path.Length <= LongestShown ? path.TrimEnd('/') : path[..LongestShown]) + "…";

    /// <summary>Percent signs resolved unless something else than visible characters stands behind them.</summary>
    private static string Decoded(string text)
    {
        var decoded = Uri.UnescapeDataString(text);
        return decoded.EnumerateRunes().Any(r => System.Text.Rune.IsControl(r) || r == System.Text.Rune.ReplacementChar) ? text : decoded;
    }

    /// <summary>A player says which film it shows among much else; the film has a page of its own.</summary>
    [GeneratedRegex(
        @"\G(?:(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/(?!videoseries))|(?<vimeo>player\.vimeo\.com/video/))"
            + @"(?<id>[\w-]{4,40})(?=$|[?#/&])"
    )]
    private static partial Regex FilmNumber();

    [GeneratedRegex(@"[?&](?:bvid=(?<bv>BV\w{1,20})|aid=(?<av>[0-9]{1,15})(?!.*[?&]bvid=BV))")]
    private static partial Regex BilibiliNumber();
}
