namespace Portfolio.Sources.Text;

/// <summary>Finds what somebody most likely meant to type.</summary>
public static class NearestName
{
    /// <summary>The name with the fewest typing mistakes between it and <paramref name="typed"/>; the first of equals.</summary>
    public static string Of(string typed, IEnumerable<string> names) => names.MinBy(n => Distance(typed, n)) ?? "";

    /// <summary>As <see cref="Of"/>, but null where even the nearest shares too little with what was typed to be meant.</summary>
    public static string? Near(string typed, IEnumerable<string> names)
    {
        var bare = typed.TrimStart('-').ToLowerInvariant();
        var near = names.Select(n => (Name: n, Distance: Distance(bare, n.TrimStart('-').ToLowerInvariant()))).MinBy(n => n.Distance);
        return near.Name is not null && near.Distance <= Math.Max(1, bare.Length / 3) ? near.Name : null;
    }

    /// <summary>As <see cref="Near"/> for dotted keys: one that was put in the wrong group is found by its last part.</summary>
    public static string? NearKey(string typed, IEnumerable<string> names)
    {
        var last = LastPart(typed);
        var near = names.MinBy(n => Math.Min(Distance(typed, n), 1 + Distance(last, LastPart(n))));
        return near is not null && Distance(last, LastPart(near)) <= Math.Max(1, last.Length / 2) ? near : null;
    }

    /// <summary>
    /// Typing mistakes between two names, as far as they are below <paramref name="limit"/>: letters added, left out, exchanged for another
    /// or with their neighbour (optimal string alignment).
    /// </summary>
    public static int Distance(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return Math.Min(row[b.Length], limit);
    }

    /// <summary>Whether a file is one that nobody means: its name begins with a dot, and what was typed does not.</summary>
    public static bool IsHidden(string path, string typed) => Path.GetFileName(path).StartsWith('.') && !typed.StartsWith('.');

    private static string LastPart(string key) => key[(key.LastIndexOf('.') + 1)..];
}
