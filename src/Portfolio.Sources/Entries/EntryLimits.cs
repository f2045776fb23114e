using System.Globalization;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Holds entries to the limits of a run: whatever is set takes memory and time.</summary>
internal static class EntryLimits
{
    /// <summary>Counts lines and cells before the parsers run; false, and an error, when they cannot be few enough.</summary>
    public static bool MayFit(string text, InputLimits limits, SourcePlace place, DiagnosticBag bag)
    {
        var lines = text.AsSpan().Count('\n') + text.AsSpan().Count('|');
        if (lines / 2 <= limits.MostBlocks)
            return true;
        bag.Fail(
            DiagnosticCodes.LimitMet,
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The entry has {lines} lines and cells; at most {2L * limits.MostBlocks} are read"
            ),
            InputLimits.Hint("blocks", lines)
        );
        return false;
    }

    /// <summary>Whether the blocks are few enough to be set; false, and an error for each limit, when they are not.</summary>
    public static bool Fits(ContentStats stats, InputLimits limits, SourcePlace place, DiagnosticBag bag)
    {
        if (stats.Cells > limits.MostCells)
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A table has {stats.Cells} cells; tables of at most {limits.MostCells} cells are set"
                ),
                InputLimits.Hint("cells", stats.Cells)
            );
        if (stats.Blocks > limits.MostBlocks)
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The entry has {stats.Blocks} paragraphs, items, cells and broken lines; at most {limits.MostBlocks} are set"
                ),
                InputLimits.Hint("blocks", stats.Blocks)
            );
        if (stats.Characters > limits.MostCharacters)
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The entry has {stats.Characters} characters; at most {limits.MostCharacters} are set"
                ),
                InputLimits.Hint("entry", (stats.Characters >> 19) + 1)
            );
        return stats.Characters <= limits.MostCharacters && stats.Cells <= limits.MostCells && stats.Blocks <= limits.MostBlocks;
    }
}
