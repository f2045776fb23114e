using System.Globalization;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>What a text defines in one place and uses in another.</summary>
internal sealed class Definitions
{
    /// <summary>Addresses by their names in small letters.</summary>
    public Dictionary<string, (string Address, string? Title, Element Place)> Links { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Note> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that the text refers to, in the order in which it does.</summary>
    public List<Note> Used { get; } = [];

    /// <summary>What short forms stand for.</summary>
    public Abbreviations Abbreviations { get; } = new();

    /// <summary>Named lists of attributes.</summary>
    public Dictionary<string, AttributeSet> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the author should know, with offsets in the text.</summary>
    public List<(int Offset, string Message)> Remarks { get; } = [];

    /// <summary>Pictures that are written into addresses; a number stands for each in the text.</summary>
    public List<string> Data { get; init; } = [];

    /// <summary>Characters that were searched for ends of elements.</summary>
    public long Searched { get; set; }

    /// <summary>Ends the work at the time limit.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Double brackets are links.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary>Markdown is read in the elements of a line (<c>parse_span_html</c>).</summary>
    public bool ReadsSpanHtml { get; private set; } = true;

    /// <summary>Number of the first note (<c>footnote_nr</c>).</summary>
    private int FirstNote { get; set; } = 1;

    /// <summary>Obeys kramdown's options in the text; gives the value of <c>parse_block_html</c> when that is among them.</summary>
    public bool? Obey(string list)
    {
        var options = new AttributeSet();
        options.Read(list);
        if (options["parse_span_html"] is { } span)
            ReadsSpanHtml = span == "true";
        if (int.TryParse(options["footnote_nr"], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first < 1_000_000)
            FirstNote = first;
        return options["parse_block_html"] is { } block ? block == "true" : null;
    }

    /// <summary>Number of a note; it counts as used from now on.</summary>
    public int Use(Note note)
    {
        if (note.Number == 0)
        {
            Used.Add(note);
            note.Number = Used.Count - 1 + FirstNote;
        }

        return note.Number;
    }
}

/// <summary>A note below the text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its blocks.</param>
internal sealed record Note(string Name, Element Content)
{
    /// <summary>From 1; 0 while nothing refers to it.</summary>
    public int Number { get; set; }
}
