using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Comments, declarations and instructions of HTML that never end are text; or each of thousands would be searched for its end to the end
/// of the block.
/// </summary>
internal sealed class OpenMarkupParser : InlineParser
{
    public OpenMarkupParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('!' or '?'))
            return false;
        var end =
            slice.PeekChar() == '?' ? "?>"
            : slice.Match("<!--") ? "-->"
            : slice.Match("<![CDATA[") ? "]]>"
            : ">";
        if (FailedSearches.Of(processor, Index).Finds(end, ref slice))
            return false;
        var at = slice.Start;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, at, at),
            Span = new Span(processor.GetSourcePosition(at), processor.GetSourcePosition(at)),
        };
        slice.Start++;
        return true;
    }
}
