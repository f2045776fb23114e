using HarfBuzzSharp;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>The faces that a formula is set in.</summary>
internal sealed class MathFonts
{
    private static readonly Feature[][] ScriptStyles =
    [
        [new(Tag.Parse("ssty"), 1)],
        [new(Tag.Parse("ssty"), 2)],
    ];

    /// <summary>Mathematical notation (ISO 15924): faces list their forms for scripts under it.</summary>
    private static readonly HarfBuzzSharp.Script Notation = HarfBuzzSharp.Script.Parse("Zmth");

    private readonly Dictionary<(ushort Glyph, int Level), ushort> scriptForms = [];

    public MathFonts(FontLibrary fonts, FontFamily family)
    {
        ScaledFace own = family.Mathematics ?? fonts.Mathematics ?? family.Latin.Regular;
        (Face, Scale) = (own.Face, own.Scale);
        Metrics = Face.Mathematics;
    }

    /// <summary>Face for signs.</summary>
    public FontFace Face { get; }

    /// <summary>Its size relative to the text.</summary>
    public double Scale { get; }

    /// <summary>What it says of formulas.</summary>
    public MathMetrics Metrics { get; }

    /// <summary>Glyph of a sign; 0 when there is none.</summary>
    public ushort Find(MathSymbol symbol)
    {
        int codePoint = CodePoints.At(symbol.Character, 0, out int length);
        return length == symbol.Character.Length ? Face.GlyphOf(codePoint) : (ushort)0;
    }

    /// <summary>The form of a sign that is drawn for small sizes (OpenType ssty), or the glyph itself.</summary>
    /// <param name="character">Sign.</param>
    /// <param name="glyph">Its glyph.</param>
    /// <param name="level">2 for a script, 3 for a script of a script.</param>
    public ushort ScriptForm(string character, ushort glyph, int level)
    {
        if (scriptForms.TryGetValue((glyph, level), out ushort known))
            return known;
        using var buffer = new HarfBuzzSharp.Buffer { Direction = Direction.LeftToRight, Script = Notation };
        buffer.AddUtf16(character);
        Face.Shaper.Shape(buffer, ScriptStyles[level - 2]);
        return scriptForms[(glyph, level)] = buffer.Length == 1 ? (ushort)buffer.GetGlyphInfoSpan()[0].Codepoint : glyph;
    }
}

/// <summary>Sets words in a line, for formulas.</summary>
/// <param name="content">Words.</param>
/// <param name="style">Style.</param>
/// <returns>Marks from the left end of the baseline, and the width.</returns>
internal delegate (IReadOnlyList<PageItem> Items, double Width) SetWords(string content, TextStyle style);
