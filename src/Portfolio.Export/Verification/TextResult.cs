using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>Characters of the source that the PDF does not have.</summary>
/// <param name="Kind">Kind of the block.</param>
/// <param name="Place">Where they stand in the source.</param>
/// <param name="Text">They themselves.</param>
/// <param name="IsFormula">They stand in a formula or beside one.</param>
internal sealed record LostText(string Kind, SourcePlace Place, string Text, bool IsFormula = false);

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
    /// <summary>Characters by which a block is named in a message: a heading, or the first words of a paragraph.</summary>
    private const int Shown = 24;

    /// <summary>Shorter texts stand everywhere by chance.</summary>
    private const int Distinctive = 8;

    /// <summary>Characters on each side of a space, enough to find it by.</summary>
    private const int Context = 8;

    /// <param name="folded">The text of the PDF as it was searched.</param>
    /// <param name="added">Characters of it that nothing of the source was matched with.</param>
    /// <param name="picturePages">Pages with pictures.</param>
    public static TextResult Of(
        IReadOnlyList<MatchedText> texts,
        ComparedText folded,
        int added,
        PdfText pdf,
        IReadOnlySet<int>? picturePages = null
    )
    {
        var lost = new List<LostText>();
        var changed = new List<ChangedText>();
        var invented = new List<SpaceFault>();
        var missing = new List<SpaceFault>();
        var (characters, found) = (0, 0);
        foreach (var text in texts)
        {
            characters += text.Positions.Length;
            found += text.Positions.Count(p => p >= 0);
            lost.AddRange(
                text.Gaps()
                    .Select(g => new LostText(
                        text.Source.Kind,
                        text.Source.PlaceOf(text.Folded.Origin[g.Start]),
                        Cut(text, g),
                        text.Source.Formula
                    ))
            );
            if (!text.Source.Formula)
                changed.AddRange(Changes(text, folded, pdf));
            Spaces(text, folded, pdf, invented, missing);
        }

        var moved = OutOfOrderBlocks(texts)
            .Where(t => IsCertain(t, folded) && !Floats(t, folded, pdf, picturePages))
            .Select(t => new LostText(
                t.Source.Kind,
                t.Source.Place,
                t.Source.Text.Length > Shown ? t.Source.Text[..Shown] + "…" : t.Source.Text
            ))
            .ToList();
        return new(characters, found, texts.Count, lost, changed, moved, invented, missing, added);
    }

    private static string Cut(MatchedText text, (int Start, int End) gap) =>
        text.Source.Text[text.Folded.Origin[gap.Start]..(text.Folded.Origin[gap.End - 1] + 1)];

    private static IEnumerable<ChangedText> Changes(MatchedText text, ComparedText folded, PdfText pdf)
    {
        for (var i = 0; i < text.Positions.Length; i++)
        {
            if (text.Positions[i] < 0)
                continue;
            var (from, at) = (text.Folded.Origin[i], folded.Origin[text.Positions[i]]);
            var (a, b) = (text.Source.Text[from], pdf.Characters[at]);
            if (a == b)
                continue;
            yield return new(text.Source.PlaceOf(from), a.ToString(), b.ToString(), pdf.Pages[at]);

            // One character that stands for several letters is one change.
            while (
                i + 1 < text.Positions.Length
                && text.Positions[i + 1] >= 0
                && (text.Folded.Origin[i + 1] == from || folded.Origin[text.Positions[i + 1]] == at)
            )
                i++;
        }
    }

    private static void Spaces(MatchedText text, ComparedText folded, PdfText pdf, List<SpaceFault> invented, List<SpaceFault> missing)
    {
        if (text.Source.Formula)
            return;
        for (var i = 1; i < text.Positions.Length; i++)
        {
            if (text.Positions[i] < 0 || text.Positions[i - 1] < 0)
                continue;
            var (at, before) = (folded.Origin[text.Positions[i]], folded.Origin[text.Positions[i - 1]]);
            if (at != before + 1)
                continue;
            var between = text.Source.Text.AsSpan(
                text.Folded.Origin[i - 1] + 1,
                Math.Max(0, text.Folded.Origin[i] - text.Folded.Origin[i - 1] - 1)
            );
            var fault =
                between.IndexOfAny(" \t\u00A0\u3000") >= 0 && between.IndexOf('\n') < 0 && pdf.Seams[at] == Seam.None ? missing
                : between.Length == 0
                && !IsLabel(text.Source.Text[text.Folded.Origin[i - 1]])
                && text.Folded.Origin[i] > text.Folded.Origin[i - 1]
                && pdf.Seams[at] is Seam.Space or Seam.Gap
                    ? invented
                : null;
            fault?.Add(
                new(
                    text.Source.PlaceOf(text.Folded.Origin[i]),
                    Around(pdf, before - Context + 1, at),
                    Around(pdf, at, at + Context),
                    pdf.Pages[at]
                )
            );
        }
    }

    /// <summary>Values may stand in a column beside their labels.</summary>
    private static bool IsLabel(char end) => end is ':' or '：';

    private static string Around(PdfText pdf, int from, int to) => pdf.Characters[Math.Max(0, from)..Math.Min(to, pdf.Characters.Length)];

    /// <summary>The fewest blocks that must be taken out so that the others stand in the order of the source.</summary>
    private static IEnumerable<MatchedText> OutOfOrderBlocks(IReadOnlyList<MatchedText> texts)
    {
        var found = texts
            .Where(p => p.IsFound && p.Source is { MayRepeat: false, MayMove: false } && p.Source.Kind != ExpectedText.Footnote)
            .ToList();
        var tails = new List<int>();
        var previous = new int[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            var at = tails.FindIndex(t => found[t].Start > found[i].Start);
            if (tails.Count > 0 && found[tails[^1]].Start <= found[i].Start)
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
        return found.Where((_, i) => !inOrder.Contains(i));
    }

    /// <summary>A short text that the PDF has more than once may have been taken for another, and letters of formulas for any.</summary>
    private static bool IsCertain(MatchedText text, ComparedText folded) =>
        !text.Source.Formula && (text.Folded.Text.Length >= Distinctive || folded.Text.AsSpan().Count(text.Folded.Text) == 1);

    /// <summary>Its figure had no room on the page before, and what follows filled that page: it begins the page of the figure.</summary>
    private static bool Floats(MatchedText text, ComparedText folded, PdfText pdf, IReadOnlySet<int>? picturePages)
    {
        var at = folded.Origin[text.Start];
        return picturePages is not null && picturePages.Contains(pdf.Pages[at]) && (at == 0 || pdf.Pages[at - 1] != pdf.Pages[at]);
    }
}
