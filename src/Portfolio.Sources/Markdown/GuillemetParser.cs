using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Two angle brackets are guillemets, as kramdown shows them; a space inside stays and does not break.</summary>
internal sealed class GuillemetParser : InlineParser
{
    public GuillemetParser() => OpeningCharacters = ['<', '>'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        if (slice.PeekChar() != sign)
            return false;
        var at = slice.Start;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(sign == '<' ? "«" : "»"),
            Span = new Span(processor.GetSourcePosition(at), processor.GetSourcePosition(at + 1)),
        };
        slice.Start += 2;
        return true;
    }
}
