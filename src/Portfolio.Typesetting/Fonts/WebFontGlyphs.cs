using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>
/// Restores the tables glyf and loca from the seven streams that they are packed as (WOFF 2.0, 5.1). Instructions are left out: nothing
/// here runs them.
/// </summary>
internal sealed class WebFontGlyphs
{
    /// <summary>Bytes of outlines beyond which a file is taken for damaged. Chosen: more than the largest font for Chinese has.</summary>
    private const int MostBytes = 32 << 20;

    /// <summary>Points of a glyph beyond which a file is taken for damaged; the format allows 65,535.</summary>
    private const int MostPoints = 65_535;

    // Composite glyph flags, OpenType glyf.
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    private readonly string name;
    private readonly GrowingBytes outlines = new();

    private WebFontGlyphs(string name, int count)
    {
        this.name = name;
        LeftEdges = new short[count];
        Offsets = new byte[4 * (count + 1)];
    }

    /// <summary>The table glyf.</summary>
    public byte[] Outlines { get; private set; } = [];

    /// <summary>The table loca, with long offsets.</summary>
    public byte[] Offsets { get; }

    /// <summary>xMin of every glyph; 0 for a blank one.</summary>
    public short[] LeftEdges { get; }

    /// <summary>Reads the packed table.</summary>
    public static WebFontGlyphs Read(string name, ReadOnlySpan<byte> table)
    {
        var head = new WebFontBytes(table);
        head.U16();
        head.U16();
        int count = head.U16();
        head.U16();
        Span<int> lengths = stackalloc int[7];
        foreach (ref int length in lengths)
            length = checked((int)head.U32());
        var streams = new Streams
        {
            Contours = new(head.Bytes(lengths[0])),
            Points = new(head.Bytes(lengths[1])),
            Flags = new(head.Bytes(lengths[2])),
            Glyphs = new(head.Bytes(lengths[3])),
            Composites = new(head.Bytes(lengths[4])),
        };
        var boxes = new WebFontBytes(head.Bytes(lengths[5]));
        streams.HasBox = boxes.Bytes(4 * ((count + 31) / 32));
        streams.Boxes = boxes;

        var glyphs = new WebFontGlyphs(name, count);
        for (int i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(glyphs.Offsets.AsSpan(4 * i), glyphs.outlines.Length);
            glyphs.ReadGlyph(i, ref streams);
        }

        BinaryPrimitives.WriteInt32BigEndian(glyphs.Offsets.AsSpan(4 * count), glyphs.outlines.Length);
        glyphs.Outlines = glyphs.outlines.ToArray();
        return glyphs;
    }

    private void ReadGlyph(int glyph, ref Streams streams)
    {
        int contours = streams.Contours.I16();
        bool hasBox = (streams.HasBox[glyph >> 3] & 0x80 >> (glyph & 7)) != 0;
        if (contours == 0)
            return;
        if (contours < -1 || (contours == -1 && !hasBox))
            throw Damaged(glyph);
        ReadOnlySpan<byte> box = hasBox ? streams.Boxes.Bytes(8) : default;
        if (hasBox)
            LeftEdges[glyph] = BinaryPrimitives.ReadInt16BigEndian(box);
        outlines.I16(contours);
        if (contours < 0)
            ReadComposite(ref streams, box);
        else
            ReadSimple(glyph, contours, ref streams, box);
        while (outlines.Length % 2 != 0)
            outlines.Byte(0);
        if (outlines.Length > MostBytes)
            throw Damaged(glyph);
    }

    private void ReadComposite(ref Streams streams, ReadOnlySpan<byte> box)
    {
        outlines.Bytes(box);
        int flags;
        bool hasInstructions = false;
        do
        {
            flags = streams.Composites.U16();
            hasInstructions |= (flags & HasInstructions) != 0;
            outlines.I16(flags & ~HasInstructions);
            int length =
                2
                + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + (
                    (flags & HasScale) != 0 ? 2
                    : (flags & HasTwoScales) != 0 ? 4
                    : (flags & HasMatrix) != 0 ? 8
                    : 0
                );
            outlines.Bytes(streams.Composites.Bytes(length));
        } while ((flags & MoreComponents) != 0);

        if (hasInstructions)
            streams.Glyphs.Short();
    }

