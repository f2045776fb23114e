using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Breaks a heading (S10, D5): no more lines than it needs, which end where its sense does and are of like length. The first of the
/// line ends is cluster 0.
/// </summary>
internal sealed class LineBalancer(ShapedSegment shaped, LineGeometry geometry, Fit fit, List<(int Cluster, BreakCost Cost)> ends)
{
    // Costs, chosen against each other: this is multiplied by the square of the share of the measure by which a line is off the mean.
    private const double Uneven = 300;
    private const double AfterColon = 4,
        AfterComma = 12,
        AfterWord = 30,
        BesideBracket = 24,
        AfterHyphen = 50,
        InsidePhrase = 60;

    // Within Chinese, by the words on both sides. A word is cut only where nothing else fits.
    private const double BetweenWords = 48,
        AfterParticle = 26,
        BesideSingle = 110,
        BehindLead = 130,
        InsideName = 150,
        InsideWord = 5000;

    // The least share of the longest line that the shortest may have. Chosen: two ideographs may be half of a heading.
    private const double MinShare = 0.6,
        MinShareOfHan = 0.35;

    private WordBoundary[]? words;

    /// <summary>
    /// First cluster of each of <paramref name="count"/> lines, or of one more where that keeps words whole; null when they do not fit.
    /// </summary>
    public List<int>? Find(int count)
    {
        List<int>? found = FindEven(count);
        return found is not null && CutsWord(found) && FindEven(count + 1) is { } more && !CutsWord(more) ? more : found;
    }

    private bool CutsWord(List<int> starts) => starts.Exists(s => s > 0 && BoundaryAt(shaped.Clusters[s].TextStart) == WordBoundary.Inside);

    private List<int>? FindEven(int count)
    {
        double least = HasHan() ? MinShareOfHan : MinShare;
        if (Find(count, weight: 1) is not { } bySense)
            return null;
        double share = ShareOf(bySense);
        return share < least && Find(count, weight: 0.2) is { } even && ShareOf(even) > share ? even : bySense;
    }

    private bool HasHan()
    {
        for (int i = 0; i < geometry.Count; i++)
        {
            if (shaped.Clusters[i].Class == SpacingClass.Han)
                return true;
        }

        return false;
    }

    private double ShareOf(List<int> starts)
    {
        double shortest = double.PositiveInfinity,
            longest = 0;
        for (int line = 0; line < starts.Count; line++)
        {
            double width = geometry.Width(starts[line], line + 1 < starts.Count ? starts[line + 1] : geometry.Count);
            (shortest, longest) = (Math.Min(shortest, width), Math.Max(longest, width));
        }

        return longest > 0 ? shortest / longest : 1;
    }

    private List<int>? Find(int count, double weight)
    {
        int n = ends.Count;
        double mean = (geometry.Width(0, geometry.Count) + fit.Indent) / count;
        var best = new double[count + 1, n];
        var from = new int[count + 1, n];
        for (int line = 0; line <= count; line++)
        {
            for (int j = 0; j < n; j++)
                best[line, j] = line == 0 && j == 0 ? 0 : double.PositiveInfinity;
        }

        for (int line = 1; line <= count; line++)
        {
            for (int j = line; j < n; j++)
            {
                double penalty = LineFitter.Penalty(ends[j].Cost) + (j < n - 1 ? weight * SensePenalty(ends[j].Cluster) : 0);
                for (int i = j - 1; i >= line - 1; i--)
                {
                    double available = fit.Available(ends[i].Cluster),
                        width = geometry.Width(ends[i].Cluster, ends[j].Cluster);
                    if (width > available + LineFitter.Tolerance)
                        break;
                    double off = (width + fit.Measure - available - mean) / fit.Measure;
                    double cost = best[line - 1, i] + Uneven * off * off + penalty;
                    if (cost < best[line, j])
                        (best[line, j], from[line, j]) = (cost, i);
                }
            }
        }

        if (double.IsPositiveInfinity(best[count, n - 1]))
            return null;
        var starts = new List<int>();
        for (int line = count, j = n - 1; line > 0; line--)
        {
            j = from[line, j];
            starts.Add(ends[j].Cluster);
        }

        starts.Reverse();
        return starts;
    }

    // A heading parts at its dash or after other marks, then between words and after particles; two ideographs may be one word.
    private double SensePenalty(int cluster)
    {
        char[] text = shaped.Source.Text;
        int start = shaped.Clusters[cluster].TextStart,
            last = start - 1;
        char after = text[start];
        while (last > 0 && text[last] == ' ')
            last--;
        char before = text[last];
        if (before is '\u2014' or '\u2E3A' or '。' or '！' or '？' or '!' or '?' or '|' or '｜')
            return 0;
        bool isSpaced = last + 1 < start && last > 0 && text[last - 1] == ' ';
        if (before is '-' or '\u2010' or '\u2013')
            return isSpaced ? 0 : AfterHyphen;
        if (before is '：' or ':' or '；' or ';' || (isSpaced && before is '·' or '•'))
            return AfterColon;
        if (before is '，' or '、' or ',')
            return AfterComma;
        if (
            SpacingClasses.IsClosing(shaped.Clusters[cluster - 1].Class)
            || shaped.Clusters[cluster].Class == SpacingClass.Open
            || (before == ')' || after == '(')
        )
            return BesideBracket;
        bool isInside = shaped.Clusters[cluster - 1].Class == SpacingClass.Han && shaped.Clusters[cluster].Class == SpacingClass.Han;
        if (!isInside)
            return AfterWord;
        return BoundaryAt(start) switch
        {
            WordBoundary.Inside => InsideWord,
            WordBoundary.Single => InsideName,
            WordBoundary.Attached => BesideSingle,
            WordBoundary.Leading => BehindLead,
            WordBoundary.Words => BetweenWords,
            WordBoundary.Particle => AfterParticle,
            _ => "的与和及或在从到对为之".Contains(before) ? AfterWord : InsidePhrase,
        };
    }

    private WordBoundary BoundaryAt(int place)
    {
        words ??= IsChinese() ? WordBoundaries.Find(shaped.Source.Text) : [];
        return place < words.Length ? words[place] : WordBoundary.Unknown;
    }

    /// <summary>The list has the words of Chinese in simplified characters.</summary>
    private bool IsChinese() => shaped.Runs.TrueForAll(r => RegionalForms.Of(r.Leaf.Leaf.Language) is null or "zh-Hans");
}
