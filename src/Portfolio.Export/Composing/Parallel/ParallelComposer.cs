using Portfolio.Export.Composing.Curricula;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Two language versions of an entry as one document, aligned block by block.</summary>
internal sealed class ParallelComposer
{
    private readonly PortfolioEntry first;
    private readonly PortfolioEntry second;
    private readonly Site site;
    private readonly Person person;
    private readonly PageSetup page;
    private readonly PictureIndex pictures;
    private readonly ComposeContext one;
    private readonly ComposeContext other;
    private readonly IArrangement arrangement;

    private ParallelComposer(PortfolioEntry first, PortfolioEntry second, Site site, ComposeOptions options, DiagnosticBag bag)
    {
        (this.first, this.second, this.site) = (first, second, site);
        var isFacing = options.Layout == ParallelLayout.Facing;
        var languages = EntryLanguages.From(first.Languages);
        var own = first.IsCv ? CvPage.Of(options.Theme, options.Paper, languages.Document) : options.Theme;
        var theme = isFacing ? FacingPage.Theme(own, options.Paper) : own;
        var styles = new Styles(theme, options.Families);
        person = Person.Of(site, first.Source.FrontMatter);
        var foot = theme.ShowFoot
            ? new Foot(
                FootText.Of(person.Name, TitleTexts.Plain(first)),
                "{page} / {pages}",
                styles.Foot,
                languages.Document,
                theme.FootBaseline
            )
            {
                FromTwoPages = first.IsCv,
            }
            : null;
        page = styles.Page(options.Paper, foot);
        var gap = FacingPage.Gap * styles.Em;
        var column = isFacing ? FacingPage.Column(page, gap) : page;
        pictures = new(site, options);
        EmbeddedPictures.Register(first, pictures, theme.ShowHero);
        EmbeddedPictures.Register(second, pictures, theme.ShowHero);
        one = new(styles, column, languages, FixedWords.For(languages.Document, options.HasHangul), pictures, bag)
        {
            FigureMeasure = page.Measure,
            Addresses = options.NewAddresses(),
            HasHangul = options.HasHangul,
            HidesIcons = first.IsCv,
        };
        var others = EntryLanguages.From(second.Languages);
        other = new(styles, column, others, FixedWords.For(others.Document, options.HasHangul), pictures, bag, one)
        {
            FigureMeasure = page.Measure,
            Addresses = one.Addresses,
            HasHangul = options.HasHangul,
        };
        arrangement = isFacing ? new FacingArrangement(one, other, gap) : new StackedArrangement(one, other);
    }

    /// <param name="first">The version whose language is that of the document.</param>
    /// <param name="second">The version in the other language.</param>
    public static ComposedDocument Compose(
        PortfolioEntry first,
        PortfolioEntry second,
        Site site,
        ComposeOptions options,
        DiagnosticBag bag
    ) => new ParallelComposer(first, second, site, options, bag).Document(bag);

    private ComposedDocument Document(DiagnosticBag bag)
    {
        var differences = new VersionDifferences(one, other, first.Source.Path, second.Source.Path) { SharedPictures = SharedPictures() };
        var aligner = new VersionAligner(new SharedBlocks(one, other), differences);
        var (left, right) = (Body(one, first), Body(other, second));
        var content = new List<Block>(Head());
        content.AddRange(arrangement.Arrange(aligner.Align(left, right)));
        content.AddRange(arrangement.Arrange(NotesUnderOneRule(NotesOf(one, left), NotesOf(other, right))));
        if (one.Addresses is { } addresses)
            content.AddRange(addresses.Compose(one, one.Languages.Document));
        differences.Report(bag);
        var (numbered, origins) = Renumbering.Apply(content, one.Origins);
        var keywords = Composer.Keywords(first.Source.FrontMatter).Concat(Composer.Keywords(second.Source.FrontMatter));
        var document = new Document
        {
            Title = string.Equals(first.PlainTitle, second.PlainTitle, StringComparison.Ordinal)
                ? TitleTexts.Plain(first)
                : $"{TitleTexts.Plain(first)} / {TitleTexts.Plain(second)}",
            Author = person.Name,
            Subject = Composer.Subject(first),
            Keywords = [.. keywords.Distinct(StringComparer.Ordinal)],
            Language = one.Languages.Document,
            Date = (first.Date ?? second.Date) is { } date ? Composer.DateOf(date) : null,
            Page = page,
            Blocks = numbered,
        };
        return new(document, origins, pictures.Files) { Codes = one.Addresses?.Codes ?? ComposedDocument.NoCodes };
    }

    private List<Block> Head() =>
        first.IsCv || second.IsCv
            ? new ParallelCvHead(one, other, page, site.Config.Text("title")).Compose(
                first,
                second,
                person,
                Person.Of(site, second.Source.FrontMatter)
            )
            : new ParallelTitle(one, other, page, arrangement).Compose(first, second, person);

    private static IReadOnlyList<Block> Body(ComposeContext context, PortfolioEntry entry)
    {
        IReadOnlyList<EntryPart> parts = entry.Person is { } about ? [.. about.Parts, .. entry.Parts] : entry.Parts;
        return ThematicBreaks.Prune(new PartComposer(context, new(context)).Compose(parts, context.Languages.Document));
    }

    private static IReadOnlyList<Block> NotesOf(ComposeContext context, IReadOnlyList<Block> body) =>
        new NoteComposer(context, new(context)).Compose(body, context.Languages.Document);

    /// <summary>The notes of both versions, side by side or one after the other.</summary>
    private static List<AlignedPart> NotesUnderOneRule(IReadOnlyList<Block> first, IReadOnlyList<Block> second)
    {
        var parts = new List<AlignedPart>();
        if (first.Concat(second).FirstOrDefault(b => b is Rule) is { } rule)
            parts.Add(new SharedBlock(rule));
        var (a, b) = (first.Where(x => x is not Rule).ToList(), second.Where(x => x is not Rule).ToList());
        if (a.Count + b.Count > 0)
            parts.Add(new AlignedBlocks(a, b));
        return parts;
    }

    /// <summary>Keys of the pictures that both versions name.</summary>
    private HashSet<string> SharedPictures()
    {
        HashSet<string> Keys(PortfolioEntry entry) =>
            SourcePictures.All(entry.Source).Where(pictures.CanDraw).Select(p => pictures.KeyOf(p).Value).ToHashSet(StringComparer.Ordinal);
        var keys = Keys(first);
        keys.IntersectWith(Keys(second));
        return keys;
    }
}
