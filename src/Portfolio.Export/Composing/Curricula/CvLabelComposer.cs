using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>Labels in one column, their values in another: a list whose labels are the author's words.</summary>
internal sealed class CvLabelComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Em between the widest label and the values.</summary>
    private const double Gap = 1.2;

    /// <summary>Share of the measure that the labels may take; wider ones stand in the line of their value.</summary>
    private const double WidestLabel = 0.3;

    /// <summary>Bold letters are about a twentieth wider than the estimate says.</summary>
    private const double BoldWidening = 1.05;

    private readonly Styles styles = context.Styles;

    public Block Compose(CvLabels labels, string language)
    {
        var own = labels.Block.Language ?? language;
        var id = context.IdFor(labels.Block);
        var widest = labels.Rows.Max(r => Scripts.EstimateWidth(SourceTexts.Line(r.Label))) * BoldWidening * styles.Em;
        var isBeside = widest <= WidestLabel * context.Page.Measure;
        var items = labels.Rows.Select(row => isBeside ? Beside(row, own) : InLine(row, own)).ToList();
        return new ListBlock(id, own, ListNumbering.None, 0, items, 1)
        {
            LabelGap = Gap * styles.Em,
            SpaceBefore = 1,
            SpaceAfter = context.Theme.Cv.EntrySpace,
        };
    }

    private TextStyle LabelStyle => styles.Body.Text with { Weight = FontWeight.Bold };

    private ListItem Beside(CvLabelRow row, string language)
    {
        var id = context.NewId(PlaceOf(row));
        var (labelId, bodyId) = (context.NewId(), context.NewId());
        var label = row.Label.Concat(row.Seam).ToList();
        var white = LabelStyle with { Blank = 0.01 };
        var composed = InlineComposer.Compose(
            context,
            label,
            [new(SourceTexts.Unwrap(row.Label), LabelStyle), new(Spaces(row.Seam), white)],
            language
        );
        var body = new List<Block>();
        AddValue(row, SourceTexts.Trim(row.Value), styles.Body.Text, language, body);
        return new(id, labelId, bodyId, composed.Inlines, body);
    }

    private ListItem InLine(CvLabelRow row, string language)
    {
        var id = context.NewId(PlaceOf(row));
        var (labelId, bodyId) = (context.NewId(), context.NewId());
        IReadOnlyList<SourceInline> whole = [.. row.Label, .. Spaces(row.Seam), .. row.Value];
        var body = new List<Block>();
        AddValue(row, whole, styles.Body.Text, language, body);
        return new(id, labelId, bodyId, [], body);
    }

    private void AddValue(CvLabelRow row, IReadOnlyList<SourceInline> inlines, TextStyle style, string language, List<Block> output)
    {
        var composed = InlineComposer.Compose(context, inlines, style, language);
        output.Add(
            new Paragraph(context.NewId(), composed.Language, composed.Inlines, styles.Item.Lines with { Alignment = Alignment.Left })
        );
        blocks.Figures.AddLinked(composed, language, output);
        output.AddRange(blocks.Compose(row.Blocks, styles.Item with { Space = 1 }, language));
    }

    private static SourcePlace PlaceOf(CvLabelRow row) => row.Label.Count > 0 ? row.Label[0].Place : default;

    /// <summary>A break between label and value is a space.</summary>
    private static IReadOnlyList<SourceInline> Spaces(IReadOnlyList<SourceInline> seam) =>
        [.. seam.Select(i => i is SourceBreak broken ? new SourceText(broken.Place, " ") : i)];
}
