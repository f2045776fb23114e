using System.IO.Enumeration;

namespace Portfolio.Sources.Files;

/// <summary>Patterns of paths on the command line, for shells that do not expand them and for patterns in quotes.</summary>
public static class PathGlobs
{
    /// <summary>Whether a path holds a sign of a pattern.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// The files that fit, sorted by code unit. <c>*</c> and <c>?</c> stay within a name, <c>**</c> stands for any number of folders.
    /// </summary>
    public static IReadOnlyList<string> Files(string pattern)
    {
        var steps = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var start = pattern is ['/' or '\\', ..] ? "/" : "";
        var found = new List<string>();
        try
        {
            Walk(start, steps, 0, found);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed has no files that fit.
        }

        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static void Walk(string folder, string[] steps, int step, List<string> found)
    {
        var here = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(here))
            return;
        var (name, isLast) = (steps[step], step == steps.Length - 1);
        if (name == "**")
        {
            if (isLast)
                found.AddRange(Directory.EnumerateFiles(here).Select(f => Join(folder, Path.GetFileName(f))));
            else
                Walk(folder, steps, step + 1, found);
            foreach (var inner in Inner(here, "*"))
                Walk(Join(folder, inner), steps, step, found);
        }
        else if (isLast)
        {
            found.AddRange(
                Directory.EnumerateFiles(here).Select(f => Path.GetFileName(f)).Where(f => Fits(name, f)).Select(f => Join(folder, f))
            );
        }
        else if (IsPattern(name))
        {
            foreach (var inner in Inner(here, name))
                Walk(Join(folder, inner), steps, step + 1, found);
        }
        else
        {
            Walk(Join(folder, name), steps, step + 1, found);
        }
    }

    private static IEnumerable<string> Inner(string folder, string pattern) =>
        Directory
            .EnumerateDirectories(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => Path.GetFileName(f))
            .Where(f => Fits(pattern, f));

    /// <summary>As in shells, hidden names must be named.</summary>
    private static bool Fits(string pattern, string name) =>
        (name[0] != '.' || pattern[0] == '.') && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static string Join(string folder, string name) => folder.Length == 0 || folder[^1] == '/' ? folder + name : $"{folder}/{name}";
}
