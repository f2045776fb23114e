using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>kramdown's two backslashes at a line end.</summary>
internal sealed class BackslashBreakParser : InlineParser
{
    public BackslashBreakParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '\\' || slice.PeekChar(2) is not ('\n' or '\r'))
            return false;
        processor.Inline = new LineBreakInline
        {
            IsHard = true,
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + 2)),
        };
        slice.Start += 3;
        return true;
    }
}
