namespace Portfolio.Export.Composing.Mathematics;

/// <summary>The plain part of mhchem: formulas and equations of chemistry as tokens of mathematics.</summary>
internal static class TexChemistry
{
    private static readonly (string Written, string Command)[] Arrows =
    [
        ("<=>", "rightleftharpoons"),
        ("<->", "leftrightarrow"),
        ("->", "longrightarrow"),
        ("<-", "longleftarrow"),
        ("=>", "Rightarrow"),
    ];

    /// <summary>Tokens that set what <c>\ce</c> is given.</summary>
    public static List<TexToken> Translate(string source, int at)
    {
        var tokens = new List<TexToken>();
        var atoms = source.AsSpan().Trim();
        var afterAtom = false;
        for (var i = 0; i < atoms.Length; )
        {
            var rest = atoms[i..];
            if (Arrow(rest) is var (written, command))
            {
                Add(TexKind.Command, command);
                (i, afterAtom) = (i + written.Length, false);
            }
            else if (afterAtom && char.IsAsciiDigit(rest[0]))
            {
                i += Script('_', Run(rest, char.IsAsciiDigit));
            }
            else if (rest[0] == '^' || (afterAtom && rest[0] is '+' or '-' && IsCharge(rest)))
            {
                var charge = rest[0] == '^' ? rest[1..] : rest;
                var length = charge is ['{', ..]
                    ? charge.IndexOf('}') + 1
                    : Run(charge, c => char.IsAsciiDigit(c) || c is '+' or '-').Length;
                Script('^', charge[..Math.Max(length, 0)].Trim("{}"));
                i += Math.Max(length, 0) + (rest[0] == '^' ? 1 : 0);
            }
            else if (char.IsAsciiLetter(rest[0]))
            {
                var word = Run(rest, char.IsAsciiLetter);
                Add(TexKind.Command, "mathrm");
                Add(TexKind.Character, "{");
                foreach (var letter in word)
                    Add(TexKind.Character, letter.ToString());
                Add(TexKind.Character, "}");
                (i, afterAtom) = (i + word.Length, true);
            }
            else
            {
                Add(rest[0] == ' ' ? TexKind.Space : TexKind.Character, rest[0].ToString());
                afterAtom = rest[0] is ')' or ']';
                i++;
            }
        }

        return tokens;

        void Add(TexKind kind, string text) => tokens.Add(new(kind, text, at));

        int Script(char mark, ReadOnlySpan<char> content)
        {
            tokens.Add(new(TexKind.Character, mark.ToString(), at));
            tokens.Add(new(TexKind.Character, "{", at));
            foreach (var c in content)
                tokens.Add(new(TexKind.Character, c.ToString(), at));
            tokens.Add(new(TexKind.Character, "}", at));
            return content.Length;
        }
    }

    private static (string Written, string Command)? Arrow(ReadOnlySpan<char> rest)
    {
        foreach (var arrow in Arrows)
        {
            if (rest.StartsWith(arrow.Written))
                return arrow;
        }

        return null;
    }

    /// <summary>A sign right behind an atom, with nothing behind it, is its charge.</summary>
    private static bool IsCharge(ReadOnlySpan<char> rest) => rest.Length == 1 || rest[1] is ' ' or ')' or ']';

    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> text, Func<char, bool> holds)
    {
        var length = 0;
        while (length < text.Length && holds(text[length]))
            length++;
        return text[..length];
    }
}
