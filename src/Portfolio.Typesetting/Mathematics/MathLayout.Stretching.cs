using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Mathematics;

/// <content>Signs that grow: brackets, arrows, braces, accents.</content>
internal sealed partial class MathLayout
{
    /// <summary>Share of what is between brackets that they cover at least (The TeXbook, page 152).</summary>
    private const double DelimiterFactor = 0.901;

    /// <summary>Em that brackets may lack at most.</summary>
    private const double DelimiterShortfall = 0.5;

    /// <summary>Share of its size to which a sign is set smaller to meet a length.</summary>
    private const double SmallestAssembly = 0.88;

    /// <summary>Em between a bracket and the cells of a table.</summary>
    private const double TableSide = 0.1;

    /// <summary>Em; outlines of fonts reach no further than 32767 units.</summary>
    private const double LongestSign = 25;

    /// <summary>Units of the face.</summary>
    private const double Sliver = 4;

    /// <summary>Parts that a sign is put together of at most.</summary>
    private const int MostParts = 400;

    /// <summary>A sign at least so high or wide, where the face has one; on its own baseline.</summary>
    private MathBox Stretched(string character, double length, bool upright, in MathStyle style, bool isExact = true)
    {
        ushort glyph = fonts.Face.GlyphOf(CodePoints.At(character, 0, out _));
        if (glyph == 0)
            return Words(new(character), style);
        double size = Em(style),
            unit = size / fonts.Face.UnitsPerEm,
            wanted = Math.Min(length / unit, LongestSign * fonts.Face.UnitsPerEm);
        var (left, bottom, right, top) = Metrics.BoundsOf(glyph);
        if ((upright ? top - bottom : right - left) >= wanted - 1)
            return Glyph(fonts.Face, glyph, character, size, style.Color);
        ushort largest = glyph;
        foreach (var (variant, advance) in Metrics.VariantsOf(glyph, upright))
        {
            largest = variant;
            if (advance >= wanted - 1)
                return Glyph(fonts.Face, variant, character, size, style.Color);
        }

        return Assembled(character, glyph, wanted, upright, style, isExact) ?? Glyph(fonts.Face, largest, character, size, style.Color);
    }

    private MathBox? Assembled(string character, ushort glyph, double wanted, bool upright, in MathStyle style, bool isExact)
    {
        IReadOnlyList<AssemblyPart> parts = Metrics.PartsOf(glyph, upright);
        if (parts.Count == 0)
            return null;
        // Straight pieces: a sliver holds them together. Rasterizers draw wide laps bolder than the rest.
        int times = 0,
            lap = Math.Min(Metrics.MinOverlap, fonts.Face.UnitsPerEm / 100);
        List<AssemblyPart> row = Repeated(parts, times);
        while (Longest(row, lap) < wanted && row.Count < MostParts && parts.Any(p => p.Repeats))
            row = Repeated(parts, ++times);

        // A whole number of pieces is too long: the sign is set a little smaller.
        double size = Em(style) * (isExact ? Math.Clamp(wanted / Longest(row, lap), SmallestAssembly, 1) : 1),
            unit = size / fonts.Face.UnitsPerEm,
            thousand = 1000.0 / fonts.Face.UnitsPerEm,
            at = 0;
        var box = new MathBox();
        var glyphs = new Glyph[row.Count];
        for (int i = 0; i < row.Count; i++)
        {
            if (i > 0)
                at -= Math.Min(lap, MostOverlap(row[i - 1], row[i]));
            var (left, bottom, right, top) = Metrics.BoundsOf(row[i].Glyph);
            double advance = fonts.Face.AdvanceOf(row[i].Glyph);
            // Parts are placed by their ink: from the bottom up, or from left to right. Blank at an end is part of no sign.
            bool hasBlank = !upright && right - left < row[i].Full - 2;
            if (i == 0 && hasBlank)
                at = -left;
            double x = upright ? 0
                : hasBlank ? at
                : at - left,
                y = upright ? at - bottom : 0;
            glyphs[i] = new(
                row[i].Glyph,
                i == 0 ? character : "",
                advance * thousand,
                Adjust: i < row.Count - 1 ? -advance * thousand : 0,
                OffsetX: Math.Round(x * thousand),
                OffsetY: Math.Round(y * thousand)
            );
            box.Width = Math.Max(box.Width, upright ? advance * unit : (x + right) * unit);
            (box.Height, box.Depth) = (Math.Max(box.Height, (y + top) * unit), Math.Max(box.Depth, -(y + bottom) * unit));
            at += row[i].Full;
        }

        // What a reader takes for the width of the sign is the movement over its last part.
        if (!upright && Math.Round(box.Width / unit * thousand - glyphs[^1].Advance) is var more)
            glyphs[^1] = glyphs[^1] with { GapAfter = (short)Math.Clamp(more, -30000, 30000), Advance = glyphs[^1].Advance + more };
        box.Marks.Add(
            new()
            {
                Face = fonts.Face,
                Size = size,
                Color = style.Color,
                Glyphs = glyphs,
            }
        );
        return box;
    }

