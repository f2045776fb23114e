using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>
/// Adds blocks to a document, a section, a list item or a table cell, in reading order. A <c>name</c> makes a block the target of
/// <see cref="InlineBuilder.LinkTo"/>; a <c>language</c> is a BCP 47 tag where it differs from the language around.
/// </summary>
public sealed class BlockBuilder
{
    private readonly DocumentStyles styles;
    private readonly string language;
    private readonly TextStyle text;
    private readonly List<Func<NodeNumbering, Block>> blocks = [];

    internal BlockBuilder(DocumentStyles styles, string language, TextStyle? text = null) =>
        (this.styles, this.language, this.text) = (styles, language, text ?? styles.Text);

    /// <summary>A heading: H1 to H6 and a line of the outline.</summary>
    /// <param name="level">1 to 6; no level is skipped.</param>
    /// <param name="content">Text.</param>
    /// <param name="name">Name for links.</param>
    /// <param name="language">Language of the heading.</param>
    public BlockBuilder Heading(int level, string content, string? name = null, string? language = null) =>
        Heading(level, i => i.Text(content), name, language);

    /// <summary>A heading: H1 to H6 and a line of the outline.</summary>
    /// <param name="level">1 to 6; no level is skipped.</param>
    /// <param name="content">Inlines.</param>
    /// <param name="name">Name for links.</param>
    /// <param name="language">Language of the heading.</param>
    public BlockBuilder Heading(int level, Action<InlineBuilder> content, string? name = null, string? language = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        var style = styles.Heading(level);
        var inlines = Inlines(content, style, language);
        return Add(n =>
        {
            n.EnterHeading(level);
            var id = n.Next(name);
            return new Heading(id, language ?? this.language, level, inlines.Make(n), styles.HeadingLines(style))
            {
                SpaceBefore = 2 * styles.Space,
                SpaceAfter = styles.Space,
                KeepWithNext = true,
            };
        });
    }

    /// <summary>A paragraph of plain text: P.</summary>
    public BlockBuilder Paragraph(string content, string? name = null, string? language = null) =>
        Paragraph(i => i.Text(content), name, language);

    /// <summary>A paragraph: P.</summary>
    public BlockBuilder Paragraph(Action<InlineBuilder> content, string? name = null, string? language = null)
    {
        var inlines = Inlines(content, text, language);
        return Add(n => Spaced(new Paragraph(n.Next(name), language ?? this.language, inlines.Make(n), styles.Lines(text))));
    }

    /// <summary>Blocks that belong together, perhaps in a box.</summary>
    /// <param name="content">Blocks.</param>
    /// <param name="role">What the section is for a reader of the tags.</param>
    /// <param name="box">Box around, or null.</param>
    /// <param name="name">Name for links.</param>
    /// <param name="language">Language of all inside.</param>
    public BlockBuilder Section(
        Action<BlockBuilder> content,
        SectionRole role = SectionRole.Section,
        BoxStyle? box = null,
        string? name = null,
        string? language = null
    )
    {
        var inner = Blocks(content, language);
        return Add(n => Spaced(new Section(n.Next(name), language ?? this.language, role, inner.Make(n), box)));
    }

    /// <summary>Two columns that begin at one height, each half of the measure: the text of two languages side by side.</summary>
    /// <param name="firstLanguage">BCP 47 tag of the left column.</param>
    /// <param name="first">Left column, read first.</param>
    /// <param name="secondLanguage">BCP 47 tag of the right column.</param>
    /// <param name="second">Right column.</param>
    public BlockBuilder Facing(string firstLanguage, Action<BlockBuilder> first, string secondLanguage, Action<BlockBuilder> second)
    {
        var (left, right) = (Blocks(first, firstLanguage), Blocks(second, secondLanguage));
        return Add(n =>
        {
            var id = n.Next();
            var leftSection = new Section(n.Next(), firstLanguage, SectionRole.Group, left.Make(n));
            var rightSection = new Section(n.Next(), secondLanguage, SectionRole.Group, right.Make(n));
            return Spaced(new FacingColumns(id, language, leftSection, rightSection, 2 * text.Size));
        });
    }

    /// <summary>A list of plain items.</summary>
    public BlockBuilder List(ListNumbering numbering, params IReadOnlyList<string> items) => List(numbering, l =>
        {
            foreach (string item in items)
                l.Item(item);
        });

