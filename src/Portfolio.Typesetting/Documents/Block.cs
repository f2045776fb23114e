namespace Portfolio.Typesetting.Documents;

/// <summary>
/// A block. Between two blocks the larger of SpaceAfter and SpaceBefore is kept, never the sum; none at the top of a page.
/// </summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag; never empty.</param>
public abstract record Block(NodeId Id, string Language) : Node(Id)
{
    /// <summary>Space above in points.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Space below in points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>No page break between this block and the next one's first lines.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>No page break inside, unless the block is taller than a page.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>It stands at the top of a page; not so within a column, a cell or a list.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>What a section is for a reader of the tags.</summary>
public enum SectionRole
{
    /// <summary>Sect.</summary>
    Section,

    /// <summary>Div: grouped for the look alone.</summary>
    Group,

    /// <summary>BlockQuote.</summary>
    Quote,

    /// <summary>Note: a footnote or remark.</summary>
    Note,

    /// <summary>TOC: a table of contents; holds sections of the role <see cref="ContentsItem"/>.</summary>
    Contents,

    /// <summary>TOCI: a line of a table of contents.</summary>
    ContentsItem,

    /// <summary>L: terms with what they mean; holds sections of the role <see cref="Definition"/>.</summary>
    Definitions,

    /// <summary>LI: sections of the roles <see cref="Term"/>, then one of <see cref="Meaning"/>.</summary>
    Definition,

    /// <summary>Lbl: a term; holds one paragraph.</summary>
    Term,

    /// <summary>LBody: what a term means.</summary>
    Meaning,
}

/// <summary>Blocks that belong together, perhaps in a box.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Role">Tag.</param>
/// <param name="Blocks">Content; may be empty.</param>
/// <param name="Box">Box around, or null.</param>
public sealed record Section(NodeId Id, string Language, SectionRole Role, IReadOnlyList<Block> Blocks, BoxStyle? Box = null)
    : Block(Id, Language)
{
    /// <summary>The blocks stand beside each other in so many columns of one width; 0 and 1 for one below the other.</summary>
    public int Columns { get; init; }

    /// <summary>
    /// Links that refer to a note which stands at the foot of the page with the first of them; none for a section that stands in its
    /// place. Where a page has no room for its notes, all notes stand in their places.
    /// </summary>
    public IReadOnlyList<NodeId> FootMarks { get; init; } = [];
}

/// <summary>
/// Two columns that begin at one height, each half of the measure less the gap unless it says otherwise. Tags: a Div
/// that holds the two, the first before the second.
/// </summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="First">Left column.</param>
/// <param name="Second">Right column.</param>
/// <param name="Gap">Space between the columns in points.</param>
public sealed record FacingColumns(NodeId Id, string Language, Section First, Section Second, double Gap) : Block(Id, Language)
{
    /// <summary>Share of the measure less the gap that the first column takes, more than 0 and less than 1.</summary>
    public double FirstShare { get; init; } = 0.5;

    /// <summary>Blocks or list items of the two columns that begin at one height, in order.</summary>
    public IReadOnlyList<(NodeId First, NodeId Second)> AlignedPairs { get; init; } = [];
}

/// <summary>A heading: H1 to H6 and a line of the outline.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Level">1 to 6; the document has one 1 and skips none.</param>
/// <param name="Inlines">Text.</param>
/// <param name="Style">How its lines are set.</param>
public sealed record Heading(NodeId Id, string Language, int Level, IReadOnlyList<Inline> Inlines, ParagraphStyle Style)
    : Block(Id, Language)
{
    /// <summary>Its line in the outline; null for its own words.</summary>
    public string? OutlineTitle { get; init; }
}

/// <summary>A paragraph: P.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Inlines">Text; a paragraph without visible text takes no room.</param>
/// <param name="Style">How its lines are set.</param>
public sealed record Paragraph(NodeId Id, string Language, IReadOnlyList<Inline> Inlines, ParagraphStyle Style) : Block(Id, Language)
{
    /// <summary>The heading or paragraph at whose right it stands, on the first line of it; see <see cref="Span.AtRight"/>.</summary>
    public Neighbour Beside { get; init; }
}

/// <summary>The block before or after another one.</summary>
public enum Neighbour
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The block before.</summary>
    Before,

    /// <summary>The block after.</summary>
    After,
}

