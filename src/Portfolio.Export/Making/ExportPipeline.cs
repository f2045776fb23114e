using Portfolio.Export.Composing;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>The way of one entry through the stages. Safe to share between threads.</summary>
/// <param name="memory">Keeps coded pictures for the next time; null where there is none.</param>
internal sealed class ExportPipeline(FontLibrary fonts, OptionLayer commandLine, PictureMemory? memory = null)
{
    private readonly Maker maker = new(memory);

    private EntryLimits Limits => commandLine.Limits ?? EntryLimits.None;

    /// <summary>Makes the PDF of an entry; null when an error in <paramref name="bag"/> forbids it.</summary>
    /// <param name="versions">The languages that go into it; null for the file as it is written.</param>
    public FinishedEntry? Run(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag, EntryVersions? versions = null)
    {
        var record = new FileRecord();
        site = site.Recording(record);
        if (Job(site, fullPath, displayPath, versions, Limits.Anonymous, bag) is not { } job)
            return null;
        return WithFonts(bag, () =>
        {
            var made = maker.Make(job.Job, Limits, bag);
            ReportLimits(made, displayPath, bag);
            if (job.Identity is { } identity && !bag.HasErrors)
                AnonymousCopy.Check(made.Pdf, "", identity, new(displayPath), bag, IdentityPlaces.In(identity, job.Read.Texts));
            foreach (var file in job.Job.Settings.Files.Append(Path.Combine(site.Root, site.ConfigFile)))
                record.Add(file);
            IReadOnlyList<string> ledger = Limits.Size is { } size ? [.. LedgerLines.Of(made.Report, made.Sizes, size)] : [];
            return new FinishedEntry(made.Pdf, made.PageCount, record, ledger)
            {
                Drawn = new(made.Pages.Pages, made.Coded, maker.Producer),
                Pictures = job.Identity is null ? [] : [.. made.Sizes.Select(s => s.Picture)],
                Sources = job.Read.Sources,
            };
        });
    }

    /// <summary>Does all that <see cref="Run"/> does but for the PDF; null when an error in <paramref name="bag"/> forbids it.</summary>
    public LaidOutEntry? Set(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag, EntryVersions? versions = null) =>
        Job(site, fullPath, displayPath, versions, anonymous: false, bag) is not { } job
            ? null
            : WithFonts(bag, () => new LaidOutEntry(job.Read.Entry, maker.LayOut(job.Job, bag, out var coded)) { Coded = coded });

    /// <summary>Prints what a stage hands on; null when an error in <paramref name="bag"/> forbids it.</summary>
    public string? Dump(
        DumpStage stage,
        ConfiguredSite site,
        string fullPath,
        string displayPath,
        DiagnosticBag bag,
        EntryVersions? versions = null
    )
    {
        if (stage == DumpStage.Source)
            return EntryReader.Read(site, fullPath, displayPath, bag) is { } source ? SourceDump.Write(source) : null;
        if (Job(site, fullPath, displayPath, versions, anonymous: false, bag) is not { } job)
            return null;
        if (stage == DumpStage.Entry)
            return EntryDump.Write(job.Read.Entry) + (job.Read.Second is { } second ? EntryDump.Write(second) : "");
        if (stage == DumpStage.Document)
            return DocumentDump.Write(job.Job.Compose(new(0, 0, new HashSet<string>()), bag).Document);
        return WithFonts(bag, () =>
        {
            var pages = maker.LayOut(job.Job, bag, out var coded);
            return stage switch
            {
                DumpStage.Pages => PagesDump.Write(pages.Pages),
                DumpStage.Tags => PdfExporter.DumpTags(pages.Pages),
                _ => PdfExporter.Dump(pages.Pages, coded, maker.Options(job.Job, bag)),
            };
        });
    }

