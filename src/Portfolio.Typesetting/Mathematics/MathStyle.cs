using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>How the next piece is set.</summary>
/// <param name="Level">0 display, 1 text, 2 script, 3 script of a script.</param>
/// <param name="IsCramped">Superscripts stand lower.</param>
/// <param name="Size">Points of one em at level 0.</param>
/// <param name="Color">Colour.</param>
internal readonly record struct MathStyle(int Level, bool IsCramped, double Size, Rgb Color)
{
    /// <summary>Large operators, limits above and below.</summary>
    public bool IsDisplay => Level == 0;

    /// <summary>Small enough for no space around signs.</summary>
    public bool IsScript => Level >= 2;

    /// <summary>The same, cramped.</summary>
    public MathStyle Cramped => this with { IsCramped = true };

    /// <summary>Of a superscript.</summary>
    public MathStyle Sup => this with { Level = Level < 2 ? 2 : 3 };

    /// <summary>Of a subscript.</summary>
    public MathStyle Sub => Sup.Cramped;

    /// <summary>Of a numerator.</summary>
    public MathStyle Above => this with { Level = Math.Min(Level + 1, 3) };

    /// <summary>Of a denominator.</summary>
    public MathStyle Below => Above.Cramped;
}
