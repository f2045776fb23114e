using Portfolio.Export.Entries;
using Portfolio.Export.Reading;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>What stands above the body: kind of entry, title, excerpt, facts, person, picture.</summary>
internal sealed class TitleBlock(ComposeContext context, BlockComposer blocks)
{
    // Bold letters are wider than the estimate, and lines of a title end ragged.
    private const double BoldWidening = 1.06;
    private const double TitleLines = 2.75;
    private const double SmallestTitle = 0.8;

    // Share of the measure.
    private const double WidestPortrait = 0.2;

    private readonly Looks looks = context.Looks;
    private readonly Theme theme = context.Theme;
    private double titleRoom = context.Page.Measure;

    public IReadOnlyList<Block> Compose(PortfolioEntry entry, Person person)
    {
        var output = new List<Block>();
        var language = context.Languages.Document;
        var portrait = Portrait(entry, person);
        AddKicker(entry, output);
        AddTitle(entry, language, output);
        if (theme.ShowSubtitle) output.AddRange(blocks.Compose(entry.Excerpt, looks.Subtitle, language));
        if (theme.ShowFacts) AddFacts(entry, language, output);
        var isPersonShown = theme.ShowPerson && person.Name is not null;

        // All that is centred has one axis.
        Block? rule = null;
        if (isPersonShown && portrait is not null && theme.TitleAlignment == Alignment.Center)
        {
            AddPerson(person, language, output);
            rule = output[^1];
            output.RemoveAt(output.Count - 1);
        }

        SetBeside(portrait, output);
        if (rule is not null) output.Add(rule);
        else if (isPersonShown) AddPerson(person, language, output);
        else output[^1] = output[^1] with { SpaceAfter = Math.Max(output[^1].SpaceAfter, theme.SectionSpace * 0.6) };
        if (theme.ShowHero && entry.Hero is { } hero) AddHero(hero, language, output);
        return output;
    }

    /// <summary>The portrait for the right of the title, when there is one and nothing else shows it; the title gets the room beside it.</summary>
    public Figure? Portrait(PortfolioEntry entry, Person person)
    {
        if (!theme.ShowPortrait || entry.Source.Portrait is not { } portrait || !context.Pictures.CanDraw(portrait) || context.Pictures.IsEmbedded(portrait)) return null;
        SourceText[]? shown = person.Name is { } name ? [new(default, context.Words["pack.portrait"].Replace("{name}", name, StringComparison.Ordinal))] : null;
        var figure = blocks.FigureOf(portrait, [], shown, context.Words.Language);
        var highest = context.Page.Height * theme.PortraitHeight;
        var width = Math.Min(Math.Min(highest * portrait.PixelWidth / portrait.PixelHeight, context.Page.Measure * WidestPortrait), figure.Look.NaturalWidth);
        titleRoom = context.Page.Measure - width - (2 * looks.Em);
        return figure with
        {
            Language = context.Words.Language,
            Look = figure.Look with { NaturalWidth = Math.Round(width, 1), MaxHeight = Math.Round(highest, 1), IsBeside = true },
        };
    }

    /// <summary>Puts the portrait at the right of what stands above.</summary>
    public void SetBeside(Figure? portrait, List<Block> output)
    {
        if (portrait is null) return;
        var after = output.FindIndex(b => b is Heading) + 1;
        var section = new Section(context.NewId(), context.Languages.Document, SectionRole.Group, [.. output.Take(after), portrait, .. output.Skip(after)]) { SpaceAfter = output[^1].SpaceAfter };
        output.Clear();
        output.Add(section);
    }

    /// <summary>The kind of entry, in each language it is written in.</summary>
    public void AddKicker(PortfolioEntry entry, List<Block> output)
    {
        if (!theme.ShowKicker || entry.Source.Collection is not { Length: > 0 } collection) return;
        var id = context.NewId();
        var inlines = new List<Inline>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in entry.Languages.Take(2))
        {
            var words = FixedWords.For(language);
            if (words.Find(collection) is not { } word || !written.Add(word)) continue;
            if (inlines.Count > 0) inlines.Add(new Text(context.NewId(), context.Languages.Document, " • ", looks.Kicker));
            inlines.Add(new Text(context.NewId(), words.Language, word, looks.Kicker));
        }

