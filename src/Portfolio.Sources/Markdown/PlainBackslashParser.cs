using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Keeps the backslash before signs that kramdown does not let it escape.</summary>
internal sealed class PlainBackslashParser : InlineParser
{
    public PlainBackslashParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('%' or '&' or ',' or '/' or ';' or '?' or '@' or '^'))
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
