using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>Characters of the source that the PDF does not have.</summary>
/// <param name="Kind">Kind of the block.</param>
/// <param name="Place">Where they stand in the source.</param>
/// <param name="Text">They themselves.</param>
internal sealed record LostText(string Kind, SourcePlace Place, string Text);

/// <summary>A form of a character that the PDF has in place of the author's.</summary>
internal sealed record ChangedText(SourcePlace Place, string From, string To, int Page);

/// <summary>A space that one side has and the other has not.</summary>
/// <param name="Before">Text before it.</param>
/// <param name="After">Text after it.</param>
internal sealed record SpaceFault(SourcePlace Place, string Before, string After, int Page);

/// <summary>How the text of a PDF compares with that of its entry.</summary>
/// <param name="Characters">Characters of the source, white space not counted.</param>
/// <param name="Found">Those of them that the PDF has.</param>
/// <param name="Blocks">Blocks of the source.</param>
/// <param name="OutOfOrder">Beginnings of blocks that stand before or after where the source has them.</param>
/// <param name="Added">Characters of the PDF that are not from the entry: labels, contacts, numbers of lists and pages.</param>
internal sealed record TextResult(
    int Characters,
    int Found,
    int Blocks,
    IReadOnlyList<LostText> Lost,
    IReadOnlyList<ChangedText> Changed,
    IReadOnlyList<LostText> OutOfOrder,
    IReadOnlyList<SpaceFault> InventedSpaces,
    IReadOnlyList<SpaceFault> MissingSpaces,
    int Added
)
{
    private const int Shown = 24;
    private const int Context = 8;

    public static TextResult Of(IReadOnlyList<PlacedPiece> pieces, ComparedText folded, bool[] claimed, PdfText pdf)
    {
        var lost = new List<LostText>();
        var changed = new List<ChangedText>();
        var invented = new List<SpaceFault>();
        var missing = new List<SpaceFault>();
        var (characters, found) = (0, 0);
        foreach (var piece in pieces)
        {
            characters += piece.Places.Length;
            found += piece.Places.Count(p => p >= 0);
            lost.AddRange(
                piece.Gaps().Select(g => new LostText(piece.Source.Kind, piece.Source.PlaceOf(piece.Folded.Origin[g.Start]), Cut(piece, g)))
            );
            if (!piece.Source.Formula)
                changed.AddRange(Changes(piece, folded, pdf));
            Spaces(piece, folded, pdf, invented, missing);
        }

        return new(characters, found, pieces.Count, lost, changed, OutOfPlace(pieces), invented, missing, claimed.Count(c => !c));
    }

    private static string Cut(PlacedPiece piece, (int Start, int End) gap) =>
        piece.Source.Text[piece.Folded.Origin[gap.Start]..(piece.Folded.Origin[gap.End - 1] + 1)];

    private static IEnumerable<ChangedText> Changes(PlacedPiece piece, ComparedText folded, PdfText pdf)
    {
        for (var i = 0; i < piece.Places.Length; i++)
        {
            if (piece.Places[i] < 0)
                continue;
            var (from, at) = (piece.Folded.Origin[i], folded.Origin[piece.Places[i]]);
            var (a, b) = (piece.Source.Text[from], pdf.Characters[at]);
            if (a == b)
                continue;
            yield return new(piece.Source.PlaceOf(from), a.ToString(), b.ToString(), pdf.Pages[at]);

            // One sign of several letters is one change.
            while (
                i + 1 < piece.Places.Length
                && piece.Places[i + 1] >= 0
                && (piece.Folded.Origin[i + 1] == from || folded.Origin[piece.Places[i + 1]] == at)
            )
                i++;
        }
    }

    private static void Spaces(PlacedPiece piece, ComparedText folded, PdfText pdf, List<SpaceFault> invented, List<SpaceFault> missing)
    {
        if (piece.Source.Formula)
            return;
        for (var i = 1; i < piece.Places.Length; i++)
        {
            if (piece.Places[i] < 0 || piece.Places[i - 1] < 0)
                continue;
            var (at, before) = (folded.Origin[piece.Places[i]], folded.Origin[piece.Places[i - 1]]);
            if (at != before + 1)
                continue;
            var between = piece.Source.Text.AsSpan(
                piece.Folded.Origin[i - 1] + 1,
                Math.Max(0, piece.Folded.Origin[i] - piece.Folded.Origin[i - 1] - 1)
            );
            var fault =
                between.IndexOfAny(" \t\u00A0\u3000") >= 0 && between.IndexOf('\n') < 0 && pdf.Seams[at] == Seam.None ? missing
                : between.Length == 0 && piece.Folded.Origin[i] > piece.Folded.Origin[i - 1] && pdf.Seams[at] is Seam.Space or Seam.Gap
                    ? invented
                : null;
            fault?.Add(
                new(
                    piece.Source.PlaceOf(piece.Folded.Origin[i]),
                    Around(pdf, before - Context + 1, at),
                    Around(pdf, at, at + Context),
                    pdf.Pages[at]
                )
            );
        }
    }

    private static string Around(PdfText pdf, int from, int to) => pdf.Characters[Math.Max(0, from)..Math.Min(to, pdf.Characters.Length)];

    /// <summary>The fewest blocks that must be taken out so that the others stand in the order of the source.</summary>
    private static List<LostText> OutOfPlace(IReadOnlyList<PlacedPiece> pieces)
    {
        var placed = pieces.Where(p => p.IsPlaced && !p.Source.MayRepeat).ToList();
        var tails = new List<int>();
        var previous = new int[placed.Count];
        for (var i = 0; i < placed.Count; i++)
        {
            var at = tails.FindIndex(t => placed[t].Start > placed[i].Start);
            if (tails.Count > 0 && placed[tails[^1]].Start <= placed[i].Start)
                at = -1;
            previous[i] = at == 0 || tails.Count == 0 ? -1 : tails[(at < 0 ? tails.Count : at) - 1];
            if (at < 0)
                tails.Add(i);
            else
                tails[at] = i;
        }

        var inOrder = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
            inOrder.Add(i);
        return
        [
            .. placed
                .Where((_, i) => !inOrder.Contains(i))
                .Select(p => new LostText(
                    p.Source.Kind,
                    p.Source.Place,
                    p.Source.Text.Length > Shown ? p.Source.Text[..Shown] + "…" : p.Source.Text
                )),
        ];
    }
}
