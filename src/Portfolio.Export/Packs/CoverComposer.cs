using Portfolio.Export.Composing;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>What cover and feet say.</summary>
/// <param name="Title">In the languages of the application, the first of them first.</param>
/// <param name="Recipient">As <paramref name="Title"/>.</param>
/// <param name="Date">Of the application, or null.</param>
internal sealed record CoverWords(
    IReadOnlyList<string> Title,
    IReadOnlyList<string> Recipient,
    EntryDate? Date,
    Person Person,
    SourcePicture? Portrait
)
{
    public static IReadOnlyList<string> In(LocalText text, Application application)
    {
        if (application.Language != "both")
            return text.In(application.Language) is { } one ? [one] : [];
        var second = application.FirstLanguage == "zh" ? "en" : "zh";
        return text.In(application.FirstLanguage) is not { } main ? []
            : text.Only(second) is { } other && other != main ? [main, other]
            : [main];
    }
}

/// <summary>The cover: a page of its own, or the head of the first page.</summary>
internal sealed class CoverComposer(ConfiguredSite site, PackStyle style, Application application)
{
    private const double TitleGrowth = 1.35;
    private const double PortraitWidth = 92;

    /// <summary>Share of the page above the cover's first line.</summary>
    private const double Above = 0.17,
        AboveMuch = 0.085;

    /// <summary>Points between the last line of a cover and the lower margin: a cover has no foot.</summary>
    public const double FootRoom = 4;

    /// <summary>The blocks of a cover with what stands below its rule moved down.</summary>
    public static IReadOnlyList<Block> Lowered(IReadOnlyList<Block> blocks, double slack)
    {
        var rule = blocks.ToList().FindIndex(b => b is Rule);
        return rule < 0 || rule + 1 >= blocks.Count
            ? blocks
            : [.. blocks.Select((b, i) => i == rule + 1 ? b with { SpaceBefore = slack + RuleSpace } : b)];
    }

    private const double RuleSpace = 12;

    /// <summary>The cover with its first line higher, where much stands below it.</summary>
    public static PackPart High(PackPart cover)
    {
        var page = cover.Document.Page;
        return cover with { Document = cover.Document with { Page = page with { MarginTop = Math.Round(page.Height * AboveMuch, 1) } } };
    }

    public PackPart Compose(CoverWords words, DiagnosticBag bag)
    {
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var languages = new EntryLanguages(language, "zh-CN", "en");
        var options = new ComposeOptions(style.PartTheme, style.Paper);
        var styles = new Styles(style.PartTheme, options.Families);
        var page = styles.Page(style.Paper, null);
        var pictures = new PictureIndex(site, options);
        var context = new ComposeContext(styles, page, languages, FixedWords.For(language), pictures, bag);
        var blocks = new BlockComposer(context);
        var output = new List<Block>();
        foreach (var recipient in words.Recipient)
            Add(output, blocks, recipient, RecipientStyle(styles), language);
        AddTitle(output, context, words, language);
        if (words.Portrait is { } portrait && pictures.CanDraw(portrait))
            SetBeside(
                output,
                Portrait(blocks.Figures.FigureOf(portrait, [], PortraitWords(context, words.Person), language), context),
                context
            );
        output.Add(
            new Rule(context.NewId(), language, 0.8, style.Theme.Accent)
            {
                SpaceBefore = 10,
                SpaceAfter = RuleSpace,
                KeepWithNext = true,
            }
        );
        if (words.Person.Name is { } name)
            Add(output, blocks, name, NameStyle(styles), language);
        AddContacts(output, context, words.Person, language);
        if (words.Date is { } date)
            Add(output, blocks, Date(date), styles.Small with { Space = application.CoverPage ? 14 : 4 }, language);

        var (numbered, origins) = Renumbering.Apply(output, context.Origins);
        var document = new Document
        {
            Title = words.Title[0],
            Language = language,
            Page = application.CoverPage ? page with { MarginTop = Math.Round(page.Height * Above, 1) } : page,
            Blocks = numbered,
        };
        return new(PartKind.Cover, "cover", document, origins, pictures.Files, PartStart.Page);
    }

