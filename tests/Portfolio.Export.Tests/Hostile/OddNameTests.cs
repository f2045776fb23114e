using System.Diagnostics;
using System.Text;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Names that most programs stumble over, and things that are no files where files should be.</summary>
public sealed class OddNameTests
{
    private const string NoPipes = "Windows has neither pipes nor devices among the files of a folder.";

    /// <summary>Whoever waits longer waits for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Entries_of_odd_names_are_exported_under_legal_names()
    {
        using var site = new TestSite();
        string[] names =
        [
            "a 'b' c",
            "semi;colon",
            "per%20cent",
            "ha#sh",
            "-o",
            "--help",
            "a.b.c",
            "...",
            "nul",
            "CON",
            "空 格",
            "e\u0301",
            "{slug}",
            "a&b",
            "$(id)",
            "`id`",
        ];
        string[] forbiddenOnWindows =
        [
            "a\nb",
            "a\tb",
            "quo\"te",
            "back\\slash",
            "st*r",
            "wh?t",
            "pi|pe",
            "a<b>c",
            "co:lon",
            "trailing ",
            "trailing.",
            "\u202Egpj",
            new string('x', 250),
            string.Concat(Enumerable.Repeat("长", 84)),
        ];
        if (!OperatingSystem.IsWindows())
            names = [.. names, .. forbiddenOnWindows];
        foreach (var name in names)
            site.Entry(name, "kept", title: "T");
        var ran = site.Export().Gives(0);

        // Names of dots are hidden files, or none at all.
        Assert.Equal(names.Length - 1, site.Pdfs.Length);
        Assert.DoesNotContain('\u202E', ran.Out + ran.Error);
        Assert.DoesNotContain('\t', ran.Out);
        Assert.All(site.Pdfs, p =>
        {
            var name = Path.GetFileName(p);
            Assert.DoesNotContain(name, c => char.IsControl(c) || "\"\\*?|<>:\u202E".Contains(c, StringComparison.Ordinal));
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 5, 255);
        });
        foreach (var name in names.Where(n => n != "..."))
            TheProgram.Run("export", site.At($"_portfolio/{name}.md"), "-o", Path.Combine(site.Root, "one.pdf"), "--force").Gives(0);
    }

    [Fact]
    public void Names_that_are_no_text_are_told_or_skipped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a name be any bytes.");
        using var site = new TestSite();
        site.Entry("a", "![p](/images/x.png) kept");
        Bash(
            site,
            "printf 'x\\n' > $'_portfolio/\\xff\\xfe.md'; mkdir -p images $'_portfolio/\\xc3'; printf x > $'images/\\xff.png'; printf 'x\\n' > $'_portfolio/\\xc3/b.md'"
        );
        var ran = site.Export();
        Assert.True(ran.Code is 0 or 1);
        Assert.Contains(Path.Combine(site.Out, "portfolio", "a.pdf"), site.Pdfs);

        // The runtime itself cannot name them, so it cannot remove them.
        Bash(site, "rm -rf _portfolio images out");
    }

    [Theory]
    [InlineData("_config.yml")]
    [InlineData("portfolio.yml")]
    [InlineData("applications.yml")]
    [InlineData("portfolio-translations.yml")]
    [InlineData("_includes/a.html")]
    [InlineData("_data/a.yml")]
    [InlineData("_bibliography/papers.bib")]
    [InlineData("images/a.png")]
    [InlineData("a.pdf")]
    [InlineData("theme.yml")]
    [InlineData("more/a.ttf")]
    [InlineData("_pdf/.portfolio-export.json")]
    [InlineData("_pdf/portfolio/b.pdf")]
    public async Task Pipes_are_not_waited_for(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoPipes);
        using var site = new TestSite();
        site.Entry("b", "{% include a.html %} {{ site.data.a }} {% bibliography %} ![p](/images/a.png) kept");
        site.Write(
            "applications.yml",
            "applications:\n  a:\n    title: T\n    entries: [_portfolio/b.md]\n    append: [{file: a.pdf, title: A}]\n    portrait: images/a.png\n"
        );
        Directory.CreateDirectory(site.At("more"));
        Bash(site, $"mkdir -p \"$(dirname {name})\"; rm -f {name}; mkfifo {name}");
        string[][] runs =
        [
            ["export", site.Root, "-o", site.Out],
            ["export", site.Root, "-o", site.Out, "--theme", site.At("theme.yml")],
            ["export", site.Root, "-o", site.Out, "--font-path", site.At("more")],
            ["list", site.Root],
            ["check", site.Root],
            ["check", site.Root, "--translations"],
            ["pack", "--root", site.Root, "-o", site.Out],
            ["verify", site.At("a.pdf")],
            ["verify", site.Out],
            ["fonts", site.Root],
        ];
        foreach (var run in runs)
        {
            var ran = await Task.Run(() => TheProgram.Run(run)).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.True(ran.Code is 0 or 1 or 2, $"{string.Join(' ', run)}\n{ran.Error}");
        }
    }

    [Fact]
    public async Task Devices_and_sockets_are_no_entries()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoPipes);
        using var site = new TestSite();
        site.Entry("a", "kept");
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix,
            System.Net.Sockets.SocketType.Stream,
            System.Net.Sockets.ProtocolType.Unspecified
        );
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(site.At("s.md")));
        File.CreateSymbolicLink(site.At("_portfolio/ring.md"), "ring2.md");
        File.CreateSymbolicLink(site.At("_portfolio/ring2.md"), "ring.md");
        File.CreateSymbolicLink(site.At("_portfolio/zero.md"), "/dev/zero");
        File.CreateSymbolicLink(site.At("_portfolio/deep.md"), string.Concat(Enumerable.Repeat("./", 300)) + "a.md");
        site.Export().Says("zero.md: warning PE006: ").Says("ring.md: error PE002: ");
        foreach (
            var odd in (string[])["/dev/zero", "/dev/null", site.At("s.md"), site.At("_portfolio/ring.md"), site.At("_portfolio/zero.md")]
        )
        {
            var ran = await Task.Run(() => TheProgram.Run("export", odd, "-o", Path.Combine(site.Out, "x.pdf"), "--force"))
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.True(ran.Code is 0 or 1 && ran.Error.Length > 0, $"{odd}: {ran.Code} {ran.Error}");
        }
    }

    private static void Bash(TestSite site, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = site.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
