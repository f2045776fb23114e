namespace Portfolio.Sources.Text;

/// <summary>Patterns of paths as configurations write them; paths below the root, with forward slashes.</summary>
internal static class PathPattern
{
    /// <summary>True for the file or folder itself and for what is below it.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <summary>True when the pattern fits the path or a folder above it; <c>*</c> stands for any text, <c>?</c> for one sign.</summary>
    public static bool Matches(string path, string pattern)
    {
        pattern = pattern.Trim('/').Replace("**", "*", StringComparison.Ordinal);
        if (pattern.Length == 0)
            return false;
        if (Fits(path, pattern))
            return true;
        for (var cut = path.LastIndexOf('/'); cut > 0; cut = path.LastIndexOf('/', cut - 1))
            if (Fits(path.AsSpan(0, cut), pattern))
                return true;
        return false;
    }

    // Goes back to the last star only, so a pattern with many stars takes no more than length times length.
    private static bool Fits(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        int at = 0,
            sign = 0,
            star = -1,
            from = 0;
        while (at < path.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '*')
            {
                (star, from) = (sign++, at);
            }
            else if (sign < pattern.Length && (pattern[sign] == '?' || pattern[sign] == path[at]))
            {
                sign++;
                at++;
            }
            else if (star >= 0)
            {
                sign = star + 1;
                at = ++from;
            }
            else
            {
                return false;
            }
        }

        return pattern[sign..].TrimStart('*').Length == 0;
    }
}
