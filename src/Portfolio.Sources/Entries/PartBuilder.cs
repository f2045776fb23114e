using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Turns the outline of a body into parts.</summary>
internal sealed class PartBuilder(EntryRules rules)
{
    private readonly List<int> calendarYears = [];

    public IReadOnlyList<EntryPart> Build(OutlineSection root)
    {
        CollectYears(root);
        calendarYears.Sort();
        var parts = new List<EntryPart>();
        AddContents(parts, root);
        return parts;
    }

    private void AddContents(List<EntryPart> parts, OutlineSection section)
    {
        AddBlocks(parts, section.Blocks, section.Depth + 1);
        foreach (var child in section.Children)
            Add(parts, child);
    }

    private void Add(List<EntryPart> parts, OutlineSection section)
    {
        if (YearHeading.Read(section.PlainTitle, rules) is { } year)
            parts.Add(Year(section, year));
        else if (IsActivities(section))
            AddActivities(parts, section);
        else if (IsProjectGroup(section))
            parts.Add(Group(section));
        else
            parts.Add(Plain(section));
    }

    private PlainSection Plain(OutlineSection section)
    {
        var inner = new List<EntryPart>();
        AddContents(inner, section);
        return new(section.Heading!, section.Title, section.Depth, inner);
    }

    private YearSection Year(OutlineSection section, YearHeading year)
    {
        var title = section.Title;
        var roleLine = InlineText.Slice(title, year.RoleStart, year.RoleEnd);
        var (role, organisation) = RoleReader.Read(InlineText.Plain(roleLine), rules);
        var (period, blocks) = TakePeriod(section.Blocks);
        if (period is null && year.Time is { } time)
            period = PeriodReader.Read(InlineText.Slice(title, time.Start.Value, time.End.Value), rules);
        var list = blocks.FindIndex(b => b is SourceList);
        var ledIn = list > 0 && IsLeadIn(blocks[list - 1]);
        var introEnd =
            ledIn ? list - 1
            : list < 0 ? blocks.Count
            : list;
        var rest = ledIn ? introEnd : Math.Min(introEnd + 1, blocks.Count);
        var closing = new List<EntryPart>();
        AddBlocks(closing, blocks[rest..], section.Depth + 1);
        foreach (var child in section.Children)
            Add(closing, child);
        return new()
        {
            Heading = section.Heading!,
            Title = title,
            Level = section.Depth,
            Ordinal = year.Ordinal > 0 ? year.Ordinal : calendarYears.IndexOf(year.FirstYear) + 1,
            OrdinalText = section.PlainTitle[year.Start..year.End].Trim(),
            RoleLine = roleLine,
            Role = role,
            Organisation = organisation,
            Period = period,
            Intro = blocks[..introEnd],
            Highlights = list >= 0 && !ledIn ? (SourceList)blocks[list] : null,
            Closing = closing,
        };
    }

    /// <summary>Takes the time from the first paragraph: all of it, its first line, or the bold words that open it.</summary>
    private (Period? Period, List<SourceBlock> Left) TakePeriod(List<SourceBlock> blocks)
    {
        if (blocks.Count == 0 || blocks[0] is not SourceParagraph first)
            return (null, blocks);
        if (PeriodReader.Read(first.Inlines, rules) is { } whole)
            return (whole, blocks[1..]);
        var inlines = InlineText.Trim(first.Inlines);
        var cut = inlines.TakeWhile(i => i is not SourceBreak).Count();
        var period = cut < inlines.Count && cut > 0 ? PeriodReader.Read([.. inlines.Take(cut)], rules) : null;
        if (period is null && inlines.Count > 1 && inlines[0] is SourceSpan { Kind: SourceSpanKind.Strong })
        {
            cut = 1;
            var after = InlineText.Plain([.. inlines.Skip(1)]).TrimStart();
            period =
                after.Length > 0 && (char.IsLetterOrDigit(after[0]) || "“「（(".Contains(after[0]))
                    ? PeriodReader.Read([inlines[0]], rules)
                    : null;
        }

        if (period is null)
            return (null, blocks);
        var rest = InlineText.Trim([.. inlines.Skip(cut)]);
        return (period, rest.Count == 0 ? blocks[1..] : [first with { Inlines = rest }, .. blocks[1..]]);
    }

