using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;

namespace Portfolio.Sources.Html;

/// <summary>
/// Reads HTML with offsets to blocks: limit nesting (<see cref="HtmlLimiter"/>), parse, find which elements hold blocks, then read blocks
/// and, within them, inlines (<see cref="InlineCollector"/>). Elements that say nothing dissolve; unknown ones keep their text.
/// </summary>
internal sealed partial class HtmlBlocks
{
    /// <summary>Levels of elements that say nothing, which a page may have around and between those that do. Rule of thumb.</summary>
    private const int IdleLevels = 136;

    /// <summary>Names of unknown elements that are reported. Rule of thumb: more are one mistake.</summary>
    private const int MostUnknown = 5;

    // A parser brings a hundred services with it; one for each thread does for all entries.
    [ThreadStatic]
    private static HtmlParser? parser;

    private readonly ReadingContext context;
    private readonly Func<int, SourcePlace> places;
    private readonly HashSet<INode> hasBlocks = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SourceMathSpan> displays = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> unknown = [];
    private readonly PageStyles styles;
    private SourcePlace here;
    private bool isNestingReported;
    private bool isControlReported;

    private HtmlBlocks(ReadingContext context, Func<int, SourcePlace> places, IElement body)
    {
        (this.context, this.places, here, switches) = (context, places, places(0), new(() => Switches(body)));
        styles = PageStyles.Of(body, context, here);
    }

    /// <summary>The blocks of a document, footnotes last.</summary>
    /// <param name="html">As <see cref="MarkdownHtml"/> writes it.</param>
    /// <param name="context">The site, and what collects pictures, links and findings.</param>
    /// <param name="places">Place in the file of an offset that stands in the HTML.</param>
    public static List<SourceBlock> Read(string html, ReadingContext context, Func<int, SourcePlace> places)
    {
        var document = (parser ??= new()).ParseDocument(
            "<!doctype html><body>"
                + HtmlLimiter.Limit(WithoutOpenComment(html), IdleLevels + context.Site.Limits.MostLevels, out var firstDropped)
        );
        if (document.Body is not { } body)
            return [];
        LinkTargets.Name(body);
        DarkPictures.Remove(body);
        if (html.Contains("<d-", StringComparison.Ordinal))
            DistillElements.Rewrite(document, body);
        var blocks = new HtmlBlocks(context, places, body);
        if (firstDropped >= 0)
            blocks.ReportNesting();
        blocks.MarkBlocks(body);
        var read = blocks.Blocks(body, 0);
        var notes = read.OfType<SourceFootnote>().OrderBy(n => n.Number).ToList();
        return notes.Count == 0 ? read : [.. read.Where(b => b is not SourceFootnote), .. notes];
    }

    /// <summary>A comment without an end would hide all that follows; its sign becomes text, as on the site.</summary>
    private static string WithoutOpenComment(string html)
    {
        var closed = html.LastIndexOf("-->", StringComparison.Ordinal);
        var open = html.IndexOf("<!--", closed < 0 ? 0 : closed, StringComparison.Ordinal);
        return open < 0 ? html : string.Concat(html.AsSpan(0, open), html[open..].Replace("<!--", "&lt;!--", StringComparison.Ordinal));
    }

    /// <summary>Deeper elements are dissolved into the element around them.</summary>
    private void ReportNesting()
    {
        if (isNestingReported)
            return;
        isNestingReported = true;
        context.Bag.Warn(
            DiagnosticCodes.LimitMet,
            here,
            HtmlMessages.NestedTooDeeply(context.Site.Limits.MostLevels),
            InputLimits.Hint("nesting", Math.Min(200, 2L * context.Site.Limits.MostLevels))
        );
    }

