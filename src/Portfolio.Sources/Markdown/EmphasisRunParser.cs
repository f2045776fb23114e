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
        var canOpen = after != '\0' && !char.IsWhiteSpace(after);
        var canClose = before != '\0' && !char.IsWhiteSpace(before);
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

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
