using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Runs;

/// <summary>An entry and the file it becomes.</summary>
/// <param name="OutputPath">Full path, or null for standard output.</param>
/// <param name="DisplayOutput">The same as the user would name it.</param>
internal sealed record PlannedEntry(ConfiguredSite Site, string FullPath, string DisplayPath, string? OutputPath, string DisplayOutput)
{
    /// <summary>Full path of the folder that keeps the state of the output; null for a single file and for standard output.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Which languages go into the PDF; null for the file as it is written.</summary>
    public EntryVersions? Versions { get; init; }
}

/// <summary>Which entries become which files.</summary>
/// <param name="OutputFolders">Full paths of the folders that get the outputs; empty for a single file.</param>
internal sealed record ExportPlan(IReadOnlyList<PlannedEntry> Entries, IReadOnlyList<string> OutputFolders)
{
    /// <summary>Entries that one message names.</summary>
    private const int MostNamed = 5;

    /// <summary>The output goes to the default folder of each site.</summary>
    public bool IsDefault { get; init; }

    /// <summary>A <c>portfolio.yml</c> has mistakes: nothing is begun before they are mended.</summary>
    public bool HasBrokenSettings => Entries.Any(e => e.Site.Settings.IsBroken);

    /// <summary>Finds sites and entries; null with a message when the request cannot be met at all.</summary>
    /// <param name="usage">Receives what is wrong with the request.</param>
    public static ExportPlan? Make(ExportRequest request, DiagnosticBag bag, out string? usage)
    {
        usage = Unusable(request);
        if (usage is not null || FindSources(request, bag, out usage) is not { } sources)
            return null;
        // One file is asked for by what it shall hold: the entries that are no curricula vitae do not count.
        if (request is { CvOnly: true, Output: { } file } && sources.Count > 1 && IsFile(file, request.Ending))
            sources = CvSelection.Of(sources);
        var versions = Modes(request).Select(mode => VersionFinder.Resolve(sources, mode)).ToList();
        if (request.Output is { } output && IsFile(output, request.Ending))
            return IntoFile(output, [.. versions.SelectMany(v => v)], versions.Count, request.CvOnly, out usage);
        var planned = versions.SelectMany(v => OutputPlan.Name(v, request)).DistinctBy(e => e.OutputPath).ToList();
        return new(planned, [.. OutputPlan.Folders(sources, request)]) { IsDefault = request.Output is null };
    }

    /// <summary>The languages that are asked for; null stands for what entry and site say.</summary>
    private static IEnumerable<LanguageMode?> Modes(ExportRequest request) =>
        request.Languages.Count == 0 ? [null] : request.Languages.Select(l => (LanguageMode?)l);

    /// <summary>Each entry that is meant, once; null, with what is wrong, when no path is given and there is no site here.</summary>
    private static List<ExportSource>? FindSources(ExportRequest request, DiagnosticBag bag, out string? usage)
    {
        usage = null;
        var sources = new List<ExportSource>();
        if (request.Paths.Count == 0)
        {
            var root = request.Root ?? DefaultRoot() ?? Loose(Environment.CurrentDirectory);
            if (root is null)
            {
                usage = ExportMessages.NoSite;
                return null;
            }

            AddFolder(root, request with { Root = root }, sources, bag);
        }

        foreach (var path in request.Paths)
        {
            if (UserPaths.IsFolder(path))
                AddFolder(path, request, sources, bag);
            else if (UserPaths.IsFile(path))
                AddFile(path, request, sources, bag);
            else if (path == StandardInput.Path)
                AddInput(request, sources, bag);
            else if (PathGlobs.IsPattern(path) && PathGlobs.Files(path).Where(SiteFinder.IsEntryFile).ToList() is { Count: > 0 } fitting)
                fitting.ForEach(file => AddFile(file, request, sources, bag));
            else
                NearestEntry.Fail(path, request, bag);
        }

        // An entry may be named itself and by its folder.
        return [.. sources.DistinctBy(s => s.Path)];
    }

    private static string Names(List<ExportSource> sources) =>
        string.Join(CommonMessages.Enumeration, sources.Take(MostNamed).Select(s => s.Display)) + (sources.Count > MostNamed ? ", …" : "");

