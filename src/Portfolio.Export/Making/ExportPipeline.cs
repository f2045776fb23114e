using Portfolio.Export.Composing;
using Portfolio.Export.Composing.Parallel;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>The way of one entry through the stages. Safe to share between threads.</summary>
internal sealed class ExportPipeline(FontLibrary fonts, OptionLayer commandLine)
{
    private readonly PdfOptions pdfOptions = new($"Portfolio.Export {typeof(ExportPipeline).Assembly.GetName().Version?.ToString(3)}")
    {
        Fonts = new(),
    };

    /// <summary>Makes the PDF of an entry; null when an error in <paramref name="bag"/> forbids it.</summary>
    /// <param name="versions">The languages that go into it; null for the file as it is written.</param>
    public FinishedEntry? Run(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag, EntryVersions? versions = null)
    {
        if (VersionReader.Read(site, fullPath, displayPath, versions, bag) is not { } read)
            return null;
        return WithFonts(bag, () =>
        {
            var identity = commandLine.Limits is { Anonymous: true } ? AnonymousCopy.Matcher(site, bag) : null;
            var set = SetWithin(read, site, identity, bag);
            var options = Options(set, fullPath);
            if (identity is not null)
                options = options with { Source = null };
            var (pdf, ledger) = commandLine.Limits is { } limits
                ? LimitedFile.Write(limits, set, options, new(displayPath), bag)
                : (PdfExporter.Export(set.Pages, set.Pictures, options), []);
            if (identity is not null && !bag.HasErrors)
                AnonymousCopy.Check(pdf, "", identity, new(displayPath), bag);
            return new FinishedEntry(
                pdf,
                set.Pages.Pages.Count,
                EntryInputs.Of(read, fullPath, versions?.Twin?.Path, site, set.Settings),
                ledger
            );
        });
    }

    /// <summary>Does all that <see cref="Run"/> does but for the PDF; null when an error in <paramref name="bag"/> forbids it.</summary>
    public LaidOutEntry? Set(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag, EntryVersions? versions = null) =>
        VersionReader.Read(site, fullPath, displayPath, versions, bag) is { } read ? WithFonts(bag, () => SetPages(read, site, bag)) : null;

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
        if (VersionReader.Read(site, fullPath, displayPath, versions, bag) is not { } read)
            return null;
        if (stage == DumpStage.Entry)
            return EntryDump.Write(read.Entry) + (read.Second is { } second ? EntryDump.Write(second) : "");
        if (stage == DumpStage.Document)
        {
            return DocumentDump.Write(
                Compose(read, site, EntrySettings.For(read.Entry.Source, site, commandLine, bag), new HashSet<string>(), bag).Document
            );
        }

