using System.Diagnostics;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Nothing outside of the site is read, whatever leads there, and nothing is waited for that never ends.</summary>
public sealed class SandboxTests
{
    private const string Secret = "TOPSECRETWORD";

    [Fact]
    public void Texts_from_outside_stay_outside()
    {
        using var outside = new TestSite();
        outside.Write("secret.md", Secret);
        outside.Write("secret.html", Secret);
        using var site = new TestSite();
        Directory.CreateDirectory(site.At("_includes"));
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(site.At("_includes/link.html"), outside.At("secret.html"));
        var path = $"../../{Path.GetFileName(outside.Root)}/secret.html";
        site.Entry(
            "a",
            $"{{% include {path} %}} {{% include_relative {path} %}} {{% include {outside.At("secret.html")} %}} {{% include link.html %}} kept"
        );
        site.Write(
            "images/x.svg",
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"90\" height=\"30\"><image xlink:href=\"file://{outside.At("secret.html")}\" width=\"9\" height=\"9\"/><rect width=\"9\" height=\"9\"/></svg>"
        );
        site.Entry("b", "![x](/images/x.svg)");
        site.Export().Gives(0);
        Assert.All(site.Pdfs, p =>
        {
            using var pdf = new FinishedPdf(p);
            Assert.DoesNotContain(Secret, pdf.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Pipes_and_devices_are_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither pipes nor devices among the files of a folder.");
        using var site = new TestSite();
        Directory.CreateDirectory(site.At("_portfolio"));
        Directory.CreateDirectory(site.At("images"));
        foreach (var name in (string[])["_portfolio/pipe.md", "images/pipe.png"])
        {
            using var made = Process.Start("mkfifo", [site.At(name)]);
            made.WaitForExit();
        }

        File.CreateSymbolicLink(site.At("images/zero.png"), "/dev/zero");
        site.Entry("a", "![p](/images/pipe.png) ![z](/images/zero.png) kept");
        site.Export().Says("pipe.md: warning PE004: ").Says("PE013: ").Says("PE006: ");
        Assert.Equal(2, site.Pdfs.Length);
    }

    [Fact]
    public void Odd_places_are_refused_in_words()
    {
        using var site = new TestSite();
        site.Entry("a", "kept");
        TheProgram.Run("export", "--root", site.At("_config.yml"), "-o", site.Out).Gives(2).Says("this folder does not exist");
        TheProgram.Run("export", site.At("_portfolio/" + new string('x', 400) + ".md"), "-o", site.Out).Gives(1).Says("PE001");
        Directory.CreateDirectory(site.At("_portfolio/folder.md"));
        site.Export().Gives(0);
        Assert.Single(site.Pdfs);
    }

    [Fact]
    public void Limits_are_raised_by_option_and_settings()
    {
        using var site = new TestSite();
        var path = site.Write("_portfolio/a.md", string.Concat(Enumerable.Repeat("a\n\n", 400)));
        site.ExportOne("_portfolio/a.md", "--limit", "blocks=300").Gives(1).Says("error PE009: ").Says("--limit blocks=");
        site.ExportOne("_portfolio/a.md", "--limit", "blocks=500").Gives(0);
        site.Write("portfolio.yml", "limits:\n  blocks: 300\n");
        site.ExportOne("_portfolio/a.md").Gives(1).Says("error PE009: ");
        site.ExportOne("_portfolio/a.md", "--limit", "blocks=500", "--time-limit", "100").Gives(0);
        site.ExportOne("_portfolio/a.md", "--limit", "walls=5").Gives(2).Says("The limit “walls” does not exist");
        File.Delete(path);
    }
}