    /// <summary>A list: L, with labels made from <paramref name="numbering"/>.</summary>
    public BlockBuilder List(ListNumbering numbering, Action<ListBuilder> content)
    {
        var list = new ListBuilder(styles, language, text, numbering);
        content(list);
        return Add(n => Spaced(list.Make(n)));
    }

    /// <summary>Lines of code in a box; line ends are kept.</summary>
    public BlockBuilder Code(string content, string? name = null)
    {
        var style = styles.Code(text);
        string[] lines = content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var box = new BoxStyle(text.Size, text.Size * 0.6, text.Size, text.Size * 0.6, styles.CodeBackground);
        return Add(n =>
        {
            var id = n.Next(name);
            var inlines = new List<Inline>();
            foreach (var (i, line) in lines.Index())
            {
                if (i > 0)
                    inlines.Add(new LineBreak(n.Next(), language));

                // A break is no character: the space separates the lines for those who hear or search them.
                inlines.Add(new Text(n.Next(), language, i + 1 < lines.Length ? line + " " : line, style));
            }

            return Spaced(new CodeBlock(id, language, inlines, styles.Lines(style) with { Alignment = Alignment.Left }, box));
        });
    }

    /// <summary>A table; column widths come from the content.</summary>
    /// <param name="columns">Number of columns, 1 or more.</param>
    /// <param name="content">Rows.</param>
    /// <param name="caption">Text above the table, or null.</param>
    /// <param name="name">Name for links.</param>
    public BlockBuilder Table(int columns, Action<TableBuilder> content, string? caption = null, string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        var table = new TableBuilder(styles, language, columns);
        content(table);
        return Add(n => Spaced(table.Make(n, n.Next(name), Caption(caption))));
    }

    /// <summary>A horizontal rule over the measure: no content, an artifact.</summary>
    /// <param name="thickness">Points.</param>
    public BlockBuilder Rule(double thickness = 0.5) => Add(n => Spaced(new Rule(n.Next(), language, thickness, styles.RuleColor)));

    /// <summary>A picture on its own: Figure.</summary>
    /// <param name="picture">Key under which the PDF is given the picture.</param>
    /// <param name="pixelWidth">Width in pixels, 1 or more.</param>
    /// <param name="pixelHeight">Height in pixels, 1 or more.</param>
    /// <param name="alternativeText">What the picture shows; never blank.</param>
    /// <param name="caption">Text below, or null.</param>
    /// <param name="width">Wished width in points; half a point a pixel (144 pixels an inch) when null. Never wider than the
    /// measure.</param>
    /// <param name="name">Name for links.</param>
    public BlockBuilder Figure(
        PictureKey picture,
        int pixelWidth,
        int pixelHeight,
        string alternativeText,
        string? caption = null,
        double? width = null,
        string? name = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelWidth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelHeight, 1);
        ArgumentException.ThrowIfNullOrWhiteSpace(alternativeText);
        var style = new FigureStyle(width ?? pixelWidth / 2.0, 1, MaxHeight: 0, Alignment.Center);
        return Add(n =>
        {
            var id = n.Next(name);
            return Spaced(new Figure(id, language, picture, pixelWidth, pixelHeight, alternativeText, Caption(caption)?.Invoke(n), style));
        });
    }

    /// <summary>Adds a block that is made by hand; <paramref name="make"/> takes all ids from the numbering and may run twice.</summary>
    public BlockBuilder Add(Func<NodeNumbering, Block> make)
    {
        blocks.Add(make);
        return this;
    }

    internal IReadOnlyList<Block> Make(NodeNumbering numbering) => [.. blocks.Select(make => make(numbering))];

    private Block Spaced(Block block) => block with { SpaceBefore = styles.Space, SpaceAfter = styles.Space };

    private InlineBuilder Inlines(Action<InlineBuilder> content, TextStyle style, string? own)
    {
        var builder = new InlineBuilder(styles, style, own ?? language);
        content(builder);
        return builder;
    }

    private BlockBuilder Blocks(Action<BlockBuilder> content, string? own)
    {
        var builder = new BlockBuilder(styles, own ?? language, text);
        content(builder);
        return builder;
    }

    private Func<NodeNumbering, Paragraph>? Caption(string? caption)
    {
        if (caption is null)
            return null;
        var style = styles.Caption;
        return n => new(n.Next(), language, [new Text(n.Next(), language, caption, style)], styles.Lines(style));
    }
}
