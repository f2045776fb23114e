using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out lists: a column of labels, a column of bodies, first baselines in common.</summary>
internal static class ListLayout
{
    /// <summary>Points: sums of many widths are not exact.</summary>
    private const double Rounding = 0.01;

    /// <summary>Space between columns of items, in points. Chosen: wider than any word space.</summary>
    private const double ColumnGap = 16;

    /// <summary>Where the middle of a bullet stands, as a share of its column. Chosen: below the numbers of other lists.</summary>
    private const double BulletCentre = 0.65;

    /// <summary>Gaps of a label in a column of about an em: bullets begin at its left there, for the words follow close behind.</summary>
    private const double NarrowColumn = 3;

    /// <summary>Adds the items one below the other, or side by side when the list asks for columns.</summary>
    public static void Add(BlockLayout layout, Galley galley, ListBlock list, Column column)
    {
        if (list.Columns > 1 && list.Items.Count > 1)
        {
            AddInColumns(layout, galley, list, column);
            return;
        }

        var labels = LayOutLabels(layout, list);
        double widest = labels.Max(l => l?.Width) ?? 0;
        bool hasGap = HasGap(list);
        bool atRight = hasGap && list.Numbering != ListNumbering.None;
        double width = Math.Max(list.LabelWidth, widest == 0 ? 0 : widest + (hasGap ? list.LabelGap : 0));
        var body = column.Indent(width);
        double room = body.Left - column.Left;
        for (int i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (i > 0)
                galley.Space(list.ItemSpacing);
            galley.BeginScope();
            galley.Anchor(item.Id, column.Left);
            int first = galley.Rows.Count,
                mark = galley.BeginTight();
            if (labels[i] is { } label)
            {
                double left = atRight ? Math.Max(0, room - list.LabelGap - label.Width) : 0;
                if (!hasGap && room > NarrowColumn * list.LabelGap)
                    left = Math.Clamp(BulletCentre * room - label.Width / 2, 0, Math.Max(room - label.Width, 0));
                galley.Label(label, column.Left + left);
                // Nested so deep that no room is left beside the body: the label gets a line of its own. A label that fills its room fits.
                if (label.Width > room + Rounding)
                    AddLabelAlone(galley, item, label, column);
            }

            layout.Add(galley, item.Blocks, item.IsFlush ? column : body);
            if (labels[i] is { } waiting && galley.HasWaitingLabel)
                AddLabelAlone(galley, item, waiting, column);
            galley.EndTight(mark);
            galley.EndScope();
            if (first < galley.Rows.Count && first > 0 && i > 0)
            {
                bool isLone = i == 1 || i == list.Items.Count - 1;
                var row = galley.Rows[first];
                row.BreakCost = Math.Max(row.BreakCost, isLone ? PageBreakCost.LoneItem : PageBreakCost.InsideBlock);
            }
        }
    }

    /// <summary>Bullets bring the white behind them along.</summary>
    public static bool HasGap(ListBlock list) => list.Numbering is not (ListNumbering.Disc or ListNumbering.Circle or ListNumbering.Square);

    /// <summary>Each row of items is one row of the galley; reading order stays that of the list.</summary>
    private static void AddInColumns(BlockLayout layout, Galley galley, ListBlock list, Column column)
    {
        int columns = Math.Min(list.Columns, list.Items.Count);
        double width = (column.Measure - (columns - 1) * ColumnGap) / columns;
        for (int first = 0; first < list.Items.Count; first += columns)
        {
            var items = new List<PageItem>();
            double height = 0;
            double? baseline = null;
            if (first > 0)
                galley.Space(list.ItemSpacing);
            for (int i = first; i < Math.Min(first + columns, list.Items.Count); i++)
            {
                var own = new Galley();
                double left = (i - first) * (width + ColumnGap);
                Add(layout, own, list with { Columns = 1, Items = [list.Items[i]] }, new Column(0, width, column.RowLimit));
                RowPlacer.Place(items, own.Rows, 0, own.Rows.Count, left, 0);
                height = Math.Max(height, own.HeightFrom(0));
                baseline ??= own.Rows.Count > 0 ? own.Rows[0].EdgeAbove + own.Rows[0].Baseline : null;
                foreach (var row in own.Rows)
                foreach (var (node, inner) in row.Anchors)
                    galley.Anchor(node, column.Left + left + inner);
            }

            galley.Add(
                new FlowRow
                {
                    Node = list.Items[first].Id,
                    Height = height,
                    Left = column.Left,
                    Items = items,
                    Baseline = baseline,
                    BreakCost = first == 0 ? 0 : PageBreakCost.InsideBlock,
                }
            );
        }
    }

    private static LaidOutLine?[] LayOutLabels(BlockLayout layout, ListBlock list)
    {
        var labels = new LaidOutLine?[list.Items.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            var item = list.Items[i];
            if (item.Label.Count == 0)
                continue;
            var style = (FirstStyle(item.Blocks) ?? new ParagraphStyle(SizeOf(item.Label) * 1.6)) with
            {
                Alignment = Alignment.Left,
                FirstLineIndent = 0,
                Balance = false,
            };
            var laidOut = layout.Lines.LayOut(item.Label, style, TextLayout.OneLine, list.Language);
            layout.Report(laidOut.Findings);
            if (laidOut.Lines.Count > 0)
                labels[i] = laidOut.Lines[0];
        }

        return labels;
    }

    private static void AddLabelAlone(Galley galley, ListItem item, LaidOutLine label, Column column)
    {
        galley.Add(
            new FlowRow
            {
                Node = item.Id,
                Height = label.Height,
                Left = column.Left,
                Items = [],
                Baseline = label.Baseline,
            }
        );
        galley.Keep(PageBreakCost.Inseparable);
    }

    private static ParagraphStyle? FirstStyle(IReadOnlyList<Block> blocks) =>
        blocks.Count == 0
            ? null
            : blocks[0] switch
            {
                Paragraph paragraph => paragraph.Style,
                Heading heading => heading.Style,
                CodeBlock code => code.Style,
                Section section => FirstStyle(section.Blocks),
                ListBlock { Items.Count: > 0 } list => FirstStyle(list.Items[0].Blocks),
                _ => null,
            };

    private static double SizeOf(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            double size = inline switch
            {
                Text text => text.Style.Size,
                Span span => SizeOf(span.Inlines),
                Link link => SizeOf(link.Inlines),
                _ => 0,
            };
            if (size > 0)
                return size;
        }

        return 10;
    }
}
