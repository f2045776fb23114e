namespace Portfolio.Sources.Liquid;

/// <summary>Kinds of stretches of a template.</summary>
internal enum LiquidTokenKind
{
    /// <summary>Text that is no Liquid.</summary>
    Text,

    /// <summary>An output between <c>{{</c> and <c>}}</c>.</summary>
    Output,

    /// <summary>A tag between <c>{%</c> and <c>%}</c>.</summary>
    Tag,

    /// <summary>A shortcode of Hugo between <c>{{&lt;</c> or <c>{{%</c> and their ends.</summary>
    Shortcode,
}

/// <summary>A stretch of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Markup">What stands between the brackets, without white space around it; empty for text.</param>
/// <param name="TrimsBefore">A hyphen takes the white space before it away.</param>
/// <param name="TrimsBehind">A hyphen takes the white space behind it away.</param>
/// <param name="CodeEnd">Offset behind the code of the Markdown that it stands in; -1 when it stands in none.</param>
internal readonly record struct LiquidToken(
    LiquidTokenKind Kind,
    int Start,
    int End,
    string Markup = "",
    bool TrimsBefore = false,
    bool TrimsBehind = false,
    int CodeEnd = -1
)
{
    /// <summary>It stands in code of the Markdown.</summary>
    public bool IsInCode => CodeEnd > 0;
}
