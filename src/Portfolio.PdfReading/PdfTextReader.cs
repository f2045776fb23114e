using System.Text;
using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>Reads the text of pages in the order in which the file has it.</summary>
internal sealed class PdfTextReader
{
    /// <summary>From this share of the type size on, readers take a gap for a space (poppler's rule).</summary>
    private const double WidestGap = 0.1;

    /// <summary>From this share of the type size on a gap parts columns, as a line end does; rule of thumb: no justified line has it.</summary>
    private const double ColumnGap = 2;

    /// <summary>Text that is this share of the type size higher or lower stands on another line; superscripts, raised by a third or so, do not.</summary>
    private const double LineShift = 0.6;

    private readonly StringBuilder characters = new();
    private readonly List<Seam> seams = [];
    private readonly List<int> pages = [];
    private int artifacts;
    private int unmapped;

    public PdfText Result => new(characters.ToString(), seams, pages, artifacts, unmapped);

    public void Add(Page page)
    {
        var running = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var element in page.GetMarkedContents())
            Collect(element, inside: false, running);
        Letter? before = null;
        var seam = Seam.Line;
        foreach (var letter in page.Letters)
        {
            if (running.Contains(letter))
            {
                artifacts += letter.Value?.Length ?? 0;
                continue;
            }

            if (before is not null)
                seam = Max(seam, Between(before, letter));
            before = letter;
            if (string.IsNullOrEmpty(letter.Value) || letter.Value == "\0")
                unmapped++;
            else
                seam = Add(letter.Value, seam, page.Number);
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

    private static Seam Between(Letter a, Letter b)
    {
        var (from, to) = (a.EndBaseLine, b.StartBaseLine);
        var size = Math.Max(Math.Abs(a.PointSize), Math.Abs(b.PointSize));
        if (size <= 0)
            return Seam.None;

        // Along and across the direction of writing, which may be turned.
        var (dx, dy) = (a.EndBaseLine.X - a.StartBaseLine.X, a.EndBaseLine.Y - a.StartBaseLine.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length <= 0)
            (dx, dy, length) = (1, 0, 1);
        var along = (((to.X - from.X) * dx) + ((to.Y - from.Y) * dy)) / length;
        var across = Math.Abs(((to.Y - from.Y) * dx) - ((to.X - from.X) * dy)) / length;
        if (across > LineShift * size || along < -size || along > ColumnGap * size)
            return Seam.Line;
        return along > WidestGap * size ? Seam.Gap : Seam.None;
    }

    private static void Collect(MarkedContentElement element, bool inside, HashSet<Letter> running)
    {
        inside |= element.IsArtifact;
        if (inside)
            running.UnionWith(element.Letters);
        foreach (var child in element.Children)
            Collect(child, inside, running);
    }
}
