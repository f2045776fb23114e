using System.Diagnostics;

namespace Portfolio.Export.Browser;

/// <summary>A copy of a site in a folder of its own, and the program that serves it.</summary>
internal sealed class ServedSite : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("served-").FullName;
    private readonly Process process;

    public ServedSite(string program, string site)
    {
        foreach (var file in Directory.GetFiles(site, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        LongEntry = Path.Combine(root, "_portfolio", "long.md");
        File.WriteAllText(LongEntry, TextOfLongEntry("begin"));
        var start = new ProcessStartInfo(program, ["serve", "--ui", "en"]) { WorkingDirectory = root, RedirectStandardOutput = true };
        process = Process.Start(start)!;
        Address = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The program prints no address.");
    }

    public string Address { get; }

    /// <summary>Full path of an entry of ten pages and more.</summary>
    public string LongEntry { get; }

    public string TextOf(string name) => File.ReadAllText(Path.Combine(root, name));

    /// <summary>The entry with a word in the middle of it that changes.</summary>
    public string TextOfLongEntry(string word)
    {
        var body = TextOf("_portfolio/city-notes.md").Split("---", 3)[2];
        return $"---\ntitle: A long entry\n---\n{body}\n\n{body}\n\nHere stands {word} among others.\n\n{body}\n\n{body}\n";
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
