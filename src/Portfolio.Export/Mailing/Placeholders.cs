using Portfolio.Export.Reading;

namespace Portfolio.Export.Mailing;

/// <summary>Puts the words of the application in the place of <c>{recipient}</c>, <c>{title}</c>, <c>{name}</c> and <c>{date}</c>.</summary>
internal static class Placeholders
{
    public static IReadOnlyList<SourceBlock> Fill(IReadOnlyList<SourceBlock> blocks, Func<string, string> fill) => [.. blocks.Select(b => Block(b, fill))];

    private static SourceBlock Block(SourceBlock block, Func<string, string> fill) => block switch
    {
        SourceParagraph p => p with { Inlines = Inlines(p.Inlines, fill) },
        SourceHeading h => h with { Inlines = Inlines(h.Inlines, fill) },
        SourceQuote q => q with { Blocks = Fill(q.Blocks, fill) },
        SourceGroup g => g with { Blocks = Fill(g.Blocks, fill) },
        SourceList l => l with { Items = [.. l.Items.Select(i => i with { Blocks = Fill(i.Blocks, fill) })] },
        _ => block,
    };

    private static IReadOnlyList<SourceInline> Inlines(IReadOnlyList<SourceInline> inlines, Func<string, string> fill) => [.. inlines.Select(i => Inline(i, fill))];

    private static SourceInline Inline(SourceInline inline, Func<string, string> fill) => inline switch
    {
        SourceText t => t with { Content = fill(t.Content) },
        SourceSpan s => s with { Inlines = Inlines(s.Inlines, fill) },
        SourceLink l => l with { Inlines = Inlines(l.Inlines, fill) },
        _ => inline,
    };
}
