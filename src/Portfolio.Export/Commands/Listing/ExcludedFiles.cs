using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Messages;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Listing;

/// <summary>A file of a listed site that <c>export</c> leaves out.</summary>
/// <param name="Path">As the user would name it.</param>
/// <param name="Key">The reason for programs.</param>
internal sealed record ExcludedFiles(string Path, string Key)
{
    private const int MostShown = 4;

    private static readonly (ExclusionReason Reason, string Key, Func<long, string, string> Message)[] Reasons =
    [
        (ExclusionReason.Draft, "draft", ListMessages.Drafts),
        (ExclusionReason.Unpublished, "unpublished", ListMessages.Unpublished),
        (ExclusionReason.Page, "page", ListMessages.Pages),
        (ExclusionReason.ListPage, "list", ListMessages.ListPages),
        (ExclusionReason.Part, "part", ListMessages.Parts),
    ];

    /// <summary>What is left out of the sites of a plan, or of the folders that were named.</summary>
    public static IReadOnlyList<ExcludedFiles> Of(IReadOnlyList<PlannedEntry> planned, ExportRequest request)
    {
        var folders = request.Paths.Select(p => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(p))).ToList();
        var taken = planned.Select(e => e.FullPath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. planned
                .Select(e => e.Site)
                .Distinct()
                .SelectMany(site => site.Index.Excluded, (site, file) => (site, file))
                .Where(f =>
                    !taken.Contains(f.file.Path)
                    && (folders.Count == 0 || folders.Exists(o => o == f.site.Root || SafeFiles.IsBelow(o, f.file.Path)))
                )
                .Select(f => new ExcludedFiles(SiteReader.Display(f.site, f.file.Path), Reasons.First(r => r.Reason == f.file.Reason).Key)),
        ];
    }

    public static void Report(IReadOnlyList<ExcludedFiles> files, Terminal terminal)
    {
        foreach (var (_, key, message) in Reasons)
        {
            var paths = files.Where(f => f.Key == key).Select(f => f.Path).ToList();
            if (paths.Count == 0)
                continue;
            var shown = string.Join(", ", paths.Take(MostShown)) + (paths.Count > MostShown ? ", …" : "");
            terminal.Error.WriteLine(message(paths.Count, shown));
        }
    }
}
