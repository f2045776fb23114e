using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Making;

/// <summary>Entries of which nothing is shown but the title: most likely somebody forgot to save, or to write.</summary>
internal static class TitleOnly
{
    /// <param name="source">The entry before an application left out parts of it.</param>
    /// <param name="bag">A file without anything in it is reported where it is read.</param>
    public static void Report(PortfolioEntry entry, SourceEntry source, DiagnosticBag bag)
    {
        if (
            source.Body.Count == 0
            && source.Hidden.Count == 0
            && source.Text.AsSpan().Trim().Length > 0
            && entry is { Excerpt.Count: 0, Facts.Count: 0, Hero: null, Parts.Count: 0 }
        )
            bag.Warn(DiagnosticCodes.EmptyEntry, new(source.Path), EntryMessages.TitleOnly, EntryMessages.TitleOnlyHint);
    }
}
