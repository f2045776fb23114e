using System.Globalization;
using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

internal sealed partial class BlockComposer
{
    private const double BulletScale = 1.5;
    private const double LooseSpace = 5;

    // Share of an even column, and of the page's height.
    private const double PictureInCell = 0.96,
        HighestInCell = 0.2;

    private static readonly string[] Bullets = ["•", "◦", "–"];

    public ListBlock List(SourceList list, BlockStyle style, string language, int depth)
    {
        var own = list.Language ?? language;
        var id = context.IdFor(list);
        var inner = style with
        {
            Lines = style.Lines with { FirstLineIndent = 0 },
            Space = list.Loose ? Math.Max(context.Theme.ItemSpace, LooseSpace) : context.Theme.ItemSpace,
        };
        var hasTasks = list.Items.Any(i => i.Checked is not null);
        var labels = list
            .Items.Select(
                (item, i) =>
                    item.Checked is { } done
                        ? done
                            ? "☑"
                            : "☐"
                        : list.Ordered
                            ? Number(list.Style, list.Start + i)
                            : Bullets[Math.Min(depth, Bullets.Length - 1)]
            )
            .ToList();

        // Label columns are whole em, so that Han below a label keeps the rhythm of the lines around it.
        var widest =
            list.Ordered ? labels.Select(Scripts.EstimateWidth).DefaultIfEmpty().Max() + 0.35
            : hasTasks ? 1.2
            : 1;
        var width = Math.Ceiling(Math.Max(widest, 1)) * style.Text.Size;
        var items = new List<ListItem>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var itemId = context.NewId(item.Place);
            var labelId = context.NewId();
            var label = new Text(context.NewId(), own, labels[i], LabelStyle(style.Text, list.Ordered, item.Checked is not null));
            var bodyId = context.NewId();
            items.Add(new(itemId, labelId, bodyId, [label], ItemBlocks(item, inner, own, depth)));
        }

