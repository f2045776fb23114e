using Portfolio.Export.Identity;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.PdfReading;
using Portfolio.PdfReading.Importing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;

namespace Portfolio.Export.Packs.Appending;

/// <summary>Reads the files that an application appends: PDFs as pages, as pictures or as they are, and pictures.</summary>
/// <param name="attach">All are embedded as they are.</param>
/// <param name="identity">What must not be shown, or null.</param>
internal sealed class AppendedReader(
    Application application,
    ConfiguredSite site,
    bool attach,
    IdentityMatcher? identity,
    DiagnosticBag bag
)
{
    /// <summary>Pixels in a printed inch of a picture whose paper nobody knows; a scan of a page then fills about one.</summary>
    private const double ScanDpi = 150;

    public IReadOnlyList<AppendedContent> Read() => [.. application.Append.Select(One).OfType<AppendedContent>()];

    private AppendedContent? One(AppendedFile file)
    {
        var name = file.File.Text;
        try
        {
            var bytes = site.Disk.Read(Path.Combine(site.Root, name), WholeFile.MostOfPdfs);
            var isPdf = PdfImport.IsPdf(bytes);
            if (attach || file.Way == AppendWay.Attach)
            {
                if (identity is not null)
                    bag.Fail(
                        DiagnosticCodes.AppendedUnfit,
                        file.File.Place,
                        PackMessages.AnonymousAttachment(name),
                        PackMessages.AnonymousAttachmentHint
                    );
                if (isPdf)
                    PdfImport.Read(bytes);
                return new(file, null, [], bytes);
            }

            if (!isPdf && PictureNames.LooksLikePicture(name))
                return Picture(file);

            if (!isPdf && IsWord(file, bytes))
                return null;

            // Texts of tags would tell what the pages no longer say.
            var imported = PdfImport.Read(bytes, keepsTags: identity is null);
            if (file.Way == AppendWay.Pages && !imported.IsLocked)
                return new(file, imported, [], null);
            if (file.Way == AppendWay.Pages)
                bag.Warn(DiagnosticCodes.AppendedUnfit, file.File.Place, PackMessages.MayNotChange(name), PackMessages.MayNotChangeHint);
            ReportIdentity(file, bytes);
            return new(file, null, Drawn(file, bytes, imported), null);
        }
        catch (PdfException fault)
        {
            bag.Fail(
                DiagnosticCodes.AppendedUnfit,
                file.File.Place,
                PackMessages.NotAppended(name, fault.Message),
                PackMessages.NotAppendedHint
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.FileUnreadable,
                file.File.Place,
                PackMessages.Unreadable(name, fault.Message),
                FileMessages.UnreadableHint
            );
        }

        return null;
    }

    /// <summary>Whether it is a document of Word, which is reported.</summary>
    private bool IsWord(AppendedFile file, byte[] bytes)
    {
        var name = file.File.Text;
        if (!WordFile.IsNamed(name) && !WordFile.Is(bytes))
            return false;
        bag.Fail(DiagnosticCodes.AppendedUnfit, file.File.Place, PackMessages.WordNotAppended(name), PackMessages.WordNotAppendedHint);
        return true;
    }

    private AppendedContent? Picture(AppendedFile file)
    {
        var own = new DiagnosticBag();
        var picture = new PictureFinder(site, Path.Combine(site.Root, ApplicationReader.FileName), own).Find(
            "/" + file.File.Text,
            file.File.Place
        );
        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic with { Severity = picture.Status == ImageStatus.Found ? diagnostic.Severity : Severity.Error });
        return picture.Status == ImageStatus.Found
            ? new(file, null, [new(picture, picture.PixelWidth * 72 / ScanDpi, picture.PixelHeight * 72 / ScanDpi, "")], null)
            : null;
    }

    private IReadOnlyList<AppendedPicture> Drawn(AppendedFile file, byte[] bytes, ImportedPdf imported)
    {
        try
        {
            return DrawnPages.Draw(bytes, file.File.Text, file.File.Place, imported);
        }
        catch (PdfException fault)
        {
            Refuse(fault.Message);
        }
        catch (Exception fault) when (PdfException.IsOfFile(fault) && fault is not (IOException or UnauthorizedAccessException))
        {
            Refuse(PackMessages.NotDrawn(fault.Message.Split('\n')[0].TrimEnd('\r', '.')));
        }

        return [];

        void Refuse(string why) =>
            bag.Fail(
                DiagnosticCodes.AppendedUnfit,
                file.File.Place,
                PackMessages.NoPictures(file.File.Text, why),
                PackMessages.NoPicturesHint
            );
    }

    /// <summary>A picture of a page still shows what its alternative text no longer says.</summary>
    private void ReportIdentity(AppendedFile file, byte[] bytes)
    {
        if (identity is null)
            return;
        foreach (var found in IdentityCheck.Find(bytes, "", identity).Where(f => f.Page is not null))
            bag.Fail(
                DiagnosticCodes.IdentityShown,
                file.File.Place,
                PackMessages.ShowsIdentity($"{found.Page}", file.File.Text, found.Value, found.Kind),
                PackMessages.ShowsIdentityHint
            );
    }
}
