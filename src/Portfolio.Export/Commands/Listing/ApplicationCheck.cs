using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Packs.Appending;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Commands.Listing;

/// <summary>What <c>pack</c> and <c>mail</c> would report of the applications of a site before they lay anything out.</summary>
internal static class ApplicationCheck
{
    /// <summary>Findings of all applications of a site; none where it has no file of them.</summary>
    public static IReadOnlyList<Diagnostic> Of(ConfiguredSite site, CancellationToken stop)
    {
        var bag = new DiagnosticBag();
        if (ApplicationsPlace.Find(site) is null || ApplicationReader.Read(site, bag) is not { } file)
            return bag.Items;
        PrivateFiles.Report(site, file, file.Applications, bag);
        var sources = new PackSources(site);
        foreach (var application in file.Applications.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            try
            {
                Deadline.Run(site, application.Place, $"“{application.Name}”", bag, (timed, own) => Read(application, timed, sources, own));
            }
            catch (Exception bug) when (!InternalErrors.AreShown)
            {
                bag.Add(InternalErrors.Of(bug, application.Place));
            }
        }

        return bag.Items;
    }

    private static PackContents? Read(Application application, ConfiguredSite site, PackSources sources, DiagnosticBag bag)
    {
        if (application.Mail?.Body is { } body && LetterCheck.ReadMail(body.Text, site, application.FirstLanguage, bag) is { } mail)
            LetterCheck.ReportMail(mail, bag);
        new AppendedReader(application, site, attach: false, identity: null, bag).Read();
        return PackContents.Read(application, site, sources, application.Anonymous, bag);
    }

    /// <summary>A letter or the text of a mail that was named alone is looked at as what it is; other entries are none of these.</summary>
    public static void CheckText(ConfiguredSite site, string fullPath, SourceEntry source, DiagnosticBag bag)
    {
        var path = SafeFiles.Relative(site.Root, fullPath);
        var all =
            ApplicationsPlace.Find(site) is not null && ApplicationReader.Read(site, new DiagnosticBag()) is { } file
                ? file.Applications
                : [];
        if (all.Any(a => a.Letter?.Text == path))
            LetterCheck.Report(source, bag);
        else if (all.Any(a => a.Mail?.Body?.Text == path))
            LetterCheck.ReportMail(source, bag);
        else if (path.StartsWith(ApplicationsPlace.FolderName + "/", StringComparison.Ordinal) && !all.Any(a => a.Cv?.Text == path))
        {
            // No application names it yet: a letter has a front matter, the text of a mail seldom has one.
            if (source.Text.StartsWith("---", StringComparison.Ordinal))
                LetterCheck.Report(source, bag);
            else
                LetterCheck.ReportMail(source, bag);
        }
    }
}
