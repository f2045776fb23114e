using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>
/// Sets a formula: boxes by the rules of The TeXbook, appendix G, with the values of the MATH table.
/// </summary>
/// <param name="fonts">Faces.</param>
/// <param name="text">Style of the text around.</param>
/// <param name="words">Sets words.</param>
/// <param name="measure">Points between the edges of a line, for what stands at its right; infinite when that is not known.</param>
internal sealed partial class MathLayout(MathFonts fonts, TextStyle text, SetWords words, double measure)
{
    /// <summary>Boxes in boxes; people write a few, and a stack has an end.</summary>
    private const int DeepestBox = 200;

    private int depth;

    private MathMetrics Metrics => fonts.Metrics;

    /// <summary>The formula as a row of pieces between which a line may end.</summary>
    public IReadOnlyList<MathPiece> Pieces(MathNode formula, bool isDisplay)
    {
        var style = new MathStyle(isDisplay ? 0 : 1, false, text.Size * fonts.Scale, text.Color);
        var atoms = new List<MathAtom>();
        Collect(formula, style, atoms);
        return Cut(atoms);
    }

    /// <summary>The whole formula in one box.</summary>
    public MathBox Whole(MathNode formula, bool isDisplay) =>
        Box(formula, new(isDisplay ? 0 : 1, false, text.Size * fonts.Scale, text.Color));

    private double Em(in MathStyle style) =>
        style.Size
        * style.Level switch
        {
            2 => Metrics.ScriptScale,
            3 => Metrics.ScriptScriptScale,
            _ => 1,
        };

    private double Units(double units, in MathStyle style) => units / fonts.Face.UnitsPerEm * Em(style);

    private double Constant(MathConstant constant, in MathStyle style) => Units(Metrics.Of(constant), style);

    private double Axis(in MathStyle style) => Constant(MathConstant.AxisHeight, style);

    private double Thickness(in MathStyle style) =>
        Constant(MathConstant.FractionRuleThickness, style) is > 0 and var t ? t : 0.05 * Em(style);

    private MathBox Box(MathNode node, in MathStyle style)
    {
        if (++depth > DeepestBox)
        {
            depth--;
            return new();
        }

        MathBox box = node switch
        {
            MathRow row => Row(row, style),
            MathSymbol symbol => Symbol(symbol, style),
            MathText words => Words(words, style),
            MathSpace space => MathBox.Blank(space.Em * Em(style)),
            MathFraction fraction => Fraction(fraction, style),
            MathRoot root => Root(root, style),
            MathScripts scripts => Scripts(scripts, style),
            MathAccent accent => Accent(accent, style),
            MathLined lined => Lined(lined, style),
            MathArrow arrow => Arrow(arrow, style),
            MathFence fence => Fence(fence, style),
            MathDelimiter delimiter => Sized(delimiter, style),
            MathTable table => Table(table, style),
            MathStyled styled => Row(new([styled]), style),
            MathShifted shifted => Shifted(shifted, style),
            MathBlock block => Block(block, style),
            _ => new(),
        };
        depth--;
        return box;
    }

    private MathBox Row(MathRow row, in MathStyle style)
    {
        if (row.Nodes is [not (MathStyled or MathRow { Class: null }) and var only])
            return Box(only, style);
        var atoms = new List<MathAtom>();
        Collect(row with { Class = null }, style, atoms);
        FixBinaries(atoms);
        return Joined(atoms, 0, atoms.Count);
    }

    private MathBox Symbol(MathSymbol symbol, in MathStyle style)
    {
        ushort glyph = fonts.Find(symbol);
        if (glyph == 0)
            return Words(new(symbol.Character, symbol.Class), style);
        double size = Em(style);
        if (style.IsScript && !symbol.IsLarge && (Metrics.DrawsScripts || symbol.Text is "′" or "″" or "‴"))
            glyph = fonts.ScriptForm(symbol.Character, glyph, style.Level);
        if (!symbol.IsLarge)
            return Glyph(fonts.Face, glyph, symbol.Text, size, style.Color);

        if (style.IsDisplay)
        {
            ushort largest = glyph;
            foreach (var (variant, advance) in Metrics.VariantsOf(glyph, upright: true))
            {
                largest = variant;
                if (advance >= Metrics.DisplayOperatorMinHeight)
                    break;
            }

            glyph = largest;
        }

        var (_, bottom, _, top) = Metrics.BoundsOf(glyph);
        return Glyph(fonts.Face, glyph, symbol.Text, size, style.Color, Axis(style) - Units((top + bottom) / 2.0, style));
    }

