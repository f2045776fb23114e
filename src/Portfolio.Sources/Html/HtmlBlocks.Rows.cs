using AngleSharp.Dom;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Html;

/// <content>Rows: what styles put beside each other in a line, or at its right end.</content>
internal sealed partial class HtmlBlocks
{
    /// <summary>Between parts of a row that stand beside each other.</summary>
    private const string Gap = "\u2003";

    /// <summary>Lines of a part of a row. Rule of thumb: name, place, department; more is a column of text.</summary>
    private const int MostLinesOfPart = 4;

    private bool IsFlex(IElement element) =>
        styles.Value(element, "display") is "flex" or "inline-flex"
        || element.ClassList.Contains("d-flex")
        || element.ClassList.Contains("flex")
            ? !styles.Value(element, "flex-direction").StartsWith("column", StringComparison.Ordinal)
                && !element.ClassList.Contains("flex-column")
            : false;

    private bool IsSpread(IElement element) =>
        styles.Value(element, "justify-content") == "space-between"
        || element.ClassList.Contains("justify-content-between")
        || element.ClassList.Contains("justify-between");

    /// <summary>It floats to the right end of its line.</summary>
    private bool FloatsRight(IElement element) =>
        styles.Value(element, "float") is "right" or "inline-end"
        || element.ClassList.Contains("float-right")
        || element.ClassList.Contains("float-end")
        || element.ClassList.Contains("pull-right");

    /// <summary>A picture that text runs beside, by its style or by the classes that themes have for it.</summary>
    private bool Floats(IElement picture) =>
        styles.Value(picture, "float") is "left" or "right" or "inline-start" or "inline-end"
        || picture.GetAttribute("align")?.Trim().ToLowerInvariant() is "left" or "right"
        || picture.ClassList.Any(c =>
            c
                is "left"
                    or "right"
                    or "alignleft"
                    or "alignright"
                    or "align-left"
                    or "align-right"
                    or "float-left"
                    or "float-right"
                    or "float-start"
                    or "float-end"
                    or "pull-left"
                    or "pull-right"
                    or "image-left"
                    or "image-right"
                    or "img-left"
                    or "img-right"
        );

    /// <summary>Words at the right end of their line: they float there, or are the last part of a row that is spread.</summary>
    private bool IsRightPart(IElement element)
    {
        if (element.LocalName is "img" or "br" || HoldsPicture(element))
            return false;
        if (element.ParentElement is not { } parent || !IsFlex(parent))
            return FloatsRight(element);
        return styles.Value(element, "margin-left") == "auto"
            || element.ClassList.Contains("ml-auto")
            || element.ClassList.Contains("ms-auto")
            || (
                IsSpread(parent)
                && parent.LastElementChild == element
                && (
                    parent.FirstElementChild != element
                    || parent.ChildNodes.TakeWhile(n => n != element).Any(n => n is IText t && !IsBlank(t.Data))
                )
            );
    }

    /// <summary>Words of a line that a style makes a line of their own; parts of a row stay beside each other all the same.</summary>
    private bool StandsAlone(IElement element) =>
        element.LocalName is not ("img" or "br" or "wbr" or "svg" or "picture" or "input" or "option")
        && (
            styles.Value(element, "display") is "block" or "flex" or "grid" or "table" or "list-item" or "flow-root"
            || element.ClassList.Contains("d-block")
        )
        && element.ParentElement is { } parent
        && !IsFlex(parent)
        && !FloatsRight(element);

    private static bool HoldsPicture(IElement element) => element.QuerySelector("img, svg, video, iframe") is not null;

    /// <summary>Parts of a row stand apart, and so do elements that only a sheet unknown here would part.</summary>
    private void Part(IElement element, Flow flow)
    {
        if (flow.Line is not { HasContent: true } line || element.PreviousSibling is null || element.ParentElement is not { } parent)
            return;
        if (IsFlex(parent))
            line.Text(Gap, here);
        else if (element.LocalName is "textarea" or "select" or "button" or "input")
            line.Text(" ", here);
        else if (element.PreviousSibling is IElement before && IsNamedPart(before) && IsNamedPart(element) && HasNoWords(parent))
            line.Text(" ", here);
    }

    private static bool IsNamedPart(IElement element) =>
        element.LocalName is "span" or "a" or "time" or "small" && element.ClassList.Any(name => PartNames.Any(p => HasWord(name, p)));

    private static bool HasWord(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasNoWords(IElement parent) => parent.ChildNodes.OfType<IText>().All(t => IsBlank(t.Data));

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(Markdown.Sentinels.Clean(text));

    /// <summary>A row whose parts are blocks: one line for each of their lines, the right parts at the right.</summary>
    private bool Row(IElement element, Flow flow, int level)
    {
        var place = here;
        var (left, right) = (new List<List<List<SourceInline>>>(), new List<List<List<SourceInline>>>());
        var blocks = new List<SourceBlock>();
        var heading = 0;
        var isRow = true;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text && IsBlank(text.Data))
                continue;
            var inner = new Flow();
            inner.Around.AddRange(flow.Around);
            Child(child, inner, level);
            Flush(inner);
            if (inner.Blocks.Count == 0)
                continue;
            blocks.AddRange(inner.Blocks);
            if (LinesOf(inner.Blocks) is not { } lines)
                isRow = false;
            else
                (child is IElement part && (right.Count > 0 || IsRightPart(part)) ? right : left).Add(lines);
            heading = heading == 0 && inner.Blocks.OfType<SourceHeading>().FirstOrDefault() is { } found ? found.Level : heading;
        }

        if (!isRow || left.Count == 0 || left.Count + right.Count < 2)
        {
            AddWhole(element, flow, place, blocks);
            return blocks.Count > 0;
        }

