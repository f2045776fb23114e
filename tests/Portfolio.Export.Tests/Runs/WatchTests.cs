using System.Text;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Export.Tests.Sources;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Tests.Runs;

public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("_portfolio/a.md", true)]
    [InlineData("images/a.png", true)]
    [InlineData("_config.yml", true)]
    [InlineData("out/a.pdf", false)]
    [InlineData("out", false)]
    [InlineData("outer/a.md", true)]
    [InlineData(".git/index", false)]
    [InlineData("_portfolio/.a.md.swp", false)]
    [InlineData("_portfolio/a.md~", false)]
    [InlineData("_site/a.html", false)]
    [InlineData("report.json", false)]
    public void Only_the_site_itself_matters(string path, bool matters)
    {
        var root = Path.GetFullPath("site");
        var filter = new WatchFilter([Path.Combine(root, "out"), Path.Combine(root, "report.json")]);
        Assert.Equal(matters, filter.Matters(root, Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar))));
    }

    [Fact]
    public void Only_what_changed_is_made_anew()
    {
        using var site = new ReadingSite("title: x\n");
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\nFirst text.\n");
        site.Write("_portfolio/b.md", "---\ntitle: B\n---\nSecond text.\n");
        var (@out, error) = (new SharedWriter(), new SharedWriter());
        using var stop = new CancellationTokenSource();
        var code = -1;
        var thread = new Thread(() =>
            code = new WatchRun(
                new ExportRequest { Root = site.Root, Output = Path.Combine(site.Root, "out") },
                new Terminal(@out, error, color: false),
                stop.Token
            ).Run()
        );
        thread.Start();
        try
        {
            Await(() => error.Text.Contains("Watching", StringComparison.Ordinal));
            var first = @out.Text;
            Assert.Contains("a.pdf", first, StringComparison.Ordinal);
            Assert.Contains("b.pdf", first, StringComparison.Ordinal);

            site.Write("_portfolio/b.md", "---\ntitle: B\n---\nSecond text, changed.\n");
            Await(() => @out.Text.Length > first.Length && @out.Text.EndsWith('\n'));
            Assert.Contains("b.pdf", @out.Text[first.Length..], StringComparison.Ordinal);
            Assert.DoesNotContain("a.pdf", @out.Text[first.Length..], StringComparison.Ordinal);
        }
        finally
        {
            stop.Cancel();
            thread.Join(Patience);
        }

        Assert.Equal(ExitCode.Interrupted, code);
    }

    [Fact]
    public void Hashes_follow_the_files()
    {
        using var site = new ReadingSite();
        var hashes = new FileHashes();
        var file = site.Write("a.txt", "one");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var one = hashes.Of(file);
        Assert.Equal(one, hashes.Of(file));
        site.Write("a.txt", "two");
        Assert.NotEqual(one, hashes.Of(file));
        File.Delete(file);
        Assert.Null(hashes.Of(file));
    }

    private static void Await(Func<bool> condition)
    {
        Assert.True(SpinWait.SpinUntil(condition, Patience), "nothing happened");
    }

    /// <summary>Read by one thread while another writes.</summary>
    private sealed class SharedWriter : TextWriter
    {
        private readonly StringBuilder text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (text)
                    return text.ToString();
            }
        }

        public override void Write(char value)
        {
            lock (text)
                text.Append(value);
        }
    }
}
