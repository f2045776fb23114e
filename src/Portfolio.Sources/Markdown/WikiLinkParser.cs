using System.Net;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Portfolio.Sources.Files;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Obsidian's brackets: <c>![[picture.png|300]]</c> is a picture, <c>[[Note|words]]</c> leads to another note and shows its words.
/// </summary>
/// <param name="links">Double brackets are links; else only pictures are read.</param>
internal sealed class WikiLinkParser(bool links) : InlineParser
{
    /// <summary>Characters of one link; a longer one is text. Rule of thumb: a long path and a sentence.</summary>
    private const int Longest = 400;

    public override void Initialize() => OpeningCharacters = links ? ['[', '!'] : ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var embeds = slice.CurrentChar == '!';
        if (!slice.Match(embeds ? "![[" : "[["))
            return false;
        var from = slice.Start + (embeds ? 3 : 2);
        var to = from > slice.End ? -1 : slice.Text.IndexOf("]]", from, Math.Min(Longest, slice.End + 1 - from), StringComparison.Ordinal);
        if (
            to <= from
            || slice.Text.AsSpan(from, to - from).ContainsAny("[]\n<>")
            || (to + 2 <= slice.End && slice.Text[to + 2] is '(' or '[')
        )
            return false;
        var parts = slice.Text[from..to].Replace("\\|", "|", StringComparison.Ordinal).Split('|');
        var target = parts[0].Trim();
        var isPicture = embeds && PictureNames.LooksLikePicture(target);
        if (target.Length == 0 || (!isPicture && !links))
            return false;
        var span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(to + 1));
        var label = parts.Length > 1 ? parts[^1].Trim() : "";
        if (isPicture)
        {
            var isWidth = label.Length > 0 && char.IsAsciiDigit(label[0]) && label.All(c => char.IsAsciiDigit(c) || c == 'x');
            var words = isWidth ? $"width=\"{label.Split('x')[0]}\"" : $"alt=\"{WebUtility.HtmlEncode(label)}\"";
            processor.Inline = new HtmlInline($"<img src=\"{WebUtility.HtmlEncode(target)}\" {words}/>") { Span = span };
        }
        else
        {
            var shown =
                label.Length > 0
                    ? label
                    : target
                        .Replace("#^", " > ", StringComparison.Ordinal)
                        .Replace("#", " > ", StringComparison.Ordinal)
                        .TrimStart(' ', '>');
            processor.Inline = new LiteralInline { Content = new StringSlice(shown), Span = span };
        }

        slice.Start = to + 2;
        return true;
    }
}
