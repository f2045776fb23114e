using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Spaces around bold or emphasised words within a Han sentence: authors put them there because the marks of their markup need or seem to need
/// them. They have no glyph and no width: a neighbour carries them in its text, for readers take a narrow space for none.
/// </summary>
internal static class MarkupSpaces
{
    /// <summary>The spaces that authors put there.</summary>
    public const string All = " \u00A0";

    /// <summary>Gives each such space to the cluster before or behind it, whichever is of the same leaf.</summary>
    public static void Fold(ShapedSegment shaped)
    {
        if (shaped.Source.Leaves.Count < 2)
            return;
        List<int> found = [.. Enumerable.Range(0, shaped.Clusters.Length).Where(i => IsOne(shaped, i))];
        foreach (int i in found)
        {
            bool isOfBefore = shaped.Runs[shaped.Clusters[i - 1].Run].Leaf == shaped.Runs[shaped.Clusters[i].Run].Leaf;
            ref Cluster carrier = ref shaped.Clusters[isOfBefore ? i - 1 : i + 1];
            carrier.TextStart = isOfBefore ? carrier.TextStart : shaped.Clusters[i].TextStart;
            carrier.TextLength += shaped.Clusters[i].TextLength;
        }

        if (found.Count > 0)
            shaped.Clusters = [.. shaped.Clusters.Where((_, i) => found.BinarySearch(i) < 0)];
    }

    /// <summary>Characters of such a space at the beginning of a cluster: lines break behind it.</summary>
    public static int Leading(ShapedSegment shaped, int i) =>
        shaped.Clusters[i] is { TextLength: > 1, Class: not SpacingClass.Space } c && All.Contains(shaped.Source.Text[c.TextStart]) ? 1 : 0;

    /// <summary>
    /// Whether the space at <paramref name="i"/> parts nothing but emphasis from what is not, with Han on both sides. Words that begin or end
    /// the line are a label or its value: there the space is the author's.
    /// </summary>
    private static bool IsOne(ShapedSegment shaped, int i)
    {
        Cluster[] clusters = shaped.Clusters;
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
