using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>Files are opened by the two gates in <c>Sources/Files</c> and by nothing else.</summary>
public sealed class FileGateTests
{
    private static readonly string[] Calls =
    [
        "File.",
        "Directory.",
        "new FileStream",
        "new FileInfo",
        "new DirectoryInfo",
        "new StreamReader(\"",
        "MemoryMappedFile.",
    ];

    /// <summary>They turn paths into folders above them, and open nothing.</summary>
    private static readonly string[] Harmless = ["Portfolio.Sources/Sites/SiteReader.cs", "Portfolio.Sources/Sites/SiteWalk.cs"];

    /// <summary>It reads what the kernel tells about the process, no file of a disk.</summary>
    private const string OfProcess = "Portfolio.Export/Console/HugePages.cs";

    [Fact]
    public void No_other_room_asks_for_opens_writes_or_removes_a_file()
    {
        var found =
            from file in ReferenceGraph.FilesBelow(Path.Combine(Repository.Root, "src"))
            where !file.Path.StartsWith("Portfolio.Sources/Files/", StringComparison.Ordinal)
            where !Harmless.Contains(file.Path) && file.Path != OfProcess
            from line in file.Text.Split('\n')
            let code = line.Split("//")[0]
            where Calls.Any(call => HasCall(code, call))
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(found);
    }

    private static bool HasCall(string code, string call)
    {
        var at = code.IndexOf(call, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !(char.IsLetterOrDigit(code[at - 1]) || code[at - 1] is '_' or '.'));
    }
}
