using Portfolio.Export.Verification;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Making;

/// <summary>Reads finished PDFs back and compares them with their entries.</summary>
internal static class ReadBack
{
    /// <summary>Null, with a message, when the PDF or its entry cannot be read.</summary>
    /// <param name="path">Of the PDF, as the user would name it.</param>
    /// <param name="entry">Null to read the PDF alone.</param>
    /// <param name="read">The entry where it was read before, to make this PDF; null for a PDF from elsewhere.</param>
    public static VerificationResult? Read(string path, byte[] pdf, ExportSource? entry, DiagnosticBag bag, SourceEntry? read = null)
    {
        PdfFacts facts;
        try
        {
            facts = read is null ? PdfReader.Read(pdf) : PdfReader.ReadContent(pdf);
        }
        catch (PdfException fault)
        {
            bag.Fail(DiagnosticCodes.PdfUnreadable, new(path), fault.Message);
            return null;
        }

        if (entry is null)
            return new(path, facts, null);

        // What is wrong with the entry itself is told by export and check.
        var reading = new DiagnosticBag();
        if ((read ?? EntryReader.Read(entry.Site, entry.Path, entry.Display, reading)) is { } source)
            return new(
                path,
                facts,
                Verifier.Compare(facts, SourceTextReader.Read(source, entry.Site.Settings.Rules, RawEntries.Of(source, entry.Site)))
            );
        foreach (var diagnostic in reading.Items)
            bag.Add(diagnostic);
        return null;
    }
}
