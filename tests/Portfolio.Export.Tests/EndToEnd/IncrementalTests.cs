namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A run makes what changed and nothing else.</summary>
public sealed class IncrementalTests : IDisposable
{
    private readonly TestSite site = new();

    public IncrementalTests()
    {
        site.Write("images/a.png", TestSite.Picture("open-day-poster.png"));
        site.Entry("one", "Without pictures.");
        site.Entry("two", "![A](/images/a.png)");
        site.Entry("three", "![Gone](/images/gone.png)");
        Made(["one", "three", "two"], site.Export().Gives(0));
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_second_run_makes_nothing()
    {
        var before = site.Pdfs.ToDictionary(p => p, File.GetLastWriteTimeUtc);
        File.SetLastWriteTimeUtc(site.At("_portfolio/one.md"), DateTime.UtcNow.AddHours(1));
        File.SetLastWriteTimeUtc(site.At("images/a.png"), DateTime.UtcNow.AddHours(1));
        var ran = site.Export().Gives(0).Says("0 made, 3 unchanged, 1 with warnings, 0 failed;");
        Made([], ran);
        Assert.All(ran.Lines, l => Assert.EndsWith("  unchanged", l, StringComparison.Ordinal));
        Assert.All(site.Pdfs, p => Assert.Equal(before[p], File.GetLastWriteTimeUtc(p)));

        // What was said of an entry is said again, with the path it has from here.
        Assert.Contains("_portfolio/three.md:4:1: warning PE012: ", ran.Error, StringComparison.Ordinal);
        var elsewhere = TheProgram.RunProcess(site.Root, "export").Gives(0);
        Made([], elsewhere);
        Assert.StartsWith("_portfolio/three.md:4:1: warning PE012: ", elsewhere.Error, StringComparison.Ordinal);
        Assert.StartsWith("_pdf/portfolio/one.pdf  1 page  ", elsewhere.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_made_again_is_not_taken_for_new()
    {
        var before = File.ReadAllBytes(site.At("_pdf/portfolio/one.pdf"));
        site.Export("--max-size", "1KB").Gives(4).Says("portfolio/one.pdf: warning PE089: This is still the file that was made at 20");
        Assert.Equal(before, File.ReadAllBytes(site.At("_pdf/portfolio/one.pdf")));
        site.Export().Gives(0).SaysNothingOf("PE089");
    }

    [Fact]
    public void What_changed_is_made_again()
    {
        site.Entry("one", "Without pictures.", "Another title");
        Made(["one"], site.Export());

        site.Write("images/a.png", TestSite.Picture("group-chat.png"));
        Made(["two"], site.Export());

        site.Write("images/gone.png", TestSite.Picture("open-day-poster.png"));
        Made(["three"], site.Export().SaysNoWarning());

        File.Delete(site.At("images/a.png"));
        Made(["two"], site.Export().Says("two.md:4:1: warning PE012: "));

        site.Write("_config.yml", "title: Other\n");
        Made(["one", "three", "two"], site.Export());
        Made([], site.Export());
    }

    [Fact]
    public void What_is_no_longer_there_is_made_again()
    {
        var pdf = Path.Combine(site.Out, "portfolio", "one.pdf");
        File.Delete(pdf);
        Made(["one"], site.Export());
        var bytes = File.ReadAllBytes(pdf);

        File.WriteAllBytes(pdf, bytes[..^200]);
        Made(["one"], site.Export());
        Assert.Equal(bytes, File.ReadAllBytes(pdf));
    }

    [Fact]
    public void Options_and_force_make_all_again()
    {
        Made(["one", "three", "two"], site.Export("--theme", "plain"));
        Made([], site.Export("--theme", "plain"));
        Made(["one", "three", "two"], site.Export("--theme", "plain", "--paper", "letter"));
        Made(["one", "three", "two"], site.Export("--theme", "plain", "--paper", "letter", "--force"));
    }

    [Fact]
    public void Liquid_over_the_site_counts_the_others_in()
    {
        site.Entry("list", "{% for p in site.portfolio %}{{ p.title }}; {% endfor %}");
        site.Entry("base", "[Link]({{ site.baseurl }}/a) {{ site.title }}");
        Made(["base", "list"], site.Export());
        site.Entry("one", "Without pictures.", "Renamed");
        Made(["list", "one"], site.Export());
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "portfolio", "list.pdf"));
        Assert.Contains("Renamed;", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_and_includes_count_where_they_are_used()
    {
        site.Write("_data/jobs.yml", "- title: Teacher\n");
        site.Write("_includes/jobs.html", "{% for j in site.data.jobs %}{{ j.title }}; {% endfor %}");
        site.Write("_includes/note.html", "Noted.");
        site.Entry("jobs", "{% include jobs.html %}");
        site.Entry("note", "{% include note.html %}");
        Made(["jobs", "note"], site.Export());
        site.Write("_data/jobs.yml", "- title: Writer\n");
        Made(["jobs"], site.Export());
        site.Write("_includes/note.html", "Noted again.");
        Made(["note"], site.Export());
        Made([], site.Export());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{\"version\":1,\"outputs\":{\"portfolio/one.pdf\":{\"key\":null}}}")]
    [InlineData("{\"version\":1,\"outputs\":{\"portfolio/one.pdf\":{\"key\":\"k\",\"inputs\":[{\"path\":null,\"hash\":1}]}}}")]
    [InlineData("{\"version\":99,\"outputs\":7}")]
    public void A_broken_state_counts_as_none(string state)
    {
        site.Write("_pdf/.portfolio-export.json", state);
        Made(["one", "three", "two"], site.Export().Gives(0));
        Made([], site.Export().Gives(0));
    }

    [Fact]
    public void Files_of_others_stay()
    {
        var theirs = site.Write("_pdf/portfolio/mine.pdf", "%PDF-1.4 by somebody else\n%%EOF\n");
        site.Entry("mine", "Text");
        var ran = site.Export().Gives(1).Says("mine.pdf: error PE007: ").Says("--force");
        Assert.Contains("0 made, 3 unchanged, 1 with warnings, 1 failed", ran.Error, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.4 by somebody else", File.ReadAllText(theirs), StringComparison.Ordinal);
        site.Export("--force").Gives(0);
        using var pdf = new FinishedPdf(theirs);
        Assert.Equal("mine", pdf.Title);
    }

    [Fact]
    public void One_failure_stops_no_other()
    {
        site.Write("_portfolio/bad.md", [0xFF, 0x00, 0x80, 0x00, 0xC0, 0x00, 0x01]);
        site.Entry("four", "Text");
        Made(["four"], site.Export().Gives(1).Says("bad.md: error PE003: ").Says("1 made, 3 unchanged, 1 with warnings, 1 failed;"));
        site.Entry("bad", "Better");
        Made(["bad"], site.Export().Gives(0));
    }

    [Fact]
    public void Strict_and_quiet()
    {
        site.Export("--strict").Gives(5);
        var quiet = site.Export("-q").Gives(0).Says("warning PE012");
        Assert.Equal("", quiet.Out);
        Assert.DoesNotContain("unchanged", quiet.Error, StringComparison.Ordinal);
        File.Delete(site.At("_portfolio/three.md"));
        site.Export("--strict", "--quiet").Gives(0).SaysNothing();
    }

    [Fact]
    public void Another_runs_entries_stay_in_the_state()
    {
        TheProgram.Run("export", site.Entry("four", "Text"), "-o", site.Out).Gives(0);
        Made([], site.Export().Gives(0));
    }

    /// <summary>These and only these entries were made.</summary>
    private static void Made(string[] names, Ran ran) =>
        Assert.Equal(
            names,
            ran.Lines.Where(l => !l.EndsWith("unchanged", StringComparison.Ordinal))
                .Select(l => Path.GetFileNameWithoutExtension(l.Split("  ")[0]))
        );
}
