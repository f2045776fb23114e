using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Lists: bulleted, numbered and of tasks, at any depth.</summary>
internal sealed class ListComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Height of a bullet's middle above the baseline, in em of its face: enlarged it is lowered, and its middle stays.</summary>
    private const double BulletMiddle = 0.36;

    /// <summary>Least space in points between the items of a list whose source separates them by empty lines.</summary>
    private const double LooseSpace = 5;

    /// <summary>Space between label and text, in em.</summary>
    private const double LabelGap = 0.45;

    /// <summary>Em that a number's full stop needs beyond its estimate, and em of a tick box.</summary>
    private const double NumberRoom = 0.35,
        TickBoxWidth = 1.2;

    /// <summary>Em of the label column of bullets and numbers alike: two characters of Han, as paragraphs are indented.</summary>
    private const double Indent = 2;

    /// <summary>
    /// Those of browsers, which PDF has names for. Those of the Han face are small: at these sizes, as multiples of the text's, they are as
    /// dark as each other and as one of a Latin face.
    /// </summary>
    private static readonly (string Label, ListNumbering Numbering, double Scale)[] Bullets =
    [
        ("•", ListNumbering.Disc, 1.5),
        ("◦", ListNumbering.Circle, 1.4),
        ("▪", ListNumbering.Square, 1.25),
    ];

    /// <param name="depth">Lists around this one: they change its bullets.</param>
    public ListBlock Compose(SourceList list, BlockStyle style, string language, int depth = 0)
    {
        var own = list.Language ?? language;
        var id = context.IdFor(list);
        var inner = style with
        {
            Lines = style.Lines with { FirstLineIndent = 0 },
            Space = list.Loose ? Math.Max(context.Theme.ItemSpace, LooseSpace) : context.Theme.ItemSpace,
        };
        var labels = list.Items.Select((item, i) => Label(list, item, i, depth)).ToList();
        var items = new List<ListItem>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var itemId = context.NewId(item.Place);
            var labelId = context.NewId();
            var label = new Text(context.NewId(), own, labels[i], LabelStyle(style.Text, depth, list.Ordered, item.Checked is not null));
            var bodyId = context.NewId();
            items.Add(new(itemId, labelId, bodyId, [label], ItemBlocks(item, inner, own, depth)));
        }

        return new(id, own, NumberingOf(list, depth), LabelWidth(list, labels, style.Text.Size), items, inner.Space)
        {
            SpaceBefore = Math.Max(style.Space, context.Theme.ItemSpace),
            SpaceAfter = Math.Max(style.Space, context.Theme.ItemSpace),
            LabelGap = Math.Round(style.Text.Size * LabelGap, 2),
        };
    }

    private static string Label(SourceList list, SourceListItem item, int index, int depth) =>
        item.Checked is { } done ? (done ? "☑" : "☐")
        : list.Ordered ? ListNumbers.Write(list.Style, list.Start + index)
        : Bullet(depth).Label;

    private static (string Label, ListNumbering Numbering, double Scale) Bullet(int depth) => Bullets[Math.Min(depth, Bullets.Length - 1)];

    /// <summary>Label columns are whole em, so that Han below a label keeps the rhythm of the lines around it.</summary>
    private double LabelWidth(SourceList list, List<string> labels, double size)
    {
        // Lines of curricula vitae need all the room there is.
        var least = context.HidesIcons ? 1 : Indent;
        var widest =
            list.Ordered ? labels.Select(Scripts.EstimateWidth).DefaultIfEmpty().Max() + NumberRoom
            : HasTasks(list) ? TickBoxWidth
            : 1;
        return Math.Ceiling(Math.Max(widest, least)) * size;
    }

    private static bool HasTasks(SourceList list) => list.Items.Any(i => i.Checked is not null);

    private static ListNumbering NumberingOf(SourceList list, int depth) =>
        list.Ordered
            ? list.Style switch
            {
                "a" => ListNumbering.LowerAlpha,
                "A" => ListNumbering.UpperAlpha,
                "i" => ListNumbering.LowerRoman,
                "I" => ListNumbering.UpperRoman,
                _ => ListNumbering.Decimal,
            }
        : HasTasks(list) ? ListNumbering.None
        : Bullet(depth).Numbering;

    private TextStyle LabelStyle(TextStyle text, int depth, bool isNumber, bool isTask)
    {
        var style = text with { Color = context.Theme.Accent, Weight = FontWeight.Bold };
        if (isTask)
            return style with { Weight = FontWeight.Regular };
        if (isNumber)
            return style with { TabularDigits = true };
        var scale = Bullet(depth).Scale;
        return style with { Size = Math.Round(text.Size * scale, 2), Rise = Math.Round(text.Size * (1 - scale) * BulletMiddle, 2) };
    }

    /// <summary>Lists within lists change their bullets; everything else is set as anywhere.</summary>
    private IReadOnlyList<Block> ItemBlocks(SourceListItem item, BlockStyle style, string language, int depth)
    {
        var output = new List<Block>();
        var run = new List<SourceBlock>();
        foreach (var block in item.Blocks)
        {
            if (block is not SourceList nested)
            {
                run.Add(block);
                continue;
            }

            output.AddRange(blocks.Compose(run, style, language));
            run.Clear();
            output.Add(Compose(nested, style, language, depth + 1));
        }

        output.AddRange(blocks.Compose(run, style, language));
        return [.. blocks.Rules.Apply(output).Select(LeftAligned)];
    }

    /// <summary>A picture stands under its bullet, as the words of the item would.</summary>
    private static Block LeftAligned(Block block) =>
        block switch
        {
            Figure figure => LeftAligned(figure),
            FigureRow row => row with { Figures = [.. row.Figures.Select(LeftAligned)] },
            _ => block,
        };

    private static Figure LeftAligned(Figure figure) =>
        figure with
        {
            Style = figure.Style with { Alignment = Alignment.Left },
            Caption = figure.Caption is { } caption
                ? caption with
                {
                    Style = caption.Style with { Alignment = Alignment.Left, Balance = false },
                }
                : null,
        };
}
