using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Emphasis opens before and closes after anything but white space, as kramdown has it; so it works next to CJK punctuation.
/// </summary>
internal sealed class EmphasisRunParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (sign is not ('*' or '_' or '~'))
            return base.Match(processor, ref slice);
        var before = slice.PeekCharExtra(-1);
        if (!base.Match(processor, ref slice) || processor.Inline is not EmphasisDelimiterInline delimiter)
            return false;
        var after = slice.CurrentChar;
        if (sign == '~' && delimiter.DelimiterCount == 1)
        {
            // One sign alone strikes words out, but not what stands between two spans of years.
            delimiter.Type =
                (IsApart(before) && !IsBlank(after) ? DelimiterType.Open : DelimiterType.Undefined)
                | (IsApart(after) && !IsBlank(before) ? DelimiterType.Close : DelimiterType.Undefined);
            return true;
        }

        var canOpen = !IsBlank(after);
        var canClose = !IsBlank(before);
        if (sign == '_')
        {
            canOpen &= !IsWord(before);
            canClose &= !IsWord(after);
        }

        if (canOpen || canClose)
            delimiter.Type =
                (canOpen ? DelimiterType.Open : DelimiterType.Undefined) | (canClose ? DelimiterType.Close : DelimiterType.Undefined);
        return true;
    }

    private static bool IsBlank(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static bool IsApart(char c) => IsBlank(c) || (char.IsPunctuation(c) && c is not ('/' or '-'));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