    /// <summary>The plan for a single file or standard output; null, with what is wrong, when there are several entries.</summary>
    private static ExportPlan? IntoFile(string output, List<ExportSource> sources, int versions, bool areCvs, out string? usage)
    {
        if (sources.Count > 1)
        {
            usage =
                versions > 1 ? ExportMessages.OneFileManyVersions(output, versions)
                : areCvs ? ExportMessages.OneFileManyCvs(output, sources.Count, Names(sources))
                : ExportMessages.OneFileManyEntries(output, sources.Count);
            return null;
        }

        usage = null;
        return new(
            [
                .. sources.Select(s => new PlannedEntry(
                    s.Site,
                    s.Path,
                    s.Display,
                    output == "-" ? null : Path.GetFullPath(output),
                    Slashes(output)
                )
                {
                    Versions = s.Versions,
                }),
            ],
            []
        );
    }

    /// <summary>Full paths of the folders that files are written to.</summary>
    /// <param name="report">File of the report, or null.</param>
    public IEnumerable<string> WrittenFolders(string? report)
    {
        var folders = Entries.Select(e => e.OutputPath).OfType<string>().Select(Path.GetDirectoryName).Concat(OutputFolders);
        if (report is { Length: > 0 })
            folders = folders.Append(Path.GetDirectoryName(Path.GetFullPath(report)));
        return folders.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>A folder inside a site stands for the entries below it; any other is a site of its own.</summary>
    private static void AddFolder(string path, ExportRequest request, List<ExportSource> sources, DiagnosticBag bag)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var before = sources.Count;
        var root = request.Root ?? (LooksLikeSite(full) ? full : SiteReader.FindRoot(full) ?? full);
        var site = OpenSite(root, request, sources, bag);
        var survey = site.Index;
        bool IsBelow(string file) => site.Root == full || SafeFiles.IsBelow(full, file);
        var entries = survey.Entries.Where(IsBelow).ToList();
        foreach (var problem in survey.Problems)
            bag.Add(problem);

        // A folder of drafts or of other files that was named is meant.
        if (entries.Count == 0 && site.Root != full)
            entries.AddRange(
                SiteReader.Entries(
                    new Site
                    {
                        Root = full,
                        Kind = SiteKind.Plain,
                        Config = FrontMatterMap.None,
                        DisplayRoot = "",
                        FollowsLinks = request.Follow,
                    }
                )
            );
        sources.AddRange(
            entries.Select(e => new ExportSource(site, e, SiteReader.Display(site, e))
            {
                IsSilentOnLanguages = survey.SilentOnLanguages.Contains(e),
            })
        );
        if (sources.Count > before)
            return;
        var drafts = survey.Excluded.Count(f => IsBelow(f.Path) && f.Reason is ExclusionReason.Draft or ExclusionReason.Unpublished);
        bag.Fail(
            DiagnosticCodes.FileNotFound,
            new(Slashes(path)),
            ExportMessages.NoEntries,
            drafts > 0 ? ExportMessages.DraftsHint(drafts)
                : NearestEntry.SiteBelow(full) is { } below ? ExportMessages.SiteBelowHint(Slashes(Path.Combine(path, below)))
                : ExportMessages.NoEntriesHint
        );
    }

    private static bool LooksLikeSite(string folder) =>
        SiteReader.FindRoot(folder) == folder || new SourceFiles(folder).Folders(folder, "_*").Count > 0;

    /// <summary>Endings that nobody gives to a folder.</summary>
    private static readonly string[] OtherFormats =
    [
        ".docx",
        ".doc",
        ".odt",
        ".rtf",
        ".tex",
        ".html",
        ".htm",
        ".epub",
        ".pptx",
        ".md",
        ".txt",
        ".png",
        ".svg",
        ".jpg",
        ".jpeg",
        ".zip",
    ];

    private static void AddInput(ExportRequest request, List<ExportSource> sources, DiagnosticBag bag)
    {
        var folder = Environment.CurrentDirectory;
        var site = OpenSite(request.Root ?? SiteReader.FindRoot(folder) ?? folder, request, sources, bag);
        try
        {
            var (holding, path) = StandardInput.Read(site);
            sources.Add(new(holding, path, "stdin"));
        }
        catch (FileTooLargeException)
        {
            bag.Fail(
                DiagnosticCodes.LimitMet,
                new("stdin"),
                LimitMessages.StandardInput(site.Limits.MostBytes >> 20),
                InputLimits.Hint("entry", 2 * (site.Limits.MostBytes >> 20))
            );
        }
    }

    private static string Word(PictureRequest pictures) => pictures.Format.ToString().ToLowerInvariant();