        var numbering = !list.Ordered
            ? hasTasks
                ? ListNumbering.None
                : ListNumbering.Disc
            : list.Style switch
            {
                "a" => ListNumbering.LowerAlpha,
                "A" => ListNumbering.UpperAlpha,
                "i" => ListNumbering.LowerRoman,
                "I" => ListNumbering.UpperRoman,
                _ => ListNumbering.Decimal,
            };
        return new(id, own, numbering, width, items, inner.Space)
        {
            SpaceBefore = Math.Max(style.Space, context.Theme.ItemSpace),
            SpaceAfter = Math.Max(style.Space, context.Theme.ItemSpace),
            LabelGap = Math.Round(style.Text.Size * 0.45, 2),
        };
    }

    private TextStyle LabelStyle(TextStyle text, bool isNumber, bool isTask)
    {
        var style = text with { Color = context.Theme.Accent, Weight = FontWeight.Bold };
        if (isTask)
            return style with { Weight = FontWeight.Regular };
        if (isNumber)
            return style with { TabularDigits = true };

        // The bullet of the Han face is a small dot; enlarged it is lowered, so that its middle stays at that of the text.
        return style with
        {
            Size = Math.Round(text.Size * BulletScale, 2),
            Rise = Math.Round(text.Size * (1 - BulletScale) * 0.36, 2),
        };
    }

    private IReadOnlyList<Block> ItemBlocks(SourceListItem item, BlockStyle style, string language, int depth)
    {
        // Lists within lists change their bullets; everything else is set as anywhere.
        var output = new List<Block>();
        var run = new List<SourceBlock>();
        foreach (var block in item.Blocks)
        {
            if (block is not SourceList nested)
            {
                run.Add(block);
                continue;
            }

            output.AddRange(Compose(run, style, language));
            run.Clear();
            output.Add(List(nested, style, language, depth + 1));
        }

        output.AddRange(Compose(run, style, language));
        return AtTheLeft(Tie(output));
    }

    /// <summary>A picture under its bullet, as the words of the item would stand.</summary>
    private static List<Block> AtTheLeft(List<Block> blocks) =>
        [
            .. blocks.Select(b =>
                b switch
                {
                    Figure figure => AtTheLeft(figure),
                    FigureRow row => row with { Figures = [.. row.Figures.Select(AtTheLeft)] },
                    _ => b,
                }
            ),
        ];

    private static Figure AtTheLeft(Figure figure) =>
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

    private static string Number(string style, int number) =>
        style switch
        {
            "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
            "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
            "i" when number is > 0 and < 4000 => $"{Roman(number).ToLowerInvariant()}.",
            "I" when number is > 0 and < 4000 => $"{Roman(number)}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };

    private static string Roman(int number)
    {
        (int Value, string Digits)[] steps =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var result = "";
        foreach (var (value, digits) in steps)
        {
            for (; number >= value; number -= value)
                result += digits;
        }

        return result;
    }

    /// <summary>A page has no room for more; the cells behind join the last column.</summary>
    private const int MostColumns = 200;

    private void AddTable(SourceTable table, BlockStyle style, string language, List<Block> output)
    {
        var columns = Math.Min(ColumnCount(table), MostColumns);
        if (columns == 0)
            return;
        var theme = context.Theme;
        var id = context.IdFor(table);
        var caption = table.Caption.Count > 0 ? ParagraphOf(table, table.Caption, styles.Caption, language) : null;
        var cellSetting = style.Text.Size < styles.Cell.Text.Size ? styles.Cell with { Text = style.Text } : styles.Cell;
        var headSetting = cellSetting with { Text = cellSetting.Text with { Weight = FontWeight.Bold } };
        var numbers = NumberColumns(table);
        var rows = new List<TableRow>(table.Rows.Count);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var rowId = context.NewId();
            rows.Add(
                new(
                    rowId,
                    [
                        .. table
                            .Rows[r]
                            .Cells.Select(
                                (cell, c) =>
                                    Cell(
                                        cell,
                                        cell.IsHeader || r < table.HeaderRows ? headSetting : cellSetting,
                                        language,
                                        numbers.Contains(c),
                                        columns
                                    )
                            ),
                    ]
                )
            );
        }

        output.Add(
            new Table(
                id,
                language,
                columns,
                Math.Min(table.HeaderRows, rows.Count),
                rows,
                new(
                    theme.TableRowRules ? theme.Rule : theme.Text,
                    theme.TableRowRules ? 0.6 : 0.9,
                    theme.TableRowRules ? 0.9 : 0.5,
                    theme.TableRowRules ? 0.5 : 0,
                    5,
                    4
                )
            )
            {
                Caption = caption,
                SpaceBefore = styles.Em,
                SpaceAfter = styles.Em,
            }
        );
    }

    /// <summary>
    /// Columns that hold nothing but numbers, and more than one: unless the author says else they stand at the right, with figures of one width.
    /// The first column names the rows, so it stays at the left.
    /// </summary>
    private static HashSet<int> NumberColumns(SourceTable table)
    {
        var numbers = new HashSet<int>();
        var body = table.Rows.Skip(table.HeaderRows).ToList();
        if (body.Count < 2 || table.Rows.Any(r => r.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)))
            return numbers;
        for (var c = 1; c < body.Max(r => r.Cells.Count); c++)
        {
            var cells = body.Where(r => c < r.Cells.Count).Select(r => r.Cells[c]).ToList();
            if (cells.Count(HasNumber) > 1 && cells.TrueForAll(cell => cell.Blocks.Count == 0 || HasNumber(cell)))
                numbers.Add(c);
        }

        return numbers;
    }

    private static bool HasNumber(SourceCell cell) =>
        cell.Blocks is [SourceParagraph paragraph]
        && SourceTexts.Line(paragraph.Inlines).Trim() is { Length: > 0 and < 16 } text
        && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiDigit(c) || "+-−–.,% ￥$€£±<>≥≤~".Contains(c));

    private TableCell Cell(SourceCell cell, BlockStyle style, string language, bool isNumber, int columns)
    {
        if (isNumber)
            style = style with { Text = style.Text with { TabularDigits = true } };
        var id = context.NewId();
        var alignment = cell.Alignment switch
        {
            SourceAlignment.Center => Alignment.Center,
            SourceAlignment.Right => Alignment.Right,
            SourceAlignment.Left => Alignment.Left,
            _ => isNumber ? Alignment.Right : Alignment.Left,
        };
        return new(
            id,
            cell.IsHeader,
            Math.Max(cell.ColumnSpan, 1),
            Math.Max(cell.RowSpan, 1),
            alignment,
            Compose(cell.Blocks, style with { Lines = style.Lines with { Alignment = alignment } }, language)
                .Select(b => InCell(b, columns, alignment))
                .ToList()
        );
    }

    /// <summary>A picture in a table is there to be seen beside the words, not to fill the page.</summary>
    private Block InCell(Block block, int columns, Alignment alignment)
    {
        if (block is not Figure figure)
            return block;
        var width = Math.Min(figure.Style.NaturalWidth, context.Page.Measure / Math.Max(columns, 2) * PictureInCell);
        var height = Math.Min(figure.Style.MaxHeight, context.Page.Height * HighestInCell);
        return figure with
        {
            Style = figure.Style with
            {
                NaturalWidth = Math.Round(width, 1),
                MaxHeight = Math.Round(height, 1),
                Alignment = alignment == Alignment.Center ? Alignment.Center : Alignment.Left,
            },
            SpaceBefore = 0,
            SpaceAfter = 0,
        };
    }

    /// <summary>The widest row, counting cells that reach down from rows above.</summary>
    private static int ColumnCount(SourceTable table)
    {
        var hanging = new List<(int Rows, int Columns)>();
        var most = 0;
        foreach (var row in table.Rows)
        {
            most = Math.Max(most, row.Cells.Sum(c => Math.Max(c.ColumnSpan, 1)) + hanging.Sum(h => h.Columns));
            hanging =
            [
                .. hanging
                    .Select(h => (h.Rows - 1, h.Columns))
                    .Concat(row.Cells.Select(c => (c.RowSpan - 1, Math.Max(c.ColumnSpan, 1))))
                    .Where(h => h.Item1 > 0),
            ];
        }

        return most;
    }
}
