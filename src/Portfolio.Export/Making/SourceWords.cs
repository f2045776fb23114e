using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Making;

/// <summary>A text in which words are looked for, and its lines.</summary>
internal sealed class SourceWords
{
    /// <summary>Characters in which a word is looked for. Chosen: a long paragraph; farther away it is another word.</summary>
    private const int Window = 1500;

    private readonly string text;
    private readonly List<int> lines = [0];

    public SourceWords(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                lines.Add(i + 1);
    }

    /// <summary>Words of letters and digits; each Han character is one, for lines may end between any two.</summary>
    public static IEnumerable<(int Offset, int Length)> UnitsOf(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!IsWordPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            if (!StandsAlone(text[start]))
                while (i < text.Length && IsWordPart(text[i]) && !StandsAlone(text[i]))
                    i++;
            yield return (start, i - start);
        }
    }

    /// <summary>Where a place is in the text.</summary>
    public int OffsetOf(SourcePlace place)
    {
        var line = Math.Clamp(place.Line, 1, lines.Count) - 1;
        var end = line + 1 < lines.Count ? lines[line + 1] : text.Length;

        // Columns count in the composed text: what was written in parts may begin a little later.
        return Math.Clamp(lines[line] + Math.Max(0, place.Column - 1), lines[line], end);
    }

    /// <summary>The line of a character, from 1.</summary>
    public int LineOf(int offset)
    {
        var at = lines.BinarySearch(offset);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The next place of a word, not within another; null when it is not near.</summary>
    /// <param name="unit">The word.</param>
    /// <param name="next">What follows on the page; an ideograph alone is found in any text.</param>
    public int? Find(ReadOnlySpan<char> unit, ReadOnlySpan<char> next, int from)
    {
        if (StandsAlone(unit[0]))
            return FindIdeograph(unit, next, from);
        var end = Math.Min(text.Length, from + Window);
        while (from < end)
        {
            var found = text.AsSpan(from, end - from).IndexOf(unit, StringComparison.Ordinal);
            if (found < 0)
                return null;
            var (start, stop) = (from + found, from + found + unit.Length);
            if (!(IsWithin(start - 1) || IsWithin(stop)))
                return start;
            from = start + 1;
        }

        return null;
    }

    /// <summary>Right here but for marks and white space, or, farther away, with the character that follows.</summary>
    private int? FindIdeograph(ReadOnlySpan<char> unit, ReadOnlySpan<char> next, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
                return at;
            if (IsWordPart(text[at]))
                break;
        }

        if (next.IsEmpty || !IsWordPart(next[0]))
            return null;
        var end = Math.Min(text.Length, from + Window);
        var found = text.AsSpan(from, end - from).IndexOf(string.Concat(unit, next[..1]), StringComparison.Ordinal);
        return found < 0 ? null : from + found;
    }

    private bool IsWithin(int at) => at >= 0 && at < text.Length && IsWordPart(text[at]) && !StandsAlone(text[at]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool StandsAlone(char c) => Scripts.IsEastAsian(c);
}