    private void ReadSimple(int glyph, int contours, ref Streams streams, ReadOnlySpan<byte> box)
    {
        int[] ends = new int[contours];
        int points = 0;
        for (int i = 0; i < contours; i++)
        {
            points += streams.Points.Short();
            ends[i] = points - 1;
            if (points > MostPoints)
                throw Damaged(glyph);
        }

        var outline = new (int X, int Y, bool IsOn)[points];
        int x = 0,
            y = 0;
        for (int i = 0; i < points; i++)
        {
            int flag = streams.Flags.Byte();
            (int dx, int dy) = Step(flag & 0x7F, ref streams.Glyphs);
            outline[i] = (x += dx, y += dy, (flag & 0x80) == 0);
        }

        streams.Glyphs.Short();
        if (box.IsEmpty)
        {
            int left = points > 0 ? outline.Min(p => p.X) : 0;
            LeftEdges[glyph] = (short)left;
            outlines.I16(left);
            outlines.I16(points > 0 ? outline.Min(p => p.Y) : 0);
            outlines.I16(points > 0 ? outline.Max(p => p.X) : 0);
            outlines.I16(points > 0 ? outline.Max(p => p.Y) : 0);
        }
        else
            outlines.Bytes(box);

        foreach (int end in ends)
            outlines.I16(end);
        outlines.I16(0);
        WritePoints(outline);
    }

    /// <summary>The distance to the next point (WOFF 2.0, 5.2): a flag and one to four bytes.</summary>
    private static (int X, int Y) Step(int flag, ref WebFontBytes bytes)
    {
        static int Signed(int flag, int value) => (flag & 1) != 0 ? value : -value;
        switch (flag)
        {
            case < 10:
                return (0, Signed(flag, ((flag & 14) << 7) + bytes.Byte()));
            case < 20:
                return (Signed(flag, (((flag - 10) & 14) << 7) + bytes.Byte()), 0);
            case < 84:
                int both = bytes.Byte(),
                    upper = flag - 20;
                return (Signed(flag, 1 + (upper & 0x30) + (both >> 4)), Signed(flag >> 1, 1 + ((upper & 0x0C) << 2) + (both & 0x0F)));
            case < 120:
                int place = flag - 84,
                    first = bytes.Byte();
                return (Signed(flag, 1 + (place / 12 << 8) + first), Signed(flag >> 1, 1 + (place % 12 >> 2 << 8) + bytes.Byte()));
            case < 124:
                int high = bytes.Byte(),
                    middle = bytes.Byte();
                return (Signed(flag, (high << 4) + (middle >> 4)), Signed(flag >> 1, ((middle & 0x0F) << 8) + bytes.Byte()));
            default:
                int dx = bytes.U16();
                return (Signed(flag, dx), Signed(flag >> 1, bytes.U16()));
        }
    }

    /// <summary>Flags, then x, then y (OpenType, glyf); flags that repeat are counted.</summary>
    private void WritePoints((int X, int Y, bool IsOn)[] points)
    {
        const int onCurve = 1,
            shortX = 2,
            shortY = 4,
            repeats = 8,
            sameX = 16,
            sameY = 32;
        byte[] flags = new byte[points.Length];
        (int X, int Y) pen = (0, 0);
        for (int i = 0; i < points.Length; i++)
        {
            int dx = points[i].X - pen.X,
                dy = points[i].Y - pen.Y;
            int flag = points[i].IsOn ? onCurve : 0;
            flag |=
                dx == 0 ? sameX
                : Math.Abs(dx) > 255 ? 0
                : dx > 0 ? shortX | sameX
                : shortX;
            flag |=
                dy == 0 ? sameY
                : Math.Abs(dy) > 255 ? 0
                : dy > 0 ? shortY | sameY
                : shortY;
            flags[i] = (byte)flag;
            pen = (points[i].X, points[i].Y);
        }

        for (int i = 0; i < flags.Length; )
        {
            int run = 1;
            while (i + run < flags.Length && flags[i + run] == flags[i] && run < 256)
                run++;
            outlines.Byte(run > 1 ? flags[i] | repeats : flags[i]);
            if (run > 1)
                outlines.Byte(run - 1);
            i += run;
        }

        WriteSteps(points, p => p.X, flags, shortX, sameX);
        WriteSteps(points, p => p.Y, flags, shortY, sameY);
    }

    private void WriteSteps(
        (int X, int Y, bool IsOn)[] points,
        Func<(int X, int Y, bool IsOn), int> along,
        byte[] flags,
        int isShort,
        int same
    )
    {
        int pen = 0;
        for (int i = 0; i < points.Length; i++)
        {
            int step = along(points[i]) - pen;
            pen += step;
            if ((flags[i] & isShort) != 0)
                outlines.Byte(Math.Abs(step));
            else if ((flags[i] & same) == 0)
                outlines.I16(step);
        }
    }

    private FaceDamagedException Damaged(int glyph) => new(name, $"the outline of glyph {glyph} is damaged");

    private ref struct Streams
    {
        public WebFontBytes Contours;
        public WebFontBytes Points;
        public WebFontBytes Flags;
        public WebFontBytes Glyphs;
        public WebFontBytes Composites;
        public WebFontBytes Boxes;
        public ReadOnlySpan<byte> HasBox;
    }
}
