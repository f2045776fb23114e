using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Packs;

/// <summary>What nobody but the recipient of an application should read, and whether the site would publish it.</summary>
internal static class PrivateFiles
{
    /// <summary>Letters, mails and appended files as the applications name them, each once, below the root with forward slashes.</summary>
    public static IReadOnlyList<Written> Named(IEnumerable<Application> applications) =>
        [
            .. applications
                .SelectMany(a => (Written?[])[a.Letter, a.Mail?.Body, .. a.Append.Select(f => f.File)])
                .OfType<Written>()
                .DistinctBy(w => w.Text, StringComparer.Ordinal),
        ];

    /// <summary>The files of <see cref="Named"/> that the built site would hold.</summary>
    public static IReadOnlyList<Written> Published(Site site, IEnumerable<Application> applications) =>
        [.. Named(applications).Where(w => PublishedFiles.Has(site, Path.Combine(site.Root, w.Text)))];

    /// <summary>Warns of what the site would publish: the file of the applications, and what they name.</summary>
    public static void Report(Site site, ApplicationFile file, IEnumerable<Application> applications, DiagnosticBag bag)
    {
        var hint = PackMessages.PublishedHint;
        if (PublishedFiles.Has(site, file.Path))
            bag.Warn(DiagnosticCodes.PrivateFilePublished, new(file.Display), PackMessages.Published($"{site.Kind}"), hint);
        foreach (var named in Published(site, applications))
            bag.Warn(DiagnosticCodes.PrivateFilePublished, named.Place, PackMessages.FilePublished($"{site.Kind}", named.Text), hint);
    }

    /// <summary>The same of a site whose applications were not read yet; <c>pack</c> reports their mistakes.</summary>
    public static void Report(ConfiguredSite site, DiagnosticBag bag)
    {
        if (ApplicationsPlace.Find(site) is not null && ApplicationReader.Read(site, new DiagnosticBag()) is { } file)
            Report(site, file, file.Applications, bag);
    }
}