    /// <summary>Alternative text of the portrait; null when nobody's name is known.</summary>
    private static SourceText[]? PortraitWords(ComposeContext context, Person person) =>
        person.Name is { } name ? [new(default, context.Words["pack.portrait"].Replace("{name}", name, StringComparison.Ordinal))] : null;

    private BlockStyle RecipientStyle(Styles styles) =>
        styles.Item with
        {
            Text = styles.Kicker with { Size = application.CoverPage ? 11 : style.Theme.KickerSize + 1 },
            Lines = new(application.CoverPage ? 17 : 14, Alignment.Left),
            Space = 0,
        };

    private BlockStyle NameStyle(Styles styles) =>
        styles.Item with
        {
            Text = styles.Item.Text with { Size = application.CoverPage ? 14 : 11, Weight = FontWeight.Bold },
            Lines = new(application.CoverPage ? 22 : 17, Alignment.Left),
            Space = 2,
        };

    private string Date(EntryDate date)
    {
        var first = FixedWords.For(application.FirstLanguage == "zh" ? "zh-CN" : "en").Date(date);
        return application.Language != "both"
            ? first
            : $"{first} • {FixedWords.For(application.FirstLanguage == "zh" ? "en" : "zh-CN").Date(date)}";
    }

    private void AddTitle(List<Block> output, ComposeContext context, CoverWords words, string language)
    {
        var setting = context.Styles.Heading(1);
        var size = setting.Text.Size * (application.CoverPage ? TitleGrowth : 1);
        var text = setting.Text with { Size = size };
        var lines = new ParagraphStyle(Math.Round(size * style.Theme.HeadingLeading, 2), Alignment.Left, Balance: true);
        var title = InlineComposer.Compose(context, [new SourceText(application.Place, words.Title[0])], text, language);
        output.Add(
            new Heading(context.NewId(application.Place), title.Language, 1, title.Inlines, lines)
            {
                SpaceBefore = 6,
                SpaceAfter = 6,
                KeepWithNext = true,
                KeepTogether = true,
            }
        );
        foreach (var second in words.Title.Skip(1))
        {
            var composed = InlineComposer.Compose(
                context,
                [new SourceText(application.Place, second)],
                text with
                {
                    Size = Math.Round(size * 0.68, 1),
                    Color = style.Theme.Muted,
                },
                language
            );
            output.Add(
                new Paragraph(context.NewId(), composed.Language, composed.Inlines, lines with { Leading = Math.Round(size * 0.95, 1) })
                {
                    SpaceAfter = 6,
                }
            );
        }
    }

    private static void AddContacts(List<Block> output, ComposeContext context, Person person, string language)
    {
        if (person.Contacts.Count > 0)
            output.Add(new PersonBlock(context).Contacts(person, language) with { SpaceAfter = 4 });
    }

    /// <summary>The portrait stands at the right of recipient and title, and is read after the title.</summary>
    private static void SetBeside(List<Block> output, Figure portrait, ComposeContext context)
    {
        var after = output.FindIndex(b => b is Heading) + 1;
        var group = new Section(
            context.NewId(),
            context.Words.Language,
            SectionRole.Group,
            [.. output.Take(after), portrait, .. output.Skip(after)]
        )
        {
            SpaceAfter = output[^1].SpaceAfter,
            KeepWithNext = true,
        };
        output.Clear();
        output.Add(group);
    }

    private Figure Portrait(Figure figure, ComposeContext context)
    {
        var width = application.CoverPage ? PortraitWidth : PortraitWidth * 0.6;
        return figure with
        {
            Style = figure.Style with { NaturalWidth = width, MaxHeight = width * 1.45, IsBeside = true },
            Language = context.Words.Language,
        };
    }

    private void Add(List<Block> output, BlockComposer blocks, string text, BlockStyle setting, string language)
    {
        IReadOnlyList<SourceInline> inlines = [new SourceText(application.Place, text)];
        if (blocks.ParagraphOf(new SourceParagraph(application.Place, inlines), inlines, setting, language) is { } paragraph)
            output.Add(paragraph);
    }
}
