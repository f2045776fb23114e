using AngleSharp.Dom;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Html;

/// <content>Lists, tables and definitions.</content>
internal sealed partial class HtmlBlocks
{
    /// <summary>Columns of a table. Rule of thumb: more do not fit on paper in any size.</summary>
    private const int MostColumns = 100;

    private SourceList List(IElement element, int level)
    {
        var place = here;
        var ordered = element.LocalName == "ol";
        var items = new List<SourceListItem>();
        var stray = new Flow();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } li)
            {
                TakeStray();
                if (!Skips(li))
                    items.Add(Item(li, level));
            }
            else
            {
                Child(child, stray, level);
            }
        }

        TakeStray();
        var style = element.GetAttribute("type") is { Length: 1 } type && "1aAiI".Contains(type[0], StringComparison.Ordinal) ? type : "1";
        var loose = element.GetAttribute("data-pe-loose") is { } attribute
            ? attribute == "1"
            : element.Children.Any(c => c.LocalName == "li" && c.Children.Any(p => p.LocalName == "p"));
        return new SourceList(place, ordered, ordered ? Number(element.GetAttribute("start"), 1) : 1, ordered ? style : "", loose, items);

        // What stands in a list outside of its items belongs to the item before.
        void TakeStray()
        {
            Flush(stray);
            if (stray.Blocks.Count == 0)
                return;
            var at = stray.Blocks[0].Place;
            if (items.Count == 0)
                items.Add(new SourceListItem(at, null, [.. stray.Blocks]));
            else
                items[^1] = items[^1] with { Blocks = [.. items[^1].Blocks, .. stray.Blocks] };
            stray.Blocks.Clear();
        }
    }

    private SourceListItem Item(IElement element, int level)
    {
        var place = here;
        bool? done = element.GetAttribute("data-pe-task") is { } task ? task == "1" : null;
        if (done is null && element.QuerySelector("input[type=checkbox]") is { } box)
            done = box.HasAttribute("checked");
        var blocks = Blocks(element, level);
        if (Language(element) is { } language)
            blocks = [.. blocks.Select(b => b.Language is null ? b with { Language = language } : b)];
        return new SourceListItem(place, done, blocks) { Tags = PdfDirectives.TagsOf(element.GetAttribute(PdfDirectives.Attribute)) };
    }

    private void Table(IElement element, Flow flow, int level)
    {
        var place = here;
        var rows = new List<SourceRow>();
        var headers = 0;
        IReadOnlyList<SourceInline> caption = [];
        foreach (var part in element.Children)
        {
            if (Skips(part))
                continue;
            if (part.LocalName == "caption")
            {
                caption = Flat(Blocks(part, level));
            }
            else if (part.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in part.Children.Where(r => r.LocalName == "tr"))
                    Row(row, part.LocalName == "thead");
            }
            else if (part.LocalName == "tr")
            {
                Row(part, inHead: false);
            }
        }

        if (rows.Count > 0)
            Add(flow, new SourceTable(place, headers, rows, caption), element);
        else if (caption.Count > 0)
            flow.Blocks.Add(new SourceParagraph(place, caption));

        void Row(IElement row, bool inHead)
        {
            if (row.ParentElement != element && Skips(row))
                return;
            var cells = row.Children.Where(c => c.LocalName is "td" or "th" && !Skips(c)).Select(c => Cell(c, level)).ToList();
            if (cells.Count == 0)
                return;
            if (headers == rows.Count && (inHead || cells.TrueForAll(c => c.IsHeader)))
                headers++;
            rows.Add(new SourceRow(cells));
        }
    }

    private SourceCell Cell(IElement element, int level)
    {
        At(element);
        return new SourceCell(
            element.LocalName == "th",
            Math.Clamp(Number(element.GetAttribute("colspan"), 1), 1, MostColumns),
            Math.Clamp(Number(element.GetAttribute("rowspan"), 1), 1, MostColumns),
            Alignment(element),
            Blocks(element, level)
        );
    }

    private SourceDefinitions Definitions(IElement element, int level)
    {
        var place = here;
        var items = new List<SourceDefinition>();
        var terms = new List<IReadOnlyList<SourceInline>>();
        var details = new List<IReadOnlyList<SourceBlock>>();
        foreach (
            var part in element.ChildNodes.SelectMany(c => c is IElement { LocalName: "div" } ? c.ChildNodes : (IEnumerable<INode>)[c])
        )
        {
            if (part is IElement { LocalName: "dt" } term)
            {
                if (details.Count > 0)
                    Take();
                if (!Skips(term))
                    terms.Add(Flat(Blocks(term, level)));
            }
            else if (part is IElement { LocalName: "dd" } detail)
            {
                if (!Skips(detail))
                    details.Add(Blocks(detail, level));
            }
            else
            {
                var stray = new Flow();
                Child(part, stray, level);
                Flush(stray);
                if (stray.Blocks.Count > 0)
                    details.Add(stray.Blocks);
            }
        }

        if (terms.Count + details.Count > 0)
            Take();
        return new SourceDefinitions(place, items);

        void Take()
        {
            items.Add(new SourceDefinition([.. terms], [.. details]));
            terms.Clear();
            details.Clear();
        }
    }
}
