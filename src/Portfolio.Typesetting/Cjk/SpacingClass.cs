using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Cjk;

/// <summary>What spacing and line fitting need to know of a cluster.</summary>
internal enum SpacingClass : byte
{
    /// <summary>Nothing: signs, ASCII punctuation, code.</summary>
    Other,

    /// <summary>Letters and signs that get a gap beside Han (M10): Latin, Greek, Cyrillic, digits, # $ % &amp; + @.</summary>
    Letter,

    /// <summary>Ideographs and kana.</summary>
    Han,

    /// <summary>Full-width forms that get no gap: Ａ１, U+3000, hangul.</summary>
    Wide,

    /// <summary>Opening bracket or quote, blank on its left.</summary>
    Open,

    /// <summary>Closing bracket or quote, comma, stop: blank on its right.</summary>
    Close,

    /// <summary>？ or ！: as <see cref="Close"/>, and squeezed in chains (S04).</summary>
    Exclamation,

    /// <summary>Middle dot, half an em wide (S03); also beside Latin where the face makes it a whole em.</summary>
    Middle,

    /// <summary>Dash or ellipsis of two em.</summary>
    Dash,

    /// <summary>Word space.</summary>
    Space,

    /// <summary>Picture in the line.</summary>
    Object,
}

/// <summary>Finds the class of a character.</summary>
internal static class SpacingClasses
{
    /// <summary>Class of a code point set as Han or Latin text.</summary>
    public static SpacingClass Of(int c, bool han)
    {
        if (c is ' ' or 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F)
            return SpacingClass.Space;
        return han ? OfHan(c) : OfLatin(c);
    }

    /// <summary>True for the classes whose glyphs carry half an em of blank.</summary>
    public static bool IsClosing(SpacingClass c) => c is SpacingClass.Close or SpacingClass.Exclamation;

    /// <summary>True for what stands in the square of Han text and takes part in its justification.</summary>
    public static bool IsSquare(SpacingClass c) => c is >= SpacingClass.Han and <= SpacingClass.Dash;

    private static SpacingClass OfHan(int c) =>
        c switch
        {
            0x201C
            or 0x2018
            or 0x300A
            or 0x3008
            or 0xFF08
            or 0x300E
            or 0x300C
            or 0x3010
            or 0x3016
            or 0x3014
            or 0x3018
            or 0x301A
            or 0xFF3B
            or 0xFF5B
            or 0x301D => SpacingClass.Open,
            0x201D
            or 0x2019
            or 0x300B
            or 0x3009
            or 0xFF09
            or 0x300F
            or 0x300D
            or 0x3011
            or 0x3017
            or 0x3015
            or 0x3019
            or 0x301B
            or 0xFF3D
            or 0xFF5D
            or 0x301E
            or 0x301F
            or 0x3002
            or 0xFF0E
            or 0xFF0C
            or 0x3001
            or 0xFF1A
            or 0xFF1B => SpacingClass.Close,
            0xFF01 or 0xFF1F => SpacingClass.Exclamation,
            0xB7 or 0x30FB or 0x2027 => SpacingClass.Middle,
            0x2014 or 0x2026 or 0x22EF or 0x2E3A => SpacingClass.Dash,
            _ => CharacterProperties.Of(c) is var p
            && p.Script is Script.Han or Script.Kana or Script.Bopomofo
            && c is not (>= 0xFF00 and <= 0xFFEF)
                ? SpacingClass.Han
                : SpacingClass.Wide,
        };

    private static SpacingClass OfLatin(int c)
    {
        if (char.IsAscii((char)Math.Min(c, 0xFFFF)))
            return char.IsAsciiLetterOrDigit((char)c) || c is '#' or '$' or '%' or '&' or '+' or '@' or '=' or '_'
                ? SpacingClass.Letter
                : SpacingClass.Other;
        if (c is 0xB7 or 0x2027)
            return SpacingClass.Middle;
        CharacterProperties p = CharacterProperties.Of(c);
        bool letter = p.IsLetterOrDigit && p.Script is Script.Latin or Script.Greek or Script.Cyrillic;
        return
            letter
            || c
                is 0xB2
                    or 0xB3
                    or 0xB9
                    or (>= 0xBC and <= 0xBE)
                    or (>= 0x2070 and <= 0x209C)
                    or 0xA3
                    or 0xA5
                    or 0x20AC
                    or 0xB5
                    or 0x2030
                    or 0x221A
            ? SpacingClass.Letter
            : SpacingClass.Other;
    }
}
