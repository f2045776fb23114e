using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>
/// Sections of a curriculum vitae and what stands in them. Lists stay lists, headings headings, tables tables; only the places on the page
/// change.
/// </summary>
internal sealed class CvComposer
{
    private readonly ComposeContext context;
    private readonly BlockComposer blocks;
    private readonly PartComposer parts;
    private readonly CvLineComposer lines;
    private readonly CvTableComposer tables;
    private readonly Styles styles;
    private readonly CvStyle style;

    public CvComposer(ComposeContext context, BlockComposer blocks, PartComposer parts)
    {
        this.context = context;
        this.blocks = blocks;
        this.parts = parts;
        styles = context.Styles;
        style = context.Theme.Cv;
        lines = new(context);
        tables = new(context, blocks);
    }

    /// <summary>Points of a list's text: as an item, closer.</summary>
    private BlockStyle Point => styles.Item with { Space = 1 };

    public void Add(EntryPart part, string language, List<Block> output)
    {
        switch (part)
        {
            case CvSection section:
                AddSection(section, language, output);
                break;
            case CvEntry entry:
                AddEntry(entry, language, output);
                break;
            case CvEntryList list:
                output.Add(Entries(list, language, 0));
                break;
            case CvDuties duties:
                AddDuties(duties, language, output);
                break;
            case CvLabels labels:
                output.Add(new CvLabelComposer(context, blocks).Compose(labels, language));
                break;
            case CvDateTable table:
                output.Add(tables.Compose(table, language));
                break;
            case CvWorks works:
                output.Add(Works(works, language));
                break;
        }
    }

    private void AddSection(CvSection section, string language, List<Block> output)
    {
        var id = context.NewId(section.Heading.Place);
        var inner = new List<Block>();
        var level = context.Levels.Enter(section.Level);
        AddHeading(section, level, language, inner);
        inner.AddRange(parts.Compose(section.Parts, language));
        PartComposer.AddWrapped(id, inner, language, output);
    }

    private void AddHeading(CvSection section, int level, string language, List<Block> output)
    {
        var own = styles.Heading(level);
        if (level == 2 && style.ColoredHeadings)
            own = own.WithColor(context.Theme.Accent);
        var title = SourceTexts.Unwrap(section.Title);
        var composed = InlineComposer.Compose(context, title, own.Text, language);
        if (composed.Inlines.Count == 0)
            return;
        var heading = new Heading(context.IdFor(section.Heading), composed.Language, level, composed.Inlines, own.Lines)
        {
            SpaceBefore = level == 2 ? own.Space : style.EntrySpace + 1,
            SpaceAfter = level == 2 ? 4 : 1,
            KeepWithNext = true,
            KeepTogether = true,
        };
        if (level != 2 || style.Headings == CvHeadings.Plain)
        {
            output.Add(heading);
            return;
        }

        if (style.Headings == CvHeadings.Bar)
            output.Add(
                new Section(
                    context.NewId(),
                    language,
                    SectionRole.Group,
                    [heading with { SpaceBefore = 0, SpaceAfter = 0 }],
                    new BoxStyle(PaddingLeft: 7, BorderColor: context.Theme.Accent, BorderLeft: 3.5)
                )
                {
                    SpaceBefore = heading.SpaceBefore,
                    KeepWithNext = true,
                }
            );
        else
            output.Add(heading);
        var color = style.Headings == CvHeadings.Bar || !style.ColoredHeadings ? context.Theme.Rule : Lighter(context.Theme.Accent);
        output.Add(
            new Rule(context.NewId(), language, 0.6, color)
            {
                SpaceBefore = style.Headings == CvHeadings.Bar ? 2.5 : 1.5,
                SpaceAfter = 4,
                KeepWithNext = true,
            }
        );
    }

    /// <summary>Half way to the paper.</summary>
    private Rgb Lighter(Rgb color)
    {
        var paper = context.Theme.Paper;
        return new((byte)((color.R + paper.R) / 2), (byte)((color.G + paper.G) / 2), (byte)((color.B + paper.B) / 2));
    }

    private void AddEntry(CvEntry entry, string language, List<Block> output)
    {
        var details = parts.Compose(entry.Details, language);
        var space = lines.HasTwoRows(entry) || details.Count > 0 ? style.EntrySpace : 1;
        var own = Rows(entry, language, details.Count > 0);
        own.AddRange(details);
        own[0] = own[0] with { SpaceBefore = Math.Max(space, own[0] is Heading ? 2 : 0) };
        output.Add(
            new Section(context.NewId(entry.Line.Block.Place), language, entry.Level > 0 ? SectionRole.Section : SectionRole.Group, own)
            {
                SpaceBefore = own[0].SpaceBefore,
                SpaceAfter = space,
            }
        );
    }

    /// <summary>The line of an entry with what belongs at its right.</summary>
    private List<Block> Rows(CvEntry entry, string language, bool leads)
    {
        var rows = new List<Block>();
        foreach (var aside in entry.Asides.Where(a => a.IsBefore))
            rows.AddRange(Aside(aside, language, leads));
        rows.Add(Line(entry, language, leads));
        foreach (var aside in entry.Asides.Where(a => !a.IsBefore))
            rows.AddRange(Aside(aside, language, leads));
        return rows;
    }

