using Portfolio.Export.Composing.Curricula;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Turns an entry into a document: the last sight of Markdown and of the theme. Pure; safe in parallel.</summary>
internal static class Composer
{
    /// <summary>Characters of the subject in the metadata: readers show one or two lines of it.</summary>
    private const int LongestSubject = 300;

    public static ComposedDocument Compose(PortfolioEntry entry, Site site, ComposeOptions options, DiagnosticBag bag)
    {
        var languages = EntryLanguages.From(entry.Languages);
        var words = FixedWords.For(options.WordsLanguage ?? languages.Document, options.HasHangul);
        var person = Person.Of(site, entry.Source.FrontMatter);
        var theme = entry.IsCv ? CvPage.Of(options.Theme, options.Paper, languages.Document) : options.Theme;
        var styles = new Styles(theme, options.Families);
        var foot = theme.ShowFoot
            ? new Foot(
                FootText.Of(person.Name, TitleTexts.Plain(entry)),
                options.WordsLanguage is null ? "{page} / {pages}" : words["page-of"],
                styles.Foot,
                options.WordsLanguage ?? languages.Document,
                theme.FootBaseline
            )
            {
                FromTwoPages = entry.IsCv,
            }
            : null;
        var page = styles.Page(options.Paper, foot);
        var pictures = new PictureIndex(site, options);
        EmbeddedPictures.Register(entry, pictures, theme.ShowHero);

        var isCase = CaseArrangement.Is(entry);
        var isSpread = theme.Spreads && !entry.IsCv && !isCase;
        var column =
            isSpread ? SpreadArrangement.Text(page, styles)
            : isCase ? CaseArrangement.Text(page, styles)
            : page;
        var context = new ComposeContext(styles, column, languages, words, pictures, bag)
        {
            Addresses = options.NewAddresses(),
            HasHangul = options.HasHangul,
            CaseCodes = isCase && options.CaseCodes ? [] : null,
            HidesIcons = entry.IsCv,
            LabelLanguages = options.LabelLanguages,
        };
        var content = Content(entry, context, page, person, site.Config.Text("title"), isSpread, isCase);
        if (context.Addresses is { } addresses)
            content.AddRange(addresses.Compose(context, languages.Document));
        var (numbered, origins) = Renumbering.Apply(content, context.Origins);

        var document = new Document
        {
            Title = TitleTexts.Plain(entry),
            Author = person.Name,
            Subject = Subject(entry),
            Keywords = Keywords(entry.Source.FrontMatter),
            Language = languages.Document,
            Date = entry.Date is { } date ? DateOf(date) : null,
            Page = page,
            Blocks = numbered,
        };
        var codes = new Dictionary<PictureKey, PdfPicture>(context.Addresses?.Codes ?? ComposedDocument.NoCodes);
        foreach (var (key, code) in context.CaseCodes ?? [])
            codes[key] = code;
        return new(document, origins, pictures.Files) { Codes = codes, IsCase = isCase };
    }

    /// <summary>Head, body and notes as the page asks for them.</summary>
    /// <param name="page">The whole page; the context may see a column of it.</param>
    private static List<Block> Content(
        PortfolioEntry entry,
        ComposeContext context,
        PageSetup page,
        Person person,
        string? siteTitle,
        bool isSpread,
        bool isCase
    )
    {
        var blocks = new BlockComposer(context);
        var spread = isSpread ? new SpreadArrangement(context, blocks, page) : null;
        var content = new List<Block>();
        if (isCase)
        {
            content.AddRange(new CaseArrangement(context, blocks, page).Compose(entry, person));
        }
        else
        {
            content.AddRange(
                spread is not null ? spread.Head(entry, person)
                : entry.Person is { } about ? new CvHeadComposer(context, blocks).Compose(entry, about, person, siteTitle)
                : new TitleBlock(context, blocks).Compose(entry, person)
            );
            var body = ThematicBreaks.Prune(new PartComposer(context, blocks).Compose(entry.Parts, context.Languages.Document));
            if (context.Theme.NumberedSections)
                body = SectionNumbers.Apply(body, context);
            content.AddRange(spread is null ? body : spread.Arrange(body));
        }

        var notes = new NoteComposer(context, blocks).Compose(
            content,
            context.Languages.Document,
            atFoot: context.Theme.NotesAtFoot && spread is null
        );
        content.AddRange(spread is null || notes.Count == 0 ? notes : spread.Arrange(notes));
        return content;
    }

    /// <summary>The excerpt as the subject of the document, or null.</summary>
    public static string? Subject(PortfolioEntry entry)
    {
        var text = SourceTexts.Line(entry.Excerpt);
        return text.Length == 0 ? null
            : text.Length <= LongestSubject ? text
            : string.Concat(text.AsSpan(0, LongestSubject).TrimEnd(), "…");
    }

    /// <summary>Keywords, tags and categories of front matter, each once.</summary>
    public static string[] Keywords(FrontMatterMap front)
    {
        var words = new List<string>();
        foreach (var key in new[] { "keywords", "tags", "categories" })
        {
            if (front.Find(key) is FrontList list)
                words.AddRange(list.Items.OfType<FrontScalar>().Select(s => s.Text.Trim()));
            else if (front.Text(key) is { } text)
                words.AddRange(text.Split([',', '，', ';', '；'], StringSplitOptions.TrimEntries));
        }

        return [.. words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Midday UTC of the day, or of the first day of the month or year; null for a date that no calendar has.</summary>
    public static DateTimeOffset? DateOf(EntryDate date)
    {
        var (month, day) = (date.Month ?? 1, date.Day ?? 1);
        return date.Year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(date.Year, month)
            ? null
            : new(date.Year, month, day, 12, 0, 0, TimeSpan.Zero);
    }
}
