using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Two language versions of an entry as one document, in step.</summary>
internal static class ParallelComposer
{
    private const double SecondTitle = 0.72;

    public static ComposedDocument Compose(
        PortfolioEntry first,
        PortfolioEntry second,
        Site site,
        ComposeOptions options,
        DiagnosticBag bag
    )
    {
        var isFacing = options.Layout == ParallelLayout.Facing;
        var theme = isFacing ? FacingPage.Theme(options.Theme, options.Paper) : options.Theme;
        var styles = new Styles(theme, options.Families);
        var person = Person.Of(site, first.Source.FrontMatter);
        var title = string.Equals(first.PlainTitle, second.PlainTitle, StringComparison.Ordinal)
            ? first.PlainTitle
            : $"{first.PlainTitle} / {second.PlainTitle}";
        var own = EntryLanguages.From(first.Languages);
        var foot = theme.ShowFoot
            ? new Foot(FootText.Of(person.Name, first.PlainTitle), "{page} / {pages}", styles.Foot, own.Document, theme.FootBaseline)
            : null;
        var page = styles.Page(options.Paper, foot);
        var gap = FacingPage.Gap * styles.Em;
        var column = isFacing ? FacingPage.Column(page, gap) : page;
        var pictures = new PictureIndex(site, options);
        EmbeddedPictures.Note(first, pictures, theme.ShowHero);
        EmbeddedPictures.Note(second, pictures, theme.ShowHero);

        var one = new ComposeContext(styles, column, own, FixedWords.For(own.Document), pictures, bag)
        {
            FigureMeasure = page.Measure,
            Addresses = options.NewAddresses(),
        };
        var languages = EntryLanguages.From(second.Languages);
        var other = new ComposeContext(styles, column, languages, FixedWords.For(languages.Document), pictures, bag, one)
        {
            FigureMeasure = page.Measure,
            Addresses = one.Addresses,
        };
        var differences = new VersionDifferences(one, other, first.Source.Path, second.Source.Path)
        {
            SharedPictures = Shared(first, second, pictures),
        };
        var aligner = new VersionAligner(new SharedBlocks(one, other), differences);
        IArrangement arrangement = isFacing ? new FacingArrangement(one, other, gap) : new StackedArrangement(one, other);

        var (left, right) = (Body(one, first), Body(other, second));
        var content = new List<Block>(Top(one, first, other, second, person, page, arrangement));
        content.AddRange(arrangement.Arrange(aligner.Align(left, right)));
        content.AddRange(
            arrangement.Arrange(
                Notes(
                    new NoteComposer(one, new(one)).Compose(left, own.Document),
                    new NoteComposer(other, new(other)).Compose(right, languages.Document)
                )
            )
        );
        if (one.Addresses is { } addresses)
            content.AddRange(addresses.Compose(one, own.Document));
        differences.Tell(bag);
        var (numbered, origins) = Renumbering.Apply(content, one.Origins);
        var document = new Document
        {
            Title = title,
            Author = person.Name,
            Subject = Composer.Subject(first),
            Keywords =
            [
                .. Composer
                    .Keywords(first.Source.FrontMatter)
                    .Concat(Composer.Keywords(second.Source.FrontMatter))
                    .Distinct(StringComparer.Ordinal),
            ],
            Language = own.Document,
            Date = (first.Date ?? second.Date) is { } date ? Composer.DateOf(date) : null,
            Page = page,
            Blocks = numbered,
        };
        return new(document, origins, pictures.Files) { Codes = one.Addresses?.Codes ?? ComposedDocument.NoCodes };
    }

    private static IReadOnlyList<Block> Body(ComposeContext context, PortfolioEntry entry) =>
        ThematicBreaks.Thin(new PartComposer(context, new(context)).Compose(entry.Parts, context.Languages.Document));

    /// <summary>The titles over the whole page, then excerpts and facts in step, the person and the picture once.</summary>
    private static List<Block> Top(
        ComposeContext one,
        PortfolioEntry first,
        ComposeContext other,
        PortfolioEntry second,
        Person person,
        PageSetup page,
        IArrangement arrangement
    )
    {
        var theme = one.Theme;
        var (title, blocks) = (new TitleBlock(one.Over(page), new(one)), new BlockComposer(one));
        var (otherTitle, otherBlocks) = (new TitleBlock(other.Over(page), new(other)), new BlockComposer(other));
        var output = new List<Block>();
        // Only the two titles stand beside it.
        var portrait = title.Portrait(first, person) is { } full ? TitleBlock.Lowered(full, 0) : null;
        title.AddKicker(first with { Languages = [one.Languages.Document, other.Languages.Document] }, output);
        var (a, b) = (new List<Block>(), new List<Block>());
        title.AddTitle(first, one.Languages.Document, a);
        otherTitle.AddTitle(second, other.Languages.Document, b);
        output.Add(HeadingPair.Join((Heading)a[0], (Heading)b[0], one, other, 0, SecondTitle) ?? (Heading)a[0]);
        title.SetBeside(portrait, output);
        var parts = new List<AlignedPart>();
        var subtitle = arrangement is FacingArrangement ? FacingPage.Tight(one.Styles.Subtitle) : one.Styles.Subtitle;
        if (theme.ShowSubtitle)
            AddPair(
                blocks.Compose(first.Excerpt, subtitle, one.Languages.Document),
                otherBlocks.Compose(second.Excerpt, subtitle, other.Languages.Document)
            );
        if (theme.ShowFacts)
            AddPair(Facts(title, one, first), Facts(otherTitle, other, second));
        output.AddRange(arrangement.Arrange(parts));
        if (theme.ShowPerson && person.Name is not null)
            title.AddPerson(person, one.Languages.Document, output);
        else
            output[^1] = output[^1] with { SpaceAfter = Math.Max(output[^1].SpaceAfter, theme.SectionSpace * 0.6) };
        if (!theme.ShowHero)
            return output;
        if (first.Hero is { } hero)
            title.AddHero(hero, one.Languages.Document, output);
        if (second.Hero is { } otherHero && otherHero.Path != first.Hero?.Path)
            otherTitle.AddHero(otherHero, other.Languages.Document, output);
        return output;

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

    /// <summary>One rule above the notes of both.</summary>
    private static List<AlignedPart> Notes(IReadOnlyList<Block> first, IReadOnlyList<Block> second)
    {
        var parts = new List<AlignedPart>();
        if (first.Concat(second).FirstOrDefault(b => b is Rule) is { } rule)
            parts.Add(new SharedBlock(rule));
        var (a, b) = (first.Where(x => x is not Rule).ToList(), second.Where(x => x is not Rule).ToList());
        if (a.Count + b.Count > 0)
            parts.Add(new AlignedBlocks(a, b));
        return parts;
    }

    private static HashSet<string> Shared(PortfolioEntry first, PortfolioEntry second, PictureIndex pictures)
    {
        HashSet<string> Keys(PortfolioEntry entry) =>
            SourcePictures.All(entry.Source).Where(pictures.CanDraw).Select(p => pictures.KeyOf(p).Value).ToHashSet(StringComparer.Ordinal);
        var keys = Keys(first);
        keys.IntersectWith(Keys(second));
        return keys;
    }
}
