using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Files;

namespace Portfolio.Sources.Liquid;

/// <summary>Tags of Hexo and its themes (NexT, Butterfly, Fluid, Volantis, Stellar) as Markdown.</summary>
internal static partial class HexoTags
{
    /// <summary>A tag, or the end of one, as Markdown.</summary>
    /// <param name="name">As written; capital letters do not matter.</param>
    /// <param name="rest">What stands behind the name.</param>
    /// <param name="isPaired">An end of the tag follows.</param>
    /// <param name="titleOf">Title of the post of that name, or null.</param>
    /// <returns>What the tag shows; null for a tag that is none of these.</returns>
    public static string? Write(string name, string rest, bool isPaired, Func<string, string?> titleOf)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("end", StringComparison.Ordinal))
            return End(lower[3..]);
        if (Boxes.Contains(lower))
            return isPaired ? BoxStart(lower, rest) : "\n\n" + Quoted(Shown(rest)) + "\n\n";
        if (Folds.Contains(lower))
            return isPaired ? $"\n\n<details markdown=\"1\"><summary>{Html(Title(rest))}</summary>\n\n" : Title(rest);
        if (Parted.Contains(lower))
            return lower == "timeline" && Shown(rest) is { Length: > 0 } title ? $"\n\n**{title}**\n\n" : "\n\n";
        if (Frames.Contains(lower))
            return "\n\n";
        if (Words.Contains(lower))
            return Shown(rest);
        return lower switch
        {
            "asset_img" or "img" or "inlineimg" or "fi" or "image" => Picture(lower, rest),
            "timenode" => $"\n\n**{Title(rest)}**\n\n",
            "galleryGroup" or "gallerygroup" => Pieces(rest) is [var group, ..] ? $"\n\n**{group}**\n\n" : "",
            "checkbox" or "radio" => (rest.Contains("checked", StringComparison.Ordinal) ? "☑ " : "☐ ") + Last(rest, "checked") + "\n",
            "btn" or "button" or "link" or "asset_link" or "site" or "pdf" => Link(lower, rest),
            "post_link" => PostLink(rest, titleOf),
            "post_path" or "asset_path" => Pieces(rest).FirstOrDefault() ?? "",
            "iframe" or "audio" or "dplayer" or "aplayer" or "mp3" => Media(rest),
            "more"
            or "ghcard"
            or "ghbdage"
            or "icon"
            or "emoji"
            or "inlineimage"
            or "flag"
            or "copy"
            or "meting"
            or "aplayerlrc"
            or "score" => "",
            _ => null,
        };
    }

    /// <summary>Captions in comments, which become bold lines, and the ends of what they stand above.</summary>
    /// <returns>Offset and length of each comment between two offsets, and what is shown instead.</returns>
    public static IEnumerable<(int Index, int Length, string Shown)> Captions(string text, int start, int end)
    {
        for (var m = PartEnd().Match(text, start, end - start); m.Success; m = m.NextMatch())
        {
            var caption = PartStart().Match(m.Value);
            yield return (m.Index, m.Length, caption.Success ? $"\n\n**{caption.Groups[1].Value.Split('@')[0].Trim()}**\n\n" : "\n\n");
        }
    }

    /// <summary>The fence, and the title above it, for a tag of <see cref="Code"/>.</summary>
    public static (string Title, string Language) CodeHead(string name, string rest)
    {
        if (name == "mermaid")
            return ("", "mermaid");
        var language = CodeLanguage().Match(rest) is { Success: true } m ? m.Groups[1].Value : "";
        var title = CodeOption().Replace(rest, "").Trim();
        return (title.Trim('"', '\''), language);
    }

    private static string? End(string name)
    {
        if (Boxes.Contains(name))
            return "\n\n</blockquote>\n\n";
        if (Folds.Contains(name))
            return "\n\n</details>\n\n";
        if (Frames.Contains(name) || Parted.Contains(name) || name is "timenode")
            return "\n\n";
        return Words.Contains(name) ? "" : null;
    }

    private static string BoxStart(string name, string rest)
    {
        var box = "\n\n<blockquote markdown=\"1\">\n\n";
        if (name is "blockquote" or "quote" or "pullquote" or "centerquote" or "cq" or "poem" or "paper" or "reel")
        {
            // Hexo puts the source under the quotation; above it says the same.
            if (name == "pullquote" || IsStyle(rest))
                return box;
            return rest.Length == 0 ? box : $"{box}**{rest.Trim('"', '\'')}**\n\n";
        }

        return Title(rest) is { Length: > 0 } title ? $"{box}**{title}**\n\n" : box;
    }

    private static string Quoted(string text) => "> " + text;

    /// <summary>The words of a tag without its styles; of parts between commas or <c>::</c> those that are shown.</summary>
    private static string Shown(string rest)
    {
        if (rest.IndexOf('@') is var at and >= 0 && !rest.AsSpan(0, at).Contains(','))
            return rest[(at + 1)..].Trim();
        var parts = rest.Split("::", StringSplitOptions.TrimEntries) is { Length: > 1 } colons
            ? colons
            : TagSyntax.Split(rest, ',').Select(p => p.Trim()).ToArray();
        if (parts.Length > 1 && parts[0].Split(' ').All(IsStyle))
            parts = parts[1..];
        while (parts.Length > 1 && parts[^1].Split(' ').All(IsStyle))
            parts = parts[..^1];
        return parts.Length > 1 ? string.Join(", ", parts).Trim('"', '\'') : Title(parts.Length == 1 ? parts[0] : rest);
    }

    private static bool IsStyle(string word) => Styles.Contains(word) || StyleWord().IsMatch(word);

    private static string Title(string rest)
    {
        var words = Word().Matches(rest).Select(m => m.Value).ToList();
        while (words.Count > 0 && IsStyle(words[0].Trim('"', '\'', ',')))
            words.RemoveAt(0);
        while (words.Count > 0 && IsStyle(words[^1].Trim('"', '\'', ',')))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words.Select(w => w.Trim('"', '\''))).Trim();
    }

    private static string Picture(string name, string rest)
    {
        var pieces =
            name is "image" or "fi" || rest.Contains(", ", StringComparison.Ordinal)
                ? [.. TagSyntax.Split(rest, ',').Select(p => p.Trim().Trim('"', '\''))]
                : Pieces(rest);
        if (name is "image" && pieces is [var single] && single.Contains(' ', StringComparison.Ordinal))
            pieces = Pieces(rest);
        var at = pieces.FindIndex(PictureNames.LooksLikePicture);
        if (at < 0)
            at = pieces.FindIndex(p => p.Contains('/') || p.Contains('.'));
        if (at < 0)
            return "";
        var html = new StringBuilder("<img src=\"").Append(Html(pieces[at])).Append('"');
        var after = pieces.Skip(at + 1).Where(p => !p.Contains('=')).ToList();
        if (after.Count > 0 && Size().IsMatch(after[0]))
        {
            html.Append(" width=\"").Append(after[0]).Append('"');
            after.RemoveRange(0, after.Count > 1 && Size().IsMatch(after[1]) ? 2 : 1);
        }

        // The title may hold the alternative text in quotes of its own: '"title" "alt"', "title 'alt'".
        var title = string.Join(' ', after).Trim();
        var alt = title;
        if (Inner().Match(title) is { Success: true } inner)
            (title, alt) = (inner.Groups[1].Value.Trim(' ', '"', '\''), inner.Groups[2].Value);
        if (AltOption().Match(rest) is { Success: true } option)
            (alt, title) = (option.Groups[1].Value.Trim(' ', '"', '\''), "");
        html.Append(" alt=\"").Append(Html(alt)).Append('"');
        if (title.Length > 0 && title != alt)
            html.Append(" title=\"").Append(Html(title)).Append('"');
        return html.Append("/>").ToString();
    }

    private static string Link(string name, string rest)
    {
        var pieces = rest.Contains(',') ? [.. TagSyntax.Split(rest, ',').Select(p => p.Trim().Trim('"', '\''))] : Pieces(rest);
        var address = pieces.Find(p => p.Contains("//", StringComparison.Ordinal) || p.StartsWith('/') || p.StartsWith('#'))
            ?? pieces.Find(p => p.Contains('.'));
        if (address is null)
            return string.Join(' ', pieces.Where(p => !IsStyle(p)));
        var text = string.Join(
            ' ',
            pieces.Where(p =>
                p != address
                && p is not ("true" or "false")
                && !p.Split(' ').All(IsStyle)
                && !p.Contains("//", StringComparison.Ordinal)
                && !p.Contains('=')
            )
        );
        return name == "button" && text.Length == 0
            ? $"<{address}>"
            : $"[{(text.Length > 0 ? text : address)}]({address.Replace(' ', '+')})";
    }

    private static string PostLink(string rest, Func<string, string?> titleOf)
    {
        if (Pieces(rest) is not [var slug, .. var others])
            return "";
        var text = string.Join(' ', others.Where(o => o is not ("true" or "false")));
        if (text.Length == 0)
            text = titleOf(slug) ?? Path.GetFileName(slug).Replace('-', ' ');
        return $"[{text}](/{slug.Trim('/')}/)";
    }

    private static string Media(string rest) =>
        Address().Match(rest) is { Success: true } m ? $"\n\n<video src=\"{Html(m.Value.Trim('"', '\''))}\"></video>\n\n" : "";

    private static string Last(string rest, string besides) =>
        string.Join(
                ' ',
                TagSyntax
                    .Split(rest, ',')
                    .Select(p => p.Trim())
                    .Where(p => p != besides && !p.Split(' ').All(w => IsStyle(w) || w == besides || w is "plus" or "minus" or "times"))
            )
            .Trim('"', '\'');

    private static List<string> Pieces(string rest) =>
        [.. Word().Matches(rest).Select(m => m.Value is ['"', .., '"'] or ['\'', .., '\''] ? m.Value[1..^1] : m.Value)];

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"""[^""]*""|'[^']*'|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:fa[bsrl]?|fas? |fa-\S*|far|iconfont|icon-\S*|(?:color|child|style|bg|sort|size|width|codeblock):\S*|#[0-9a-fA-F]{3,8}|-?\d)$"
            + @"|^fa[bsrl]? fa-"
    )]
    private static partial Regex StyleWord();

    [GeneratedRegex(@"^\d+(?:px|%)?$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^(.*?)\s*[""']([^""']+)[""']$")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\balt=(""[^""]*""|[^,]+)")]
    private static partial Regex AltOption();

    [GeneratedRegex(@"(?<=^|[\s=,])(?:https?://|/)[^\s,]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"<!--\s*(?:tab|node|timenode|timeline)[ \t]+(.*?)-->")]
    private static partial Regex PartStart();

    [GeneratedRegex(@"<!--\s*(?:tab|node|timenode|timeline|cell|(?:end)(?:tab|node|timenode|timeline|cell))\b.*?-->")]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"\blang:(\S+)")]
    private static partial Regex CodeLanguage();

    [GeneratedRegex(@"\b(?:lang|line_number|first_line|mark|wrap|highlight|diff|language_attr):\S*")]
    private static partial Regex CodeOption();
}
