using System.Text;
using Portfolio.Sources.Text;
using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>Joins the letters of one block.</summary>
/// <param name="endsLines">
/// A line may end because its author wants it to, as in tagged blocks: each end is a line end of the text. Else lines were broken where
/// they were full, and ideographs meet there, and parts of words.
/// </param>
internal sealed class TextBlockWriter(bool endsLines)
{
    /// <summary>Letters of this share of the size before them, and off its baseline, are raised or lowered.</summary>
    private const double SmallSize = 0.8;

    /// <summary>Share of the type size by which they are off the baseline at least.</summary>
    private const double SmallShift = 0.08;

    private readonly StringBuilder text = new();
    private readonly List<int> pages = [];
    private Letter? last;
    private Letter? lastUpright;
    private int lastPage;

    public PdfTextBlock Block
    {
        get
        {
            LeaveRun();
            return new(text.ToString(), pages);
        }
    }

    private bool InRun { get; set; }

    public void Add(Letter letter, int page)
    {
        if (string.IsNullOrEmpty(letter.Value) || letter.Value == "\0")
            return;
        var seam =
            last is null ? Seam.None
            : page != lastPage ? Seam.Line
            : PdfTextReader.Between(last, letter);
        var small = seam is Seam.None or Seam.Gap && lastUpright is not null && IsSmall(letter, lastUpright);
        if (InRun && !small)
            LeaveRun();
        if (seam == Seam.Line)
            EndLine(letter.Value[0], page);
        else if (seam == Seam.Gap)
            Put(' ', page);
        if (small && !InRun)
        {
            Put(IdentityText.RunEdge, page);
            InRun = true;
        }

        foreach (var c in letter.Value)
            Put(c, page);
        (last, lastPage) = (letter, page);
        if (!small)
            lastUpright = letter;
    }

    /// <summary>A line of the same block begins.</summary>
    private void EndLine(char next, int page)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[^1]))
            return;
        if (text[^1] is '-' or '\u2010' or '\u00AD')
        {
            // A word that was parted at the line end is one again; a compound keeps its hyphen.
            if (!endsLines && char.IsLower(next))
            {
                text.Length--;
                pages.RemoveAt(pages.Count - 1);
            }

            return;
        }

        if (endsLines)
            Put('\n', page);
        else if (!Scripts.IsEastAsian(text[^1]) || !Scripts.IsEastAsian(next))
            Put(' ', page);
    }

    private void LeaveRun()
    {
        if (InRun)
            Put(IdentityText.RunEdge, lastPage);
        InRun = false;
    }

    private void Put(char c, int page)
    {
        text.Append(c);
        pages.Add(page);
    }

    private static bool IsSmall(Letter letter, Letter before) =>
        Math.Abs(letter.PointSize) < SmallSize * Math.Abs(before.PointSize)
        && Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > SmallShift * Math.Abs(before.PointSize);
}
