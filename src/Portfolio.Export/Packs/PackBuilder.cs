using Portfolio.Export.Composing;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs.Appending;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packs;

/// <summary>A finished pack, still in memory.</summary>
/// <param name="Parts">Which pages the parts stand on.</param>
internal sealed record FinishedPack(MadeFile File, IReadOnlyList<SetPart> Parts)
{
    /// <summary>Why a limit cannot be met, with what would help; null when all are met.</summary>
    public (string Message, string Hint)? Unmet { get; init; }
}

/// <summary>Makes the PDF of one application of its parts: cover, contents, letter, CV, entries, appended files.</summary>
/// <param name="attach">All appended files are embedded as they are.</param>
/// <param name="identity">What the pack must not show, or null.</param>
internal sealed class PackBuilder(
    PackContents contents,
    ConfiguredSite site,
    PackStyle style,
    FontLibrary fonts,
    IdentityMatcher? identity = null,
    bool attach = false
) : IMakeable
{
    private readonly HashSet<PackChoice> used = [.. contents.Used];
    private readonly PackStyle style = identity is null ? style : style with { Theme = AnonymousCopy.Without(style.Theme) };
    private AppendedFiles appended = new(contents.Application, []);
    private IReadOnlyList<PackChoice> drop = [];
    private IReadOnlyList<SetPart> parts = [];

    public CancellationToken Stop => site.Stop;

    public int MostDropped => drop.Count;

    private Application Application => contents.Application;

    /// <summary>Null when an error in <paramref name="bag"/> forbids it.</summary>
    public FinishedPack? Build(PackLimits limits, DiagnosticBag bag)
    {
        appended = new(Application, new AppendedReader(Application, site, attach, identity, bag).Read());
        if (bag.HasErrors)
            return null;
        drop = limits.Drop;
        var made = new Maker().Make(this, new(limits.Size, limits.Pages, limits.Fit, identity is not null), bag);
        if (appended.ReportBroken(made.Attempt.Unreadable, bag))
            return null;
        var finished = new FinishedPack(made, parts);
        finished = finished with
        {
            Unmet =
                limits.Pages is { } allowed && made.PageCount > allowed ? TooManyPages(finished, allowed, limits.Fit)
                : made.FitsSize ? null
                : (
                    ExportPipeline.TooLarge(made, limits.Size!.Value),
                    LedgerLines.Advice(made.Report, made.Sizes, limits.Size.Value, isPack: true)
                ),
        };
        ReportChoices([.. drop.Take(made.Attempt.Dropped)], bag);
        return finished;
    }

    /// <summary>The pages alone, to be looked at; null when an error in <paramref name="bag"/> forbids it.</summary>
    public LaidOutDocument? Set(PackLimits limits, Maker maker, DiagnosticBag bag, out IReadOnlyDictionary<PictureKey, PdfPicture> coded)
    {
        coded = new Dictionary<PictureKey, PdfPicture>();
        appended = new(Application, new AppendedReader(Application, site, attach, identity, bag).Read());
        return bag.HasErrors ? null : maker.LayOut(this, bag, out coded, new(null, limits.Pages, limits.Fit, identity is not null));
    }

    public PdfOptions Options(PdfOptions common, Attempt attempt, DiagnosticBag bag)
    {
        IReadOnlyList<PackChoice> dropped = [.. drop.Take(attempt.Dropped)];
        return common with { Standard = appended.Standard(dropped, bag), Attachments = appended.Attachments(dropped) };
    }

    /// <summary>Tells what went, and which choices of the file meet nothing: they are most likely mistyped.</summary>
    private void ReportChoices(IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
    {
        var drop = Application.Limits.Drop;
        var variant = new ContentSelection(
            [.. Application.Tags.Select(t => t.Text)],
            [.. Application.LeaveOut, .. drop],
            Application.First,
            used
        );
        foreach (var source in contents.Parts.SelectMany(p => (SourceEntry?[])[p.Source, p.Twin]).OfType<SourceEntry>())
            variant.Of(source);
        bool Meets(PackChoice choice) => used.Contains(choice) || MeetsPart(choice);
        foreach (var choice in dropped.Where(Meets))
            bag.Warn(
                DiagnosticCodes.PartDropped,
                choice.Place,
                PackMessages.PartDropped($"{choice}", Application.Name),
                PackMessages.PartDroppedHint
            );
        foreach (var choice in Application.LeaveOut.Concat(Application.First).Concat(drop).Where(c => !Meets(c)))
            bag.Warn(
                DiagnosticCodes.ChoiceUnmet,
                choice.Place,
                PackMessages.NoMatch($"{choice}"),
                drop.Contains(choice) ? PackMessages.NoMatchDropHint : PackMessages.NoMatchHint
            );
        foreach (var tag in Application.Tags.Where(t => !variant.TagsMet.Contains(t.Text)))
            bag.Warn(DiagnosticCodes.ChoiceUnmet, tag.Place, PackMessages.TagUnused(tag.Text), PackMessages.TagUnusedHint);
    }

    private bool MeetsPart(PackChoice choice) =>
        choice.Kind switch
        {
            ChoiceKind.Tag => contents.Parts.Any(p => PackSources.TagsOf(p.Source.FrontMatter).Contains(choice.Text)),
            ChoiceKind.File => contents.Parts.Any(p => p.Name == choice.Text.TrimStart('/'))
                || Application.Append.Any(a => a.File.Text == choice.Text.TrimStart('/')),
            ChoiceKind.Part => choice.Text switch
            {
                "cover" => Application.CoverPage,
                "contents" => Application.Contents,
                "letter" => Application.Letter is not null,
                _ => Application.Cv is not null,
            },
            _ => false,
        };

    private PackStyle Tight(int step) =>
        step == 0
            ? style
            : style with
            {
                Theme = FitLevel.Apply(
                    style.Theme,
                    style.Paper,
                    step,
                    Application.Language != "en" || contents.Parts.Any(p => HasHan(p.Source.Text))
                ),
                Start = FitLevel.NewPages(step, true) ? style.Start : PartStart.Anywhere,
            };

    private static bool HasHan(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    public LaidOutDocument LayOut(Attempt attempt, DiagnosticBag bag)
    {
        var set = Tight(attempt.FitLevel);
        IReadOnlyList<PackChoice> dropped = [.. drop.Take(attempt.Dropped)];
        var kept = dropped.Any(d => d is { Kind: ChoiceKind.Part, Text: "cover" })
            ? contents with
            {
                Application = Application with { CoverPage = false },
            }
            : contents;
        var composed = new PackComposer(kept, site, set, identity is not null).Compose(dropped, attempt.Unreadable, used, bag);
        var forms = new Dictionary<PictureKey, PdfPicture>();
        foreach (var (key, code) in composed.SelectMany(p => p.Codes))
            forms[key] = code;
        composed =
        [
            .. composed,
            .. appended
                .Pages(dropped, attempt.Unreadable)
                .Select(content => new AppendedComposer(site, set, Application).Compose(content, forms)),
        ];
        if (identity is not null)
            composed = [.. composed.Select(p => p with { Document = new Redaction(identity, set.Theme.Text).Of(p.Document) })];
        composed =
        [
            .. composed.Select(p =>
                p with
                {
                    Document = p.Document with { Blocks = FitLevel.Apply(p.Document.Blocks, p.Document.Page, attempt.FitLevel) },
                }
            ),
        ];
        var hasContents = Application.Contents && !dropped.Any(d => d is { Kind: ChoiceKind.Part, Text: "contents" });
        var attachments = appended.Attachments(dropped).Select(a => a.Description == a.Name ? a.Name : $"{a.Description} ({a.Name})");
        var pages = new PackPages(kept, site, set, fonts, bag, [.. attachments], attempt.FitLevel > 0).Set(composed, hasContents);
        parts = pages.Parts;
        var places = new OriginMap(new(pages.Pages.Source, pages.Origins, pages.Pictures));
        foreach (var diagnostic in FindingMessages.Describe(pages.Pages.Findings, places.PlaceOf))
            bag.Add(diagnostic);
        foreach (var diagnostic in MissingFamilies.Describe(set.Theme, fonts, Application.Place))
            bag.Add(diagnostic);
        foreach (var (region, node) in MissingRegionalFonts.Find(pages.Pages.Source, fonts))
            bag.Add(MissingRegionalFonts.Describe(region, places.PlaceOf(node)));
        foreach (var diagnostic in SystemFontNotes.Describe(pages.Pages.Pages, Application.Place))
            bag.Add(diagnostic);
        foreach (var diagnostic in DrawingCharacters.Missing(pages.Pictures, fonts))
            bag.Add(diagnostic);
        return new(pages.Pages, places, pages.Pictures, forms, set.Theme, set.Pictures);
    }

    private static string NameOf(SetPart part) =>
        part.Kind switch
        {
            PartKind.Cover => PackMessages.Cover,
            PartKind.Contents => PackMessages.Contents,
            _ => part.Name,
        };

    private static (string, string) TooManyPages(FinishedPack pack, int limit, bool fit)
    {
        var parts = string.Join(CommonMessages.Comma, pack.Parts.Select(p => PackMessages.PartPages(NameOf(p), p.Pages)));
        if (pack.Parts.Sum(p => p.Pages) > pack.File.PageCount)
            parts = PackMessages.PartsShare(parts);
        var excess = pack.File.PageCount - limit;
        var coverIsPage = pack.Parts.Any(p => p.Kind == PartKind.Cover && p.Pages == 1);
        return !fit
            ? (FitMessages.TooManyPages(pack.File.PageCount, excess, limit), PackMessages.TooManyPagesHint(parts))
            : (
                FitMessages.TooManyPagesTight(pack.File.PageCount, excess, limit),
                coverIsPage ? PackMessages.TooManyPagesCoverHint(parts) : PackMessages.TooManyPagesTightHint(parts)
            );
    }
}
