using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>A heading with the blocks and sections under it; the root has no heading.</summary>
internal sealed class OutlineSection
{
    public SourceBlock? Heading { get; init; }

    /// <summary>Inlines of the heading; of a bold line without the bold.</summary>
    public IReadOnlyList<SourceInline> Title { get; init; } = [];

    public string PlainTitle { get; init; } = "";

    /// <summary>Level in the source, bold lines one below their heading.</summary>
    public int SourceLevel { get; init; }

    /// <summary>Depth below the root: 1 is the top.</summary>
    public int Depth { get; init; }

    public bool IsBoldLine { get; init; }

    public HeadingNumber? Number { get; init; }

    /// <summary>What stands before the first section under it.</summary>
    public List<SourceBlock> Blocks { get; } = [];

    public List<OutlineSection> Children { get; } = [];
}

/// <summary>Orders the blocks of a body under their headings.</summary>
internal static class Outline
{
    /// <summary>The sections of a body.</summary>
    /// <param name="body">Blocks without footnotes and without the heading that repeats the title.</param>
    /// <param name="rules">Which bold lines are headings.</param>
    public static OutlineSection Build(IReadOnlyList<SourceBlock> body, EntryRules rules)
    {
        var root = new OutlineSection();
        var open = new List<OutlineSection> { root };
        var top = body.OfType<SourceHeading>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is SourceHeading heading)
            {
                Open(open, heading, InlineText.Trim(heading.Inlines), heading.Level, false, rules);
            }
            else if (BoldLine.Title(body[i], rules) is { } title && LeadsSomething(body, i, rules))
            {
                var number = Numbering.Find(InlineText.Plain(title), rules.ProjectNumberWords);
                Open(open, body[i], title, BoldLevel(open, top, number, rules), true, rules);
            }
            else
            {
                open[^1].Blocks.Add(body[i]);
            }
        }

        return root;
    }

    private static void Open(
        List<OutlineSection> open,
        SourceBlock heading,
        IReadOnlyList<SourceInline> title,
        int level,
        bool bold,
        EntryRules rules
    )
    {
        while (open.Count > 1 && open[^1].SourceLevel >= level)
            open.RemoveAt(open.Count - 1);
        var plain = InlineText.Plain(title);
        var section = new OutlineSection
        {
            Heading = heading,
            Title = title,
            PlainTitle = plain,
            SourceLevel = level,
            Depth = open.Count,
            IsBoldLine = bold,
            Number = Numbering.Find(plain, rules.ProjectNumberWords),
        };
        open[^1].Children.Add(section);
        open.Add(section);
    }

    /// <summary>One below the enclosing heading; below open bold lines that are numbered another way or announce projects.</summary>
    private static int BoldLevel(List<OutlineSection> open, int top, HeadingNumber? number, EntryRules rules)
    {
        var real = open.FindLastIndex(s => !s.IsBoldLine && s.Heading is not null);
        var first = real < 0 ? 1 : real + 1;
        for (var i = first; i < open.Count; i++)
        {
            if (open[i].Number?.Style == number?.Style)
                return open[i].SourceLevel;
        }

        if (first < open.Count && (open[^1].Number is not null || HeadingPattern.MatchesAny(rules.ProjectHeadings, open[^1].PlainTitle)))
            return open[^1].SourceLevel + 1;
        return real < 0 ? top : open[real].SourceLevel + 1;
    }

    /// <summary>A bold line with nothing under it is emphasis.</summary>
    private static bool LeadsSomething(IReadOnlyList<SourceBlock> body, int at, EntryRules rules)
    {
        if (at + 1 >= body.Count || body[at + 1] is SourceHeading or SourceRule)
            return false;
        return BoldLine.Title(body[at + 1], rules) is not { } next
            || Numbering.Find(InlineText.Plain(next), rules.ProjectNumberWords) is not null;
    }
}
