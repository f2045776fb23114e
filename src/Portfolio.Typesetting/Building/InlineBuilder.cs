using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>Adds text, links and pictures to one paragraph, heading or cell, in reading order.</summary>
public sealed class InlineBuilder
{
    private readonly DocumentStyles styles;
    private readonly TextStyle style;
    private readonly string language;
    private readonly List<Func<NodeNumbering, Inline>> inlines = [];

    internal InlineBuilder(DocumentStyles styles, TextStyle style, string language) =>
        (this.styles, this.style, this.language) = (styles, style, language);

    /// <summary>Text in the style around it.</summary>
    /// <param name="content">The characters as they are to be read; a space is a word space.</param>
    /// <param name="language">BCP 47 tag where it differs from the language around.</param>
    public InlineBuilder Text(string content, string? language = null) => Text(content, style, language);

    /// <summary>Text in a style of its own.</summary>
    /// <param name="content">The characters as they are to be read; a space is a word space.</param>
    /// <param name="own">Style.</param>
    /// <param name="language">BCP 47 tag where it differs from the language around.</param>
    public InlineBuilder Text(string content, TextStyle own, string? language = null) =>
        Add(n => new Text(n.Next(), language ?? this.language, content, own));

    /// <summary>Bold text: Strong.</summary>
    public InlineBuilder Strong(string content) => Strong(i => i.Text(content));

    /// <summary>Bold inlines: Strong.</summary>
    public InlineBuilder Strong(Action<InlineBuilder> content) =>
        AddSpan(SpanRole.Strong, style with { Weight = FontWeight.Bold }, language, content);

    /// <summary>Italic text: Em. Han text is never slanted; it gets emphasis dots.</summary>
    public InlineBuilder Emphasis(string content) => Emphasis(i => i.Text(content));

    /// <summary>Italic inlines: Em. Han text is never slanted; it gets emphasis dots.</summary>
    public InlineBuilder Emphasis(Action<InlineBuilder> content) =>
        AddSpan(
            SpanRole.Emphasis,
            style with
            {
                Italic = true,
                Decoration = style.Decoration | TextDecoration.EmphasisDots,
            },
            language,
            content
        );

    /// <summary>Code within a line: Code.</summary>
    public InlineBuilder Code(string content) => AddSpan(SpanRole.Code, styles.Code(style), language, i => i.Text(content));

    /// <summary>A quotation within a paragraph, with the marks that are part of <paramref name="content"/>: Quote.</summary>
    public InlineBuilder Quote(string content) => AddSpan(SpanRole.Quote, style, language, i => i.Text(content));

    /// <summary>Inlines in another language: Span.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="content">Inlines.</param>
    public InlineBuilder In(string language, Action<InlineBuilder> content) => AddSpan(SpanRole.Span, style, language, content);

    /// <summary>A link to an address outside the document.</summary>
    /// <param name="uri">Address as it is written into the file: percent-encoded ASCII.</param>
    /// <param name="content">Text that is drawn.</param>
    /// <param name="description">What assistive technology says of the link; the text when null.</param>
    public InlineBuilder Link(string uri, string content, string? description = null) =>
        AddLink(_ => new WebTarget(uri), content, description);

    /// <summary>A link to a block of this document.</summary>
    /// <param name="name">Name that the block was given, before or after this link.</param>
    /// <param name="content">Text that is drawn.</param>
    /// <param name="description">What assistive technology says of the link; the text when null.</param>
    public InlineBuilder LinkTo(string name, string content, string? description = null) =>
        AddLink(n => new NodeTarget(n.Find(name)), content, description);

    /// <summary>Ends the line.</summary>
    public InlineBuilder LineBreak() => Add(n => new LineBreak(n.Next(), language));

    /// <summary>Pushes what follows to the right edge of the line.</summary>
    /// <param name="minWidth">Least white space in points, 0 or more; when it does not fit, what follows goes to the next line.</param>
    public InlineBuilder Fill(double minWidth = 12) => Add(n => new Fill(n.Next(), language, minWidth));

    /// <summary>A small picture that stands on the baseline.</summary>
    /// <param name="picture">Which picture.</param>
    /// <param name="width">Printed width in points.</param>
    /// <param name="height">Printed height in points.</param>
    /// <param name="alternativeText">What the picture shows; never blank.</param>
    public InlineBuilder Picture(PictureKey picture, double width, double height, string alternativeText)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alternativeText);
        return Add(n => new InlinePicture(n.Next(), language, picture, width, height, alternativeText));
    }

    /// <summary>Adds an inline that is made by hand; <paramref name="make"/> takes its ids from the numbering and may run twice.</summary>
    public InlineBuilder Add(Func<NodeNumbering, Inline> make)
    {
        inlines.Add(make);
        return this;
    }

    internal IReadOnlyList<Inline> Make(NodeNumbering numbering) => [.. inlines.Select(make => make(numbering))];

    private InlineBuilder AddSpan(SpanRole role, TextStyle inner, string language, Action<InlineBuilder> content)
    {
        var builder = new InlineBuilder(styles, inner, language);
        content(builder);
        return Add(n => new Span(n.Next(), language, role, builder.Make(n)));
    }

    private InlineBuilder AddLink(Func<NodeNumbering, LinkTarget> target, string content, string? description) =>
        Add(n => new Link(
            n.Next(),
            language,
            target(n),
            description ?? content,
            [new Text(n.Next(), language, content, style with { Decoration = style.Decoration | TextDecoration.Underline })]
        ));
}
