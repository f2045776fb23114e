using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>What stands above the body: kind of entry, title, excerpt, facts, person, picture.</summary>
internal sealed class TitleBlock(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Bold letters are wider than <see cref="Scripts.EstimateWidth(string)"/> says, which is made for regular ones.</summary>
    private const double BoldWidening = 1.06;

    /// <summary>Lines that a title may fill before it is set smaller: three, of which the last ends ragged.</summary>
    private const double TitleLines = 2.75;

    /// <summary>Smallest size of a long title as a share of the theme's; the documentation of themes says a fifth smaller.</summary>
    private const double SmallestTitle = 0.8;

    /// <summary>Size of a subtitle as a share of the title. Chosen: between the title and the line below it.</summary>
    private const double SubtitleSize = 0.72;

    /// <summary>Leading of a title with a subtitle, as a multiple of its size: the smaller lines would be loose otherwise.</summary>
    private const double LeadingWithSubtitle = 1.2;

    /// <summary>Points by which a long title is made smaller until it fits.</summary>
    private const double TitleStep = 0.5;

    /// <summary>Points to a pixel of a picture at the top, which makes 100 pixels an inch: coarser ones would show their pixels.</summary>
    private const double HeroPoints = 0.72;

    /// <summary>Share of the measure from which on a picture at the top takes all of it.</summary>
    private const double NearlyFull = 0.85;

    /// <summary>Space below a title without contacts, as a share of that above a section.</summary>
    public const double SpaceBelow = 0.6;

    /// <summary>Width of a portrait as a share of the measure: the title keeps room for its lines.</summary>
    private const double WidestPortrait = 0.2;

    /// <summary>Height of text over that of the portrait up to which it still stands well beside it.</summary>
    private const double Overhang = 1.08;

    /// <summary>Least height of a portrait as a share of its full height, however little text there is beside it.</summary>
    private const double SmallestPortrait = 0.75;

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;
    private readonly PersonBlock persons = new(context);
    private double titleRoom = context.Page.Measure;

    /// <summary>The head of an entry, down to the picture at the top.</summary>
    public IReadOnlyList<Block> Compose(PortfolioEntry entry, Person person)
    {
        var language = context.Languages.Document;
        var portrait = ShowsPortrait(entry) ? Portrait(entry, person) : null;
        var isPersonShown = theme.ShowPerson && person.Name is not null;
        var isCentered = theme.TitleAlignment == Alignment.Center;
        var isTitleAbove =
            portrait is not null
            && !isCentered
            && isPersonShown
            && !Fits(entry.PlainTitle, titleRoom)
            && Fits(entry.PlainTitle, context.Page.Measure);
        var output = new List<Block>();
        AddKicker(entry, output);
        AddTitle(entry, language, output, isTitleAbove ? context.Page.Measure : titleRoom);
        var beside = isTitleAbove ? output.Count : 0;
        if (theme.ShowSubtitle)
            output.AddRange(blocks.Compose(entry.Excerpt, styles.Subtitle, language));
        if (theme.ShowFacts)
            AddFacts(entry, language, output);

        // All that is centred has one axis; what stands at the left goes beside the portrait where that has room.
        var height = portrait is null ? 0 : HeightOf(output.Skip(beside)) + (isPersonShown ? persons.HeightOf(person, titleRoom) : 0);
        var isPersonBeside =
            isPersonShown && portrait is not null && (isCentered || beside == output.Count || height < portrait.Style.MaxHeight * Overhang);
        if (isPersonBeside)
            output.Add(persons.Stacked(person, language, titleRoom));
        if (portrait is not null && !isCentered && isPersonBeside == isPersonShown)
            portrait = Lowered(portrait, height);
        SetBeside(portrait, output, beside);
        if (isPersonBeside)
            output.Add(persons.Rule(language));
        else if (isPersonShown)
            AddPerson(person, language, output);
        else
            output[^1] = output[^1] with { SpaceAfter = Math.Max(output[^1].SpaceAfter, theme.SectionSpace * SpaceBelow) };
        if (theme.ShowHero && entry.Hero is { } hero)
            AddHero(hero, language, output);
        return output;
    }

    /// <summary>Name and contacts below the title, over the whole measure.</summary>
    /// <param name="person">Has a name.</param>
    public void AddPerson(Person person, string language, List<Block> output) => output.AddRange(persons.Below(person, language));

    /// <summary>Whether a portrait stands on an entry: CVs have one, others where the theme or the entry itself says so.</summary>
    public bool ShowsPortrait(PortfolioEntry entry) =>
        theme.PortraitOnEntries || entry.IsCv || entry.Source.FrontMatter.Text("portrait") is not null;

    /// <summary>
    /// The portrait for the right of the title, when there is one and nothing else shows it; the title gets the room beside it.
    /// </summary>
    public Figure? Portrait(PortfolioEntry entry, Person person)
    {
        if (
            !theme.ShowPortrait
            || entry.Source.Portrait is not { } portrait
            || !context.Pictures.CanDraw(portrait)
            || context.Pictures.IsEmbedded(portrait)
        )
            return null;
        SourceText[]? shown = person.Name is { } name
            ? [new(default, context.Words["pack.portrait"].Replace("{name}", name, StringComparison.Ordinal))]
            : null;
        var figure = blocks.Figures.FigureOf(portrait, [], shown, context.Words.Language);
        var highest = context.Page.Height * theme.PortraitHeight;
        var width = Math.Min(
            Math.Min(highest * portrait.PixelWidth / portrait.PixelHeight, context.Page.Measure * WidestPortrait),
            figure.Style.NaturalWidth
        );
        titleRoom = context.Page.Measure - width - (2 * styles.Em);
        return figure with
        {
            Language = context.Words.Language,
            Style = figure.Style with { NaturalWidth = Math.Round(width, 1), MaxHeight = Math.Round(highest, 1), IsBeside = true },
        };
    }

    /// <summary>Beside a few short lines the portrait is smaller, and leaves less white below them.</summary>
    /// <param name="portrait">At its full height.</param>
    /// <param name="text">Height of what stands beside it, in points.</param>
    public static Figure Lowered(Figure portrait, double text) =>
        portrait with
        {
            Style = portrait.Style with
            {
                MaxHeight = Math.Round(
                    Math.Clamp(text * Overhang, portrait.Style.MaxHeight * SmallestPortrait, portrait.Style.MaxHeight),
                    1
                ),
            },
        };

    /// <summary>Puts the portrait at the right of what stands above, from block <paramref name="from"/> on.</summary>
    public void SetBeside(Figure? portrait, List<Block> output, int from = 0)
    {
        if (portrait is null)
            return;
        var inner = output.GetRange(from, output.Count - from);
        var after = Math.Max(inner.FindIndex(b => b is Heading) + 1, 1);
        var section = new Section(
            context.NewId(),
            context.Languages.Document,
            SectionRole.Group,
            [.. inner.Take(after), portrait, .. inner.Skip(after)]
        )
        {
            SpaceAfter = output[^1].SpaceAfter,
        };
        output.RemoveRange(from, inner.Count);
        output.Add(section);
    }

    /// <summary>The kind of entry, in each language it is written in, or in those of the document it goes into.</summary>
    public void AddKicker(PortfolioEntry entry, List<Block> output)
    {
        if (!theme.ShowKicker || entry.Source.Collection is not { Length: > 0 } collection)
            return;
        var id = context.NewId();
        var inlines = new List<Inline>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in context.LabelLanguages ?? [.. entry.Languages.Take(2)])
        {
            var words = FixedWords.For(language, context.HasHangul);
            if (words.Find(collection) is not { } word || !written.Add(word))
                continue;
            if (inlines.Count > 0)
                inlines.Add(new Text(context.NewId(), inlines[^1].Language, " • ", styles.Kicker));
            inlines.Add(new Text(context.NewId(), words.Language, word, styles.Kicker));
        }

        if (inlines.Count > 0)
            output.Add(
                new Paragraph(id, context.Languages.Document, inlines, new(styles.Kicker.Size * 1.5, theme.TitleAlignment))
                {
                    SpaceAfter = 4,
                    KeepWithNext = true,
                }
            );
    }

    /// <summary>The title as the heading of the document, at the width that a portrait leaves.</summary>
    public void AddTitle(PortfolioEntry entry, string language, List<Block> output) => AddTitle(entry, language, output, titleRoom);

    private void AddTitle(PortfolioEntry entry, string language, List<Block> output, double room)
    {
        var id = context.NewId(entry.Source.FrontMatter.Find("title")?.Place ?? default);
        var title = SourceTexts.Unwrap(entry.Title);
        var (main, second) = Subtitles.Split(title);
        var style = FittedTitle(second.Count > 0 ? SourceTexts.Plain(main) : entry.PlainTitle, room);
        var composed = InlineComposer.Compose(context, title, TitleRuns(main, second, style.Text, language), language);
        if (second.Count > 0)
            style = style with { Lines = style.Lines with { Leading = Math.Round(style.Text.Size * LeadingWithSubtitle, 2) } };
        var inlines =
            composed.Inlines.Count > 0 ? composed.Inlines : InlineComposer.Compose(context, entry.PlainTitle, style.Text, language);
        output.Add(
            new Heading(id, composed.Language, 1, inlines, style.Lines)
            {
                SpaceAfter = style.Space,
                KeepWithNext = true,
                KeepTogether = true,
            }
        );
    }

    /// <summary>What follows the dash of a title is its subtitle: smaller, and in a line of its own.</summary>
    private List<StyledRun> TitleRuns(
        IReadOnlyList<SourceInline> main,
        IReadOnlyList<SourceInline> second,
        TextStyle style,
        string language
    )
    {
        var runs = new List<StyledRun> { new(main, style) };
        if (second.Count > 0)
        {
            var quiet = style with { Size = Math.Round(style.Size * SubtitleSize, 1), Weight = FontWeight.Regular };
            runs.Add(new(second, quiet, new LineBreak(context.NewId(), language)));
        }

        return runs;
    }

    /// <summary>A long title is set smaller, so that it does not push the rest down the page.</summary>
    private BlockStyle FittedTitle(string title, double room)
    {
        var style = styles.Heading(1);
        var size = style.Text.Size;
        while (size > theme.TitleSize * SmallestTitle && !Fits(title, room, size))
            size -= TitleStep;
        return style with
        {
            Text = style.Text with { Size = size },
            Lines = style.Lines with { Leading = Math.Round(size * theme.HeadingLeading, 2) },
        };
    }

    private bool Fits(string title, double room) => Fits(title, room, theme.TitleSize * SmallestTitle);

    private static bool Fits(string title, double room, double size) =>
        Scripts.EstimateWidth(title) * BoldWidening * size <= TitleLines * room;

    /// <summary>Roughly the height in points of lines of text beside the portrait.</summary>
    private double HeightOf(IEnumerable<Block> lines)
    {
        var height = 0.0;
        foreach (var block in lines)
        {
            var (inlines, style) =
                block is Heading heading ? (heading.Inlines, heading.Style)
                : block is Paragraph paragraph ? (paragraph.Inlines, paragraph.Style)
                : ([], styles.Subtitle.Lines);
            height += (LinesOf(inlines) * style.Leading) + Math.Max(block.SpaceBefore, block.SpaceAfter);
        }

        return height;
    }

    private double LinesOf(IReadOnlyList<Inline> inlines)
    {
        var (lines, start) = (0.0, 0);
        for (var i = 0; i <= inlines.Count; i++)
        {
            if (i < inlines.Count && inlines[i] is not LineBreak)
                continue;
            lines += Math.Ceiling(WidthOf([.. inlines.Skip(start).Take(i - start)]) / titleRoom);
            start = i + 1;
        }

        return lines;
    }

    private static double WidthOf(IReadOnlyList<Inline> inlines) =>
        inlines.Sum(i =>
            i switch
            {
                Text text => Scripts.EstimateWidth(text.Content)
                    * text.Style.Size
                    * (text.Style.Weight == FontWeight.Bold ? BoldWidening : 1),
                Span span => WidthOf(span.Inlines),
                Link link => WidthOf(link.Inlines),
                _ => 0,
            }
        );

    /// <summary>Date, venue and whatever else front matter says of the entry, a line each.</summary>
    public void AddFacts(PortfolioEntry entry, string language, List<Block> output)
    {
        var style = styles.Small with { Lines = styles.Small.Lines with { Alignment = theme.TitleAlignment } };
        if (entry.Date is { } date && entry.Source.Collection is not (null or "portfolio" or "pages"))
        {
            IReadOnlyList<SourceInline> value = [new SourceText(default, context.Words.Date(date))];
            AddFact(FactLabels.Of(entry, "date", context.Words), new SourceParagraph(default, value), value, style, language, output);
        }

        foreach (var fact in entry.Facts)
        {
            for (var i = 0; i < fact.Value.Count; i++)
            {
                if (i == 0 && fact.Value[i] is SourceParagraph first)
                    AddFact(FactLabels.Of(entry, fact.Key, context.Words), first, first.Inlines, style, language, output);
                else
                    blocks.Add(fact.Value[i], style, language, output);
            }
        }
    }

    private void AddFact(
        string name,
        SourceBlock source,
        IReadOnlyList<SourceInline> value,
        BlockStyle style,
        string language,
        List<Block> output
    )
    {
        var id = context.NewId(source.Place);
        var bold = style.Text with { Weight = FontWeight.Bold };
        var label = new Text(context.NewId(), context.Words.Language, name + context.Words["colon"], bold);
        var composed = InlineComposer.Compose(context, SourceTexts.Trim(value), style.Text, language);
        if (composed.Inlines.Count > 0)
            output.Add(new Paragraph(id, composed.Language, [label, .. composed.Inlines], style.Lines) { SpaceBefore = 1, SpaceAfter = 1 });
    }

    /// <summary>The picture at the top, over the full width if it has the pixels.</summary>
    public void AddHero(SourcePicture hero, string language, List<Block> output)
    {
        if (!context.Pictures.CanDraw(hero))
        {
            output.AddRange(blocks.Figures.Placeholder(hero, hero.Caption, language));
            return;
        }

        var figure = blocks.Figures.FigureOf(hero, hero.Caption, null, language);
        var natural = hero.PixelWidth * HeroPoints;
        if (natural > context.Page.Measure * NearlyFull)
            natural = context.Page.Measure;
        output.Add(
            figure with
            {
                Style = figure.Style with
                {
                    NaturalWidth = Math.Round(natural, 1),
                    MaxHeight = Math.Round(context.Page.Height * theme.HeroHeight, 1),
                    Alignment = theme.TitleAlignment == Alignment.Center ? Alignment.Center : theme.FigureAlignment,
                },
                SpaceBefore = theme.FigureSpace,
                SpaceAfter = theme.FigureSpace + 3,
            }
        );
    }
}
