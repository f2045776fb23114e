using Portfolio.Export.Runs;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Runs;

/// <summary>What is watched under a name is what stands under that name.</summary>
public sealed class WatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource stop = new(Patience);
    private readonly string root;

    public WatcherTests()
    {
        root = Path.Combine(folder.Root, "site");
        Directory.CreateDirectory(root);
    }

    public void Dispose()
    {
        stop.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_written_file_is_named()
    {
        File.WriteAllText(Path.Combine(root, "a.md"), "one");
        using var watcher = new Watcher([root], new WatchFilter([]), quiet: 20);
        File.WriteAllText(Path.Combine(root, "a.md"), "two");
        var change = watcher.Next(stop.Token)!;
        Assert.Equal([Path.Combine(root, "a.md")], change.Paths);
        Assert.False(change.IsWhole);
    }

    [Fact]
    public void A_moved_folder_may_have_changed_anything()
    {
        Directory.CreateDirectory(Path.Combine(root, "one"));
        using var watcher = new Watcher([root], new WatchFilter([]), quiet: 20);
        Directory.Move(Path.Combine(root, "one"), Path.Combine(root, "two"));
        Assert.True(watcher.Next(stop.Token)!.IsWhole);
        File.WriteAllText(Path.Combine(root, "two", "a.md"), "there");
        Await(watcher, Path.Combine(root, "two", "a.md"));
    }

    [Fact]
    public void A_site_that_is_moved_away_and_replaced_is_still_watched()
    {
        using var watcher = new Watcher([root], new WatchFilter([]), quiet: 20);
        Directory.Move(root, root + "-before");
        Assert.True(watcher.Next(stop.Token)!.IsWhole);
        Directory.CreateDirectory(root);
        Assert.True(watcher.Next(stop.Token)!.IsWhole);
        File.WriteAllText(Path.Combine(root, "a.md"), "there");
        Await(watcher, Path.Combine(root, "a.md"));
    }

    [Fact]
    public void Nothing_is_told_of_what_does_not_matter()
    {
        using var watcher = new Watcher([root], new WatchFilter([Path.Combine(root, "_pdf")]), quiet: 20);
        Directory.CreateDirectory(Path.Combine(root, "_pdf"));
        File.WriteAllText(Path.Combine(root, "_pdf", "a.pdf"), "");
        File.WriteAllText(Path.Combine(root, "a.md~"), "");
        File.WriteAllText(Path.Combine(root, "a.md"), "");
        Assert.Equal([Path.Combine(root, "a.md")], watcher.Next(stop.Token)!.Paths);
    }

    private void Await(Watcher watcher, string path)
    {
        while (!watcher.Next(stop.Token)!.Paths.Contains(path)) { }
    }
}
