using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Activities in rows between rules: the sentence whole and in order, the number of people bold. A number that ends the sentence stands at
/// the right, digits under digits; a noun that several numbers share stands once above them. Words and marks that the column makes
/// needless leave no ink and stay in the text.
/// </summary>
internal sealed class ActivityRows(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Widths of words are estimates; more than that they hardly are off.</summary>
    private const double Spare = 1.1;

    /// <summary>Letters that a digit carries beside its own at most.</summary>
    private const int MostCarried = 2;

    private readonly Styles styles = context.Styles;

    private TextStyle Quiet => styles.Small.Text;

    /// <param name="activities">The list.</param>
    /// <param name="parentLanguage">Language of what is around it.</param>
    /// <param name="followsRule">A heading with a rule stands above: no other rule is drawn there.</param>
    public IReadOnlyList<Block> Compose(ActivityList activities, string parentLanguage, bool followsRule)
    {
        var list = activities.List;
        var language = list.Language ?? parentLanguage;
        var id = context.IdFor(list);
        var rows = list.Items.Select(item => Read(item, activities)).ToList();
        var column = ColumnOf(rows);
        var output = new List<Block>();
        AddHead(column.Head, language, followsRule, output);
        var items = new List<ListItem>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var itemId = context.NewId(list.Items[i].Place);
            var labelId = context.NewId();
            var bodyId = context.NewId();
            var row = new Section(
                context.NewId(),
                language,
                SectionRole.Group,
                Row(list.Items[i], rows[i], column, language),
                new BoxStyle(PaddingTop: 3, PaddingBottom: 3.2, BorderColor: context.Theme.Rule, BorderBottom: 0.6)
            )
            {
                KeepTogether = true,
            };
            items.Add(new(itemId, labelId, bodyId, [], [row]));
        }

        output.Add(
            new ListBlock(id, language, ListNumbering.None, 0, items, 0)
            {
                SpaceBefore = output.Count > 0 ? 0 : 2,
                SpaceAfter = context.Theme.ParagraphSpace,
            }
        );
        return output;
    }

    /// <summary>What is counted, and the rule above the first row.</summary>
    private void AddHead(string? head, string language, bool followsRule, List<Block> output)
    {
        if (head is not null)
        {
            var style = styles.Small;
            var words = InlineComposer.Compose(context, [new SourceText(default, head)], style.Text, language);
            var line = new Paragraph(context.NewId(), words.Language, words.Inlines, style.Lines with { Alignment = Alignment.Right });
            output.Add(
                new Section(
                    context.NewId(),
                    language,
                    SectionRole.Group,
                    [line],
                    followsRule
                        ? new BoxStyle(PaddingBottom: 2, BorderColor: context.Theme.Rule, BorderBottom: 0.6)
                        : new BoxStyle(PaddingBottom: 2, BorderColor: context.Theme.Muted, BorderBottom: 0.8)
                )
                {
                    KeepWithNext = true,
                    KeepTogether = true,
                }
            );
        }
        else if (!followsRule)
        {
            output.Add(new Rule(context.NewId(), language, 0.8, context.Theme.Muted) { SpaceBefore = 2, KeepWithNext = true });
        }
    }

    private ActivityRow? Read(SourceListItem item, ActivityList activities)
    {
        var people = activities.Activities.FirstOrDefault(a => ReferenceEquals(a.Item, item))?.People;
        if (people is null || item.Blocks.Count == 0 || item.Blocks[0] is not SourceParagraph paragraph)
            return null;
        var inlines = SourceTexts.Trim(paragraph.Inlines);
        var text = SourceTexts.Plain(inlines);
        var start = text.AsSpan(Math.Clamp(people.Start, 0, text.Length)).StartsWith(people.Written)
            ? people.Start
            : text.IndexOf(people.Written, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var room = context.Page.Measure - (context.Theme.YearRail ? 2 * styles.Em : 0);
        var phrase = (Scripts.EstimateWidth(text) + 2) * styles.Em < room ? ActivityPhrase.Find(text, people, start) : null;
        return new(paragraph, inlines, text, start, start + people.Written.Length, phrase);
    }

    /// <summary>The noun behind several numbers stands at the head: 人.</summary>
    private Column ColumnOf(IReadOnlyList<ActivityRow?> rows)
    {
        var placed = rows.OfType<ActivityRow>().Where(r => r.Phrase is not null).Select(r => (r.Text, Phrase: r.Phrase!)).ToList();
        var head = MostFrequent(placed.Select(p => p.Phrase.UnitOf(p.Text)));
        var widest = placed.Select(p => Scripts.EstimateWidth(Behind(p.Text, p.Phrase, head))).DefaultIfEmpty(0).Max();
        return new(head, widest * Quiet.Size * Spare);
    }

    /// <summary>Only what a glyph can carry is left out of the rows: with more letters it looks like a box for what no font has.</summary>
    private static string? MostFrequent(IEnumerable<string> words) =>
        words.Where(w => w.Length is > 0 and <= MostCarried).GroupBy(w => w).Where(g => g.Count() > 1).MaxBy(g => g.Count())?.Key;

    private static string Behind(string text, ActivityPhrase phrase, string? head) =>
        phrase.UnitOf(text) == head
            ? text[phrase.NumberEnd..phrase.Unit] + text[phrase.UnitEnd..phrase.End]
            : text[phrase.NumberEnd..phrase.End];

    private Block[] Row(SourceListItem item, ActivityRow? row, Column column, string language)
    {
        var style = styles.Item with { Space = 2 };
        if (row is null)
            return Flush(blocks.Compose(item.Blocks, style, language));
        var runs = new RunCutter(row.Inlines);
        if (row.Phrase is { } phrase)
            CutPhrase(runs, row.Text, phrase, column, style.Text);
        else
            CutNumber(runs, row, style.Text);
        var composed = InlineComposer.Compose(context, row.Inlines, runs.Runs, language);
        var id = context.NewId(row.Paragraph.Place);
        var output = new List<Block>
        {
            new Paragraph(id, composed.Language, composed.Inlines, style.Lines with { Alignment = Alignment.Left }),
        };
        blocks.Figures.AddLinked(composed, language, output);
        output.AddRange(blocks.Compose([.. item.Blocks.Skip(1)], style, language));
        return Flush(output);
    }

    private static TextStyle Strong(TextStyle style) => style with { Weight = FontWeight.Bold, TabularDigits = true };

    private static void CutNumber(RunCutter runs, ActivityRow row, TextStyle normal)
    {
        runs.Take(row.Start, normal);
        runs.Take(row.End, Strong(normal));
        runs.Take(int.MaxValue, normal);
    }

    private void CutPhrase(RunCutter runs, string text, ActivityPhrase phrase, Column column, TextStyle normal)
    {
        var language = context.Languages.Document;
        runs.Take(phrase.Separator, normal);
        runs.Take(phrase.Label, normal with { IsCarried = true });
        runs.Before = new Fill(context.NewId(), language, styles.Em) { Stop = column.Behind };
        runs.Take(phrase.Number, Quiet with { IsCarried = phrase.LabelOf(text).Length == 0 });
        runs.Take(phrase.NumberEnd, Strong(normal));
        runs.Before = new Fill(context.NewId(), language, 0) { Continues = true };
        runs.Take(phrase.Unit, Quiet);
        runs.Take(phrase.UnitEnd, Quiet with { IsCarried = phrase.UnitOf(text) == column.Head });
        runs.Take(phrase.End, Quiet);
        runs.Take(int.MaxValue, Quiet with { IsCarried = true });
    }

    /// <summary>The padding of the row is all the space there is at its ends.</summary>
    private static Block[] Flush(IReadOnlyList<Block> row)
    {
        var result = row.ToArray();
        if (result.Length == 0)
            return result;
        result[0] = result[0] with { SpaceBefore = 0 };
        result[^1] = result[^1] with { SpaceAfter = 0 };
        return result;
    }

    /// <summary>The column of numbers.</summary>
    /// <param name="Head">What stands above it, or null.</param>
    /// <param name="Behind">Points that the words behind the digits may take.</param>
    private sealed record Column(string? Head, double Behind);

    private sealed record ActivityRow(
        SourceParagraph Paragraph,
        IReadOnlyList<SourceInline> Inlines,
        string Text,
        int Start,
        int End,
        ActivityPhrase? Phrase
    );

    /// <summary>Cuts inlines into runs, from the first to the last.</summary>
    private sealed class RunCutter(IReadOnlyList<SourceInline> inlines)
    {
        private IReadOnlyList<SourceInline> rest = inlines;
        private int at;

        public List<StyledRun> Runs { get; } = [];

        /// <summary>Stands before the next run.</summary>
        public Inline? Before { get; set; }

        public void Take(int until, TextStyle style)
        {
            if (until <= at)
                return;
            (var piece, rest) = SourceTexts.Split(rest, until - at);
            at = until;
            if (piece.Count == 0)
                return;
            Runs.Add(new(piece, style, Before));
            Before = null;
        }
    }
}
