using System.Text.RegularExpressions;
using Portfolio.PdfReading;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>Finds the characters of the source in the text of a PDF: whole blocks where they stand in order, then blocks that went elsewhere, then what is left of blocks that were cut or changed.</summary>
internal sealed partial class TextComparison
{
    /// <summary>Shorter texts stand everywhere by chance; they are looked for between their neighbours first.</summary>
    private const int Distinctive = 8;

    /// <summary>Pieces of this length that stand elsewhere count as found there.</summary>
    private const int ShortestMoved = 4;

    /// <summary>A run of the diff below this length is chance unless its neighbours are near.</summary>
    private const int ShortestRun = 4;

    /// <summary>Characters that the mark of a note may have.</summary>
    private const int LongestMark = 8;

    /// <summary>Longer windows are not compared letter by letter.</summary>
    private const int LongestWindow = 60_000;

    /// <summary>Characters that may be searched for moved text in all; a PDF of another text altogether is given up on.</summary>
    private const long MostSearched = 4_000_000_000;

    private readonly ComparedText pdf;
    private readonly bool[] claimed;
    private readonly IReadOnlyList<Seam> seams;

    /// <summary>Where the numbers of printed addresses stand, as [12]: between the words of the source, and none of them.</summary>
    private readonly bool[] numbers;

    /// <summary>In the order of the source, for the windows between neighbours.</summary>
    private readonly List<PlacedPiece> pieces;

    /// <summary>Title and body before what may be their repetition, so that a repetition never takes their place.</summary>
    private readonly List<int> order;

    private long searched;

    private TextComparison(IReadOnlyList<SourcePiece> source, PdfText text)
    {
        pdf = ComparedText.Of(text.Characters);
        claimed = new bool[pdf.Text.Length];
        seams = text.Seams;
        numbers = new bool[pdf.Text.Length];
        foreach (var mark in NumberMark().EnumerateMatches(pdf.Text))
            numbers.AsSpan(mark.Index, mark.Length).Fill(true);
        pieces = [.. source.Select(p => new PlacedPiece(p))];
        order = [.. Enumerable.Range(0, pieces.Count).OrderBy(i => pieces[i].Source.MayRepeat)];
    }

    public static TextResult Compare(IReadOnlyList<SourcePiece> source, PdfText text)
    {
        var comparison = new TextComparison(source, text);
        comparison.PlaceWhole();
        comparison.PlaceDivided();
        comparison.PlaceShort();
        comparison.PlaceParts();
        comparison.PlaceMoved();
        comparison.PlaceRest();
        return TextResult.Of(comparison.pieces, comparison.pdf, comparison.claimed, text);
    }

    private void PlaceWhole()
    {
        var cursor = 0;
        foreach (var i in order)
        {
            var piece = pieces[i];
            if (piece.Folded.Text.Length < Distinctive)
                continue;
            if (piece.Source.MayRepeat)
                cursor = Window(i).From;
            var at = Find(piece.Folded.Text, cursor, pdf.Text.Length);
            if (at < 0)
                at = Find(piece.Folded.Text, 0, cursor);
            if (at < 0 && piece.Source.MayRepeat)
                at = pdf.Text.IndexOf(piece.Folded.Text, StringComparison.Ordinal);
            if (at < 0)
                continue;
            Claim(piece, 0, at, piece.Folded.Text.Length);
            if (at >= cursor)
                cursor = at + piece.Folded.Text.Length;
        }
    }

    /// <summary>Blocks that stand there whole but for the marks of notes and the like between their parts; before short blocks could take a part for theirs.</summary>
    private void PlaceDivided()
    {
        foreach (var i in order)
        {
            var piece = pieces[i];
            if (piece.IsPlaced || piece.Source.Formula || piece.Folded.Text.Length < Distinctive)
                continue;
            var segments = piece.Segments().ToList();
            if (segments.Count < 2)
                continue;
            var first = piece.Folded.Text[..segments[0].End];
            for (var at = Find(first, 0, pdf.Text.Length); at >= 0; at = Find(first, at + 1, pdf.Text.Length))
            {
                if (!IsApart(at) || Follow(piece.Folded.Text, segments, at) is not { } places)
                    continue;
                for (var k = 0; k < segments.Count; k++)
                    Claim(piece, segments[k].Start, places[k], segments[k].End - segments[k].Start);
                break;
            }
        }
    }

    /// <summary>Where the parts of a text stand one after the other with little between them; null when they do not.</summary>
    private int[]? Follow(string text, List<(int Start, int End)> segments, int at)
    {
        var places = new int[segments.Count];
        for (var k = 0; k < segments.Count; k++)
        {
            var length = segments[k].End - segments[k].Start;
            places[k] =
                k == 0 ? at : Find(text.AsSpan(segments[k].Start, length), at, Math.Min(pdf.Text.Length, at + length + LongestMark));
            if (places[k] < 0)
                return null;
            at = places[k] + length;
        }

        return places;
    }

