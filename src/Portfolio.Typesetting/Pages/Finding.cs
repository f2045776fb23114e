using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Pages;

/// <summary>Kinds of findings. They are data: whoever shows them chooses the words and the language.</summary>
public enum FindingKind
{
    /// <summary>No font has a character; Detail is the character, a replacement is drawn.</summary>
    MissingGlyph,

    /// <summary>A line is wider than the measure; Amount is the excess in points.</summary>
    OverfullLine,

    /// <summary>A block is taller than a page and was cut or scaled; Amount is the excess in points.</summary>
    OverfullPage,

    /// <summary>A picture was scaled so far that it may not be legible; Amount is the share of its natural size.</summary>
    PictureTooSmall,

    /// <summary>A formula wider than the measure was set smaller; Amount is the share of its natural size.</summary>
    FormulaScaled,
}

/// <summary>Something that the author should know about the pages; they are complete all the same.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Node">The node it is about.</param>
/// <param name="Detail">The text it is about, or empty.</param>
/// <param name="Amount">A number as the kind says, or 0.</param>
public sealed record Finding(FindingKind Kind, NodeId Node, string Detail, double Amount);
