using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>An expected text and where its characters were found.</summary>
internal sealed class MatchedText
{
    public MatchedText(ExpectedText source)
    {
        Source = source;
        Folded = ComparedText.Of(source.Text);
        Positions = new int[Folded.Text.Length];
        Array.Fill(Positions, -1);
    }

    public ExpectedText Source { get; }

    public ComparedText Folded { get; }

    /// <summary>Index in the folded text of the PDF, or −1, of every folded character.</summary>
    public int[] Positions { get; }

    /// <summary>First position of those found, or −1.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>Behind the last position of those found.</summary>
    public int End { get; private set; }

    public bool IsFound => Start >= 0;

    /// <summary>Notes that some of its characters stand there.</summary>
    public void Match(int offset, int position, int length)
    {
        for (var k = 0; k < length; k++)
            Positions[offset + k] = position + k;
        Start = IsFound ? Math.Min(Start, position) : position;
        End = Math.Max(End, position + length);
    }

    /// <summary>Behind the last character found before <paramref name="offset"/>; <paramref name="otherwise"/> when none was.</summary>
    public int PositionBefore(int offset, int otherwise) =>
        Positions.AsSpan(0, offset).LastIndexOfAnyExcept(-1) is var found and >= 0 ? Positions[found] + 1 : otherwise;

    /// <summary>The first character found from <paramref name="offset"/> on; <paramref name="otherwise"/> when none was.</summary>
    public int PositionFrom(int offset, int otherwise) =>
        Positions.AsSpan(offset).IndexOfAnyExcept(-1) is var found and >= 0 ? Positions[offset + found] : otherwise;

    /// <summary>Ranges between the line feeds of the source.</summary>
    public IEnumerable<(int Start, int End)> Segments()
    {
        var start = 0;
        for (var i = 1; i <= Positions.Length; i++)
        {
            if (i < Positions.Length && Source.Text.AsSpan(Folded.Origin[i - 1], Folded.Origin[i] - Folded.Origin[i - 1]).IndexOf('\n') < 0)
                continue;
            yield return (start, i);
            start = i;
        }
    }

    /// <summary>Ranges of the folded text whose characters may stand in any order.</summary>
    public IEnumerable<(int Start, int End)> FoldedFormulas()
    {
        foreach (var (start, end) in Source.Formulas)
        {
            var (first, last) = (FirstFrom(start), FirstFrom(end));
            if (first < last)
                yield return (first, last);
        }
    }

    /// <summary>The first folded character that stems from an offset or a later one.</summary>
    private int FirstFrom(int offset) => Array.BinarySearch(Folded.Origin, offset) is var found && found >= 0 ? FirstOf(found) : ~found;

    private int FirstOf(int at)
    {
        while (at > 0 && Folded.Origin[at - 1] == Folded.Origin[at])
            at--;
        return at;
    }

    /// <summary>What stands before and behind a range in one part of the text stands side by side in the PDF.</summary>
    public bool IsClosed(int start, int end) =>
        start > 0
        && end < Positions.Length
        && Positions[start - 1] >= 0
        && Positions[end] == Positions[start - 1] + 1
        && Source.Text.AsSpan(Folded.Origin[start - 1], Folded.Origin[end] - Folded.Origin[start - 1]).IndexOf('\n') < 0;

    /// <summary>Ranges of characters that were not found.</summary>
    public IEnumerable<(int Start, int End)> Gaps()
    {
        for (var i = 0; i < Positions.Length; i++)
        {
            if (Positions[i] >= 0)
                continue;
            var start = i;
            while (i < Positions.Length && Positions[i] < 0)
                i++;
            yield return (start, i);
        }
    }
}
