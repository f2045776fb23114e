using Portfolio.PdfReading;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>
/// Finds the characters of the source in the text of a PDF: whole blocks where they stand in order, then blocks that went elsewhere, then
/// what remains of blocks that were cut or changed.
/// </summary>
internal sealed partial class TextComparison
{
    /// <summary>Shorter texts stand everywhere by chance; they are looked for between their neighbours first.</summary>
    private const int Distinctive = 8;

    /// <summary>Characters from which on a part that stands elsewhere counts as found there: common words have two or three.</summary>
    private const int ShortestMoved = 4;

    /// <summary>Characters that the mark of a note may have: a space, brackets and five digits.</summary>
    private const int LongestMark = 8;

    /// <summary>Longer ranges are not compared letter by letter: the diff takes time by their square when the texts differ much.</summary>
    private const int LongestWindow = 60_000;

    /// <summary>Characters of both texts up to which they are compared at once. Rule of thumb: a book.</summary>
    private const int LongestInOrder = 2_000_000;

    /// <summary>
    /// Characters that may be searched for moved text in all, some seconds of searching; a PDF of another text altogether is given up on.
    /// </summary>
    private const long MostSearched = 4_000_000_000;

    /// <summary>Characters behind the beginning of a formula in which its letters are looked for, beside four for each letter.</summary>
    private const int LongestFormula = 200;

    private readonly PdfTextSearch pdf;

    /// <summary>In the order of the source, for the windows between neighbours.</summary>
    private readonly List<MatchedText> texts;

    /// <summary>Title and body before what may be their repetition, so that a repetition never takes their place.</summary>
    private readonly List<int> order;

    private long searched;

    /// <summary>What is missing within a text is not looked for elsewhere when nothing stands in its place.</summary>
    private readonly bool isStrict;

    private TextComparison(IReadOnlyList<ExpectedText> source, PdfText text, bool isStrict = false)
    {
        this.isStrict = isStrict;
        pdf = new(text);
        texts = [.. source.Select(t => new MatchedText(t))];
        order = [.. Enumerable.Range(0, texts.Count).OrderBy(i => texts[i].Source.MayRepeat)];
    }

    /// <param name="picturePages">Pages with pictures, which may have gone to the next one with what belongs to them.</param>
    public static TextResult Compare(IReadOnlyList<ExpectedText> source, PdfText text, IReadOnlySet<int>? picturePages = null)
    {
        var comparison = Best(source, text, isStrict: false);
        return TextResult.Of(comparison.texts, comparison.pdf.Folded, comparison.pdf.FreeCharacters, text, picturePages);
    }

    /// <summary>The texts of the source, in their order, with what was found of them, and the text of the PDF as it was searched.</summary>
    public static (IReadOnlyList<MatchedText> Texts, ComparedText Pdf) Match(IReadOnlyList<ExpectedText> source, PdfText text)
    {
        var comparison = Best(source, text, isStrict: true);
        return (comparison.texts, comparison.pdf.Folded);
    }

    private static TextComparison Best(IReadOnlyList<ExpectedText> source, PdfText text, bool isStrict)
    {
        var comparison = new TextComparison(source, text, isStrict);
        comparison.MatchAll();
        if (comparison.Lost == 0)
            return comparison;

        // Blocks that are alike may take each other's places; what stands in order keeps its own, but may keep letters of lost ones, too.
        var second = new TextComparison(source, text, isStrict);
        second.MatchInOrder();
        second.MatchAll();
        return second.Lost < comparison.Lost && (isStrict || second.Lost == 0) ? second : comparison;
    }

    /// <summary>Characters of the source that were not found.</summary>
    private int Lost => texts.Sum(t => t.Positions.Count(p => p < 0));

    private void MatchAll()
    {
        MatchWhole();
        MatchInterrupted();
        MatchShort();
        MatchChanged();
        MatchFormulas();
        MatchMoved();
        MatchRemaining();
    }

    /// <summary>All that stands in the order of the source, whatever stands between; nothing when the texts differ too much.</summary>
    private void MatchInOrder()
    {
        var all = texts.Where(t => !t.Source.MayRepeat).ToList();
        var source = string.Concat(all.Select(t => t.Folded.Text));
        if (source.Length == 0 || source.Length + pdf.Length > LongestInOrder || CommonRuns.Find(source, pdf.Folded.Text) is not { } runs)
            return;
        var (next, start) = (0, 0);
        foreach (var (inSource, inPdf, length) in runs)
        {
            for (var k = 0; k < length; )
            {
                while (inSource + k >= start + all[next].Folded.Text.Length)
                    start += all[next++].Folded.Text.Length;
                var offset = inSource + k - start;
                var part = Math.Min(length - k, all[next].Folded.Text.Length - offset);
                Match(all[next], offset, inPdf + k, part);
                k += part;
            }
        }
    }

