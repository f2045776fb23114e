using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Words of a page in the order in which people read them: columns one after the other, what stands across them before and behind. Made
/// by cutting the page where no word stands, down and across by turns (Nagy's X-Y cut). Tables stay rows: their columns are narrow.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Least white between two columns, in heights of a word.</summary>
    private const double Gutter = 1.3;

    /// <summary>Least width of the lines of a column, in heights of a word; what is narrower is a column of a table.</summary>
    private const double NarrowestLine = 9;

    /// <summary>Least lines of a column.</summary>
    private const int FewestLines = 3;

    /// <summary>Least white between two bands, in heights of a word; from the second on they are sections of the page.</summary>
    private const double Gap = 0.35,
        SectionGap = 3;

    /// <summary>Each level of cuts costs a frame; pages have a few.</summary>
    private const int MostLevels = 40;

    /// <summary>The words, in reading order.</summary>
    public static IReadOnlyList<Word> Of(IEnumerable<Word> words)
    {
        List<Word> all = [.. words.Where(w => w.Text.Length > 0)];
        var output = new List<Word>(all.Count);
        if (all.Count > 0)
            Order(all, Height(all), output, 0);
        return output;
    }

    private static void Order(List<Word> words, double height, List<Word> output, int level)
    {
        if (level < MostLevels && words.Count > 1)
        {
            if ((Bands(words, height, SectionGap) ?? Columns(words, height) ?? Bands(words, height, Gap)) is { } pieces)
            {
                foreach (var piece in pieces)
                    Order(piece, height, output, level + 1);
                return;
            }
        }

        foreach (var line in Lines(words, height))
            output.AddRange(line);
    }

    /// <summary>Two columns parted by white from top to bottom; null when there are none.</summary>
    private static List<Word>[]? Columns(List<Word> words, double height)
    {
        List<Word> sorted = [.. words.OrderBy(w => w.BoundingBox.Left)];
        var right = sorted[0].BoundingBox.Right;
        for (var i = 1; i < sorted.Count; i++)
        {
            var left = sorted[i].BoundingBox.Left;
            if (left - right >= Gutter * height)
            {
                List<Word>[] columns = [sorted[..i], sorted[i..]];
                if (Array.TrueForAll(columns, c => IsColumn(c, height)))
                    return columns;
            }

            right = Math.Max(right, sorted[i].BoundingBox.Right);
        }

        return null;
    }

    private static bool IsColumn(List<Word> words, double height)
    {
        var lines = Lines(words, height);
        var wide = lines.Count(l => l[^1].BoundingBox.Right - l[0].BoundingBox.Left >= NarrowestLine * height);
        return lines.Count >= FewestLines && wide * 2 > lines.Count;
    }

    /// <summary>
    /// Upper and lower part, cut where the most white is; white that parts no sections must let one of them fall into columns. Else null.
    /// </summary>
    private static List<Word>[]? Bands(List<Word> words, double height, double least)
    {
        List<Word> sorted = [.. words.OrderByDescending(w => w.BoundingBox.Top)];
        var cuts = new List<(double White, int At)>();
        var bottom = sorted[0].BoundingBox.Bottom;
        for (var i = 1; i < sorted.Count; i++)
        {
            var white = bottom - sorted[i].BoundingBox.Top;
            if (white >= least * height)
                cuts.Add((white, i));
            bottom = Math.Min(bottom, sorted[i].BoundingBox.Bottom);
        }

        foreach (var (_, at) in cuts.OrderByDescending(c => c.White))
        {
            List<Word>[] bands = [sorted[..at], sorted[at..]];
            if (least == SectionGap || Array.Exists(bands, b => Columns(b, height) is not null))
                return bands;
        }

        return null;
    }

    private static List<List<Word>> Lines(List<Word> words, double height)
    {
        var lines = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(w => Middle(w.BoundingBox)))
        {
            if (lines.Count > 0 && Middle(lines[^1][0].BoundingBox) - Middle(word.BoundingBox) < height * 0.5)
                lines[^1].Add(word);
            else
                lines.Add([word]);
        }

        foreach (var line in lines)
            line.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        return lines;
    }

    private static double Middle(PdfRectangle box) => (box.Top + box.Bottom) / 2;

    /// <summary>Of the words in the middle.</summary>
    private static double Height(List<Word> words)
    {
        List<double> heights = [.. words.Select(w => Math.Max(w.Letters.Max(l => l.PointSize), 1)).Order()];
        return heights[heights.Count / 2];
    }
}
