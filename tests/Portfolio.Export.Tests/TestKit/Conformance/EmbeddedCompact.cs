using System.Buffers.Binary;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>
/// A CFF font as it was embedded (Adobe Technical Notes 5176 and 5177); opening it walks through all of it. Its glyphs are drawn here by an
/// interpreter that shares nothing with what wrote them.
/// </summary>
internal sealed class EmbeddedCompact
{
    private const int Ros = 0x0C1E,
        CidCount = 0x0C22,
        FontDicts = 0x0C24,
        FontDictSelect = 0x0C25,
        Charset = 15,
        CharStrings = 17,
        Private = 18,
        DefaultWidthX = 20,
        NominalWidthX = 21;

    private readonly byte[] data;
    private readonly List<Range> glyphs;
    private readonly double defaultWidth;
    private readonly double nominalWidth;

    public EmbeddedCompact(byte[] data)
    {
        this.data = data;
        Assert.Equal(1, data[0]);
        var at = (int)data[2];
        var names = Index(ref at);
        Name = System.Text.Encoding.ASCII.GetString(data[names.Single()]);
        var top = Dictionary(Index(ref at).Single());
        var strings = Index(ref at).Select(r => System.Text.Encoding.ASCII.GetString(data[r])).ToList();
        Assert.Empty(Index(ref at));
        Assert.Equal(["Adobe", "Identity"], [strings[(int)top[Ros][0] - 391], strings[(int)top[Ros][1] - 391]]);
        at = (int)top[CharStrings][0];
        glyphs = Index(ref at);
        Assert.Equal(GlyphCount, (int)top[CidCount][0]);

        // One range of the charset and one font for all glyphs.
        at = (int)top[Charset][0];
        Assert.Equal((2, 1, GlyphCount - 2), (data[at], U16(at + 1), U16(at + 3)));
        at = (int)top[FontDictSelect][0];
        Assert.Equal((3, 1, 0, 0, GlyphCount), (data[at], U16(at + 1), U16(at + 3), data[at + 5], U16(at + 6)));
        at = (int)top[FontDicts][0];
        var place = Dictionary(Index(ref at).Single())[Private];
        var own = Dictionary((int)place[1]..(int)(place[0] + place[1]));
        (defaultWidth, nominalWidth) = (own[DefaultWidthX][0], own[NominalWidthX][0]);
    }

    public string Name { get; }

    public int GlyphCount => glyphs.Count;

    /// <summary>Width in 1/1000 em, and the box of all points.</summary>
    public (double Width, double Left, double Bottom, double Right, double Top) Draw(int glyph)
    {
        var code = data.AsSpan(glyphs[glyph]);
        var stack = new List<double>();
        var width = defaultWidth;
        double x = 0,
            y = 0,
            left = double.MaxValue,
            bottom = double.MaxValue,
            right = double.MinValue,
            top = double.MinValue;
        var first = true;

        void To(double dx, double dy)
        {
            (x, y) = (x + dx, y + dy);
            (left, bottom, right, top) = (Math.Min(left, x), Math.Min(bottom, y), Math.Max(right, x), Math.Max(top, y));
        }

        void Curves(bool horizontal)
        {
            for (var i = 0; i + 4 <= stack.Count; i += 4, horizontal = !horizontal)
            {
                To(horizontal ? stack[i] : 0, horizontal ? 0 : stack[i]);
                To(stack[i + 1], stack[i + 2]);
                To(horizontal ? 0 : stack[i + 3], horizontal ? stack[i + 3] : 0);
            }
        }

        void Along(bool horizontal)
        {
            for (var i = 0; i + 4 <= stack.Count; i += 4)
            {
                To(horizontal ? stack[i] : 0, horizontal ? 0 : stack[i]);
                To(stack[i + 1], stack[i + 2]);
                To(horizontal ? stack[i + 3] : 0, horizontal ? 0 : stack[i + 3]);
            }
        }

        for (var at = 0; at < code.Length; )
        {
            if (code[at] is >= 32 or 28)
            {
                stack.Add(Number(code, ref at));
                Assert.True(stack.Count <= 48, "too many numbers before an operator");
                continue;
            }

            int operation = code[at++];
            var moves = operation switch
            {
                21 => 2,
                22 or 4 => 1,
                14 => 0,
                _ => -1,
            };
            if (first && moves >= 0 && stack.Count > moves)
            {
                width = nominalWidth + stack[0];
                stack.RemoveAt(0);
            }

            first = false;
            switch (operation)
            {
                case 21:
                    To(stack[0], stack[1]);
                    break;
                case 22:
                    To(stack[0], 0);
                    break;
                case 4:
                    To(0, stack[0]);
                    break;
                case 5:
                    for (var i = 0; i < stack.Count; i += 2)
                        To(stack[i], stack[i + 1]);
                    break;
                case 6 or 7:
                    for (var i = 0; i < stack.Count; i++)
                        To(operation == 6 == (i % 2 == 0) ? stack[i] : 0, operation == 6 == (i % 2 == 0) ? 0 : stack[i]);
                    break;
                case 8:
                    for (var i = 0; i < stack.Count; i += 2)
                        To(stack[i], stack[i + 1]);
                    Assert.Equal(0, stack.Count % 6);
                    break;
                case 26 or 27:
                    Along(operation == 27);
                    break;
                case 30 or 31:
                    Curves(operation == 31);
                    break;
                case 14:
                    Assert.Equal(code.Length, at);
                    break;
                default:
                    Assert.Fail($"operator {operation}");
                    break;
            }

            stack.Clear();
        }

        return left > right ? (width, 0, 0, 0, 0) : (width, left, bottom, right, top);
    }

    private List<Range> Index(ref int at)
    {
        var count = U16(at);
        at += 2;
        var items = new List<Range>();
        if (count == 0)
            return items;
        var size = data[at];
        var offsets = at + 1;
        var start = offsets + (count + 1) * size - 1;
        int Offset(int i) => (int)data.AsSpan(offsets + i * size, size).ToArray().Aggregate(0u, (sum, b) => sum << 8 | b);
        for (var i = 0; i < count; i++)
            items.Add((start + Offset(i))..(start + Offset(i + 1)));
        at = start + Offset(count);
        return items;
    }

    private Dictionary<int, List<double>> Dictionary(Range range)
    {
        var found = new Dictionary<int, List<double>>();
        var values = new List<double>();
        var bytes = data.AsSpan(range);
        for (var at = 0; at < bytes.Length; )
        {
            if (bytes[at] >= 28)
            {
                values.Add(Number(bytes, ref at, isDictionary: true));
                continue;
            }

            int key = bytes[at++];
            found.Add(key == 12 ? 0x0C00 | bytes[at++] : key, values);
            values = [];
        }

        return found;
    }

    private static double Number(ReadOnlySpan<byte> code, ref int at, bool isDictionary = false)
    {
        int first = code[at++];
        switch (first)
        {
            case 28:
                at += 2;
                return BinaryPrimitives.ReadInt16BigEndian(code[(at - 2)..]);
            case 29 when isDictionary:
                at += 4;
                return BinaryPrimitives.ReadInt32BigEndian(code[(at - 4)..]);
            case 255 when !isDictionary:
                at += 4;
                return BinaryPrimitives.ReadInt32BigEndian(code[(at - 4)..]) / 65536.0;
            case >= 251:
                return -((first - 251) << 8) - code[at++] - 108;
            case >= 247:
                return ((first - 247) << 8) + code[at++] + 108;
            default:
                return first - 139;
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
}
