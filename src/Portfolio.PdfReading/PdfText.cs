namespace Portfolio.PdfReading;

/// <summary>What stands between a character of a text and the one before it.</summary>
public enum Seam : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A space character.</summary>
    Space,

    /// <summary>So wide a gap that readers make a space of it.</summary>
    Gap,

    /// <summary>A new line.</summary>
    Line,
}

/// <summary>The text of a PDF as a reader of the file gets it, without its white space.</summary>
/// <param name="Characters">UTF-16, in the order of the file.</param>
/// <param name="Seams">What stands before each character.</param>
/// <param name="Pages">Page of each character, from 1.</param>
/// <param name="Artifacts">Characters that the file marks as no content, such as running heads and feet; they are not in the text.</param>
/// <param name="Unmapped">Glyphs that stand for no character.</param>
public sealed record PdfText(string Characters, IReadOnlyList<Seam> Seams, IReadOnlyList<int> Pages, int Artifacts, int Unmapped)
{
    internal static readonly PdfText Empty = new("", [], [], 0, 0);
}
