namespace Portfolio.Export.Composing.Mathematics;

/// <summary>What a token is.</summary>
internal enum TexKind
{
    /// <summary>A command, without its backslash.</summary>
    Command,

    /// <summary>A character that stands for itself, or one with a meaning as ^.</summary>
    Character,

    /// <summary>White space; it counts in text only.</summary>
    Space,

    /// <summary>#1 in the body of a macro.</summary>
    Parameter,

    /// <summary>Nothing is left.</summary>
    End,
}

/// <summary>A token of TeX.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Text">Name or character.</param>
/// <param name="At">Where it stands in the source; for what a macro brings, where the macro stands.</param>
/// <param name="Depth">Macros that it came out of.</param>
internal readonly record struct TexToken(TexKind Kind, string Text, int At, int Depth = 0)
{
    /// <summary>Whether it is this character, with a meaning of its own or not.</summary>
    public bool Is(char character) => Kind == TexKind.Character && Text.Length == 1 && Text[0] == character;

    /// <summary>Whether it is this command.</summary>
    public bool IsCommand(string name) => Kind == TexKind.Command && Text == name;

    /// <summary>The token as it is written.</summary>
    public string Source =>
        Kind switch
        {
            TexKind.Command => "\\" + Text,
            TexKind.Parameter => "#" + Text,
            _ => Text,
        };
}

/// <summary>A command that an entry defines.</summary>
/// <param name="Parameters">How many arguments it takes.</param>
/// <param name="Default">The first argument where it is left out; null when it may not be.</param>
/// <param name="Body">What it stands for.</param>
internal sealed record TexMacro(int Parameters, IReadOnlyList<TexToken>? Default, IReadOnlyList<TexToken> Body);

/// <summary>The commands that the formulas of an entry define; a formula sees those of the formulas before it.</summary>
internal sealed class TexMacros
{
    /// <summary>Commands by name.</summary>
    public Dictionary<string, TexMacro> Known { get; } = new(StringComparer.Ordinal);
}
