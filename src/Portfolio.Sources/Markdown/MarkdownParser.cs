using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Parses CommonMark with the additions of GitHub and others. Before it <see cref="CommonMarkText"/> rewrites lines; behind it
/// <see cref="AttributeLists"/> move to their nodes, and <see cref="MarkdownHtml"/> writes the tree as HTML with offsets. Jekyll's Markdown
/// is another language: <see cref="Kramdown.KramdownHtml"/> reads it.
/// </summary>
internal static class MarkdownParser
{
    private static readonly Lazy<MarkdownPipeline> Blocks = new(() => Build(inlineOnly: false, emoji: false));
    private static readonly Lazy<MarkdownPipeline> BlocksWithEmoji = new(() => Build(inlineOnly: false, emoji: true));
    private static readonly Lazy<MarkdownPipeline> Line = new(() => Build(inlineOnly: true, emoji: false));
    private static readonly Lazy<MarkdownPipeline> LineWithEmoji = new(() => Build(inlineOnly: true, emoji: true));

    /// <summary>The tree of a text.</summary>
    /// <param name="text">As <see cref="CommonMarkText"/> writes it.</param>
    /// <param name="inlineOnly">Everything is one paragraph: for titles, which often start with a number.</param>
    /// <param name="emoji">Names of emoji between colons are replaced.</param>
    /// <exception cref="ArgumentException">Nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, bool inlineOnly, bool emoji) =>
        Markdig.Markdown.Parse(
            text,
            (inlineOnly, emoji) switch
            {
                (true, false) => Line.Value,
                (true, true) => LineWithEmoji.Value,
                (false, false) => Blocks.Value,
                _ => BlocksWithEmoji.Value,
            }
        );

    private static MarkdownPipeline Build(bool inlineOnly, bool emoji)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        var emphasis = new EmphasisRunParser();
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, true));
        builder.InlineParsers.Replace<EmphasisInlineParser>(emphasis);
        builder.InlineParsers.Insert(0, new RawSpanParser());
        builder.InlineParsers.Insert(0, new OpenMarkupParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
        builder.InlineParsers.Insert(0, new TexParser());
        builder.InlineParsers.Insert(0, new AttributeListParser());
        builder.InlineParsers.Insert(0, new WikiLinkParser());
        if (emoji)
            builder.InlineParsers.Insert(0, new EmojiParser());
        if (inlineOnly)
        {
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser());
            return builder.Build();
        }

        builder.BlockParsers.Replace<HtmlBlockParser>(new BlockElementParser());
        builder.BlockParsers.Insert(0, new RawLineParser());
        builder.BlockParsers.Insert(0, new FormulaBlockParser());
        builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers.FindExact<NumberedListItemParser>()!.OrderedDelimiters = ['.', ')'];
        builder.Extensions.Add(new PipeTableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new AbbreviationExtension());
        return builder.Build();
    }
}
