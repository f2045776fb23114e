using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Elements whose inside kramdown shows as it is written, with no Markdown in it: font, u, mark, kbd and the like.</summary>
internal sealed class RawSpanParser : InlineParser
{
    public RawSpanParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            HtmlTag.Read(slice.Text, slice.Start) is not { IsStart: true, IsEmpty: false, Markdown: null } tag
            || tag.End > slice.End
            || HtmlNames.MarkdownInside.Contains(tag.Name)
        )
            return false;
        var close = "</" + tag.Name;
        var memo = FailedSearches.Of(processor, Index);
        if (memo.IsAbsent(close))
            return false;
        for (
            var at = tag.End;
            (at = slice.Text.IndexOf(close, at, slice.End + 1 - at, StringComparison.OrdinalIgnoreCase)) >= 0;
            at += close.Length
        )
        {
            if (HtmlTag.Read(slice.Text, at) is not { } end || end.Name != tag.Name || end.End > slice.End + 1)
                continue;
            var start = slice.Start;
            processor.Inline = new HtmlInline(slice.Text[start..end.End])
            {
                Span = new Span(processor.GetSourcePosition(start), processor.GetSourcePosition(end.End - 1)),
            };
            slice.Start = end.End;
            return true;
        }

        memo.NoteAbsent(close);
        return false;
    }
}
