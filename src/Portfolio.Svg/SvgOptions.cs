using Portfolio.Typesetting.Documents;

namespace Portfolio.Svg;

/// <summary>Choices for the drawings.</summary>
/// <param name="Producer">Name of the program, as <c>Portfolio.Export 0.1.0</c>; written as a comment.</param>
public sealed record SvgOptions(string Producer)
{
    /// <summary>
    /// Text that cannot be seen lies over the outlines: it is selected, searched, copied and read aloud. Without it the drawing is
    /// outlines alone, and asks for no font.
    /// </summary>
    public bool HasText { get; init; } = true;

    /// <summary>The drawing has a title, which a browser shows for a file of its own; not for one that stands in another page.</summary>
    public bool HasTitle { get; init; } = true;

    /// <summary>White paper below everything.</summary>
    public bool HasPaper { get; init; } = true;

    /// <summary>
    /// Begins every id. Drawings that stand in one page of HTML need different ones; those of one document differ by the number of their
    /// page already.
    /// </summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>
    /// Outlines that stand in the page of HTML around the drawings; new ones are added. Null lets each drawing hold its own.
    /// </summary>
    public GlyphOutlines? Glyphs { get; init; }

    /// <summary>
    /// The address of a page of the document, as <c>cover-2.svg</c>, for links to what stands there; empty when all pages stand in one
    /// page of HTML. Null leads nowhere but within a page.
    /// </summary>
    public Func<int, string>? PageAddress { get; init; }

    /// <summary>Where links to the web open, as <c>_blank</c>; null for where the drawing is.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>
    /// The place in the source of a character: of which leaf of text, and how many characters of that leaf come before it. Words get it
    /// as <c>data-file</c> and <c>data-line</c>, their lines the id of the leaf as <c>data-node</c>. Null writes none of the three.
    /// </summary>
    public Func<NodeId, int, SvgPlace?>? PlaceOf { get; init; }

    /// <summary>
    /// Dots an inch of the pixels that the drawing is for: baselines then stand on whole pixels, as PDF readers set them. 0 for none.
    /// </summary>
    public double PixelsPerInch { get; init; }
}

/// <summary>A line of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">From 1.</param>
public readonly record struct SvgPlace(string File, int Line);
