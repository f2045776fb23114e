using System.Globalization;
using Portfolio.Export.Composing;
using Portfolio.Export.Fonts;
using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs.Appending;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Packs;

/// <summary>A finished pack, still in memory.</summary>
/// <param name="Pictures">Bytes of every picture at its best and as it is.</param>
/// <param name="Tightness">The step the pages had to be set at; see <see cref="FitLevel"/>.</param>
/// <param name="Dropped">What had to go.</param>
internal sealed record FinishedPack(
    byte[] Pdf,
    LaidOutPack Set,
    PdfSizeReport Ledger,
    IReadOnlyList<(string Picture, int Before, int After)> Pictures,
    int Tightness,
    IReadOnlyList<PackChoice> Dropped
)
{
    /// <summary>Why a limit cannot be met, with what would help; null when all are met.</summary>
    public (string Message, string Hint)? Unmet { get; init; }

    public int PageCount => Set.Pages.Pages.Count;
}

/// <summary>
/// Makes the PDF of one application: compose, set, code pictures, write. Limits are met in a fixed order: pages are set tighter if that is
/// allowed, pictures are coded smaller, then parts go in the order the user gave. What goes is told.
/// </summary>
/// <param name="attach">All appended files are embedded as they are.</param>
/// <param name="identity">What the pack must not show, or null.</param>
internal sealed class PackBuilder(
    PackContents contents,
    ConfiguredSite site,
    PackStyle look,
    FontLibrary fonts,
    IdentityMatcher? identity = null,
    bool attach = false
)
{
    private readonly PdfOptions pdfOptions = new($"Portfolio.Export {typeof(PackBuilder).Assembly.GetName().Version?.ToString(3)}")
    {
        Fonts = new(),
    };
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);
    private readonly HashSet<PackChoice> used = [.. contents.Used];
    private readonly Dictionary<PictureKey, PdfPicture> forms = [];
    private AppendedFiles appended = new(contents.Application, []);

    private Application Application => contents.Application;

    /// <summary>Null when an error in <paramref name="bag"/> forbids it.</summary>
    public FinishedPack? Build(PackLimits limits, DiagnosticBag bag)
    {
        using var drawn = new DrawnPages();
        appended = new(Application, new AppendedReader(Application, site, attach, identity, drawn, bag).Read());
        if (bag.HasErrors)
            return null;
        var dropped = new List<PackChoice>();
        while (true)
        {
            var own = new DiagnosticBag();
            var finished = Build(limits, dropped, own);
            if (finished.Unmet is null || dropped.Count == limits.Drop.Count)
            {
                foreach (var diagnostic in own.Items)
                    bag.Add(diagnostic);
                TellChoices(dropped, bag);
                return finished;
            }

            dropped.Add(limits.Drop[dropped.Count]);
        }
    }

    /// <summary>Tells what went, and which choices of the file meet nothing: they are most likely mistyped.</summary>
    private void TellChoices(IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
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
                $"“{choice}” was left out of “{Application.Name}” to meet its limits",
                "limits: drop: says that it may go"
            );
        foreach (var choice in Application.LeaveOut.Concat(Application.First).Concat(drop).Where(c => !Meets(c)))
            bag.Warn(
                DiagnosticCodes.ChoiceUnmet,
                choice.Place,
                $"nothing in this application is called “{choice}”",
                $"it takes the words of a heading (* is any text), tag:name or picture:path{(drop.Contains(choice) ? ", the path of an entry, cover, contents, letter or cv" : "")}"
            );
        foreach (var tag in Application.Tags.Where(t => !variant.TagsMet.Contains(t.Text)))
            bag.Warn(
                DiagnosticCodes.ChoiceUnmet,
                tag.Place,
                $"nothing in this application has the tag “{tag.Text}”",
                "sections and list items get tags by <!-- tags: name -->; entries are chosen by entries: - tag: name"
            );
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

    private FinishedPack Build(PackLimits limits, IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
    {
        var step = 0;
        while (true)
        {
            var own = new DiagnosticBag();
            var set = Tight(step);
            var pages = Set(set, step, dropped, own);
            var count = pages.Pages.Pages.Count;
            if (limits.Pages is { } most && count > most && limits.Fit && step < FitLevel.Last)
            {
                step++;
                continue;
            }

            var before = unreadable.Count;
            var pictures = new CodedPictures(
                pages.Pages,
                pages.Pictures,
                set.Pictures,
                (picture, fault) =>
                {
                    bag.Warn(
                        DiagnosticCodes.PictureUnreadable,
                        picture.Place,
                        $"the picture “{picture.Written}” cannot be read: {PictureProblem.Of(fault)}",
                        "open it in a picture program and save it again"
                    );
                    unreadable.Add(picture.Path!);
                },
                forms
            );

            // A picture may look sound by its header and break in the middle: it becomes a placeholder, and the pages are set anew.
            if (unreadable.Count > before)
                continue;
            foreach (var diagnostic in own.Items)
                bag.Add(diagnostic);
            pages = pages with { Pages = Framed(pages, pictures, set.Theme) };
            var file = SizeBudget.Meet(
                pages.Pages,
                pictures,
                limits.Size,
                pdfOptions with
                {
                    Standard = appended.Standard(dropped, bag),
                    Attachments = appended.Attachments(dropped),
                }
            );
            var finished = new FinishedPack(
                file.Pdf,
                pages,
                file.Ledger,
                [.. pictures.Compare(file.Position).Select(p => (p.Picture.Value, p.Before, p.After))],
                step,
                [.. dropped]
            );
            return finished with
            {
                Unmet =
                    limits.Pages is { } allowed && count > allowed ? TooManyPages(finished, allowed, limits.Fit)
                    : file.Fits ? null
                    : TooLarge(finished, limits.Size!.Value),
            };
        }
    }

    /// <summary>With thin frames around pictures that would be lost on the paper, as entries have them.</summary>
    private static TypesetDocument Framed(LaidOutPack pages, CodedPictures pictures, Theme theme) =>
        ExportPipeline.Framed(
            pages.Pages,
            pages.Pictures,
            pictures.At(0).Where(p => pages.Pictures.ContainsKey(p.Key)).ToDictionary(),
            theme
        );

    private PackStyle Tight(int step) =>
        step == 0
            ? look
            : look with
            {
                Theme = FitLevel.Apply(
                    look.Theme,
                    look.Paper,
                    step,
                    Application.Language != "en" || contents.Parts.Any(p => HasHan(p.Source.Text))
                ),
                NewPages = FitLevel.NewPages(step, look.NewPages),
            };

    private static bool HasHan(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    private LaidOutPack Set(PackStyle set, int step, IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
    {
        var kept = dropped.Any(d => d is { Kind: ChoiceKind.Part, Text: "cover" })
            ? contents with
            {
                Application = Application with { CoverPage = false },
            }
            : contents;
        var parts = new PackComposer(kept, site, set).Compose(dropped, unreadable, used, bag);
        forms.Clear();
        parts =
        [
            .. parts,
            .. appended.Pages(dropped).Select(content => new AppendedComposer(site, set, Application).Compose(content, forms)),
        ];
        if (identity is not null)
            parts = [.. parts.Select(p => p with { Document = new Redaction(identity, set.Theme.Text).Of(p.Document) })];
        parts =
        [
            .. parts.Select(p =>
                p with
                {
                    Document = p.Document with { Blocks = FitLevel.Apply(p.Document.Blocks, p.Document.Page, step) },
                }
            ),
        ];
        var hasContents = Application.Contents && !dropped.Any(d => d is { Kind: ChoiceKind.Part, Text: "contents" });
        var pages = new PackPages(
            kept,
            site,
            set,
            fonts,
            bag,
            [.. appended.Attachments(dropped).Select(a => a.Description == a.Name ? a.Name : $"{a.Description} ({a.Name})")]
        ).Set(parts, hasContents);
        var places = new OriginMap(new(pages.Pages.Source, pages.Origins, pages.Pictures));
        foreach (var diagnostic in FindingMessages.Describe(pages.Pages.Findings, places.PlaceOf))
            bag.Add(diagnostic);
        foreach (var (region, node) in MissingRegionalFonts.Find(pages.Pages.Source, fonts))
            bag.Add(MissingRegionalFonts.Describe(region, places.PlaceOf(node)));
        return pages;
    }

    private static (string, string) TooLarge(FinishedPack pack, long limit) =>
        (
            $"the PDF has {ByteSize.Show(pack.Pdf.Length)} with its pictures at {QualityLevels.LeastDpi} dpi and quality {QualityLevels.LeastQuality}, {ByteSize.Show(pack.Pdf.Length - limit)} more than the limit of {ByteSize.Show(limit)}",
            LedgerLines.Advice(pack.Ledger, pack.Pictures, limit)
        );

    private static (string, string) TooManyPages(FinishedPack pack, int limit, bool fit)
    {
        var parts = string.Join(", ", pack.Set.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Pages}")));
        var excess = pack.PageCount - limit;
        return (
            $"the PDF has {pack.PageCount} pages{(fit ? " when it is set as tight as is still easy to read" : "")}, {excess} more than the limit of {limit}",
            $"pages by part: {parts}; {(fit ? $"leave out entries or sections, {(pack.Set.Parts.Any(p => p.Kind == PartKind.Cover && p.Pages == 1) ? "set cover: head, " : "")}or name parts that may go in limits: drop:" : "--fit (fit: yes) sets the pages tighter")}"
        );
    }
}
