using Portfolio.Export.Settings;
using Portfolio.Export.Verification;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Making;

/// <summary>Reads finished PDFs back and compares them with their entries.</summary>
internal static class ReadBack
{
    /// <summary>Null, with a message, when the PDF or an entry of it cannot be read.</summary>
    /// <param name="path">Of the PDF, as the user would name it.</param>
    /// <param name="entries">Empty to read the PDF alone; one of two languages may have a file for each.</param>
    /// <param name="read">What was read before, of the only entry, to make this PDF; null for a PDF from elsewhere.</param>
    public static VerificationResult? Read(
        string path,
        byte[] pdf,
        IReadOnlyList<ExportSource> entries,
        DiagnosticBag bag,
        IReadOnlyList<SourceEntry>? read = null
    )
    {
        var given = new List<(ExportSource Entry, SourceEntry Source)>();
        foreach (var entry in entries)
        {
            // What is wrong with the entry itself is told by export and check.
            var reading = new DiagnosticBag();
            if ((read ?? Sources(entry, reading)) is not { } sources)
            {
                foreach (var diagnostic in reading.Items)
                    bag.Add(diagnostic);
                return null;
            }

            given.AddRange(sources.Select(s => (entry, s)));
        }

        var contents = given.Select(g => Content(g.Entry, g.Source, isTranslated: g.Entry.Versions is not null)).ToList();
        PdfFacts facts;
        try
        {
            facts = read is null ? PdfReader.Read(pdf) : PdfReader.ReadContent(pdf, TakenOver(contents));
        }
        catch (PdfException fault)
        {
            bag.Fail(DiagnosticCodes.PdfUnreadable, new(path), fault.Message);
            return null;
        }

        var results = Verifier.Compare(facts, contents).Zip(given).Select((r, i) => LeftOut(r.First, contents[i], r.Second));
        return new(path, facts, [.. results]);
    }

    private static HashSet<ulong> TakenOver(List<ExpectedContent> contents) =>
        [.. contents.SelectMany(c => c.Pictures).Select(p => p.File.TakenOver).OfType<ulong>()];

    private static ExpectedContent Content(ExportSource entry, SourceEntry source, bool isTranslated) =>
        SourceTextReader.Read(source, entry.Site.Settings.Rules, RawEntries.Of(source, entry.Site), isTranslated);

    /// <summary>The entry as it went into its PDF, in one language or two; null when it cannot be read.</summary>
    private static IReadOnlyList<SourceEntry>? Sources(ExportSource entry, DiagnosticBag bag)
    {
        if (entry.Versions is null)
            return EntryReader.Read(entry.Site, entry.Path, entry.Display, bag) is { } source ? [source] : null;
        return VersionReader.Read(entry.Site, entry.Path, entry.Display, entry.Versions, bag)?.Sources;
    }

    /// <summary>Where languages were asked for, what is in another language, or was put into one of them, is no loss.</summary>
    private static EntryResult LeftOut(EntryResult result, ExpectedContent content, (ExportSource Entry, SourceEntry Source) given)
    {
        var (entry, source) = given;
        if (entry.Versions is not { } versions || result.Source is { Lost.Count: 0, LostTargets.Count: 0 })
            return result;
        var isOne = versions.Mode.Language() is not null;
        var whole = isOne ? EntryReader.Read(entry.Site, entry.Path, entry.Display, new()) ?? source : source;
        var kept = content.Texts.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        var left = Content(entry, whole, isTranslated: false).Texts.Select(t => t.Text).Where(t => !kept.Contains(t));
        return result with { Source = result.Source.Without(left, withTargets: !isOne) };
    }
}
