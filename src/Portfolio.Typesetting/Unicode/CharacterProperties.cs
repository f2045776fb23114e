namespace Portfolio.Typesetting.Unicode;

/// <summary>Properties of a code point, looked up in the generated table.</summary>
internal readonly struct CharacterProperties
{
    private readonly byte record;

    private CharacterProperties(byte record) => this.record = record;

    [Flags]
    private enum Flag : byte
    {
        EastAsian = 1,
        Pictographic = 2,
        UnassignedPictographic = 4,
        Extends = 8,
        Ignorable = 16,
        Letter = 32,
    }

    /// <summary>Line breaking class after LB1.</summary>
    public LineBreakClass LineBreak => (LineBreakClass)UnicodeData.Classes[record];

    /// <summary>Script.</summary>
    public Script Script => (Script)UnicodeData.Scripts[record];

    /// <summary>East_Asian_Width is F, W or H.</summary>
    public bool IsEastAsian => Has(Flag.EastAsian);

    /// <summary>Extended_Pictographic: an emoji or what may become one.</summary>
    public bool IsPictographic => Has(Flag.Pictographic);

    /// <summary>Extended_Pictographic and not assigned yet (LB30b).</summary>
    public bool IsUnassignedPictographic => Has(Flag.UnassignedPictographic);

    /// <summary>Stays with the character before it: marks, joiners, variation selectors, skin tones.</summary>
    public bool Extends => Has(Flag.Extends);

    /// <summary>Default_Ignorable_Code_Point: prints nothing.</summary>
    public bool IsIgnorable => Has(Flag.Ignorable);

    /// <summary>General category L* or Nd.</summary>
    public bool IsLetterOrDigit => Has(Flag.Letter);

    /// <summary>Properties of <paramref name="codePoint"/>, 0 to 0x10FFFF.</summary>
    public static CharacterProperties Of(int codePoint)
    {
        int block = UnicodeData.Blocks[codePoint / UnicodeData.BlockSize];
        return new(UnicodeData.Records[block * UnicodeData.BlockSize + codePoint % UnicodeData.BlockSize]);
    }

    private bool Has(Flag flag) => ((Flag)UnicodeData.Flags[record] & flag) != 0;
}