    private void PlaceShort()
    {
        foreach (var i in order)
        {
            var piece = pieces[i];
            if (piece.Folded.Text.Length >= Distinctive || piece.Folded.Text.Length == 0)
                continue;
            var (from, to) = Window(i);
            var at = FindApart(piece.Folded.Text, from, to);
            if (at < 0)
                at = Find(piece.Folded.Text, from, to);
            if (at < 0)
                at = Find(piece.Folded.Text, 0, pdf.Text.Length);
            if (at < 0 && piece.Source.MayRepeat)
                at = pdf.Text.IndexOf(piece.Folded.Text, StringComparison.Ordinal);
            if (at >= 0)
                Claim(piece, 0, at, piece.Folded.Text.Length);
        }
    }

    /// <summary>Blocks that stand there with something in between or something missing: compared letter by letter with what their neighbours leave.</summary>
    private void PlaceParts()
    {
        foreach (var i in order)
        {
            var piece = pieces[i];
            if (piece.IsPlaced || piece.Folded.Text.Length == 0)
                continue;
            var (from, to) = Window(i);
            PlaceSegments(piece, from, to);
            foreach (var (start, end) in piece.Gaps().ToList())
            {
                var after = piece.Places.AsSpan(0, start).LastIndexOfAnyExcept(-1);
                var before = piece.Places.AsSpan(end).IndexOfAnyExcept(-1);
                PlacePart(piece, start, end, after < 0 ? from : piece.Places[after] + 1, before < 0 ? to : piece.Places[end + before]);
            }
        }
    }

    /// <summary>The text between forced line ends, pictures and marks of notes, each whole: something may stand between them.</summary>
    private void PlaceSegments(PlacedPiece piece, int from, int to)
    {
        foreach (var (start, end) in piece.Segments())
        {
            var at = Find(piece.Folded.Text.AsSpan(start, end - start), from, to);
            if (at < 0)
                continue;
            Claim(piece, start, at, end - start);
            from = at + end - start;
        }
    }

    private void PlacePart(PlacedPiece piece, int start, int end, int from, int to)
    {
        to = Math.Min(to, from + Math.Max(LongestWindow, 4 * (end - start)));
        var text = piece.Folded.Text[start..end];
        var ownNumbers = text.Contains('[', StringComparison.Ordinal);
        var open = Enumerable.Range(from, Math.Max(0, to - from)).Where(p => !claimed[p] && (ownNumbers || !numbers[p])).ToArray();
        if (open.Length == 0)
            return;
        var window = new string([.. open.Select(p => pdf.Text[p])]);
        if (CharacterDiff.Runs(text, window) is not { } runs)
            return;
        foreach (var (inText, inWindow, length) in Extended(Likely(runs, text.Length), text, window))
            for (var k = 0; k < length; k++)
                Claim(piece, start + inText + k, open[inWindow + k], 1);
    }

    private void PlaceMoved()
    {
        foreach (var piece in pieces)
        {
            foreach (var (start, end) in piece.Gaps().ToList())
                PlaceMoved(piece, start, end);
        }
    }

    private void PlaceMoved(PlacedPiece piece, int start, int end)
    {
        var text = piece.Folded.Text;
        while (end - start >= ShortestMoved && searched < MostSearched)
        {
            searched += pdf.Text.Length;

            // The longest beginning that stands somewhere: doubled until it is found no more, then narrowed.
            var (at, length) = Longest(text, start, end);
            if (length == 0)
            {
                start++;
                continue;
            }

            Claim(piece, start, at, length);
            piece.Moved += length;
            start += length;
        }
    }

    /// <summary>A sign or two between what was found, where they stand alone or where nothing else could stand.</summary>
    private void PlaceRest()
    {
        foreach (var (i, piece) in pieces.Index())
        {
            foreach (var (start, end) in piece.Gaps().ToList())
            {
                var (from, to) = Window(i);
                if (piece.Places.AsSpan(0, start).LastIndexOfAnyExcept(-1) is var after and >= 0)
                    from = piece.Places[after] + 1;
                if (piece.Places.AsSpan(end).IndexOfAnyExcept(-1) is var before and >= 0)
                    to = piece.Places[end + before];
                var text = piece.Folded.Text[start..end];
                var at = FindApart(text, from, to);
                if (at < 0 && to - from <= text.Length + 2)
                    at = Find(text, from, to);
                if (at < 0)
                    at = FindApart(text, 0, pdf.Text.Length);
                if (at >= 0)
                    Claim(piece, start, at, text.Length);
            }
        }
    }

