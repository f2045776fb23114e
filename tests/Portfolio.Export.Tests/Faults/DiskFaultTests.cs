using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portfolio.Export.Runs;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Tests.Faults;

/// <summary>Disks that are full or may not be written: a word that names the file, exit code 1, nothing half-written, nothing lost.</summary>
public sealed class DiskFaultTests
{
    [Fact]
    public void A_full_disk_leaves_the_earlier_PDF()
    {
        // A limit on the size of files makes the system refuse to write on, as a full disk does.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on the size of files.");
        using var site = new TestSite();
        site.Entry("a", "first");
        site.Export().Gives(0);
        var (pdf, earlier) = (site.Pdfs.Single(), File.ReadAllBytes(site.Pdfs.Single()));
        site.Entry("a", string.Concat(Enumerable.Range(0, 400).Select(i => $"Paragraph {i}: 文字 {i * 7919}.\n\n")));
        var ran = WithSmallDisk(site, kibibytes: 12).Gives(1);
        ran.Says("portfolio/a.pdf: error PE005: The file cannot be written: ").Says("some disk space");
        Assert.Equal(earlier, File.ReadAllBytes(pdf));
        NothingIsLeft(site);
        site.Export().Gives(0).SaysNothing();
        Assert.NotEqual(earlier, File.ReadAllBytes(pdf));
    }

