using Portfolio.Export.Themes;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Name and contacts of the author, with the rule that separates them from what is next to them.</summary>
internal sealed class PersonBlock(ComposeContext context)
{
    private const string Separator = " • ";

    /// <summary>Em that the separator takes.</summary>
    private const double SeparatorWidth = 1.7;

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    private TextStyle NameStyle => styles.Small.Text with { Weight = FontWeight.Bold, Color = theme.Text };

    private TextStyle ContactStyle => styles.Small.Text with { TabularDigits = false };

    private bool IsCentered => theme.TitleAlignment == Alignment.Center;

    /// <summary>Below the title, over the whole measure: name at the left and contacts at the right, or all centred.</summary>
    public IReadOnlyList<Block> Below(Person person, string language)
    {
        if (IsCentered)
            return [Stacked(person, language, context.Page.Measure), Rule(language)];
        var rule = Rule(language) with { SpaceBefore = 9, SpaceAfter = 6, KeepWithNext = true };
        return [rule, OneLine(person, language) with { SpaceBefore = 4, SpaceAfter = 12 }];
    }

    /// <summary>The rule that ends a title with name and contacts in it.</summary>
    public Rule Rule(string language) =>
        new(context.NewId(), language, 0.8, theme.Accent) { SpaceBefore = IsCentered ? 6 : 10, SpaceAfter = 12 };

    /// <summary>
    /// Name and contacts in one line when they fit; else the name alone, and the contacts in lines of even length below it.
    /// </summary>
    /// <param name="person">Has a name.</param>
    /// <param name="language">Language of the document.</param>
    /// <param name="room">Width in points.</param>
    public Paragraph Stacked(Person person, string language, double room)
    {
        var id = context.NewId(person.Place);
        var inlines = new List<Inline>(InlineComposer.Compose(context, person.Name!, NameStyle, language));
        var fitsLine = person.Contacts.Sum(c => WidthOf(c.Text)) + (Scripts.EstimateWidth(person.Name!) * NameStyle.Size) < room;
        var breaks = EvenLines([.. person.Contacts.Select(c => WidthOf(c.Text))], room, room);
        for (var i = 0; i < person.Contacts.Count; i++)
        {
            if (fitsLine || (i > 0 && !breaks.Contains(i)))
                inlines.Add(new Text(context.NewId(), language, Separator, ContactStyle));
            else
                AddBreak(inlines, language);
            AddContact(inlines, person.Contacts[i], language);
        }

        return Paragraph(id, person, inlines, theme.TitleAlignment, language) with
        {
            SpaceBefore = IsCentered ? 8 : 6,
            SpaceAfter = IsCentered ? 6 : 0,
        };
    }

    /// <summary>Roughly the height of <see cref="Stacked"/> in points.</summary>
    public double HeightOf(Person person, double room) =>
        (1 + EvenLines([.. person.Contacts.Select(c => WidthOf(c.Text))], room, room).Count + (person.Contacts.Count > 0 ? 1 : 0))
        * styles.Small.Lines.Leading;

    /// <summary>The contacts alone, in lines of even length: no address is broken, and no line ends with what parts two of them.</summary>
    /// <param name="person">Has contacts.</param>
    /// <param name="language">Language of the document.</param>
    public Paragraph Contacts(Person person, string language)
    {
        var room = context.Page.Measure;
        var inlines = new List<Inline>();
        var breaks = EvenLines([.. person.Contacts.Select(c => WidthOf(c.Text))], room, room);
        for (var i = 0; i < person.Contacts.Count; i++)
        {
            if (breaks.Contains(i))
                AddBreak(inlines, language);
            else if (i > 0)
                inlines.Add(new Text(context.NewId(), language, Separator, ContactStyle));
            AddContact(inlines, person.Contacts[i], language);
        }

        return new(context.NewId(), language, inlines, styles.Small.Lines with { Alignment = Alignment.Left });
    }

    private Paragraph OneLine(Person person, string language)
    {
        var id = context.NewId(person.Place);
        var room = context.Page.Measure;
        var inlines = new List<Inline>(
            InlineComposer.Compose(context, person.Contacts.Count > 0 ? person.Name + " " : person.Name!, NameStyle, language)
        );
        var beside = room - (Scripts.EstimateWidth(person.Name!) * NameStyle.Size) - (2 * styles.Em);
        var breaks = EvenLines([.. person.Contacts.Select(c => WidthOf(c.Text))], beside, room);
        for (var i = 0; i < person.Contacts.Count; i++)
        {
            if (i == 0)
            {
                inlines.Add(new Fill(context.NewId(), language, styles.Em));
            }
            else if (!breaks.Contains(i))
            {
                inlines.Add(new Text(context.NewId(), language, Separator, ContactStyle));
            }
            else
            {
                AddBreak(inlines, language);
                inlines.Add(new Fill(context.NewId(), language, 0));
            }

            AddContact(inlines, person.Contacts[i], language);
        }

        return Paragraph(id, person, inlines, Alignment.Left, language);
    }

    private Paragraph Paragraph(NodeId id, Person person, List<Inline> inlines, Alignment alignment, string language) =>
        new(
            id,
            new LanguageMap(person.Name!, context.Languages, language).Paragraph,
            inlines,
            styles.Small.Lines with
            {
                Alignment = alignment,
            }
        );

    private void AddContact(List<Inline> inlines, (string Text, string? Uri) contact, string language)
    {
        var words = InlineComposer.Compose(context, contact.Text, ContactStyle, language);
        if (contact.Uri is not { } uri)
            inlines.AddRange(words);
        else
            inlines.Add(new Link(context.NewId(), language, new WebTarget(WebAddress.Encode(uri)), uri, words));
    }

    /// <summary>A break is no character: the space separates the words for those who hear or search them.</summary>
    private void AddBreak(List<Inline> inlines, string language)
    {
        inlines.Add(new Text(context.NewId(), language, " ", ContactStyle));
        inlines.Add(new LineBreak(context.NewId(), language));
    }

    /// <summary>Points that a contact takes with the separator before its neighbour.</summary>
    private double WidthOf(string text) => (Scripts.EstimateWidth(text) + SeparatorWidth) * ContactStyle.Size;

    /// <summary>Where lines of contacts begin: as few lines as can be, none much longer than the others.</summary>
    public static List<int> EvenLines(List<double> widths, double firstRoom, double room)
    {
        // Points by which the lines are narrowed: finer steps change no line, for contacts differ by whole letters.
        const double Step = 4;
        var lines = Within(room);
        for (var limit = room - Step; limit > 0 && Within(limit) is var narrower && narrower.Count == lines.Count; limit -= Step)
            lines = narrower;
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
}
