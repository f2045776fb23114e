using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>What two versions have in common and need not be set twice.</summary>
internal sealed class SharedBlocks(ComposeContext first, ComposeContext second)
{
    /// <summary>
    /// Both blocks as one: the same picture with both captions, the same listing, the same lines of the same file; null when they say
    /// different things.
    /// </summary>
    public Block? Join(Block a, Block b) =>
        (a, b) switch
        {
            (Figure x, Figure y) when x.Picture == y.Picture => Join(x, y),
            (FigureRow x, FigureRow y)
                when x.Figures.Count == y.Figures.Count && x.Figures.Zip(y.Figures).All(p => p.First.Picture == p.Second.Picture) => x with
            {
                Figures = [.. x.Figures.Zip(y.Figures).Select(p => Join(p.First, p.Second))],
            },
            (Rule, Rule) => a,
            (CodeBlock, CodeBlock) or (Table, Table) when BlockUnits.Text([a]) == BlockUnits.Text([b]) => a,
            (ListBlock x, ListBlock y) when IsSame(x, y) => a,
            _ => IsSameSource(a, b) ? a : null,
        };

    /// <summary>Lists of the same words with the same links: names of tools, titles of papers.</summary>
    private static bool IsSame(ListBlock a, ListBlock b) =>
        a.Items.Count == b.Items.Count
        && a.Numbering == b.Numbering
        && SourceTexts.Fold(BlockUnits.Text([a])) == SourceTexts.Fold(BlockUnits.Text([b]))
        && BlockUnits.Addresses([a]).SequenceEqual(BlockUnits.Addresses([b]));

    private Figure Join(Figure a, Figure b)
    {
        var other =
            a.AlternativeText == b.AlternativeText || b.AlternativeText.Length == 0
                ? null
                : new AlternativeText(b.AlternativeText, b.Language);
        var named =
            a.AlternativeText.Length == 0 && other is not null ? a with { AlternativeText = other.Words, Language = other.Language } : a;
        return named with { OtherAlternative = named == a ? other ?? a.OtherAlternative : null, Caption = Join(a.Caption, b.Caption) };
    }

    private Paragraph? Join(Paragraph? a, Paragraph? b)
    {
        if (a is null || b is null || BlockUnits.Text(a.Inlines) == BlockUnits.Text(b.Inlines))
            return a ?? b;
        return a with
        {
            Inlines =
            [
                .. a.Inlines,
                new LineBreak(first.NewId(), a.Language),
                new Span(second.NewId(), b.Language, SpanRole.Span, b.Inlines),
            ],
        };
    }

    /// <summary>In a file that holds both languages, what is marked as neither belongs to both.</summary>
    private bool IsSameSource(Block a, Block b) =>
        first.Origins.TryGetValue(a.Id, out SourcePlace here)
        && second.Origins.TryGetValue(b.Id, out var there)
        && here == there
        && BlockUnits.Text([a]) == BlockUnits.Text([b]);
}
