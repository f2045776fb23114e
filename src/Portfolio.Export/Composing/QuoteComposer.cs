using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Quotations: a bar at the left; who said it stands at the right below the words; a short one stays on one page.</summary>
internal static class QuoteComposer
{
    /// <summary>Characters of the longest attribution: a name, a work and a year. Longer, it is text that begins with a dash.</summary>
    private const int LongestAttribution = 80;

    /// <summary>Lines of a quotation that is not split over pages. Chosen: less than what two pages need on each side.</summary>
    private const double ShortLines = 6;

    /// <summary>Adds a quotation, unless it is empty.</summary>
    public static void Add(
        ComposeContext context,
        BlockComposer blocks,
        SourceQuote quote,
        BlockStyle style,
        string language,
        List<Block> output
    )
    {
        var em = context.Styles.Em;
        var id = context.IdFor(quote);
        var muted = style.WithColor(context.Theme.Muted) with { Lines = style.Lines with { FirstLineIndent = 0 } };
        var source = WithAttribution(quote.Blocks, out var attribution);
        List<Block> inner = [.. blocks.Compose(source, muted, language)];
        if (inner.Count == 0)
            return;
        if (attribution is not null)
        {
            var right = muted with { Lines = muted.Lines with { Alignment = Alignment.Right } };
            inner[^1] = inner[^1] with { KeepWithNext = true };
            inner.AddRange(blocks.Compose([attribution], right, language));
        }

        var box = new BoxStyle(PaddingLeft: em, BorderColor: context.Theme.Rule, BorderLeft: 2);
        output.Add(
            new Section(id, language, SectionRole.Quote, inner, box)
            {
                SpaceBefore = em * 0.9,
                SpaceAfter = em * 0.9,
                KeepTogether = Scripts.EstimateWidth(SourceTexts.Line(quote.Blocks)) * em < ShortLines * context.Page.Measure,
            }
        );
    }

    /// <summary>The blocks without the last line that names who said them.</summary>
    private static IReadOnlyList<SourceBlock> WithAttribution(IReadOnlyList<SourceBlock> blocks, out SourceParagraph? attribution)
    {
        attribution = null;
        if (blocks.Count == 0 || blocks[^1] is not SourceParagraph last)
            return blocks;
        if (blocks.Count > 1 && IsAttribution(last.Inlines) && !(blocks[^2] is SourceParagraph before && BeginsWithDash(before.Inlines)))
        {
            attribution = last;
            return [.. blocks.SkipLast(1)];
        }

        var at = last.Inlines.Count - 1;
        while (at > 0 && last.Inlines[at] is not SourceBreak)
            at--;
        if (at <= 0 || BeginsWithDash(last.Inlines) || !IsAttribution([.. last.Inlines.Skip(at + 1)]))
            return blocks;
        attribution = new(last.Place, [.. last.Inlines.Skip(at + 1)]);
        return [.. blocks.SkipLast(1), last with { Inlines = [.. last.Inlines.Take(at)] }];
    }

    private static bool IsAttribution(IReadOnlyList<SourceInline> inlines) =>
        BeginsWithDash(inlines) && SourceTexts.Line(inlines).Length is > 2 and < LongestAttribution;

    private static bool BeginsWithDash(IReadOnlyList<SourceInline> inlines) =>
        SourceTexts.Line(inlines) is { Length: > 0 } text
        && (text[0] is '—' or '–' or '―' || text.StartsWith("--", StringComparison.Ordinal));
}
