using System.Runtime.InteropServices;
using Portfolio.Export.Commands.Listing;
using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Doctor;

/// <summary>One call of <c>doctor</c>. Each check prints a line: that all is well, or what is not and what to do.</summary>
/// <param name="root">As the user named it; null for the site around the current folder.</param>
/// <param name="fontPaths">Full paths of folders with more fonts.</param>
internal sealed class DoctorRun(string? root, IReadOnlyList<string> fontPaths, bool strict, Terminal terminal)
{
    private readonly DiagnosticBag all = new();

    public int Run()
    {
        if (root is not null && !UserPaths.IsFolder(root))
        {
            terminal.Error.WriteLine($"portfolio-export: {CommandMessages.RootMissing(root)}");
            return ExitCode.Usage;
        }

        Fine(DoctorMessages.Program(VersionPrinter.Text, RuntimeInformation.RuntimeIdentifier));
        Step(CheckFonts);
        Step(CheckPictures);
        if ((root ?? ExportPlan.DefaultRoot()) is { } folder)
            CheckSite(folder);
        else
            Fine(DoctorMessages.NoSite);

        var errors = all.Items.Count(d => d.Severity == Severity.Error);
        var warnings = all.Items.Count(d => d.Severity == Severity.Warning);
        terminal.Error.WriteLine(errors + warnings == 0 ? DoctorMessages.Fine : DoctorMessages.Found(errors, warnings));
        return errors > 0 ? ExitCode.ContentError
            : strict && warnings > 0 ? ExitCode.Warnings
            : ExitCode.Ok;
    }

    private void CheckSite(string folder)
    {
        ConfiguredSite? site = null;
        Step(bag =>
        {
            site = ExportPlan.OpenSite(folder, bag);
            foreach (var problem in site.Index.Problems)
                bag.Add(problem);
            return DoctorMessages.Site(Shown(site.Root), $"{site.Kind}", site.Index.Entries.Count);
        });
        if (site is null)
            return;
        Step(bag => CheckOutput(site, bag));
        Step(bag => CheckPrivate(site, bag));
    }

    /// <summary>Every font file is opened.</summary>
    private string CheckFonts(DiagnosticBag bag)
    {
        try
        {
            var set = FontFolder.Open(FontFolder.DefaultPath, fontPaths);
            foreach (var problem in set.Problems)
                bag.Add(problem);
            return DoctorMessages.Fonts(FontCatalogue.Read(set, bag).Count, set.Files.Count);
        }
        catch (FontUnusableException fault)
        {
            bag.Add(fault.Describe());
            return "";
        }
    }

    /// <summary>A picture of one pixel is made.</summary>
    private static string CheckPictures(DiagnosticBag bag)
    {
        try
        {
            VipsPictures.PngOfPixels([0, 0, 0, 0], 1, 1);
        }
        catch (Exception fault) when (VipsPictures.IsAbsence(fault))
        {
            bag.Fail(DiagnosticCodes.LibraryMissing, new("libvips"), DoctorMessages.PicturesMissing, ProgramMessages.LibraryMissingHint);
        }

        return DoctorMessages.Libraries;
    }

    private static string CheckOutput(ConfiguredSite site, DiagnosticBag bag)
    {
        var folder = OutputPlan.DefaultFolder(site);
        if (OutputFolder.WhyNotWritable(folder) is { } reason)
            bag.Fail(
                DiagnosticCodes.OutputNotWritable,
                new(Shown(folder)),
                DoctorMessages.NotWritable(reason),
                FileMessages.OutputFolderHint
            );
        return DoctorMessages.Writable(Shown(folder));
    }

    /// <summary>What only the recipient of an application, or a CV, should show.</summary>
    private static string CheckPrivate(ConfiguredSite site, DiagnosticBag bag)
    {
        PrivateFiles.Report(site, bag);
        foreach (var settings in site.Settings.Files.Where(f => PublishedFiles.Has(site, f)))
        {
            var keys = PrivateKeys.Where(k => site.Settings.Author.GetValueOrDefault(k) is { Length: > 0 }).ToList();
            if (keys.Count > 0)
                bag.Warn(
                    DiagnosticCodes.PhonePublished,
                    new(SiteReader.Display(site, settings)),
                    DoctorMessages.SettingsPublished($"{site.Kind}", string.Join(", ", keys)),
                    DoctorMessages.SettingsPublishedHint
                );
        }

        foreach (var path in site.Index.Entries)
        {
            var display = SiteReader.Display(site, path);
            var own = new DiagnosticBag();
            var entry = Deadline.Run(site, new(display), LimitMessages.Entry, own, (reading, inner) =>
                ExportPipeline.Read(reading, path, display, inner)
            );
            if (entry is not null)
                CvCheck.CheckPhone(entry, site, bag);
        }

        return DoctorMessages.Private;
    }

    /// <summary>Keys of <c>author:</c> that are printed in CVs only.</summary>
    private static readonly string[] PrivateKeys = ["phone", "wechat", "birth", "hometown"];

    /// <summary>Prints what a check found, or its line when it found nothing.</summary>
    private void Step(Func<DiagnosticBag, string> check)
    {
        var bag = new DiagnosticBag();
        var line = "";
        try
        {
            line = check(bag);
        }
        catch (Exception fault) when (!InternalErrors.AreShown)
        {
            bag.Add(InternalErrors.Of(fault, new("portfolio-export")));
        }

        foreach (var diagnostic in bag.Items)
        {
            all.Add(diagnostic);
            terminal.PrintFound(diagnostic);
        }

        if (bag.Items.Count == 0)
            Fine(line);
    }

    private void Fine(string line) => terminal.Out.WriteLine($"{DoctorMessages.Ok}  {line}");

    private static string Shown(string path) => SafeFiles.Relative(Environment.CurrentDirectory, path);
}
