using System.Text.RegularExpressions;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>How a line is cut.</summary>
/// <param name="HasRows">Its pieces may go to rows of their own; else it is only parted from its date.</param>
/// <param name="IsHeading">It is the text of a heading: hyphens do not part it.</param>
internal readonly record struct CvCut(bool HasRows, bool IsHeading)
{
    /// <summary>Several lines of a list begin with a date and a space: it is a date in all of them.</summary>
    public bool LeadsDates { get; init; }

    /// <summary>All lines of a list end with a space and a date: it is a date in all of them.</summary>
    public bool EndsDates { get; init; }
}

/// <summary>
/// Cuts the line of an entry: name, what qualifies it, place, time, and the marks between them. Every character stays, in its order.
/// </summary>
internal sealed partial class CvLineReader(EntryRules rules)
{
    private readonly CvPlaces places = new(rules);

    /// <summary>Characters of the longest line that is looked at. Rule of thumb: longer ones are text.</summary>
    private const int LongestLine = 400;

    /// <summary>Characters of a bracket that begins with a date and goes to the right as a whole.</summary>
    private const int LongestBracket = 24;

    /// <summary>Characters before a date behind a plain space; in longer lines it may end a sentence.</summary>
    private const int LongestPlain = 120;

    /// <summary>Characters behind a date in brackets: a link or two, or a grade.</summary>
    private const int LongestRest = 60;

    /// <summary>The line, cut; null when no date stands where one of an entry does.</summary>
    public CvLine? Read(SourceBlock block, IReadOnlyList<SourceInline> inlines, CvCut cut)
    {
        var text = InlineText.Plain(inlines);
        if (text.Length > LongestLine)
            return null;
        if (CvFills.Find(inlines) is { Count: > 0 } fills)
            return ReadFilled(block, inlines, text, fills, cut);
        var marks = new InlineMarks(inlines);
        var dates = CvDates.Find(text);
        foreach (var piece in AtEdges(text, marks).ToList())
        {
            dates.RemoveAll(d => d.Start < piece.End && d.End > piece.Start);
            dates.Add(piece);
        }

        return dates.Count == 0 ? null
            : Find(text, dates, marks, cut) is { } spot ? Build(block, inlines, text, spot, marks, cut)
            : null;
    }

    /// <summary>A line whose right part the page itself says.</summary>
    private CvLine? ReadFilled(SourceBlock block, IReadOnlyList<SourceInline> inlines, string text, List<int> fills, CvCut cut)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var first ? first : text.Length;
        var from = Separators.Before(text, fills[0]);
        from = from == fills[0] ? Separators.SpaceBefore(text, from) : from;
        if (fills.Count == 1 && fills[0] < end && CvDates.IsDate(text[fills[0]..end]))
        {
            var bare = CvFills.Without(inlines);
            var to = end;
            while (to < text.Length && char.IsWhiteSpace(text[to]))
                to++;
            return from == 0 ? null : Build(block, bare, text, new(from, fills[0], end, to), new(bare), cut);
        }

