using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Reads sections: their kind from the heading, and what stands in them by the rules of the kind.</summary>
internal sealed class CvSectionReader(EntryRules rules, IReadOnlySet<SourceBlock> atRight)
{
    /// <summary>Words of a heading below a section that may be one of a section of its own.</summary>
    private const int MostTitleWords = 4;

    /// <summary>Characters of a paragraph that may be the line of an entry.</summary>
    private const int LongestLine = 200;

    private readonly Dictionary<OutlineSection, SourceParagraph> datesBefore = [];
    private readonly CvLineReader lines = new(rules);
    private readonly CvListReader lists = new(rules);
    private readonly CvLineSplitter lineSplitter = new(rules);

    /// <summary>A section, or an entry where a heading names one.</summary>
    /// <param name="section">The section.</param>
    /// <param name="outer">Kind of the section around it; Other at the top.</param>
    public EntryPart Section(OutlineSection section, CvKind outer)
    {
        var own = CvSectionKinds.Of(section.PlainTitle, rules);
        var isTop = section.Depth == 1 || outer == CvKind.Other;
        if (!isTop && EntryOf(section, outer) is { } entry)
            return entry;
        var kind = own ?? outer;
        return new CvSection(section.Heading!, section.Title, section.Depth, kind, Contents(section, kind));
    }

    /// <summary>Blocks without a heading of their own.</summary>
    public List<EntryPart> Alone(IReadOnlyList<SourceBlock> blocks, CvKind kind) => Blocks(blocks, kind);

    private List<EntryPart> Contents(OutlineSection section, CvKind kind)
    {
        // Only where each heading below becomes an entry: a date that has been moved has no other place.
        if (kind != CvKind.Other && !CvSectionKinds.KeepsDates(kind))
            MoveDates(section);
        var parts = Blocks(section.Blocks, kind);
        foreach (var child in section.Children)
            parts.Add(Section(child, kind));
        return parts;
    }

    /// <summary>Dates in paragraphs of their own before each heading of a section, as grids of two columns have them.</summary>
    private void MoveDates(OutlineSection section)
    {
        if (!EndsWithDate(section) || section.Children.SkipLast(1).Any(c => c.Children.Count > 0 || !EndsWithDate(c)))
            return;
        var before = section;
        foreach (var child in section.Children)
        {
            datesBefore[child] = (SourceParagraph)before.Blocks[^1];
            before.Blocks.RemoveAt(before.Blocks.Count - 1);
            before = child;
        }
    }

    private static bool EndsWithDate(OutlineSection section) =>
        section.Blocks is [.., SourceParagraph last] && CvDates.IsDate(InlineText.Plain(last.Inlines));

    /// <summary>A heading below a section is an entry when it or what follows is dated, or when the kind is one of entries.</summary>
    private CvEntry? EntryOf(OutlineSection section, CvKind kind)
    {
        if (CvSectionKinds.KeepsDates(kind))
            return null;
        var cut = new CvCut(CvSectionKinds.HasRows(kind), IsHeading: !section.IsBoldLine);
        var blocks = section.Blocks;
        var asides = Asides(blocks, 0, section.Heading!);
        var own = asides.Count;
        if (datesBefore.TryGetValue(section, out var before))
            asides.Insert(0, new(before, before.Inlines, true));
        var dated = lines.Read(section.Heading!, section.Title, cut);
        if (dated is null && asides.Count == 0)
        {
            var isSection =
                CvSectionKinds.Of(section.PlainTitle, rules) is not null
                && section.PlainTitle.Split(' ').Length <= MostTitleWords
                && (section.Children.Count > 0 || section.IsBoldLine);
            if (isSection || !CvSectionKinds.HasRows(kind) || section.IsBoldLine && kind is not (CvKind.Education or CvKind.Work))
                return null;
        }

        var line = dated ?? lines.Undated(section.Heading!, section.Title, cut);
        var details = Blocks(blocks.Skip(own).ToList(), kind);
        var children = section.Children;
        if (blocks.Count == own && children is [{ Heading: { } date, Children.Count: 0 } first, ..] && CvDates.IsDate(first.PlainTitle))
        {
            asides.Add(new(date, first.Title, false));
            details = Blocks(first.Blocks, kind);
            children = [.. children.Skip(1)];
        }

        foreach (var child in children)
            details.Add(Section(child, kind));
        return Entry(line, section.Depth, asides, details, kind);
    }

    /// <summary>Paragraphs from an index on for the right of the line before them: nothing but a date, or the end of a row.</summary>
    private List<CvAside> Asides(IReadOnlyList<SourceBlock> blocks, int from, SourceBlock line)
    {
        var asides = new List<CvAside>();
        for (var i = from; i < blocks.Count && asides.Count < 2 && blocks[i] is SourceParagraph paragraph; i++)
        {
            if (ReferenceEquals(paragraph, line) || !IsAside(paragraph))
                break;
            asides.Add(new(paragraph, paragraph.Inlines, false));
        }

        return asides;
    }

    private bool IsAside(SourceParagraph paragraph) =>
        atRight.Contains(paragraph)
        || InlineText.Plain(paragraph.Inlines) is { Length: < 60 } text && (CvDates.IsDate(text) || lines.IsPlace(text));

    private CvEntry Entry(CvLine line, int level, IReadOnlyList<CvAside> asides, IReadOnlyList<EntryPart> details, CvKind kind)
    {
        var period = line.Period;
        foreach (var aside in asides)
            period ??= CvPeriods.Read(aside.Inlines, rules);
        return new(line, level, asides, details) { Period = period, HasRows = CvSectionKinds.HasRows(kind) };
    }