/// <summary>How a list counts (ISO 32000-2, table 382 ListNumbering).</summary>
public enum ListNumbering
{
    /// <summary>Bullets: filled circles.</summary>
    Disc,

    /// <summary>Bullets: open circles.</summary>
    Circle,

    /// <summary>Bullets: squares.</summary>
    Square,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>a, b, c.</summary>
    LowerAlpha,

    /// <summary>I, II, III.</summary>
    UpperRoman,

    /// <summary>A, B, C.</summary>
    UpperAlpha,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>Items without labels.</summary>
    None,
}

/// <summary>A list: L.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Numbering">Kind of labels.</param>
/// <param name="LabelWidth">Width of the label column in points; bodies and their wrapped lines start there. Disc labels stand at its
/// left, numbers end <see cref="LabelGap"/> before its right edge.</param>
/// <param name="Items">Items.</param>
/// <param name="ItemSpacing">Space between items in points.</param>
public sealed record ListBlock(
    NodeId Id,
    string Language,
    ListNumbering Numbering,
    double LabelWidth,
    IReadOnlyList<ListItem> Items,
    double ItemSpacing
) : Block(Id, Language)
{
    /// <summary>Space between a right-aligned label and the body, in points.</summary>
    public double LabelGap { get; init; } = 4;

    /// <summary>Items side by side, row by row, 1 or more; for bullets whose items are short.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>An item: LI with Lbl (when <paramref name="Label"/> is not empty) and LBody.</summary>
/// <param name="Id">Id of LI.</param>
/// <param name="LabelId">Id of Lbl; the label's leaves have their own.</param>
/// <param name="BodyId">Id of LBody.</param>
/// <param name="Label">Label text.</param>
/// <param name="Blocks">Body.</param>
public sealed record ListItem(NodeId Id, NodeId LabelId, NodeId BodyId, IReadOnlyList<Inline> Label, IReadOnlyList<Block> Blocks) : Node(Id)
{
    /// <summary>Its body begins at the left of the list, as if there were no column of labels.</summary>
    public bool IsFlush { get; init; }
}

/// <summary>Lines of code: a P holding Code; lines are kept, longer ones wrap at any character.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Inlines">Text leaves in code style, with <see cref="LineBreak"/> between lines.</param>
/// <param name="Style">How the lines are set.</param>
/// <param name="Box">Box around.</param>
public sealed record CodeBlock(NodeId Id, string Language, IReadOnlyList<Inline> Inlines, ParagraphStyle Style, BoxStyle Box)
    : Block(Id, Language);

/// <summary>A table: Table with TR, TH and TD. Column widths come from the content.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="ColumnCount">Number of columns; every row covers them by its cells' spans, missing cells are empty.</param>
/// <param name="HeaderRows">How many of <paramref name="Rows"/>, from the first, are repeated on the next page (as artifacts).</param>
/// <param name="Rows">Rows.</param>
/// <param name="Style">Rules and padding.</param>
public sealed record Table(NodeId Id, string Language, int ColumnCount, int HeaderRows, IReadOnlyList<TableRow> Rows, TableStyle Style)
    : Block(Id, Language)
{
    /// <summary>Caption above the table, or null.</summary>
    public Paragraph? Caption { get; init; }

    /// <summary>
    /// The column, from 0, that is drawn behind all others, though it is read in its place: dates at the right. Null for none; no cell
    /// of such a table spans columns.
    /// </summary>
    public int? LastColumn { get; init; }
}

/// <summary>Rules and padding of a table; widths in points, 0 draws none.</summary>
/// <param name="RuleColor">Colour of the rules.</param>
/// <param name="TopRule">Width of the rule above the first and below the last row.</param>
/// <param name="HeaderRule">Width of the rule below the header rows.</param>
/// <param name="RowRule">Width of the rule between other rows.</param>
/// <param name="CellPaddingX">Left and right of a cell's text.</param>
/// <param name="CellPaddingY">Above and below a cell's text.</param>
/// <param name="FullWidth">Always as wide as the measure; else as wide as its content.</param>
public sealed record TableStyle(
    Rgb RuleColor,
    double TopRule,
    double HeaderRule,
    double RowRule,
    double CellPaddingX,
    double CellPaddingY,
    bool FullWidth = false
)
{
    /// <summary>Colour of the rules around the table and below its header rows; null for that of the others.</summary>
    public Rgb? OuterColor { get; init; }
}

/// <summary>A row: TR.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Cells">Cells from left to right, without those that reach down from above.</param>
public sealed record TableRow(NodeId Id, IReadOnlyList<TableCell> Cells) : Node(Id);

/// <summary>A cell: TH or TD.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="IsHeader">TH, with its scope from where it stands: Column in header rows, Row else.</param>
/// <param name="ColumnSpan">1 or more.</param>
/// <param name="RowSpan">1 or more.</param>
/// <param name="Alignment">Alignment of its paragraphs; Auto leaves theirs.</param>
/// <param name="Blocks">Content; may be empty.</param>
public sealed record TableCell(NodeId Id, bool IsHeader, int ColumnSpan, int RowSpan, Alignment Alignment, IReadOnlyList<Block> Blocks)
    : Node(Id);

/// <summary>A horizontal rule over the measure: Artifact.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Thickness">Points; 0 draws nothing.</param>
/// <param name="Color">Colour.</param>
public sealed record Rule(NodeId Id, string Language, double Thickness, Rgb Color) : Block(Id, Language)
{
    /// <summary>
    /// It parts text from notes: a short rule above those at the foot of each page, see <see cref="Section.FootMarks"/>; over the measure
    /// where the notes stand in their places.
    /// </summary>
    public bool IsAboveNotes { get; init; }
}

/// <summary>A picture on its own: Figure, in a Div with its Caption when there is one.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag of the alternative text.</param>
/// <param name="Picture">Which picture.</param>
/// <param name="PixelWidth">Width in pixels after turning, 1 or more.</param>
/// <param name="PixelHeight">Height in pixels after turning, 1 or more.</param>
/// <param name="AlternativeText">Alternative text, never empty.</param>
/// <param name="Caption">Text below, or null.</param>
/// <param name="Style">Size limits and frame.</param>
public sealed record Figure(
    NodeId Id,
    string Language,
    PictureKey Picture,
    int PixelWidth,
    int PixelHeight,
    string AlternativeText,
    Paragraph? Caption,
    FigureStyle Style
) : Block(Id, Language)
{
    /// <summary>The alternative text in another language, read after the first; or null.</summary>
    public AlternativeText? OtherAlternative { get; init; }

    /// <summary>
    /// Stripes right across in which nothing is drawn, from the top, as shares of its height: a picture too tall for a page is cut there.
    /// Empty where nothing is known of them.
    /// </summary>
    public IReadOnlyList<(double Top, double Bottom)> Blanks { get; init; } = [];
}

/// <summary>Size limits and frame of a figure.</summary>
/// <param name="NaturalWidth">Wished width in points, from the pixels or from the author; 0 for the share of the measure below.</param>
/// <param name="MaxWidthShare">Largest share of the measure, more than 0 and at most 1; anything else counts as 1.</param>
/// <param name="MaxHeight">Largest height in points; 0 for no limit but the page.</param>
/// <param name="Alignment">Left or Center.</param>
/// <param name="Frame">Colour of a thin frame, or null.</param>
public sealed record FigureStyle(double NaturalWidth, double MaxWidthShare, double MaxHeight, Alignment Alignment, Rgb? Frame = null)
{
    /// <summary>The author says how wide it is: a row of figures makes it no larger.</summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// Its width is a share of the measure that other pictures take too: all of it, three quarters, two thirds, a half and less.
    /// </summary>
    public bool IsOnGrid { get; init; }

    /// <summary>
    /// Points; it is never narrower, as far as the column allows: there is something to read in it. More than 0 also means that no more
    /// than two such pictures stand side by side.
    /// </summary>
    public double LeastWidth { get; init; }

    /// <summary>
    /// At the right of the other blocks of its section, which get a narrower column; a portrait beside a title. One in a section,
    /// without caption.
    /// </summary>
    public bool IsBeside { get; init; }
}

/// <summary>Figures side by side at one height, filling the measure; several rows where one would be too low.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Figures">One or more, from left to right.</param>
/// <param name="Gap">Space between figures and between rows in points.</param>
/// <param name="MaxHeight">Largest height of a picture in points; 0 for no limit.</param>
public sealed record FigureRow(NodeId Id, string Language, IReadOnlyList<Figure> Figures, double Gap, double MaxHeight)
    : Block(Id, Language);
