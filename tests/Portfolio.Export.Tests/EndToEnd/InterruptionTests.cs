using System.Text.Json;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A run may end at any moment: what stands in the folder then is whole, and the next run puts it right.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Entries = 24;

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly TestSite site = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public InterruptionTests()
    {
        foreach (var name in new[] { "pine-slope.jpg", "society-badge.png" })
            site.Write("images/" + name, TestSite.Picture(name));
        for (var n = 10; n < 10 + Entries; n++)
            site.Entry(
                $"entry-{n}",
                string.Concat(Enumerable.Repeat($"第{n}次活动，参与人数40+。\n\n", n))
                    + "![Badge](/images/society-badge.png)\n\n![Slope](/images/pine-slope.jpg)"
            );
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_killed_run_leaves_whole_files_and_the_next_run_goes_on()
    {
        // Kills after so many files, and a moment later: before the first, amid the work, near the end.
        (int Files, int Moment)[] kills = [(0, 0), (1, 0), (1, 4), (3, 1), (6, 2), (10, 3), (15, 7), (Entries - 1, 0)];
        foreach (var (files, moment) in kills)
        {
            foreach (var pdf in site.Pdfs)
                File.Delete(pdf);
            using (var process = TheProgram.Start(site.Root, NoEnvironment, "export", "-q", "--jobs", "2"))
            {
                while (!process.HasExited && site.Pdfs.Length < files)
                    Thread.Sleep(1);
                Thread.Sleep(moment);
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            AllAreWhole();
            StateIsWhole();
        }

        // As a run leaves it that was killed while it wrote; a process of this number cannot be.
        site.Write("_pdf/portfolio/.0123456789abcdef.2147483646.portfolio-export.tmp", "half of a file");
        var next = site.Export().Gives(0);
        Assert.Equal(Entries, next.Lines.Length);
        Assert.Equal(Entries, site.Pdfs.Length);
        AllAreWhole();
        Assert.All(site.Export().Gives(0).Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_ends_between_two_entries()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that one process sends to another.");
        using var process = TheProgram.Start(site.Root, NoEnvironment, "export", "--jobs", "1", "--report", "run.json");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancelled), process.StandardError.ReadToEndAsync(Cancelled));
        while (!process.HasExited && site.Pdfs.Length < 2)
            await Task.Delay(1, Cancelled);
        using (var kill = TheProgram.Interrupt(process))
            await kill.WaitForExitAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);

        var ran = new Ran(process.ExitCode, await output, await error, []).Checked().Gives(130).Says(" not started; ");
        Assert.InRange(site.Pdfs.Length, 2, Entries - 1);
        Assert.Equal(site.Pdfs.Length, ran.Lines.Length);
        Assert.Empty(Directory.GetFiles(site.Out, "*.tmp", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }));
        AllAreWhole();
        StateIsWhole();
        using var report = JsonDocument.Parse(File.ReadAllBytes(site.At("run.json")));
        Assert.Contains(report.RootElement.GetProperty("entries").EnumerateArray(), e => e.GetProperty("result").GetString() == "stopped");

        // What was made before need not be made again.
        var made = ran.Lines.Length;
        var next = site.Export().Gives(0);
        Assert.Equal(made, next.Lines.Count(l => l.EndsWith("unchanged", StringComparison.Ordinal)));
        Assert.Equal(Entries, site.Pdfs.Length);
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_harm_each_other()
    {
        using var one = TheProgram.Start(site.Root, NoEnvironment, "export", "--force", "-q");
        using var two = TheProgram.Start(site.Root, NoEnvironment, "export", "--force", "-q");
        var (oneSays, twoSays) = (one.StandardError.ReadToEndAsync(Cancelled), two.StandardError.ReadToEndAsync(Cancelled));
        await one.WaitForExitAsync(Cancelled);
        await two.WaitForExitAsync(Cancelled);
        Assert.Equal(("", 0, "", 0), (await oneSays, one.ExitCode, await twoSays, two.ExitCode));
        AllAreWhole();
        Assert.Equal(Entries, site.Pdfs.Length);
        Assert.All(site.Export().Gives(0).Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
    }

    private void AllAreWhole()
    {
        foreach (var path in site.Pdfs)
        {
            using var pdf = new FinishedPdf(path);
            Assert.True(pdf.Pages > 0 && pdf.Pictures > 0, path);
        }
    }

    private void StateIsWhole()
    {
        var path = Path.Combine(site.Out, ".portfolio-export.json");
        if (!File.Exists(path))
            return;
        using var state = JsonDocument.Parse(File.ReadAllBytes(path));
        Assert.Equal(2, state.RootElement.GetProperty("version").GetInt32());
    }
}