    private List<EntryPart> Blocks(IReadOnlyList<SourceBlock> given, CvKind kind)
    {
        var blocks = CvSectionKinds.KeepsDates(kind) ? given : lineSplitter.Split(given, kind);
        var cut = new CvCut(CvSectionKinds.HasRows(kind), false)
        {
            LeadsDates = CvLineSplitter.LeadDates([.. blocks.OfType<SourceParagraph>().Select(p => InlineText.Plain(p.Inlines))]),
        };
        var parts = new List<EntryPart>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (CvLabelReader.Read(blocks[i], kind) is { } labels)
                parts.Add(labels);
            else if (CvSectionKinds.KeepsDates(kind))
                parts.Add(
                    blocks[i] is SourceList { Ordered: false } works && kind != CvKind.Statement
                        ? new CvWorks(works)
                        : new Passage([blocks[i]])
                );
            else if (blocks[i] is SourceParagraph paragraph && ParagraphEntry(blocks, ref i, paragraph, kind, cut) is { } entry)
                parts.Add(entry);
            else if (blocks[i] is SourceList list)
                parts.Add(lists.Read(list, kind) ?? (EntryPart)new CvDuties(list, false));
            else if (blocks[i] is SourceDefinitions definitions)
                parts.AddRange(Definitions(definitions, kind));
            else if (blocks[i] is SourceTable table && CvTables.DateColumn(table) is { } column)
                parts.Add(new CvDateTable(table, column));
            else
                parts.Add(new Passage([blocks[i]]));
        }

        return Joined(parts);
    }

    /// <summary>Blocks that no rule takes stay together, so that what joins them still does.</summary>
    private static List<EntryPart> Joined(List<EntryPart> parts)
    {
        var joined = new List<EntryPart>(parts.Count);
        foreach (var part in parts)
        {
            if (part is Passage next && joined is [.., Passage last])
                joined[^1] = new Passage([.. last.Blocks, .. next.Blocks]);
            else
                joined.Add(part);
        }

        return joined;
    }

    /// <summary>A paragraph that is the line of an entry, with the lists and the text behind it.</summary>
    private CvEntry? ParagraphEntry(IReadOnlyList<SourceBlock> blocks, ref int at, SourceParagraph paragraph, CvKind kind, CvCut cut)
    {
        if (LineOf(blocks, at, paragraph, cut) is not { } found)
            return null;
        var end = at + 1 + found.Asides.Count;
        var details = new List<SourceBlock>();
        while (end < blocks.Count && !(blocks[end] is SourceParagraph next && StartsEntry(blocks, end, next, cut)))
            details.Add(blocks[end++]);
        at = end - 1;
        return Entry(found.Line, 0, found.Asides, Blocks(details, kind), kind);
    }

    private bool StartsEntry(IReadOnlyList<SourceBlock> blocks, int at, SourceParagraph paragraph, CvCut cut) =>
        LineOf(blocks, at, paragraph, cut) is not null
        // Bold at the beginning of a paragraph, in a section of such entries.
        || (paragraph.Inlines is [SourceSpan { Kind: SourceSpanKind.Strong }, ..] && cut.HasRows);

    private (CvLine Line, List<CvAside> Asides)? LineOf(IReadOnlyList<SourceBlock> blocks, int at, SourceParagraph paragraph, CvCut cut)
    {
        var plain = InlineText.Plain(paragraph.Inlines);
        if (plain.Length is 0 or > LongestLine || CvDates.IsDate(plain))
            return null;
        var asides = Asides(blocks, at + 1, paragraph);
        // Of text in several lines the first one is the entry's.
        if (lines.Read(paragraph, paragraph.Inlines, cut) is { } dated && (cut.HasRows || IsOneLine(plain)))
            return (dated, asides);
        return asides.Count > 0 ? (lines.Undated(paragraph, paragraph.Inlines, cut), asides) : null;
    }

    /// <summary>One line, or one with its dates below.</summary>
    private static bool IsOneLine(string plain) =>
        plain.IndexOf('\n', StringComparison.Ordinal) is var end && (end < 0 || CvDates.IsDate(plain[(end + 1)..]));

    /// <summary>Definition lists: the term or the first line of the definition is the date of the other.</summary>
    private List<EntryPart> Definitions(SourceDefinitions definitions, CvKind kind)
    {
        var parts = new List<EntryPart>();
        var cut = new CvCut(CvSectionKinds.HasRows(kind), false);
        foreach (var item in definitions.Items)
        {
            if (item is { Terms: [var term], Details: [[SourceParagraph first, ..], ..] } && CvDates.IsDate(InlineText.Plain(term)))
            {
                var line = lines.Undated(first, first.Inlines, cut);
                var aside = new CvAside(definitions, term, true);
                var details = Blocks([.. item.Details.SelectMany(d => d).Skip(1)], kind);
                parts.Add(Entry(line, 0, [aside], details, kind));
            }
            else if (item.Terms is [var title] && lines.Read(new SourceParagraph(definitions.Place, title), title, cut) is { } dated)
            {
                parts.Add(Entry(dated, 0, [], Blocks([.. item.Details.SelectMany(d => d)], kind), kind));
            }
            else if (
                item is { Terms: [var name], Details: [[SourceParagraph date, ..], ..] }
                && CvDates.IsDate(InlineText.Plain(date.Inlines))
            )
            {
                var line = lines.Undated(new SourceParagraph(definitions.Place, name), name, cut);
                var details = Blocks([.. item.Details.SelectMany(d => d).Skip(1)], kind);
                parts.Add(Entry(line, 0, [new CvAside(date, date.Inlines, false)], details, kind));
            }
            else
            {
                parts.Add(new Passage([definitions with { Items = [item] }]));
            }
        }

        return parts;
    }
}
