using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>What two texts have in common, in runs: a diff by characters without what they share by chance.</summary>
internal static class CommonRuns
{
    /// <summary>Characters of a run below which it is chance unless its neighbours are near: common words have two or three.</summary>
    private const int ShortestRun = 4;

    /// <summary>Characters between two runs that are near each other: a mark, a space and a mark.</summary>
    private const int Near = 2;

    /// <summary>The runs in order; null when the texts are too different to be compared.</summary>
    public static IEnumerable<(int InA, int InB, int Length)>? Find(string a, string b) =>
        CharacterDiff.Runs(a, b) is { } runs ? Extended(Likely(runs, a.Length), a, b) : null;

    /// <summary>Without the runs that two texts share by chance. What is long enough holds its neighbours, and these theirs.</summary>
    /// <param name="length">Of the shorter text: a run that is all of it counts however short.</param>
    private static List<(int InA, int InB, int Length)> Likely(List<(int InA, int InB, int Length)> runs, int length)
    {
        bool IsNearNext(int i)
        {
            var (a, b, run) = runs[i];
            return runs[i + 1].InA - (a + run) <= Near && runs[i + 1].InB - (b + run) <= Near;
        }

        var kept = runs.ConvertAll(r => r.Length >= Math.Min(ShortestRun, length));
        for (var i = 1; i < runs.Count; i++)
            kept[i] |= kept[i - 1] && IsNearNext(i - 1);
        for (var i = runs.Count - 2; i >= 0; i--)
            kept[i] |= kept[i + 1] && IsNearNext(i);
        return [.. runs.Where((_, i) => kept[i])];
    }

    /// <summary>Runs with what stands beside them in both texts; the diff may have matched that with something else.</summary>
    private static IEnumerable<(int InA, int InB, int Length)> Extended(List<(int InA, int InB, int Length)> runs, string a, string b)
    {
        var (freeA, freeB) = (0, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var (startA, startB, length) = runs[i];
            var (nextA, nextB) = i + 1 < runs.Count ? (runs[i + 1].InA, runs[i + 1].InB) : (a.Length, b.Length);
            while (startA > freeA && startB > freeB && a[startA - 1] == b[startB - 1])
                (startA, startB, length) = (startA - 1, startB - 1, length + 1);
            while (startA + length < nextA && startB + length < nextB && a[startA + length] == b[startB + length])
                length++;
            (freeA, freeB) = (startA + length, startB + length);
            yield return (startA, startB, length);
        }
    }
}
