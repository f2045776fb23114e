using System.Reflection;
using Portfolio.Export.Making;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Pdf;
using Portfolio.Typesetting;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>Who may import whom, and what only one house may touch.</summary>
public sealed class HousesTests
{
    private static readonly Assembly Typesetting = typeof(Typesetter).Assembly;
    private static readonly Assembly Pdf = typeof(PdfExporter).Assembly;

    private const string Fetching = "System.Net.Http";

    [Fact]
    public void Typesetting_knows_HarfBuzz_and_nothing_else() => Assert.Equal(["HarfBuzzSharp"], Foreign(Typesetting));

    [Fact]
    public void Pdf_knows_Typesetting_and_no_package() => Assert.Equal(["Portfolio.Typesetting"], Foreign(Pdf));

    [Theory]
    [InlineData("Portfolio.Typesetting")]
    [InlineData("Portfolio.Pdf")]
    public void Lower_houses_touch_no_disk_no_clock_no_console(string project)
    {
        string[] forbidden =
        [
            "File.",
            "Directory.",
            "FileStream",
            "FileInfo",
            "Console.",
            "DateTime.Now",
            "DateTime.UtcNow",
            "DateTimeOffset.Now",
            "DateTimeOffset.UtcNow",
            "Stopwatch",
            "Environment.",
            "CurrentCulture",
            "Random",
        ];
        var found =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let code = line.Split("//")[0]
            from word in forbidden
            where HasWord(code, word)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        // None of the houses can open a connection: they know no assembly that does, but for a cache that is named.
        string[] wires =
        [
            "System.Net.Http",
            "System.Net.Sockets",
            "System.Net.Requests",
            "System.Net.WebClient",
            "System.Net.WebSockets.Client",
            "System.Net.Quic",
            "System.Net.Mail",
            "System.Net.Ping",
            "System.Net.NameResolution",
        ];
        foreach (var house in (Assembly[])[typeof(ExportPipeline).Assembly, Typesetting, Pdf])
            Assert.Empty(house.GetReferencedAssemblies().Select(a => a.Name!).Intersect(wires).Except([Fetching]));
    }

    /// <summary>The cache of <c>--cache URL</c> is the only use of the network.</summary>
    [Fact]
    public void Only_the_cache_fetches()
    {
        var users =
            from file in ReferenceGraph.FilesBelow(Path.Combine(Repository.Root, "src"))
            where
                file.Text.Contains("HttpClient", StringComparison.Ordinal)
                || file.Text.Contains("using " + Fetching, StringComparison.Ordinal)
            select file.Path;
        Assert.Equal(["Portfolio.Export/Runs/Caching/HttpStore.cs"], users);
    }

    [Fact]
    public void Every_package_version_stands_in_one_file()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.All(projects, text => Assert.DoesNotContain("Version=", text, StringComparison.Ordinal));
    }

    private static bool HasWord(string code, string word)
    {
        for (var at = code.IndexOf(word, StringComparison.Ordinal); at >= 0; at = code.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !(char.IsLetterOrDigit(code[at - 1]) || code[at - 1] == '_' || code[at - 1] == '.'))
                return true;
        return false;
    }

    private static string[] Foreign(Assembly assembly) =>
        [
            .. assembly
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(n => !n.StartsWith("System", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
