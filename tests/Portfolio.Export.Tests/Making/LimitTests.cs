using System.Globalization;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.Images;

namespace Portfolio.Export.Tests.Making;

/// <summary>Limits on bytes and pages.</summary>
public sealed class LimitTests
{
    private static TestSite Site(string application = "")
    {
        var site = new TestSite();
        foreach (var name in (string[])["pine-slope.jpg", "river-walk.jpg", "night market.jpg", "open-day-poster.png"])
            site.Write($"images/{name}", TestSite.Picture(name));
        site.Write("images/copy.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry(
            "a",
            "Text.\n\n![a](/images/pine-slope.jpg)\n\n![b](</images/night market.jpg>)\n\n![c](/images/copy.jpg)",
            "First entry"
        );
        site.Entry("b", "Other text.\n\n![d](/images/open-day-poster.png)\n\n![e](/images/river-walk.jpg)", "Second entry");
        site.Write("applications.yml", $"applications:\n  one:\n    title: The pack\n    entries: [_portfolio]\n{application}");
        return site;
    }

    private static Ran Pack(TestSite site, params string[] options) =>
        TheProgram.Run(["pack", "--root", site.Root, "-o", site.Out, .. options]);

    private static long Size(TestSite site) => new FileInfo(Path.Combine(site.Out, "one.pdf")).Length;

    [Fact]
    public void The_file_is_below_its_limit_and_not_far_below()
    {
        using var site = Site();
        Pack(site).Gives(0);
        var best = Size(site);
        var met = 0;
        foreach (var share in (double[])[0.95, 0.8, 0.65, 0.5, 0.35, 0.1])
        {
            var limit = (long)(best * share);
            var ran = Pack(site, "--max-size", limit.ToString(CultureInfo.InvariantCulture));
            if (ran.Code == 4)
            {
                ran.Says("error PE081: “one” does not meet its limits. The PDF has").Says("The largest parts are");
                continue;
            }

            ran.Gives(0);
            Assert.InRange(Size(site), (long)(limit * 0.75), limit);
            met++;
        }

        Assert.InRange(met, 2, 5);
    }

    [Fact]
    public void Files_of_the_same_bytes_are_stored_once()
    {
        using var site = Site();
        Assert.Equal(4, Pack(site, "--max-size", "5MB").Gives(0).Lines.Count(l => l.StartsWith("images/", StringComparison.Ordinal)));
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "one.pdf"));
        Assert.Equal(5, pdf.Pictures);
    }

    [Fact]
    public void The_rows_of_pictures_are_what_all_of_them_weigh()
    {
        using var site = Site();
        using var photo = Drawn.Photo(300, 200);

        // What a slope of opacity takes is not what its bytes as they are would take.
        using var opacity = Drawn.Rgb([.. Enumerable.Range(0, 60_000).Select(i => (byte)((i % 300 * (i / 300)) >> 8))], 300, 200);
        using var joined = photo.Bandjoin(opacity);
        site.Write("images/logo.png", joined.PngsaveBuffer());
        site.Entry("c", "![f](/images/logo.png)\n\n![g](/images/pine-slope.jpg)", "Third entry");
        var lines = Pack(site, "--max-size", "5MB").Gives(0).Lines;
        var all = Bytes(lines.Single(l => l.StartsWith("pictures", StringComparison.Ordinal)));
        var each = lines.Where(l => l.StartsWith("images/", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, each.Count);
        Assert.Equal(all, each.Sum(Bytes), tolerance: 0.5);
        Assert.DoesNotContain(lines, l => l.StartsWith("appended pages", StringComparison.Ordinal));

        static double Bytes(string line) =>
            double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Parts_go_in_the_order_of_the_user_and_that_is_told()
    {
        using var site = Site("    limits: {size: 45KB, drop: [_portfolio/a.md, _portfolio/b.md]}\n");
        var ran = Pack(site);
        ran.Gives(0).Says("warning PE082: “_portfolio/a.md” was left out of “one” to meet its limits");
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "one.pdf"));
        Assert.DoesNotContain("Firstentry", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_set_tighter_in_steps_and_nothing_is_cut()
    {
        using var site = Site("    start: page\n");
        Pack(site).Gives(0);
        using var loose = new FinishedPdf(Path.Combine(site.Out, "one.pdf"));
        Pack(site, "--max-pages", "2").Gives(4).Says("more than the limit of 2").Says("--fit");
        Assert.Contains("layout: ", Pack(site, "--max-pages", "2", "--fit").Gives(0).Out, StringComparison.Ordinal);
        using var tight = new FinishedPdf(Path.Combine(site.Out, "one.pdf"));
        Assert.Equal(2, tight.Pages);
        Assert.Equal(loose.Pictures, tight.Pictures);
        Pack(site, "--max-pages", "1", "--fit").Gives(4).Says("With the tightest layout that is easy to read");
    }

    [Fact]
    public void Single_entries_have_limits_too()
    {
        using var site = Site();
        site.ExportOne("_portfolio/a.md").Gives(0);
        var best = new FileInfo(site.One).Length;
        site.ExportOne("_portfolio/a.md", "--max-size", (best * 3 / 4).ToString(CultureInfo.InvariantCulture)).Gives(0);
        Assert.InRange(new FileInfo(site.One).Length, best / 2, best * 3 / 4);
        site.ExportOne("_portfolio/a.md", "--max-size", "5KB")
            .Gives(4)
            .Says("error PE081: The PDF has")
            .Says("Leave out sections with <!-- pdf:skip -->, or allow")
            .SaysNothingOf("drop:")
            .SaysNothingOf("leave-out:");
        site.ExportOne("_portfolio/a.md", "--max-pages", "1", "--fit").Gives(0);
        using var pdf = new FinishedPdf(site.One);
        Assert.Equal((1, 3), (pdf.Pages, pdf.Pictures));
    }
}
