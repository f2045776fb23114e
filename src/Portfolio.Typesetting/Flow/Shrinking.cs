using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>Makes text smaller by a factor, for tables that would be wider than the page.</summary>
internal static class Shrinking
{
    public static Table Shrink(Table table, double factor) =>
        table with
        {
            Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = Shrink(c.Blocks, factor) })] })],
            Look = table.Look with { CellPaddingX = table.Look.CellPaddingX * factor, CellPaddingY = table.Look.CellPaddingY * factor },
        };

    /// <summary>Size in points of the smallest text on the baseline in the cells; 0 when there is none.</summary>
    public static double SmallestText(Table table)
    {
        double smallest = double.PositiveInfinity;
        foreach (var row in table.Rows)
        foreach (var cell in row.Cells)
        foreach (var block in cell.Blocks)
            if (block is Paragraph paragraph)
                Look(paragraph.Inlines);
        return double.IsPositiveInfinity(smallest) ? 0 : smallest;

        void Look(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                if (inline is Text { Style.Rise: 0 } text)
                    smallest = Math.Min(smallest, text.Style.Size);
                else if (inline is Span span)
                    Look(span.Inlines);
                else if (inline is Link link)
                    Look(link.Inlines);
            }
        }
    }

    private static IReadOnlyList<Block> Shrink(IReadOnlyList<Block> blocks, double factor) => [.. blocks.Select(b => Shrink(b, factor))];

    private static Block Shrink(Block block, double factor)
    {
        Block inner = block switch
        {
            Paragraph p => p with { Inlines = Shrink(p.Inlines, factor), Style = Shrink(p.Style, factor) },
            Heading h => h with { Inlines = Shrink(h.Inlines, factor), Style = Shrink(h.Style, factor) },
            CodeBlock c => c with { Inlines = Shrink(c.Inlines, factor), Style = Shrink(c.Style, factor) },
            Section s => s with { Blocks = Shrink(s.Blocks, factor) },
            Table t => Shrink(t, factor),
            ListBlock l => l with
            {
                LabelWidth = l.LabelWidth * factor,
                LabelGap = l.LabelGap * factor,
                ItemSpacing = l.ItemSpacing * factor,
                Items = [.. l.Items.Select(i => i with { Label = Shrink(i.Label, factor), Blocks = Shrink(i.Blocks, factor) })],
            },
            _ => block,
        };
        return inner with { SpaceBefore = block.SpaceBefore * factor, SpaceAfter = block.SpaceAfter * factor };
    }

    private static ParagraphStyle Shrink(ParagraphStyle style, double factor) =>
        style with
        {
            Leading = style.Leading * factor,
            FirstLineIndent = style.FirstLineIndent * factor,
        };

    private static IReadOnlyList<Inline> Shrink(IReadOnlyList<Inline> inlines, double factor) =>
        [.. inlines.Select(i => Shrink(i, factor))];

    private static Inline Shrink(Inline inline, double factor) =>
        inline switch
        {
            Text t => t with { Style = t.Style with { Size = Math.Round(t.Style.Size * factor, 2), Rise = t.Style.Rise * factor } },
            InlinePicture p => p with { Width = p.Width * factor, Height = p.Height * factor },
            Span s => s with { Inlines = Shrink(s.Inlines, factor) },
            Link l => l with { Inlines = Shrink(l.Inlines, factor) },
            Fill f => f with { MinWidth = f.MinWidth * factor },
            _ => inline,
        };
}
