using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>
/// The head of two versions: the titles over the whole page, then excerpts and facts aligned, the person and the picture once.
/// </summary>
/// <param name="page">The whole page, also where the contexts see a column of it.</param>
internal sealed class ParallelTitle(ComposeContext one, ComposeContext other, PageSetup page, IArrangement arrangement)
{
    /// <summary>Size of the second title as a share of the first, which it explains: that of a subtitle.</summary>
    private const double SecondTitle = 0.72;

    private readonly TitleBlock title = new(one.Over(page), new(one));
    private readonly TitleBlock otherTitle = new(other.Over(page), new(other));

    public List<Block> Compose(PortfolioEntry first, PortfolioEntry second, Person person)
    {
        var theme = one.Theme;
        var output = new List<Block>();

        // Only the two titles stand beside the portrait.
        var portrait = title.ShowsPortrait(first) && title.Portrait(first, person) is { } full ? TitleBlock.Lowered(full, 0) : null;
        title.AddKicker(first with { Languages = [one.Languages.Document, other.Languages.Document] }, output);
        output.Add(Titles(first, second));
        title.SetBeside(portrait, output);
        output.AddRange(arrangement.Arrange(ExcerptsAndFacts(first, second)));
        if (theme.ShowPerson && person.Name is not null)
            title.AddPerson(person, one.Languages.Document, output);
        else
            output[^1] = output[^1] with { SpaceAfter = Math.Max(output[^1].SpaceAfter, theme.SectionSpace * TitleBlock.SpaceBelow) };
        if (!theme.ShowHero)
            return output;
        if (first.Hero is { } hero)
            title.AddHero(hero, one.Languages.Document, output);
        if (second.Hero is { } otherHero && otherHero.Path != first.Hero?.Path)
            otherTitle.AddHero(otherHero, other.Languages.Document, output);
        return output;
    }

    private Heading Titles(PortfolioEntry first, PortfolioEntry second)
    {
        var (a, b) = (new List<Block>(), new List<Block>());
        title.AddTitle(first, one.Languages.Document, a);
        otherTitle.AddTitle(second, other.Languages.Document, b);
        return HeadingPair.Join((Heading)a[0], (Heading)b[0], one, other, 0, SecondTitle) ?? (Heading)a[0];
    }

    private List<AlignedPart> ExcerptsAndFacts(PortfolioEntry first, PortfolioEntry second)
    {
        var parts = new List<AlignedPart>();
        var subtitle = arrangement is FacingArrangement ? FacingPage.Tight(one.Styles.Subtitle) : one.Styles.Subtitle;
        if (one.Theme.ShowSubtitle)
            AddPair(
                new BlockComposer(one).Compose(first.Excerpt, subtitle, one.Languages.Document),
                new BlockComposer(other).Compose(second.Excerpt, subtitle, other.Languages.Document)
            );
        if (one.Theme.ShowFacts)
            AddPair(Facts(title, one, first), Facts(otherTitle, other, second));
        return parts;

        void AddPair(IReadOnlyList<Block> x, IReadOnlyList<Block> y)
        {
            if (x.Count + y.Count > 0)
                parts.Add(new AlignedBlocks(x, y));
        }
    }

    private static List<Block> Facts(TitleBlock title, ComposeContext context, PortfolioEntry entry)
    {
        var facts = new List<Block>();
        title.AddFacts(entry, context.Languages.Document, facts);
        return facts;
    }
}
