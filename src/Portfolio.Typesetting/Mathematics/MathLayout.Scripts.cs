namespace Portfolio.Typesetting.Mathematics;

/// <content>Scripts, limits, fractions and roots (appendix G, rules 11, 13, 15 and 18).</content>
internal sealed partial class MathLayout
{
    private MathBox Scripts(MathScripts node, in MathStyle style)
    {
        MathBox inner = node.Base is null ? new() : Box(node.Base, style);
        if (node.Limits == MathLimits.Always || (node.Limits == MathLimits.InDisplay && style.IsDisplay))
            return Limits(node, inner, style);
        MathBox? sub = node.Sub is null ? null : Box(node.Sub, style.Sub),
            sup = node.Sup is null ? null : Box(node.Sup, style.Sup),
            preSub = node.PreSub is null ? null : Box(node.PreSub, style.Sub),
            preSup = node.PreSup is null ? null : Box(node.PreSup, style.Sup);
        var box = new MathBox();
        bool isLarge = node.Base is MathSymbol { IsLarge: true };
        double after = Constant(MathConstant.SpaceAfterScript, style),
            pen = 0;
        if (preSub is not null || preSup is not null)
        {
            var (up, down) = Shifts(inner, isLarge, preSub, preSup, style);
            pen = Math.Max(preSub?.Width ?? 0, preSup?.Width ?? 0);
            if (preSup is not null)
                box.Add(preSup, pen - preSup.Width, -up);
            if (preSub is not null)
                box.Add(preSub, pen - preSub.Width, down);
            pen += after;
        }

        box.Add(inner, pen, 0);
        pen += inner.Width;
        double width = pen;
        var (raise, lower) = Shifts(inner, isLarge, sub, sup, style);
        if (sub is not null)
        {
            double x = pen - (isLarge ? inner.Italic : inner.Lean) + Kern(inner, sub, 2, -lower);
            box.Add(sub, x, lower);
            width = Math.Max(width, x + sub.Width + after);
        }

        if (sup is not null)
        {
            double x = pen + (isLarge ? 0 : inner.Italic - inner.Lean) + Kern(inner, sup, 0, raise);
            box.Add(sup, x, -raise);
            width = Math.Max(width, x + sup.Width + after);
        }

        box.Width = width;
        return box;
    }

    /// <summary>How far scripts stand above and below the baseline.</summary>
    private (double Up, double Down) Shifts(MathBox inner, bool isLarge, MathBox? sub, MathBox? sup, in MathStyle style)
    {
        double up = 0,
            down = 0;
        bool isSymbol = inner.Glyph != 0 && !isLarge;
        if (sup is not null)
        {
            up = Constant(style.IsCramped ? MathConstant.SuperscriptShiftUpCramped : MathConstant.SuperscriptShiftUp, style);
            if (!isSymbol)
                up = Math.Max(up, inner.Height - Constant(MathConstant.SuperscriptBaselineDropMax, style));
            up = Math.Max(up, sup.Depth + Constant(MathConstant.SuperscriptBottomMin, style));
        }

        if (sub is not null)
        {
            down = Constant(MathConstant.SubscriptShiftDown, style);
            if (!isSymbol)
                down = Math.Max(down, inner.Depth + Constant(MathConstant.SubscriptBaselineDropMin, style));
            down = Math.Max(down, sub.Height - Constant(MathConstant.SubscriptTopMax, style));
        }

        if (sub is null || sup is null)
            return (up, down);
        double missing = Constant(MathConstant.SubSuperscriptGapMin, style) - (up - sup.Depth - (sub.Height - down));
        if (missing <= 0)
            return (up, down);
        double lift = Math.Clamp(Constant(MathConstant.SuperscriptBottomMaxWithSubscript, style) - (up - sup.Depth), 0, missing);
        return (up + lift, down + missing - lift);
    }

    /// <summary>The cut at one of the two heights where base and script meet: that which leaves more room, as cuts are negative.</summary>
    private double Kern(MathBox inner, MathBox script, int corner, double shift)
    {
        if (inner.Glyph == 0 || inner.Set.Face != fonts.Face)
            return 0;
        double unit = inner.Set.Size / fonts.Face.UnitsPerEm;
        double meets = corner == 0 ? shift - script.Depth : script.Height + shift,
            edge = corner == 0 ? inner.Height : -inner.Depth;
        int first = Metrics.KernOf(inner.Glyph, corner, (int)(meets / unit)),
            second = Metrics.KernOf(inner.Glyph, corner, (int)(edge / unit));
        return Math.Max(first, second) * unit;
    }

    private MathBox Limits(MathScripts node, MathBox inner, in MathStyle style)
    {
        MathBox? under = node.Sub is null ? null : Box(node.Sub, style.Sub),
            over = node.Sup is null ? null : Box(node.Sup, style.Sup);
        double width = Math.Max(inner.Width, Math.Max(under?.Width ?? 0, over?.Width ?? 0)),
            lean = inner.Italic / 2;
        var box = new MathBox { Width = width };
        box.Add(inner, (width - inner.Width) / 2, 0);
        if (under is not null)
        {
            double drop = Math.Max(
                Constant(MathConstant.LowerLimitBaselineDropMin, style),
                Constant(MathConstant.LowerLimitGapMin, style) + under.Height
            );
            box.Add(under, (width - under.Width) / 2 - lean, inner.Depth + drop);
        }

        if (over is not null)
        {
            double rise = Math.Max(
                Constant(MathConstant.UpperLimitBaselineRiseMin, style),
                Constant(MathConstant.UpperLimitGapMin, style) + over.Depth
            );
            box.Add(over, (width - over.Width) / 2 + lean, -inner.Height - rise);
        }

        return box;
    }

