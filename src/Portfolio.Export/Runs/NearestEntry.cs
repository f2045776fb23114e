using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>What a path that is not there may have meant.</summary>
internal static class NearestEntry
{
    /// <summary>
    /// Reports the paths that stand for nothing, for a command that goes on until it is stopped: nobody waits for a name with a mistake in
    /// it.
    /// </summary>
    /// <returns>False when there are none.</returns>
    public static bool ReportMissing(ExportRequest request, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        foreach (var path in request.Paths)
            if (!UserPaths.IsFolder(path) && !UserPaths.IsFile(path) && !PathGlobs.IsPattern(path) && path != StandardInput.Path)
                Fail(path, request, bag);
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        return bag.HasErrors;
    }

    private static string Rule => FileMessages.RelativeToCurrent;

    /// <summary>Endings of files that a site has beside its entries; a file of another kind may be a text.</summary>
    private static readonly string[] OtherKinds =
    [
        .. ".png .jpg .jpeg .gif .webp .svg .heic .avif .bmp .tif .tiff .ico .pdf .doc .docx .ppt .pptx .xls .xlsx .odt .zip .gz".Split(
            ' '
        ),
        .. ".css .scss .sass .less .js .ts .mjs .woff .woff2 .ttf .otf .mp3 .mp4 .mov .webm .eml .lock .toml".Split(' '),
    ];

    /// <summary>Folders that are looked at below one without entries: bounds the time for a hint.</summary>
    private const int MostFolders = 200;

    public static bool IsOtherThanText(string path) => OtherKinds.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Reports a path at which nothing is.</summary>
    public static void Fail(string path, ExportRequest request, DiagnosticBag bag)
    {
        var isAddress = path.StartsWith("http://", StringComparison.Ordinal) || path.StartsWith("https://", StringComparison.Ordinal);
        bag.Fail(
            DiagnosticCodes.FileNotFound,
            new(ExportPlan.Slashes(path)),
            isAddress ? CommandMessages.EntryAddress
                : PathGlobs.IsPattern(path) ? ExportMessages.NoMatch
                : FileMessages.Missing,
            isAddress ? CommandMessages.EntryAddressHint : Hint(path, request)
        );
    }

    /// <summary>Name of a folder right below that is a site; null when there is none.</summary>
    public static string? SiteBelow(string folder)
    {
        var disk = new SourceFiles(folder);
        return disk.Folders(folder).Take(MostFolders).Where(f => SiteReader.FindRoot(f) == f).Select(Path.GetFileName).Min();
    }

    /// <summary>A file with a name like it beside it, or an entry of the site by its name alone.</summary>
    private static string Hint(string path, ExportRequest request)
    {
        var name = Path.GetFileName(path.TrimEnd('/', '\\'));
        if (name.Length == 0 || PathGlobs.IsPattern(path))
            return Rule;

        // Office programs and chats make one dash of two hyphens.
        if (name.TrimStart('\u2013', '\u2014', '\u2212', '\uFF0D') is var option && option.Length < name.Length)
            return ExportMessages.LongDashHint(option.Split('=')[0]);
        var candidates = new List<string>();
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        if (UserPaths.IsFolder(folder))
        {
            var disk = new SourceFiles(Path.GetFullPath(folder));
            candidates.AddRange(disk.Files(disk.Root).Concat(disk.Folders(disk.Root)));
        }

        if ((request.Root ?? ExportPlan.DefaultRoot()) is { } root && UserPaths.IsFolder(root))
            candidates.AddRange(ExportPlan.OpenSite(root, new DiagnosticBag()).Index.Entries);
        var most = Math.Max(1, Path.GetFileNameWithoutExtension(name).Length / 3);
        var near = candidates
            .Where(c => !NearestName.IsHidden(c, name))
            .Select(c => (Path: c, Distance: Distance(c, name)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Path is null ? Rule : ExportMessages.NoMatchHint(SafeFiles.Relative(Environment.CurrentDirectory, near.Path));
    }

    /// <summary>With or without the extension, whichever is nearer.</summary>
    private static int Distance(string candidate, string name) =>
        Math.Min(
            NearestName.Distance(Path.GetFileName(candidate), name),
            NearestName.Distance(Path.GetFileNameWithoutExtension(candidate), Path.GetFileNameWithoutExtension(name))
        );
}
