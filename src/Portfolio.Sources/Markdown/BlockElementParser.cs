using Markdig.Parsers;

namespace Portfolio.Sources.Markdown;

/// <summary>HTML blocks, but a line that only starts with an element of a line is a paragraph, as in kramdown.</summary>
internal sealed class BlockElementParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        HtmlTag.Read(processor.Line.Text, processor.Line.Start) is { } tag && HtmlNames.Span.Contains(tag.Name)
            ? BlockState.None
            : base.TryOpen(processor);
}