        return WithFonts(bag, () =>
        {
            var set = SetPages(read, site, bag);
            return stage switch
            {
                DumpStage.Pages => PagesDump.Write(set.Pages),
                DumpStage.Tags => PdfExporter.DumpTags(set.Pages),
                _ => PdfExporter.Dump(set.Pages, set.Pictures, Options(set, fullPath)),
            };
        });
    }

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
            bag.Add(FontUnusableException.Describe($"{fault.Face}.ttf", fault.What));
        }

        return null;
    }

    /// <summary>Reads and understands an entry; null when an error in <paramref name="bag"/> forbids it.</summary>
    public static PortfolioEntry? Read(ConfiguredSite site, string fullPath, string displayPath, DiagnosticBag bag) =>
        EntryReader.Read(site, fullPath, displayPath, bag) is { } source ? EntryMapper.Map(source, site.Settings.Rules, bag) : null;

    private PdfOptions Options(LaidOutEntry set, string fullPath)
    {
        var standard = set.Settings.Standard;
        if (standard.Archive != ArchiveLevel.A3A)
            return pdfOptions with { Standard = standard };
        var html = Path.GetExtension(fullPath).ToLowerInvariant() is ".html" or ".htm";
        return pdfOptions with
        {
            Standard = standard,
            Source = new(
                Path.GetFileName(fullPath),
                html ? "text/html" : "text/markdown",
                "The source of this document",
                File.ReadAllBytes(fullPath)
            ),
        };
    }

    private static ComposedDocument Compose(
        ReadVersions read,
        ConfiguredSite site,
        EntrySettings settings,
        HashSet<string> unreadable,
        DiagnosticBag bag
    )
    {
        var options = new ComposeOptions(settings.Theme, settings.Paper)
        {
            UnreadablePictures = unreadable,
            WordsLanguage = read.WordsLanguage,
            Layout = settings.Layout,
            PrintUrls = settings.PrintUrls,
            UrlCodes = settings.UrlCodes,
        };
        return read.Second is { } second
            ? ParallelComposer.Compose(read.Entry, second, site, options, bag)
            : Composer.Compose(read.Entry, site, options, bag);
    }

    /// <summary>Sets the pages, tighter and tighter where the command line asks for no more than a number of them.</summary>
    private LaidOutEntry SetWithin(ReadVersions read, ConfiguredSite site, IdentityMatcher? identity, DiagnosticBag bag)
    {
        for (var step = 0; ; step++)
        {
            var own = new DiagnosticBag();
            var set = SetPages(read, site, own, step, identity);
            if (commandLine.Limits is { Pages: { } most, Fit: true } && set.Pages.Pages.Count > most && step < FitLevel.Last)
                continue;
            foreach (var diagnostic in own.Items)
                bag.Add(diagnostic);
            return set;
        }
    }

    /// <param name="step">How tight; see <see cref="FitLevel"/>.</param>
    /// <param name="identity">What must not be shown, or null.</param>
    private LaidOutEntry SetPages(ReadVersions read, ConfiguredSite site, DiagnosticBag bag, int step = 0, IdentityMatcher? identity = null)
    {
        var settings = EntrySettings.For(read.Entry.Source, site, commandLine, bag);
        if (step > 0)
            settings = settings with
            {
                Theme = FitLevel.Apply(
                    settings.Theme,
                    settings.Paper,
                    step,
                    read.Entry.Languages.Concat(read.Second?.Languages ?? []).Any(EntryLanguages.IsEastAsian)
                ),
            };
        if (identity is not null)
            settings = settings with
            {
                Theme = settings.Theme with { ShowPerson = false },
                PrintUrls = settings.PrintUrls || settings.UrlCodes,
                UrlCodes = false,
            };
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var composed = Compose(read, site, settings, unreadable, bag);
            if (identity is not null)
                composed = composed with { Document = new Redaction(identity, settings.Theme.Text).Of(composed.Document) };
            if (step > 0)
                composed = composed with
                {
                    Document = composed.Document with { Blocks = FitLevel.Apply(composed.Document.Blocks, composed.Document.Page, step) },
                };
            var typeset = Typesetter.Typeset(
                composed.Document with
                {
                    Date = composed.Document.Date ?? SourceDate.Of(Environment.GetEnvironmentVariable(SourceDate.Variable)),
                },
                fonts
            );
            var pictures = Encode(typeset, composed, settings.Pictures, unreadable, bag);

            // A picture may look sound by its header and break in the middle: it becomes a placeholder, and the pages are set anew.
            if (pictures is null)
                continue;

            var places = new OriginMap(composed);
            foreach (var diagnostic in FindingMessages.Describe(typeset.Findings, places.PlaceOf))
                bag.Add(diagnostic);
            foreach (var (region, node) in MissingForms.Find(composed.Document, fonts))
                bag.Add(MissingForms.Describe(region, places.PlaceOf(node)));
            return new(read.Entry, settings, composed, Framed(typeset, composed.Pictures, pictures, settings.Theme), pictures);
        }
    }

    /// <summary>Codes every picture for the largest size it is printed at; null when one more turned out unreadable.</summary>
    private static Dictionary<PictureKey, PdfPicture>? Encode(
        TypesetDocument typeset,
        ComposedDocument composed,
        PictureLimits limits,
        HashSet<string> unreadable,
        DiagnosticBag bag
    )
    {
        var coded = new Dictionary<PictureKey, PdfPicture>(composed.Codes);
        var allRead = true;
        foreach (var printed in PrintedPicture.Of(typeset, composed.Pictures))
        {
            try
            {
                var picture = PictureEncoder.Encode(printed.Path, printed.Width, printed.Height, limits);
                foreach (var key in printed.Keys)
                    coded[key] = picture;
            }
            catch (PictureException fault)
            {
                foreach (var file in printed.Keys.Select(k => composed.Pictures[k]))
                {
                    bag.Warn(
                        DiagnosticCodes.PictureUnreadable,
                        file.Place,
                        $"the picture “{file.Written}” cannot be read: {PictureProblem.Of(fault)}",
                        "open it in a picture program and save it again"
                    );
                    allRead &= !unreadable.Add(file.Path!);
                }
            }
        }

        return allRead ? coded : null;
    }

    /// <summary>The pages with thin frames around the pictures that would be lost on the paper.</summary>
    public static TypesetDocument Framed(
        TypesetDocument typeset,
        IReadOnlyDictionary<PictureKey, SourcePicture> files,
        IReadOnlyDictionary<PictureKey, PdfPicture> coded,
        Theme theme
    ) =>
        theme.FigureFrames != FigureFrames.WhiteEdges
            ? typeset
            : PictureFrames.Draw(
                typeset,
                coded
                    .Where(c => files.TryGetValue(c.Key, out var file) && WhiteBorder.IsAround(c.Value, file.Path!))
                    .Select(c => c.Key)
                    .ToHashSet(),
                theme.Rule
            );
}

/// <summary>An entry on its pages, all but written.</summary>
internal sealed record LaidOutEntry(
    PortfolioEntry Entry,
    EntrySettings Settings,
    ComposedDocument Composed,
    TypesetDocument Pages,
    Dictionary<PictureKey, PdfPicture> Pictures
);

/// <summary>A finished PDF, still in memory.</summary>
/// <param name="Ledger">What its bytes are for, in lines for people, when there is a limit to them.</param>
internal sealed record FinishedEntry(byte[] Pdf, int Pages, EntryInputs Inputs, IReadOnlyList<string> Ledger);
