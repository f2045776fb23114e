using System.Buffers.Binary;
using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Typesetting.Fonts;

public sealed partial class FontFace
{
    private CharacterMap? characters;
    private FaceMetrics? metrics;
    private HorizontalMetrics? horizontal;
    private MathMetrics? mathematics;

    /// <summary>Bytes of a table of the font file (OpenType 1.9), empty when the face lacks it.</summary>
    /// <param name="tag">Four characters, as <c>glyf</c>.</param>
    /// <exception cref="FaceDamagedException">The data is no TrueType or OpenType font, or has no such face.</exception>
    public ReadOnlySpan<byte> Table(string tag) => TableMemory(tag).Span;

    /// <summary>Metrics in units of the face; read on first use.</summary>
    public FaceMetrics Metrics => metrics ??= FaceMetrics.Read(this);

    /// <summary>What the face says about the setting of formulas; read on first use.</summary>
    internal MathMetrics Mathematics => mathematics ??= new(this);

    /// <summary>Units of one em, 16 to 16384.</summary>
    public int UnitsPerEm => Metrics.UnitsPerEm;

    /// <summary>Glyph of a code point (0 to 0x10FFFF) by the cmap alone, 0 when the face has none.</summary>
    public ushort GlyphOf(int codePoint) => (characters ??= new CharacterMap(TableMemory("cmap"))).GlyphOf(codePoint);

    /// <summary>The code points that the cmap has a glyph for, ascending, as ranges of first and last.</summary>
    public IEnumerable<(int First, int Last)> Coverage()
    {
        int first = -1;
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            bool has = c is not (>= 0xD800 and <= 0xDFFF) && GlyphOf(c) != 0;
            if (has && first < 0)
                first = c;
            if (has || first < 0)
                continue;
            yield return (first, c - 1);
            first = -1;
        }

        if (first >= 0)
            yield return (first, 0x10FFFF);
    }

    /// <summary>Advance of a glyph in units of the face, from hmtx; where a variable font is pinned, also from HVAR or gvar.</summary>
    public int AdvanceOf(ushort glyph)
    {
        if (Selection.Axes.Count > 0)
            return Shaper.GetHorizontalGlyphAdvance(glyph);
        horizontal ??= new(TableMemory("hmtx"), Metrics.LongMetricCount);
        return horizontal.AdvanceOf(glyph);
    }

    /// <summary>
    /// Whether the outlines can be embedded as they stand in the file: quadratic ones (glyf) that no axis moves.
    /// </summary>
    public bool HasPlainOutlines => Selection.Axes.Count == 0 && !Table("glyf").IsEmpty;

    /// <summary>The outline of a glyph, in units of the face; empty for a blank one.</summary>
    /// <exception cref="FaceDamagedException">The outline is damaged.</exception>
    public IReadOnlyList<OutlineSegment> OutlineOf(ushort glyph) => OutlineReader.Read(this, glyph);

    /// <summary>Bytes of a table, empty when the face lacks it.</summary>
    internal ReadOnlyMemory<byte> TableMemory(string tag)
    {
        ReadOnlySpan<byte> s = Data.Span;
        int start = FaceCheck.StartOf(s, Selection.Index);
        if (start < 0 || BinaryPrimitives.ReadUInt32BigEndian(s[start..]) is not (0x00010000 or 0x4F54544F or 0x74727565))
            throw new FaceDamagedException(Name, "it is not a TrueType font");
        uint wanted = (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);
        int count = BinaryPrimitives.ReadUInt16BigEndian(s[(start + 4)..]);
        for (int i = 0; i < count && start + 28 + 16 * i <= s.Length; i++)
        {
            ReadOnlySpan<byte> entry = s.Slice(start + 12 + 16 * i, 16);
            if (BinaryPrimitives.ReadUInt32BigEndian(entry) != wanted)
                continue;
            long offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]),
                length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            return offset + length <= s.Length
                ? Data.Slice((int)offset, (int)length)
                : throw new FaceDamagedException(Name, $"its table {tag} runs past the end");
        }

        return default;
    }

    /// <summary>Name table, id 6; the name of the face when absent.</summary>
    internal string ReadPostScriptName() => FaceDescription.NameOf(Table("name"), 6) ?? Name;

    private sealed class HorizontalMetrics(ReadOnlyMemory<byte> hmtx, int count)
    {
        public int AdvanceOf(ushort glyph)
        {
            int at = 4 * Math.Min(glyph, count - 1);
            return at >= 0 && at + 2 <= hmtx.Length ? BinaryPrimitives.ReadUInt16BigEndian(hmtx.Span[at..]) : 0;
        }
    }
}