        return CvRowReader.Read(block, inlines, rules) is var line && line.Pieces.Any(p => p.Kind == CvPieceKind.Period) ? line : null;
    }

    /// <summary>Dates of pieces that follow a letter without white.</summary>
    private static IEnumerable<CvDate> AtEdges(string text, InlineMarks marks)
    {
        foreach (var edge in marks.Edges.Order())
        {
            if (
                edge > 0
                && edge < text.Length
                && char.IsLetterOrDigit(text[edge - 1])
                && CvDates.Find(text[edge..]) is [{ Start: 0 } date, ..]
            )
                yield return date with
                {
                    Start = edge,
                    End = edge + date.End,
                };
        }
    }

    /// <summary>Whether a text says nothing but a place.</summary>
    public bool IsPlace(string text) => places.IsPlace(text);

    /// <summary>A line without a date, cut at what the author marked.</summary>
    public CvLine Undated(SourceBlock block, IReadOnlyList<SourceInline> inlines, CvCut cut)
    {
        if (CvFills.Find(inlines).Count > 0)
            return CvRowReader.Read(block, inlines, rules);
        var text = InlineText.Plain(inlines);
        return Build(block, inlines, text, new(text.Length, text.Length, text.Length, text.Length), new(inlines), cut);
    }

    /// <summary>A date in a line, with the marks that part it from the rest.</summary>
    private readonly record struct Spot(int From, int Start, int End, int To);

    private Spot? Find(string text, List<CvDate> dates, InlineMarks marks, CvCut cut)
    {
        if (Brackets(text, dates) is { Count: > 0 } brackets)
        {
            if (brackets.Count > 1)
                return null;
            if (InBracket(text, brackets[0], marks, cut) is { } bracket)
                return bracket;
        }

        foreach (var date in Enumerable.Reverse(dates))
        {
            if (AtEnd(text, date, marks, cut) is { } end)
                return end;
        }

        if (dates.Skip(1).Any(d => d.IsRange) && dates[0].IsRange && !text.Contains('\n', StringComparison.Ordinal))
            return null;
        if (AtStart(text, dates[0], marks, cut) is { } start)
            return start;
        foreach (var date in dates)
        {
            var (before, after) = (Separators.Before(text, date.Start), Separators.After(text, date.End));
            var isPiece = IsHard(text[before..date.Start]) && IsHard(text[date.End..after]);
            var isOfLine = isPiece || text[before..date.Start].Contains('\n');
            if (
                before == date.Start
                && marks.FirstEnd is > 0 and var name
                && name < before
                && string.IsNullOrWhiteSpace(text[name..before])
            )
                (before, isOfLine) = (name, true);
            if (after == date.End && date.IsRange && IsHard(text[before..date.Start]) && cut.HasRows)
                while (after < text.Length && text[after] == ' ')
                    after++;
            if (
                before < date.Start
                && after > date.End
                && before > 0
                && (date.IsRange || isOfLine || (cut.HasRows && IsWritten(text, date)))
            )
                return new(before, date.Start, date.End, after);
        }

        return null;
    }

    /// <summary>With a month or a word such as <c>expected</c>: more than a year that may be part of a name.</summary>
    private static bool IsWritten(string text, CvDate date) =>
        text.AsSpan(date.Start, date.End - date.Start) is var written
        && (written.ContainsAnyInRange('a', 'z') || written.ContainsAny('月', '季') || written.ContainsAny("./-"));

    /// <summary>Brackets that a date begins, last ones before the end of the line first.</summary>
    private static List<(int Open, CvDate Date, int Close)> Brackets(string text, List<CvDate> dates)
    {
        var found = new List<(int, CvDate, int)>();
        foreach (var date in dates)
        {
            var open = date.Start - 1;
            while (open >= 0 && char.IsWhiteSpace(text[open]))
                open--;
            if (open < 0 || !"(（[【".Contains(text[open], StringComparison.Ordinal))
                continue;
            var close = text.IndexOfAny([')', '）', ']', '】'], date.End);
            if (close > 0)
                found.Add((open, date, close));
        }

        return found;
    }

    private static Spot? InBracket(string text, (int Open, CvDate Date, int Close) bracket, InlineMarks marks, CvCut cut)
    {
        var (open, date, close) = bracket;
        var rest = text[(close + 1)..].TrimStart();
        var inner = text[date.Start..close].TrimEnd();
        if (inner.Length > date.End - date.Start && inner.Length > LongestBracket)
            return null;
        if (rest.TrimEnd(' ', '.', '。', ';', '；').Length > 0)
        {
            var mayFollow =
                (date.IsRange || inner.Length > 8)
                && (cut.HasRows ? date.IsRange || marks.FirstEnd > 0 : marks.FirstEnd > 0 && rest[0] is not (':' or '：' or ',' or '，'));
            var isBadge = marks.IsLinked(close + 1) || rest[0] is '[' or '(' or '|';
            if (rest.Length > LongestRest || (!mayFollow && !isBadge))
                return null;
        }

        var from = open;
        while (from > 0 && char.IsWhiteSpace(text[from - 1]))
            from--;
        var to = close + 1;
        while (to < text.Length && (char.IsWhiteSpace(text[to]) || text[to] is '.' or '。' or '|' or ';' or ':' or '：' or ',' or '，'))
            to++;
        return from == 0 ? null : new(from, date.Start, date.Start + inner.Length, to);
    }

    /// <summary>Whether a date behind a plain space is one of the entry: it says more than a year, and no sentence leads to it.</summary>
    private bool IsPlainEnd(string text, CvDate date, CvCut cut)
    {
        var before = text.AsSpan(0, date.Start);
        if (before.Length < 2 || before[^1] is not (' ' or '\u00A0') || date.Start > LongestPlain)
            return false;
        var words = before.TrimEnd();
        var last = words[(words.LastIndexOfAny([' ', '\n', '\u00A0']) + 1)..];
        return !rules.DateLeads.Contains(last.ToString().ToLowerInvariant())
            && !rules.DateLeads.Contains(text[date.Start..date.End].Split(' ')[0].ToLowerInvariant())
            && (cut.EndsDates || date.IsRange || IsWritten(text, date));
    }

    /// <summary>Whether nothing but a name in bold or a link stands before it.</summary>
    private static bool IsBehindName(string text, CvDate date, InlineMarks marks) =>
        marks.FirstEnd > 0 && marks.FirstEnd == Separators.SpaceBefore(text, date.Start) && marks.FirstEnd < date.Start;

    private Spot? AtEnd(string text, CvDate date, InlineMarks marks, CvCut cut)
    {
        var lineEnd = text.IndexOf('\n', date.End);
        var end = lineEnd < 0 ? text.Length : lineEnd;
        if (text[date.End..end].Trim(' ', '.', ',', ';', '。', '，', '；', '\u00A0', '\u3000').Length > 0)
            return null;
        var from = Separators.Before(text, date.Start);
        if (from == date.Start)
            from =
                marks.IsEdge(date.Start) || IsPlainEnd(text, date, cut) || (cut.HasRows && IsBehindName(text, date, marks))
                    ? Separators.SpaceBefore(text, date.Start)
                    : date.Start;
        if (from == 0 || (from == date.Start && !marks.IsEdge(from)))
            return null;
        var to = end;
        while (to < text.Length && char.IsWhiteSpace(text[to]))
            to++;
        return new(from, date.Start, date.End, to);
    }

    private static Spot? AtStart(string text, CvDate date, InlineMarks marks, CvCut cut)
    {
        var open = date.Start > 0 && text[date.Start - 1] is '(' or '（' or '[' or '【';
        if (text[..date.Start].Trim(' ', '(', '（', '[', '【').Length > 0)
            return null;
        var end = date.End;
        if (open && end < text.Length && text[end] is ')' or '）' or ']' or '】')
            end++;
        var to = Separators.After(text, end);
        if (to == end && (marks.IsEdge(end) || date.IsRange || open || cut.LeadsDates))
            while (to < text.Length && char.IsWhiteSpace(text[to]))
                to++;
        return (to == end && end == date.End) || to == text.Length ? null : new(0, date.Start, date.End, to);
    }

    private static bool IsHard(string marks) => marks.AsSpan().ContainsAny('|', '\n', '·');

    private CvLine Build(SourceBlock block, IReadOnlyList<SourceInline> inlines, string text, Spot spot, InlineMarks marks, CvCut cut)
    {
        var pieces = new List<CvPiece>();
        void Add(CvPieceKind kind, int from, int to)
        {
            if (to > from && InlineText.Piece(inlines, from, to, to == text.Length) is { Count: > 0 } slice)
                pieces.Add(new(kind, slice));
        }

        var isFirst = spot.From == 0 && spot.End < text.Length;
        if (!isFirst)
            AddHead(text, 0, spot.From, marks, cut, Add);
        if (spot.From == spot.Start && spot.From > 0 && spot.End > spot.Start)
            pieces.Add(new(CvPieceKind.Seam, [new SourceText(block.Place, " ")]));
        Add(CvPieceKind.Seam, spot.From, spot.Start);
        Add(CvPieceKind.Period, spot.Start, spot.End);
        Add(CvPieceKind.Seam, spot.End, spot.To);
        if (isFirst)
            AddHead(text, spot.To, text.Length, marks, cut, Add);
        else
            AddRest(text, spot.To, cut.HasRows && !pieces.Exists(p => p.Kind == CvPieceKind.Second), Add);
        var dated = InlineText.Slice(inlines, spot.Start, spot.End);
        return new(block, pieces, spot.End > spot.Start ? CvPeriods.Read(dated, rules) : null);
    }

    /// <summary>What stands behind the date; lines below the first stay lines.</summary>
    private static void AddRest(string text, int from, bool isSecond, Action<CvPieceKind, int, int> add)
    {
        var breakAt = from > 0 && from <= text.Length ? text.IndexOf('\n', from) : -1;
        if (breakAt < 0 || !isSecond)
        {
            add(isSecond ? CvPieceKind.Second : CvPieceKind.Rest, from, text.Length);
            return;
        }

        add(CvPieceKind.Second, from, breakAt);
        add(CvPieceKind.Seam, breakAt, breakAt + 1);
        add(CvPieceKind.Rest, breakAt + 1, text.Length);
    }

    private void AddHead(string text, int from, int to, InlineMarks marks, CvCut cut, Action<CvPieceKind, int, int> add)
    {
        var (whoEnd, secondStart) = Split(text, from, to, marks, cut);
        add(CvPieceKind.Who, from, whoEnd);
        if (whoEnd == to)
            return;
        add(CvPieceKind.Seam, whoEnd, secondStart);
        if (places.EndOfLine(text, secondStart, to) is > 0 and var placeEnd)
        {
            add(CvPieceKind.Place, secondStart, placeEnd);
            add(CvPieceKind.Seam, placeEnd, placeEnd + 1);
            add(CvPieceKind.Second, placeEnd + 1, to);
            return;
        }

        if (places.First(text, secondStart, to) is var (place, after) && after > 0)
        {
            add(CvPieceKind.Place, secondStart, place);
            add(CvPieceKind.Seam, place, after);
            add(CvPieceKind.Second, after, to);
            return;
        }

        var (mark, last) = places.Last(text, secondStart, to);
        add(CvPieceKind.Second, secondStart, mark);
        add(CvPieceKind.Seam, mark, last);
        add(CvPieceKind.Place, last, to);
    }

    /// <summary>End of the name and beginning of what qualifies it; both at the end when nothing does.</summary>
    private (int WhoEnd, int SecondStart) Split(string text, int from, int to, InlineMarks marks, CvCut cut)
    {
        if (!cut.HasRows)
        {
            var lineEnd = text.IndexOf('\n', from, to - from);
            return lineEnd > from && lineEnd + 1 < to ? (lineEnd, lineEnd + 1) : (to, to);
        }

        var marked = marks.EndFrom(from);
        if (marked > from && marked < to)
        {
            var end = Separators.After(text, marked);
            if (end == marked)
                while (end < to && char.IsWhiteSpace(text[end]))
                    end++;
            if (end > marked && end < to)
                return (marked, end);
        }

        if (marked >= to)
            return (to, to);
        var match = (cut.IsHeading ? HeadingParts() : LineParts()).Match(text, from, to - from);
        return match.Success && match.Index > from && match.Index + match.Length < to
            ? (match.Index, match.Index + match.Length)
            : AfterOrganisation(text, from, to);
    }

    /// <summary>Han text is parted by spaces where an organisation comes first: 大学 学院 专业.</summary>
    private (int WhoEnd, int SecondStart) AfterOrganisation(string text, int from, int to)
    {
        var space = text.IndexOf(' ', from, to - from);
        return
            space > from + 2
            && space + 1 < to
            && Text.Scripts.IsEastAsian(text[space - 1])
            && Text.Scripts.IsEastAsian(text[space + 1])
            && rules.OrganisationWords.Any(w => text.AsSpan(from, space - from).EndsWith(w, StringComparison.Ordinal))
            ? (space, space + 1)
            : (to, to);
    }

    [GeneratedRegex(@"\n|\s\|\s|\s?｜\s?|\s?·\s?|\s—\s|——|\s[-–]\s|\s@\s|;\s|；|[\u2003\u3000]+|\s{2,}")]
    private static partial Regex LineParts();

    [GeneratedRegex(@"\n|\s\|\s|\s?｜\s?|\s?·\s?|\s—\s|——|[\u2003\u3000]+")]
    private static partial Regex HeadingParts();
}
