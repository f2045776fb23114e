using System.Runtime.InteropServices;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Mathematics;

/// <summary>A mark of a formula; x to the right and y down from the origin of its box.</summary>
internal struct MathMark
{
    /// <summary>Place.</summary>
    public double X,
        Y;

    /// <summary>Face of a glyph, or null.</summary>
    public FontFace? Face;

    /// <summary>Points of one em of the face.</summary>
    public double Size;

    /// <summary>Colour.</summary>
    public Rgb Color;

    /// <summary>The glyphs that draw one sign; the first says what it is.</summary>
    public Glyph[] Glyphs;

    /// <summary>Size of a rule; 0 for a glyph.</summary>
    public double Width,
        Height;

    /// <summary>A rule that lies behind the others.</summary>
    public bool IsGround;

    /// <summary>A mark of text, or null.</summary>
    public PageItem? Item;
}

/// <summary>A piece of a formula that has been set. Lengths in points.</summary>
internal sealed class MathBox
{
    /// <summary>Movement of the pen.</summary>
    public double Width;

    /// <summary>Ink above the baseline, and below it.</summary>
    public double Height,
        Depth;

    /// <summary>How far the top leans to the right.</summary>
    public double Italic;

    /// <summary>How much of that is part of the width.</summary>
    public double Lean;

    /// <summary>Place along the box at which an accent stands; not a number for the middle.</summary>
    public double Accent = double.NaN;

    /// <summary>The glyph where the box is one alone, else 0.</summary>
    public ushort Glyph;

    /// <summary>Its face and size.</summary>
    public (FontFace? Face, double Size) Set;

    /// <summary>Marks in reading order.</summary>
    public List<MathMark> Marks { get; } = [];

    /// <summary>From the top of the ink to its bottom.</summary>
    public double Total => Height + Depth;

    /// <summary>A blank.</summary>
    public static MathBox Blank(double width) => new() { Width = width };

    /// <summary>Puts a box into this one, moved right and down, without growing it.</summary>
    public void Put(MathBox other, double right, double down)
    {
        Marks.EnsureCapacity(Marks.Count + other.Marks.Count);
        foreach (ref MathMark mark in CollectionsMarshal.AsSpan(other.Marks))
        {
            MathMark moved = mark;
            moved.X += right;
            moved.Y += down;
            Marks.Add(moved);
        }
    }

    /// <summary>Puts a box into this one and grows over its ink; the width stays.</summary>
    public void Add(MathBox other, double right, double down)
    {
        bool isFirst = Marks.Count == 0 && Height == 0 && Depth == 0;
        Put(other, right, down);
        (Height, Depth) = isFirst
            ? (other.Height - down, other.Depth + down)
            : (Math.Max(Height, other.Height - down), Math.Max(Depth, other.Depth + down));
    }

    /// <summary>Adds a filled box; y of its top edge.</summary>
    public void AddRule(double x, double y, double width, double height, Rgb color, bool isGround = false)
    {
        if (width > 0 && height > 0)
            Marks.Add(
                new()
                {
                    X = x,
                    Y = y,
                    Width = width,
                    Height = height,
                    Color = color,
                    IsGround = isGround,
                    Glyphs = [],
                }
            );
    }

    /// <summary>The marks on a page: the origin of the box stands at <paramref name="x"/> on the baseline.</summary>
    public void WriteTo(List<PageItem> items, NodeId node, double x, double baseline, double gapBefore, double gapAfter)
    {
        var run = new List<Glyph>();
        MathMark first = default;
        double pen = 0;
        foreach (ref MathMark mark in CollectionsMarshal.AsSpan(Marks))
        {
            if (mark.Face is null)
            {
                if (mark.Item is { } item)
                {
                    Flush(items, node, x, baseline, run, first);
                    items.Add(Moved(item, node, x + mark.X, baseline + mark.Y));
                }

                continue;
            }

            Glyph[] glyphs = mark.Glyphs;
            bool continues =
                run.Count > 0 && mark.Face == first.Face && mark.Size == first.Size && mark.Color == first.Color && mark.Y == first.Y;
            if (continues)
            {
                double adjust = Math.Round((mark.X - pen) / mark.Size * 1000, 3);
                // A movement back over more than a glyph starts a run of its own.
                if (adjust < -600)
                    continues = false;
                else if (adjust != 0)
                    run[^1] = run[^1] with { Adjust = run[^1].Adjust + adjust };
            }

            if (!continues)
            {
                Flush(items, node, x, baseline, run, first);
                first = mark;
                if (gapBefore > 0)
                {
                    short gap = (short)Math.Round(gapBefore / mark.Size * 1000);
                    first.X -= gap * mark.Size / 1000;
                    glyphs = [glyphs[0] with { GapBefore = gap, Advance = glyphs[0].Advance + gap }, .. glyphs[1..]];
                }
            }

            gapBefore = 0;
            run.AddRange(glyphs);
            pen = mark.X;
            foreach (Glyph glyph in mark.Glyphs)
                pen += (glyph.Advance + glyph.Adjust) * mark.Size / 1000;
        }

        if (run.Count > 0 && gapAfter > 0)
        {
            short gap = (short)Math.Round(gapAfter / first.Size * 1000);
            run[^1] = run[^1] with { GapAfter = gap, Advance = run[^1].Advance + gap };
        }

        Flush(items, node, x, baseline, run, first);
    }

    /// <summary>Colours behind what follows.</summary>
    public void WriteGroundsTo(List<PageItem> items, double x, double baseline)
    {
        foreach (MathMark mark in Marks)
        {
            if (mark is { Width: > 0, IsGround: true })
                items.Add(new RuleItem(x + mark.X, baseline + mark.Y, mark.Width, mark.Height, mark.Color));
        }
    }

    /// <summary>The rules, which are artifacts and stand outside the reading order.</summary>
    public void WriteRulesTo(List<PageItem> items, double x, double baseline)
    {
        foreach (MathMark mark in Marks)
        {
            if (mark is { Width: > 0, IsGround: false })
                items.Add(new RuleItem(x + mark.X, baseline + mark.Y, mark.Width, mark.Height, mark.Color));
        }
    }

    private static void Flush(List<PageItem> items, NodeId node, double x, double baseline, List<Glyph> run, in MathMark first)
    {
        if (run.Count > 0)
            items.Add(new GlyphRun(node, first.Face!, first.Size, first.Color, x + first.X, baseline + first.Y, run.ToArray()));
        run.Clear();
    }

    private static PageItem Moved(PageItem item, NodeId node, double x, double y) =>
        item switch
        {
            GlyphRun g => g with { Node = node, X = g.X + x, Y = g.Y + y },
            RuleItem r => r with { X = r.X + x, Y = r.Y + y },
            _ => item,
        };
}
