using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>kramdown's <c>{: .class #id key="value"}</c> and <c>{::options /}</c>.</summary>
internal sealed class AttributeList : LeafInline
{
    /// <summary>What stands between the braces, without the colon.</summary>
    public required string Content { get; init; }
}

/// <summary>Reads attribute lists of inlines and of headings.</summary>
internal sealed partial class AttributeListParser : InlineParser
{
    /// <summary>Characters of one list; a longer one is text. Rule of thumb: a paragraph of style rules.</summary>
    private const int Longest = 2000;

    /// <summary>Characters of a list without colon: sizes and a class or two.</summary>
    private const int LongestBehindPicture = 200;

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        MatchBehindPicture(processor, ref slice)
        || MatchBehindCode(processor, ref slice)
        || MatchAtEndOfHeading(processor, ref slice)
        || MatchOwnLine(processor, ref slice)
        || MatchMarked(processor, ref slice);

    /// <summary>Behind a picture or a link they need no colon, and may go on in the next line: <c>![](a.png){width=300}</c>.</summary>
    private static bool MatchBehindPicture(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) != ')' || processor.Inline is not LinkInline)
            return false;
        var end = slice.Text.IndexOf('}', slice.Start, Math.Min(LongestBehindPicture, slice.End + 1 - slice.Start));
        if (end <= 0)
            return false;
        var content = slice.Text[(slice.Start + 1)..end].Replace('\n', ' ');
        var bare = content.AsSpan().Trim();
        if (bare is not (['.' or '#', ..] or [>= 'a' and <= 'z', ..]) || bare.Contains('{'))
            return false;
        if (bare[0] is not ('.' or '#') && !bare.Contains('='))
            return false;
        content = TwoSizes().Replace(content, "width=\"$1\" height=\"$2\"");
        Take(processor, ref slice, BareValue().Replace(content, "$1=\"$2\""), end);
        return true;
    }

    /// <summary>pandoc: the language of code, or the format that it is raw text of: <c>`x`{.r}</c>, <c>`x`{=html}</c>.</summary>
    private static bool MatchBehindCode(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) != '`' || processor.Inline is not CodeInline)
            return false;
        if (BehindCode().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } list)
            return false;
        Take(processor, ref slice, list.Groups["list"].Value, slice.Start + list.Length - 1);
        return true;
    }

    /// <summary>Pandoc and Hugo take a list at the end of a heading without colon: <c>## Words {.unnumbered style="…"}</c>.</summary>
    private static bool MatchAtEndOfHeading(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not HeadingBlock || !char.IsWhiteSpace(slice.PeekCharExtra(-1)))
            return false;
        var rest = slice.Text.AsSpan(slice.Start, slice.Length).TrimEnd();
        if (rest.Length > LongestBehindPicture || rest.IndexOf('}') != rest.Length - 1)
            return false;
        var content = rest[1..^1].Trim();
        var isList = content is ['.', _, ..] or ['#', _, ..] or "-" || (content is [>= 'a' and <= 'z', ..] && content.Contains('='));
        if (!isList || content.Contains('{'))
            return false;
        Take(processor, ref slice, BareValue().Replace(content.ToString(), "$1=\"$2\""), slice.Start + rest.Length - 1);
        return true;
    }

    /// <summary>Hugo and pandoc take a list on a line of its own under a block without colon.</summary>
    private static bool MatchOwnLine(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock || slice.PeekCharExtra(-1) is not ('\n' or '\0'))
            return false;
        if (OwnLine().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } list)
            return false;
        Take(processor, ref slice, BareValue().Replace(list.Groups["list"].Value, "$1=\"$2\""), slice.Start + list.Length - 1);
        return true;
    }

    /// <summary>A list that begins with a colon, or the id at the end of a block (<c>{#id}</c>).</summary>
    private bool MatchMarked(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.PeekChar();
        if (mark is not (':' or '#') || !FailedSearches.Of(processor, Index).Finds("}", ref slice))
            return false;
        if (mark == '#' && !IsIdAtEnd(slice))
            return false;
        var start = slice.Start + (mark == '#' ? 1 : 2);
        var end = CloseOf(slice, start);
        if (end <= start)
            return false;
        Take(processor, ref slice, slice.Text[start..end], end);
        return true;
    }

    private static bool IsIdAtEnd(StringSlice slice)
    {
        if (slice.Start > 0 && !char.IsWhiteSpace(slice.PeekCharExtra(-1)))
            return false;
        var rest = slice.Text.AsSpan(slice.Start, slice.Length).TrimEnd();
        return rest.IndexOf('}') == rest.Length - 1;
    }

    /// <summary>Offset of the brace that closes the list on its line, outside of quotes; -1 when there is none.</summary>
    private static int CloseOf(StringSlice slice, int start)
    {
        var quote = '\0';
        for (var i = start; i <= Math.Min(slice.End, slice.Start + Longest); i++)
        {
            var c = slice.Text[i];
            if (c == '\n')
                return -1;
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '}')
                return i;
        }

        return -1;
    }

    private static void Take(InlineProcessor processor, ref StringSlice slice, string content, int end)
    {
        processor.Inline = new AttributeList
        {
            Content = content,
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(end)),
        };
        slice.Start = end + 1;
    }

    [GeneratedRegex(
        @"\G\{[ \t]*(?<list>(?:[.#][A-Za-z][\w:-]*|[a-z][\w-]*=(?:""[^""{}\n]*""|'[^'{}\n]*'|[\w%.-]+))"
            + @"(?:[ \t]+(?:[.#][A-Za-z][\w:-]*|[a-z][\w-]*=(?:""[^""{}\n]*""|'[^'{}\n]*'|[\w%.-]+))){0,10})[ \t]*\}(?=\s*$)"
    )]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"\G\{(?<list>=[a-z]+\d?|\.[a-z][\w-]*)\}")]
    private static partial Regex BehindCode();

    [GeneratedRegex(@"(?<=^|\s)([\w-]+)=([^\s""']+)")]
    private static partial Regex BareValue();

    [GeneratedRegex(@"(?<=^|\s)width=""?(\d+)x(\d+)""?(?=\s|$)")]
    private static partial Regex TwoSizes();
}