    /// <summary>Reads and understands an entry; null when an error in <paramref name="bag"/> forbids it.</summary>
    public static PortfolioEntry? Read(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag) =>
        EntryReader.Read(site, fullPath, displayPath, bag) is { } source ? EntryMapper.Map(source, site.Settings.Rules, bag) : null;

    /// <summary>Fonts are opened when they are first used, and may turn out to be damaged then.</summary>
    private static T? WithFonts<T>(DiagnosticBag bag, Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe());
        }
        catch (FaceDamagedException fault)
        {
            bag.Add(FontUnusableException.Describe(Path.HasExtension(fault.Face) ? fault.Face : $"{fault.Face}.ttf", fault.What));
        }

        return null;
    }

    private (EntryJob Job, ReadVersions Read, IdentityMatcher? Identity)? Job(
        ConfiguredSite site,
        string fullPath,
        string displayPath,
        EntryVersions? versions,
        bool anonymous,
        DiagnosticBag bag
    )
    {
        if (VersionReader.Read(site, fullPath, displayPath, versions, bag) is not { } read)
            return null;
        TitleOnly.Report(read.Entry, read.Entry.Source, bag);
        if (read.Second is { } second)
            TitleOnly.Report(second, second.Source, bag);
        var identity = anonymous ? AnonymousCopy.Matcher(site, bag) : null;
        var settings = EntrySettings.For(read.Entry.Source, site, commandLine, bag);
        foreach (var diagnostic in MissingFamilies.Describe(settings.Theme, fonts, new(displayPath)))
            bag.Add(diagnostic);
        return (new EntryJob(read, site, fullPath, settings, fonts, identity), read, identity);
    }

    private void ReportLimits(MadeFile made, string displayPath, DiagnosticBag bag)
    {
        if (Limits.Pages is { } most && made.PageCount > most)
            bag.Fail(
                DiagnosticCodes.LimitExceeded,
                new(displayPath),
                !Limits.Fit ? FitMessages.TooManyPages(made.PageCount, made.PageCount - most, most)
                    : OverrunLines.Describe(made.Pages, most) is { } lines
                        ? FitMessages.TooManyPagesLines(made.PageCount, made.PageCount - most, most, lines)
                    : FitMessages.TooManyPagesTight(made.PageCount, made.PageCount - most, most),
                Limits.Fit ? FitMessages.TooManyPagesTightHint : FitMessages.TooManyPagesHint
            );
        if (Limits.Size is { } limit && !made.FitsSize)
            bag.Fail(
                DiagnosticCodes.LimitExceeded,
                new(displayPath),
                TooLarge(made, limit),
                LedgerLines.Advice(made.Report, made.Sizes, limit, isPack: false)
            );
    }

    /// <summary>How far a file is from its limit.</summary>
    public static string TooLarge(MadeFile made, long limit) =>
        FitMessages.TooLarge(
            ByteSize.Show(made.Pdf.Length),
            QualityLevels.LeastDpi,
            QualityLevels.LeastQuality,
            ByteSize.Show(made.Pdf.Length - limit),
            ByteSize.Show(limit)
        );
}

/// <summary>An entry on its pages, all but written.</summary>
internal sealed record LaidOutEntry(PortfolioEntry Entry, LaidOutDocument Pages)
{
    /// <summary>The pictures of the pages.</summary>
    public IReadOnlyDictionary<PictureKey, PdfPicture> Coded { get; init; } = ComposedDocument.NoCodes;
}

/// <summary>A finished PDF, still in memory.</summary>
/// <param name="Inputs">What was read and asked to make it.</param>
/// <param name="Ledger">What its bytes are for, in lines for people, when there is a limit to them.</param>
internal sealed record FinishedEntry(byte[] Pdf, int Pages, FileRecord Inputs, IReadOnlyList<string> Ledger)
{
    /// <summary>Its pages, to be drawn.</summary>
    public required FinishedPages Drawn { get; init; }

    /// <summary>Pictures of an anonymous copy, which only people can judge.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>The entry as it was read, in each of its languages.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];
}
