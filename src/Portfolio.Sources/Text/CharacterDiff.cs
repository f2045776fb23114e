namespace Portfolio.Sources.Text;

/// <summary>The longest common subsequence of two texts (Myers 1986), given up when they differ too much.</summary>
public static class CharacterDiff
{
    /// <summary>Edits up to which texts are compared: memory grows with their square, to some 40 MB here.</summary>
    private const int MostEdits = 3000;

    /// <summary>Runs that stand in both, in order; null when more than <see cref="MostEdits"/> edits part them.</summary>
    public static List<(int InA, int InB, int Length)>? Runs(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var reach = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && reach[most + k] < reach[most + k + 2]) ? reach[most + k + 2] : reach[most + k] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                    (x, y) = (x + 1, y + 1);
                reach[most + k + 1] = x;
                if (x < a.Length || y < b.Length)
                    continue;
                trace.Add(reach.AsSpan(most - edits, (2 * edits) + 3).ToArray());
                return Walk(trace, a.Length, b.Length);
            }

            trace.Add(reach.AsSpan(most - edits, (2 * edits) + 3).ToArray());
        }

        return null;
    }

    /// <summary>Goes back through the furthest points of each number of edits; <c>trace[d][k + d + 1]</c> is that of diagonal k.</summary>
    private static List<(int, int, int)> Walk(List<int[]> trace, int x, int y)
    {
        var runs = new List<(int, int, int)>();
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var k = x - y;
            var (beforeX, beforeY) = (0, 0);
            if (edits > 0)
            {
                var before = trace[edits - 1];
                int Reach(int diagonal) => before[diagonal + edits];
                var down = k == -edits || (k != edits && Reach(k - 1) < Reach(k + 1));
                var from = down ? k + 1 : k - 1;
                beforeX = Reach(from);
                beforeY = beforeX - from;
            }

            // After the edit comes the run of equal characters that ends here.
            var start =
                edits == 0 ? 0
                : k > beforeX - beforeY ? beforeX + 1
                : beforeX;
            if (x > start)
                runs.Add((start, start - k, x - start));
            (x, y) = (beforeX, beforeY);
        }

        runs.Reverse();
        return runs;
    }
}
