namespace Portfolio.Typesetting.Documents;

/// <summary>An sRGB colour, 8 bits a channel.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Black.</summary>
    public static readonly Rgb Black = new(0, 0, 0);
}

/// <summary>Weight of a face; only weights that have a real file are offered, none is synthesised.</summary>
public enum FontWeight
{
    /// <summary>400.</summary>
    Regular,

    /// <summary>700.</summary>
    Bold,
}

/// <summary>Marks added to a run of text.</summary>
[Flags]
public enum TextDecoration
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A rule below the baseline.</summary>
    Underline = 1,

    /// <summary>A rule through the x-height.</summary>
    StrikeThrough = 2,

    /// <summary>A dot under each Han character (clreq, emphasis marks): Chinese emphasis without slant.</summary>
    EmphasisDots = 4,
}

/// <summary>Style of text; every value is final, nothing is inherited.</summary>
/// <param name="Family">Name of a family of the font library.</param>
/// <param name="Size">Font size of Han in points, more than 0; Latin faces are scaled to it by the family.</param>
/// <param name="Weight">Weight.</param>
/// <param name="Italic">Italic for Latin, Greek and Cyrillic; Han is never slanted.</param>
/// <param name="Color">Colour of the glyphs and their decoration.</param>
/// <param name="Rise">Points above the baseline; negative below.</param>
/// <param name="Decoration">Lines and dots.</param>
/// <param name="TabularDigits">Digits of even width (OpenType tnum).</param>
/// <param name="Code">Code: no ligatures, no Han-Latin gap, no punctuation squeeze, spaces kept.</param>
/// <param name="Blank">
/// Points of white that the text leaves in place of ink: a comma that the place on the line makes needless is still there for who hears,
/// searches or copies the text. 0 draws it.
/// </param>
/// <param name="HanFamily">
/// Family that Han is set in where it has the character, as a Kai face for emphasis; <see cref="TextDecoration.EmphasisDots"/> then
/// stand only under characters that it lacks. Null for <paramref name="Family"/>.
/// </param>
/// <param name="IsCarried">
/// The characters have neither glyph nor width: a glyph of the text beside them carries them for who hears, searches or copies the text,
/// as a ligature does. They are drawn where there is nothing beside them.
/// </param>
public sealed record TextStyle(
    string Family,
    double Size,
    FontWeight Weight = FontWeight.Regular,
    bool Italic = false,
    Rgb Color = default,
    double Rise = 0,
    TextDecoration Decoration = TextDecoration.None,
    bool TabularDigits = false,
    bool Code = false,
    double Blank = 0,
    string? HanFamily = null,
    bool IsCarried = false
);

/// <summary>How the lines of a paragraph meet the measure.</summary>
public enum Alignment
{
    /// <summary>Justified when most of the paragraph is Han, else ragged right.</summary>
    Auto,

    /// <summary>Ragged right.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Ragged left.</summary>
    Right,

    /// <summary>Both edges, last line natural.</summary>
    Justify,
}

/// <summary>How the lines of a paragraph are set.</summary>
/// <param name="Leading">Baseline to baseline in points, more than 0; the same on every line whatever fonts mix.</param>
/// <param name="Alignment">See <see cref="Documents.Alignment"/>.</param>
/// <param name="FirstLineIndent">Indent of the first line in points; less than 0 indents all the others, which makes it hang.</param>
/// <param name="Balance">Lines of like length, for headings.</param>
/// <param name="MinLinesAtBreak">At least this many lines stand on each side of a page break (orphans and widows).</param>
public sealed record ParagraphStyle(
    double Leading,
    Alignment Alignment = Alignment.Auto,
    double FirstLineIndent = 0,
    bool Balance = false,
    int MinLinesAtBreak = 2
)
{
    /// <summary>A sign behind the measure marks lines that go on below though their author did not end them: for code.</summary>
    public bool MarksBrokenLines { get; init; }
}

/// <summary>A box around blocks; all lengths in points, 0 and null mean absent.</summary>
/// <param name="PaddingLeft">Space inside the left edge.</param>
/// <param name="PaddingTop">Space inside the top edge.</param>
/// <param name="PaddingRight">Space inside the right edge.</param>
/// <param name="PaddingBottom">Space inside the bottom edge.</param>
/// <param name="Background">Fill.</param>
/// <param name="BorderColor">Colour of the four borders below.</param>
/// <param name="BorderLeft">Width of the left border.</param>
/// <param name="BorderTop">Width of the top border.</param>
/// <param name="BorderRight">Width of the right border.</param>
/// <param name="BorderBottom">Width of the bottom border.</param>
/// <param name="Rail">Colour of a time line: a dot beside the first line and a thin line down to the end of the box, inside
/// <paramref name="PaddingLeft"/>.</param>
public sealed record BoxStyle(
    double PaddingLeft = 0,
    double PaddingTop = 0,
    double PaddingRight = 0,
    double PaddingBottom = 0,
    Rgb? Background = null,
    Rgb BorderColor = default,
    double BorderLeft = 0,
    double BorderTop = 0,
    double BorderRight = 0,
    double BorderBottom = 0,
    Rgb? Rail = null
);
