using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>What an atom is for the space around it (The TeXbook, chapter 17).</summary>
public enum MathClass
{
    /// <summary>A letter, a number, a group.</summary>
    Ordinary,

    /// <summary>A large operator or the name of a function.</summary>
    Operator,

    /// <summary>A sign between two terms, as +.</summary>
    Binary,

    /// <summary>A sign between two sides, as =.</summary>
    Relation,

    /// <summary>Opening bracket.</summary>
    Open,

    /// <summary>Closing bracket.</summary>
    Close,

    /// <summary>Comma.</summary>
    Punctuation,

    /// <summary>What stands between stretched brackets.</summary>
    Inner,
}

/// <summary>Look of a letter that every text face has.</summary>
public enum MathLook
{
    /// <summary>The character itself says how it looks.</summary>
    Sign,

    /// <summary>Upright letter or digit.</summary>
    Upright,

    /// <summary>Italic letter.</summary>
    Italic,

    /// <summary>Upright bold letter or digit.</summary>
    Bold,

    /// <summary>Italic bold letter.</summary>
    BoldItalic,
}

/// <summary>A piece of a formula.</summary>
public abstract record MathNode;

/// <summary>Pieces one after the other.</summary>
/// <param name="Nodes">Pieces.</param>
/// <param name="Class">Class of the whole as one atom; null when the pieces belong to the row around.</param>
public sealed record MathRow(IReadOnlyList<MathNode> Nodes, MathClass? Class = null) : MathNode
{
    /// <summary>A row without pieces.</summary>
    public static MathRow Empty { get; } = new([], MathClass.Ordinary);
}

/// <summary>One sign.</summary>
/// <param name="Character">The character whose glyph is drawn.</param>
/// <param name="Text">What it says: 𝑥 says x.</param>
/// <param name="Class">Class.</param>
/// <param name="Look">Whether a text face may draw it, and which.</param>
/// <param name="IsLarge">Drawn larger in displays.</param>
public sealed record MathSymbol(string Character, string Text, MathClass Class, MathLook Look = MathLook.Sign, bool IsLarge = false)
    : MathNode;

/// <summary>Words, set as text.</summary>
/// <param name="Content">Characters.</param>
/// <param name="Class">Class.</param>
/// <param name="IsBold">Bold.</param>
/// <param name="IsItalic">Italic.</param>
/// <param name="IsCode">In the family for code.</param>
public sealed record MathText(
    string Content,
    MathClass Class = MathClass.Ordinary,
    bool IsBold = false,
    bool IsItalic = false,
    bool IsCode = false
) : MathNode;

/// <summary>Blank.</summary>
/// <param name="Em">Width; negative moves back.</param>
/// <param name="Breaks">A line may end here.</param>
public sealed record MathSpace(double Em, bool Breaks = false) : MathNode;

/// <summary>One above the other.</summary>
/// <param name="Above">Numerator.</param>
/// <param name="Below">Denominator.</param>
/// <param name="HasBar">A bar between them.</param>
/// <param name="Level">Style that is asked for: 0 display, 1 text; null for that around.</param>
/// <param name="IsContinued">Both parts keep their size.</param>
public sealed record MathFraction(MathNode Above, MathNode Below, bool HasBar = true, int? Level = null, bool IsContinued = false)
    : MathNode;

/// <summary>A root.</summary>
/// <param name="Radicand">What is under it.</param>
/// <param name="Degree">Its degree, or null.</param>
public sealed record MathRoot(MathNode Radicand, MathNode? Degree) : MathNode;

/// <summary>Where scripts of an operator stand.</summary>
public enum MathLimits
{
    /// <summary>At its right.</summary>
    Beside,

    /// <summary>Above and below it in displays, at its right in lines.</summary>
    InDisplay,

    /// <summary>Above and below it.</summary>
    Always,
}

/// <summary>Scripts.</summary>
/// <param name="Base">What they belong to; null for none.</param>
/// <param name="Sub">Below, or null.</param>
/// <param name="Sup">Above, or null.</param>
/// <param name="Limits">Where they stand.</param>
public sealed record MathScripts(MathNode? Base, MathNode? Sub, MathNode? Sup, MathLimits Limits = MathLimits.Beside) : MathNode
{
    /// <summary>Below at the left, or null.</summary>
    public MathNode? PreSub { get; init; }

    /// <summary>Above at the left, or null.</summary>
    public MathNode? PreSup { get; init; }
}

/// <summary>A mark over or under something.</summary>
/// <param name="Base">What is marked.</param>
/// <param name="Mark">Its character: a combining mark, an arrow, a brace.</param>
/// <param name="Stretches">As wide as the base.</param>
/// <param name="IsUnder">Below the base.</param>
public sealed record MathAccent(MathNode Base, string Mark, bool Stretches, bool IsUnder = false) : MathNode;

