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
        if (kind is CvKind.Skills or CvKind.Languages && !list.Items.All(i => IsDated(i, kind)))
            return null;
        var dated = list.Items.Count(i => IsDated(i, kind) || HasDatedChildren(i, kind));
        if (dated == 0 || (!CvSectionKinds.HasRows(kind) && dated * 2 < list.Items.Count))
            return null;
        return Entries(list, kind);
    }

    private CvEntryList Entries(SourceList list, CvKind kind) => new(list, [.. list.Items.Select(i => new CvItem(i, Item(i, kind)))]);

    private List<EntryPart> Item(SourceListItem item, CvKind kind)
    {
        if (item.Blocks is not [SourceParagraph first, ..])
            return item.Blocks.Count == 0 ? [] : [new Passage(item.Blocks)];
        var line = LineOf(first, kind) ?? Undated(first, kind);
        var details = new List<EntryPart>();
        var isDated = line.Pieces.Any(p => p.Kind == CvPieceKind.Period);
        foreach (var block in item.Blocks.Skip(1))
        {
            if (block is not SourceList children)
                details.Add(new Passage([block]));
            else if (AreEntries(children, kind, isDated))
                details.Add(Entries(children, kind));
            else
                details.Add(new CvDuties(children, details.Count == 0 && HasSecond(line, children, kind)));
        }

        return [new CvEntry(line, 0, [], details) { HasRows = CvSectionKinds.HasRows(kind) }];
    }

    /// <summary>Posts at one employer: dated children of an undated item, or spans of time below a dated one.</summary>
    private bool AreEntries(SourceList children, CvKind kind, bool isDated)
    {
        if (children.Items.Count == 0)
            return false;
        var any = false;
        foreach (var child in children.Items)
        {
            if (child.Blocks is not [SourceParagraph line, ..] || LineOf(line, kind) is not { } read)
                return false;
            any |= read.Period is { } period && (period.IsOpen || period.End is not null);
        }

        return any || !isDated;
    }

    private bool HasDatedChildren(SourceListItem item, CvKind kind) =>
        item.Blocks is [SourceParagraph, SourceList { Items.Count: > 0 } children, ..] && AreEntries(children, kind, false);

    private bool IsDated(SourceListItem item, CvKind kind) => item.Blocks is [SourceParagraph line, ..] && LineOf(line, kind) is not null;

    private CvLine? LineOf(SourceParagraph paragraph, CvKind kind) =>
        lines.Read(paragraph, paragraph.Inlines, new(CvSectionKinds.HasRows(kind), false));

    /// <summary>A sentence stays in one piece.</summary>
    private CvLine Undated(SourceParagraph paragraph, CvKind kind) =>
        lines.Undated(paragraph, paragraph.Inlines, new(CvSectionKinds.HasRows(kind), false));

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
            && rules.OrganisationWords.Any(w => HoldsWord(text, w));
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (HeadingPattern.WordAt(text, at, word))
                return true;
        }

        return false;
    }
}
