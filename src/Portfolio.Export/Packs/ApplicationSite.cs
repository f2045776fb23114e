using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>The site of a run, its applications, and where packs go.</summary>
/// <param name="Chosen">Those of the request, in the order of the file.</param>
/// <param name="Folder">Full path.</param>
/// <param name="DisplayFolder">The same as the user would name it.</param>
internal sealed record ApplicationSite(
    ConfiguredSite Site,
    ApplicationFile File,
    IReadOnlyList<Application> Chosen,
    string Folder,
    string DisplayFolder
)
{
    /// <summary>Below the folder of a site's PDFs.</summary>
    private const string DefaultFolder = "applications";

    /// <summary>
    /// Null when the request cannot be met at all; mistakes of files go to the bag, those of the request to <paramref name="usage"/>.
    /// </summary>
    public static ApplicationSite? Open(PackRequest request, DiagnosticBag bag, out string? usage)
    {
        usage = null;
        var root = request.Root ?? ExportPlan.DefaultRoot();
        if (root is null)
        {
            usage = PackMessages.NoSite;
            return null;
        }

        if (!UserPaths.IsFolder(root))
        {
            usage = CommandMessages.RootMissing(root);
            return null;
        }

        var site = ExportPlan.OpenSite(root, bag);
        if (ApplicationReader.Read(site, bag) is not { } file)
            return null;
        var unknown = request.Names.FirstOrDefault(n => !file.Applications.Any(a => a.Name == n));
        if (unknown is not null && !file.IsBroken)
        {
            var names = file.Applications.Select(a => a.Name).ToList();
            usage =
                names.Count == 0 ? ApplicationMessages.NoneIn(file.Display)
                : NearestName.Near(unknown, names) is { } nearest
                    ? ApplicationMessages.Unknown(file.Display, unknown, nearest, string.Join(", ", names))
                : ApplicationMessages.UnknownNames(file.Display, unknown, string.Join(", ", names));
            return null;
        }

        PrivateFiles.Report(site, file, file.Applications, bag);
        if (file.Applications.Count == 0 && !file.IsBroken)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, new(file.Display), ApplicationMessages.None, ApplicationMessages.NoneHint);
            return null;
        }

        var chosen = file.Applications.Where(a => request.Names.Count == 0 || request.Names.Contains(a.Name)).ToList();
        var folder = request.Output
            ?? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(OutputPlan.DefaultFolder(site), DefaultFolder));
        return new(site, file, chosen, Path.GetFullPath(folder), folder.Replace('\\', '/').TrimEnd('/'));
    }
}
