using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>A structure element that becomes part of the tag tree when it has content (ISO 32000-1 14.7.2).</summary>
internal sealed class StructureElement(NodeId node, string type, string language, StructureElement? parent)
{
    /// <summary>Node of the document; Artifact for elements that stand for none.</summary>
    public NodeId Node { get; } = node;

    /// <summary>Structure type, as P.</summary>
    public string Type { get; set; } = type;

    /// <summary>The language that holds inside; written only where it differs from the parent's.</summary>
    public string Language { get; } = language;

    /// <summary>Element around; null for the root.</summary>
    public StructureElement? Parent { get; } = parent;

    /// <summary>Alternative text of a figure, or of the mark that says it in another language.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>
    /// The element beside a figure that says its alternative text in another language; it is marked where the figure is drawn.
    /// </summary>
    public StructureElement? Echo { get; set; }

    /// <summary>What the content stands for.</summary>
    public string? ActualText { get; init; }

    /// <summary>The form that marked content of the element is in; null for content of pages.</summary>
    public TaggedForm? Form { get; init; }

    /// <summary>What an abbreviation stands for.</summary>
    public string? Expansion { get; init; }

    /// <summary>How words look where that has a meaning.</summary>
    public TextLook? TextLook { get; init; }

    /// <summary>The formula that it stands for.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Placement of a figure: Block or Inline.</summary>
    public string? Placement { get; init; }

    /// <summary>ListNumbering of an L.</summary>
    public string? Numbering { get; init; }

    /// <summary>Scope of a TH.</summary>
    public string? Scope { get; init; }

    /// <summary>1 or more.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>1 or more.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Kept without content: cells, so that rows stay even.</summary>
    public bool KeptWhenEmpty { get; init; }

    /// <summary>Kept without content where a kid before it has some: the body of an item that is only a label.</summary>
    public bool KeptBesideContent { get; init; }

    /// <summary>In document order: elements and leaves.</summary>
    public List<StructureKid> Kids { get; } = [];

    /// <summary>Annotations of a Link, in order.</summary>
    public List<(ObjectRef Annotation, int Page)> Annotations { get; } = [];

    /// <summary>Where a figure stands: page and box in PDF coordinates.</summary>
    public (int Page, double Left, double Bottom, double Right, double Top)? Box { get; set; }

    /// <summary>The object, once it is known to be written.</summary>
    public ObjectRef Reference { get; set; }
}

/// <summary>Attributes of words (ISO 32000-1 14.8.5.4).</summary>
/// <param name="Decoration">TextDecorationType; null for none.</param>
/// <param name="Shift">BaselineShift in points, upwards; 0 for none.</param>
internal sealed record TextLook(string? Decoration, double Shift);

/// <summary>A kid of an element: another element, a leaf of the document, or a mark of a form.</summary>
internal readonly record struct StructureKid(StructureElement? Element, NodeId Leaf, int Mark = -1);

/// <summary>Marked content of an element on a page.</summary>
/// <param name="Element">Owner.</param>
/// <param name="Page">Page, from 0.</param>
/// <param name="Id">MCID.</param>
internal sealed record MarkedSequence(StructureElement Element, int Page, int Id);
