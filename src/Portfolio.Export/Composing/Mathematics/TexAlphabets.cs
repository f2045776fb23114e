using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>How letters look.</summary>
internal enum TexAlphabet
{
    /// <summary>Italic letters, upright digits and Greek capitals.</summary>
    Normal,

    /// <summary>Upright.</summary>
    Roman,

    /// <summary>Upright and bold.</summary>
    Bold,

    /// <summary>Italic also where they usually are not.</summary>
    Italic,

    /// <summary>As usual, and bold.</summary>
    BoldSymbol,

    /// <summary>ℝ.</summary>
    Blackboard,

    /// <summary>ℒ.</summary>
    Script,

    /// <summary>𝔤.</summary>
    Fraktur,

    /// <summary>Without serifs.</summary>
    SansSerif,

    /// <summary>Of one width.</summary>
    Typewriter,
}

/// <summary>The letters of the mathematical alphabets (Unicode, block Mathematical Alphanumeric Symbols).</summary>
internal static class TexAlphabets
{
    private const string SmallGreek = "αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    private const string LargeGreek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇";

    /// <summary>The symbol of a letter or digit in an alphabet; what has no other form stays as it is.</summary>
    public static MathSymbol Symbol(string character, TexAlphabet alphabet)
    {
        var c = character.Length == 1 ? character[0] : '\0';
        var isItalic = alphabet switch
        {
            TexAlphabet.Normal or TexAlphabet.BoldSymbol => char.IsAsciiLetter(c) || SmallGreek.Contains(c) || c is 'ı' or 'ȷ',
            TexAlphabet.Italic => !char.IsAsciiDigit(c),
            _ => false,
        };
        var look = (alphabet, isItalic) switch
        {
            (TexAlphabet.Normal or TexAlphabet.Italic, true) => MathLook.Italic,
            (TexAlphabet.Normal or TexAlphabet.Italic or TexAlphabet.Roman, _) => MathLook.Upright,
            (TexAlphabet.BoldSymbol, true) => MathLook.BoldItalic,
            (TexAlphabet.Bold or TexAlphabet.BoldSymbol, _) => MathLook.Bold,
            _ => MathLook.Sign,
        };
        if (!char.IsLetterOrDigit(c) && c is not ('∂' or '∇'))
            return new(character, character, TexSigns.ClassOf(character));
        var drawn = Form(c, look, alphabet) ?? character;
        var keepsForm = alphabet is TexAlphabet.Blackboard or TexAlphabet.Script or TexAlphabet.Fraktur;
        return new(drawn, keepsForm ? drawn : character, MathClass.Ordinary, look);
    }

    private static string? Form(char c, MathLook look, TexAlphabet alphabet)
    {
        if (char.IsAsciiDigit(c))
            return (look, alphabet) switch
            {
                (MathLook.Bold, _) => Of(0x1D7CE, c - '0'),
                (_, TexAlphabet.Blackboard) => Of(0x1D7D8, c - '0'),
                (_, TexAlphabet.SansSerif) => Of(0x1D7E2, c - '0'),
                (_, TexAlphabet.Typewriter) => Of(0x1D7F6, c - '0'),
                _ => null,
            };
        if (char.IsAsciiLetter(c))
            return Latin(c, look, alphabet);
        if (c is 'ı' or 'ȷ')
            return look == MathLook.Italic ? Of(0x1D6A4, c == 'ı' ? 0 : 1) : null;
        var (small, large) = (SmallGreek.IndexOf(c), LargeGreek.IndexOf(c));
        var start = look switch
        {
            MathLook.Bold => 0x1D6A8,
            MathLook.Italic => 0x1D6E2,
            MathLook.BoldItalic => 0x1D71C,
            _ => 0,
        };
        return start == 0 ? null
            : large >= 0 ? Of(start, large)
            : small >= 0 ? Of(start + 26, small)
            : null;
    }

    private static string? Latin(char c, MathLook look, TexAlphabet alphabet)
    {
        var place = char.IsAsciiLetterUpper(c) ? c - 'A' : 26 + c - 'a';
        switch (look)
        {
            case MathLook.Italic:
                return c == 'h' ? "ℎ" : Of(0x1D434, place);
            case MathLook.Bold:
                return Of(0x1D400, place);
            case MathLook.BoldItalic:
                return Of(0x1D468, place);
        }

        return alphabet switch
        {
            TexAlphabet.Blackboard => Known(c, "CHNPQRZ", "ℂℍℕℙℚℝℤ") ?? Of(0x1D538, place),
            TexAlphabet.Script => Known(c, "BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ") ?? Of(0x1D49C, place),
            TexAlphabet.Fraktur => Known(c, "CHIRZ", "ℭℌℑℜℨ") ?? Of(0x1D504, place),
            TexAlphabet.SansSerif => Of(0x1D5A0, place),
            TexAlphabet.Typewriter => Of(0x1D670, place),
            _ => null,
        };
    }

    private static string? Known(char c, string letters, string forms) => letters.IndexOf(c) is >= 0 and var i ? forms[i].ToString() : null;

    private static string Of(int start, int place) => char.ConvertFromUtf32(start + place);
}
