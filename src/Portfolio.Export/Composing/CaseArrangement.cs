using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// A project as a case (<c>layout: case</c> in front matter): title and picture over the page, below them the story, and at its side what
/// a reader looks up: role, period, tools, links with their codes, and the activity lists with their figures, in the author's words.
/// </summary>
/// <param name="context">Its page is the column of the story; see <see cref="Text"/>.</param>
/// <param name="page">The whole page.</param>
internal sealed class CaseArrangement(ComposeContext context, BlockComposer blocks, PageSetup page)
{
    /// <summary>Three and a half of twelve columns: a label and two words of its value stand on a line.</summary>
    private const double SideShare = 0.29;

    /// <summary>Between the side and the story, in em.</summary>
    private const double GapWidth = 2;

    private readonly double gap = GapOf(context.Styles);

    /// <summary>Whether an entry is to be set so.</summary>
    public static bool Is(PortfolioEntry entry) => !entry.IsCv && entry.Source.FrontMatter.Text("layout") == "case";

    /// <summary>The page as the story sees it.</summary>
    public static PageSetup Text(PageSetup page, Styles styles) => page with { MarginLeft = page.MarginLeft + Shift(page, styles) };

    public List<Block> Compose(PortfolioEntry entry, Person person)
    {
        var language = context.Languages.Document;
        var output = new List<Block>();
        var title = new TitleBlock(context.Over(page), blocks);
        title.AddKicker(entry, output);
        title.AddTitle(entry, language, output);
        if (context.Theme.ShowSubtitle)
            output.AddRange(blocks.Compose(entry.Excerpt, context.Styles.Subtitle, language));
        if (context.Theme.ShowPerson && person.Name is not null)
            title.AddPerson(person, language, output);
        else
            output[^1] = output[^1] with
            {
                SpaceAfter = Math.Max(output[^1].SpaceAfter, context.Theme.SectionSpace * TitleBlock.SpaceBelow),
            };
        if (context.Theme.ShowHero && entry.Hero is { } hero)
            title.AddHero(hero, language, output);
        var (story, lists) = Parted(entry.Parts);
        var side = Side(entry, lists, language);
        IReadOnlyList<Block> main = ThematicBreaks.Prune(new PartComposer(context, blocks).Compose(story, language));
        if (side.Count == 0 || main.Count == 0)
            output.AddRange(side.Count == 0 ? main : side);
        else
            output.Add(
                new FacingColumns(context.NewId(), language, Column(side), Column(main), gap)
                {
                    FirstShare = SideShare,
                    SpaceBefore = main[0].SpaceBefore,
                }
            );
        return output;
    }

    private List<Block> Side(PortfolioEntry entry, IReadOnlyList<EntryPart> lists, string language)
    {
        var column = context.Over(page with { MarginRight = page.MarginRight + page.Measure - Shift(page, context.Styles) + gap });
        var own = new BlockComposer(column);
        var side = new List<Block>();
        if (context.Theme.ShowFacts)
        {
            new TitleBlock(column, own).AddFacts(entry, language, side);
            AddCodes(side);
        }

        side.AddRange(new PartComposer(column, own).Compose(lists, language));
        return side;
    }

    /// <summary>The code of a link stands below it.</summary>
    private void AddCodes(List<Block> facts)
    {
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            if (
                context.CaseCodes is not { } codes
                || facts[i] is not Paragraph fact
                || AddressIn(fact.Inlines) is not { } address
                || QrCodes.Of(address) is not { } code
            )
                continue;
            var key = new PictureKey("qr:" + address);
            codes[key] = code.Picture;
            var says = context.Words["address-code"].Replace("{address}", WebAddress.Readable(address), StringComparison.Ordinal);
            var picture = new InlinePicture(context.NewId(), context.Words.Language, key, code.Side, code.Side, says);
            facts[i] = fact with { KeepWithNext = true };
            facts.Insert(i + 1, new Paragraph(context.NewId(), fact.Language, [picture], fact.Style) { SpaceBefore = 2, SpaceAfter = 4 });
        }
    }

    /// <summary>The first address on the web in a line, or null.</summary>
    private static string? AddressIn(IReadOnlyList<Inline> inlines) =>
        inlines
            .Select(inline =>
                inline switch
                {
                    Link { Target: WebTarget web } when web.Uri.StartsWith("http", StringComparison.Ordinal) => web.Uri,
                    Link link => AddressIn(link.Inlines),
                    Span span => AddressIn(span.Inlines),
                    _ => null,
                }
            )
            .FirstOrDefault(a => a is not null);

    /// <summary>The parts without their activity lists, and these.</summary>
    private static (List<EntryPart> Story, List<EntryPart> Lists) Parted(IReadOnlyList<EntryPart> parts)
    {
        var (story, lists) = (new List<EntryPart>(), new List<EntryPart>());
        foreach (var part in parts)
        {
            switch (part)
            {
                case ActivityList list:
                    lists.Add(list);
                    break;
                case PlainSection section:
                    var inner = Parted(section.Parts);
                    lists.AddRange(inner.Lists);
                    story.Add(section with { Parts = inner.Story });
                    break;
                default:
                    story.Add(part);
                    break;
            }
        }

        return (story, lists);
    }

    private static double GapOf(Styles styles) => Math.Round(GapWidth * styles.Em, 1);

    private static double Shift(PageSetup page, Styles styles) => ((page.Measure - GapOf(styles)) * SideShare) + GapOf(styles);

    private Section Column(IReadOnlyList<Block> blocks) => new(context.NewId(), context.Languages.Document, SectionRole.Group, blocks);
}
