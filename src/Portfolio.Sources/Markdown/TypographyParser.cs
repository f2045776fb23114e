using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Quotes of a printer, ellipses and guillemets for the signs of a typewriter, as the program of the site makes them.</summary>
internal sealed class TypographyParser : InlineParser
{
    private readonly CommonMarkDialect dialect;

    /// <param name="dialect">The program of the site; not GitHub, which leaves the signs alone.</param>
    public TypographyParser(CommonMarkDialect dialect)
    {
        this.dialect = dialect;
        OpeningCharacters = dialect == CommonMarkDialect.Hugo ? ['\'', '"', '.', '<', '>'] : ['\'', '"', '.'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (shown, length) = Sign(processor, slice);
        if (length == 0)
            return false;
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(shown.ToString()),
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + length - 1)),
        };
        slice.Start += length;
        return true;
    }

    private (char Shown, int Length) Sign(InlineProcessor processor, StringSlice slice)
    {
        switch (slice.CurrentChar)
        {
            case '.':
                return slice.PeekChar() == '.' && slice.PeekChar(2) == '.' ? ('\u2026', 3) : default;
            case '<':
                return slice.PeekChar() == '<' ? ('«', 2) : default;
            case '>':
                return slice.PeekChar() == '>' ? ('»', 2) : default;
        }

        if (processor.ParserStates[Index] is not OpenQuotes open)
            processor.ParserStates[Index] = open = new OpenQuotes();
        return QuoteRules.Shown(dialect, slice.Text, slice.Start, slice.End + 1, open) is { } quote ? (quote, 1) : default;
    }
}