    private (int At, int Length) Longest(string text, int start, int end)
    {
        var (at, known) = (Find(text.AsSpan(start, ShortestMoved), 0, pdf.Text.Length), ShortestMoved);
        if (at < 0)
            return (0, 0);
        var (low, high) = (known, end - start);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Find(text.AsSpan(start, middle), 0, pdf.Text.Length) is >= 0 and var found)
                (at, low) = (found, middle);
            else
                high = middle - 1;
        }

        return (at, low);
    }

    /// <summary>What stands free between the neighbours of a block that are placed in order.</summary>
    private (int From, int To) Window(int index)
    {
        var from = 0;
        for (var i = index - 1; i >= 0; i--)
        {
            if (!pieces[i].IsPlaced)
                continue;
            from = pieces[i].End;
            break;
        }

        for (var i = index + 1; i < pieces.Count; i++)
        {
            if (pieces[i].IsPlaced && pieces[i].Start >= from)
                return (from, pieces[i].Start);
        }

        return (from, pdf.Text.Length);
    }

    private int Find(ReadOnlySpan<char> text, int from, int to)
    {
        while (to - from >= text.Length)
        {
            var found = pdf.Text.AsSpan(from, to - from).IndexOf(text);
            if (found < 0)
                return -1;
            var taken = claimed.AsSpan(from + found, text.Length).LastIndexOf(true);
            if (taken < 0)
                return from + found;
            from += found + taken + 1;
        }

        return -1;
    }

    /// <summary>As <see cref="Find"/>, where nothing stands directly before or behind: a cell "a" is not the a of a word.</summary>
    private int FindApart(string text, int from, int to)
    {
        for (var at = Find(text, from, to); at >= 0; at = Find(text, at + 1, to))
            if (IsApart(at) && IsApart(at + text.Length))
                return at;
        return -1;
    }

    private bool IsApart(int at) => at >= pdf.Origin.Length || seams[pdf.Origin[at]] != Seam.None;

    private void Claim(PlacedPiece piece, int inPiece, int inPdf, int length)
    {
        claimed.AsSpan(inPdf, length).Fill(true);
        for (var k = 0; k < length; k++)
            piece.Places[inPiece + k] = inPdf + k;
        piece.Start = piece.IsPlaced ? Math.Min(piece.Start, inPdf) : inPdf;
        piece.End = Math.Max(piece.End, inPdf + length);
    }

    /// <summary>Runs with what stands beside them in both texts; the diff may have matched that with something else.</summary>
    private static IEnumerable<(int InA, int InB, int Length)> Extended(List<(int InA, int InB, int Length)> runs, string a, string b)
    {
        var (freeA, freeB) = (0, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var (startA, startB, length) = runs[i];
            var (nextA, nextB) = i + 1 < runs.Count ? (runs[i + 1].InA, runs[i + 1].InB) : (a.Length, b.Length);
            while (startA > freeA && startB > freeB && a[startA - 1] == b[startB - 1])
                (startA, startB, length) = (startA - 1, startB - 1, length + 1);
            while (startA + length < nextA && startB + length < nextB && a[startA + length] == b[startB + length])
                length++;
            (freeA, freeB) = (startA + length, startB + length);
            yield return (startA, startB, length);
        }
    }

    /// <summary>Without the runs that two texts share by chance.</summary>
    private static List<(int InA, int InB, int Length)> Likely(List<(int InA, int InB, int Length)> runs, int length)
    {
        const int near = 2;
        bool AreNear(int i)
        {
            var (a, b, run) = runs[i];
            return runs[i + 1].InA - (a + run) <= near && runs[i + 1].InB - (b + run) <= near;
        }

        // What is long enough holds its neighbours, and these theirs.
        var kept = runs.ConvertAll(r => r.Length >= Math.Min(ShortestRun, length));
        for (var i = 1; i < runs.Count; i++)
            kept[i] |= kept[i - 1] && AreNear(i - 1);
        for (var i = runs.Count - 2; i >= 0; i--)
            kept[i] |= kept[i + 1] && AreNear(i);
        return [.. runs.Where((_, i) => kept[i])];
    }

    [GeneratedRegex(@"\[\d{1,4}\]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMark();
}

/// <summary>A block and where its characters were found.</summary>
internal sealed class PlacedPiece
{
    public PlacedPiece(SourcePiece source)
    {
        Source = source;
        Folded = ComparedText.Of(source.Text);
        Places = new int[Folded.Text.Length];
        Array.Fill(Places, -1);
    }

    public SourcePiece Source { get; }

    public ComparedText Folded { get; }

    /// <summary>Index in the folded text of the PDF, or −1, of every folded character.</summary>
    public int[] Places { get; }

    public int Start { get; set; } = -1;

    public int End { get; set; }

    /// <summary>Characters that stand apart from the rest of their block.</summary>
    public int Moved { get; set; }

    public bool IsPlaced => Start >= 0;

    /// <summary>Ranges between the line feeds of the source.</summary>
    public IEnumerable<(int Start, int End)> Segments()
    {
        var start = 0;
        for (var i = 1; i <= Places.Length; i++)
        {
            if (i < Places.Length && Source.Text.AsSpan(Folded.Origin[i - 1], Folded.Origin[i] - Folded.Origin[i - 1]).IndexOf('\n') < 0)
                continue;
            yield return (start, i);
            start = i;
        }
    }

    /// <summary>Ranges of characters that were not found.</summary>
    public IEnumerable<(int Start, int End)> Gaps()
    {
        for (var i = 0; i < Places.Length; i++)
        {
            if (Places[i] >= 0)
                continue;
            var start = i;
            while (i < Places.Length && Places[i] < 0)
                i++;
            yield return (start, i);
        }
    }
}
