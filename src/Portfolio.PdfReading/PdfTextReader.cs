using System.Text;
using Portfolio.PdfReading.Ink;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Portfolio.PdfReading;

/// <summary>Reads the text of pages in the order in which the file has it; what nobody sees is kept apart.</summary>
internal sealed class PdfTextReader
{
    /// <summary>From this share of the type size on, readers take a gap for a space (poppler's rule).</summary>
    private const double WidestGap = 0.1;

    /// <summary>
    /// From this share of the type size on a gap parts columns, as a line end does; rule of thumb: no justified line has it.
    /// </summary>
    private const double ColumnGap = 2;

    /// <summary>
    /// Text that is this share of the type size higher or lower stands on another line; superscripts, raised by a third or so, do not.
    /// </summary>
    private const double LineShift = 0.6;

    private readonly StringBuilder characters = new();
    private readonly List<Seam> seams = [];
    private readonly List<int> pages = [];
    private readonly List<UnseenContent> unseen = [];
    private int artifacts;
    private int unmapped;

    public PdfText Result => new(characters.ToString(), seams, pages, artifacts, unmapped);

    /// <summary>Text that nobody sees, in runs of one kind.</summary>
    public IReadOnlyList<UnseenContent> Unseen => unseen;

    public void Add(InkPage page)
    {
        InkLetter? before = null;
        var seam = Seam.Line;
        var hidden = new StringBuilder();
        var reason = Ink.Unseen.No;
        foreach (var letter in page.Letters)
        {
            if (letter.IsArtifact)
            {
                artifacts += letter.Value.Length;
                continue;
            }

            // White space is as hidden as what stands around it.
            if (letter.Unseen != reason && !string.IsNullOrWhiteSpace(letter.Value))
            {
                EndHidden();
                reason = letter.Unseen;
            }

            if (reason != Ink.Unseen.No)
            {
                hidden.Append(letter.Value);
                continue;
            }

            if (before is not null)
                seam = Max(seam, Between(before.Start, before.End, before.PointSize, letter.Start, letter.PointSize));
            before = letter;
            if (letter.Value is "" or "\0")
                unmapped++;
            else
                seam = Add(letter.Value, seam, page.Number);
        }

        EndHidden();
        void EndHidden()
        {
            if (hidden.ToString().Trim() is { Length: > 0 } text)
                unseen.Add(new(reason, page.Number, text));
            hidden.Clear();
        }
    }

    private Seam Add(string value, Seam seam, int page)
    {
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                seam = Max(seam, Seam.Space);
                continue;
            }

            characters.Append(c);
            seams.Add(seam);
            pages.Add(page);
            seam = Seam.None;
        }

        return seam;
    }

    /// <summary>A line end wins over a space, and a space that is written over one that is only seen.</summary>
    private static Seam Max(Seam a, Seam b) =>
        a == Seam.Line || b == Seam.Line ? Seam.Line
        : a == Seam.Space || b == Seam.Space ? Seam.Space
        : a > b ? a
        : b;

    /// <summary>What the places of two letters say that stands between them.</summary>
    internal static Seam Between(Letter a, Letter b) => Between(a.StartBaseLine, a.EndBaseLine, a.PointSize, b.StartBaseLine, b.PointSize);

    private static Seam Between(PdfPoint start, PdfPoint from, double sizeBefore, PdfPoint to, double sizeAfter)
    {
        var size = Math.Max(Math.Abs(sizeBefore), Math.Abs(sizeAfter));
        if (size <= 0)
            return Seam.None;

        // Along and across the direction of writing, which may be turned.
        var (dx, dy) = (from.X - start.X, from.Y - start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length <= 0)
            (dx, dy, length) = (1, 0, 1);
        var along = (((to.X - from.X) * dx) + ((to.Y - from.Y) * dy)) / length;
        var across = Math.Abs(((to.Y - from.Y) * dx) - ((to.X - from.X) * dy)) / length;
        if (across > LineShift * size || along < -size || along > ColumnGap * size)
            return Seam.Line;
        return along > WidestGap * size ? Seam.Gap : Seam.None;
    }
}
