using Portfolio.Export.Composing;
using Portfolio.Export.Composing.Parallel;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Making;

/// <summary>One entry, in one language or two: a pack of one part.</summary>
/// <param name="fullPath">Full path of its file.</param>
/// <param name="identity">What must not be shown, or null.</param>
internal sealed class EntryJob(
    ReadVersions read,
    ConfiguredSite site,
    string fullPath,
    EntrySettings settings,
    FontLibrary fonts,
    IdentityMatcher? identity
) : IMakeable
{
    public CancellationToken Stop => site.Stop;

    public int MostDropped => 0;

    public EntrySettings Settings => settings;

    /// <summary>The document before it is typeset.</summary>
    public ComposedDocument Compose(Attempt attempt, DiagnosticBag bag) => Compose(Tightened(attempt.FitLevel), attempt, bag);

    public LaidOutDocument LayOut(Attempt attempt, DiagnosticBag bag)
    {
        var own = Tightened(attempt.FitLevel);
        var composed = Compose(own, attempt, bag);
        var document = composed.Document with
        {
            Date = composed.Document.Date ?? SourceDate.Of(Environment.GetEnvironmentVariable(SourceDate.Variable)),
        };
        if (composed.IsCase)
            document = CaseFit.Fit(document, d => Typesetter.Typeset(d, fonts, Stop));
        var typeset = Typesetter.Typeset(document, fonts, Stop);
        var places = new OriginMap(composed);
        foreach (var diagnostic in FindingMessages.Describe(typeset.Findings, places.PlaceOf))
            bag.Add(diagnostic);
        foreach (var (region, node) in MissingRegionalFonts.Find(composed.Document, fonts))
            bag.Add(MissingRegionalFonts.Describe(region, places.PlaceOf(node)));
        foreach (var diagnostic in SystemFontNotes.Describe(typeset.Pages, new(read.Entry.Source.Path)))
            bag.Add(diagnostic);
        foreach (var diagnostic in DrawingCharacters.Missing(composed.Pictures, fonts))
            bag.Add(diagnostic);
        return new(typeset, places, composed.Pictures, composed.Codes, own.Theme, own.Pictures);
    }

    public PdfOptions Options(PdfOptions common, Attempt attempt, DiagnosticBag bag)
    {
        var options = common with { Standard = settings.Standard };
        if (settings.Standard.Archive != ArchiveLevel.A3A || identity is not null)
            return options;
        var words = FixedWords.For(read.WordsLanguage ?? read.Entry.Languages[0]);
        var html = Path.GetExtension(fullPath).ToLowerInvariant() is ".html" or ".htm";
        return options with
        {
            Source = new(
                Path.GetFileName(fullPath),
                html ? "text/html" : "text/markdown",
                words["attached.source"],
                site.Disk.ReadNamed(fullPath, site.Limits.MostBytes)
            ),
            Attachments = read.SecondPath is { } second
                ?
                [
                    new(
                        Path.GetFileName(second),
                        "text/markdown",
                        words["attached.other"],
                        site.Disk.ReadNamed(second, site.Limits.MostBytes)
                    ),
                ]
                : [],
        };
    }

    private EntrySettings Tightened(int level)
    {
        var own = settings;
        if (level > 0)
            own = own with
            {
                Theme = FitLevel.Apply(
                    own.Theme,
                    own.Paper,
                    level,
                    read.Entry.Languages.Concat(read.Second?.Languages ?? []).Any(EntryLanguages.IsEastAsian)
                ),
            };
        return identity is null
            ? own
            : own with
            {
                Theme = AnonymousCopy.Without(own.Theme),
                PrintUrls = own.PrintUrls || own.UrlCodes,
                UrlCodes = false,
            };
    }

    private ComposedDocument Compose(EntrySettings own, Attempt attempt, DiagnosticBag bag)
    {
        var options = new ComposeOptions(own.Theme, own.Paper)
        {
            UnreadablePictures = attempt.Unreadable,
            WordsLanguage = read.WordsLanguage,
            HasHangul = fonts.Families.Values.First().Regional.ContainsKey("ko"),
            Layout = own.Layout,
            PrintUrls = own.PrintUrls,
            UrlCodes = own.UrlCodes,
            CaseCodes = identity is null,
        };
        var composed = read.Second is { } second
            ? ParallelComposer.Compose(read.Entry, second, site, options, bag)
            : Composer.Compose(read.Entry, site, options, bag);
        if (identity is not null)
            composed = composed with { Document = new Redaction(identity, own.Theme.Text).Of(composed.Document) };
        return attempt.FitLevel == 0
            ? composed
            : composed with
            {
                Document = composed.Document with
                {
                    Blocks = FitLevel.Apply(composed.Document.Blocks, composed.Document.Page, attempt.FitLevel),
                },
            };
    }
}
