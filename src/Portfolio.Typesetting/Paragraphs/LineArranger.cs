using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Arranges the segments of a paragraph in lines: forced breaks, fills and alignment.</summary>
internal sealed class LineArranger(double measure, double indent, Alignment alignment, bool justify, bool balance)
{
    private readonly List<List<LinePart>> lines = [];

    /// <summary>Parts of each line; a line without parts is empty. Segments that are null hold nothing visible.</summary>
    public List<List<LinePart>> Arrange(IReadOnlyList<(PreparedSegment? Text, Segment Source)> segments)
    {
        for (int i = 0; i < segments.Count; i++)
        {
            if (i > 0 && segments[i - 1].Source.End == SegmentEnd.Fill)
                AddRight(segments[i].Text, segments[i - 1].Source.FillWidth);
            else if (segments[i].Text is { } text)
                AddLines(text, segments[i].Source.End, i == segments.Count - 1);
            else if (i + 1 < segments.Count)
                lines.Add([]);
        }

        while (lines.Count > 0 && lines[^1].Count == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private void AddLines(PreparedSegment text, SegmentEnd ending, bool isLastSegment)
    {
        double firstIndent = lines.Count == 0 ? indent : 0;
        List<int> starts = new LineFitter(text.Shaped, text.Geometry).FindLines(new(measure, firstIndent, justify, balance));
        for (int k = 0; k < starts.Count; k++)
        {
            bool isLast = k == starts.Count - 1;
            int end = isLast ? text.Count : starts[k + 1];
            double left = k == 0 ? firstIndent : 0,
                slack = measure - left - text.Geometry.Width(starts[k], end);
            double x =
                ending == SegmentEnd.Fill
                    ? left
                    : alignment switch
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
            lines.Add([new(text, starts[k], end, x, justify && (!isLast || isFull) ? slack : 0)]);
        }
    }

    private void AddRight(PreparedSegment? text, double minWidth)
    {
        if (text is null)
            return;
        double used = lines.Count > 0 && lines[^1] is [.., var last] ? last.X + last.Text.Geometry.Width(last.Start, last.End) : 0;
        if (used + minWidth + text.Width <= measure + 1e-6)
        {
            if (lines.Count == 0)
                lines.Add([]);
            lines[^1].Add(new(text, 0, text.Count, measure - text.Width, 0));
            return;
        }

        List<int> starts = new LineFitter(text.Shaped, text.Geometry).FindLines(new(measure, 0, false, false));
        for (int k = 0; k < starts.Count; k++)
        {
            int end = k + 1 < starts.Count ? starts[k + 1] : text.Count;
            lines.Add([new(text, starts[k], end, Math.Max(measure - text.Geometry.Width(starts[k], end), 0), 0)]);
        }
    }
}
