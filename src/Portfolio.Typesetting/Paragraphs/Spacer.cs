using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Fourth step: decides gaps (M10, M11) and squeezes (M12, M13, S03, S04) from the classes of neighbours.
/// What happens at line edges is not decided here: <see cref="LineGeometry"/> leaves out whatever stands before the first and after the
/// last cluster.
/// </summary>
internal sealed class Spacer(Shaper shaper)
{
    /// <summary>
    /// The Han-Latin gap in em of the Han text (clreq 3.2.2: a quarter at most, an eighth at least; chosen between them).
    /// </summary>
    public const double Gap = 1.0 / 6;

    private readonly Dictionary<(FontFace Face, string Language, char Mark), (double Left, double Right)> halves = [];

    /// <summary>Fills the spacing fields of all clusters.</summary>
    public void Space(ShapedSegment shaped)
    {
        Span<Cluster> clusters = shaped.Clusters;
        for (int i = 0; i < clusters.Length; i++)
        {
            ref Cluster c = ref clusters[i];
            if (
                c.Class is SpacingClass.Open or SpacingClass.Close or SpacingClass.Exclamation or SpacingClass.Middle
                && !shaped.Runs[c.Run].IsCode
            )
                FindTrims(shaped, ref c);
        }

        LevelSpaces(shaped);
        NarrowSpaces(shaped);
        for (int i = 1; i < clusters.Length; i++)
            Join(shaped, i);
        for (int i = 0; i < clusters.Length; i++)
        {
            ref Cluster c = ref clusters[i];
            c.Width += (c.GapBefore + c.GapAfter) / 1000.0 * shaped.Runs[c.Run].Size;
        }
    }

    private void FindTrims(ShapedSegment shaped, ref Cluster c)
    {
        ShapedRun run = shaped.Runs[c.Run];
        if (c.Class == SpacingClass.Middle)
        {
            // It takes half an em (S03), whether the face gives it a whole or a third: the rest is in its own glyph, not in its neighbours.
            if (run.Han || c.Width > 0.5 * run.Size)
                c.GapBefore = c.GapAfter = (short)Math.Round((0.5 - c.Width / run.Size) / 2 * 1000);
            return;
        }

        ReadOnlySpan<char> text = shaped.Source.Text.AsSpan(c.TextStart, c.TextLength).Trim(CarriedText.All);
        if (text.Length != 1 || c.Width < 0.9 * run.Size)
            return;
        char mark = text[0];
        var key = (run.Face, run.Leaf.Leaf.Language, mark);
        if (!halves.TryGetValue(key, out (double Left, double Right) half))
        {
            half = shaper.HalfWidth(run, mark);
            if (half.Left + half.Right < 250)
                half = c.Class switch
                {
                    SpacingClass.Open => (500, 0),
                    _ => (0, 500),
                };
            halves[key] = half;
        }

        c.TrimLeft = half.Left / 1000 * run.Size;
        c.TrimRight = half.Right / 1000 * run.Size;
    }

    private static void Join(ShapedSegment shaped, int i)
    {
        ref Cluster left = ref shaped.Clusters[i - 1],
            right = ref shaped.Clusters[i];
        ShapedRun leftRun = shaped.Runs[left.Run],
            rightRun = shaped.Runs[right.Run];
        bool anyCode = leftRun.IsCode || rightRun.IsCode,
            allCode = leftRun.IsCode && rightRun.IsCode;

        // A note's number stands over the blank of a mark, and close to the word it is about.
        if (IsRaised(rightRun) && !IsRaised(leftRun))
        {
            right.Squeeze = SpacingClasses.IsClosing(left.Class) ? -left.TrimRight : 0;
            return;
        }

        if (!anyCode && SpacingClasses.IsSquare(left.Class) && SpacingClasses.IsSquare(right.Class))
        {
            right.Squeeze = -SqueezeOf(shaped, i, in left, in right);
            // Dashes keep their width exactly (M03), and so does a middle dot (S03).
            if (left.Class is not (SpacingClass.Dash or SpacingClass.Middle) && right.Class != SpacingClass.Middle)
                right.Elasticity = Elasticity.Square;
        }
        else if (!allCode && left.Class == SpacingClass.Han && right.Class == SpacingClass.Letter)
        {
            right.GapBefore = GapIn(rightRun, leftRun);
            right.Elasticity = Elasticity.Gap;
        }
        else if (!allCode && left.Class == SpacingClass.Letter && right.Class == SpacingClass.Han)
        {
            left.GapAfter = GapIn(leftRun, rightRun);
            right.Elasticity = Elasticity.Gap;
        }
        else if (
            !anyCode
            && (
                SpacingClasses.IsClosing(left.Class)
                    ? right.Class != SpacingClass.Space
                    : right.Class == SpacingClass.Open && left.Class != SpacingClass.Space
            )
        )
        {
            // The blank of a mark may grow beside Latin text as well.
            right.Elasticity = Elasticity.Square;
        }
    }

    private static bool IsRaised(ShapedRun run) => run.Leaf.Style is { Rise: > 0 };

