using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification.RawText;

/// <summary>What markup of the source became: printed, or gone with the space it stood for.</summary>
internal enum MarkupFault
{
    /// <summary>A formula is printed as TeX.</summary>
    Formula,

    /// <summary>A heading is printed with its marks, as text.</summary>
    Heading,

    /// <summary>Tags of HTML are printed that the source does not show.</summary>
    Tag,

    /// <summary>Two words are printed as one.</summary>
    Glued,
}

/// <summary>Markup that a reader of the site would not see as such.</summary>
/// <param name="Text">As it is printed.</param>
internal sealed record PrintedMarkup(MarkupFault Fault, SourcePlace Place, string Text, int Page);

/// <summary>Looks around letters that were found: signs that the site would not show tell that a reader lost its way.</summary>
internal static class MarkupSearch
{
    /// <summary>Tags that the readers of sources might pass on.</summary>
    private static readonly string[] Closing = ["</p>", "</h2>", "</h3>", "</li>", "</ul>", "</div>", "</td>", "</em>", "</strong>"];

    /// <summary>Characters quoted on each side.</summary>
    private const int Context = 12;

    /// <summary>Characters before the first letter of a formula that may be its commands.</summary>
    private const int Before = 24;

    /// <summary>Letters of a formula that lie further apart were found elsewhere.</summary>
    private const int LongestFormula = 400;

    public static List<PrintedMarkup> Find(RawEntry entry, MatchedBlocks matched)
    {
        var found = new List<PrintedMarkup>();
        foreach (var (text, block) in matched.Texts.Zip(matched.Blocks))
        {
            Formulas(text, block, matched, found);
            if (block.Text.Kind == RawBlocks.Heading)
                Heading(text, matched, found);
            Glued(text, block, matched, found);
        }

        Tags(entry, matched, found);
        return found;
    }

    /// <summary>Index in the whole text of the PDF of a folded letter; −1 when it was not found.</summary>
    private static int At(MatchedText text, int letter, MatchedBlocks matched) =>
        text.Positions[letter] is >= 0 and var position ? matched.Letters.Origin[matched.Folded.Origin[position]] : -1;

    private static void Formulas(MatchedText text, RawBlock block, MatchedBlocks matched, List<PrintedMarkup> found)
    {
        foreach (var ((start, end), (rawStart, rawEnd)) in text.Source.Formulas.Zip(block.Formulas))
        {
            var places = Enumerable
                .Range(0, text.Positions.Length)
                .Where(k => text.Folded.Origin[k] >= start && text.Folded.Origin[k] < end)
                .Select(k => At(text, k, matched))
                .Where(at => at >= 0)
                .ToList();
            if (places.Count == 0)
                continue;
            var pdf = matched.Letters.Whole;
            var (from, to) = (Math.Max(0, places.Min() - Before), Math.Min(pdf.Characters.Length, places.Max() + 3));
            if (to - from > Before + LongestFormula + (4 * (end - start)))
                continue;
            if (IsRaw(block.Raw[rawStart..rawEnd], pdf.Characters[from..to], Framed(pdf.Characters, places.Min(), places.Max())))
                found.Add(
                    new(MarkupFault.Formula, text.Source.PlaceOf(start), pdf.Characters[Math.Max(0, places.Min() - 3)..to], pdf.Pages[from])
                );
        }
    }

    /// <summary>Letters with the signs directly before the first and behind the last.</summary>
    private static ReadOnlySpan<char> Framed(string text, int first, int last)
    {
        while (first > 0 && !char.IsLetterOrDigit(text[first - 1]))
            first--;
        while (last + 1 < text.Length && !char.IsLetterOrDigit(text[last + 1]))
            last++;
        return text.AsSpan(first, last + 1 - first);
    }

    private static bool IsRaw(string tex, string printed, ReadOnlySpan<char> framed)
    {
        if (
            framed.Contains("$$", StringComparison.Ordinal)
            && !tex.Contains("\n\n", StringComparison.Ordinal)
            && tex.StartsWith("$$", StringComparison.Ordinal)
        )
            return true;
        if (framed.Count('$') > 1 && tex.AsSpan().ContainsAny('^', '_', '\\') && tex[0] == '$')
            return true;
        for (var i = printed.IndexOf('\\'); i >= 0; i = printed.IndexOf('\\', i + 1))
        {
            var end = i + 1;
            while (end < printed.Length && char.IsAsciiLetter(printed[end]))
                end++;
            if (end > i + 2 && tex.Contains(printed[i..end], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void Heading(MatchedText text, MatchedBlocks matched, List<PrintedMarkup> found)
    {
        if (text.Positions.Length == 0 || At(text, 0, matched) is not (> 0 and var at))
            return;
        var pdf = matched.Letters.Whole;
        if (pdf.Characters[at - 1] == '#')
            found.Add(new(MarkupFault.Heading, text.Source.PlaceOf(0), Around(pdf.Characters, at), pdf.Pages[at]));
    }

    /// <summary>Two Latin words with nothing but a space between them, which the PDF has not.</summary>
    private static void Glued(MatchedText text, RawBlock block, MatchedBlocks matched, List<PrintedMarkup> found)
    {
        var pdf = matched.Letters.Whole;
        for (var k = 1; k < text.Positions.Length; k++)
        {
            var (first, second) = (text.Folded.Origin[k - 1], text.Folded.Origin[k]);
            var (before, after) = (block.Offsets[first], block.Offsets[second]);
            if (after != before + 2 || block.Raw[before + 1] is not (' ' or '\n' or '\t'))
                continue;
            if (!Scripts.IsLatin(block.Raw[before]) || !Scripts.IsLatin(block.Raw[after]))
                continue;
            if (text.Source.Formulas.Any(f => second >= f.Start && first < f.End))
                continue;
            var at = At(text, k, matched);

            // Where the word does not go on, its first letter was found by chance in another one.
            if (
                k + 1 < text.Positions.Length
                && block.Offsets[text.Folded.Origin[k + 1]] == after + 1
                && At(text, k + 1, matched) != at + 1
            )
                continue;
            if (at > 0 && At(text, k - 1, matched) == at - 1 && pdf.Seams[at] == PdfReading.Seam.None)
                found.Add(new(MarkupFault.Glued, text.Source.PlaceOf(second), Around(pdf.Characters, at), pdf.Pages[at]));
        }
    }

    private static void Tags(RawEntry entry, MatchedBlocks matched, List<PrintedMarkup> found)
    {
        var pdf = matched.Letters.Whole;
        foreach (var tag in Closing)
        {
            var at = pdf.Characters.IndexOf(tag, StringComparison.Ordinal);
            if (at >= 0 && Count(pdf.Characters, tag) > Count(entry.Text, tag) + Count(entry.Rendered?.Text ?? "", tag))
                found.Add(new(MarkupFault.Tag, new(entry.Path), Around(pdf.Characters, at), pdf.Pages[at]));
        }
    }

    private static int Count(string text, string tag) => text.AsSpan().Count(tag);

    private static string Around(string text, int at) => text[Math.Max(0, at - Context)..Math.Min(text.Length, at + Context)];
}
