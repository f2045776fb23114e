using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>Scales the text and spaces of a table that would be wider than the page.</summary>
internal static class TableScaling
{
    /// <summary>The table with all text, spaces and padding multiplied by <paramref name="factor"/>; rules keep their width.</summary>
    public static Table Scale(Table table, double factor) =>
        table with
        {
            Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = Scale(c.Blocks, factor) })] })],
            Style = table.Style with { CellPaddingX = table.Style.CellPaddingX * factor, CellPaddingY = table.Style.CellPaddingY * factor },
        };

    /// <summary>Size in points of the smallest text on the baseline in the cells; 0 when there is none.</summary>
    public static double SmallestTextSize(Table table)
    {
        double smallest = double.PositiveInfinity;
        foreach (var row in table.Rows)
        foreach (var cell in row.Cells)
        foreach (var block in cell.Blocks)
            if (block is Paragraph paragraph)
                Search(paragraph.Inlines);
        return double.IsPositiveInfinity(smallest) ? 0 : smallest;

        void Search(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                if (inline is Text { Style.Rise: 0 } text)
                    smallest = Math.Min(smallest, text.Style.Size);
                else if (inline is Span span)
                    Search(span.Inlines);
                else if (inline is Link link)
                    Search(link.Inlines);
            }
        }
    }

    private static IReadOnlyList<Block> Scale(IReadOnlyList<Block> blocks, double factor) => [.. blocks.Select(b => Scale(b, factor))];

    private static Block Scale(Block block, double factor)
    {
        Block inner = block switch
        {
            Paragraph p => p with { Inlines = Scale(p.Inlines, factor), Style = Scale(p.Style, factor) },
            Heading h => h with { Inlines = Scale(h.Inlines, factor), Style = Scale(h.Style, factor) },
            CodeBlock c => c with { Inlines = Scale(c.Inlines, factor), Style = Scale(c.Style, factor) },
            Section s => s with { Blocks = Scale(s.Blocks, factor) },
            Table t => Scale(t, factor),
            ListBlock l => l with
            {
                LabelWidth = l.LabelWidth * factor,
                LabelGap = l.LabelGap * factor,
                ItemSpacing = l.ItemSpacing * factor,
                Items = [.. l.Items.Select(i => i with { Label = Scale(i.Label, factor), Blocks = Scale(i.Blocks, factor) })],
            },
            _ => block,
        };
        return inner with { SpaceBefore = block.SpaceBefore * factor, SpaceAfter = block.SpaceAfter * factor };
    }

    private static ParagraphStyle Scale(ParagraphStyle style, double factor) =>
        style with
        {
            Leading = style.Leading * factor,
            FirstLineIndent = style.FirstLineIndent * factor,
        };

    private static IReadOnlyList<Inline> Scale(IReadOnlyList<Inline> inlines, double factor) => [.. inlines.Select(i => Scale(i, factor))];

    private static Inline Scale(Inline inline, double factor) =>
        inline switch
        {
            Text t => t with { Style = t.Style with { Size = Math.Round(t.Style.Size * factor, 2), Rise = t.Style.Rise * factor } },
            Formula f => f with { Style = f.Style with { Size = Math.Round(f.Style.Size * factor, 2), Rise = f.Style.Rise * factor } },
            InlinePicture p => p with { Width = p.Width * factor, Height = p.Height * factor },
            Span s => s with { Inlines = Scale(s.Inlines, factor) },
            Link l => l with { Inlines = Scale(l.Inlines, factor) },
            Fill f => f with { MinWidth = f.MinWidth * factor },
            _ => inline,
        };
}
