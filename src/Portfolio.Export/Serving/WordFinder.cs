using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Serving;

/// <summary>
/// Leads a word of the pages back to its line. Its node tells where in the source a paragraph or an item begins; the words from there on are
/// laid beside those of the lines, so that of words that come several times the right one is found. What the pages have from elsewhere (a
/// date that was written in another form, a label) leads to the beginning of its node.
/// </summary>
internal static class WordFinder
{
    /// <summary>Words on either side of one that tell it from others of the same letters.</summary>
    private const int Neighbours = 8;

    /// <summary>Words of a link's address and the like may stand between two that follow each other on the page.</summary>
    private const int Skipped = 12;

    /// <summary>Pairs of words that are compared; beyond it only the words around the one that is meant.</summary>
    private const int MostPairs = 4_000_000;

    /// <param name="words">Those of the pages.</param>
    /// <param name="chosen">Number of the word that is meant.</param>
    /// <param name="file">The words of its file.</param>
    /// <param name="nextLine">Where the next node begins in it; null for the end of the file.</param>
    public static SourcePlace Find(IReadOnlyList<PrintedWord> words, int chosen, IReadOnlyList<SourceWord> file, int? nextLine)
    {
        var place = words[chosen].Place;
        var (first, end) = (chosen, chosen + 1);
        while (first > 0 && words[first - 1].Place == place)
            first--;
        while (end < words.Count && words[end].Place == place)
            end++;
        List<SourceWord> near = [.. file.Where(w => w.Line >= place.Line && (nextLine is null || w.Line <= nextLine))];
        while ((long)near.Count * (end - first) > MostPairs && (end - first) > 2 * Neighbours)
            (first, end) = (chosen - ((chosen - first) / 2), chosen + 1 + ((end - chosen) / 2));
        if ((long)near.Count * (end - first) <= MostPairs)
        {
            var paired = Pair([.. words.Skip(first).Take(end - first).Select(w => w.Text)], near);
            if (paired[chosen - first] is { } found && paired.Count(p => p is not null) * 2 >= paired.Length)
                return new(place.File, found.Line, found.Column);
        }

        return InContext(words, chosen, file) is { } other ? new(place.File, other.Line, other.Column) : place;
    }

    /// <summary>The longest row of words that both have in the same order; of several such rows the one that comes first.</summary>
    private static SourceWord?[] Pair(string[] printed, List<SourceWord> written)
    {
        var (rows, columns) = (printed.Length, written.Count);
        var longest = new ushort[(rows + 1) * (columns + 1)];
        for (var i = rows - 1; i >= 0; i--)
        for (var j = columns - 1; j >= 0; j--)
            longest[(i * (columns + 1)) + j] =
                printed[i] == written[j].Text
                    ? (ushort)(longest[((i + 1) * (columns + 1)) + j + 1] + 1)
                    : Math.Max(longest[((i + 1) * (columns + 1)) + j], longest[(i * (columns + 1)) + j + 1]);
        var paired = new SourceWord?[rows];
        for (int i = 0, j = 0; i < rows && j < columns; )
        {
            if (printed[i] == written[j].Text)
                paired[i++] = written[j++];
            else if (longest[((i + 1) * (columns + 1)) + j] >= longest[(i * (columns + 1)) + j + 1])
                i++;
            else
                j++;
        }

        return paired;
    }

    /// <summary>The same word among the same neighbours, anywhere in the file; of several the nearest to the node.</summary>
    private static SourceWord? InContext(IReadOnlyList<PrintedWord> words, int chosen, IReadOnlyList<SourceWord> file)
    {
        var line = words[chosen].Place.Line;
        SourceWord? best = null;
        var (most, nearest) = (-1, 0);
        for (var at = 0; at < file.Count; at++)
        {
            if (file[at].Text != words[chosen].Text)
                continue;
            var same = Same(words, chosen, file, at, 1) + Same(words, chosen, file, at, -1);
            var distance = Math.Abs(file[at].Line - line);
            if (same > most || (same == most && distance < nearest))
                (best, most, nearest) = (file[at], same, distance);
        }

        return best;
    }

    private static int Same(IReadOnlyList<PrintedWord> words, int chosen, IReadOnlyList<SourceWord> file, int at, int step)
    {
        var same = 0;
        var next = at + step;
        for (var i = 1; i <= Neighbours && chosen + (i * step) is var neighbour && neighbour >= 0 && neighbour < words.Count; i++)
            for (var skipped = 0; skipped <= Skipped && next + (skipped * step) is var other && other >= 0 && other < file.Count; skipped++)
                if (file[other].Text == words[neighbour].Text)
                {
                    same++;
                    next = other + step;
                    break;
                }

        return same;
    }
}
