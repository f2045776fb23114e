using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Holds entries to the limits of a run: whatever is set takes memory and time.</summary>
internal static class EntryLimits
{
    /// <summary>Cells of a table for each that its text has. Rule of thumb: people leave cells out, but not most of them.</summary>
    private const int MostPadding = 8;

    /// <summary>Counts lines and cells before the parsers run; false, and an error, when they cannot be few enough.</summary>
    public static bool MayFit(string text, InputLimits limits, SourcePlace place, DiagnosticBag bag)
    {
        var bars = text.AsSpan().Count('|');
        if ((long)bars * bars > limits.MostCells && MostPadded(text) is var cells && cells > limits.MostCells)
        {
            FailCells(cells, limits, place, bag);
            return false;
        }

        var lines = text.AsSpan().Count('\n') + bars;
        if (lines / 2 <= limits.MostBlocks)
            return true;
        bag.Fail(DiagnosticCodes.LimitMet, place, LimitMessages.Lines(lines, 2L * limits.MostBlocks), InputLimits.Hint("blocks", lines));
        return false;
    }

    /// <summary>Whether the blocks are few enough to be set; false, and an error for each limit, when they are not.</summary>
    public static bool Fits(ContentStats stats, InputLimits limits, SourcePlace place, DiagnosticBag bag)
    {
        if (stats.Cells > limits.MostCells)
            FailCells(stats.Cells, limits, place, bag);
        if (stats.Blocks > limits.MostBlocks)
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                LimitMessages.EntryBlocks(stats.Blocks, limits.MostBlocks),
                InputLimits.Hint("blocks", stats.Blocks)
            );
        if (stats.Characters > limits.MostCharacters)
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                LimitMessages.Characters(stats.Characters, limits.MostCharacters),
                InputLimits.Hint("entry", (stats.Characters >> 19) + 1)
            );
        return stats.Characters <= limits.MostCharacters && stats.Cells <= limits.MostCells && stats.Blocks <= limits.MostBlocks;
    }

    private static void FailCells(long cells, InputLimits limits, SourcePlace place, DiagnosticBag bag) =>
        bag.Fail(DiagnosticCodes.LimitMet, place, LimitMessages.Table(cells, limits.MostCells), InputLimits.Hint("cells", cells));

    /// <summary>
    /// Cells of the largest table that is mostly padding: each of its rows gets as many cells as the longest, which is a few bytes in the
    /// text and a gigabyte when it is read. Other tables are counted when they have been read.
    /// </summary>
    private static long MostPadded(string text)
    {
        long most = 0;
        int rows = 0,
            longest = 0,
            all = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bars = line.Count('|');
            (rows, longest, all) = bars == 0 ? (0, 0, 0) : (rows + 1, Math.Max(longest, bars), all + bars);
            if ((long)rows * longest is var cells && cells > most && cells > (long)all * MostPadding)
                most = cells;
        }

        return most;
    }
}