    private static List<AssemblyPart> Repeated(IReadOnlyList<AssemblyPart> parts, int times)
    {
        var row = new List<AssemblyPart>();
        foreach (AssemblyPart part in parts)
        {
            for (int i = 0; i < (part.Repeats ? times : 1) && row.Count < MostParts; i++)
                row.Add(part);
        }

        return row;
    }

    private static double Longest(List<AssemblyPart> row, int lap)
    {
        double length = 0;
        for (int i = 0; i < row.Count; i++)
            length += row[i].Full - (i > 0 ? Math.Min(lap, MostOverlap(row[i - 1], row[i])) : 0);
        return length;
    }

    /// <summary>Parts always share a sliver: faces round their lengths, and some say that an end has no straight piece.</summary>
    private static double MostOverlap(in AssemblyPart first, in AssemblyPart second) => Math.Max(Math.Min(first.End, second.Start), Sliver);

    /// <summary>A bracket of a height, in the middle of the line.</summary>
    private MathBox Delimiter(string character, double height, in MathStyle style)
    {
        MathBox sign = Stretched(character, height, true, style);
        return Raised(sign, Axis(style) - (sign.Height - sign.Depth) / 2);
    }

    /// <summary>A bracket of a size; scripts stand at its corners, not at those of a letter.</summary>
    private MathBox Sized(MathDelimiter delimiter, in MathStyle style)
    {
        MathBox sign = Delimiter(delimiter.Character, delimiter.Em * Em(style), style);
        sign.Glyph = 0;
        return sign;
    }

    /// <summary>A sign higher up on the page; readers of the text find it on the baseline.</summary>
    private static MathBox Raised(MathBox sign, double by)
    {
        for (int i = 0; i < sign.Marks.Count; i++)
        {
            MathMark mark = sign.Marks[i];
            mark.Glyphs = Array.ConvertAll(mark.Glyphs, g => g with { OffsetY = g.OffsetY + Math.Round(by / mark.Size * 1000) });
            if (mark.Face is null)
                mark.Y -= by;
            sign.Marks[i] = mark;
        }

        sign.Height += by;
        sign.Depth -= by;
        return sign;
    }

    private MathBox Fence(MathFence node, in MathStyle style)
    {
        var parts = new MathBox[node.Parts.Count];
        double reach = 0,
            axis = Axis(style);
        bool blank = false;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Box(node.Parts[i], style);
            blank |= node.Parts[i] is MathTable or MathRow { Nodes: [MathTable] };
            reach = Math.Max(reach, Math.Max(parts[i].Height - axis, parts[i].Depth + axis));
        }

        // Rows of a table reach from edge to edge: brackets around them cover them all.
        double height = blank ? 2 * reach : Math.Max(2 * reach * DelimiterFactor, 2 * reach - DelimiterShortfall * Em(style)),
            pen = 0,
            thin = Em(style) / 6,
            side = blank ? TableSide * Em(style) : 0;
        var box = new MathBox();
        for (int i = 0; i <= parts.Length; i++)
        {
            string? sign =
                i == 0 ? node.Left
                : i == parts.Length ? node.Right
                : node.Middles[i - 1];
            if (sign is not null)
            {
                MathBox fence = Delimiter(sign, height, style);
                bool isMiddle = i > 0 && i < parts.Length;
                pen += isMiddle ? thin : 0;
                box.Add(fence, pen, 0);
                pen += fence.Width + (isMiddle ? thin : 0);
            }
            else
            {
                // TeX's \nulldelimiterspace.
                pen += 0.12 * Em(style);
            }

            if (i == parts.Length)
                break;
            box.Add(parts[i], pen + side, 0);
            pen += parts[i].Width + parts[i].Italic - parts[i].Lean + 2 * side;
        }