    private void MatchWhole()
    {
        var cursor = 0;
        foreach (var i in order)
        {
            var text = texts[i];
            if (text.IsFound || text.Folded.Text.Length < Distinctive)
                continue;
            if (text.Source.MayRepeat)
                cursor = Window(i).From;
            var at = pdf.Find(text.Folded.Text, cursor, pdf.Length);
            if (at < 0)
                at = pdf.Find(text.Folded.Text, 0, cursor);
            if (at < 0 && text.Source.MayRepeat)
                at = pdf.FindTaken(text.Folded.Text);
            if (at < 0)
                continue;
            Match(text, 0, at, text.Folded.Text.Length);
            if (at >= cursor)
                cursor = at + text.Folded.Text.Length;
        }
    }

    /// <summary>
    /// Blocks that stand there whole but for the marks of notes and the like between their parts; before short blocks could take a part
    /// for theirs.
    /// </summary>
    private void MatchInterrupted()
    {
        foreach (var i in order)
        {
            var text = texts[i];
            if (text.IsFound || text.Source.Formula || text.Folded.Text.Length < Distinctive)
                continue;
            MatchInterrupted(text, 0, pdf.Length);
        }
    }

    private void MatchInterrupted(MatchedText text, int from, int to)
    {
        var segments = text.Segments().ToList();
        if (segments.Count < 2)
            return;
        var first = text.Folded.Text[..segments[0].End];
        for (var at = pdf.Find(first, from, to); at >= 0; at = pdf.Find(first, at + 1, to))
        {
            if (!pdf.IsApart(at) || Follow(text.Folded.Text, segments, at) is not { } positions)
                continue;
            for (var k = 0; k < segments.Count; k++)
                Match(text, segments[k].Start, positions[k], segments[k].End - segments[k].Start);
            return;
        }
    }

    /// <summary>Where the parts of a text stand one after the other with little between them; null when they do not.</summary>
    private int[]? Follow(string text, List<(int Start, int End)> segments, int at)
    {
        var positions = new int[segments.Count];
        for (var k = 0; k < segments.Count; k++)
        {
            var length = segments[k].End - segments[k].Start;
            var limit = Math.Min(pdf.Length, at + length + LongestMark);
            positions[k] = k == 0 ? at : pdf.Find(text.AsSpan(segments[k].Start, length), at, limit);
            if (positions[k] < 0)
                return null;
            at = positions[k] + length;
        }

        return positions;
    }

    private void MatchShort()
    {
        foreach (var i in order)
        {
            var text = texts[i];
            if (text.IsFound || text.Folded.Text.Length >= Distinctive || text.Folded.Text.Length == 0)
                continue;
            var (from, to) = Window(i);
            var at = pdf.FindApart(text.Folded.Text, from, to);
            if (at < 0)
                at = pdf.Find(text.Folded.Text, from, to);
            if (at < 0)
                at = pdf.Find(text.Folded.Text);
            if (at < 0 && text.Source.MayRepeat)
                at = pdf.FindTaken(text.Folded.Text);
            if (at >= 0)
                Match(text, 0, at, text.Folded.Text.Length);
            else if (!text.Source.Formula)
                MatchInterrupted(text, from, to);
        }
    }

    /// <summary>
    /// Blocks that stand there with something in between or something missing: compared letter by letter with what their neighbours leave.
    /// </summary>
    private void MatchChanged()
    {
        foreach (var i in order)
        {
            var text = texts[i];
            if (text.IsFound || text.Folded.Text.Length == 0)
                continue;
            var (from, to) = Window(i);
            MatchSegments(text, from, to);
            foreach (var (start, end) in text.Gaps().ToList())
                MatchByDiff(text, start, end, text.PositionBefore(start, from), text.PositionFrom(end, to));
        }
    }

    /// <summary>The text between forced line ends, pictures and marks of notes, each whole: something may stand between them.</summary>
    private void MatchSegments(MatchedText text, int from, int to)
    {
        foreach (var (start, end) in text.Segments())
        {
            var at = pdf.Find(text.Folded.Text.AsSpan(start, end - start), from, to);
            if (at < 0)
                continue;
            Match(text, start, at, end - start);
            from = at + end - start;
        }
    }