        var rows = new List<SourceInline>();
        for (var i = 0; i < left.Concat(right).Max(p => p.Count); i++)
        {
            var row = RightParts.Joined(Beside(left, i), Beside(right, i));
            if (i == 0 && heading > 0)
            {
                Add(flow, new SourceHeading(place, heading, row), element);
                continue;
            }

            if (rows.Count > 0)
                rows.Add(new SourceBreak(place));
            rows.AddRange(row);
        }

        if (rows.Count > 0)
            Add(flow, new SourceParagraph(place, rows), element);
        return true;
    }

    private void AddWhole(IElement element, Flow flow, Diagnostics.SourcePlace place, List<SourceBlock> blocks)
    {
        JoinCards(blocks);
        if (blocks.Count > 0)
            flow.Blocks.Add(Described(new SourceGroup(place, Alignment(element), blocks), element));
    }

    private static List<SourceInline> Beside(List<List<List<SourceInline>>> parts, int line)
    {
        var row = new List<SourceInline>();
        foreach (var part in parts.Where(p => line < p.Count))
        {
            if (row.Count > 0)
                row.Add(new SourceText(part[line][0].Place, Gap));
            row.AddRange(part[line]);
        }

        return row;
    }

    /// <summary>The lines of a part of a row; null for what is more than some lines.</summary>
    private static List<List<SourceInline>>? LinesOf(IReadOnlyList<SourceBlock> blocks)
    {
        var lines = new List<List<SourceInline>>();
        foreach (var block in blocks)
        {
            if (block is SourceGroup { Alignment: not SourceAlignment.Center } group && LinesOf(group.Blocks) is { } inner)
            {
                lines.AddRange(inner);
                continue;
            }

            if (block is not (SourceParagraph or SourceHeading))
                return null;
            var line = new List<SourceInline>();
            foreach (var inline in block is SourceHeading h ? h.Inlines : ((SourceParagraph)block).Inlines)
            {
                if (inline is not SourceBreak)
                {
                    line.Add(inline);
                    continue;
                }

                lines.Add(line);
                line = [];
            }

            lines.Add(line);
        }

        lines.RemoveAll(l => l.Count == 0);
        return lines.Count is > 0 and <= MostLinesOfPart && lines.TrueForAll(l => RightParts.IsLine(l) && !Pictures.HasInline(l))
            ? lines
            : null;
    }

    /// <summary>A block that floats to the right joins the line before it or the next one; a longer one stands by itself.</summary>
    private void Float(IElement element, Flow flow, int level)
    {
        var place = here;
        var inner = Inside(element, flow, level);
        var words = inner is [SourceParagraph only] && RightParts.IsLine(only.Inlines) ? only.Inlines : null;
        if (
            words is not null
            && flow.Blocks.Count > 0
            && IsOnLine(flow.Blocks[^1], place.Line)
            && WithRight(flow.Blocks[^1], words) is { } joined
        )
            flow.Blocks[^1] = joined;
        else if (words is not null && NextWords(element) is not null)
            flow.Right.AddRange(words);
        else if (inner.Count > 0)
            flow.Blocks.Add(
                Described(new SourceGroup(place, words is null ? SourceAlignment.None : SourceAlignment.Right, inner), element)
            );
    }

    private static bool IsOnLine(SourceBlock block, int line) => block is SourceParagraph or SourceHeading && block.Place.Line == line;

    /// <summary>The element after this one, when words may begin there at the same height.</summary>
    private static IElement? NextWords(IElement element)
    {
        var next = element.NextSibling;
        while (next is IText text && IsBlank(text.Data))
            next = next.NextSibling;
        return
            next is IElement { LocalName: "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "div" or "b" or "strong" } found
            && !HoldsPicture(found)
            ? found
            : null;
    }

    /// <summary>The block with more words at the right end of its only line; null when it has no such line.</summary>
    private static SourceBlock? WithRight(SourceBlock block, IReadOnlyList<SourceInline> words) =>
        block switch
        {
            SourceParagraph p when RightParts.IsLine(p.Inlines) => p with { Inlines = RightParts.Joined(p.Inlines, words) },
            SourceHeading h when RightParts.IsLine(h.Inlines) => h with { Inlines = RightParts.Joined(h.Inlines, words) },
            _ => null,
        };

    /// <summary>Adds a block; what floats at its right joins it.</summary>
    private static void AddBeside(Flow flow, SourceBlock block)
    {
        if (flow.Right.Count > 0 && block is SourceParagraph or SourceHeading)
        {
            IReadOnlyList<SourceInline> words = [.. flow.Right];
            flow.Right.Clear();
            if (WithRight(block, words) is { } joined)
                block = joined;
            else
                flow.Blocks.Add(AtRight(words));
        }

        flow.Blocks.Add(block);
    }

    private static SourceGroup AtRight(IReadOnlyList<SourceInline> words) =>
        new(words[0].Place, SourceAlignment.Right, [new SourceParagraph(words[0].Place, words)]);

    /// <summary>Whether a style or a usual class parts the pages there.</summary>
    private bool BreaksPage(IElement element, bool after)
    {
        var side = after ? "after" : "before";
        if (
            IsPage(styles.Value(element, after ? "page-break-after" : "page-break-before"))
            || IsPage(styles.Value(element, after ? "break-after" : "break-before"))
        )
            return true;
        if (element.ClassList.Length == 0)
            return false;
        if (element.ClassList.Contains("page-break-" + side) || element.ClassList.Contains("break-" + side + "-page"))
            return true;
        return !after
            && element.ClassList.Any(c => c is "page-break" or "pagebreak" or "page_break" or "newpage" or "new-page")
            && IsBlank(element.TextContent);
    }

    private static bool IsPage(string value) => value is "always" or "page" or "left" or "right" or "recto" or "verso";
}
