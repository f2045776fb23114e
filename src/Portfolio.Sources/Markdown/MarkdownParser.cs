using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.ListExtras;
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
    private static readonly ConcurrentDictionary<(bool InlineOnly, bool Emoji, CommonMarkDialect Dialect), MarkdownPipeline> Pipelines =
        new();

    /// <summary>The tree of a text.</summary>
    /// <param name="text">As <see cref="CommonMarkText"/> writes it.</param>
    /// <param name="inlineOnly">Everything is one paragraph: for titles, which often start with a number.</param>
    /// <param name="emoji">Names of emoji between colons are replaced.</param>
    /// <param name="dialect">The program that the text is written for.</param>
    /// <exception cref="ArgumentException">Nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, bool inlineOnly, bool emoji, CommonMarkDialect dialect) =>
        Markdig.Markdown.Parse(
            text,
            Pipelines.GetOrAdd((inlineOnly, emoji, dialect), static key => Build(key.InlineOnly, key.Emoji, key.Dialect))
        );

    private static MarkdownPipeline Build(bool inlineOnly, bool emoji, CommonMarkDialect dialect)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        var emphasis = new EmphasisRunParser();
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', dialect == CommonMarkDialect.Pandoc ? 2 : 1, 2, true));
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

        // Titles are shown as they are typed, but by pandoc.
        if (dialect == CommonMarkDialect.Pandoc || (!inlineOnly && dialect != CommonMarkDialect.GitHub))
            builder.InlineParsers.Add(new TypographyParser(dialect));
        if (inlineOnly)
        {
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser());
            return builder.Build();
        }

        builder.BlockParsers.Replace<HtmlBlockParser>(new BlockElementParser());
        builder.BlockParsers.Insert(0, new RawLineParser());
        builder.BlockParsers.Insert(0, new FormulaBlockParser());
        var lists = builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers;
        lists.FindExact<NumberedListItemParser>()!.OrderedDelimiters = ['.', ')'];
        if (dialect == CommonMarkDialect.Pandoc)
            lists.Add(new ListExtraItemParser { OrderedDelimiters = ['.', ')'] });
        builder.Extensions.Add(new PipeTableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new AbbreviationExtension());
        return builder.Build();
    }
}
