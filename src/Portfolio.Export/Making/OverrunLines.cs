using System.Globalization;
using System.Text;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>Which lines of the source run over a limit on pages, and where a shorter sentence would save a line.</summary>
internal static class OverrunLines
{
    /// <summary>Lines that end with a single word, as far as they are named.</summary>
    private const int MostRunts = 3;

    /// <summary>A line of a page.</summary>
    private sealed record Line(int Page, double Y, SourcePlace Place)
    {
        public StringBuilder Text { get; } = new();
    }

    /// <summary>As <c>3 lines too many, from lines 41–58; line 58 ends with one word</c>; null when nothing has a place.</summary>
    /// <param name="most">Pages that may be.</param>
    public static string? Describe(LaidOutDocument laidOut, int most)
    {
        var lines = Lines(laidOut);
        var over = lines.Where(l => l.Page >= most).ToList();
        var places = over.Select(l => l.Place.Line).Where(l => l > 0).ToList();
        if (places.Count == 0)
            return null;
        var (first, last) = (places.Min(), places.Max());
        var from = first == last ? FitMessages.Line(Number(first)) : FitMessages.Lines(Number(first), Number(last));
        var runts = Runts(lines).ToList();
        return runts.Count == 0 ? FitMessages.Overrun(over.Count, from) : FitMessages.OverrunRunts(over.Count, from, Named(runts));
    }

    private static string Named(List<int> runts) =>
        runts.Count == 1 ? FitMessages.Runt(Number(runts[0])) : FitMessages.Runts(string.Join(", ", runts.Select(Number)));

    /// <summary>Source lines whose last printed line holds one word.</summary>
    private static IEnumerable<int> Runts(List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var isLast = i + 1 == lines.Count || lines[i + 1].Place != line.Place;
            if (isLast && line.Place.Line > 0 && line.Place == before.Place && line.Page == before.Page && IsOneWord(line.Text.ToString()))
                yield return line.Place.Line;
        }
    }

    private static bool IsOneWord(string text) =>
        text.Trim() is { Length: > 0 } words && !words.Any(char.IsWhiteSpace) && words.Count(c => c >= '\u2E80') <= 3;

    /// <summary>The printed lines in reading order, running heads and feet left out.</summary>
    private static List<Line> Lines(LaidOutDocument laidOut)
    {
        var lines = new List<Line>();
        foreach (var (page, content) in laidOut.Pages.Pages.Index())
        {
            Line? line = null;
            foreach (var run in content.Items.OfType<GlyphRun>().Where(r => !r.Node.IsArtifact && !r.IsBlank))
            {
                if (line is null || Math.Abs(run.Y - line.Y) > run.Size / 2)
                    lines.Add(line = new(page, run.Y, laidOut.Places.PlaceOf(run.Node)));
                foreach (var glyph in run.Glyphs)
                    line.Text.Append(glyph.Text);
            }
        }

        return [.. lines.DistinctBy(l => (l.Page, Math.Round(l.Y), l.Place))];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
