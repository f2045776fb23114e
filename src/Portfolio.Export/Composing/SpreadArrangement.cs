using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Pages of twelve columns: headings and the words of pictures in four at the side, text and pictures in eight. An entry opens with its
/// title beside its picture, or below a picture that is as wide as the page.
/// </summary>
/// <param name="context">Its page is the column of the text; see <see cref="Text"/>.</param>
/// <param name="page">The whole page.</param>
internal sealed class SpreadArrangement(ComposeContext context, BlockComposer blocks, PageSetup page)
{
    /// <summary>Four of twelve columns.</summary>
    private const double SideShare = 1.0 / 3;

    /// <summary>Between the side and the text, in em.</summary>
    private const double GapWidth = 2.4;

    /// <summary>Height over width up to which a picture goes across the whole page.</summary>
    private const double Panorama = 0.5;

    private readonly double gap = GapOf(context.Styles);

    private double SideWidth => (page.Measure - gap) * SideShare;

    /// <summary>The page as the text sees it.</summary>
    public static PageSetup Text(PageSetup page, Styles styles) =>
        page with
        {
            MarginLeft = page.MarginLeft + ((page.Measure - GapOf(styles)) * SideShare) + GapOf(styles),
        };

    /// <summary>Title, excerpt, facts and the picture at the top.</summary>
    public List<Block> Head(PortfolioEntry entry, Person person)
    {
        var language = context.Languages.Document;
        var side = page with { MarginRight = page.Width - page.MarginLeft - SideWidth };
        var words = new TitleBlock(context.Over(side), blocks).Compose(entry with { Hero = null }, person);
        var hero = new List<Block>();
        if (context.Theme.ShowHero && entry.Hero is { } picture)
            new TitleBlock(context.Over(IsPanorama(picture) ? page : context.Page), blocks).AddHero(picture, language, hero);
        if (hero.Count == 0)
            return [.. words];
        return entry.Hero is { } wide && IsPanorama(wide) ? [.. words, .. hero] : [Facing([.. words], hero) with { KeepTogether = true }];
    }

    /// <summary>The blocks of the body, those of sections within them.</summary>
    public List<Block> Arrange(IReadOnlyList<Block> body)
    {
        var output = new List<Block>();
        var (side, main) = (new List<Block>(), new List<Block>());
        foreach (var block in body)
        {
            switch (block)
            {
                case Section { Role: SectionRole.Section, Box: null, Columns: <= 1 } section:
                    Flush();
                    output.Add(section with { Blocks = Arrange(section.Blocks) });
                    break;
                case Heading heading:
                    if (main.Count > 0)
                        Flush();
                    side.Add(heading);
                    break;
                case Figure { Caption: { } caption } figure:
                    Flush();
                    output.Add(Facing([caption], [figure with { Caption = null }]) with { KeepTogether = true });
                    break;
                default:
                    main.Add(block);
                    break;
            }
        }

        Flush();
        return output;

        void Flush()
        {
            if (main.Count > 0)
                output.Add(side.Count > 0 ? Facing(side, main) : Beside(main));
            else
                output.AddRange(side);
            (side, main) = ([], []);
        }
    }

    private static double GapOf(Styles styles) => Math.Round(GapWidth * styles.Em, 1);

    private static bool IsPanorama(SourcePicture picture) => picture.PixelHeight <= Panorama * picture.PixelWidth;

    private FacingColumns Facing(List<Block> side, List<Block> main) =>
        new(context.NewId(), context.Languages.Document, Column(side), Column(main), gap)
        {
            FirstShare = SideShare,
            SpaceBefore = Math.Max(side[0].SpaceBefore, main[0].SpaceBefore),
            SpaceAfter = Math.Max(side[^1].SpaceAfter, main[^1].SpaceAfter),
        };

    /// <summary>Text that has nothing at its side.</summary>
    private Section Beside(List<Block> main) =>
        Column(main) with
        {
            Box = new(PaddingLeft: SideWidth + gap),
            SpaceBefore = main[0].SpaceBefore,
            SpaceAfter = main[^1].SpaceAfter,
            KeepWithNext = main[^1].KeepWithNext,
        };

    private Section Column(List<Block> blocks) => new(context.NewId(), context.Languages.Document, SectionRole.Group, blocks);
}
