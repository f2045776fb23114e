using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Turns the parts of a curriculum vitae into data: organisation apart from role, periods as dates, points as texts.</summary>
public sealed class ResumeReader
{
    /// <summary>What parts a role from an organisation in one line.</summary>
    private static readonly string[] Seams = [" - ", " – ", " — ", " | ", " · ", ", ", "，", "、"];

    private readonly EntryRules rules;
    private readonly List<ResumeSection> sections = [];

    private ResumeReader(EntryRules rules) => this.rules = rules;

    /// <summary>The sections of a curriculum vitae, in order; one within another follows it.</summary>
    public static IReadOnlyList<ResumeSection> Read(IReadOnlyList<EntryPart> parts, EntryRules rules)
    {
        var reader = new ResumeReader(rules);
        reader.AddSection(CvKind.Other, "", parts);
        return reader.sections;
    }

    private void AddSection(CvKind kind, string title, IReadOnlyList<EntryPart> parts)
    {
        var (items, text) = (new List<ResumeItem>(), new List<string>());
        var at = sections.Count;
        foreach (var part in parts)
            Add(part, kind, items, text);
        if (items.Count > 0 || text.Count > 0)
            sections.Insert(at, new(kind, title, items, text));
    }

    private void Add(EntryPart part, CvKind kind, List<ResumeItem> items, List<string> text)
    {
        switch (part)
        {
            case CvSection section:
                AddSection(section.Kind, InlineText.Folded(section.Title), section.Parts);
                break;
            case PlainSection section:
                AddSection(kind, InlineText.Folded(section.Title), section.Parts);
                break;
            case CvEntry entry:
                AddEntry(entry, kind, items);
                break;
            case CvEntryList list:
                foreach (var inner in list.Items.SelectMany(i => i.Parts))
                    Add(inner, kind, items, text);
                break;
            case CvLabels labels:
                items.AddRange(labels.Rows.Select(OfRow));
                break;
            case CvWorks works:
                items.AddRange(works.List.Items.Select(i => OfBlocks(i.Blocks)));
                break;
            case CvDuties duties:
                items.AddRange(duties.List.Items.Select(i => OfBlocks(i.Blocks)));
                break;
            case CvDateTable table:
                items.AddRange(table.Table.Rows.Where(r => !r.Cells.All(c => c.IsHeader)).Select(r => OfCells(r, table.Column, kind)));
                break;
            case Passage passage:
                foreach (var block in passage.Blocks)
                    AddBlock(block, items, text);
                break;
        }
    }

    private static void AddBlock(SourceBlock block, List<ResumeItem> items, List<string> text)
    {
        if (block is SourceList list)
            items.AddRange(list.Items.Select(i => OfBlocks(i.Blocks)));
        else
            text.AddRange(Lines(block));
    }

    /// <summary>An entry; the roles within it are entries of the same organisation.</summary>
    private void AddEntry(CvEntry entry, CvKind kind, List<ResumeItem> items)
    {
        var (summary, highlights, roles) = (new List<string>(), new List<string>(), new List<ResumeItem>());
        var second = "";
        foreach (var detail in entry.Details)
        {
            switch (detail)
            {
                case CvDuties { SecondFirst: true } duties:
                    second = string.Join(' ', duties.List.Items[0].Blocks.SelectMany(Lines));
                    highlights.AddRange(duties.List.Items.Skip(1).SelectMany(i => i.Blocks).SelectMany(Lines));
                    break;
                case CvDuties duties:
                    highlights.AddRange(duties.List.Items.SelectMany(i => i.Blocks).SelectMany(Lines));
                    break;
                case Passage passage:
                    foreach (var block in passage.Blocks)
                        (block is SourceList ? highlights : summary).AddRange(Lines(block));
                    break;
                default:
                    Add(detail, kind, roles, summary);
                    break;
            }
        }

        var item = OfLine(entry, second, kind);
        item = item with { Summary = [.. item.Summary, .. summary], Highlights = highlights };
        if (roles.Count == 0 || item.Period is not null || highlights.Count > 0)
            items.Add(item);
        var organisation = item.Organisation.Length > 0 ? item.Organisation : item.Name;
        items.AddRange(roles.Select(r => r.Organisation.Length > 0 ? r : r with { Organisation = organisation }));
    }

