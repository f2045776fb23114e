using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// A formula on lines of its own. Two dollars pair with the next two, wherever in their lines they stand; without such an end, or with text
/// behind it, they are left to the line.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    /// <summary>Characters of a formula; a longer one is text. Rule of thumb: two pages of formulas.</summary>
    private const int Longest = 10_000;

    private static readonly object End = new();

    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Close(processor) is not (var close and >= 0))
            return BlockState.None;
        var from = processor.Start + (processor.Line.Text[processor.Start] == '$' ? 2 : OpeningLength(processor));
        var formula = new MathBlock(this) { Column = processor.Column, Span = new Span(processor.Start, processor.Line.End) };
        formula.SetData(End, close);
        processor.NewBlocks.Push(formula);
        processor.Line.Start = from;
        return Take(processor, formula);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => Take(processor, (MathBlock)block);

    private static int OpeningLength(BlockProcessor processor) => processor.Line.Text[processor.Start + 1] == '\\' ? 3 : 2;

    /// <summary>Offset of the end of the formula that begins here, or -1.</summary>
    private static int Close(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var start = processor.Start;
        var rest = text.AsSpan(start);
        var (open, mark) =
            rest.StartsWith("$$") ? (2, "$$")
            : rest.StartsWith("\\\\[") ? (3, "\\\\]")
            : rest.StartsWith("\\[") ? (2, "\\]")
            : (0, "");
        if (open == 0)
            return -1;
        var found = text.AsSpan(start + open, Math.Min(Longest, text.Length - start - open)).IndexOf(mark);
        if (found <= 0)
            return -1;
        var close = start + open + found;
        var end = text.IndexOf('\n', close) is var i and >= 0 ? i : text.Length;
        var inside = text.AsSpan(start + open, found);
        if (inside.Trim().Length == 0 || text.AsSpan(close + mark.Length, end - close - mark.Length).Trim().Length > 0)
            return -1;

        // What stands in an item or a quotation ends with it.
        if (processor.CurrentContainer is not MarkdownDocument && !StaysInside(inside, processor))
            return -1;
        return close;
    }

    private static bool StaysInside(ReadOnlySpan<char> inside, BlockProcessor processor)
    {
        var isFirst = true;
        foreach (var line in inside.EnumerateLines())
        {
            if (isFirst)
            {
                isFirst = false;
                continue;
            }

            if (line.Trim().Length == 0)
                return false;
            if (processor.CurrentContainer is QuoteBlock && line.TrimStart() is not ['>', ..])
                return false;
        }

        return true;
    }

    private static BlockState Take(BlockProcessor processor, MathBlock formula)
    {
        var close = (int)formula.GetData(End)!;
        formula.UpdateSpanEnd(processor.Line.End);
        if (close > processor.Line.End)
        {
            if (processor.Line.Start > processor.Line.End + 1)
                return BlockState.ContinueDiscard;
            formula.AppendLine(ref processor.Line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
            return BlockState.ContinueDiscard;
        }

        processor.Line.End = close - 1;
        if (processor.Line.Start <= processor.Line.End)
            formula.AppendLine(ref processor.Line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
        return BlockState.BreakDiscard;
    }
}
