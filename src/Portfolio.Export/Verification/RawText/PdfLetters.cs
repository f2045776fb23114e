using System.Text;
using Portfolio.PdfReading;

namespace Portfolio.Export.Verification.RawText;

/// <summary>The letters and digits of a PDF; what stood between two of them parts them.</summary>
/// <param name="Letters">Nothing but them.</param>
/// <param name="Whole">The text that they are from.</param>
/// <param name="Origin">Index in the whole text of each character of the letters.</param>
internal sealed record PdfLetters(PdfText Letters, PdfText Whole, IReadOnlyList<int> Origin)
{
    public static PdfLetters Of(PdfText pdf)
    {
        var letters = new StringBuilder(pdf.Characters.Length);
        var seams = new List<Seam>(pdf.Characters.Length);
        var pages = new List<int>(pdf.Characters.Length);
        var origin = new List<int>(pdf.Characters.Length);
        var seam = Seam.None;
        for (var i = 0; i < pdf.Characters.Length; i++)
        {
            if (pdf.Seams[i] == Seam.Line || seam == Seam.None)
                seam = pdf.Seams[i];
            var isRune = Rune.TryGetRuneAt(pdf.Characters, i, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (!isRune || !Rune.IsLetterOrDigit(rune))
            {
                if (seam != Seam.Line)
                    seam = Seam.Space;
                i += length - 1;
                continue;
            }

            for (var k = 0; k < length; k++)
            {
                letters.Append(pdf.Characters[i + k]);
                seams.Add(k == 0 ? seam : Seam.None);
                pages.Add(pdf.Pages[i + k]);
                origin.Add(i + k);
            }

            i += length - 1;
            seam = Seam.None;
        }

        return new(new(letters.ToString(), seams, pages, pdf.Artifacts, pdf.Unmapped), pdf, origin);
    }
}