    private ResumeItem OfLine(CvEntry entry, string second, CvKind kind)
    {
        string Joined(CvPieceKind piece) =>
            string.Join(", ", entry.Line.Pieces.Where(p => p.Kind == piece).Select(p => Clean(InlineText.Folded(p.Inlines))));
        var (who, other) = (Joined(CvPieceKind.Who), Joined(CvPieceKind.Second) is { Length: > 0 } said ? said : second);
        var (name, organisation) = Parted(who, other, kind);
        var asides = entry.Asides.Where(a => !CvDates.IsDate(InlineText.Folded(a.Inlines))).Select(a => InlineText.Folded(a.Inlines));
        return new()
        {
            Name = name,
            Organisation = organisation,
            Place = string.Join(", ", asides.Prepend(Joined(CvPieceKind.Place)).Where(t => t.Length > 0)),
            Period = entry.Period,
            Url = entry.Line.Pieces.Select(p => Link(p.Inlines)).FirstOrDefault(u => u is not null),
            Summary = Joined(CvPieceKind.Rest) is { Length: > 0 } rest ? [rest] : [],
        };
    }

    /// <summary>What an entry is about, and whose it is: by the words of organisations, else as people write them.</summary>
    private (string Name, string Organisation) Parted(string who, string other, CvKind kind)
    {
        if (other.Length > 0)
            return IsOrganisation(who) && !IsOrganisation(other) ? (other, who) : (who, other);
        foreach (var seam in Seams)
        {
            if (who.IndexOf(seam, StringComparison.Ordinal) is > 0 and var at)
            {
                var (before, after) = (who[..at], who[(at + seam.Length)..]);
                if (IsOrganisation(before) && !IsOrganisation(after))
                    return (after, before);
                if (IsOrganisation(after) || (seam.Length > 2 && kind is CvKind.Work or CvKind.Internships))
                    return (before, after);
            }
        }

        return IsOrganisation(who) && kind is CvKind.Education or CvKind.Work or CvKind.Internships ? ("", who) : (who, "");
    }

    private bool IsOrganisation(string text) => rules.OrganisationWords.Any(w => HeadingPattern.HoldsWord(text, w));

    private static ResumeItem OfRow(CvLabelRow row) =>
        new()
        {
            Name = Clean(InlineText.Folded(row.Label)),
            Highlights = [.. new[] { Clean(InlineText.Folded(row.Value)) }.Where(t => t.Length > 0), .. row.Blocks.SelectMany(Lines)],
        };

    private static ResumeItem OfBlocks(IReadOnlyList<SourceBlock> blocks)
    {
        var lines = blocks.SelectMany(Lines).ToList();
        return new()
        {
            Name = lines.Count > 0 ? lines[0] : "",
            Url = blocks.SelectMany(BlockContents.Inlines).Select(Link).FirstOrDefault(u => u is not null),
            Highlights = [.. lines.Skip(1)],
        };
    }

    private ResumeItem OfCells(SourceRow row, int column, CvKind kind)
    {
        var texts = row.Cells.Select(c => string.Join(' ', c.Blocks.SelectMany(Lines))).ToList();
        var date = row.Cells.ElementAtOrDefault(column)?.Blocks.SelectMany(BlockContents.Inlines).FirstOrDefault();
        var (name, organisation) = Parted(string.Join(", ", texts.Where((t, i) => i != column && t.Length > 0)), "", kind);
        return new()
        {
            Name = name,
            Organisation = organisation,
            Period = date is null ? null : CvPeriods.Read(date, rules),
        };
    }

    private static string Clean(string text) => text.Trim(' ', ',', '，', '·', '|', ':', '：', ';', '；');

    private static string? Link(IReadOnlyList<SourceInline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is SourceLink { Url: { } url })
                return url;
            if (inline is SourceSpan span && Link(span.Inlines) is { } inner)
                return inner;
        }

        return null;
    }

    /// <summary>The texts of a block, a line for each paragraph, item or cell.</summary>
    private static IEnumerable<string> Lines(SourceBlock block)
    {
        if (block is SourceCode code)
            return [code.Code];
        var own = BlockContents.Inlines(block).Select(InlineText.Folded).Where(t => t.Length > 0);
        return own.Concat(BlockContents.Blocks(block).SelectMany(b => b.SelectMany(Lines)));
    }
}
