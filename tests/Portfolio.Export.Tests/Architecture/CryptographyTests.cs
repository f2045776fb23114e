using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>The runtime asks OpenSSL for hashes and ends the program where there is none, as on a bare Debian.</summary>
public sealed class CryptographyTests
{
    [Fact]
    public void Nothing_needs_the_cryptography_of_the_system()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .ToList();
        Assert.True(files.Count > 100);
        Assert.DoesNotContain(files, p => File.ReadAllText(p).Contains("System.Security." + "Cryptography", StringComparison.Ordinal));
    }
}
