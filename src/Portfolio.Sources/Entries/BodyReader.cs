using System.Buffers;
using System.Net;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Html;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Markdown.Kramdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Reads text after Liquid to blocks. Steps: read Markdown to HTML with offsets, as the site does (kramdown: <see cref="KramdownHtml"/>;
/// CommonMark: <see cref="CommonMarkText"/>, <see cref="MarkdownParser"/>, <see cref="MarkdownHtml"/>), read HTML to blocks
/// (<see cref="HtmlBlocks"/>), obey comments to this program (<see cref="PdfDirectives"/>).
/// </summary>
internal static class BodyReader
{
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("<>&*_[]`#|\\{}$~\n-+:^=!\"'.@/");

    /// <summary>Characters of a text that is one line. Rule of thumb: a long chapter.</summary>
    private const int LongestLine = 50_000;

    /// <summary>The blocks of a text.</summary>
    /// <param name="text">Text after Liquid.</param>
    /// <param name="isHtml">The text is HTML; Markdown is skipped.</param>
    /// <param name="inlineOnly">The text is one paragraph whatever it starts with.</param>
    /// <param name="context">The site, and what collects pictures, links and findings.</param>
    /// <param name="places">Place of an offset in <paramref name="text"/>.</param>
    public static List<SourceBlock> Read(string text, bool isHtml, bool inlineOnly, ReadingContext context, Func<int, SourcePlace> places)
    {
        if (text.AsSpan().Trim().Length == 0)
            return [];
        if (inlineOnly && !text.AsSpan().ContainsAny(MarkupCharacters))
            return [new SourceParagraph(places(0), [new SourceText(places(0), text.Trim())])];
        if (inlineOnly && text.Length > LongestLine)
        {
            context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(0), EntryMessages.TitleTooLong);
            return [new SourceParagraph(places(0), [new SourceText(places(0), text.Trim())])];
        }

        if (isHtml)
        {
            var html = new System.Text.StringBuilder();
            RawHtml.Write(html, text, offset => offset);
            return PdfDirectives.Resolve(HtmlBlocks.Read(html.ToString(), context, places));
        }

        if (!inlineOnly && context.Site.HasWikiLinks)
        {
            (text, var embeds) = NoteEmbeds.Expand(text, context, places);
            var outer = places;
            places = offset => outer(embeds.Back(offset));
        }

        if (context.Site.IsKramdown)
            return ReadKramdown(text, inlineOnly, context, places);
        var (prepared, map, remarks) = inlineOnly
            ? (text, OffsetMap.Same, [])
            : Prepare(WithoutComments(text, context, places), context, places);
        foreach (var (offset, message) in remarks)
            context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(offset), message);
        try
        {
            var markdown = MarkdownParser.Parse(prepared, inlineOnly, context.Site.HasEmoji, DialectOf(context));
            context.Site.Stop.ThrowIfCancellationRequested();
            var html = MarkdownHtml.Write(
                markdown,
                out var found,
                places: true,
                context.Site.BreaksLines,
                dashes: !inlineOnly,
                context.Site.Kind == SiteKind.Hexo
            );
            foreach (var (offset, message) in found)
                context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(map.Back(offset)), message);
            return PdfDirectives.Resolve(HtmlBlocks.Read(html, context, offset => places(map.Back(offset))));
        }
        catch (ArgumentException)
        {
            context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(0), EntryMessages.NestedTooDeeply);
            return HtmlBlocks.Read(PlainHtml(text), context, places);
        }
    }

    private static (string Text, OffsetMap Map, IReadOnlyList<(int Offset, string Message)> Remarks) Prepare(
        string text,
        ReadingContext context,
        Func<int, SourcePlace> places
    )
    {
        var hidden = new List<(int Offset, int Letters)>();
        var prepared = CommonMarkText.Prepare(
            text,
            new CommonMarkOptions
            {
                Data = context.Pictures.Data,
                IsVault = context.Site.IsVault,
                HasInlineNotes = context.Site.IsVault || context.IsReport,
                Dialect = DialectOf(context),
                Hidden = context.Site.ShowsHidden ? null : hidden,
            }
        );
        context.Hidden.AddRange(hidden.Select(h => (places(h.Offset), h.Letters)));
        return prepared;
    }

    private static CommonMarkDialect DialectOf(ReadingContext context) =>
        context.IsReport ? CommonMarkDialect.Pandoc
        : context.Site.Kind == SiteKind.Hexo ? CommonMarkDialect.Hexo
        : context.Site is { Kind: SiteKind.Hugo, HasTypography: true } ? CommonMarkDialect.Hugo
        : CommonMarkDialect.GitHub;

    private static string WithoutComments(string text, ReadingContext context, Func<int, SourcePlace> places)
    {
        if (context.Site.ShowsHidden || !context.Site.HasWikiLinks)
            return text;
        var hidden = new List<(int Offset, int Letters)>();
        text = ObsidianComments.Blank(text, hidden);
        context.Hidden.AddRange(hidden.Select(h => (places(h.Offset), h.Letters)));
        return text;
    }

    private static List<SourceBlock> ReadKramdown(string text, bool inlineOnly, ReadingContext context, Func<int, SourcePlace> places)
    {
        var (html, remarks) = KramdownHtml.Write(
            WithoutComments(text, context, places),
            new KramdownOptions
            {
                MarkdownInHtml = context.Site.Config.Text("kramdown.parse_block_html") == "true",
                BreaksLines = context.Site.BreaksLines,
                HasWikiLinks = context.Site.HasWikiLinks,
                HasEmoji = context.Site.HasEmoji,
                IsInline = inlineOnly,
                Data = context.Pictures.Data,
                Stop = context.Site.Stop,
            }
        );
        foreach (var (offset, message) in remarks)
            context.Bag.Warn(DiagnosticCodes.MarkupDropped, places(offset), message);
        return PdfDirectives.Resolve(HtmlBlocks.Read(html, context, places));
    }

    private static string PlainHtml(string text) =>
        string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => "<p>" + WebUtility.HtmlEncode(p) + "</p>\n"));
}