    private bool IsActivities(OutlineSection section) =>
        section.Children.Count == 0
        && HeadingPattern.MatchesAny(rules.ActivityHeadings, section.PlainTitle)
        && FirstListAfterText(section.Blocks) >= 0;

    private static int FirstListAfterText(List<SourceBlock> blocks)
    {
        var list = blocks.FindIndex(b => b is not SourceParagraph);
        return list >= 0 && blocks[list] is SourceList ? list : -1;
    }

    private void AddActivities(List<EntryPart> parts, OutlineSection section)
    {
        var at = FirstListAfterText(section.Blocks);
        var list = (SourceList)section.Blocks[at];
        parts.Add(new ActivityList(section.Heading, section.Title, section.Depth, section.Blocks[..at], list, Activities(list)));
        AddBlocks(parts, section.Blocks[(at + 1)..], section.Depth + 1);
    }

    private bool IsProjectGroup(OutlineSection section) =>
        section.Children.Count > 0
        && HeadingPattern.MatchesAny(rules.ProjectHeadings, section.PlainTitle)
        && !section.Children.Exists(c => YearHeading.Read(c.PlainTitle, rules) is not null);

    private ProjectGroup Group(OutlineSection section)
    {
        var lead = new List<EntryPart>();
        AddBlocks(lead, section.Blocks, section.Depth + 1);
        return new(section.Heading!, section.Title, section.Depth, lead, [.. section.Children.Select(ProjectBuilder.Build)]);
    }

    /// <summary>Adds blocks as passages, with the lists of activities among them.</summary>
    private void AddBlocks(List<EntryPart> parts, List<SourceBlock> blocks, int level)
    {
        var passage = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (block is SourceList list && AsActivities(list, passage, level) is { } activities)
            {
                passage.RemoveRange(passage.Count - activities.Intro.Count, activities.Intro.Count);
                Flush();
                parts.Add(activities);
            }
            else
            {
                passage.Add(block);
            }
        }

        Flush();

        void Flush()
        {
            if (passage.Count == 0)
                return;
            parts.Add(new Passage([.. passage]));
            passage.Clear();
        }
    }

    private ActivityList? AsActivities(SourceList list, List<SourceBlock> before, int level)
    {
        var ledIn = before.Count > 0 && IsLeadIn(before[^1]);
        var activities = Activities(list);
        var counted = activities.Count(a => a.People is not null);
        if (!ledIn && (counted < 2 || counted * 2 <= activities.Count))
            return null;
        return new(null, [], level, ledIn ? [before[^1]] : [], list, activities);
    }

    private bool IsLeadIn(SourceBlock block)
    {
        if (block is not SourceParagraph paragraph)
            return false;
        var text = InlineText.Folded(paragraph.Inlines);
        return text.Length > 1
            && text.Length <= rules.BoldHeadingLength
            && text[^1] is ':' or '：'
            && HeadingPattern.MatchesAny(rules.ActivityLeadIns, text);
    }

    private IReadOnlyList<Activity> Activities(SourceList list) =>
        [
            .. list.Items.Select(item => new Activity(
                item,
                item.Blocks.OfType<SourceParagraph>().FirstOrDefault() is { } text
                    ? PeopleReader.Find(InlineText.Plain(text.Inlines), rules)
                    : null
            )),
        ];

    /// <summary>Headings that tell only calendar years count from the earliest of them.</summary>
    private void CollectYears(OutlineSection section)
    {
        foreach (var child in section.Children)
        {
            if (YearHeading.Read(child.PlainTitle, rules) is { Ordinal: 0, FirstYear: var year } && !calendarYears.Contains(year))
                calendarYears.Add(year);
            CollectYears(child);
        }
    }
}
