using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>The head of a curriculum vitae: the name as its title, the position, the contacts, a portrait at the right.</summary>
internal sealed class CvHeadComposer(ComposeContext context, BlockComposer blocks)
{
    private const string Separator = "\u2002·\u2002";

    /// <summary>Points; paper that is wider is letter paper.</summary>
    private const double LetterWidth = 600;

    /// <summary>Em that the separator takes.</summary>
    private const double SeparatorWidth = 1.4;

    /// <summary>Size of a portrait in points, 25 by 35 mm, and the white beside it.</summary>
    private const double PortraitWidth = 70.9,
        PortraitHeight = 99.2,
        PortraitGap = 18;

    /// <summary>Digits of an ORCID.</summary>
    private const int OrcidLength = 16;

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    private TextStyle ContactStyle => styles.Small.Text;

    public IReadOnlyList<Block> Compose(PortfolioEntry entry, CvPerson about, Person person, string? siteTitle)
    {
        var language = context.Languages.Document;
        var isKnown = theme.Cv.ShowPerson;
        var portrait = isKnown ? Portrait(entry, person, language) : null;
        var output = new List<Block>();
        var name = isKnown ? NameOf(entry, about, person, siteTitle) : entry.Title;
        var isAbove = portrait is not null || theme.TitleAlignment == Alignment.Center;
        if (isAbove)
            AddTitle(entry, name, Neighbour.None, language, output);
        AddName(entry, about, name, language, output);
        if (!isAbove)
            AddTitle(entry, name, Neighbour.Before, language, output);
        AddRole(about, person, language, output);
        var room = context.Page.Measure - (portrait is null ? 0 : PortraitWidth + PortraitGap);
        if (isKnown)
            AddContacts(about, person, name, room, language, output);
        if (portrait is not null)
        {
            var id = context.NewId();
            List<Block> all = [.. output, portrait];
            output.Clear();
            output.Add(new Section(id, language, SectionRole.Group, all) { SpaceAfter = 4 });
        }

        // What the page shows stays, also where the theme has no place for a portrait.
        if (isKnown && portrait is null && about.Portrait is var (_, block))
            output.AddRange(new PartComposer(context, blocks).Compose([new Passage([block])], language));
        output.AddRange(new PartComposer(context, blocks).Compose(about.Parts, language));
        return output;
    }

    /// <summary>The name that the page says, else that of the configuration or of the site, else the title.</summary>
    private static IReadOnlyList<SourceInline> NameOf(PortfolioEntry entry, CvPerson about, Person person, string? siteTitle) =>
        about.Name.Count > 0 ? about.Name
        : (person.Name ?? siteTitle) is { } name && !TemplateWords.IsName(name) ? [new SourceText(default, name)]
        : entry.Title;

    /// <summary>What kind of page it is, small, at the right of the name or above it: the title of the page is not the name.</summary>
    private void AddTitle(PortfolioEntry entry, IReadOnlyList<SourceInline> name, Neighbour beside, string language, List<Block> output)
    {
        if (ReferenceEquals(name, entry.Title) || SourceTexts.Line(name).Contains(entry.PlainTitle, StringComparison.OrdinalIgnoreCase))
            return;
        var style = styles.Small.Text with { Size = theme.KickerSize, Color = theme.Muted };
        var composed = InlineComposer.Compose(context, entry.Title, style, language);
        output.Add(
            new Paragraph(
                context.NewId(),
                composed.Language,
                composed.Inlines,
                styles.Small.Lines with
                {
                    Alignment = theme.TitleAlignment,
                }
            )
            {
                Beside = beside,
                KeepWithNext = true,
            }
        );
    }

    private void AddName(PortfolioEntry entry, CvPerson about, IReadOnlyList<SourceInline> name, string language, List<Block> output)
    {
        var style = styles.Heading(1);
        var small = style.Text with { Size = theme.KickerSize, Weight = FontWeight.Regular, Color = theme.Muted };
        List<SourceInline> label =
            about.NameLabel.Count > 0 && theme.Cv.ShowPerson ? [.. about.NameLabel, new SourceText(default, " ")] : [];
        IReadOnlyList<SourceInline> whole = [.. label, .. name];
        var composed = InlineComposer.Compose(context, whole, [new(label, small), new(SourceTexts.Unwrap(name), style.Text)], language);
        var id = about.NameBlock is { } block ? context.IdFor(block) : context.NewId();
        output.Add(
            new Heading(id, composed.Language, 1, composed.Inlines, style.Lines with { Balance = false })
            {
                SpaceAfter = 1,
                KeepWithNext = true,
                KeepTogether = true,
                OutlineTitle = entry.PlainTitle,
            }
        );
    }

    private void AddRole(CvPerson about, Person person, string language, List<Block> output)
    {
        var role = about.Role;
        // What the configuration says of the author is not for anonymous copies.
        if (role is null && theme.Cv.ShowPerson && person.Position is { } position)
            role = new(new SourceParagraph(default, []), [], [new SourceText(default, position)]);
        if (role is null)
            return;
        var style = styles.Body.Text with { Color = theme.Accent };
        List<SourceInline> label = role.Label.Count > 0 ? [.. role.Label, new SourceText(default, context.Words["colon"])] : [];
        IReadOnlyList<SourceInline> whole = [.. label, .. SourceTexts.Trim(role.Text)];
        var composed = InlineComposer.Compose(context, whole, style, language);
        output.Add(
            new Paragraph(
                context.NewId(role.Block.Place),
                composed.Language,
                composed.Inlines,
                styles.Item.Lines with
                {
                    Alignment = theme.TitleAlignment,
                }
            )
            {
                SpaceBefore = 1,
                SpaceAfter = 1,
                KeepWithNext = true,
            }
        );
    }

