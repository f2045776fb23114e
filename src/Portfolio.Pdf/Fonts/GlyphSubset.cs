using System.Collections.Concurrent;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Pdf.Fonts;

/// <summary>
/// The glyphs of a face that a document draws, and the font file made of them. In the file they stand in the order of
/// the face, whatever order they are asked for in: documents that draw the same characters get the same file, and
/// neighbours, which share strokes, compress better. Instructions are dropped, from every glyph and as tables: at the
/// sizes and resolutions of a printed page they do nothing.
/// </summary>
internal sealed partial class GlyphSubset(GlyphTables font) : FaceSubset
{
    // Composite glyph flags, OpenType glyf.
    private const int ArgumentsAreWords = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    private static readonly ConcurrentBag<(List<Member>, Dictionary<ushort, int>)> Idle = [];

    private readonly (List<Member> Members, Dictionary<ushort, int> Plain) tables = Idle.TryTake(out var idle)
        ? idle
        : ([new(0, null)], []);
    private readonly Dictionary<string, int> variants = new(StringComparer.Ordinal);
    private int mostParts = 1;
    private int[] order = [];
    private int[] indices = [];

    /// <summary>A face's glyph, or a variant of it.</summary>
    private readonly record struct Member(ushort Source, GlyphShape? Shape);

    private List<Member> Members => tables.Members;

    private Dictionary<ushort, int> Plain => tables.Plain;

    /// <inheritdoc/>
    public override FontProgramKind Kind => FontProgramKind.TrueType;

    /// <summary>A number for a shape; never 0, which stays .notdef even when the face's own glyph 0 is drawn.</summary>
    public override int Add(GlyphShape shape)
    {
        if (shape.Parts is [{ X: 0, Y: 0 } only] && shape.Advance == font.Face.AdvanceOf(only.Glyph))
        {
            return AddPlain(only.Glyph);
        }

        var key = shape.Key();
        if (!variants.TryGetValue(key, out var index))
        {
            index = Members.Count;
            Members.Add(new(0, shape));
            variants.Add(key, index);
            mostParts = Math.Max(mostParts, shape.Parts.Count);
        }

        return index;
    }

    /// <inheritdoc/>
    public override int AddSingle(GlyphPart part, int advance) =>
        part is { X: 0, Y: 0 } && advance == font.Face.AdvanceOf(part.Glyph) ? AddPlain(part.Glyph) : base.AddSingle(part, advance);

    /// <summary>Ends adding and puts the glyphs in order.</summary>
    /// <returns>A key that is equal for subsets of this face with the same glyphs.</returns>
    /// <exception cref="FaceDamagedException">The font file is damaged.</exception>
    public override string Close() => Intact(CloseOver);

