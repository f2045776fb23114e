using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Fonts;

/// <summary>A code of an embedded font.</summary>
/// <param name="Number">The CID, 1 or more.</param>
/// <param name="Width">What the pen moves by, in 1/1000 em, exactly as W says.</param>
internal readonly record struct GlyphCode(ushort Number, double Width);

/// <summary>
/// A face in the file: one code for each pair of a shape and the text it stands for, in the order of first use.
/// Two code points that share a glyph thus stay two, and a cluster of several glyphs is one code with the whole text,
/// so every code has text of its own and ActualText is hardly needed. (Sequences beyond U+FFFF: <see cref="SequenceText"/>.)
/// </summary>
internal sealed class EmbeddedFace
{
    private readonly FontFace face;
    private readonly FaceSubset subset;
    private readonly Dictionary<SingleKey, GlyphCode> singles = [];
    private readonly Dictionary<string, GlyphCode> clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GlyphCode> silent = new(StringComparer.Ordinal);
    private readonly Tables tables = Tables.Rent();

    /// <summary>A face without codes, under a name and a number of its own.</summary>
    public EmbeddedFace(FontFace face, string resourceName, ObjectRef reference)
    {
        this.face = face;
        subset = face.HasPlainOutlines ? new GlyphSubset(new(face)) : new OutlineSubset(face);
        ResourceName = resourceName;
        Reference = reference;
    }

    /// <summary>Metrics of the whole face.</summary>
    public FaceMetrics Metrics => face.Metrics;

    /// <summary>Name in the resources of pages, as F1.</summary>
    public string ResourceName { get; }

    /// <summary>Number of the Type0 font.</summary>
    public ObjectRef Reference { get; }

    /// <summary>What the font file is written as.</summary>
    public FontProgramKind Kind => subset.Kind;

    /// <summary>Codes from 1, in order.</summary>
    public IReadOnlyList<FontCode> Codes => tables.Codes;

    /// <summary>What grows with the text. One document after the other uses the same.</summary>
    private sealed class Tables
    {
        private static readonly ConcurrentBag<Tables> Idle = [];

        private Tables() { }

        public Dictionary<ulong, GlyphCode> Usual { get; } = [];

        public List<FontCode> Codes { get; } = [];

        public static Tables Rent() => Idle.TryTake(out var tables) ? tables : new();

        public void Return()
        {
            Usual.Clear();
            Codes.Clear();
            Idle.Add(this);
        }
    }

    private readonly record struct SingleKey(ushort Glyph, string Text, short GapBefore, short GapAfter, double X, double Y);

    /// <summary>The font file, compressed unless <paramref name="readable"/>; all codes are known by now.</summary>
    public FontProgram BuildFile(bool readable, FontCache? cache)
    {
        var key = subset.Close();
        return readable ? FontProgram.Plain(subset)
            : cache is null ? FontProgram.Compressed(subset)
            : cache.Get(face, key, subset);
    }

    /// <summary>Index of a code's glyph in the font file.</summary>
    public int GlyphOf(in FontCode code) => subset.IndexOf(code.Glyph);

    /// <summary>The code of a glyph with its own text.</summary>
    public GlyphCode Code(in Glyph glyph)
    {
        ref var code = ref Known(glyph, out var known);
        if (!known)
        {
            var part = new GlyphPart(glyph.Id, Units(glyph.GapBefore + glyph.OffsetX), Units(glyph.OffsetY));
            var advance = face.AdvanceOf(glyph.Id) + Units(glyph.GapBefore) + Units(glyph.GapAfter);
            advance = Math.Max(0, advance);
            code = Add(subset.AddSingle(part, advance), advance, SequenceText.First(glyph.Text));
        }

        return code;
    }

    /// <summary>Nearly every glyph stands for one character and is not shifted: a number says all of it.</summary>
    private ref GlyphCode Known(in Glyph glyph, out bool known)
    {
        if (glyph.Text.Length == 1 && glyph is { OffsetX: 0, OffsetY: 0 })
        {
            var number = glyph.Id | (ulong)glyph.Text[0] << 16 | (ulong)(ushort)glyph.GapBefore << 32 | (ulong)(ushort)glyph.GapAfter << 48;
            return ref CollectionsMarshal.GetValueRefOrAddDefault(tables.Usual, number, out known);
        }

        var key = new SingleKey(glyph.Id, glyph.Text, glyph.GapBefore, glyph.GapAfter, glyph.OffsetX, glyph.OffsetY);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(singles, key, out known);
    }

    /// <summary>The code of several glyphs that stand for one text.</summary>
    public GlyphCode Code(ReadOnlySpan<Glyph> cluster)
    {
        var text = string.Concat(cluster.ToArray().Select(g => g.Text));
        var parts = new GlyphPart[cluster.Length];
        double pen = 0;
        for (var i = 0; i < cluster.Length; i++)
        {
            var glyph = cluster[i];
            parts[i] = new(glyph.Id, Units(pen + glyph.GapBefore + glyph.OffsetX), Units(glyph.OffsetY));
            // The last glyph's Adjust stands between this cluster and the next.
            pen += glyph.Advance + (i < cluster.Length - 1 ? glyph.Adjust : 0);
        }

        var shape = new GlyphShape(parts, Math.Max(0, Units(pen)));
        var key = shape.Key() + text;
        if (!clusters.TryGetValue(key, out var code))
        {
            code = Add(shape, SequenceText.First(text));
            clusters.Add(key, code);
        }

        return code;
    }

    /// <summary>A code that draws nothing and says one character of a sequence whose first character the code before says.</summary>
    public GlyphCode Silent(string character)
    {
        if (!silent.TryGetValue(character, out var code))
        {
            code = Add(new([], 0), character);
            silent.Add(character, code);
        }

        return code;
    }

    private GlyphCode Add(GlyphShape shape, string text) => Add(subset.Add(shape), shape.Advance, text);

    /// <param name="number">Of the shape in the subset.</param>
    /// <param name="advance">Of the shape, in font units.</param>
    /// <param name="text">What it says.</param>
    private GlyphCode Add(int number, int advance, string text)
    {
        var width = Math.Round(advance * 1000.0 / face.UnitsPerEm, 2, MidpointRounding.AwayFromZero);
        // Text that stands for nothing still needs a mapping (PDF/A-2 6.2.11.7.2): a zero-width space.
        tables.Codes.Add(new(number, width, text.Length == 0 ? "\u200B" : text));
        return new(checked((ushort)tables.Codes.Count), width);
    }

    /// <summary>To be called once, when all of it is written.</summary>
    public void Release()
    {
        tables.Return();
        subset.Release();
    }

    private int Units(double thousandths) => (int)Math.Round(thousandths * face.UnitsPerEm / 1000, MidpointRounding.AwayFromZero);
}

/// <summary>What a code draws, how far it moves and what it says.</summary>
/// <param name="Glyph">Number of its shape.</param>
/// <param name="Width">1/1000 em.</param>
/// <param name="Text">Never empty.</param>
internal readonly record struct FontCode(int Glyph, double Width, string Text);
