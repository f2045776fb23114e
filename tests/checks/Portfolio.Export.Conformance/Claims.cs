using System.Text;
using Portfolio.Pdf;

namespace Portfolio.Export.Conformance;

/// <summary>What a file claims, as its metadata says it.</summary>
internal static class Claims
{
    public static PdfStandard Of(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var archive = (Value(text, "pdfaid:part"), Value(text, "pdfaid:conformance")) switch
        {
            ("", _) => ArchiveLevel.None,
            ("3", _) => ArchiveLevel.A3A,
            (_, "B") => ArchiveLevel.A2B,
            (_, "U") => ArchiveLevel.A2U,
            _ => ArchiveLevel.A2A,
        };
        return new(Value(text, "pdfuaid:part").Length > 0, archive);
    }

    /// <summary>Whether a rule belongs to a standard that is claimed, or to PDF itself.</summary>
    public static bool Concern(this PdfStandard standard, string failure) =>
        failure.StartsWith("PDF/A", StringComparison.Ordinal)
            ? standard.Archive != ArchiveLevel.None
            : !failure.StartsWith("PDF/UA", StringComparison.Ordinal) || standard.Accessible;

    private static string Value(string text, string name)
    {
        var at = text.IndexOf($"<{name}>", StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + name.Length + 2)..text.IndexOf('<', at + 1)];
    }
}
