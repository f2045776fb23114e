using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Pages;

/// <summary>Kinds of findings; the words for them are written elsewhere.</summary>
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
}

/// <summary>Something seen while setting pages.</summary>
/// <param name="Kind">What.</param>
/// <param name="Node">Where.</param>
/// <param name="Detail">The text it is about, or empty.</param>
/// <param name="Amount">A number as the kind says, or 0.</param>
public sealed record Finding(FindingKind Kind, NodeId Node, string Detail, double Amount);
