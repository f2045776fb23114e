using System.Globalization;
using System.Text;

namespace Portfolio.Export.Fuzz;

/// <summary>A quick look at the frame of a PDF: head, end, and what the last line points to.</summary>
internal static class PdfShape
{
    public static string? Fault(ReadOnlySpan<byte> pdf)
    {
        if (!pdf.StartsWith("%PDF-1."u8))
            return "the PDF has no head";
        if (!pdf.TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
            return "the PDF has no end";
        var at = pdf.LastIndexOf("startxref"u8);
        if (at < 0)
            return "the PDF has no startxref";
        var digits = Encoding.ASCII.GetString(pdf[(at + 9)..]).Trim().Split('\n', '\r', ' ')[0];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var xref) || xref >= at)
            return "startxref points nowhere";
        var target = pdf[xref..at];
        return target.StartsWith("xref"u8) || target[..Math.Min(target.Length, 200)].IndexOf("/XRef"u8) >= 0
            ? null
            : "startxref points to no cross-reference";
    }
}
