using Portfolio.Export.Composing.Curricula;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>
/// The head of a CV in two languages, over the whole page: both names, and below them what either says that the other does not.
/// </summary>
/// <param name="page">The whole page, also where the contexts see a column of it.</param>
internal sealed class ParallelCvHead(ComposeContext one, ComposeContext other, PageSetup page, string? siteTitle)
{
    /// <summary>Size of the second name as a share of the first.</summary>
    private const double SecondName = 0.72;

    public List<Block> Compose(PortfolioEntry first, PortfolioEntry second, Person person, Person otherPerson)
    {
        var head = Head(one, first, person);
        var additions = Flat(Head(other, second, otherPerson)).ToList();
        var name = Flat(head).OfType<Heading>().First();
        var otherName = additions.OfType<Heading>().FirstOrDefault();
        if (otherName is not null && HeadingPair.Join(name, otherName, one, other, 0, SecondName) is { } joined)
            head = Replaced(head, name, [joined]);
        head = WithTitles(head, name, additions, otherName);
        var said = Flat(head).Select(b => BlockUnits.Text([b])).ToHashSet(StringComparer.Ordinal);
        additions.RemoveAll(b => b == otherName || b is Figure || said.Contains(BlockUnits.Text([b])));
        if (additions.Count == 0)
            return head;
        var last = Flat(head).Last(b => b is not Figure);
        return Replaced(head, last, [last, .. additions]);
    }

    /// <summary>The titles of both pages in one line above the name; additions lose theirs.</summary>
    private List<Block> WithTitles(List<Block> head, Heading name, List<Block> additions, Heading? otherName)
    {
        var (mine, theirs) = (TitleOf(Flat(head), name.Id), TitleOf(additions, otherName?.Id));
        if (mine is null || theirs is null || BlockUnits.Text(mine.Inlines) == BlockUnits.Text(theirs.Inlines))
            return head;
        additions.Remove(theirs);
        var space = new Text(one.NewId(), mine.Language, "\u2002", one.Styles.Small.Text);
        var second = new Span(other.NewId(), theirs.Language, SpanRole.Span, theirs.Inlines);
        return Replaced(head, mine, [mine with { Inlines = [.. mine.Inlines, space, second] }]);
    }

    /// <summary>The paragraph before the name, which says what kind of page it is; or the one beside it.</summary>
    private static Paragraph? TitleOf(IEnumerable<Block> blocks, NodeId? name)
    {
        var all = blocks.ToList();
        var at = all.FindIndex(b => b.Id == name);
        return all.Take(Math.Max(at, 0)).OfType<Paragraph>().LastOrDefault()
            ?? (at >= 0 && at + 1 < all.Count && all[at + 1] is Paragraph { Beside: not Neighbour.None } beside ? beside : null);
    }

    /// <summary>The head without what stands below it in the source, which is aligned with the body.</summary>
    private List<Block> Head(ComposeContext context, PortfolioEntry entry, Person person)
    {
        var whole = context.Over(page);
        return entry.Person is { } about
            ? [.. new CvHeadComposer(whole, new(context)).Compose(entry, about with { Parts = [] }, person, siteTitle)]
            : [.. new TitleBlock(whole, new(context)).Compose(entry, person)];
    }

    /// <summary>The blocks, those of a group in its place.</summary>
    private static IEnumerable<Block> Flat(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Section { Role: SectionRole.Group } group ? Flat(group.Blocks) : [b]);

    private static List<Block> Replaced(IReadOnlyList<Block> blocks, Block old, IReadOnlyList<Block> instead) =>
        [
            .. blocks.SelectMany(b =>
                b == old ? instead
                : b is Section { Role: SectionRole.Group } group ? [group with { Blocks = Replaced(group.Blocks, old, instead) }]
                : [b]
            ),
        ];
}
