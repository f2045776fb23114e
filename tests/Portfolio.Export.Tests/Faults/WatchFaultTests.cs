using System.Diagnostics;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Faults;

/// <summary><c>watch</c> as editors use it: saving by rename, many strokes at once, new and deleted files, broken ones, and Ctrl-C.</summary>
public sealed class WatchFaultTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestSite site = new();
    private readonly Process process;
    private readonly Task reading;
    private readonly List<string> said = [];

    public WatchFaultTests()
    {
        site.Entry("a", "first");
        process = TheProgram.Start(site.Root, [], "watch");
        reading = Task.WhenAll(Listen(process.StandardOutput), Listen(process.StandardError));
        Await(() => Said("Watching"), "it does not begin to watch");
    }

    private string Pdf => Path.Combine(site.Out, "portfolio", "a.pdf");

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        reading.Wait(Patience);
        process.Dispose();
        site.Dispose();
    }

    [Fact]
    public void Every_save_of_an_editor_is_seen()
    {
        // Written beside, then moved over: vim, Emacs, VS Code with some settings.
        site.Write("_portfolio/.a.md.swp", "---\ntitle: a\n---\nsecond\n");
        File.Move(site.At("_portfolio/.a.md.swp"), site.At("_portfolio/a.md"), overwrite: true);
        Holds("second");

        // Renamed away, then written anew.
        File.Move(site.At("_portfolio/a.md"), site.At("_portfolio/a.md~"));
        site.Entry("a", "third");
        Holds("third");

        // Many strokes at once: the last one counts.
        for (var i = 0; i < 30; i++)
            site.Entry("a", $"stroke{i}");
        Holds("stroke29");

        // Emptied first, as some programs do, and an error in between.
        site.Write("_portfolio/a.md", [0xFF, 0x00, 0x80, 0x00, 0xC0, 0x00, 0x01]);
        Await(() => Said("PE003"), "the broken file is not told");
        site.Entry("a", "mended");
        Holds("mended");
    }

    [Fact]
    public void Files_come_and_go()
    {
        site.Entry("b", "new");
        Await(() => File.Exists(Path.Combine(site.Out, "portfolio", "b.pdf")), "the new entry is not exported");
        File.Delete(site.At("_portfolio/b.md"));
        Await(() => Said("older PDF"), "nothing is said of the deleted entry");
        site.Write("_talks/c.md", "a new folder");
        Await(() => File.Exists(Path.Combine(site.Out, "talks", "c.pdf")), "the entry in a new folder is not exported");
        site.Entry("a", "![p](/images/p.png) later");
        Await(() => Said("PE012"), "the missing picture is not told");
        site.Write("images/p.png", TestSite.Picture("society-badge.png"));
        Await(() => Reads(Pdf, pdf => pdf.Pictures == 1), "the picture that came later is not shown");
    }

    [Fact]
    public void Ctrl_C_ends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that one process sends to another.");
        using (var kill = TheProgram.Interrupt(process))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(Patience), "it goes on");
        Assert.Equal(130, process.ExitCode);
        Assert.Empty(Directory.GetFiles(site.Out, "*.tmp", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }));
    }

    private void Holds(string text) =>
        Await(() => Reads(Pdf, pdf => pdf.Text.Contains(text, StringComparison.Ordinal)), $"“{text}” does not come");

    private static bool Reads(string path, Func<FinishedPdf, bool> condition)
    {
        using var pdf = new FinishedPdf(path);
        return condition(pdf);
    }

    private bool Said(string text)
    {
        lock (said)
            return said.Exists(l => l.Contains(text, StringComparison.Ordinal));
    }

    private void Await(Func<bool> condition, string otherwise)
    {
        if (SpinWait.SpinUntil(() => condition() || process.HasExited, Patience) && !process.HasExited)
            return;
        lock (said)
            Assert.Fail($"{otherwise}:\n{string.Join('\n', said)}");
    }

    private async Task Listen(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (said)
                said.Add(line);
        }
    }
}
