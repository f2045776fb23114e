using System.Text.RegularExpressions;
using Portfolio.PdfReading;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>The text of a PDF, folded, with a note of every character that a text of the source has been matched with.</summary>
internal sealed partial class PdfTextSearch
{
    private readonly IReadOnlyList<Seam> seams;
    private readonly bool[] taken;

    /// <summary>Where the numbers of printed addresses stand, as [12]: between the words of the source, and none of them.</summary>
    private readonly bool[] numbers;

    public PdfTextSearch(PdfText pdf)
    {
        Folded = ComparedText.Of(pdf.Characters);
        seams = pdf.Seams;
        taken = new bool[Length];
        numbers = new bool[Length];
        foreach (var mark in NumberMark().EnumerateMatches(Folded.Text))
            numbers.AsSpan(mark.Index, mark.Length).Fill(true);
    }

    public ComparedText Folded { get; }

    /// <summary>Of the folded text, in characters.</summary>
    public int Length => Folded.Text.Length;

    /// <summary>Characters that nothing of the source was matched with.</summary>
    public int FreeCharacters => taken.Count(t => !t);

    /// <summary>Where a text stands in a range, free as a whole; −1 when it does not.</summary>
    public int Find(ReadOnlySpan<char> text, int from, int to)
    {
        while (to - from >= text.Length)
        {
            var found = Folded.Text.AsSpan(from, to - from).IndexOf(text);
            if (found < 0)
                return -1;
            var last = taken.AsSpan(from + found, text.Length).LastIndexOf(true);
            if (last < 0)
                return from + found;
            from += found + last + 1;
        }

        return -1;
    }

    /// <summary>Where a text stands anywhere, free as a whole; −1 when it does not.</summary>
    public int Find(ReadOnlySpan<char> text) => Find(text, 0, Length);

    /// <summary>Where a text stands free and nothing stands directly before or behind it: a cell "a" is not the a of a word.</summary>
    public int FindApart(string text, int from, int to)
    {
        for (var at = Find(text, from, to); at >= 0; at = Find(text, at + 1, to))
            if (IsApart(at) && IsApart(at + text.Length))
                return at;
        return -1;
    }

    /// <summary>Where a text stands, whether or not other text was matched there; −1 when nowhere.</summary>
    public int FindTaken(string text) => Folded.Text.IndexOf(text, StringComparison.Ordinal);

    /// <summary>Whether something separates a character from the one before it.</summary>
    public bool IsApart(int at) => at >= Folded.Origin.Length || seams[Folded.Origin[at]] != Seam.None;

    /// <summary>Positions of the free characters of a range, in order.</summary>
    /// <param name="withNumbers">Whether numbers of printed addresses count.</param>
    public int[] Free(int from, int to, bool withNumbers) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(p => !taken[p] && (withNumbers || !numbers[p]))];

    /// <summary>Notes that a text of the source stands here.</summary>
    public void Take(int at, int length) => taken.AsSpan(at, length).Fill(true);

    [GeneratedRegex(@"\[\d{1,4}\]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMark();
}
