using Portfolio.Export.Composing;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>
/// A letter in the form of its language. English: sender, date, recipient, subject, salutation, text, closing, name, all at the left.
/// Chinese: title in the middle, salutation at the left, text indented by two characters, closing, name and date at the right.
/// The words are the author's; the program adds none.
/// </summary>
internal sealed class LetterComposer(ConfiguredSite site, PackStyle style, Application application)
{
    private const int LongestTitle = 80;

    /// <summary>Largest text of a Chinese letter in points.</summary>
    private const double LargestHan = 14;

    public PackPart Compose(PortfolioEntry letter, CoverWords cover, IReadOnlySet<string> unreadable, DiagnosticBag bag)
    {
        var languages = EntryLanguages.From(letter.Languages);
        var isHan = IsHan(languages.Document);
        var theme = LetterTheme(style.PartTheme, style.Paper, isHan);
        var options = new ComposeOptions(theme, style.Paper) { UnreadablePictures = unreadable };
        var styles = new Styles(theme, options.Families);
        var words = FixedWords.For(languages.Document);
        var pictures = new PictureIndex(site, options);
        EmbeddedPictures.Register(letter, pictures, hero: false);
        var context = new ComposeContext(styles, styles.Page(style.Paper, null), languages, words, pictures, bag);
        var sheet = new Sheet(context, new BlockComposer(context), styles, languages.Document);
        var front = letter.Source.FrontMatter;
        var date =
            front.Text("date") is not null && letter.Date is { } own ? words.Date(own)
            : cover.Date is { } common ? words.Date(common)
            : null;
        var title = front.Text("subject") ?? front.Text("title") ?? words["pack.letter"];

        // A subject says what the cover says already; contents and bookmarks say what it is.
        var named = front.Text("title") ?? words["pack.letter"];
        var frame = new Frame(title, named, front.Text("signature") ?? cover.Person.Name, front.Text("place"), date);
        if (isHan)
            Chinese(sheet, letter, frame, styles);
        else
            English(sheet, letter, frame, styles, cover);

        var (numbered, origins) = Renumbering.Apply(sheet.Blocks, context.Origins);
        var document = new Document
        {
            Title = named,
            Language = languages.Document,
            Page = context.Page,
            Blocks = numbered,
        };
        return new(PartKind.Letter, application.Letter!.Text, document, origins, pictures.Files, PartStart.Page);
    }

    private static bool IsHan(string language) => LanguageTags.Primary(language) == "zh";

    /// <summary>How far the letters of a letter may grow where its page has room, in sizes of the theme.</summary>
    public static double Largest(Theme theme, string language) => IsHan(language) ? Math.Max(1, LargestHan / theme.Letter.HanTextSize) : 1;

    private static Theme LetterTheme(Theme theme, Paper paper, bool isHan)
    {
        var letter = theme.Letter;
        var size = isHan ? letter.HanTextSize : letter.TextSize;
        return theme with
        {
            Landscape = false,
            TextSize = size,
            TextLeading = isHan ? letter.HanLeading : letter.Leading,
            Measure = Math.Floor((Papers.SizeOf(paper).Width - (2 * letter.Margin)) / size),
            MarginTop = Math.Max(theme.MarginTop, letter.Margin),
            SmallSize = letter.SmallSize,
            Heading3Size = isHan ? letter.HanTitleSize : letter.SubjectSize,
            HeadingRules = false,
            IndentParagraphs = false,
        };
    }

    private void Chinese(Sheet sheet, PortfolioEntry letter, Frame frame, Styles styles)
    {
        var front = letter.Source.FrontMatter;
        sheet.Title(frame, Alignment.Center, styles.Em * 1.6);
        foreach (var line in Lines(front.Text("to") ?? ""))
            sheet.Line(line, styles.Item, 0, 0);
        sheet.Line(front.Text("salutation"), styles.Item, 12, 6);
        sheet.Body(letter, styles.Body with { Lines = styles.Body.Lines with { FirstLineIndent = 2 * styles.Em }, Space = 0 });
        sheet.Closing(front.Text("closing"), 2 * styles.Em);
        sheet.Signed(
            frame.Name,
            frame.Place is null ? frame.Date
                : frame.Date is null ? frame.Place
                : $"{frame.Date} {frame.Place}",
            style.Theme.Letter.SignatureSpace
        );
    }

