using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Making;

/// <summary>Bulleted lists of four short items and more get two columns.</summary>
internal static class ShortLists
{
    private const int Fewest = 4;

    /// <summary>Between the columns, in points.</summary>
    private const double Gap = 16;

    public static IReadOnlyList<Block> InColumns(IReadOnlyList<Block> blocks, double measure) =>
        [.. blocks.Select(b => InColumns(b, measure))];

    private static Block InColumns(Block block, double measure) =>
        block switch
        {
            Section section => section with { Blocks = InColumns(section.Blocks, measure - (section.Box?.PaddingLeft ?? 0)) },
            FacingColumns facing => facing with
            {
                First = (Section)InColumns(facing.First, (measure - facing.Gap) / 2),
                Second = (Section)InColumns(facing.Second, (measure - facing.Gap) / 2),
            },
            ListBlock { Numbering: ListNumbering.Disc or ListNumbering.Circle or ListNumbering.Square, Items.Count: >= Fewest } list
                when list.Items.All(i => IsShort(i, (measure / 2) - list.LabelWidth - Gap)) => list with
            {
                Columns = 2,
            },
            _ => block,
        };

    private static bool IsShort(ListItem item, double room) => item.Blocks is [Paragraph paragraph] && paragraph.Inlines.Sum(Width) < room;

    private static double Width(Inline inline) =>
        inline switch
        {
            Text text => Scripts.EstimateWidth(text.Content) * text.Style.Size,
            Span span => span.Inlines.Sum(Width),
            Link link => link.Inlines.Sum(Width),
            LineBreak => double.MaxValue / 1e6,
            Formula formula => Scripts.EstimateWidth(formula.AlternativeText) * formula.Style.Size,
            InlinePicture picture => picture.Width,
            _ => 0,
        };
}
