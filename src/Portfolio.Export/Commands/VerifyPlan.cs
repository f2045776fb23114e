using Portfolio.Export.Runs;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary>A PDF to read and the entry to compare it with.</summary>
/// <param name="Pdf">As the user would name it.</param>
/// <param name="Entry">Null when it is read alone.</param>
internal sealed record PlannedVerification(string Pdf, PlannedEntry? Entry);

/// <summary>Which PDFs are compared with which entries: as the user says, or as the state of an output folder says.</summary>
internal static class VerifyPlan
{
    /// <param name="paths">PDFs, each perhaps followed by its entry; folders of PDFs.</param>
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
                usage = $"{path} is no PDF; name the PDF first, then the entry it was made from";
                return null;
            }
            else if (!UserPaths.IsFile(path))
            {
                bag.Fail(
                    DiagnosticCodes.FileNotFound,
                    new(Slashes(path)),
                    "there is no such file or folder",
                    "paths are taken from the current folder"
                );
                if (i + 1 < paths.Count && IsEntry(paths[i + 1]))
                    i++;
            }
            else if (i + 1 < paths.Count && IsEntry(paths[i + 1]))
            {
                if (Entry(paths[++i], root, bag) is { } entry)
                    plan.Add(new(Slashes(path), entry));
            }
            else
            {
                plan.Add(new(Slashes(path), null));
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
            bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(folder)), "there are no PDFs in this folder");
        foreach (var pdf in pdfs)
        {
            // The state names the entry first of all that a PDF was made from.
            var record = state.Find(Slashes(Path.GetRelativePath(folder, pdf)));
            if (
                record is { Source: { Length: > 0 } source }
                && source.EndsWith(".yml", StringComparison.Ordinal) is false
                && UserPaths.IsFile(source)
            )
            {
                if (Entry(Path.GetRelativePath(Environment.CurrentDirectory, source), root, bag) is { } entry)
                    plan.Add(new(Slashes(pdf), entry));
            }
            else
            {
                plan.Add(new(Slashes(pdf), null));
            }
        }
    }

    private static PlannedEntry? Entry(string path, string? root, DiagnosticBag bag) =>
        ExportPlan.Make(
            new ExportRequest
            {
                Paths = [path],
                Root = root,
                Output = "-",
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