    private void English(Sheet sheet, PortfolioEntry letter, Frame frame, Styles styles, CoverWords cover)
    {
        var front = letter.Source.FrontMatter;
        sheet.Line(frame.Name, styles.Item with { Text = styles.Item.Text with { Weight = FontWeight.Bold } }, 0, 0);
        sheet.Contacts(cover.Person, 14);
        sheet.Line(
            frame.Place is null ? frame.Date
                : frame.Date is null ? frame.Place
                : $"{frame.Place}, {frame.Date}",
            styles.Item,
            10,
            10
        );
        var recipient = front.Text("to") ?? (cover.Recipient.Count > 0 ? cover.Recipient[0] : "");
        foreach (var line in Lines(recipient))
            sheet.Line(line, styles.Item, 0, 0);
        sheet.Title(frame, Alignment.Left, 6);
        sheet.Line(front.Text("salutation"), styles.Item, 8, 6);
        sheet.Body(letter, styles.Body);
        sheet.Closing(front.Text("closing"), 0);
        sheet.Line(front.Text("closing") is null ? null : frame.Name, styles.Item, style.Theme.Letter.SignatureSpace, 0);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What stands around the text of a letter in either language.</summary>
    /// <param name="Named">In contents and bookmarks.</param>
    /// <param name="Name">Below the closing; null when nobody's name is known.</param>
    private sealed record Frame(string Title, string Named, string? Name, string? Place, string? Date);

    /// <summary>The letter as it grows, paragraph by paragraph.</summary>
    private sealed class Sheet(ComposeContext context, BlockComposer blocks, Styles styles, string language)
    {
        public List<Block> Blocks { get; } = [];

        public void Title(Frame frame, Alignment alignment, double after)
        {
            var title = frame.Title;
            var setting = styles.Heading(3);
            var composed = InlineComposer.Compose(
                context,
                [new SourceText(default, title.Length > LongestTitle ? title[..LongestTitle] + "…" : title)],
                setting.Text,
                language
            );
            Blocks.Add(
                new Heading(context.NewId(), composed.Language, 1, composed.Inlines, setting.Lines with { Alignment = alignment })
                {
                    SpaceBefore = 14,
                    SpaceAfter = Math.Round(after, 2),
                    KeepWithNext = true,
                    OutlineTitle = frame.Named == title ? null : frame.Named,
                }
            );
        }

        public void Contacts(Person person, double after)
        {
            if (person.Contacts.Count > 0)
                Blocks.Add(new PersonBlock(context).Contacts(person, language) with { SpaceAfter = after });
        }

        public void Line(string? text, BlockStyle setting, double before, double after, Alignment alignment = Alignment.Left)
        {
            if (text is null)
                return;
            IReadOnlyList<SourceInline> inlines = [new SourceText(default, text)];
            if (
                blocks.ParagraphOf(
                    new SourceParagraph(default, inlines),
                    inlines,
                    setting with
                    {
                        Lines = setting.Lines with { Alignment = alignment },
                    },
                    language
                ) is
                { } paragraph
            )
                Blocks.Add(paragraph with { SpaceBefore = before, SpaceAfter = after });
        }

        public void Body(PortfolioEntry letter, BlockStyle setting)
        {
            var body = BodyBlocks.Flatten(letter.Source.Body);
            foreach (var block in blocks.Compose(body, setting, language))
                Blocks.Add(
                    block is Paragraph p && setting.Lines.FirstLineIndent > 0
                        ? p with
                        {
                            SpaceBefore = setting.Space,
                            SpaceAfter = setting.Space,
                        }
                        : block
                );
            Blocks.AddRange(new NoteComposer(context, blocks).Compose(Blocks, language));
        }

        /// <summary>In a Chinese letter the first line is indented and the second is not: 此致, 敬礼.</summary>
        public void Closing(string? text, double indent)
        {
            var lines = Lines(text ?? "");
            for (var i = 0; i < lines.Length; i++)
                Line(
                    lines[i],
                    styles.Item with
                    {
                        Lines = styles.Item.Lines with { FirstLineIndent = i == 0 ? indent : 0 },
                    },
                    i == 0 ? 8 : 0,
                    0
                );
            if (Blocks.Count > 0 && lines.Length > 0)
                Blocks[^1] = Blocks[^1] with { KeepWithNext = true };
        }

        /// <summary>The name over the date, on one axis at the right, as Chinese letters end.</summary>
        public void Signed(string? name, string? date, double room)
        {
            var width = Math.Max(Scripts.EstimateWidth(name ?? ""), Scripts.EstimateWidth(date ?? "")) * styles.Em;
            var id = context.NewId();
            var above = Blocks.Count;
            Line(name, styles.Item, 0, 0, Alignment.Center);
            Line(date, styles.Item, 0, 0, Alignment.Center);
            if (Blocks.Count == above)
                return;
            List<Block> lines = Blocks[above..];
            Blocks.RemoveRange(above, lines.Count);
            var left = Math.Max(0, Math.Floor(context.Page.Measure - width - (2 * styles.Em)));
            Blocks.Add(
                new Section(id, language, SectionRole.Group, lines, new BoxStyle(PaddingLeft: left))
                {
                    SpaceBefore = room,
                    KeepTogether = true,
                }
            );
        }
    }
}
