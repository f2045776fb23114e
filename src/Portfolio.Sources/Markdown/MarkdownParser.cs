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
    private static readonly MarkdownPipeline Full = Build(inlineOnly: false, commonMark: false, wikiLinks: false);
    private static readonly MarkdownPipeline InlineOnly = Build(inlineOnly: true, commonMark: false, wikiLinks: false);
    private static readonly Lazy<MarkdownPipeline> Wiki = new(() => Build(inlineOnly: false, commonMark: false, wikiLinks: true));
    private static readonly Lazy<MarkdownPipeline> CommonMark = new(() => Build(inlineOnly: false, commonMark: true, wikiLinks: true));

    /// <summary>The tree of a text.</summary>
    /// <param name="text">As <see cref="CommonMarkText"/> writes it.</param>
    /// <param name="inlineOnly">Everything is one paragraph: for titles, which often start with a number.</param>
    /// <param name="commonMark">Lists count with parentheses too, equals signs mark text, attributes stand behind pictures.</param>
    /// <param name="wikiLinks">Double brackets are links; pictures are written in them everywhere.</param>
    /// <exception cref="ArgumentException">Nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, bool inlineOnly, bool commonMark = false, bool wikiLinks = false) =>
        Markdig.Markdown.Parse(
            text,
            inlineOnly ? InlineOnly
                : commonMark ? CommonMark.Value
                : wikiLinks && text.Contains("[[", StringComparison.Ordinal) ? Wiki.Value
                : Full
        );

    private static MarkdownPipeline Build(bool inlineOnly, bool commonMark, bool wikiLinks)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        var emphasis = new EmphasisRunParser();
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, true));
        if (commonMark)
            emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, true));
        builder.InlineParsers.Replace<EmphasisInlineParser>(emphasis);
        builder.InlineParsers.Insert(0, new RawSpanParser());
        builder.InlineParsers.Insert(0, new OpenMarkupParser());
        builder.InlineParsers.Insert(0, new GuillemetParser());
        builder.InlineParsers.Insert(0, new PlainBackslashParser());
        builder.InlineParsers.Insert(0, new BackslashBreakParser());
        builder.InlineParsers.Insert(0, new TexParser());
        builder.InlineParsers.Insert(0, new AttributeListParser(behindPictures: commonMark));
        builder.InlineParsers.Insert(0, new WikiLinkParser(wikiLinks));
        if (inlineOnly)
        {
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser());
            return builder.Build();
        }

        builder.BlockParsers.Replace<HtmlBlockParser>(new BlockElementParser());
        builder.BlockParsers.Insert(0, new RawLineParser());
        builder.BlockParsers.Insert(0, new FormulaBlockParser());
        builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers.FindExact<NumberedListItemParser>()!.OrderedDelimiters = commonMark
            ? ['.', ')']
            : ['.'];
        builder.Extensions.Add(new PipeTableExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new AbbreviationExtension());
        return builder.Build();
    }
}
