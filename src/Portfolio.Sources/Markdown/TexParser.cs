using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>A formula in a line.</summary>
internal sealed class TexInline : LeafInline
{
    /// <summary>Without its delimiters.</summary>
    public required string Tex { get; init; }

    /// <summary>It is set on a line of its own.</summary>
    public required bool Display { get; init; }

    /// <summary>Offset of its first character.</summary>
    public required int At { get; init; }
}

/// <summary>Reads <see cref="TexSpan"/> among the inlines of Markdig.</summary>
internal sealed class TexParser : InlineParser
{
    public TexParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.ParserStates[Index] is not SearchMemory memory)
            processor.ParserStates[Index] = memory = new SearchMemory();
        if (TexSpan.Read(slice.Text, slice.Start, slice.End + 1, memory, backslashes: false) is not { } formula)
            return false;
        processor.Inline = new TexInline
        {
            Tex = formula.Tex,
            Display = formula.Display,
            At = processor.GetSourcePosition(formula.StartIn(slice.Text, slice.Start)),
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(formula.End - 1)),
        };
        slice.Start = formula.End;
        return true;
    }
}
