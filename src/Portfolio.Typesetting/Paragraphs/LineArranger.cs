using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Arranges the segments of a paragraph in lines: forced breaks, fills and alignment.</summary>
internal sealed class LineArranger(double measure, double indent, Alignment alignment, bool justify, bool balance)
{
    /// <summary>Em between the words of a line and what stands at its right. Chosen: wider than any word space.</summary>
    private const double RightGap = 1.5;

    /// <summary>Share of the measure up to which words are broken to keep clear of what stands at the right.</summary>
    private const double WidestRight = 0.45;

    private readonly List<List<LinePart>> lines = [];

    /// <summary>Points between the words of a line and <paramref name="right"/>.</summary>
    public static double GapBeforeRight(PreparedSegment right) => RightGap * right.Shaped.Em;

    /// <summary>Parts of each line; a line without parts is empty. Segments that are null hold nothing visible.</summary>
    public List<List<LinePart>> Arrange(
        IReadOnlyList<(PreparedSegment? Text, Segment Source)> segments,
        IReadOnlyList<(PreparedSegment? Text, Segment Source)> atRight
    )
    {
        int row = 0;
        var ends = new List<int>();
        for (int i = 0; i < segments.Count; i++)
        {
            var (right, offset) = RightOf(row, atRight);
            if (i > 0 && segments[i - 1].Source.End == SegmentEnd.Fill)
                AddRight(segments[i].Text, segments[i - 1].Source, segments[i].Source.AlignAt);
            else if (segments[i].Text is { } text && right is not null)
                AddBeside(text, right, offset);
            else if (segments[i].Text is { } led && RoomBeforeLeader(segments, i) is { } room)
                AddLines(led, SegmentEnd.Fill, false, room, Alignment.Left, false);
            else if (segments[i].Text is { } alone)
                AddLines(alone, segments[i].Source.End, i == segments.Count - 1, measure, alignment, justify);
            else if (right is not null)
                lines.Add([AtRight(right)]);
            else if (i + 1 < segments.Count)
                lines.Add([]);
            if (segments[i].Source.End == SegmentEnd.Line && i + 1 < segments.Count)
            {
                ends.Add(lines.Count - 1);
                row++;
            }
        }

        ends.Add(lines.Count - 1);

        while (lines.Count > 0 && lines[^1].Count == 0)
            lines.RemoveAt(lines.Count - 1);
        foreach (var (text, source) in atRight)
        {
            // What has no line to stand in has one of its own.
            if (text is not null && (source.AtRight > row || !ReferenceEquals(RightOf(source.AtRight!.Value, atRight).Text, text)))
                lines.Add([AtRight(text)]);
        }

        foreach (var (text, source) in atRight)
        {
            if (text is not null && source.ReadBehind > source.AtRight)
                Defer(text, ends[Math.Min(source.ReadBehind, row)]);
        }

        return lines;
    }

    // Behind a leader stands the number of a page, never in a line of its own: the words before it keep clear of it.
    private double? RoomBeforeLeader(IReadOnlyList<(PreparedSegment? Text, Segment Source)> segments, int at)
    {
        var source = segments[at].Source;
        if (source is not { End: SegmentEnd.Fill, Leader: not null } || at + 1 == segments.Count || segments[at + 1].Text is not { } right)
            return null;
        double room = measure - right.Width - source.FillWidth;
        return room > measure / 2 ? room : null;
    }

    /// <summary>What is read behind a later line is drawn with that one, at its own place.</summary>
    private void Defer(PreparedSegment text, int target)
    {
        int own = lines.FindIndex(l => l.Exists(p => ReferenceEquals(p.Text, text)));
        if (own < 0 || target <= own || lines.Count - 1 < target || lines[own].Count < 2)
            return;
        int at = lines[own].FindIndex(p => ReferenceEquals(p.Text, text));
        lines[target].Add(lines[own][at] with { LinesUp = target - own });
        lines[own].RemoveAt(at);
    }

    private static (PreparedSegment? Text, int Offset) RightOf(int row, IReadOnlyList<(PreparedSegment? Text, Segment Source)> atRight)
    {
        foreach (var (text, source) in atRight)
        {
            if (source.AtRight == row && text is not null)
                return (text, source.Offset);
        }

        return (null, 0);
    }

    private LinePart AtRight(PreparedSegment right) => new(right, 0, right.Count, Math.Max(measure - right.Width, 0), 0);

    /// <summary>Words with something at the right of their first line; a line of its own for it where they would be too narrow.</summary>
    private void AddBeside(PreparedSegment text, PreparedSegment right, int offset)
    {
        double room = measure - right.Width - GapBeforeRight(right);
        int first = lines.Count;
        if (text.Width > room && right.Width > WidestRight * measure)
        {
            if (offset == 0)
                lines.Add([AtRight(right)]);
            AddLines(text, SegmentEnd.Line, true, measure, Alignment.Left, false);
            if (offset > 0)
                lines.Add([AtRight(right)]);
            return;
        }

        AddLines(text, SegmentEnd.Line, true, room, Alignment.Left, false);
        lines[first] = InOrder(lines[first], AtRight(right), offset);
        Bridge(lines[first], right);
    }

