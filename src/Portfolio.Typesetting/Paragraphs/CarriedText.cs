using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Text without a glyph of its own, which a neighbour carries: what its style says, and spaces around bold or emphasised words within a Han
/// sentence. Authors put those there because the marks of their markup need or seem to need them, and readers take a narrow space for none.
/// </summary>
internal static class CarriedText
{
    /// <summary>Letters that one glyph says at most: with more of them readers take it for the box of a missing character.</summary>
    private const int MostLetters = 3;

    /// <summary>The spaces that authors put there.</summary>
    public const string All = " \u00A0";

    /// <summary>Gives what is carried to the clusters beside it.</summary>
    public static void Fold(ShapedSegment shaped)
    {
        if (shaped.Source.Leaves.Count < 2)
            return;
        var folded = new bool[shaped.Clusters.Length];
        for (int i = 0; i < folded.Length; i++)
            folded[i] = IsCarried(shaped, i) || IsOne(shaped, i);
        for (int i = folded.Length - 1; i > 0; i--)
            folded[i - 1] |= folded[i] && IsCarried(shaped, i) && shaped.Clusters[i - 1].Class == SpacingClass.Space;
        if (Array.TrueForAll(folded, f => f))
            return;
        for (int i = 0; i < folded.Length; i++)
        {
            if (folded[i])
                Give(shaped, i, CarrierOf(folded, i));
        }

        if (!Array.Exists(folded, f => f))
            return;
        shaped.Remove(folded);
        for (int i = 0; i < shaped.Clusters.Length; i++)
            Share(shaped, i);
    }

    /// <summary>Of a word, the glyphs behind take what is too much for one: three letters each, in order.</summary>
    private static void Share(ShapedSegment shaped, int i)
    {
        Span<Cluster> clusters = shaped.Clusters;
        int end = clusters[i].TextStart + clusters[i].TextLength;
        while (
            i + 1 < clusters.Length
            && clusters[i + 1].TextStart == end
            && clusters[i + 1].Run == clusters[i].Run
            && clusters[i + 1].Class == SpacingClass.Letter
            && Prefix(shaped, clusters[i]) is var kept
            && kept < clusters[i].TextLength
        )
        {
            (clusters[i + 1].TextStart, clusters[i + 1].TextLength) = (
                clusters[i].TextStart + kept,
                clusters[i + 1].TextLength + clusters[i].TextLength - kept
            );
            clusters[i].TextLength = kept;
            i++;
            end = clusters[i].TextStart + clusters[i].TextLength;
        }
    }

    private static int Prefix(ShapedSegment shaped, in Cluster c)
    {
        int letters = 0;
        for (int k = 0; k < c.TextLength; k++)
        {
            letters += char.IsLetterOrDigit(shaped.Source.Text[c.TextStart + k]) ? 1 : 0;
            if (letters > MostLetters)
                return k;
        }

        return c.TextLength;
    }

    private static bool IsCarried(ShapedSegment shaped, int i) => shaped.Runs[shaped.Clusters[i].Run].Leaf.Style is { IsCarried: true };

    /// <summary>
    /// The cluster before, at the beginning the one behind: readers that take what follows the first character of a glyph for something
    /// that is not drawn then take only white space and marks for it.
    /// </summary>
    private static int CarrierOf(bool[] folded, int i)
    {
        int before = i - 1,
            after = i + 1;
        while (before >= 0 && folded[before])
            before--;
        while (after < folded.Length && folded[after])
            after++;
        return before >= 0 ? before : after;
    }

    // Texts of a segment are read in order: what lies between the carrier and the carried is carried by it, too.
    private static void Give(ShapedSegment shaped, int i, int to)
    {
        ref Cluster carrier = ref shaped.Clusters[to];
        Cluster carried = shaped.Clusters[i];
        int start = Math.Min(carrier.TextStart, carried.TextStart),
            end = Math.Max(carrier.TextStart + carrier.TextLength, carried.TextStart + carried.TextLength);
        (carrier.TextStart, carrier.TextLength) = (start, end - start);
    }

    /// <summary>Spaces at the beginning of a cluster that carries one: lines break behind it.</summary>
    public static int Leading(ShapedSegment shaped, int i) =>
        shaped.Clusters[i] is { TextLength: > 1, Class: not SpacingClass.Space } c && All.Contains(shaped.Source.Text[c.TextStart]) ? 1 : 0;

    /// <summary>
    /// Whether the space at <paramref name="i"/> parts nothing but emphasis from what is not, with Han on both sides. Words that begin or
    /// end the line are a label or its value: there the space is the author's.
    /// </summary>
    private static bool IsOne(ShapedSegment shaped, int i)
    {
        Span<Cluster> clusters = shaped.Clusters;
        Cluster space = clusters[i];
        if (space.Class != SpacingClass.Space || space.TextLength != 1 || !All.Contains(shaped.Source.Text[space.TextStart]))
            return false;
        if (i == 0 || i + 1 >= clusters.Length || !IsSquare(shaped, i - 1) || !IsSquare(shaped, i + 1))
            return false;
        (bool, bool) left = EmphasisAt(shaped, i - 1),
            right = EmphasisAt(shaped, i + 1);
        if (left == right)
            return false;
        return Strength(left) > Strength(right) ? HasEnd(shaped, i - 1, -1, left) : HasEnd(shaped, i + 1, 1, right);
    }

    private static bool IsSquare(ShapedSegment shaped, int i) =>
        SpacingClasses.IsSquare(shaped.Clusters[i].Class) && !shaped.Runs[shaped.Clusters[i].Run].IsCode;

    private static bool HasEnd(ShapedSegment shaped, int from, int step, (bool, bool) emphasis)
    {
        for (int i = from; i >= 0 && i < shaped.Clusters.Length; i += step)
        {
            if (EmphasisAt(shaped, i) != emphasis)
                return true;
        }

        return false;
    }

    private static (bool IsBold, bool IsEmphasized) EmphasisAt(ShapedSegment shaped, int i) =>
        shaped.Runs[shaped.Clusters[i].Run].Leaf.Style is { } style
            ? (
                style.Weight == FontWeight.Bold,
                style.Italic || style.HanFamily is not null || (style.Decoration & TextDecoration.EmphasisDots) != 0
            )
            : default;

    private static int Strength((bool IsBold, bool IsEmphasized) emphasis) => (emphasis.IsBold ? 1 : 0) + (emphasis.IsEmphasized ? 1 : 0);
}
