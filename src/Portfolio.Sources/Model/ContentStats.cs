namespace Portfolio.Sources.Model;

/// <summary>Counts what costs time and memory on pages. Nesting is bounded before, so this may recurse.</summary>
internal sealed class ContentStats
{
    /// <summary>What a picture counts beside a block. Rule of thumb: it takes ten times as long.</summary>
    private const int CostOfPicture = 9;

    /// <summary>Blocks, items, cells and lines that the author broke.</summary>
    public int Blocks { get; private set; }

    /// <summary>Cells of the largest table.</summary>
    public int Cells { get; private set; }

    /// <summary>Characters to set.</summary>
    public int Characters { get; private set; }

    public static ContentStats Of(IEnumerable<SourceBlock> blocks)
    {
        var stats = new ContentStats();
        stats.Count(blocks);
        return stats;
    }

    private void Count(IEnumerable<SourceBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Blocks++;
            switch (block)
            {
                case SourceParagraph paragraph:
                    Lines(paragraph.Inlines);
                    break;
                case SourceCode code:
                    Blocks += code.Code.AsSpan().Count('\n');
                    Characters += code.Code.Length;
                    break;
                case SourceList list:
                    foreach (var item in list.Items)
                    {
                        Blocks++;
                        Count(item.Blocks);
                    }

                    break;
                case SourceQuote quote:
                    Count(quote.Blocks);
                    break;
                case SourceGroup group:
                    Count(group.Blocks);
                    break;
                case SourceFootnote note:
                    Count(note.Blocks);
                    break;
                case SourceTable table:
                    Cells = Math.Max(Cells, table.Rows.Sum(r => r.Cells.Count));
                    foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    {
                        Blocks++;
                        Count(cell.Blocks);
                    }

                    break;
                case SourceDefinitions definitions:
                    foreach (var item in definitions.Items)
                    {
                        Blocks += item.Terms.Count;
                        foreach (var detail in item.Details)
                            Count(detail);
                    }

                    break;
            }
        }
    }

    private void Lines(IReadOnlyList<SourceInline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText text:
                    Characters += text.Content.Length;
                    break;
                case SourceCodeSpan code:
                    Characters += code.Code.Length;
                    break;
                case SourceBreak:
                    Blocks++;
                    break;
                case SourcePictureInline:
                    Blocks += CostOfPicture;
                    break;
                case SourceSpan span:
                    Lines(span.Inlines);
                    break;
                case SourceLink link:
                    Lines(link.Inlines);
                    break;
            }
        }
    }
}
