using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Markdown;

namespace Portfolio.Sources.Model;

/// <summary>A block of the body, after Liquid, Markdown and HTML: what the site would show.</summary>
/// <param name="Place">Where it starts in the file (through Liquid as well as that can be known).</param>
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
/// <param name="MarkedTags">Tags of the next block; null for a mark that begins or ends what is left out.</param>
/// <param name="Skips">What follows is left out; else the end of that.</param>
internal sealed record SourceMark(SourcePlace Place, IReadOnlyList<string>? MarkedTags, bool Skips) : SourceBlock(Place);

public sealed record SourceHeading(SourcePlace Place, int Level, IReadOnlyList<SourceInline> Inlines) : SourceBlock(Place);

public sealed record SourceParagraph(SourcePlace Place, IReadOnlyList<SourceInline> Inlines) : SourceBlock(Place);

/// <param name="Ordered">Numbered.</param>
/// <param name="Start">First number.</param>
/// <param name="Style">As in HTML's type: 1 a A i I; empty for bullets.</param>
public sealed record SourceList(SourcePlace Place, bool Ordered, int Start, string Style, bool Loose, IReadOnlyList<SourceListItem> Items)
    : SourceBlock(Place);

/// <param name="Checked">State of a task item, or null.</param>
public sealed record SourceListItem(SourcePlace Place, bool? Checked, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>As <see cref="SourceBlock.Tags"/>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

public sealed record SourceQuote(SourcePlace Place, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place);

/// <param name="Info">Language word after the fence, or empty.</param>
/// <param name="Code">Text with LF line ends, no final one.</param>
public sealed record SourceCode(SourcePlace Place, string Info, string Code) : SourceBlock(Place);

/// <param name="HeaderRows">How many rows from the first are header rows.</param>
public sealed record SourceTable(SourcePlace Place, int HeaderRows, IReadOnlyList<SourceRow> Rows, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

public sealed record SourceRow(IReadOnlyList<SourceCell> Cells);

public enum SourceAlignment
{
    None,
    Left,
    Center,
    Right,
}

public sealed record SourceCell(bool IsHeader, int ColumnSpan, int RowSpan, SourceAlignment Alignment, IReadOnlyList<SourceBlock> Blocks);

public sealed record SourceRule(SourcePlace Place) : SourceBlock(Place);

/// <summary>A display formula.</summary>
/// <param name="Tex">TeX source without delimiters.</param>
public sealed record SourceMath(SourcePlace Place, string Tex) : SourceBlock(Place);

/// <summary>Terms and what is said of them.</summary>
public sealed record SourceDefinitions(SourcePlace Place, IReadOnlyList<SourceDefinition> Items) : SourceBlock(Place);

public sealed record SourceDefinition(IReadOnlyList<IReadOnlyList<SourceInline>> Terms, IReadOnlyList<IReadOnlyList<SourceBlock>> Details);

/// <summary>A footnote's text; all stand at the end of the body in the order of their numbers.</summary>
/// <param name="Number">From 1.</param>
public sealed record SourceFootnote(SourcePlace Place, int Number, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place);

/// <summary>A figure element with its caption; pictures inside are inlines of its blocks.</summary>
public sealed record SourceFigure(SourcePlace Place, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

/// <summary>Several pictures meant as a gallery (include gallery, gallery list).</summary>
public sealed record SourceGallery(SourcePlace Place, IReadOnlyList<SourcePicture> Pictures, IReadOnlyList<SourceInline> Caption)
    : SourceBlock(Place);

/// <summary>A div, section, details or like container that says something (language, class, alignment); plain ones are dissolved.</summary>
public sealed record SourceGroup(SourcePlace Place, SourceAlignment Alignment, IReadOnlyList<SourceBlock> Blocks) : SourceBlock(Place);
