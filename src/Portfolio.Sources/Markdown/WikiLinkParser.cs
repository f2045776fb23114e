using System.Net;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Portfolio.Sources.Files;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Obsidian's brackets: <c>![[picture.png|300]]</c> is a picture, <c>[[Note|words]]</c> leads to another note and shows its words.
/// </summary>
internal sealed partial class WikiLinkParser : InlineParser
{
    /// <summary>Characters of one link; a longer one is text. Rule of thumb: a long path and a sentence.</summary>
    private const int Longest = 400;

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Read(slice.Text, slice.Start, slice.End + 1, links: true) is not { } link)
            return false;
        var span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(link.End - 1));
        processor.Inline = link.Html is { } html
            ? new HtmlInline(html) { Span = span }
            : new LiteralInline { Content = new StringSlice(link.Words), Span = span };
        slice.Start = link.End;
        return true;
    }

    /// <summary>The brackets at an offset as HTML or as words, and the offset behind them; null when there are none.</summary>
    /// <param name="text">A text.</param>
    /// <param name="at">At the first sign.</param>
    /// <param name="end">Where the text ends for this.</param>
    /// <param name="links">Double brackets are links; else only pictures are read.</param>
    public static (string? Html, string Words, int End)? Read(string text, int at, int end, bool links)
    {
        var embeds = text[at] == '!';
        var from = at + (embeds ? 3 : 2);
        if (from >= end || string.CompareOrdinal(text, at, embeds ? "![[" : "[[", 0, embeds ? 3 : 2) != 0)
            return null;
        var to = text.IndexOf("]]", from, Math.Min(Longest, end - from), StringComparison.Ordinal);
        if (to <= from || text.AsSpan(from, to - from).ContainsAny("[]\n<>") || (to + 2 < end && text[to + 2] is '(' or '['))
            return null;
        var parts = text[from..to].Replace("\\|", "|", StringComparison.Ordinal).Split('|');
        var target = parts[0].Trim();
        var isPicture = embeds && PictureNames.LooksLikePicture(target);
        if (target.Length == 0 || (!isPicture && !links))
            return null;
        var label = parts.Length > 1 ? parts[^1].Trim() : "";
        if (isPicture)
        {
            var isWidth = label.Length > 0 && char.IsAsciiDigit(label[0]) && label.All(c => char.IsAsciiDigit(c) || c == 'x');
            var words = isWidth ? $"width=\"{label.Split('x')[0]}\"" : $"alt=\"{WebUtility.HtmlEncode(label)}\"";
            return ($"<img src=\"{WebUtility.HtmlEncode(target)}\" {words}/>", "", to + 2);
        }

        if (embeds && Media().IsMatch(target))
            return ($"<embed src=\"{WebUtility.HtmlEncode(target)}\"/>", "", to + 2);
        var shown =
            label.Length > 0
                ? label
                : target.Replace("#^", " > ", StringComparison.Ordinal).Replace("#", " > ", StringComparison.Ordinal).TrimStart(' ', '>');
        return (null, shown, to + 2);
    }

    [GeneratedRegex(@"\.(?:pdf|mp4|webm|mov|mkv|ogv|mp3|wav|m4a|ogg|flac)(?:#[^#]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Media();
}
