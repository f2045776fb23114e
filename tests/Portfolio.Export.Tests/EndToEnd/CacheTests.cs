using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What one run has made, another takes from the cache, and only when it is just the same.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly TestSite site = new();
    private readonly TemporaryFolder elsewhere = new();

    public CacheTests()
    {
        site.Write("images/badge.png", TestSite.Picture("society-badge.png"));
        site.Entry("badge", "![Badge](/images/badge.png)");
        site.Entry("gone", "![Gone](/images/gone.png)");
        site.Entry("plain", "沿河走了一天。");
    }

    public void Dispose()
    {
        site.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void A_warm_cache_makes_nothing_and_gives_the_same_bytes()
    {
        var cache = elsewhere.Root;
        Assert.All(Export("a", cache).Gives(0).Lines, l => Assert.DoesNotContain("cached", l, StringComparison.Ordinal));
        var warm = Export("b", cache, "--report", site.At("run.json")).Gives(0).Says("PE012").Says("0 made").Says(", 3 from the cache");
        Assert.All(warm.Lines, l => Assert.EndsWith("cached", l, StringComparison.Ordinal));
        Assert.Equal(3, File.ReadAllText(site.At("run.json")).Split("\"cached\"").Length - 1);
        Assert.Equal(Pdfs("a"), Pdfs("b"));

        // What came from the cache is known to the next run.
        Assert.All(Export("b", cache).Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_site_in_another_place_finds_its_pdfs()
    {
        var cache = elsewhere.Root;
        Export("a", cache).Gives(0);
        using var other = new TestSite();
        foreach (var file in (string[])["images/badge.png", "_portfolio/badge.md", "_portfolio/gone.md", "_portfolio/plain.md"])
            other.Write(file, File.ReadAllBytes(site.At(file)));
        Assert.All(other.Export("--cache", cache).Gives(0).Lines, l => Assert.EndsWith("cached", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_an_entry_needs_counts()
    {
        var cache = elsewhere.Root;
        Export("a", cache).Gives(0);
        site.Write("images/badge.png", TestSite.Picture("open-day-poster.png"));
        site.Write("images/gone.png", TestSite.Picture("society-badge.png"));
        var after = Export("b", cache).Gives(0);
        Assert.Equal(["plain.pdf"], after.Lines.Where(l => l.EndsWith("cached", StringComparison.Ordinal)).Select(NameIn));
        Assert.DoesNotContain(Export("c", cache, "--paper", "letter").Lines, l => l.EndsWith("cached", StringComparison.Ordinal));
        Assert.DoesNotContain(Export("d", cache, "--force").Lines, l => l.EndsWith("cached", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_match_its_hash_is_not_used()
    {
        var cache = elsewhere.Root;
        Export("a", cache).Gives(0);
        foreach (var blob in Directory.GetFiles(Path.Combine(cache, "cas"), "*", SearchOption.AllDirectories))
            File.WriteAllBytes(blob, [.. File.ReadAllBytes(blob).SkipLast(1), (byte)'?']);
        Export("b", cache).Gives(0).Says("PE088").Says("3 contents of the cache did not match their hash").Says("3 made");
        Assert.Equal(Pdfs("a"), Pdfs("b"));
    }

    [Fact]
    public void A_cache_stays_within_its_bounds()
    {
        var cache = elsewhere.Root;
        Export("a", cache).Gives(0);
        var blobs = Directory.GetFiles(cache, "*", SearchOption.AllDirectories);
        foreach (var blob in blobs)
            File.SetLastWriteTimeUtc(blob, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        var notes = Path.Combine(cache, "notes.txt");
        File.WriteAllText(notes, "of somebody else");
        site.Entry("new", "A new text.");
        Export("a", cache, "--cache-days", "30").Gives(0);
        Assert.DoesNotContain(blobs, File.Exists);
        Assert.True(File.Exists(notes));
        Assert.All(Export("b", cache).Lines.Where(l => NameIn(l) == "new.pdf"), l =>
            Assert.EndsWith("cached", l, StringComparison.Ordinal)
        );

        site.Entry("newer", "A text newer still.");
        Export("c", cache, "--cache-size", "20KB").Gives(0);
        var left = Directory.GetFiles(Path.Combine(cache, "cas"), "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        Assert.InRange(left, 1, 20_000);
    }

    [Fact]
    public void A_server_serves_as_well_and_credentials_are_not_shown()
    {
        using var server = new CacheServer();
        var address = $"http://reader:secret%21@{server.Address}/team";
        Export("a", address).Gives(0).SaysNothingOf("PE088");
        Assert.All(server.Blobs.Keys, k => Assert.Matches("^/team/(ac|cas)/[0-9a-f]{64}$", k));
        Assert.All(Export("b", address).Gives(0).Lines, l => Assert.EndsWith("cached", l, StringComparison.Ordinal));
        Assert.Equal(Pdfs("a"), Pdfs("b"));
        Assert.All(server.Authorizations, a => Assert.Equal("Basic cmVhZGVyOnNlY3JldCE=", a));
        Assert.NotEmpty(server.Authorizations);

        foreach (var status in (int[])[302, 401, 500])
        {
            server.Status = status;
            var ran = Export($"s{status}", address).Gives(0).Says($"the server answered {status}").SaysNothingOf("secret");
            Assert.Equal(2, ran.Error.Split("PE088").Length);
            Assert.Equal(Pdfs("a"), Pdfs($"s{status}"));
        }

        server.Dispose();
        Export("gone", address).Gives(0).Says("The cache cannot be used").SaysNothingOf("secret");
    }

    [Theory]
    [InlineData("ftp://example.org/cache")]
    [InlineData("http://")]
    [InlineData("")]
    public void Other_places_are_refused(string place) => Export("a", place).Gives(2).Says("--cache takes a folder");

    private Ran Export(string folder, string cache, params string[] options) =>
        TheProgram.Run(["export", site.Root, "-o", site.At(folder), "--cache", cache, .. options]);

    private static string NameIn(string line) => Path.GetFileName(line.Split("  ")[0]);

    private IEnumerable<string> Pdfs(string folder) =>
        Directory
            .GetFiles(site.At(folder), "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(p => Path.GetFileName(p) + Convert.ToHexString(File.ReadAllBytes(p)));
}
