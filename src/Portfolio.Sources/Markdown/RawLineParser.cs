using Markdig.Parsers;
using Markdig.Syntax;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>Lines that were marked as raw HTML.</summary>
internal sealed class RawLineParser : BlockParser
{
    public RawLineParser() => OpeningCharacters = [Sentinels.RawLine];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        processor.NewBlocks.Push(
            new HtmlBlock(this)
            {
                Type = HtmlBlockType.NonInterruptingBlock,
                Column = processor.Column,
                Span = new Span(processor.Start, processor.Line.End),
            }
        );
        return BlockState.Continue;
    }

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar != Sentinels.RawLine)
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