    /// <summary>
    /// Text without ink before what stands at the right grows up to the words: readers that go by the white on a page then take both for
    /// one line.
    /// </summary>
    private void Bridge(List<LinePart> line, PreparedSegment right)
    {
        double end = 0;
        foreach (LinePart part in line)
        {
            if (!ReferenceEquals(part.Text, right))
                end = Math.Max(end, part.X + part.Text.Geometry.Width(part.Start, part.End) + SpacesAtEnd(part));
        }

        int at = line.FindIndex(p => ReferenceEquals(p.Text, right));
        double gap = measure - right.Width - end;
        if (gap <= 0 || at < 0 || line[at].LeadingMarks == 0)
            return;
        line[at] = line[at] with { X = end, Lead = gap };
    }

    private static double SpacesAtEnd(LinePart part)
    {
        double width = 0;
        for (int i = part.End - 1; i >= part.Start && part.Text.Shaped.Clusters[i].Class == SpacingClass.Space; i--)
            width += part.Text.Shaped.Clusters[i].Width;
        return width;
    }

    /// <summary>What is at the right is drawn where it is read: before, within or behind the words of its line.</summary>
    private static List<LinePart> InOrder(List<LinePart> line, LinePart right, int offset)
    {
        if (line is not [var words])
            return [.. line, right];
        int cut = words.Start;
        while (cut < words.End && words.Text.Shaped.Clusters[cut].TextStart < offset)
            cut++;
        if (cut == words.Start)
            return [right, words];
        if (cut == words.End || words.Text.Geometry.LastVisible(cut, words.End) < 0)
            return [words, right];
        var before = words with { End = cut };
        double x = words.X + words.Text.Geometry.Width(words.Start, words.End) - words.Text.Geometry.Width(cut, words.End);
        return [before, right, words with { Start = cut, X = x }];
    }

    private void AddLines(PreparedSegment text, SegmentEnd ending, bool isLastSegment, double room, Alignment side, bool justified)
    {
        // A hanging first line: the measure is that of the others, which it exceeds.
        double hang = Math.Max(-indent, 0),
            firstIndent = lines.Count == 0 ? indent : 0;
        room -= hang;
        List<int> starts = new LineFitter(text.Shaped, text.Geometry).FindLines(new(room, firstIndent, justified, balance));
        for (int k = 0; k < starts.Count; k++)
        {
            bool isLast = k == starts.Count - 1;
            int end = isLast ? text.Count : starts[k + 1];
            double left = hang + (k == 0 ? firstIndent : 0),
                slack = room + hang - left - text.Geometry.Width(starts[k], end);
            double x =
                ending == SegmentEnd.Fill
                    ? left
                    : side switch
                    {
                        Alignment.Center => left + Math.Max(slack, 0) / 2,
                        Alignment.Right => left + Math.Max(slack, 0),
                        _ => left,
                    };

            // The blank of a mark at a forced end may be all that keeps the line from being full.
            bool isFull =
                isLast
                && !isLastSegment
                && ending == SegmentEnd.Line
                && slack > 0
                && slack <= text.Geometry.BlankAtEnd(end) + 0.01
                && slack <= text.Geometry.Stretch(starts[k], end);
            lines.Add([new(text, starts[k], end, x, justified && (!isLast || isFull) ? slack : 0)]);
        }
    }

    private static double WidthUpTo(PreparedSegment text, int? place)
    {
        int end = 0;
        while (end < text.Count && !(text.Shaped.Clusters[end].TextStart >= place))
            end++;
        return end > 0 && end < text.Count ? text.Geometry.Width(0, end) : text.Width;
    }

    private void AddRight(PreparedSegment? text, Segment fill, int? alignAt)
    {
        if (text is null)
            return;
        double used = lines.Count > 0 && lines[^1] is [.., var last] ? last.X + last.Text.Geometry.Width(last.Start, last.End) : 0,
            edge = Math.Max(measure - (fill.Fill?.Stop ?? 0), measure / 2),
            x = Math.Min(edge - WidthUpTo(text, alignAt), measure - text.Width);
        if (used + fill.FillWidth <= x + 1e-6)
        {
            if (lines.Count == 0)
                lines.Add([]);
            lines[^1].Add(new(text, 0, text.Count, x, 0) { Leader = fill.Leader });
            return;
        }

        List<int> starts = new LineFitter(text.Shaped, text.Geometry).FindLines(new(edge, 0, false, false));
        for (int k = 0; k < starts.Count; k++)
        {
            int end = k + 1 < starts.Count ? starts[k + 1] : text.Count;
            lines.Add([new(text, starts[k], end, Math.Max(edge - text.Geometry.Width(starts[k], end), 0), 0)]);
        }
    }
}