    /// <summary>A glyph, raised by so many points without leaving the baseline for readers of the text.</summary>
    private static MathBox Glyph(FontFace face, ushort glyph, string says, double size, Rgb color, double raise = 0)
    {
        double unit = size / face.UnitsPerEm,
            advance = face.AdvanceOf(glyph) * 1000.0 / face.UnitsPerEm;
        var (_, bottom, _, top) = MathMetrics.BoundsOf(face, glyph);
        MathMetrics metrics = face.Mathematics;
        var box = new MathBox
        {
            Width = face.AdvanceOf(glyph) * unit,
            Height = top * unit + raise,
            Depth = -bottom * unit - raise,
            Italic = metrics.ItalicOf(glyph) * unit,
            Accent = metrics.AccentOf(glyph) is { } accent ? accent * unit : double.NaN,
            Glyph = glyph,
            Set = (face, size),
        };
        box.Marks.Add(
            new()
            {
                Face = face,
                Size = size,
                Color = color,
                Glyphs = [new(glyph, says, advance, OffsetY: Math.Round(raise / size * 1000))],
            }
        );
        return box;
    }

    private MathBox Words(MathText node, in MathStyle style)
    {
        var box = new MathBox();
        double size = Em(style) / fonts.Scale;
        string content = node.Content.Trim(' ');
        double blank = 0.25 * size,
            left = node.Content.StartsWith(' ') ? blank : 0;
        box.Width = left + (content.Length > 0 && node.Content.EndsWith(' ') ? blank : 0);
        if (content.Length == 0)
            return box;
        TextStyle own = text with
        {
            Size = Math.Round(size, 2),
            Color = style.Color,
            Weight = node.IsBold ? FontWeight.Bold : text.Weight,
            Italic = node.IsItalic,
            Family = node.IsCode ? "mono" : text.Family,
            Code = node.IsCode,
            Rise = 0,
            Decoration = TextDecoration.None,
            Blank = 0,
        };
        var (items, width) = words(content, own);
        box.Width += width;
        foreach (PageItem item in items)
        {
            box.Marks.Add(
                new()
                {
                    X = left,
                    Item = item,
                    Glyphs = [],
                }
            );
            if (item is not GlyphRun run)
                continue;
            double unit = run.Size / run.Face.UnitsPerEm;
            foreach (Glyph glyph in run.Glyphs)
            {
                var (_, bottom, _, top) = MathMetrics.BoundsOf(run.Face, glyph.Id);
                (box.Height, box.Depth) = (Math.Max(box.Height, top * unit - run.Y), Math.Max(box.Depth, run.Y - bottom * unit));
            }
        }

        return box;
    }

    private MathBox Shifted(MathShifted shifted, in MathStyle style)
    {
        MathBox inner = Box(shifted.Content, style),
            box = new() { Width = inner.Width };
        if ((shifted.Hidden & MathHidden.Ink) == 0)
            box.Put(inner, 0, 0);
        (box.Height, box.Depth) = (inner.Height, inner.Depth);
        var outer = new MathBox { Width = box.Width };
        bool flat = (shifted.Hidden & MathHidden.Width) != 0;
        outer.Add(box, flat ? -shifted.Shift * box.Width : 0, -shifted.Raise * Em(style));
        if (flat)
            outer.Width = 0;
        if ((shifted.Hidden & MathHidden.Height) != 0)
            outer.Height = outer.Depth = 0;
        return outer;
    }

    private MathBox Block(MathBlock block, in MathStyle style)
    {
        double em = Em(style);
        var box = new MathBox
        {
            Width = block.Width * em,
            Height = (block.Raise + block.Height) * em,
            Depth = -block.Raise * em,
        };
        box.AddRule(0, -box.Height, box.Width, block.Height * em, style.Color);
        return box;
    }
}
