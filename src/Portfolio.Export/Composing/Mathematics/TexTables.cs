using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>How an environment sets its rows.</summary>
/// <param name="Left">Bracket at its left, or null.</param>
/// <param name="Right">Bracket at its right, or null.</param>
/// <param name="Columns">Alignments by letter, in turn; the last one goes on, or all of them again.</param>
/// <param name="Gap">Em between columns.</param>
/// <param name="Level">Style of the cells.</param>
/// <param name="Stretch">Factor for the distance of rows.</param>
internal sealed record TexTable(string? Left, string? Right, string Columns, double Gap, int Level, double Stretch = 1)
{
    /// <summary>Columns in pairs around a sign: no gap within a pair, and <see cref="Gap"/> between two.</summary>
    public bool IsPaired { get; init; }

    /// <summary>More space between rows in em.</summary>
    public double RowGap { get; init; }

    /// <summary>How its lines step from the left to the right.</summary>
    public MathSpread Spread { get; init; }

    /// <summary>Alignment of the columns stands behind the name.</summary>
    public bool TakesColumns { get; init; }

    /// <summary>Em of blank at both sides.</summary>
    public double Side { get; init; }

    /// <summary>The number of columns stands behind the name, and gaps are those of the source.</summary>
    public bool TakesCount { get; init; }
}

/// <summary>The environments of LaTeX, amsmath and mathtools.</summary>
internal static class TexTables
{
    private const double MatrixGap = 1,
        PairGap = 2,
        Jot = 0.3;

    /// <summary>Lines that stand on their own: a formula with <c>\\</c> and nothing around.</summary>
    public static readonly TexTable Lines = new(null, null, "rl", PairGap, 0) { IsPaired = true, RowGap = Jot };

    /// <summary>Rows under an operator.</summary>
    public static readonly TexTable Stack = new(null, null, "c", 0, 2, 0.75);

    /// <summary>The environment of a name without its star, or null.</summary>
    public static TexTable? Of(string name) =>
        name switch
        {
            "matrix" => Matrix(null, null),
            "pmatrix" => Matrix("(", ")"),
            "bmatrix" => Matrix("[", "]"),
            "Bmatrix" => Matrix("{", "}"),
            "vmatrix" => Matrix("|", "|"),
            "Vmatrix" => Matrix("‖", "‖"),
            "smallmatrix" => new(null, null, "c", 0.6, 2, 0.8),
            "psmallmatrix" => new("(", ")", "c", 0.6, 2, 0.8),
            "bsmallmatrix" => new("[", "]", "c", 0.6, 2, 0.8),
            "cases" => new("{", null, "l", 1, 1, 1.2),
            "dcases" => new("{", null, "l", 1, 0, 1.2),
            "rcases" => new(null, "}", "l", 1, 1, 1.2),
            "drcases" => new(null, "}", "l", 1, 0, 1.2),
            "array" or "tabular" => new(null, null, "c", MatrixGap, 1) { TakesColumns = true, Side = MatrixGap / 2 },
            "darray" => new(null, null, "c", MatrixGap, 0) { TakesColumns = true, Side = MatrixGap / 2 },
            "subarray" => Stack with { TakesColumns = true },
            "aligned" or "align" or "split" or "flalign" => Lines,
            "alignat" or "alignedat" or "xalignat" or "xxalignat" => Lines with { Gap = 0, TakesCount = true },
            "eqnarray" => new(null, null, "rcl", 0.28, 0) { RowGap = Jot },
            "gather" or "gathered" or "equation" or "displaymath" or "math" or "dmath" or "empheq" => new(null, null, "c", 0, 0)
            {
                RowGap = Jot,
            },
            "multline" => new(null, null, "c", 0, 0) { RowGap = Jot, Spread = MathSpread.Line },
            "multlined" => new(null, null, "c", 0, 0) { RowGap = Jot, Spread = MathSpread.Own },
            _ => null,
        };

    /// <summary>Alignments as <see cref="MathTable.Columns"/> takes them, for so many columns.</summary>
    public static List<MathAlignment> Alignments(string columns, int count, bool repeats)
    {
        var letters = columns.Where(c => c is 'l' or 'c' or 'r').DefaultIfEmpty('c').ToList();
        var alignments = new List<MathAlignment>();
        for (var i = 0; i < Math.Max(count, 1); i++)
            alignments.Add(
                letters[repeats ? i % letters.Count : Math.Min(i, letters.Count - 1)] switch
                {
                    'l' => MathAlignment.Left,
                    'r' => MathAlignment.Right,
                    _ => MathAlignment.Center,
                }
            );
        return alignments;
    }

    private static TexTable Matrix(string? left, string? right) => new(left, right, "c", MatrixGap, 1);
}
