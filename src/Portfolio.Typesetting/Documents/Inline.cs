using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Typesetting.Documents;

/// <summary>A piece of a paragraph.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag, as <c>zh-CN</c> or <c>en</c>; never empty.</param>
public abstract record Inline(NodeId Id, string Language) : Node(Id);

/// <summary>A leaf of text in one style and one language. Belongs to the structure element around it.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Content">The author's characters, exactly. Source line ends are already resolved; U+0020 is a word space.</param>
/// <param name="Style">How it is set.</param>
public sealed record Text(NodeId Id, string Language, string Content, TextStyle Style) : Inline(Id, Language);

/// <summary>A forced line end.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record LineBreak(NodeId Id, string Language) : Inline(Id, Language);

/// <summary>White space that pushes what follows to the right edge of the line (a period beside a role).</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="MinWidth">Least width in points; when not even that fits, what follows goes to the next line, still at the right.</param>
public sealed record Fill(NodeId Id, string Language, double MinWidth) : Inline(Id, Language)
{
    /// <summary>Colour of the dots that lead the eye across it, or null for none: artifacts, no text.</summary>
    public Rgb? Leader { get; init; }

    /// <summary>Points between the right edge and the end of what follows: numbers end there, and their units begin.</summary>
    public double Stop { get; init; }

    /// <summary>No white space: what stands before it ends at the <see cref="Stop"/> of the fill, as a number before its unit.</summary>
    public bool Continues { get; init; }
}

/// <summary>What an inline container is for a reader of the tags.</summary>
public enum SpanRole
{
    /// <summary>A change of language or look without further meaning: Span.</summary>
    Span,

    /// <summary>Strong, mapped to Span for PDF 1.7.</summary>
    Strong,

    /// <summary>Em, mapped to Span for PDF 1.7.</summary>
    Emphasis,

    /// <summary>Code.</summary>
    Code,

    /// <summary>Quote: a quotation inside a paragraph.</summary>
    Quote,

    /// <summary>Lbl: the number of a note, where it is referred to and where it stands.</summary>
    Label,

    /// <summary>Reference: leads to a note.</summary>
    Reference,

    /// <summary>Span that says it is struck through.</summary>
    Deleted,

    /// <summary>Span that says it is underlined.</summary>
    Inserted,

    /// <summary>Span that says how far it is raised.</summary>
    Superscript,

    /// <summary>Span that says how far it is lowered.</summary>
    Subscript,
}

/// <summary>An inline container that becomes a structure element.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Role">Tag.</param>
/// <param name="Inlines">Children.</param>
public sealed record Span(NodeId Id, string Language, SpanRole Role, IReadOnlyList<Inline> Inlines) : Inline(Id, Language)
{
    /// <summary>
    /// The forced line of the paragraph, from 0, at whose right edge the span stands, wherever its place among the inlines is: the date
    /// of an entry. The other words keep clear of it; where they cannot, it gets a line of its own. Null for a place in the text.
    /// </summary>
    public int? AtRight { get; init; }

    /// <summary>What an abbreviation stands for (ISO 32000-1 14.9.5), or null.</summary>
    public string? Expansion { get; init; }
}

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>An address outside the document; only http, https, mailto, tel and doi get here.</summary>
/// <param name="Uri">The address as it is written into the PDF, percent-encoded ASCII.</param>
public sealed record WebTarget(string Uri) : LinkTarget;

/// <summary>A block of this document, as a figure or a note.</summary>
/// <param name="Node">Its id.</param>
public sealed record NodeTarget(NodeId Node) : LinkTarget;

/// <summary>A link: one structure element however many lines it spans, one annotation per line box.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Description">Contents of the annotation, for assistive technology.</param>
/// <param name="Inlines">Children; no link among them.</param>
public sealed record Link(NodeId Id, string Language, LinkTarget Target, string Description, IReadOnlyList<Inline> Inlines)
    : Inline(Id, Language);

/// <summary>A small picture that stands in a line, as a badge.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag of the alternative text.</param>
/// <param name="Picture">Which picture.</param>
/// <param name="Width">Printed width in points.</param>
/// <param name="Height">Printed height in points; stands on the baseline.</param>
/// <param name="AlternativeText">Alternative text, never empty.</param>
public sealed record InlinePicture(NodeId Id, string Language, PictureKey Picture, double Width, double Height, string AlternativeText)
    : Inline(Id, Language)
{
    /// <summary>The alternative text in another language, read after the first; or null.</summary>
    public AlternativeText? OtherAlternative { get; init; }
}

/// <summary>A formula, in a line of text or alone in its paragraph.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Language">BCP 47 tag of the words in it and of the alternative text.</param>
/// <param name="Content">What is set.</param>
/// <param name="Style">Style of the text around.</param>
/// <param name="AlternativeText">The formula as one would read it aloud, never empty.</param>
public sealed record Formula(NodeId Id, string Language, MathNode Content, TextStyle Style, string AlternativeText) : Inline(Id, Language)
{
    /// <summary>Alone in its paragraph, in the size of a display.</summary>
    public bool IsDisplay { get; init; }

    /// <summary>Its number, which stands at the right edge of a display; or null.</summary>
    public MathNode? Tag { get; init; }
}

/// <summary>Words for those who do not see a picture.</summary>
/// <param name="Words">Never empty.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record AlternativeText(string Words, string Language);

/// <summary>Name of a picture in the document: content hash or path; opaque here.</summary>
/// <param name="Value">Compared by ordinal.</param>
public readonly record struct PictureKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
