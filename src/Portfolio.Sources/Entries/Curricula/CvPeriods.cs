using System.Text.RegularExpressions;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>The time of an entry as dates: spans, open ones, years one after the other, dates that are only expected.</summary>
internal static partial class CvPeriods
{
    /// <summary>The period that inlines say; null when they say none that has a place in the calendar.</summary>
    public static Period? Read(IReadOnlyList<SourceInline> inlines, EntryRules rules)
    {
        if (PeriodReader.Read(inlines, rules) is { } period)
            return period;
        var plain = InlineText.Folded(inlines);
        var text = Notes().Replace(PeriodReader.HalfWidth(plain), " ").Trim();
        if (text.Length == 3 && text[0] is '\'' or '’' or '‘')
            text = "20" + text[1..];
        if (PeriodReader.Read(text, rules) is { } bare)
            return new(inlines, plain, bare.Start, bare.End, bare.IsOpen);
        if (text.TrimEnd('-', '–', '—', '~', ' ') is var start && start.Length < text.Length && PeriodReader.Read(start, rules) is { } open)
            return new(inlines, plain, open.Start, null, true);
        return OfList(inlines, plain, text, rules);
    }

    /// <summary>From the first of several to the last.</summary>
    private static Period? OfList(IReadOnlyList<SourceInline> inlines, string plain, string text, EntryRules rules)
    {
        var parts = Commas().Split(text);
        if (parts.Length < 2 || PeriodReader.Read(parts[0], rules) is not { } first || PeriodReader.Read(parts[^1], rules) is not { } last)
            return null;
        var (from, to) = last.Start.Year < first.Start.Year ? (last, first) : (first, last);
        return new(inlines, plain, from.Start, to.End ?? to.Start, to.IsOpen);
    }

    [GeneratedRegex(
        @"\((?:expected|anticipated|exp\.|预计|在读|in progress)[^()]*\)|\b(?:expected|anticipated|graduating)\b|exp\.|预计",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Notes();

    [GeneratedRegex(@"\s*(?:[,，、&;]|\band\b|和)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();
}
