using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out blocks as rows of a galley; each kind of block has a layout of its own.</summary>
internal sealed class BlockLayout(TextLayout lines, List<Finding> findings)
{
    /// <summary>How text becomes lines.</summary>
    public TextLayout Lines => lines;

    /// <summary>What was found so far.</summary>
    public List<Finding> Findings => findings;

    /// <summary>Height in points of the first band of very tall pictures, as far as it is known.</summary>
    public IReadOnlyDictionary<NodeId, double> FirstBands { get; init; } = new Dictionary<NodeId, double>();

    /// <summary>Takes notes that stand at the foot of their pages; null where all stand in their places.</summary>
    public FootNotes? FootNotes { get; init; }

    /// <summary>Text may be laid out more than once on the way to its place; a finding is reported once.</summary>
    public void Report(IReadOnlyList<Finding> found)
    {
        foreach (var finding in found)
            if (!findings.Contains(finding))
                findings.Add(finding);
    }

    /// <summary>Adds the rows of blocks, in order.</summary>
    public void Add(Galley galley, IReadOnlyList<Block> blocks, Column column)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (BesideLayout.Join(blocks, i) is { } joined)
            {
                foreach (var inner in blocks.Skip(i).Take(joined.Count).Where(b => b.Id != joined.Block.Id))
                    galley.Anchor(inner.Id, column.Left);
                Add(galley, joined.Block, column);
                i += joined.Count - 1;
            }
            else
            {
                Add(galley, blocks[i], column);
            }
        }
    }

    /// <summary>Adds the rows of one block with the space around it.</summary>
    public void Add(Galley galley, Block block, Column column)
    {
        if (FootNotes is not null && IsAtFoot(FootNotes, block))
            return;
        if (block.StartsPage)
            galley.StartPage();
        galley.Space(block.SpaceBefore);
        galley.Anchor(block.Id, column.Left);
        int first = galley.Rows.Count;
        switch (block)
        {
            case Section section:
                AddBoxed(galley, section, column);
                break;
            case FacingColumns facing:
                FacingColumnsLayout.Add(this, galley, facing, column);
                break;
            case Heading heading:
                AddHeading(galley, heading, column);
                break;
            case Paragraph paragraph:
                AddLines(galley, paragraph.Id, paragraph.Inlines, column.Fit(paragraph.Style), column, paragraph.Language);
                break;
            case ListBlock list:
                ListLayout.Add(this, galley, list, column);
                break;
            case CodeBlock code:
                AddCode(galley, code, column);
                break;
            case Table table:
                new TableLayout(this, table, column).Add(galley);
                break;
            case Rule rule:
                AddRule(galley, rule, column);
                break;
            case Figure figure:
                FigureLayout.Add(this, galley, figure, column);
                break;
            case FigureRow row:
                FigureRowLayout.Add(this, galley, row, column);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name);
        }

        // A picture that is cut was cut so that its first part fills a page.
        if (block.KeepTogether && !(galley.Rows.Count > first && galley.Rows[first].Bands > 1))
            galley.KeepTogether(first, column.RowLimit);
        galley.Space(block.SpaceAfter);
        if ((block.KeepWithNext || block is Heading) && galley.Rows.Count > first)
            galley.Keep(PageBreakCost.KeepWithNext);
    }

    /// <summary>Whether a block was taken for the foot of pages.</summary>
    private bool IsAtFoot(FootNotes notes, Block block)
    {
        switch (block)
        {
            case Rule { IsAboveNotes: true } rule:
                notes.Rule = rule;
                return true;
            case Section { FootMarks.Count: > 0 } note:
                notes.Add(note, (own, column) => Add(own, note with { FootMarks = [] }, column));
                return true;
            default:
                return false;
        }
    }

    private void AddBoxed(Galley galley, Section section, Column column)
    {
        galley.BeginScope();
        if (section.Box is { } style)
            WithBox(galley, style, column, inner => AddInside(galley, section, inner));
        else
            AddInside(galley, section, column);
        galley.EndScope();
    }

    private void AddInside(Galley galley, Section section, Column column)
    {
        if (section.Columns > 1)
            ColumnsLayout.Add(this, galley, section, column);
        else if (SideBySideLayout.Find(section.Blocks) is { } beside)
            SideBySideLayout.Add(this, galley, section.Blocks, beside, column);
        else
            Add(galley, section.Blocks, column);
    }

    private void AddCode(Galley galley, CodeBlock code, Column column) =>
        WithBox(galley, code.Box, column, inner =>
            AddLines(galley, code.Id, code.Inlines, code.Style, inner, code.Language, PageBreakCost.InsideCode)
        );

    private static void WithBox(Galley galley, BoxStyle style, Column column, Action<Column> content)
    {
        double above = style.BorderTop + style.PaddingTop,
            below = style.PaddingBottom + style.BorderBottom;
        var inner = column.Lower(above + below);
        if (column.RowLimit - inner.RowLimit < above + below - 0.01)
            (above, below) = (0, 0);
        bool isFilled = style.Background is not null;
        galley.Open(
            new FlowBox
            {
                Parent = galley.Box,
                Style = style,
                Left = column.Left,
                Width = column.Measure,
                Above = above,
                Below = below,
                AboveAgain = isFilled ? Math.Min(above, style.PaddingTop) : 0,
                BelowBefore = isFilled ? Math.Min(below, style.PaddingBottom) : 0,
            }
        );
        inner = inner.Indent(style.BorderLeft + style.PaddingLeft, style.PaddingRight + style.BorderRight);
        int upper = above > 0 ? galley.BeginTight() : -1;
        int mark = galley.Rows.Count;
        content(inner);
        if (upper >= 0 && below == 0 && galley.Rows.Count == mark || below > 0)
            galley.EndTight(mark);
        galley.Close();
    }

    private void AddHeading(Galley galley, Heading heading, Column column)
    {
        int first = galley.Rows.Count;
        AddLines(galley, heading.Id, heading.Inlines, column.Fit(heading.Style), column, heading.Language, isHeading: true);
        galley.KeepTogether(first, column.RowLimit);
    }

    private static void AddRule(Galley galley, Rule rule, Column column)
    {
        if (rule.Thickness <= 0)
            return;
        galley.Add(
            new FlowRow
            {
                Node = rule.Id,
                Height = rule.Thickness,
                Left = column.Left,
                Items = [new RuleItem(0, 0, column.Measure, rule.Thickness, rule.Color)],
                BreakCost = PageBreakCost.RuleFirst,
            }
        );
    }

    private void AddLines(
        Galley galley,
        NodeId node,
        IReadOnlyList<Inline> inlines,
        ParagraphStyle style,
        Column column,
        string language,
        double breakCost = PageBreakCost.InsideParagraph,
        bool isHeading = false
    )
    {
        var laidOut = lines.LayOut(inlines, style, column.Measure, language);
        Report(laidOut.Findings);
        int count = laidOut.Lines.Count,
            least = Math.Max(1, style.MinLinesAtBreak);
        // Lines that share marks keep their distance and their page.
        bool areBound = laidOut.Lines.Any(l => l.Above.Count > 0);
        double slack = isHeading || areBound ? 0 : LineTightening.SlackOf(style.Leading, SizeOf(laidOut));
        for (int i = 0; i < count; i++)
        {
            var line = laidOut.Lines[i];
            galley.Add(
                new FlowRow
                {
                    Node = node,
                    Height = line.Height,
                    Left = column.Left,
                    Items = line.Above.Count == 0 ? line.Items : [.. line.Items, .. line.Above],
                    Baseline = line.Baseline,
                    Slack = slack,
                    IsHeading = isHeading,
                    BreakCost =
                        i == 0 ? 0
                        : areBound ? PageBreakCost.Inseparable
                        : i < least || count - i < least ? PageBreakCost.TooFewLines
                        : breakCost,
                }
            );
        }
    }

    /// <summary>Size of the largest text in the lines.</summary>
    private static double SizeOf(LaidOutParagraph paragraph)
    {
        double size = 0;
        foreach (var line in paragraph.Lines)
        foreach (var item in line.Items)
            if (item is GlyphRun run)
                size = Math.Max(size, run.Size);
        return size;
    }
}
