using System.Runtime.CompilerServices;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>Compares text with a file under Fixtures. With UPDATE_SNAPSHOTS=1 the file is rewritten instead.</summary>
internal static class Snapshot
{
    /// <param name="actual">The text as it is now; line ends do not matter.</param>
    /// <param name="relativeFixturePath">Below Fixtures, with forward slashes, as <c>Composing/seed.txt</c>.</param>
    public static void Match(string actual, string relativeFixturePath)
    {
        var normal = Normalize(actual);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            var target = Path.Combine(SourceFixtures(), relativeFixturePath);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, normal);
            return;
        }

        var file = Path.Combine(AppContext.BaseDirectory, "Fixtures", relativeFixturePath);
        Assert.True(File.Exists(file), $"No snapshot Fixtures/{relativeFixturePath}; write it with UPDATE_SNAPSHOTS=1. Now it would be:\n{normal}");
        var expected = Normalize(File.ReadAllText(file));
        if (expected != normal) Assert.Fail(Difference(expected, normal, relativeFixturePath));
    }

    /// <summary>Line ends are LF and the last line has one, so that checkouts on Windows compare alike.</summary>
    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual, string path)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        static string Around(string[] lines, int line)
            => string.Join('\n', lines.Skip(Math.Max(0, line - 2)).Take(5));
        return $"Fixtures/{path} differs from line {line + 1} on.\nExpected:\n{Around(old, line)}\nActual:\n{Around(now, line)}";
    }

    private static string SourceFixtures([CallerFilePath] string thisFile = "")
        => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(thisFile)!)!, "Fixtures");
}