    /// <summary>Notes all ancestors of block elements, so that an inline element around blocks can be recognized.</summary>
    private void MarkBlocks(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (!BlockNames.Contains(element.LocalName))
                continue;
            for (INode? up = element.Parent; up is not null && hasBlocks.Add(up); up = up.Parent)
            {
                // Until an ancestor is known already.
            }
        }
    }

    /// <summary>One stretch of block content on its way to blocks.</summary>
    private sealed class Flow
    {
        public List<SourceBlock> Blocks { get; } = [];

        public InlineCollector? Line { get; set; }

        /// <summary>Words that float to the right end of the next line.</summary>
        public List<SourceInline> Right { get; } = [];

        /// <summary>Line elements around blocks; each paragraph inside is wrapped by them.</summary>
        public List<Func<IReadOnlyList<SourceInline>, SourceInline?>> Around { get; } = [];
    }

    private List<SourceBlock> Blocks(INode parent, int level)
    {
        var flow = new Flow();
        Children(parent, flow, level);
        Finish(flow);
        return flow.Blocks;
    }

    private void Children(INode parent, Flow flow, int level)
    {
        foreach (var child in parent.ChildNodes)
            Child(child, flow, level);
    }

    private void Child(INode node, Flow flow, int level)
    {
        context.Site.Stop.ThrowIfCancellationRequested();
        if (node is IText text)
        {
            Text(IsGap(text) ? text.Data.Replace('\n', ' ') : text.Data, flow);
            return;
        }

        if (node is IComment comment)
        {
            Comment(comment, flow);
            return;
        }

        if (node is not IElement element || Silent.Contains(element.LocalName))
            return;
        At(element);
        if (IsHidden(element))
        {
            NoteHidden(element);
            return;
        }

        ReportUnknown(element);
        var isBlock = BlockNames.Contains(element.LocalName);
        var isOwnLine = !isBlock && StandsAlone(element);
        if (isBlock)
            Flush(flow);
        if (isOwnLine)
            flow.Line?.BreakOnce(here);
        if (isBlock && BreaksPage(element, after: false))
            flow.Blocks.Add(new SourcePageBreak(here));
        Element(element, flow, level, isBlock);
        if (isOwnLine)
            flow.Line?.BreakOnce(here);
        if (isBlock && BreaksPage(element, after: true))
            flow.Blocks.Add(new SourcePageBreak(here));
    }

    /// <summary>A line end between two elements of a line is a space, whatever letters stand beside it.</summary>
    private static bool IsGap(IText text) =>
        text.Data.Contains('\n', StringComparison.Ordinal)
        && text.PreviousSibling is IElement before
        && text.NextSibling is IElement after
        && PartElements.Contains(before.LocalName)
        && PartElements.Contains(after.LocalName)
        && IsBlank(text.Data);

    /// <summary>What comments say to programs that print.</summary>
    private void Comment(IComment comment, Flow flow)
    {
        if (PdfDirectives.Read(comment.Data, here) is { } mark)
        {
            // Before the block it stands in, or between two.
            flow.Blocks.Add(mark);
        }
        else if (comment.Data.Trim().ToLowerInvariant() is "pagebreak" or "page-break" or "page break" or "newpage" or "new page")
        {
            Flush(flow);
            flow.Blocks.Add(new SourcePageBreak(here));
        }
    }

    private void Element(IElement element, Flow flow, int level, bool isBlock)
    {
        if (level >= context.Site.Limits.MostLevels)
        {
            ReportNesting();
            Children(element, flow, level);
            if (isBlock)
                Flush(flow);
        }
        else if (isBlock)
        {
            if (FloatsRight(element) && element.LocalName is "div" or "p" or "section" && !HoldsPicture(element))
                Float(element, flow, level + 1);
            else
                Block(element, flow, level + 1);
            Flush(flow);
        }
        else if (hasBlocks.Contains(element))
        {
            Flush(flow);
            var start = flow.Blocks.Count;
            var wrap = Wrap(element);
            if (wrap is not null)
                flow.Around.Add(wrap);
            Children(element, flow, level + 1);
            Flush(flow);
            if (wrap is not null)
                flow.Around.RemoveAt(flow.Around.Count - 1);
            if (MayBeCard(element))
                MakeCard(element, flow, start);
        }
        else
        {
            Inline(element, flow, level + 1);
        }
    }

    /// <summary>Browsers show nothing of <c>&lt;Enter&gt;</c>; its author meant to show it.</summary>
    private void ReportUnknown(IElement element)
    {
        if (
            element is not AngleSharp.Html.Dom.IHtmlUnknownElement
            || element.LocalName.AsSpan().ContainsAny('-', ':')
            || OldNames.Contains(element.LocalName)
        )
            return;
        if (unknown.Count < MostUnknown && unknown.Add(element.LocalName))
            context.Bag.Warn(
                DiagnosticCodes.MarkupDropped,
                here,
                HtmlMessages.UnknownElement(element.LocalName),
                HtmlMessages.UnknownElementHint(element.LocalName)
            );
    }

    private static InlineCollector Line(Flow flow)
    {
        if (flow.Line is { } line)
            return line;
        flow.Line = line = new InlineCollector();
        foreach (var around in flow.Around)
            line.Open(around);
        return line;
    }

    private void Flush(Flow flow)
    {
        if (flow.Line is not { } line)
            return;
        flow.Line = null;
        if (!line.HasContent || RightParts.Arrange(line.Finish()) is not { Count: > 0 } inlines)
            return;
        if (inlines is [SourceMathSpan math] && displays.Contains(math))
            flow.Blocks.Add(new SourceMath(math.Place, math.Tex));
        else if (inlines is [SourceText { Content: "\\newpage" or "\\pagebreak" or "\\clearpage" } command])
            flow.Blocks.Add(new SourcePageBreak(command.Place));
        else
            AddBeside(flow, new SourceParagraph(inlines[0].Place, inlines));
    }

    /// <summary>As <see cref="Flush"/>, at the end of all; what floats beside nothing stands by itself.</summary>
    private void Finish(Flow flow)
    {
        Flush(flow);
        if (flow.Right.Count > 0)
            flow.Blocks.Add(AtRight([.. flow.Right]));
        flow.Right.Clear();
        JoinCards(flow.Blocks);
    }

    private SourcePlace At(IElement element)
    {
        if (int.TryParse(element.GetAttribute(MarkdownHtml.At), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            here = places(offset);
        return here;
    }

    private static string? Language(IElement element)
    {
        var lang = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
        return string.IsNullOrWhiteSpace(lang) ? null : lang.Trim();
    }
}
