using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Reads <see cref="BareAddress"/> among the inlines of Markdig.</summary>
internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = BareAddress.End(slice.Text, slice.Start, slice.End + 1);
        if (end < 0)
            return false;
        processor.Inline = new AutolinkInline(slice.Text[slice.Start..end])
        {
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(end - 1)),
        };
        slice.Start = end;
        return true;
    }
}