    /// <summary>Em of the least height and depth above the bar of a continued fraction: amsmath's strut.</summary>
    private const double StrutHeight = 0.85,
        StrutDepth = 0.25;

    private MathBox Fraction(MathFraction node, in MathStyle around)
    {
        MathStyle style = around with { Level = node.Level ?? around.Level };
        MathBox above = Box(node.Above, node.IsContinued ? style : style.Above),
            below = Box(node.Below, node.IsContinued ? style.Cramped : style.Below);
        if (node.IsContinued)
            (above.Height, above.Depth) = (Math.Max(above.Height, StrutHeight * Em(style)), Math.Max(above.Depth, StrutDepth * Em(style)));
        bool display = style.IsDisplay;
        double blank = 0.12 * Em(style),
            width = Math.Max(above.Width, below.Width),
            axis = Axis(style),
            half = node.HasBar ? Thickness(style) / 2 : 0;
        double up,
            down;
        if (node.HasBar)
        {
            up = Constant(display ? MathConstant.FractionNumeratorDisplayStyleShiftUp : MathConstant.FractionNumeratorShiftUp, style);
            down = Constant(
                display ? MathConstant.FractionDenominatorDisplayStyleShiftDown : MathConstant.FractionDenominatorShiftDown,
                style
            );
            double gapAbove = Constant(
                    display ? MathConstant.FractionNumeratorDisplayStyleGapMin : MathConstant.FractionNumeratorGapMin,
                    style
                ),
                gapBelow = Constant(
                    display ? MathConstant.FractionDenominatorDisplayStyleGapMin : MathConstant.FractionDenominatorGapMin,
                    style
                );
            up = Math.Max(up, axis + half + gapAbove + above.Depth);
            down = Math.Max(down, below.Height + gapBelow + half - axis);
        }
        else
        {
            up = Constant(display ? MathConstant.StackTopDisplayStyleShiftUp : MathConstant.StackTopShiftUp, style);
            down = Constant(display ? MathConstant.StackBottomDisplayStyleShiftDown : MathConstant.StackBottomShiftDown, style);
            double missing =
                Constant(display ? MathConstant.StackDisplayStyleGapMin : MathConstant.StackGapMin, style)
                - (up - above.Depth - (below.Height - down));
            if (missing > 0)
                (up, down) = (up + missing / 2, down + missing / 2);
        }

        var box = new MathBox { Width = width + 2 * blank };
        box.Add(above, blank + (width - above.Width) / 2, -up);
        if (node.HasBar)
            box.AddRule(blank, -axis - half, width, 2 * half, style.Color);
        box.Add(below, blank + (width - below.Width) / 2, down);
        return box;
    }

    private MathBox Root(MathRoot node, in MathStyle style)
    {
        MathBox inner = Box(node.Radicand, style.Cramped);
        double thickness = Constant(MathConstant.RadicalRuleThickness, style) is > 0 and var t ? t : Thickness(style),
            gap = Constant(style.IsDisplay ? MathConstant.RadicalDisplayStyleVerticalGap : MathConstant.RadicalVerticalGap, style),
            // A root over an x is as high as one over a bracket would be in the same line: roots side by side look alike.
            height = Math.Max(inner.Height, 0.5 * Em(style)),
            drop = Math.Max(inner.Depth, 0);
        MathBox sign = Stretched("√", height + drop + gap + thickness, true, style);
        gap += Math.Max(0, (sign.Total - height - drop - gap - thickness) / 2);
        var box = new MathBox();
        double pen = 0,
            top = height + gap + thickness,
            shift = -(top - sign.Height);
        if (node.Degree is not null)
        {
            MathBox degree = Box(node.Degree, style with { Level = 3, IsCramped = true });
            double before = Constant(MathConstant.RadicalKernBeforeDegree, style),
                back = Constant(MathConstant.RadicalKernAfterDegree, style);
            // Its bottom stands at three fifths of the sign (RadicalDegreeBottomRaisePercent is about that in all faces).
            double raise = 0.6 * sign.Total - (sign.Total - top) + degree.Depth;
            pen = Math.Max(before + degree.Width + back, 0);
            box.Add(degree, Math.Max(pen - back - degree.Width, 0), -raise);
        }

        box.Add(sign, pen, shift);
        pen += sign.Width;
        box.AddRule(pen - 0.01 * Em(style), -top, inner.Width + 0.05 * Em(style), thickness, style.Color);
        box.Add(inner, pen, 0);
        box.Width = pen + inner.Width + 0.05 * Em(style);
        box.Height = Math.Max(box.Height, top + Constant(MathConstant.RadicalExtraAscender, style));
        return box;
    }
}