    private Block Line(CvEntry entry, string language, bool leads)
    {
        var rows = lines.Compose(entry, language);
        if (entry.Level == 0)
            return new Paragraph(context.IdFor(entry.Line.Block), rows.Language, rows.Inlines, lines.Style)
            {
                KeepWithNext = leads,
                KeepTogether = true,
            };
        return new Heading(context.IdFor(entry.Line.Block), rows.Language, context.Levels.Enter(entry.Level), rows.Inlines, lines.Style)
        {
            KeepWithNext = leads,
            KeepTogether = true,
        };
    }

    private IEnumerable<Block> Aside(CvAside aside, string language, bool leads)
    {
        var words = SourceTexts.Trim(aside.Inlines).Where(i => i is not SourceFill).ToList();
        var composed = InlineComposer.Compose(context, CvLineComposer.Unmarked(words), lines.DateStyle, language);
        if (composed.Inlines.Count == 0)
            return [];
        return
        [
            new Paragraph(context.NewId(aside.Block.Place), composed.Language, composed.Inlines, lines.Style)
            {
                Beside = aside.IsBefore ? Neighbour.After : Neighbour.Before,
                KeepWithNext = leads,
            },
        ];
    }

    /// <param name="depth">Lists of entries around this one: they indent it.</param>
    private ListBlock Entries(CvEntryList list, string language, int depth)
    {
        var id = context.IdFor(list.List);
        var own = list.List.Language ?? language;
        var items = new List<ListItem>();
        var hasRows = false;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var itemId = context.NewId(item.Item.Place);
            var (labelId, bodyId) = (context.NewId(), context.NewId());
            IReadOnlyList<Inline> label = list.List.Ordered
                ?
                [
                    new Text(
                        context.NewId(),
                        own,
                        ListNumbers.Write(list.List.Style, list.List.Start + i),
                        styles.Body.Text with
                        {
                            TabularDigits = true,
                        }
                    ),
                ]
                : [];
            var body = new List<Block>();
            foreach (var part in item.Parts)
            {
                if (part is CvEntry entry)
                    hasRows |= AddItem(entry, own, depth, body);
                else
                    body.AddRange(parts.Compose([part], own));
            }

            items.Add(new(itemId, labelId, bodyId, label, body));
        }

        var numbering = list.List.Ordered ? ListNumbering.Decimal : ListNumbering.None;
        var indent = list.List.Ordered ? 2 * styles.Em : depth * styles.Em;
        return new(id, own, numbering, indent, items, hasRows ? style.EntrySpace : 1)
        {
            SpaceBefore = 1,
            SpaceAfter = depth == 0 ? style.EntrySpace : 1,
        };
    }

    /// <summary>Whether it takes more than one row.</summary>
    private bool AddItem(CvEntry entry, string language, int depth, List<Block> body)
    {
        var details = new List<Block>();
        foreach (var part in entry.Details)
        {
            if (part is CvEntryList inner)
                details.Add(Entries(inner, language, depth + 1));
            else
                details.AddRange(parts.Compose([part], language));
        }

        body.AddRange(Rows(entry, language, details.Count > 0));
        body.AddRange(details);
        return details.Count > 0 || lines.HasTwoRows(entry);
    }

    private void AddDuties(CvDuties duties, string language, List<Block> output)
    {
        if (!duties.SecondFirst || duties.List.Items is not [{ Blocks: [SourceParagraph second] } first, ..])
        {
            output.AddRange(blocks.Compose([duties.List], Point, language));
            return;
        }

        var composed = InlineComposer.Compose(context, SourceTexts.Trim(second.Inlines), lines.SecondStyle, language);
        var item = new ListItem(
            context.NewId(first.Place),
            context.NewId(),
            context.NewId(),
            [],
            [new Paragraph(context.NewId(second.Place), composed.Language, composed.Inlines, lines.Style) { KeepWithNext = true }]
        )
        {
            IsFlush = true,
        };
        var rest = blocks.Compose([duties.List with { Items = [.. duties.List.Items.Skip(1)] }], Point, language);
        if (rest.Count > 0 && rest[0] is ListBlock points)
        {
            output.Add(points with { Items = [item, .. points.Items], SpaceBefore = 0 });
            output.AddRange(rest.Skip(1));
        }
        else
        {
            output.Add(new ListBlock(context.IdFor(duties.List), language, ListNumbering.None, 0, [item], 0) { SpaceAfter = 1 });
        }
    }

    /// <summary>A hanging paragraph for each item.</summary>
    private ListBlock Works(CvWorks works, string language)
    {
        var id = context.IdFor(works.List);
        var own = works.List.Language ?? language;
        var hanging = styles.Item with
        {
            Space = 0,
            Lines = styles.Item.Lines with { FirstLineIndent = -1.5 * styles.Em, Alignment = Alignment.Left },
        };
        var items = new List<ListItem>();
        foreach (var item in works.List.Items)
        {
            var itemId = context.NewId(item.Place);
            var (labelId, bodyId) = (context.NewId(), context.NewId());
            items.Add(new(itemId, labelId, bodyId, [], blocks.Compose(item.Blocks, hanging, own)));
        }

        return new(id, own, ListNumbering.None, 0, items, style.EntrySpace * 0.6) { SpaceBefore = 1, SpaceAfter = style.EntrySpace };
    }
}
