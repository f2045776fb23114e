using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification;

/// <summary>A block of an entry as plain text, which the PDF must hold.</summary>
/// <param name="Kind">What it is: title, heading, paragraph, cell …</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">Text with its spaces; a forced line end is a line feed.</param>
/// <param name="Marks">Where the text from an offset on stands in the file, in order of the offsets.</param>
/// <param name="MayRepeat">Text that counts for another block may count for it, too: a heading may repeat the title.</param>
/// <param name="Formula">Letters and symbols of a formula, which may be set as other forms of themselves.</param>
internal sealed record ExpectedText(
    string Kind,
    SourcePlace Place,
    string Text,
    IReadOnlyList<(int Offset, SourcePlace Place)> Marks,
    bool MayRepeat = false,
    bool Formula = false
)
{
    /// <summary>The kind of notes, which may stand at the foot of any page or at the end.</summary>
    public const string Footnote = "footnote";

    /// <summary>The page may set it before or behind its place in the source.</summary>
    public bool MayMove { get; init; }

    /// <summary>Ranges of the text whose characters may stand in any order.</summary>
    public IReadOnlyList<(int Start, int End)> Formulas { get; init; } = [];

    /// <summary>Where a character of the text stands in the file, as exactly as the reader knows.</summary>
    public SourcePlace PlaceOf(int offset)
    {
        var place = Place;
        var start = 0;
        foreach (var mark in Marks)
        {
            if (mark.Offset > offset)
                break;
            (start, place) = mark;
        }

        return place.Line == 0 ? Place : place with { Column = place.Column + offset - start };
    }
}
