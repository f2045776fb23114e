namespace Portfolio.Sources.Entries.Aligning;

/// <summary>Blocks of one side that stand beside blocks of the other; one of the two ranges may be empty.</summary>
/// <param name="FirstStart">Index of the first block on the first side.</param>
/// <param name="FirstEnd">Index behind the last one.</param>
/// <param name="SecondStart">Index of the first block on the second side.</param>
/// <param name="SecondEnd">Index behind the last one.</param>
public readonly record struct AlignedStep(int FirstStart, int FirstEnd, int SecondStart, int SecondEnd)
{
    /// <summary>Both sides have blocks.</summary>
    public bool IsPair => FirstEnd > FirstStart && SecondEnd > SecondStart;
}

/// <summary>
/// Aligns the blocks of two language versions in order (Gale and Church, with structure in place of sentence lengths alone):
/// kinds, heading levels, numbers, addresses, pictures and names that both have, and lengths.
/// </summary>
public static class Aligner
{
    /// <summary>
    /// Blocks of running text that may say what one says in the other language. Rule of thumb: translators seldom part a paragraph further.
    /// </summary>
    private const int MostJoined = 4;

    /// <summary>
    /// What each further block costs, in the points of <see cref="Similarity"/>: less than two blocks without counterpart.
    /// </summary>
    private const double JoinPenalty = 0.7;

    /// <summary>
    /// Blocks to each side of the diagonal that are compared in long texts. Rule of thumb: versions of one text are seldom further out of
    /// step.
    /// </summary>
    private const int Band = 150;

    /// <summary>Steps that cover all blocks of both sides in order, with the greatest similarity in all.</summary>
    public static IReadOnlyList<AlignedStep> Align(IReadOnlyList<AlignmentUnit> first, IReadOnlyList<AlignmentUnit> second)
    {
        int rows = first.Count,
            columns = second.Count;
        var best = new double[MostJoined + 1][];
        for (var i = 0; i <= MostJoined; i++)
            best[i] = new double[columns + 1];
        var from = new (byte First, byte Second)[rows + 1, columns + 1];
        for (var i = 0; i <= rows; i++)
        {
            var row = best[i % (MostJoined + 1)];
            var (low, high) = Range(i, rows, columns);
            Array.Fill(row, double.NegativeInfinity);
            for (var j = low; j <= high; j++)
            {
                if (i == 0 && j == 0)
                {
                    row[0] = 0;
                    continue;
                }

                if (i > 0)
                    Try(1, 0, -Gap(first[i - 1]));
                if (j > 0)
                    Try(0, 1, -Gap(second[j - 1]));
                if (i == 0 || j == 0)
                    continue;
                Try(1, 1, Similarity(first[i - 1], second[j - 1]));
                for (var n = 2; n <= MostJoined; n++)
                {
                    if (first[i - 1].IsRunning && j >= n && Runs(second, j - n, j))
                        Try(1, n, Similarity(first[i - 1], AlignmentUnit.Join(second, j - n, j)) - JoinPenalty * (n - 1));
                    if (second[j - 1].IsRunning && i >= n && Runs(first, i - n, i))
                        Try(n, 1, Similarity(AlignmentUnit.Join(first, i - n, i), second[j - 1]) - JoinPenalty * (n - 1));
                }

                void Try(int a, int b, double gain) => Consider(i, j, a, b, gain);
            }

            void Consider(int i, int j, int a, int b, double gain)
            {
                var value = best[(i - a) % (MostJoined + 1)][j - b] + gain;
                if (value <= best[i % (MostJoined + 1)][j] + 1e-9)
                    return;
                best[i % (MostJoined + 1)][j] = value;
                from[i, j] = ((byte)a, (byte)b);
            }
        }

        var steps = new List<AlignedStep>();
        for (int i = rows, j = columns; i > 0 || j > 0; )
        {
            var (a, b) = from[i, j];
            steps.Add(new(i - a, i, j - b, j));
            (i, j) = (i - a, j - b);
        }

        steps.Reverse();
        return steps;
    }

    private static (int Low, int High) Range(int row, int rows, int columns)
    {
        if (columns <= 2 * Band || rows <= 2 * Band)
            return (0, columns);
        var middle = (int)((long)row * columns / rows);

        // The band is as wide as one step of the longer side, so that it hangs together.
        var width = Band + columns / rows + 1;
        return row == 0 ? (0, Math.Min(columns, width))
            : row == rows ? (Math.Max(0, columns - width), columns)
            : (Math.Max(0, middle - width), Math.Min(columns, middle + width));
    }

    private static bool Runs(IReadOnlyList<AlignmentUnit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!units[i].IsRunning)
                return false;
        return true;
    }

    /// <summary>What it costs, in the same points, that a block has no counterpart: headings most, rules nothing.</summary>
    private static double Gap(AlignmentUnit unit) =>
        unit.Kind switch
        {
            UnitKind.Section or UnitKind.Heading => 1.2,
            UnitKind.Rule => 0,
            UnitKind.Text => 0.6,
            _ => 0.8,
        };

    /// <summary>
    /// Points for what two blocks have in common; the weights are rules of thumb: structure first, then addresses, numbers, names.
    /// </summary>
    private static double Similarity(AlignmentUnit a, AlignmentUnit b)
    {
        var score = Kinds(a, b);
        if (a.Kind == UnitKind.Rule || b.Kind == UnitKind.Rule)
            return score;
        if (a.Kind is UnitKind.Heading or UnitKind.Section)
            score += a.Level == b.Level ? 1 : -0.5;
        score += Common(a.Numbers, b.Numbers, 3, 0.4);
        score += Common(a.Words, b.Words, 2, 0.3);
        var shared = a.Addresses.Count(b.Addresses.Contains);
        score += Math.Min(6, shared * 3);
        if (shared == 0 && a.Addresses.Count > 0 && b.Addresses.Count > 0)
            score -= 1;
        var longer = Math.Max(a.Length, b.Length);
        if (longer > 0)
            score += 2.5 * Math.Min(a.Length, b.Length) / longer - 1;
        return score;
    }

    private static double Kinds(AlignmentUnit a, AlignmentUnit b)
    {
        if (a.Kind == b.Kind)
            return a.Kind == UnitKind.Rule ? 0.5 : 2;
        if (a.IsRunning && b.IsRunning)
            return 0.3;
        if (a.Kind is UnitKind.Code && b.IsRunning || b.Kind is UnitKind.Code && a.IsRunning)
            return -1;
        return -4;
    }

    private static double Common(IReadOnlySet<string> a, IReadOnlySet<string> b, double share, double each)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var common = a.Count(b.Contains);
        return common == 0 ? -0.4 : share * common / (a.Count + b.Count - common) + Math.Min(common, 3) * each;
    }
}
