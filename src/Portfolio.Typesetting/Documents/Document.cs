namespace Portfolio.Typesetting.Documents;

/// <summary>A whole document, ready to be set: the input of the typesetter and the tag tree of the PDF.</summary>
public sealed record Document
{
    /// <summary>Title; plain text, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>One plain sentence on the content, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>BCP 47 tag of the document.</summary>
    public required string Language { get; init; }

    /// <summary>Date of the content, written as creation and modification date; null writes none.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Paper and margins.</summary>
    public required PageSetup Page { get; init; }

    /// <summary>Content.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>No note stands at the foot of a page, whatever <see cref="Section.FootMarks"/> it has.</summary>
    public bool NotesInPlace { get; init; }
}

/// <summary>Paper, margins and running foot. All lengths in points; the text area is at least 60 points wide and high.</summary>
/// <param name="Width">Paper width.</param>
/// <param name="Height">Paper height.</param>
/// <param name="MarginTop">Above the text.</param>
/// <param name="MarginRight">Right of the text.</param>
/// <param name="MarginBottom">Below the text; the foot stands in it.</param>
/// <param name="MarginLeft">Left of the text.</param>
/// <param name="Foot">Running foot, or null.</param>
public sealed record PageSetup(
    double Width,
    double Height,
    double MarginTop,
    double MarginRight,
    double MarginBottom,
    double MarginLeft,
    Foot? Foot = null
)
{
    /// <summary>A4 paper, 210 by 297 mm.</summary>
    /// <param name="margin">All four margins in points; 57 (20 mm) when not given.</param>
    /// <param name="foot">Running foot, or null.</param>
    public static PageSetup A4(double margin = 57, Foot? foot = null) => new(595.28, 841.89, margin, margin, margin, margin, foot);

    /// <summary>US Letter paper, 8.5 by 11 inches.</summary>
    /// <param name="margin">All four margins in points; 57 (20 mm) when not given.</param>
    /// <param name="foot">Running foot, or null.</param>
    public static PageSetup Letter(double margin = 57, Foot? foot = null) => new(612, 792, margin, margin, margin, margin, foot);

    /// <summary>Width of the text area in points.</summary>
    public double Measure => Width - MarginLeft - MarginRight;
}

/// <summary>The running foot: an artifact on every page.</summary>
/// <param name="Left">Text at the left margin; cut with an ellipsis when it is too long; may be empty.</param>
/// <param name="PageNumbers">Text at the right margin, in which {page} and {pages} stand for numbers; may be empty.</param>
/// <param name="Style">Style of both texts.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Baseline">Distance of the baseline from the bottom edge of the paper, in points.</param>
public sealed record Foot(string Left, string PageNumbers, TextStyle Style, string Language, double Baseline)
{
    /// <summary>A document of one page has no foot.</summary>
    public bool FromTwoPages { get; init; }
}
