using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Cjk;

/// <summary>What stands on the two sides of a place between ideographs.</summary>
internal enum WordBoundary : byte
{
    /// <summary>Nothing is known: not Chinese, or a mark beside it.</summary>
    Unknown,

    /// <summary>The place lies within a word.</summary>
    Inside,

    /// <summary>Ideographs that are no word of the list, perhaps a name.</summary>
    Single,

    /// <summary>A word, and an ideograph that most likely belongs to it: 数据|库, 某|街道.</summary>
    Attached,

    /// <summary>Behind a word that leads to the next: 在|南京.</summary>
    Leading,

    /// <summary>Two words.</summary>
    Words,

    /// <summary>Behind a particle that ends a phrase or joins two: 我的|大学, 理论与|实践.</summary>
    Particle,
}

/// <summary>
/// Words of Chinese text: of all ways to cut it into words of the list, the one whose words are met most often together (a unigram model).
/// </summary>
internal static class WordBoundaries
{
    private const string Particles = "的之与和及或暨兼",
        Leads = "在从到对为以于向由把被将让使至是";

    /// <summary>Weights of what the list lacks: less than any word of it.</summary>
    private const double Unlisted = -8;

    /// <summary>The natural logarithm of how many words were counted for the list.</summary>
    private const double Total = 17.91;

    /// <summary>Longest text that is looked at; headings are shorter.</summary>
    private const int MostUnits = 400;

    /// <summary>Boundary before each unit of a text; empty when it has no ideographs or is no heading by its length.</summary>
    public static WordBoundary[] Find(ReadOnlySpan<char> text)
    {
        if (text.Length > MostUnits)
            return [];
        var found = new WordBoundary[text.Length];
        for (int i = 0; i < text.Length; )
        {
            int end = i;
            while (end < text.Length && IsIdeograph(text[end]))
                end++;
            if (end > i)
                Find(text[i..end], found.AsSpan(i, end - i));
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static bool IsIdeograph(char c) => c is >= '\u3400' and < '\uA000' && CharacterProperties.Of(c).Script == Script.Han;

    private static void Find(ReadOnlySpan<char> run, Span<WordBoundary> found)
    {
        List<int> starts = Cut(run);
        for (int k = 0; k < starts.Count; k++)
        {
            int start = starts[k],
                end = k + 1 < starts.Count ? starts[k + 1] : run.Length;
            found[(start + 1)..end].Fill(WordBoundary.Inside);
            if (k > 0)
                found[start] = Between(run[starts[k - 1]..start], run[start..end]);
        }
    }

    private static WordBoundary Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        char last = before[^1];
        if (before.Length == 1 && Particles.Contains(last))
            return WordBoundary.Particle;
        if (before.Length == 1 && Leads.Contains(last))
            return WordBoundary.Leading;
        bool isFunction = after.Length == 1 && (Particles.Contains(after[0]) || Leads.Contains(after[0]));

        // A line may begin with 与 or 在, but not with 的.
        if (isFunction)
            return after[0] is '的' or '之' ? WordBoundary.Attached : WordBoundary.Words;
        if (before.Length > 1 && after.Length > 1)
            return WordBoundary.Words;
        return before.Length == 1 && after.Length == 1 ? WordBoundary.Single : WordBoundary.Attached;
    }

    // The last word of the best cut of each beginning leads back to the others.
    private static List<int> Cut(ReadOnlySpan<char> run)
    {
        var best = new double[run.Length + 1];
        var from = new int[run.Length + 1];
        for (int end = 1; end <= run.Length; end++)
        {
            best[end] = double.NegativeInfinity;
            for (int length = 1; length <= Math.Min(WordList.Longest, end); length++)
            {
                int weight = WordList.WeightOf(run[(end - length)..end]);
                if (weight < 0 && length > 1)
                    continue;
                double sum = best[end - length] + (weight < 0 ? Unlisted : weight / WordList.Steps) - Total;
                if (sum > best[end])
                    (best[end], from[end]) = (sum, end - length);
            }
        }

        var starts = new List<int>();
        for (int end = run.Length; end > 0; end = from[end])
            starts.Add(from[end]);
        starts.Reverse();
        return starts;
    }
}
