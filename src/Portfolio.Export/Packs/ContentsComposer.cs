using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>
/// The contents page: titles, and sections as long as they fit on the page, each a link with its page number at the right.
/// </summary>
/// <param name="attachments">Titles of files within the file.</param>
internal sealed class ContentsComposer(
    ConfiguredSite site,
    PackStyle style,
    Application application,
    DiagnosticBag bag,
    IReadOnlyList<string> attachments
)
{
    /// <summary>Parts a title from its dates.</summary>
    private const string DatesGap = "\u2002";

    /// <summary>Lines above which sections are left out.</summary>
    public const int MostLines = 34;

    /// <summary>They stand at the foot of the cover.</summary>
    public bool IsOnCover { get; init; }

    public bool IsOwnPage => application.CoverPage && !IsOnCover;

    /// <param name="targets">Final node of each row.</param>
    /// <param name="pages">Page number of each row, from 1.</param>
    public PackPart Compose(IReadOnlyList<ContentsRow> rows, IReadOnlyList<NodeId> targets, IReadOnlyList<int> pages)
    {
        var language = application.FirstLanguage == "zh" ? "zh-CN" : "en";
        var languages = new EntryLanguages(language, "zh-CN", "en");
        var options = new ComposeOptions(style.PartTheme, style.Paper);
        var styles = new Styles(style.PartTheme, options.Families);
        var context = new ComposeContext(
            styles,
            styles.Page(style.Paper, null),
            languages,
            FixedWords.For(language),
            new(site, options),
            bag
        );
        var output = new List<Block> { Heading(context, language) };
        var list = context.NewId();
        var items = new List<Block>();
        for (var i = 0; i < rows.Count; i++)
            items.Add(Row(rows[i], targets[i], pages[i], i > 0 && rows[i].Level == 1, context));
        output.Add(new Section(list, language, SectionRole.Contents, items));
        foreach (var attached in attachments)
        {
            var id = context.NewId();
            var small = context.Styles.Small;
            output.Add(
                new Paragraph(
                    id,
                    language,
                    InlineComposer.Compose(
                        context,
                        $"{context.Words["pack.attached"]}{context.Words["colon"]}{attached}",
                        small.Text,
                        language
                    ),
                    small.Lines
                )
                {
                    SpaceBefore = attached == attachments[0] ? 14 : 2,
                }
            );
        }

        var document = new Document
        {
            Title = context.Words["pack.contents"],
            Language = language,
            Page = context.Page,
            Blocks = output,
        };
        return new(
            PartKind.Contents,
            "contents",
            document,
            new Dictionary<NodeId, SourcePlace>(),
            new Dictionary<PictureKey, SourcePicture>(),
            IsOwnPage ? PartStart.Page : PartStart.Anywhere
        );
    }

    private Heading Heading(ComposeContext context, string language)
    {
        var id = context.NewId();
        var setting = context.Styles.Heading(2);
        var inlines = new List<Inline>(InlineComposer.Compose(context, context.Words["pack.contents"], setting.Text, language));
        if (application.Language == "both")
        {
            var other = FixedWords.For(application.FirstLanguage == "zh" ? "en" : "zh-CN");
            inlines.Add(new Text(context.NewId(), language, " ", setting.Text));
            inlines.Add(new Text(context.NewId(), other.Language, other["pack.contents"], setting.Text with { Color = style.Theme.Muted }));
        }

        return new(id, language, 1, inlines, setting.Lines)
        {
            SpaceBefore = IsOwnPage ? 0 : style.Theme.SectionSpace,
            SpaceAfter = 12,
            KeepWithNext = true,
        };
    }

    private Section Row(ContentsRow row, NodeId target, int page, bool isLater, ComposeContext context)
    {
        var isTitle = row.Level == 1;
        var setting = isTitle ? context.Styles.Item : context.Styles.Small;
        var text = isTitle ? setting.Text with { Weight = FontWeight.Bold } : setting.Text;
        var item = context.NewId();
        var line = context.NewId();
        var link = context.NewId();
        var inlines = new List<Inline>(InlineComposer.Compose(context, row.Title, text, row.Language));
        if (row.Dates.Length > 0)
        {
            inlines.Add(new Text(context.NewId(), row.Language, DatesGap, text));
            inlines.AddRange(InlineComposer.Compose(context, row.Dates, context.Styles.Small.Text, row.Language));
        }

        // A fill is no character: the space parts title and number for those who hear or search them.
        inlines.Add(new Text(context.NewId(), row.Language, " ", text));
        inlines.Add(new Fill(context.NewId(), row.Language, context.Styles.Em) { Leader = style.Theme.Muted });
        inlines.Add(
            new Text(context.NewId(), row.Language, page.ToString(CultureInfo.InvariantCulture), setting.Text with { TabularDigits = true })
        );
        var paragraph = new Paragraph(
            line,
            row.Language,
            [new Link(link, row.Language, new NodeTarget(target), row.Title, inlines)],
            setting.Lines with
            {
                Alignment = Alignment.Left,
            }
        );
        return new(
            item,
            row.Language,
            SectionRole.ContentsItem,
            [paragraph],
            isTitle ? null : new BoxStyle(PaddingLeft: 1.5 * context.Styles.Em)
        )
        {
            SpaceBefore = isTitle ? (isLater ? 8 : 0) : 2,
            KeepTogether = true,
            KeepWithNext = isTitle,
        };
    }
}
