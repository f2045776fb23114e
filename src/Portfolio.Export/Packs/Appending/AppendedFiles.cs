using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Packs.Appending;

/// <summary>What is appended to a pack, and what the pack may claim with it.</summary>
internal sealed class AppendedFiles(Application application, IReadOnlyList<AppendedContent> contents)
{
    /// <summary>Those that become pages.</summary>
    public IEnumerable<AppendedContent> Pages(IReadOnlyList<PackChoice> dropped) =>
        contents.Where(c => c.Attached is null && !IsDropped(c.File, dropped));

    /// <summary>As the other, without files of which a page that is a picture could not be coded.</summary>
    public IEnumerable<AppendedContent> Pages(IReadOnlyList<PackChoice> dropped, IReadOnlySet<string> unreadable) =>
        Pages(dropped).Where(c => !IsBroken(c, unreadable));

    /// <summary>Whether a file would be missing from the pack for that; each is reported.</summary>
    public bool ReportBroken(IReadOnlySet<string> unreadable, DiagnosticBag bag)
    {
        var broken = contents.Where(c => IsBroken(c, unreadable)).ToList();
        foreach (var content in broken)
            bag.Fail(
                DiagnosticCodes.AppendedUnfit,
                content.File.File.Place,
                PackMessages.NoPictures(content.File.File.Text, PictureMessages.Damaged),
                PackMessages.NoPicturesHint
            );
        return broken.Count > 0;
    }

    private static bool IsBroken(AppendedContent content, IReadOnlySet<string> unreadable) =>
        content.Pictures.Any(p => p.Picture.Path is { } path && unreadable.Contains(path));

    public List<PdfAttachment> Attachments(IReadOnlyList<PackChoice> dropped) =>
        [
            .. contents
                .Where(c => c.Attached is not null && !IsDropped(c.File, dropped))
                .Select(c => new PdfAttachment(
                    Path.GetFileName(c.File.File.Text),
                    MediaType(c.File.File.Text),
                    AppendedComposer.Title(c.File, application),
                    c.Attached!
                )),
        ];

    /// <summary>What the file may claim with what is appended to it; what it may not is told with the reasons.</summary>
    public PdfStandard Standard(IReadOnlyList<PackChoice> dropped, DiagnosticBag bag)
    {
        var standard = PdfStandard.Default;
        foreach (var content in contents.Where(c => !IsDropped(c.File, dropped)))
        {
            if (content.Imported is not { } imported)
                continue;
            if (imported.Archive.Count > 0)
                standard = standard with { Archive = ArchiveLevel.None };
            if (imported.Access.Count > 0)
                standard = standard with { Accessible = false };
            Report("PDF/A", imported.Archive, content.File, bag);
            Report("PDF/UA", imported.Access, content.File, bag);
            if (imported.Lost.Count > 0)
                bag.Warn(
                    DiagnosticCodes.AppendedUnfit,
                    content.File.File.Place,
                    PackMessages.SomeLost(content.File.File.Text, string.Join(", ", imported.Lost.Take(3))),
                    PackMessages.SomeLostHint
                );
        }

        return standard.Archive != ArchiveLevel.None && Attachments(dropped).Count > 0
            ? standard with
            {
                Archive = ArchiveLevel.A3A,
            }
            : standard;
    }

    private static void Report(string name, IReadOnlyList<string> reasons, AppendedFile file, DiagnosticBag bag)
    {
        if (reasons.Count == 0)
            return;
        bag.Warn(
            DiagnosticCodes.AppendedUnfit,
            file.File.Place,
            PackMessages.StandardLost(file.File.Text, name, string.Join(", ", reasons.Take(3))),
            PackMessages.StandardLostHint
        );
    }

    private static bool IsDropped(AppendedFile file, IReadOnlyList<PackChoice> dropped) =>
        dropped.Any(d => d.Kind == ChoiceKind.File && d.Text.TrimStart('/') == file.File.Text);

    private static string MediaType(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };
}