        box.Width = pen;
        return box;
    }

    private MathBox Arrow(MathArrow node, in MathStyle style)
    {
        MathBox? over = node.Over is null ? null : Box(node.Over, style.Sup),
            under = node.Under is null ? null : Box(node.Under, style.Sub);
        double em = Em(style),
            width = Math.Max(Math.Max(over?.Width ?? 0, under?.Width ?? 0) + 0.8 * em, 1.6 * em);
        MathBox arrow = Wide(node.Character, width, style);

        // What does not stretch stands between its neighbours without more blank than what stands on it needs.
        double labels = Math.Max(over?.Width ?? 0, under?.Width ?? 0) + 0.2 * em;
        width = Math.Max(arrow.Width, arrow.Width < 0.9 * width ? labels : width);
        var box = new MathBox { Width = width };
        double gap = 0.12 * em;
        box.Add(arrow, (width - arrow.Width) / 2, 0);
        if (over is not null)
            box.Add(over, (width - over.Width) / 2, -arrow.Height - gap - Math.Max(over.Depth, 0));
        if (under is not null)
            box.Add(under, (width - under.Width) / 2, arrow.Depth + gap + under.Height);
        return box;
    }

    /// <summary>Share of the width that is asked for which a longer arrow must have.</summary>
    private const double LeastShare = 0.7;

    /// <summary>A sign so wide; what does not stretch is drawn with a longer shaft.</summary>
    private MathBox Wide(string character, double width, in MathStyle style)
    {
        width = Math.Min(width, LongestSign * Em(style));
        MathBox sign = Stretched(character, width, false, style);
        double missing = width - sign.Width;
        if (missing <= 0.15 * Em(style) || Halves(character) is not var (left, shaft, right))
            return sign;

        // A longer arrow that the face has is better than one put together.
        if (Longer(character) is { } longer && Stretched(longer, 0, false, style) is var drawn && drawn.Width > sign.Width)
        {
            if (drawn.Width >= LeastShare * width)
                return AsOne(drawn, character);
        }

        // Two halves that do stretch, or a shaft of overlapping signs; together they are one sign.
        MathBox first = left is null ? new() : Stretched(left, left == character ? 0 : width * 0.6, false, style, isExact: false),
            last = right is null ? new() : Stretched(right, right == character ? 0 : width * 0.6, false, style, isExact: false);
        var box = new MathBox { Width = width };
        if (left is not null)
            box.Add(first, 0, 0);
        if (right is not null)
            box.Add(last, width - last.Width, 0);
        if (shaft is null)
            return AsOne(box, character);
        MathBox piece = Stretched(shaft, 0, false, style);
        double from = left is null ? -0.05 * piece.Width : first.Width * 0.55,
            to = right is null ? width + 0.05 * piece.Width : width - last.Width * 0.55;
        for (double x = from; ; x = Math.Min(x + piece.Width * 0.6, to - piece.Width))
        {
            box.Add(piece, x, 0);
            if (x >= to - piece.Width - 1e-6)
                break;
        }

        return AsOne(box, character);
    }

    /// <summary>Signs on one baseline as one that says what it is.</summary>
    private static MathBox AsOne(MathBox box, string says)
    {
        if (box.Marks.Count == 0 || box.Marks.Exists(m => m.Face != box.Marks[0].Face || m.Size != box.Marks[0].Size))
            return box;
        MathMark mark = box.Marks[0];
        double unit = mark.Size / 1000;
        var glyphs = new List<Glyph>();
        foreach (MathMark part in box.Marks)
        {
            double pen = (part.X - mark.X) / unit;
            foreach (Glyph glyph in part.Glyphs)
            {
                glyphs.Add(
                    new(
                        glyph.Id,
                        glyphs.Count == 0 ? says : "",
                        glyph.Advance - glyph.GapAfter,
                        Adjust: glyph.GapAfter - glyph.Advance,
                        OffsetX: Math.Round(pen + glyph.OffsetX),
                        OffsetY: glyph.OffsetY
                    )
                );
                pen += glyph.Advance + glyph.Adjust;
            }
        }

        Glyph final = glyphs[^1];
        short more = (short)Math.Clamp(Math.Round(box.Width / unit - final.Advance), -30000, 30000);
        glyphs[^1] = final with { Adjust = 0, GapAfter = more, Advance = final.Advance + more };
        mark.Glyphs = [.. glyphs];
        box.Marks.Clear();
        box.Marks.Add(mark);
        return box;
    }

    private static string? Longer(string arrow) =>
        arrow switch
        {
            "⇒" => "⟹",
            "⇐" => "⟸",
            "⇔" => "⟺",
            "↦" => "⟼",
            _ => null,
        };

    private static (string? Left, string? Shaft, string? Right)? Halves(string arrow) =>
        arrow switch
        {
            "↔" => ("←", null, "→"),
            "⇒" => (null, "=", "⇒"),
            "⇐" => ("⇐", "=", null),
            "⇔" => ("⇐", "=", "⇒"),
            "↦" => (arrow, "−", "→"),
            "↠" or "⇀" or "⇁" => (null, "−", arrow),
            "↞" or "↼" or "↽" => (arrow, "−", null),
            "=" => ("=", "=", "="),
            _ => null,
        };
}