    private static double SqueezeOf(ShapedSegment shaped, int i, in Cluster left, in Cluster right)
    {
        double squeeze = 0;
        if (
            SpacingClasses.IsClosing(left.Class)
            && (SpacingClasses.IsClosing(right.Class) || right.Class == SpacingClass.Open || EndsChain(shaped, i))
        )
            squeeze += left.TrimRight;
        if (SpacingClasses.IsClosing(left.Class) && SpacingClasses.IsClosing(right.Class))
            squeeze += right.TrimLeft;
        if (left.Class == SpacingClass.Open && right.Class == SpacingClass.Open)
            squeeze += left.TrimRight + right.TrimLeft;
        return squeeze;
    }

    // Three marks as ？！！ take an em and a half together (clreq 3.1.4.3), so the last gives its half too.
    private static bool EndsChain(ShapedSegment shaped, int i) =>
        i >= 3
        && shaped.Clusters[i - 1].Class == SpacingClass.Exclamation
        && shaped.Clusters[i - 2].Class == SpacingClass.Exclamation
        && shaped.Clusters[i - 3].Class == SpacingClass.Exclamation;

    // Some faces kern letters with the space beside them; word spaces and gaps would differ from pair to pair.
    private static void LevelSpaces(ShapedSegment shaped)
    {
        for (int i = 0; i < shaped.Clusters.Length; i++)
        {
            if (shaped.Clusters[i].Class != SpacingClass.Space || IsBlank(shaped, i))
                continue;
            Level(shaped, ref shaped.Clusters[i]);
            if (i > 0 && shaped.Clusters[i - 1].Run == shaped.Clusters[i].Run)
                Level(shaped, ref shaped.Clusters[i - 1]);
        }
    }

    private static bool IsBlank(ShapedSegment shaped, int i) => shaped.Runs[shaped.Clusters[i].Run].Style.Blank > 0;

    private static void Level(ShapedSegment shaped, ref Cluster c)
    {
        ShapedRun run = shaped.Runs[c.Run];
        if (c.GlyphCount == 1)
            c.Width = run.Face.AdvanceOf(shaped.Glyphs[c.GlyphStart].Id) * run.Size / run.Face.UnitsPerEm;
    }

    // A single source space between Han and Latin is the gap, and stays in the text.
    private static void NarrowSpaces(ShapedSegment shaped)
    {
        Span<Cluster> clusters = shaped.Clusters;
        bool leading = true;
        for (int i = 0; i < clusters.Length; i++)
        {
            ref Cluster c = ref clusters[i];
            ShapedRun run = shaped.Runs[c.Run];
            if (c.Class != SpacingClass.Space || run.IsCode || run.Style.Blank > 0)
            {
                leading = false;
                continue;
            }

            if (leading)
            {
                double indent = IndentOf(shaped.Source.Text[c.TextStart]) ?? c.Width / run.Size;
                c.GapAfter = (short)Math.Round((indent - c.Width / run.Size) * 1000);
                continue;
            }

            // The other spaces of Unicode are as wide as they say.
            if (shaped.Source.Text[c.TextStart] is not (' ' or '\u00A0'))
                continue;
            c.Elasticity = Elasticity.WordSpace;
            if (i + 1 >= clusters.Length || !TryGap(shaped, i - 1, i + 1, out double gap))
                continue;

            // Readers measure it by the larger of the types beside it, and italics are set larger than they look.
            double larger = Math.Max(shaped.Runs[clusters[i - 1].Run].Size, shaped.Runs[clusters[i + 1].Run].Size);
            gap = Math.Max(gap, LineGeometry.MinSpace * larger);
            c.GapAfter = (short)Math.Round((gap - c.Width) / run.Size * 1000);
            c.Elasticity = Elasticity.Gap;
        }
    }

    /// <summary>
    /// Em of a space at the beginning: none of one that folds; proportional faces draw the em and the en as narrow as any space. Null for
    /// as wide as its face has it.
    /// </summary>
    private static double? IndentOf(char space) =>
        space switch
        {
            ' ' => 0,
            '\u2003' or '\u2001' => 1,
            '\u2002' or '\u2000' => 0.5,
            _ => null,
        };

    private static bool TryGap(ShapedSegment shaped, int left, int right, out double gap)
    {
        SpacingClass l = shaped.Clusters[left].Class,
            r = shaped.Clusters[right].Class;
        ShapedRun leftRun = shaped.Runs[shaped.Clusters[left].Run],
            rightRun = shaped.Runs[shaped.Clusters[right].Run];
        bool hanFirst = l == SpacingClass.Han && r == SpacingClass.Letter,
            latinFirst = l == SpacingClass.Letter && r == SpacingClass.Han;
        gap = Gap * (hanFirst ? leftRun : rightRun).Size;
        return (hanFirst || latinFirst) && !(leftRun.IsCode && rightRun.IsCode);
    }

    private static short GapIn(ShapedRun latin, ShapedRun han) => (short)Math.Round(Gap * han.Size / latin.Size * 1000);
}