        if (inlines.Count > 0)
            output.Add(new Paragraph(id, context.Languages.Document, inlines, new(looks.Kicker.Size * 1.5, theme.TitleAlignment)) { SpaceAfter = 4, KeepWithNext = true });
    }

    public void AddTitle(PortfolioEntry entry, string language, List<Block> output)
    {
        var id = context.NewId(entry.Source.FrontMatter.Find("title")?.Place ?? default);
        var setting = FittedTitle(entry.PlainTitle);
        var title = SourceTexts.Unwrap(entry.Title);
        var composed = InlineComposer.Compose(context, title, setting.Text, language);
        var inlines = composed.Inlines.Count > 0 ? composed.Inlines : InlineComposer.Compose(context, entry.PlainTitle, setting.Text, language);
        output.Add(new Heading(id, composed.Language, 1, inlines, setting.Lines) { SpaceAfter = setting.Space, KeepWithNext = true, KeepTogether = true });
    }

    /// <summary>A long title is set smaller, so that it does not push the rest down the page.</summary>
    private Setting FittedTitle(string title)
    {
        var setting = looks.Heading(1);
        var width = Scripts.EstimateWidth(title) * BoldWidening;
        var size = setting.Text.Size;
        while (size > theme.TitleSize * SmallestTitle && width * size > TitleLines * titleRoom) size -= 0.5;
        return setting with { Text = setting.Text with { Size = size }, Lines = setting.Lines with { Leading = Math.Round(size * theme.HeadingLeading, 2) } };
    }

    public void AddFacts(PortfolioEntry entry, string language, List<Block> output)
    {
        var setting = looks.Small with { Lines = looks.Small.Lines with { Alignment = theme.TitleAlignment } };
        if (entry.Date is { } date && entry.Source.Collection is not (null or "portfolio" or "pages"))
        {
            IReadOnlyList<SourceInline> value = [new SourceText(default, context.Words.Date(date))];
            AddFact("date", new SourceParagraph(default, value), value, setting, language, output);
        }

        foreach (var fact in entry.Facts)
        {
            for (var i = 0; i < fact.Value.Count; i++)
            {
                if (i == 0 && fact.Value[i] is SourceParagraph first) AddFact(fact.Key, first, first.Inlines, setting, language, output);
                else blocks.Add(fact.Value[i], setting, language, output);
            }
        }
    }

    private void AddFact(string key, SourceBlock source, IReadOnlyList<SourceInline> value, Setting setting, string language, List<Block> output)
    {
        var id = context.NewId(source.Place);
        var word = context.Words.Find($"fact.{key}") ?? AlternativeTexts.ReadableName(key);
        var bold = setting.Text with { Weight = FontWeight.Bold };
        var label = new Text(context.NewId(), context.Words.Language, word + context.Words["colon"], bold);
        var composed = InlineComposer.Compose(context, SourceTexts.Trim(value), setting.Text, language);
        if (composed.Inlines.Count > 0)
            output.Add(new Paragraph(id, composed.Language, [label, .. composed.Inlines], setting.Lines) { SpaceBefore = 1, SpaceAfter = 1 });
    }

    public void AddPerson(Person person, string language, List<Block> output)
    {
        var name = looks.Small.Text with { Weight = FontWeight.Bold, Color = theme.Text };
        var contact = looks.Small.Text with { TabularDigits = false };
        var centered = theme.TitleAlignment == Alignment.Center;
        var rule = new Rule(context.NewId(), language, 0.8, theme.Accent) { SpaceBefore = centered ? 6 : 9, SpaceAfter = centered ? 12 : 6, KeepWithNext = !centered };
        var id = context.NewId();
        var nameLanguage = new LanguageMap(person.Name!, context.Languages, language).Paragraph;
        var inlines = new List<Inline>(InlineComposer.Compose(context, person.Contacts.Count > 0 && !centered ? person.Name + " " : person.Name!, name, language));
        var room = centered ? titleRoom : context.Page.Measure;
        var beside = room - (Scripts.EstimateWidth(person.Name!) * name.Size) - (2 * looks.Em);
        var widths = person.Contacts.Select(c => (Scripts.EstimateWidth(c.Text) + 1) * contact.Size).ToList();
        var breaks = EvenLines(widths, beside, room);
        for (var i = 0; i < person.Contacts.Count; i++)
        {
            var (text, uri) = person.Contacts[i];
            if (i == 0 && !centered) inlines.Add(new Fill(context.NewId(), language, looks.Em));
            else if (!breaks.Contains(i)) inlines.Add(new Text(context.NewId(), language, " • ", contact));
            else
            {
                inlines.Add(new Text(context.NewId(), language, " ", contact));
                inlines.Add(new LineBreak(context.NewId(), language));
                if (!centered) inlines.Add(new Fill(context.NewId(), language, 0));
            }

            var words = InlineComposer.Compose(context, text, contact, language);
            if (uri is null) inlines.AddRange(words);
            else inlines.Add(new Link(context.NewId(), language, new WebTarget(WebAddress.Encode(uri)), uri, words));
        }

        var line = new Paragraph(id, nameLanguage, inlines, looks.Small.Lines with { Alignment = centered ? Alignment.Center : Alignment.Left }) { SpaceBefore = centered ? 8 : 4, SpaceAfter = centered ? 6 : 12 };
        if (centered) output.AddRange([line, rule]);
        else output.AddRange([rule, line]);
    }

    /// <summary>Where lines of contacts begin: as few lines as can be, none much longer than the others.</summary>
    private static List<int> EvenLines(List<double> widths, double firstRoom, double room)
    {
        const double Step = 4;
        var lines = Within(room);
        for (var limit = room - Step; limit > 0 && Within(limit) is var narrower && narrower.Count == lines.Count; limit -= Step) lines = narrower;
        return lines;

        List<int> Within(double limit)
        {
            var starts = new List<int>();
            var left = Math.Min(firstRoom, limit);
            for (var i = 0; i < widths.Count; i++)
            {
                if (i > 0 && widths[i] > left)
                {
                    starts.Add(i);
                    left = limit;
                }

                left -= widths[i];
            }

            return starts;
        }
    }

    public void AddHero(SourcePicture hero, string language, List<Block> output)
    {
        if (!context.Pictures.CanDraw(hero))
        {
            output.Add(blocks.Placeholder(hero, [], language));
            return;
        }

        // Near the full width whatever its density, but a thumbnail is not blown up beyond 100 pixels an inch.
        var figure = blocks.FigureOf(hero, [], null, language);
        var natural = hero.PixelWidth * 0.72;
        if (natural > context.Page.Measure * 0.85) natural = context.Page.Measure;
        output.Add(figure with
        {
            Look = figure.Look with { NaturalWidth = Math.Round(natural, 1), MaxHeight = Math.Round(context.Page.Height * theme.HeroHeight, 1), Alignment = theme.TitleAlignment == Alignment.Center ? Alignment.Center : theme.FigureAlignment },
            SpaceBefore = theme.FigureSpace,
            SpaceAfter = theme.FigureSpace + 3,
        });
    }
}
