namespace Portfolio.Sources.Text;

/// <summary>Finds what somebody most likely meant to type.</summary>
public static class NearestName
{
    /// <summary>The name with the fewest typing mistakes between it and <paramref name="typed"/>; the first of equals.</summary>
    public static string Of(string typed, IEnumerable<string> names) => names.MinBy(n => Distance(typed, n)) ?? "";

    /// <summary>As <see cref="Of"/> for dotted keys: one that was put in the wrong group is found by its last part.</summary>
    public static string OfKey(string typed, IEnumerable<string> names) =>
        names.MinBy(n => Math.Min(Distance(typed, n), 1 + Distance(LastPart(typed), LastPart(n)))) ?? "";

    /// <summary>Levenshtein distance, as far as it is below <paramref name="limit"/>.</summary>
    public static int Distance(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return Math.Min(row[b.Length], limit);
    }

    private static string LastPart(string key) => key[(key.LastIndexOf('.') + 1)..];
}
