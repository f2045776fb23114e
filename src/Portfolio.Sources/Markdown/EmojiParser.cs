using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Reads <see cref="EmojiNames"/> among the inlines of Markdig.</summary>
internal sealed class EmojiParser : InlineParser
{
    public EmojiParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (EmojiNames.At(slice.Text, slice.Start, slice.End + 1) is not var (emoji, end))
            return false;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(emoji),
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(end - 1)),
        };
        slice.Start = end;
        return true;
    }
}
