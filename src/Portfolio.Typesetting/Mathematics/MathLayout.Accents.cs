using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Mathematics;

/// <content>Accents, braces, lines and frames.</content>
internal sealed partial class MathLayout
{
    private MathBox Accent(MathAccent node, in MathStyle style)
    {
        MathBox inner = Box(node.Base, style.Cramped);
        bool combines = IsCombining(node.Mark) && !node.IsUnder;
        MathBox mark =
            combines && node.Stretches ? WidestWithin(node.Mark, inner.Width, style)
            : node.Stretches ? Wide(node.Mark, inner.Width, style)
            : Stretched(node.Mark, 0, false, style);
        var box = new MathBox
        {
            Width = inner.Width,
            Italic = inner.Italic,
            Lean = inner.Lean,
        };
        if (inner.Glyph != 0)
            (box.Glyph, box.Set) = (inner.Glyph, inner.Set);
        if (combines)
        {
            double rest = Math.Min(inner.Height, Constant(MathConstant.AccentBaseHeight, style)),
                stem = double.IsNaN(inner.Accent) ? (inner.Width - inner.Lean + inner.Italic) / 2 : inner.Accent;
            var (left, _, right, _) = mark.Glyph == 0 ? default : Metrics.BoundsOf(mark.Glyph);
            double own = double.IsNaN(mark.Accent) ? Units((left + right) / 2.0, style) : mark.Accent;
            box.Add(inner, 0, 0);
            box.Add(mark, stem - own, -(inner.Height - rest));
            box.Height = Math.Max(box.Height, inner.Height);
            return box;
        }

        double gap = 0.12 * Em(style),
            width = Math.Max(inner.Width, node.Stretches ? mark.Width : 0);
        box.Width = width;
        double x = (width - mark.Width) / 2;
        if (mark.Glyph != 0)
        {
            var (left, _, right, _) = Metrics.BoundsOf(mark.Glyph);
            x = width / 2 - Units((left + right) / 2.0, style);
        }

        box.Add(inner, (width - inner.Width) / 2, 0);
        box.Add(mark, x, node.IsUnder ? inner.Depth + gap + mark.Height : -(inner.Height + gap + mark.Depth));
        return box;
    }

    private static bool IsCombining(string mark) => mark[0] is (>= '\u0300' and <= '\u036F') or (>= '\u20D0' and <= '\u20FF');

    /// <summary>The widest form that does not reach beyond the base.</summary>
    private MathBox WidestWithin(string mark, double width, in MathStyle style)
    {
        ushort glyph = fonts.Face.GlyphOf(mark[0]),
            chosen = glyph;
        foreach (var (variant, advance) in Metrics.VariantsOf(glyph, upright: false))
        {
            if (Units(advance, style) > width * 1.05)
                break;
            chosen = variant;
        }

        return chosen == 0 ? Stretched(mark, 0, false, style) : Glyph(fonts.Face, chosen, mark, Em(style), style.Color);
    }

    private MathBox Lined(MathLined node, in MathStyle style)
    {
        MathBox inner = Box(node.Base, style);
        double rule = Thickness(style),
            em = Em(style);
        bool framed = (node.Lines & MathLines.Frame) != 0 || node.Ground is not null;
        double pad = framed ? 0.3 * em : 0;
        Rgb color = node.LineColor ?? style.Color;
        var box = new MathBox
        {
            Width = inner.Width + 2 * pad,
            Height = Math.Max(inner.Height, framed ? 0.7 * em : 0) + pad,
            Depth = Math.Max(inner.Depth, framed ? 0.2 * em : 0) + pad,
        };
        if (node.Ground is { } ground)
            box.AddRule(0, -box.Height, box.Width, box.Total, ground, isGround: true);
        box.Put(inner, pad, 0);
        if ((node.Lines & MathLines.Over) != 0)
        {
            double y = inner.Height + Constant(MathConstant.OverbarVerticalGap, style) + rule;
            box.AddRule(0, -y, box.Width, rule, color);
            box.Height = y + Constant(MathConstant.OverbarExtraAscender, style);
        }

        if ((node.Lines & MathLines.Under) != 0)
        {
            double y = inner.Depth + Constant(MathConstant.UnderbarVerticalGap, style);
            box.AddRule(0, y, box.Width, rule, color);
            box.Depth = y + rule + Constant(MathConstant.UnderbarExtraDescender, style);
        }

        if ((node.Lines & MathLines.Through) != 0)
            box.AddRule(0, -0.28 * em, box.Width, rule, color);
        if ((node.Lines & MathLines.Frame) != 0)
            AddFrame(box, rule, color);
        if ((node.Lines & MathLines.Left) != 0)
            box.AddRule(0, -box.Height, rule, box.Total, color);
        if ((node.Lines & MathLines.Right) != 0)
            box.AddRule(box.Width - rule, -box.Height, rule, box.Total, color);
        if ((node.Lines & MathLines.Rising) != 0)
            Strike(box, rising: true, rule, color);
        if ((node.Lines & MathLines.Falling) != 0)
            Strike(box, rising: false, rule, color);
        return box;
    }

    private static void AddFrame(MathBox box, double rule, Rgb color)
    {
        box.AddRule(0, -box.Height, box.Width, rule, color);
        box.AddRule(0, box.Depth - rule, box.Width, rule, color);
        box.AddRule(0, -box.Height, rule, box.Total, color);
        box.AddRule(box.Width - rule, -box.Height, rule, box.Total, color);
    }

    /// <summary>A slanting line of small steps: pages have upright boxes only.</summary>
    private static void Strike(MathBox box, bool rising, double rule, Rgb color)
    {
        int steps = Math.Clamp((int)Math.Ceiling(Math.Max(box.Width, box.Total) / 0.25), 4, 600);
        double over = 2 * rule,
            width = box.Width / steps,
            height = (box.Total + 2 * over) / steps;
        for (int i = 0; i < steps; i++)
        {
            double y = rising ? box.Depth + over - (i + 1) * height : -box.Height - over + i * height;
            box.AddRule(i * width, y - rule / 2, width + rule / 2, height + rule, color);
        }
    }
}
