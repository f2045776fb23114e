using System.Buffers.Binary;
using HarfBuzzSharp;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>Values of the MATH table (OpenType 1.9), by their place in MathConstants.</summary>
internal enum MathConstant
{
    AxisHeight = 1,
    AccentBaseHeight = 2,
    SubscriptShiftDown = 4,
    SubscriptTopMax = 5,
    SubscriptBaselineDropMin = 6,
    SuperscriptShiftUp = 7,
    SuperscriptShiftUpCramped = 8,
    SuperscriptBottomMin = 9,
    SuperscriptBaselineDropMax = 10,
    SubSuperscriptGapMin = 11,
    SuperscriptBottomMaxWithSubscript = 12,
    SpaceAfterScript = 13,
    UpperLimitGapMin = 14,
    UpperLimitBaselineRiseMin = 15,
    LowerLimitGapMin = 16,
    LowerLimitBaselineDropMin = 17,
    StackTopShiftUp = 18,
    StackTopDisplayStyleShiftUp = 19,
    StackBottomShiftDown = 20,
    StackBottomDisplayStyleShiftDown = 21,
    StackGapMin = 22,
    StackDisplayStyleGapMin = 23,
    FractionNumeratorShiftUp = 28,
    FractionNumeratorDisplayStyleShiftUp = 29,
    FractionDenominatorShiftDown = 30,
    FractionDenominatorDisplayStyleShiftDown = 31,
    FractionNumeratorGapMin = 32,
    FractionNumeratorDisplayStyleGapMin = 33,
    FractionRuleThickness = 34,
    FractionDenominatorGapMin = 35,
    FractionDenominatorDisplayStyleGapMin = 36,
    OverbarVerticalGap = 39,
    OverbarRuleThickness = 40,
    OverbarExtraAscender = 41,
    UnderbarVerticalGap = 42,
    UnderbarExtraDescender = 44,
    RadicalVerticalGap = 45,
    RadicalDisplayStyleVerticalGap = 46,
    RadicalRuleThickness = 47,
    RadicalExtraAscender = 48,
    RadicalKernBeforeDegree = 49,
    RadicalKernAfterDegree = 50,
}

/// <summary>A part of a sign that is put together; units of the face.</summary>
internal readonly record struct AssemblyPart(ushort Glyph, int Start, int End, int Full, bool Repeats);

/// <summary>What a face says about the setting of formulas. Safe to share between threads.</summary>
internal sealed class MathMetrics
{
    /// <summary>Places of the constants before the records: two percentages and two heights.</summary>
    private const int FirstRecord = 8;

    private readonly FontFace face;
    private readonly ReadOnlyMemory<byte> table;
    private readonly int constants,
        italics,
        accents,
        kerns,
        variants;

    public MathMetrics(FontFace face)
    {
        this.face = face;
        table = face.TableMemory("MATH");
        if (table.Length < 10)
            return;
        constants = U16(4);
        int info = U16(6);
        variants = U16(8);
        if (info > 0)
            (italics, accents, kerns) = (Sub(info, 0), Sub(info, 2), Sub(info, 6));
    }

    /// <summary>Whether there is a MATH table at all.</summary>
    public bool Exists => constants > 0;

    /// <summary>Units that parts overlap at least.</summary>
    public int MinOverlap => variants > 0 ? U16(variants) : 0;

    /// <summary>Size of a script as a share of the text, at least TeX's: letters of six points are small enough.</summary>
    public double ScriptScale => Math.Max(Exists ? I16(constants) / 100.0 : 0, 0.7);

    /// <summary>Whether scripts are set at the size that the face draws their forms for; at a larger one these are too heavy.</summary>
    public bool DrawsScripts => Exists && I16(constants) >= 70;

    /// <summary>Size of a script of a script as a share of the text.</summary>
    public double ScriptScriptScale => Math.Max(Exists ? I16(constants + 2) / 100.0 : 0, 0.52);

    /// <summary>Units; large operators of displays are at least as high.</summary>
    public int DisplayOperatorMinHeight => Exists ? U16(constants + 6) : 0;

    /// <summary>Units.</summary>
    public int Of(MathConstant constant) => Exists ? I16(constants + FirstRecord + 4 * (int)constant) : 0;