/// <summary>Lines around, over, under or through something.</summary>
[Flags]
public enum MathLines
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Over it.</summary>
    Over = 1,

    /// <summary>Under it.</summary>
    Under = 2,

    /// <summary>At its left.</summary>
    Left = 4,

    /// <summary>At its right.</summary>
    Right = 8,

    /// <summary>Through it.</summary>
    Through = 16,

    /// <summary>From its lower left to its upper right corner.</summary>
    Rising = 32,

    /// <summary>From its upper left to its lower right corner.</summary>
    Falling = 64,

    /// <summary>All around, with room.</summary>
    Frame = 128,
}

/// <summary>Something with lines or a ground of a colour.</summary>
/// <param name="Base">Content.</param>
/// <param name="Lines">Where lines are.</param>
/// <param name="LineColor">Their colour; null for that of the text.</param>
/// <param name="Ground">Colour behind it, or null.</param>
public sealed record MathLined(MathNode Base, MathLines Lines, Rgb? LineColor = null, Rgb? Ground = null) : MathNode;

/// <summary>An arrow as long as what stands over and under it.</summary>
/// <param name="Character">The arrow.</param>
/// <param name="Over">Above it, or null.</param>
/// <param name="Under">Below it, or null.</param>
public sealed record MathArrow(string Character, MathNode? Over, MathNode? Under) : MathNode;

/// <summary>Brackets as tall as what is between them.</summary>
/// <param name="Left">Opening sign, or null for none.</param>
/// <param name="Parts">What is between, parted by the signs of <paramref name="Middles"/>.</param>
/// <param name="Middles">One less than the parts.</param>
/// <param name="Right">Closing sign, or null for none.</param>
public sealed record MathFence(string? Left, IReadOnlyList<MathNode> Parts, IReadOnlyList<string> Middles, string? Right) : MathNode;

/// <summary>A bracket of a height that is asked for.</summary>
/// <param name="Character">The bracket.</param>
/// <param name="Em">Its height.</param>
/// <param name="Class">Class.</param>
public sealed record MathDelimiter(string Character, double Em, MathClass Class) : MathNode;

/// <summary>How cells of a column stand.</summary>
public enum MathAlignment
{
    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the left.</summary>
    Left,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>How the lines of one formula step from the left to the right: the first at the left, the last at the right.</summary>
public enum MathSpread
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>Within a little more than the longest of them.</summary>
    Own,

    /// <summary>Within the measure.</summary>
    Line,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Cells.</param>
/// <param name="SpaceAfter">More space below in em.</param>
/// <param name="RulesAbove">Rules above it.</param>
/// <param name="Tag">Its number at the edge of the line, or null.</param>
public sealed record MathTableRow(IReadOnlyList<MathNode> Cells, double SpaceAfter = 0, int RulesAbove = 0, MathNode? Tag = null);

/// <summary>Rows and columns.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Alignments; the last one holds for more columns.</param>
/// <param name="Gaps">Em between columns, in turn; the last one holds for more.</param>
public sealed record MathTable(IReadOnlyList<MathTableRow> Rows, IReadOnlyList<MathAlignment> Columns, IReadOnlyList<double> Gaps)
    : MathNode
{
    /// <summary>Style of the cells: 0 display, 1 text, 2 script.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Factor for the distance of the rows.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>More space between rows in em.</summary>
    public double RowGap { get; init; }

    /// <summary>Em of blank at both sides.</summary>
    public double Side { get; init; }

    /// <summary>Steps of its lines; for tables of one column.</summary>
    public MathSpread Spread { get; init; }

    /// <summary>Columns before which an upright rule stands; the number of columns for one behind the last.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <summary>Rules below the last row.</summary>
    public int RulesBelow { get; init; }
}

/// <summary>Pieces in another style, size or colour; they belong to the row around.</summary>
/// <param name="Content">Pieces.</param>
/// <param name="Level">0 display, 1 text, 2 script, 3 script of a script; null for that around.</param>
/// <param name="Color">Colour; null for that around.</param>
/// <param name="Scale">Factor for the size.</param>
public sealed record MathStyled(MathRow Content, int? Level = null, Rgb? Color = null, double Scale = 1) : MathNode;

/// <summary>What of something is left out.</summary>
[Flags]
public enum MathHidden
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its ink.</summary>
    Ink = 1,

    /// <summary>Its width.</summary>
    Width = 2,

    /// <summary>Its height and depth.</summary>
    Height = 4,
}

/// <summary>Something that is moved, or of which something is left out.</summary>
/// <param name="Content">Content.</param>
/// <param name="Hidden">What is left out.</param>
/// <param name="Shift">Share of its width by which it stands further left, where it takes none.</param>
/// <param name="Raise">Em above the baseline.</param>
public sealed record MathShifted(MathNode Content, MathHidden Hidden, double Shift = 0, double Raise = 0) : MathNode;

/// <summary>A black box.</summary>
/// <param name="Width">Em.</param>
/// <param name="Height">Em.</param>
/// <param name="Raise">Em above the baseline.</param>
public sealed record MathBlock(double Width, double Height, double Raise) : MathNode;
