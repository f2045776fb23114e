using System.Runtime.CompilerServices;

namespace Portfolio.Export.Tests.TestKit;

/// <summary>Compares text with a file kept under Fixtures; with UPDATE_SNAPSHOTS=1 it rewrites the file instead.</summary>
internal static class Snapshot
{
    public static void Match(string actual, string relativeFixturePath)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            string source = Path.Combine(SourceFolder(), "..", "Fixtures", relativeFixturePath);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, text);
            return;
        }

        string kept = Path.Combine(AppContext.BaseDirectory, "Fixtures", relativeFixturePath);
        Assert.True(File.Exists(kept), $"There is no snapshot {relativeFixturePath}; run with UPDATE_SNAPSHOTS=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(kept).ReplaceLineEndings("\n"), text);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
