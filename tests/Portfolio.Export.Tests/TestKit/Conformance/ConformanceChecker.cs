namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Reads a finished PDF again and says which testable rules of PDF/UA-1 and PDF/A-2a it breaks.</summary>
internal static class ConformanceChecker
{
    /// <summary>Broken rules, each as <c>rule: what</c>; empty when all hold.</summary>
    public static IReadOnlyList<string> Check(byte[] pdf)
    {
        var failures = new List<string>();
        var reader = new PdfReader(pdf);
        FileRules.Check(pdf, reader, failures);
        var used = ContentRules.Check(reader, failures);
        FontRules.Check(reader, used.Codes, failures);
        StructureRules.Check(reader, used.Sequences, failures);
        return failures;
    }

    public static void Holds(byte[] pdf) => Assert.Empty(Check(pdf));
}
