using System.Buffers;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Activities in rows: the sentence whole and in order, the number of people bold, and at the right when the sentence ends with it.</summary>
internal sealed class ActivityRows(ComposeContext context, BlockComposer blocks)
{
    // The words before a number that belong to it ("参与人数", "participants:") are few.
    private const int LongestLabel = 14;

    private static readonly SearchValues<char> Seams = SearchValues.Create("，,；;：:（(|");

    // Dashes also stand within names: they part the number only where nothing else stands between.
    private static readonly SearchValues<char> Dashes = SearchValues.Create("–—-·/");

    private readonly Styles styles = context.Styles;

    public ListBlock Compose(ActivityList activities, string parentLanguage)
    {
        var list = activities.List;
        var language = list.Language ?? parentLanguage;
        var id = context.IdFor(list);
        var items = new List<ListItem>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var people = activities.Activities.FirstOrDefault(a => ReferenceEquals(a.Item, item))?.People;
            var itemId = context.NewId(item.Place);
            var labelId = context.NewId();
            var bodyId = context.NewId();
            var rowId = context.NewId();
            var isLast = i == list.Items.Count - 1;
            var row = new Section(
                rowId,
                language,
                SectionRole.Group,
                Row(item, people, language),
                new BoxStyle(PaddingTop: 3, PaddingBottom: 3.2, BorderColor: context.Theme.Rule, BorderBottom: isLast ? 0 : 0.6)
            )
            {
                KeepTogether = true,
            };
            items.Add(new(itemId, labelId, bodyId, [], [row]));
        }

        return new(id, language, ListNumbering.None, 0, items, 0) { SpaceBefore = 2, SpaceAfter = context.Theme.ParagraphSpace };
    }

    private IReadOnlyList<Block> Row(SourceListItem item, PeopleCount? people, string language)
    {
        var style = styles.Item with { Space = 2 };
        if (people is null || item.Blocks.Count == 0 || item.Blocks[0] is not SourceParagraph paragraph)
            return Flush(blocks.Compose(item.Blocks, style, language));

        var inlines = SourceTexts.Trim(paragraph.Inlines);
        var text = SourceTexts.Plain(inlines);
        var start = text.AsSpan(Math.Clamp(people.Start, 0, text.Length)).StartsWith(people.Written)
            ? people.Start
            : text.IndexOf(people.Written, StringComparison.Ordinal);
        if (start < 0)
            return Flush(blocks.Compose(item.Blocks, style, language));

        var end = start + people.Written.Length;
        var label = LabelStart(text, start, end);
        var strong = style.Text with { Weight = FontWeight.Bold, TabularDigits = true };
        var composed = InlineComposer.Compose(context, inlines, Stretches(inlines, label, start, end, style.Text, strong), language);
        var id = context.NewId(paragraph.Place);
        var output = new List<Block>
        {
            new Paragraph(id, composed.Language, composed.Inlines, style.Lines with { Alignment = Alignment.Left }),
        };
        blocks.AddLinkedFigures(composed, language, output);
        output.AddRange(blocks.Compose([.. item.Blocks.Skip(1)], style, language));
        return Flush(output);
    }

    /// <summary>Where the phrase with the number begins, when it ends the sentence, a comma stands before it and both fit on a line; else -1.</summary>
    private int LabelStart(string text, int start, int end)
    {
        if (text[end..].TrimEnd('。', '.', '人', '名', '位', ' ', '！', '!', '）', ')').Length > 0)
            return -1;
        var comma = text.AsSpan(0, start).LastIndexOfAny(Seams);
        if (text.AsSpan(0, start).TrimEnd() is [.., var last] before && Dashes.Contains(last))
            comma = before.Length - 1;
        if (comma <= 0 || start - comma - 1 > LongestLabel)
            return -1;
        var cut = text[comma] is '（' or '(' ? comma : comma + 1;
        while (cut < start && text[cut] == ' ')
            cut++;
        var room = context.Page.Measure - (context.Theme.YearRail ? 2 * styles.Em : 0);
        return (Scripts.EstimateWidth(text) + 2) * styles.Em < room ? cut : -1;
    }

    private List<Stretch> Stretches(IReadOnlyList<SourceInline> inlines, int label, int start, int end, TextStyle normal, TextStyle strong)
    {
        var stretches = new List<Stretch>();
        Inline? before = null;
        var quiet = normal with { Size = styles.Small.Text.Size, Color = context.Theme.Muted };
        var rest = inlines;
        var at = 0;
        if (label > 0)
        {
            // The mark that parted the phrase from the sentence stays, in the quiet colour of the label.
            Take(label - 1, normal);
            Take(label, quiet with { Size = normal.Size });
            before = new Fill(context.NewId(), context.Languages.Document, styles.Em);
        }

        Take(start, label > 0 ? quiet : normal);
        Take(end, strong);
        Take(int.MaxValue, label > 0 ? quiet : normal);
        return stretches;

        void Take(int until, TextStyle style)
        {
            if (until <= at)
                return;
            (var piece, rest) = SourceTexts.Split(rest, until - at);
            at = until;
            if (piece.Count == 0)
                return;
            stretches.Add(new(piece, style, before));
            before = null;
        }
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
}
