using Portfolio.Export.Applications;
using Portfolio.Export.Budgets;
using Portfolio.Export.Composing;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading;
using Portfolio.Pdf;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packing;

/// <summary>A finished pack, still in memory.</summary>
/// <param name="Ledger">Lines that say what the bytes are for.</param>
/// <param name="Fits">Within all its limits.</param>
internal sealed record FinishedPack(byte[] Pdf, SetPack Set, PdfLedger Ledger, IReadOnlyList<(string Picture, int Before, int After)> Pictures, bool Fits);

/// <summary>Makes the PDF of one application: compose, set, code pictures, write; within its limits where it has some.</summary>
internal sealed class PackBuilder(PackContents contents, Site site, PackLook look, FontLibrary fonts)
{
    private static readonly PdfOptions PdfOptions = new($"Portfolio.Export {typeof(PackBuilder).Assembly.GetName().Version?.ToString(3)}");

    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);
    private readonly HashSet<PackChoice> used = [];

    public FinishedPack Build(PackLimits limits, DiagnosticBag bag)
    {
        var finished = Build(look, [], limits.Size, bag);
        foreach (var choice in contents.Application.LeaveOut.Concat(contents.Application.First).Where(c => !used.Contains(c) && !MeetsEntry(c)))
            bag.Warn(DiagnosticCodes.ChoiceUnmet, choice.Place, $"nothing in this application is called “{choice}”", "it takes the words of a heading (* is any text), tag:name or picture:path");
        return finished;
    }

    private bool MeetsEntry(PackChoice choice) => choice.Kind == ChoiceKind.Tag && contents.Parts.Any(p => PackSources.TagsOf(p.Source.FrontMatter).Contains(choice.Text));

    private FinishedPack Build(PackLook set, IReadOnlyList<PackChoice> dropped, long? size, DiagnosticBag bag)
    {
        while (true)
        {
            var own = new DiagnosticBag();
            var pages = Set(set, dropped, own);
            var before = unreadable.Count;
            var pictures = new CodedPictures(pages.Pages, pages.Pictures, set.Pictures, (picture, fault) =>
            {
                own.Warn(DiagnosticCodes.PictureUnreadable, picture.Place, $"the picture “{picture.Written}” cannot be read: {fault.Message}", "open it in a picture program and save it again");
                unreadable.Add(picture.Path!);
            });
            foreach (var diagnostic in own.Items) bag.Add(diagnostic);

            // A picture may look sound by its header and break in the middle: it becomes a placeholder, and the pages are set anew.
            if (unreadable.Count > before) continue;
            var file = SizeBudget.Meet(pages.Pages, pictures, size, PdfOptions);
            return new(file.Pdf, pages, file.Ledger, [.. pictures.Compare(file.Position).Select(p => (p.Picture.Value, p.Before, p.After))], file.Fits);
        }
    }

    private SetPack Set(PackLook set, IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
    {
        var parts = new PackComposer(contents, site, set).Compose(dropped, unreadable, used, bag);
        var hasContents = contents.Application.Contents && !dropped.Any(d => d is { Kind: ChoiceKind.Part, Text: "contents" });
        var pages = new PackPages(contents, site, set, fonts, bag).Set(parts, hasContents);
        var places = new OriginMap(new(pages.Pages.Source, pages.Origins, pages.Pictures));
        foreach (var finding in pages.Pages.Findings) bag.Add(FindingMessages.Describe(finding, places.PlaceOf(finding.Node)));
        return pages;
    }
}