    private static string? Unusable(ExportRequest request)
    {
        if (request.Output is "")
            return ExportMessages.OutputNeeded;
        if (
            request.Output is { } output
            && OtherFormats.Contains(Path.GetExtension(output).ToLowerInvariant())
            && !output.EndsWith(request.Ending, StringComparison.OrdinalIgnoreCase)
            && !UserPaths.IsFolder(output)
        )
            return request.Pictures is { } other
                ? ExportMessages.OutputNotPicture(output, Word(other), other.Ending)
                : ExportMessages.OutputNotPdf(output);
        if (request.Pictures is not null && request.Shard is not null)
            return ExportMessages.ShardWithoutPictures;
        if (request.Pictures is { } pictures && request.Output is { } pdf && pdf.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return ExportMessages.OutputNotPicture(pdf, Word(pictures), pictures.Ending);
        if (request.ToJsonResume && request.Output is { } file && file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return ExportMessages.OutputNotJson(file);
        if (request.Paths.Contains(StandardInput.Path) && request.Output is null)
            return ExportMessages.StandardInputOutput;
        if (request.Report is "")
            return ExportMessages.ReportNeeded;
        if (request is { Shard: not null, Prune: true })
            return ShardMessages.PruneByMerge;
        if (request is { Shard: not null } and ({ ToJsonResume: true } or { Pictures: not null } or { Dump: not DumpStage.None }))
            return ShardMessages.PdfsOnly;
        if (request is { Shard: not null, Output: { } part } && IsFile(part, ".pdf"))
            return ShardMessages.FolderNeeded(part);
        return request.Root is { } root && !UserPaths.IsFolder(root) ? CommandMessages.RootMissing(root) : null;
    }

    private static void AddFile(string path, ExportRequest request, List<ExportSource> sources, DiagnosticBag bag)
    {
        var full = Path.GetFullPath(path);
        var root = request.Root ?? SiteReader.FindRoot(Path.GetDirectoryName(full)!) ?? Path.GetDirectoryName(full)!;
        var site = OpenSite(root, request, sources, bag);
        var real = SafeFiles.Real(full);
        if (!request.Follow && real != full && SafeFiles.IsBelow(site.Root, full) && !SafeFiles.IsBelow(SafeFiles.Real(site.Root), real))
            bag.Fail(DiagnosticCodes.OutsideRoot, new(Slashes(path)), FileMessages.LinkLeavesSite, FileMessages.LinkLeavesSiteHint);
        else if (WordFile.IsNamed(full))
            bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(path)), FileMessages.Word, FileMessages.WordHint);
        else if (NearestEntry.IsOtherThanText(full))
            bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(path)), CommandMessages.NotEntry, ExportMessages.NoEntriesHint);
        else
            sources.Add(new(site, full, Slashes(path)));
    }

    /// <summary>The site at a root that is known.</summary>
    public static ConfiguredSite OpenSite(string root, DiagnosticBag bag) => OpenSite(root, new ExportRequest(), [], bag);

    private static ConfiguredSite OpenSite(string root, ExportRequest request, List<ExportSource> sources, DiagnosticBag bag)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return sources.Find(s => s.Site.Root == full)?.Site
            ?? WithLimits(
                ConfiguredSite.Open(full, SafeFiles.Relative(Environment.CurrentDirectory, full), bag) with
                {
                    WithDrafts = request.Drafts,
                    ShowsHidden = request.ShowHidden,
                    FollowsLinks = request.Follow,
                }
            );

        ConfiguredSite WithLimits(ConfiguredSite site) =>
            (request.Given.Overrides.Length > 0 ? site.Overridden(request.Given.Overrides.Split('\n')) : site) with
            {
                Limits = request.Given.Input.Over(site.Settings.Options.Input.NotAboveDefaults()),
            };
    }

    /// <summary>The site around the current folder, or in a usual folder below it; null when there is none.</summary>
    public static string? DefaultRoot() => SiteReader.FindRoot(Environment.CurrentDirectory) ?? SiteBelow(Environment.CurrentDirectory);

    private static string? SiteBelow(string folder) =>
        new[] { "content", "docs", "site" }
            .Select(n => Path.Combine(folder, n))
            .FirstOrDefault(p => SiteReader.FindRoot(p) == Path.GetFullPath(p));

    /// <summary>The folder itself when texts lie in it; nobody means all that is below a home folder.</summary>
    private static string? Loose(string folder) =>
        LooksLikeSite(folder) || UserPaths.FilesIn(folder).Any(f => SiteFinder.IsMarkdown(f) && !SiteFinder.IsAboutTheProject(f))
            ? folder
            : null;

    private static bool IsFile(string output, string ending) =>
        output == "-" || (output.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !UserPaths.IsFolder(output));

    internal static string Slashes(string path) => path.Replace('\\', '/');
}