    [Fact]
    public void A_write_that_fails_midway_leaves_the_earlier_file()
    {
        using var site = new TestSite();
        var path = site.Write("x.pdf", "earlier");
        var fault = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
            {
                stream.Write("half of"u8);
                throw new IOException("There is not enough space on the disk.");
            }));
        Assert.Contains("not enough space", fault.Message, StringComparison.Ordinal);
        Assert.Equal("earlier", File.ReadAllText(path));
        NothingIsLeft(site);

        // So does the runtime say that no larger file is allowed.
        Assert.Throws<IOException>(() => AtomicFile.Write(path, _ => throw new ArgumentOutOfRangeException("value")));
        Assert.Equal("earlier", File.ReadAllText(path));
        NothingIsLeft(site);
    }

    [Fact]
    public void Output_that_goes_nowhere_is_no_bug()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        using var site = new TestSite();
        site.Entry("a", "words");
        foreach (var what in (string[])["-o -", "--dump pages", "--dump pdf", "-o x.pdf"])
            Shell(site, $"exec \"$0\" \"$1\" export _portfolio/a.md {what} > /dev/full")
                .Gives(1)
                .Says("error PE005: ")
                .Says("some disk space");
        Shell(site, "exec \"$0\" \"$1\" list > /dev/full").Gives(1).Says("error PE005: ");
        Assert.Equal(1, Shell(site, "exec \"$0\" \"$1\" export _portfolio/none.md > /dev/full 2> /dev/full").Code);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named()
    {
        using var site = new TestSite();
        site.Entry("a", "first");
        site.Export().Gives(0);
        var (pdf, earlier) = (site.Pdfs.Single(), File.ReadAllBytes(site.Pdfs.Single()));
        site.Entry("a", "second");
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(pdf, FileAttributes.ReadOnly);
            site.Export().Gives(1).Says("a.pdf: error PE005: ");
            File.SetAttributes(pdf, FileAttributes.Normal);
        }
        else
        {
            const UnixFileMode readOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;
            File.SetUnixFileMode(Path.GetDirectoryName(pdf)!, readOnly);
            TheProgram.RunBoundByRights(site.Root, "export", ".", "-o", "_pdf").Gives(1).Says("a.pdf: error PE005: ").Says("-o");
            File.SetUnixFileMode(Path.GetDirectoryName(pdf)!, readOnly | UnixFileMode.UserWrite);
        }

        Assert.Equal(earlier, File.ReadAllBytes(pdf));
        NothingIsLeft(site);
    }

    [Fact]
    public void A_place_where_nobody_may_write_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "This system has no /proc, where the kernel forbids files even to root.");
        using var site = new TestSite();
        site.Entry("a", "words");
        TheProgram
            .Run("export", site.Root, "-o", "/proc/self/out")
            .Gives(1)
            .Says("/proc/self/out/portfolio/a.pdf: error PE005: ")
            .Says("-o");
    }

    [Fact]
    public void A_file_that_a_viewer_holds_is_replaced_or_stays()
    {
        using var site = new TestSite();
        site.Entry("a", "first");
        site.ExportOne("_portfolio/a.md").Gives(0);
        var earlier = File.ReadAllBytes(site.One);
        site.Entry("a", "second");
        using var viewer = new FileStream(site.One, FileMode.Open, FileAccess.Read, FileShare.None);
        if (OperatingSystem.IsWindows())
        {
            site.ExportOne("_portfolio/a.md").Gives(1).Says("one.pdf: error PE005: ").Says("close it in other programs");
        }
        else
        {
            // Elsewhere a file that is open may be replaced; the viewer keeps the one it has. Whose it was cannot be seen while it is locked.
            site.ExportOne("_portfolio/a.md").Gives(1).Says("one.pdf: error PE007: ");
            site.ExportOne("_portfolio/a.md", "--force").Gives(0);
            Assert.NotEqual(earlier, File.ReadAllBytes(site.One));
        }

        var held = new byte[earlier.Length];
        viewer.ReadExactly(held);
        Assert.Equal(earlier, held);
    }

    [Fact]
    public void What_cannot_be_written_is_said_and_the_rest_is_made()
    {
        using var site = new TestSite();
        site.Entry("a", "1");
        site.Entry("b", "2");
        Directory.CreateDirectory(Path.Combine(site.Out, "portfolio", "a.pdf", "in the way"));
        site.Export().Gives(1).Says("a.pdf: error PE005: ").Says("1 made");
        TheProgram
            .Run("export", site.At("_portfolio/a.md"), "-o", Path.Combine(site.At("_config.yml"), "x.pdf"))
            .Gives(1)
            .Says("error PE005: ");
    }

    [Fact]
    public void Runs_that_end_at_once_forget_nothing_of_each_other()
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.Out);
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var state = BuildState.Load(new(site.Out));
            state.Set($"{i}.pdf", new("a.md", default(OutputScope) with { Site = "site" }, "key", [], $"hash {i}", 1, 1, []));
            state.Save(new(site.Out));
        });
        Assert.Equal(24, BuildState.Load(new(site.Out)).All.Count);
        NothingIsLeft(site);
    }

    [Fact]
    public void A_folder_in_the_way_of_the_state_is_told_and_the_PDFs_are_whole()
    {
        using var site = new TestSite();
        site.Entry("a", "words");
        Directory.CreateDirectory(Path.Combine(site.Out, BuildState.FileName, "in the way"));
        site.Export().Gives(1).Says("the state of the output folder: error PE005: ");
        using (var pdf = new FinishedPdf(site.Pdfs.Single()))
            Assert.Equal(1, pdf.Pages);
        NothingIsLeft(site);
        Directory.Delete(Path.Combine(site.Out, BuildState.FileName), recursive: true);
        site.Export().Gives(0);
    }

    [Fact]
    public void A_state_that_is_broken_is_made_anew()
    {
        using var site = new TestSite();
        site.Entry("a", "words");
        foreach (
            var broken in (string[])
                [
                    "",
                    "{",
                    "[]",
                    "{\"version\":1}",
                    "{\"version\":1,\"outputs\":{\"portfolio/a.pdf\":3}}",
                    "{\"version\":\"x\"}",
                    new string('[', 100_000),
                    "{\"version\":1,\"outputs\":{\"../../x\":{\"key\":\"\",\"inputs\":[],\"output\":\"\",\"bytes\":0,\"pages\":0,\"warnings\":[]}}}",
                ]
        )
        {
            site.Write($"_pdf/{BuildState.FileName}", broken);
            site.Export("--prune").Gives(0).SaysNothing();
            Assert.Single(site.Export().Gives(0).Lines, l => l.EndsWith("unchanged", StringComparison.Ordinal));
        }
    }

    private static Ran WithSmallDisk(TestSite site, int kibibytes) =>
        Shell(
            site,
            string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kibibytes}; exec \"$0\" \"$1\" export . -o out")
        );

    /// <summary>A command of the shell in which <c>"$0" "$1"</c> stands for the program.</summary>
    private static Ran Shell(TestSite site, string command)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (
            var arg in (string[])
                [
                    "-c",
                    command,
                    Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                    Path.Combine(AppContext.BaseDirectory, "portfolio-export.dll"),
                ]
        )
            start.ArgumentList.Add(arg);

        // The runtime keeps its own compiled code in files that have no name but a size.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Ran(process.ExitCode, output.Result, error.Result, []).Checked();
    }

    private static void NothingIsLeft(TestSite site) =>
        Assert.Empty(
            Directory.GetFiles(
                site.Root,
                "*.tmp",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            )
        );
}
