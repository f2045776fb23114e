namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Commands of TeX, LaTeX and amsmath that are read alike.</summary>
internal static class TexCommands
{
    /// <summary>Their argument is set as text, with its spaces.</summary>
    public static readonly HashSet<string> Words = Set("text mathrm textrm operatorname mbox textnormal mathsf texttt mathtt textsf");

    public static readonly HashSet<string> Bold = Set("mathbf boldsymbol bm textbf pmb");

    public static readonly HashSet<string> Fractions = Set("frac dfrac tfrac cfrac");

    /// <summary>They change sizes, slants and spaces that a line of text has not; what follows is read as if they were not there.</summary>
    public static readonly HashSet<string> WithoutEffect = Set(
        "displaylines mathit textit displaystyle textstyle limits nolimits left right middle "
            + "big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr mathop mathrel mathbin hline"
    );

    /// <summary>They and their argument are not shown.</summary>
    public static readonly HashSet<string> Skipped = Set("label nonumber notag color textcolor hspace vspace");

    /// <summary>Environments whose rows are lines of the formula.</summary>
    public static readonly HashSet<string> LineEnvironments = Set(
        "aligned align equation gather gathered split multline eqnarray displaymath math"
    );

    /// <summary>They draw what no line of text can show, or define commands.</summary>
    public static readonly HashSet<string> Drawn = Set("xymatrix ar draw path node def newcommand renewcommand let require phantom");

    /// <summary>Names of functions, set upright.</summary>
    public static readonly HashSet<string> Functions = Set(
        "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim limsup liminf max min "
            + "sup inf arg argmax argmin det dim ker deg gcd hom Pr mod bmod"
    );

    private static HashSet<string> Set(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