    private string CloseOver()
    {
        // Composites add the glyphs they are made of while this runs.
        for (var i = 1; i < Members.Count; i++)
        {
            AddParts(Members[i]);
        }

        order = new int[Members.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var keys = new string?[Members.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Members[i].Shape?.Key();
        }

        Array.Sort(
            order,
            1,
            order.Length - 1,
            Comparer<int>.Create(
                (a, b) =>
                    (keys[a], keys[b]) switch
                    {
                        (null, null) => Members[a].Source - Members[b].Source,
                        (null, _) => -1,
                        (_, null) => 1,
                        var (left, right) => string.CompareOrdinal(left, right),
                    }
            )
        );
        indices = new int[order.Length];
        var key = new System.Text.StringBuilder(order.Length * 2).Append((char)Plain.Count);
        for (var i = 1; i < order.Length; i++)
        {
            indices[order[i]] = i;
            _ = keys[order[i]] is { } variant
                ? key.Append((char)variant.Length).Append(variant)
                : key.Append((char)Members[order[i]].Source);
        }

        return key.ToString();
    }

    /// <summary>Index in the closed font of a shape that <see cref="Add"/> has numbered.</summary>
    public override int IndexOf(int number) => indices[number];

    /// <summary>The closed font's file: glyf head hhea hmtx loca maxp, which is all that a CIDFontType2 needs (ISO 32000-1 9.9).</summary>
    /// <exception cref="FaceDamagedException">The font file is damaged.</exception>
    public override ByteBuffer Build() => Intact(BuildFile);

    /// <inheritdoc/>
    public override void Release()
    {
        Members.RemoveRange(1, Members.Count - 1);
        Plain.Clear();
        Idle.Add(tables);
    }

    /// <summary>Outlines are read without a look at every offset: one that leads out of its table is the file's fault.</summary>
    private T Intact<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            throw new FaceDamagedException(font.Face.Name, "its outlines are damaged");
        }
    }

    private ByteBuffer BuildFile()
    {
        var file = new SfntFile("glyf", "head", "hhea", "hmtx", "loca", "maxp");
        var glyf = file.Begin();
        var start = glyf.Length;
        var metrics = new ByteBuffer(order.Length * 4);
        var offsets = new int[order.Length + 1];
        var widest = 0;
        for (var i = 0; i < order.Length; i++)
        {
            offsets[i] = glyf.Length - start;
            var member = Members[order[i]];
            var (advance, bearing) = member.Shape is { } shape
                ? (shape.Advance, WriteVariant(glyf, shape))
                : (font.Face.AdvanceOf(member.Source), WritePlain(glyf, member.Source));
            widest = Math.Max(widest, advance);
            metrics.U16(advance);
            metrics.U16(bearing);
            glyf.PadTo(2);
        }

        offsets[^1] = glyf.Length - start;
        var longOffsets = offsets[^1] >= 0x20000;
        file.Begin().Bytes(Head(longOffsets));
        file.Begin().Bytes(HorizontalHeader(widest));
        file.Begin().Bytes(metrics.Written);
        metrics.Release();
        var loca = file.Begin();
        foreach (var offset in offsets)
        {
            if (longOffsets)
            {
                loca.U32((uint)offset);
            }
            else
            {
                loca.U16(offset / 2);
            }
        }

        file.Begin().Bytes(MaximumProfile());
        return file.End();
    }

    private void AddParts(Member member)
    {
        if (member.Shape is { } shape)
        {
            foreach (var part in shape.Parts)
            {
                if (!font.Outline(part.Glyph).IsEmpty)
                {
                    AddPlain(part.Glyph);
                }
            }

            return;
        }

        var outline = font.Outline(member.Source);
        if (outline.IsEmpty || GlyphTables.I16(outline, 0) >= 0)
        {
            return;
        }

        for (var at = 10; at > 0; at = NextPart(outline, at))
        {
            AddPlain((ushort)GlyphTables.U16(outline, at + 2));
        }
    }

    /// <summary>Where the next component of a composite begins; 0 behind the last.</summary>
    private static int NextPart(ReadOnlySpan<byte> outline, int at)
    {
        var flags = GlyphTables.U16(outline, at);
        return (flags & MoreComponents) == 0 ? 0 : at + 4 + PlacementLength(flags);
    }

    private static int PlacementLength(int flags) =>
        ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
        + (
            (flags & HasScale) != 0 ? 2
            : (flags & HasTwoScales) != 0 ? 4
            : (flags & HasMatrix) != 0 ? 8
            : 0
        );

    private int AddPlain(ushort glyph)
    {
        if (!Plain.TryGetValue(glyph, out var index))
        {
            index = Members.Count;
            Members.Add(new(glyph, null));
            Plain.Add(glyph, index);
        }

        return index;
    }

    private int WritePlain(ByteBuffer target, ushort glyph)
    {
        var outline = font.Outline(glyph);
        try
        {
            if (!outline.IsEmpty)
            {
                var contours = GlyphTables.I16(outline, 0);
                if (contours >= 0)
                {
                    WriteSimple(target, outline, contours);
                }
                else
                {
                    WriteComposite(target, outline);
                }
            }

            return font.LeftBearing(glyph);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FaceDamagedException(font.Face.Name, $"the outline of glyph {glyph} ends too early");
        }
    }

    private static void WriteSimple(ByteBuffer target, ReadOnlySpan<byte> outline, int contours)
    {
        var ends = 10 + contours * 2;
        var instructions = GlyphTables.U16(outline, ends);
        target.Bytes(outline[..ends]);
        target.U16(0);
        target.Bytes(outline[(ends + 2 + instructions)..]);
    }

    private void WriteComposite(ByteBuffer target, ReadOnlySpan<byte> outline)
    {
        target.Bytes(outline[..10]);
        for (var at = 10; at > 0; at = NextPart(outline, at))
        {
            var flags = GlyphTables.U16(outline, at);
            target.U16(flags & ~HasInstructions);
            target.U16(Index(GlyphTables.U16(outline, at + 2)));
            target.Bytes(outline.Slice(at + 4, PlacementLength(flags)));
        }
    }

    /// <summary>Where a glyph of the face stands in the closed font.</summary>
    private int Index(int glyph) => indices[Plain[(ushort)glyph]];

    /// <summary>Writes a composite of the visible parts; returns its left side bearing.</summary>
    private int WriteVariant(ByteBuffer target, GlyphShape shape)
    {
        var visible = shape.Parts.Where(p => !font.Outline(p.Glyph).IsEmpty).ToArray();
        if (visible.Length == 0)
        {
            return 0;
        }

        var (left, bottom, right, top) = (short.MaxValue + 0, short.MaxValue + 0, short.MinValue + 0, short.MinValue + 0);
        foreach (var (glyph, x, y) in visible)
        {
            var box = font.Outline(glyph);
            left = Math.Min(left, GlyphTables.I16(box, 2) + x);
            bottom = Math.Min(bottom, GlyphTables.I16(box, 4) + y);
            right = Math.Max(right, GlyphTables.I16(box, 6) + x);
            top = Math.Max(top, GlyphTables.I16(box, 8) + y);
        }

        target.U16(-1);
        target.U16(left);
        target.U16(bottom);
        target.U16(right);
        target.U16(top);
        for (var i = 0; i < visible.Length; i++)
        {
            var (glyph, x, y) = visible[i];
            var words = x is < -128 or > 127 || y is < -128 or > 127;
            target.U16(ArgumentsAreOffsets | (words ? ArgumentsAreWords : 0) | (i < visible.Length - 1 ? MoreComponents : 0));
            target.U16(Index(glyph));
            if (words)
            {
                target.U16(x);
                target.U16(y);
            }
            else
            {
                target.Byte(x);
                target.Byte(y);
            }
        }

        // Rasterizers draw a glyph moved by (bearing - left edge); keep what the first part had.
        var first = visible[0].Glyph;
        return left - (GlyphTables.I16(font.Outline(first), 2) - font.LeftBearing(first));
    }
}
