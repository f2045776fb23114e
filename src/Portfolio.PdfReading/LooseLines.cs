using Portfolio.Sources.Text;
using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>Groups letters that no tag names: lines by their gaps, and lines that run on into the next as one block.</summary>
internal static class LooseLines
{
    /// <summary>Lines of one paragraph are at most this multiple of their size apart.</summary>
    private const double WidestLeading = 2.2;

    /// <summary>Their sizes differ by at most this share.</summary>
    private const double SizeTolerance = 0.2;

    /// <summary>They begin within this many times their size of one another: first lines are indented.</summary>
    private const double WidestIndent = 4;

    /// <summary>Columns are at least this many times the type size wide; what is narrower is a list of words.</summary>
    private const double NarrowestColumn = 8;

    private sealed record Line(List<Letter> Letters)
    {
        public double Start => Letters.Min(l => l.StartBaseLine.X);

        public double End => Letters.Max(l => l.EndBaseLine.X);

        public double Y => Letters[0].StartBaseLine.Y;

        public double Size => Letters.Max(l => Math.Abs(l.PointSize));

        public bool IsLevel => Math.Abs(Letters[0].EndBaseLine.Y - Letters[0].StartBaseLine.Y) < 0.01 * Size;

        /// <summary>Width of what would have had to fit onto the line before: a word, or one ideograph.</summary>
        public double FirstWord
        {
            get
            {
                var first = Letters.FindIndex(l => !string.IsNullOrWhiteSpace(l.Value));
                if (first < 0)
                    return 0;
                var end = Letters.FindIndex(first, l => string.IsNullOrWhiteSpace(l.Value));
                if (end < 0)
                    end = Letters.Count;
                if (Scripts.IsEastAsian(Letters[first].Value[0]))
                    end = first + 1;
                return Letters[end - 1].EndBaseLine.X - Letters[first].StartBaseLine.X;
            }
        }
    }

    public static IEnumerable<TextBlockWriter> Group(IReadOnlyList<Letter> letters, int page)
    {
        var lines = Lines(letters);
        for (var first = 0; first < lines.Count; )
        {
            var end = first + 1;
            while (end < lines.Count && IsNear(lines[end - 1], lines[end]))
                end++;
            var right = lines[first..end].Max(l => l.End);
            var writer = new TextBlockWriter(endsLines: false);
            for (var i = first; i < end; i++)
            {
                if (i > first && !RunsOn(lines[i - 1], lines[i], right))
                {
                    yield return writer;
                    writer = new(endsLines: false);
                }

                foreach (var letter in lines[i].Letters)
                    writer.Add(letter, page);
            }

            yield return writer;
            first = end;
        }
    }

    private static List<Line> Lines(IReadOnlyList<Letter> letters)
    {
        var lines = new List<Line>();
        for (var i = 0; i < letters.Count; i++)
        {
            if (i == 0 || PdfTextReader.Between(letters[i - 1], letters[i]) == Seam.Line)
                lines.Add(new([]));
            lines[^1].Letters.Add(letters[i]);
        }

        return lines;
    }

    private static bool IsNear(Line before, Line next) =>
        before.IsLevel
        && next.IsLevel
        && Math.Abs(before.Size - next.Size) <= SizeTolerance * before.Size
        && before.Y - next.Y is var drop
        && drop > 0
        && drop <= WidestLeading * before.Size
        && Math.Abs(before.Start - next.Start) <= WidestIndent * before.Size;

    /// <summary>The next line's first word would not have fitted: the line was broken, it did not end.</summary>
    private static bool RunsOn(Line before, Line next, double right) =>
        right - before.Start >= NarrowestColumn * before.Size && before.End + next.FirstWord > right + (0.1 * before.Size);
}