    private void MatchByDiff(MatchedText text, int start, int end, int from, int to)
    {
        to = Math.Min(to, from + Math.Max(LongestWindow, 4 * (end - start)));
        var sought = text.Folded.Text[start..end];
        var free = pdf.Free(from, to, withNumbers: sought.Contains('[', StringComparison.Ordinal));
        if (free.Length == 0)
            return;
        var window = new string([.. free.Select(p => pdf.Folded.Text[p])]);
        if (CommonRuns.Find(sought, window) is not { } runs)
            return;
        foreach (var (inText, inWindow, length) in runs)
            for (var k = 0; k < length; k++)
                Match(text, start + inText + k, free[inWindow + k], 1);
    }

    /// <summary>Letters of formulas, which may stand in any order between what stands before and behind the formula.</summary>
    private void MatchFormulas()
    {
        foreach (var (i, text) in texts.Index())
        {
            foreach (var (first, last) in text.FoldedFormulas())
            {
                if (text.Positions.AsSpan(first, last - first).IndexOf(-1) < 0)
                    continue;
                var window = Window(i);
                var from = text.PositionBefore(first, window.From);
                var to = Math.Min(text.PositionFrom(last, window.To), from + LongestFormula + (4 * (last - first)));
                var free = pdf.Free(from, to, withNumbers: true).ToLookup(p => pdf.Folded.Text[p]);
                var used = new Dictionary<char, int>();
                for (var k = first; k < last; k++)
                {
                    if (text.Positions[k] >= 0)
                        continue;
                    var letter = text.Folded.Text[k];
                    var count = used.GetValueOrDefault(letter);
                    used[letter] = count + 1;
                    if (free[letter].Skip(count).Select(p => (int?)p).FirstOrDefault() is { } at)
                        Match(text, k, at, 1);
                }
            }
        }
    }

    private void MatchMoved()
    {
        foreach (var text in texts)
        {
            foreach (var (start, end) in text.Gaps().ToList())
                MatchMoved(text, start, end);
        }
    }

    private void MatchMoved(MatchedText text, int start, int end)
    {
        if (isStrict && text.IsClosed(start, end))
            return;
        while (end - start >= ShortestMoved && searched < MostSearched)
        {
            searched += pdf.Length;
            var (at, length) = LongestBeginning(text.Folded.Text, start, end);
            if (length == 0)
            {
                start++;
                continue;
            }

            Match(text, start, at, length);
            start += length;
        }
    }

    /// <summary>A character or two between what was found, where they stand alone or where nothing else could stand.</summary>
    private void MatchRemaining()
    {
        foreach (var (i, text) in texts.Index())
        {
            foreach (var (start, end) in text.Gaps().ToList())
            {
                if (isStrict && text.IsClosed(start, end))
                    continue;
                var window = Window(i);
                var (from, to) = (text.PositionBefore(start, window.From), text.PositionFrom(end, window.To));
                var sought = text.Folded.Text[start..end];
                var at = pdf.FindApart(sought, from, to);
                if (at < 0 && to - from <= sought.Length + 2)
                    at = pdf.Find(sought, from, to);
                if (at < 0)
                    at = pdf.FindApart(sought, 0, pdf.Length);
                if (at >= 0)
                    Match(text, start, at, sought.Length);
                else if (
                    to - from is > 0 and var left
                    && left < sought.Length
                    && pdf.Find(sought.AsSpan(sought.Length - left), from, to) == from
                )
                    Match(text, end - left, from, left);
            }
        }
    }

    /// <summary>The longest beginning of a range that stands somewhere, by halving; length 0 when not even the shortest does.</summary>
    private (int At, int Length) LongestBeginning(string text, int start, int end)
    {
        var at = pdf.Find(text.AsSpan(start, ShortestMoved));
        if (at < 0)
            return (0, 0);
        var (low, high) = (ShortestMoved, end - start);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pdf.Find(text.AsSpan(start, middle)) is >= 0 and var found)
                (at, low) = (found, middle);
            else
                high = middle - 1;
        }

        return (at, low);
    }

    private void Match(MatchedText text, int offset, int position, int length)
    {
        pdf.Take(position, length);
        text.Match(offset, position, length);
    }
}
