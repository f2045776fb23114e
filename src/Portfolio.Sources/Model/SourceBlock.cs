using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Markdown;

namespace Portfolio.Sources.Model;

/// <summary>A block of the body, after Liquid, Markdown and HTML: what the site would show.</summary>
/// <param name="Place">Where it starts in the file; what Liquid wrote has the place of its tag, as far as that can be known.</param>
public abstract record SourceBlock(SourcePlace Place)
{
    /// <summary>BCP 47 tag given by <c>lang=</c> on it or around it; null when none.</summary>
    public string? Language { get; init; }

    /// <summary>Classes from HTML or kramdown, in order.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Id from HTML or kramdown, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Tags given by a comment before it or by an attribute; those of a heading are its section's.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A comment to this program. <see cref="PdfDirectives"/> obeys it and takes it out, so that no later step sees one.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="MarkedTags">Tags of the next block; null for a directive that begins or ends an omission.</param>
/// <param name="Skips">What follows is omitted; else the omission ends.</param>
internal sealed record SourceDirective(SourcePlace Place, IReadOnlyList<string>? MarkedTags, bool Skips) : SourceBlock(Place);

/// <summary>A heading.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Level">1 to 6, as written.</param>
/// <param name="Inlines">Its words.</param>
public sealed record SourceHeading(SourcePlace Place, int Level, IReadOnlyList<SourceInline> Inlines) : SourceBlock(Place);

/// <summary>A paragraph.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Inlines">Its words and pictures.</param>
public sealed record SourceParagraph(SourcePlace Place, IReadOnlyList<SourceInline> Inlines) : SourceBlock(Place);

/// <summary>A list.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Ordered">Numbered.</param>
/// <param name="Start">First number.</param>
/// <param name="Style">As in HTML's type: 1 a A i I; empty for bullets.</param>
/// <param name="Loose">Its items are paragraphs, with space between them (CommonMark 5.3).</param>
/// <param name="Items">In order.</param>
public sealed record SourceList(SourcePlace Place, bool Ordered, int Start, string Style, bool Loose, IReadOnlyList<SourceListItem> Items)
    : SourceBlock(Place);

/// <summary>An item of a list.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Checked">State of a task item, or null.</param>
/// <param name="Blocks">Its content.</param>
public sealed record SourceListItem(SourcePlace Place, bool? Checked, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>As <see cref="SourceBlock.Tags"/>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A quotation.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Blocks">Its content.</param>
public sealed record SourceQuote(SourcePlace Place, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place);

/// <summary>Code, shown as it is written.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Info">Language word after the fence, or empty.</param>
/// <param name="Code">Text with LF line ends, no final one.</param>
public sealed record SourceCode(SourcePlace Place, string Info, string Code) : SourceBlock(Place);

/// <summary>A table.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="HeaderRows">How many rows from the first are header rows.</param>
/// <param name="Rows">All rows, header rows included.</param>
/// <param name="Caption">Empty without one.</param>
public sealed record SourceTable(SourcePlace Place, int HeaderRows, IReadOnlyList<SourceRow> Rows, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

/// <summary>A row of a table.</summary>
/// <param name="Cells">In order; cells that span rows stand in their first one only.</param>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells);

/// <summary>Alignment that the author asks for.</summary>
public enum SourceAlignment
{
    /// <summary>None: the theme decides.</summary>
    None,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>A cell of a table.</summary>
/// <param name="IsHeader">A header of its row or column.</param>
/// <param name="ColumnSpan">Columns that it covers; at least 1.</param>
/// <param name="RowSpan">Rows that it covers; at least 1.</param>
/// <param name="Alignment">Of its text.</param>
/// <param name="Blocks">Its content.</param>
public sealed record SourceCell(bool IsHeader, int ColumnSpan, int RowSpan, SourceAlignment Alignment, IReadOnlyList<SourceBlock> Blocks);

/// <summary>A thematic break.</summary>
/// <param name="Place">Where it starts in the file.</param>
public sealed record SourceRule(SourcePlace Place) : SourceBlock(Place);

/// <summary>What follows begins a new page.</summary>
/// <param name="Place">Where it starts in the file.</param>
public sealed record SourcePageBreak(SourcePlace Place) : SourceBlock(Place);

/// <summary>A display formula.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Tex">TeX source without delimiters.</param>
public sealed record SourceMath(SourcePlace Place, string Tex) : SourceBlock(Place);

/// <summary>Terms and their descriptions.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Items">In order.</param>
public sealed record SourceDefinitions(SourcePlace Place, IReadOnlyList<SourceDefinition> Items) : SourceBlock(Place);

/// <summary>Terms with one or more descriptions in common.</summary>
/// <param name="Terms">Words of each term.</param>
/// <param name="Details">Content of each description.</param>
public sealed record SourceDefinition(IReadOnlyList<IReadOnlyList<SourceInline>> Terms, IReadOnlyList<IReadOnlyList<SourceBlock>> Details);

/// <summary>A footnote's text; all stand at the end of the body in the order of their numbers.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Number">From 1.</param>
/// <param name="Blocks">Its content.</param>
public sealed record SourceFootnote(SourcePlace Place, int Number, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place);

/// <summary>A figure element with its caption; pictures inside are inlines of its blocks.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Blocks">Its content.</param>
/// <param name="Caption">Empty without one.</param>
public sealed record SourceFigure(SourcePlace Place, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

/// <summary>Several pictures meant as a gallery (include gallery, gallery list).</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Pictures">In order.</param>
/// <param name="Caption">Empty without one.</param>
public sealed record SourceGallery(SourcePlace Place, IReadOnlyList<SourcePicture> Pictures, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

/// <summary>A div, section, details or like container that says something (language, class, alignment); plain ones are dissolved.</summary>
/// <param name="Place">Where it starts in the file.</param>
/// <param name="Alignment">Of its content.</param>
/// <param name="Blocks">Its content.</param>
public sealed record SourceGroup(SourcePlace Place, SourceAlignment Alignment, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place)
{
    /// <summary>A picture with a heading or some words that stay together.</summary>
    public bool IsCard { get; init; }

    /// <summary>Its blocks stand beside each other in so many columns; 0 for one below the other.</summary>
    public int Columns { get; init; }
}