    /// <summary>Units by which the top of a slanted glyph leans to the right.</summary>
    public int ItalicOf(ushort glyph) => Value(italics, glyph) ?? 0;

    /// <summary>Place along the glyph at which accents stand, or null.</summary>
    public int? AccentOf(ushort glyph) => Value(accents, glyph);

    /// <summary>Units that a script moves at a corner (0 top right, 1 top left, 2 bottom right, 3 bottom left) at a height.</summary>
    public int KernOf(ushort glyph, int corner, int height)
    {
        if (kerns == 0 || CoverageIndex(kerns + U16(kerns), glyph) is not (>= 0 and var index))
            return 0;
        int offset = U16(kerns + 4 + 8 * index + 2 * corner);
        if (offset == 0)
            return 0;
        int at = kerns + offset,
            count = U16(at),
            i = 0;
        while (i < count && height >= I16(at + 2 + 4 * i))
            i++;
        return I16(at + 2 + 4 * count + 4 * i);
    }

    /// <summary>Larger forms of a glyph with their height or width, the smallest first.</summary>
    public IEnumerable<(ushort Glyph, int Advance)> VariantsOf(ushort glyph, bool upright)
    {
        int at = Construction(glyph, upright);
        if (at == 0)
            yield break;
        for (int i = 0; i < U16(at + 2); i++)
            yield return ((ushort)U16(at + 4 + 4 * i), U16(at + 6 + 4 * i));
    }

    /// <summary>Parts from the bottom up or from left to right; empty when the glyph is not put together.</summary>
    public IReadOnlyList<AssemblyPart> PartsOf(ushort glyph, bool upright)
    {
        int at = Construction(glyph, upright);
        if (at == 0 || U16(at) == 0)
            return [];
        at += U16(at);
        var parts = new AssemblyPart[U16(at + 4)];
        for (int i = 0; i < parts.Length; i++)
        {
            int part = at + 6 + 10 * i;
            parts[i] = new((ushort)U16(part), U16(part + 2), U16(part + 4), U16(part + 6), (U16(part + 8) & 1) != 0);
        }

        return parts;
    }

    /// <summary>Ink of a glyph in units: left, bottom, right, top.</summary>
    public (int Left, int Bottom, int Right, int Top) BoundsOf(ushort glyph) => BoundsOf(face, glyph);

    /// <summary>Ink of a glyph of any face in units: left, bottom, right, top.</summary>
    public static (int Left, int Bottom, int Right, int Top) BoundsOf(FontFace face, ushort glyph) =>
        face.Shaper.TryGetGlyphExtents(glyph, out GlyphExtents e)
            ? (e.XBearing, e.YBearing + e.Height, e.XBearing + e.Width, e.YBearing)
            : (0, 0, face.AdvanceOf(glyph), 0);

    private int Construction(ushort glyph, bool upright)
    {
        if (variants == 0)
            return 0;
        int coverage = Sub(variants, upright ? 2 : 4),
            before = upright ? 0 : U16(variants + 6);
        return coverage > 0 && CoverageIndex(coverage, glyph) is >= 0 and var index
            ? variants + U16(variants + 10 + 2 * (before + index))
            : 0;
    }

    private int? Value(int list, ushort glyph) =>
        list > 0 && CoverageIndex(list + U16(list), glyph) is >= 0 and var index ? I16(list + 4 + 4 * index) : null;

    private int CoverageIndex(int at, ushort glyph)
    {
        int low = 0,
            high = U16(at + 2) - 1;
        bool ranges = U16(at) == 2;
        while (low <= high)
        {
            int middle = (low + high) / 2,
                entry = at + 4 + (ranges ? 6 : 2) * middle,
                first = U16(entry),
                last = ranges ? U16(entry + 2) : first;
            if (glyph < first)
                high = middle - 1;
            else if (glyph > last)
                low = middle + 1;
            else
                return ranges ? U16(entry + 4) + glyph - first : middle;
        }

        return -1;
    }

    private int Sub(int table, int field) => U16(table + field) is > 0 and var offset ? table + offset : 0;

    private int U16(int at) => at + 2 <= table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table.Span[at..]) : 0;

    private int I16(int at) => at + 2 <= table.Length ? BinaryPrimitives.ReadInt16BigEndian(table.Span[at..]) : 0;
}
