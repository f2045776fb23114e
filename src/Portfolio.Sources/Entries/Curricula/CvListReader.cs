using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Reads lists whose items are entries.</summary>
internal sealed class CvListReader(EntryRules rules)
{
    /// <summary>Letters, and Han characters, of a point that may be the second line of an entry.</summary>
    private const int LongestSecond = 60,
        LongestHanSecond = 26;

    private readonly CvLineReader lines = new(rules);

    /// <summary>The list as entries; null when its items are points.</summary>
    public EntryPart? Read(SourceList list, CvKind kind)
    {
        var cut = CutOf(list, kind);
        if (kind is CvKind.Skills or CvKind.Languages && !list.Items.All(i => IsDated(i, cut)))
            return null;
        var dated = list.Items.Count(i => IsDated(i, cut) || HasDatedChildren(i, kind));
        var least = kind == CvKind.Awards ? 3 : 2;
        if (dated == 0 || (!CvSectionKinds.HasRows(kind) && dated * least < list.Items.Count))
            return null;
        return Entries(list, kind);
    }

    /// <summary>How the lines of a list are cut: what all of them have tells what it is.</summary>
    private static CvCut CutOf(SourceList list, CvKind kind)
    {
        var (leading, ending) = (0, 0);
        foreach (var item in list.Items)
        {
            if (item.Blocks is not [SourceParagraph first, ..] || InlineText.Plain(first.Inlines) is not { Length: < 200 } text)
                continue;
            var dates = CvDates.Find(text);
            leading += dates is [{ Start: 0 } date, ..] && date.End < text.Length && char.IsWhiteSpace(text[date.End]) ? 1 : 0;
            ending += dates.Count == 1 && dates[0].Start > 0 && text[dates[0].End..].Trim(' ', '.', ',', ';').Length == 0 ? 1 : 0;
        }

        return new(CvSectionKinds.HasRows(kind), false)
        {
            LeadsDates = leading > 1 && leading * 2 >= list.Items.Count,
            EndsDates = kind is CvKind.Awards or CvKind.Teaching or CvKind.Service && ending > 1 && ending == list.Items.Count,
        };
    }

    private CvEntryList Entries(SourceList list, CvKind kind)
    {
        var cut = CutOf(list, kind);
        return new(list, [.. list.Items.Select(i => new CvItem(i, Item(i, kind, cut)))]);
    }

    private List<EntryPart> Item(SourceListItem item, CvKind kind, CvCut cut)
    {
        if (LineAt(item) is not { } at)
            return item.Blocks.Count == 0 ? [] : [new Passage(item.Blocks)];
        var (block, inlines) = (item.Blocks[at], Inlines(item.Blocks[at]));
        var line = lines.Read(block, inlines, cut) ?? lines.Undated(block, inlines, cut);
        var asides = new List<CvAside>();
        if (at > 0)
            asides.Add(new(item.Blocks[0], Inlines(item.Blocks[0]), true));
        for (at++; at < item.Blocks.Count && IsDate(item.Blocks[at]); at++)
            asides.Add(new(item.Blocks[at], Inlines(item.Blocks[at]), false));
        var details = new List<EntryPart>();
        var isDated = line.Pieces.Any(p => p.Kind == CvPieceKind.Period) || asides.Count > 0;
        foreach (var below in item.Blocks.Skip(at))
        {
            if (below is not SourceList children)
            {
                details.Add(new Passage([below]));
                continue;
            }

            if (!isDated && details.Count == 0 && DateOf(children) is { } date)
            {
                asides.Add(new(date, date.Inlines, false));
                isDated = true;
                children = children with { Items = [.. children.Items.Skip(1)] };
            }

            if (AreEntries(children, kind, isDated))
                details.Add(Entries(children, kind));
            else if (children.Items.Count > 0)
                details.Add(new CvDuties(children, details.Count == 0 && HasSecond(line, children, kind)));
        }

        var level = block is SourceHeading heading ? heading.Level : 0;
        var period = asides.Select(a => CvPeriods.Read(a.Inlines, rules)).FirstOrDefault(p => p is not null);
        return [new CvEntry(line, level, asides, details) { HasRows = CvSectionKinds.HasRows(kind), Period = line.Period ?? period }];
    }

    /// <summary>The block of an item that is the line of an entry: the first, or the second where the first is its date.</summary>
    private static int? LineAt(SourceListItem item) =>
        item.Blocks is [SourceParagraph, SourceParagraph or SourceHeading, ..] && IsDate(item.Blocks[0]) ? 1
        : item.Blocks is [SourceParagraph, ..] or [SourceHeading, SourceParagraph, ..] ? 0
        : null;

    /// <summary>A first point that is nothing but a date: it is that of the item around the points.</summary>
    private static SourceParagraph? DateOf(SourceList points) =>
        points is { Ordered: false, Items: [{ Checked: null, Blocks: [SourceParagraph first] }, ..] } && IsDate(first) ? first : null;

    private static bool IsDate(SourceBlock block) =>
        block is SourceParagraph paragraph && CvDates.IsDate(InlineText.Plain(paragraph.Inlines));

    private static IReadOnlyList<SourceInline> Inlines(SourceBlock block) =>
        block switch
        {
            SourceHeading heading => heading.Inlines,
            SourceParagraph paragraph => paragraph.Inlines,
            _ => [],
        };

    /// <summary>Posts at one employer: dated children of an undated item, or spans of time below a dated one.</summary>
    private bool AreEntries(SourceList children, CvKind kind, bool isDated)
    {
        if (children.Items.Count == 0)
            return false;
        var any = false;
        var cut = CutOf(children, kind);
        foreach (var child in children.Items)
        {
            if (child.Blocks is not [SourceParagraph line, ..] || lines.Read(line, line.Inlines, cut) is not { } read)
                return false;
            any |= read.Period is { } period && (period.IsOpen || period.End is not null);
        }

        return any || !isDated;
    }

    private bool HasDatedChildren(SourceListItem item, CvKind kind) =>
        item.Blocks is [SourceParagraph, SourceList { Items.Count: > 0 } children, ..] && AreEntries(children, kind, false);

    private bool IsDated(SourceListItem item, CvCut cut) =>
        LineAt(item) is { } at
        && (
            at > 0
            || lines.Read(item.Blocks[0], Inlines(item.Blocks[0]), cut) is not null
            || (item.Blocks.Count > 1 && (IsDate(item.Blocks[1]) || (item.Blocks[1] is SourceList points && DateOf(points) is not null)))
        );

    /// <summary>A first point that names nothing but an organisation says where the entry was.</summary>
    private bool HasSecond(CvLine line, SourceList children, CvKind kind)
    {
        if (
            kind is not (CvKind.Education or CvKind.Work or CvKind.Internships or CvKind.Research)
            || line.Pieces.Any(p => p.Kind == CvPieceKind.Second)
            || children.Ordered
            || children.Items is not [{ Blocks: [SourceParagraph first] }, ..]
        )
            return false;
        var text = InlineText.Folded(first.Inlines);
        var most = text.Any(Text.Scripts.IsEastAsian) ? LongestHanSecond : LongestSecond;
        return text.Length <= most
            && !text.Any(c => char.IsDigit(c) || c is ':' or '：' or ';' or '；')
            && text[^1] is not ('.' or '。')
            && rules.OrganisationWords.Any(w => HeadingPattern.HoldsWord(text, w));
    }
}