    /// <summary>What the page says, then what the configuration adds to it; in one line, or in lines of even length.</summary>
    private void AddContacts(
        CvPerson about,
        Person person,
        IReadOnlyList<SourceInline> name,
        double room,
        string language,
        List<Block> output
    )
    {
        var items = new List<(IReadOnlyList<Inline> Inlines, double Width)>();
        var known = Known(about, name);
        foreach (var (text, uri) in person.Contacts.Concat(person.MoreContacts))
        {
            if (
                known.Contains(Key(text), StringComparison.Ordinal)
                || (uri is not null && known.Contains(Key(uri), StringComparison.Ordinal))
                || (Key(text[(text.LastIndexOf('/') + 1)..]) is { Length: >= OrcidLength } number && IsKnownNumber(number, known))
            )
                continue;
            IReadOnlyList<Inline> words = InlineComposer.Compose(context, text, ContactStyle, language);
            if (uri is not null)
                words = [new Link(context.NewId(), language, new WebTarget(WebAddress.Encode(uri)), uri, words)];
            items.Add((words, WidthOf(text)));
        }

        items.InsertRange(0, about.Contacts.Where(c => !IsDownload(c)).Select(c => Contact(c, language)));
        items.AddRange(about.Contacts.Where(IsDownload).Select(c => Contact(c, language)));
        if (items.Count == 0)
            return;
        var inlines = new List<Inline>();
        var breaks = PersonBlock.EvenLines([.. items.Select(i => i.Width)], room, room);
        for (var i = 0; i < items.Count; i++)
        {
            if (breaks.Contains(i))
            {
                inlines.Add(new Text(context.NewId(), language, " ", ContactStyle));
                inlines.Add(new LineBreak(context.NewId(), language));
            }
            else if (i > 0)
            {
                inlines.Add(new Text(context.NewId(), language, Separator, ContactStyle));
            }

            inlines.AddRange(items[i].Inlines);
        }

        output.Add(
            new Paragraph(context.NewId(), language, inlines, styles.Small.Lines with { Alignment = theme.TitleAlignment })
            {
                SpaceBefore = 1,
                SpaceAfter = 4,
            }
        );
    }

    /// <summary>An ORCID is the same with and without the address before it.</summary>
    private static bool IsKnownNumber(string number, string known) =>
        number.All(c => char.IsAsciiDigit(c) || c == 'x') && known.Contains(number, StringComparison.Ordinal);

    private (IReadOnlyList<Inline> Inlines, double Width) Contact(CvContact contact, string language)
    {
        IReadOnlyList<SourceInline> label = contact.Label.Count > 0 ? [.. contact.Label, new SourceText(default, " ")] : [];
        IReadOnlyList<SourceInline> whole = [.. label, .. contact.Text];
        var value = contact.Label.Count > 0 ? ContactStyle with { Color = theme.Text } : ContactStyle;
        var composed = InlineComposer.Compose(context, whole, [new(label, ContactStyle), new(contact.Text, value)], language);
        return (composed.Inlines, WidthOf(SourceTexts.Line(whole)));
    }

    /// <summary>A link to the page as a PDF; it comes last.</summary>
    private static bool IsDownload(CvContact contact) =>
        contact.Text.Any(i => i is SourceLink link && link.Href.Contains(".pdf", StringComparison.OrdinalIgnoreCase));

    private double WidthOf(string text) => (Scripts.EstimateWidth(text) + SeparatorWidth) * ContactStyle.Size;

    /// <summary>Letters of all that the head says, with the addresses of its links.</summary>
    private static string Known(CvPerson about, IReadOnlyList<SourceInline> name)
    {
        var text = new System.Text.StringBuilder(Key(SourceTexts.Line(name))).Append('\n');
        foreach (var contact in about.Contacts)
        {
            text.Append(Key(SourceTexts.Plain(contact.Text))).Append('\n');
            AppendLinks(contact.Text, text);
        }

        return text.ToString();
    }

    private static void AppendLinks(IReadOnlyList<SourceInline> inlines, System.Text.StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            if (inline is SourceLink link)
                text.Append(Key(link.Href)).Append('\n');
            AppendLinks(SourceTexts.Children(inline), text);
        }
    }

    private static string Key(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
            .Replace("httpswww", "https", StringComparison.Ordinal);

    /// <summary>The portrait; none on letter paper in English, where it does not belong.</summary>
    private Figure? Portrait(PortfolioEntry entry, Person person, string language)
    {
        // The page's own portrait stays.
        if (entry.Person?.Portrait is null && !CvPage.IsHan(language) && context.Page.Width > LetterWidth)
            return null;
        if (entry.Source.Portrait is { } picture && PlaceholderPortraits.Contains(picture))
            return null;
        if (new TitleBlock(context, blocks).Portrait(entry, person) is not { } figure)
            return null;
        var height = Math.Min(PortraitHeight, PortraitWidth * figure.PixelHeight / figure.PixelWidth);
        return figure with
        {
            Style = figure.Style with { NaturalWidth = height * figure.PixelWidth / figure.PixelHeight, MaxHeight = height },
        };
    }
}
