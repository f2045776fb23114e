using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary>A PDF to read and the entry to compare it with.</summary>
/// <param name="Pdf">As the user would name it.</param>
/// <param name="Entries">Empty when it is read alone; a PDF of two languages may have an entry for each.</param>
internal sealed record PlannedVerification(string Pdf, IReadOnlyList<PlannedEntry> Entries);

/// <summary>Which PDFs are compared with which entries: as the user says, or as the state of an output folder says.</summary>
internal static class VerifyPlan
{
    /// <param name="paths">PDFs, each perhaps followed by its entry or by those of its languages; folders of PDFs.</param>
    /// <param name="usage">Receives what is wrong with the request; the result is null then.</param>
    public static IReadOnlyList<PlannedVerification>? Make(IReadOnlyList<string> paths, string? root, DiagnosticBag bag, out string? usage)
    {
        usage = null;
        var plan = new List<PlannedVerification>();
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            if (UserPaths.IsFolder(path))
            {
                AddFolder(path, root, plan, bag);
            }
            else if (!IsPdf(path))
            {
                usage = VerifyMessages.NotAPdf(path);
                return null;
            }
            else if (!UserPaths.IsFile(path))
            {
                bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(path)), FileMessages.Missing, FileMessages.RelativeToCurrent);
                while (i + 1 < paths.Count && IsEntry(paths[i + 1]))
                    i++;
            }
            else
            {
                var named = 0;
                var entries = new List<PlannedEntry>();
                for (; i + 1 < paths.Count && IsEntry(paths[i + 1]); named++)
                    if (Entry(paths[++i], root, bag) is { } entry)
                        entries.Add(entry);
                if (entries.Count == named)
                    plan.Add(new(Slashes(path), entries));
            }
        }

        return plan;
    }

    private static void AddFolder(string folder, string? root, List<PlannedVerification> plan, DiagnosticBag bag)
    {
        var state = BuildState.Load(new(folder));
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        var pdfs = UserPaths.FilesBelow(folder, options).Where(IsPdf).ToList();
        if (pdfs.Count == 0)
            bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(folder)), VerifyMessages.NoPdfs, VerifyMessages.NoPdfsHint);
        foreach (var pdf in pdfs)
        {
            // The state names the entry first of all that a PDF was made from.
            var record = state.Find(SafeFiles.Relative(folder, pdf));
            if (record is { Scope.Anonymous: true })
            {
                // It lacks what it should lack; what else it lacks cannot be told from that.
                bag.Add(new(DiagnosticCodes.TextLost, Severity.Info, new(Slashes(pdf)), VerifyMessages.AnonymousAlone, null));
                plan.Add(new(Slashes(pdf), []));
            }
            else if (
                record is { Source: { Length: > 0 } source }
                && source.EndsWith(".yml", StringComparison.Ordinal) is false
                && UserPaths.IsFile(source)
            )
            {
                if (Entry(Path.GetRelativePath(Environment.CurrentDirectory, source), root, bag, record.Scope.Mode) is { } entry)
                    plan.Add(new(Slashes(pdf), [entry]));
            }
            else
            {
                plan.Add(new(Slashes(pdf), []));
            }
        }
    }

    /// <param name="mode">The languages that the PDF was made in.</param>
    private static PlannedEntry? Entry(string path, string? root, DiagnosticBag bag, LanguageMode? mode = null) =>
        ExportPlan.Make(
            new ExportRequest
            {
                Paths = [path],
                Root = root,
                Output = "-",
                Languages = mode is { } known ? [known] : [],
            },
            bag,
            out _
        )
            is { Entries: [var entry] }
            ? entry
            : null;

    private static bool IsPdf(string path) => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static bool IsEntry(string path) => !IsPdf(path) && !UserPaths.IsFolder(path);

    private static string Slashes(string path) => path.Replace('\\', '/');
}
