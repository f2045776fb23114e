using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Composing;

/// <summary>
/// Finds text in scripts that run from right to left (UAX #9), which lines here do not: its author should not learn it from a reader.
/// </summary>
internal sealed class TextDirections(DiagnosticBag bag)
{
    private bool isReported;

    /// <summary>Reports the first such text of an entry.</summary>
    public void Check(ReadOnlySpan<char> text, SourcePlace place)
    {
        if (isReported || First(text) is var at && at < 0)
            return;
        isReported = true;
        var script = text[at] is (>= '\u0590' and <= '\u05FF') or (>= '\uFB1D' and <= '\uFB4F') ? "Hebrew" : "Arabic";
        bag.Warn(DiagnosticCodes.DirectionWrong, place, PageMessages.Direction(script), PageMessages.DirectionHint);
    }

    /// <summary>Hebrew to Arabic Extended-A, and the presentation forms of both.</summary>
    private static int First(ReadOnlySpan<char> text)
    {
        var plain = text.IndexOfAnyInRange('\u0590', '\u08FF');
        return plain >= 0 ? plain
            : text.IndexOfAnyInRange('\uFB1D', '\uFEFC') is var form and >= 0 && IsForm(text[form]) ? form
            : -1;
    }

    private static bool IsForm(char c) => c is <= '\uFDFF' or >= '\uFE70';
}
