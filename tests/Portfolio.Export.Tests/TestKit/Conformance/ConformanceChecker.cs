using Portfolio.Pdf;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Reads a finished PDF again and says which testable rules of PDF/UA-1 and PDF/A-2a it breaks.</summary>
internal static class ConformanceChecker
{
    /// <summary>Broken rules, each as <c>rule: what</c>; empty when all hold.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="standard">The standards that the file must claim; the default ones when null.</param>
    public static IReadOnlyList<string> Check(byte[] pdf, PdfStandard? standard = null)
    {
        var failures = new List<string>();
        var reader = new PdfReader(pdf);
        FileRules.Check(pdf, reader, standard ?? PdfStandard.Default, failures);
        LimitRules.Check(reader, failures);
        var used = ContentRules.Check(reader, failures);
        FontRules.Check(reader, used.Codes, failures);
        StructureRules.Check(reader, used.Sequences, failures);
        return failures;
    }

    public static void Holds(byte[] pdf, PdfStandard? standard = null) => Assert.Empty(Check(pdf, standard));
}
