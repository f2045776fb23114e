namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Outputs have an owner: what is written where, over what, and what is removed.</summary>
public sealed class OwnershipTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void PDFs_go_to_a_folder_at_the_root_that_version_control_leaves_alone()
    {
        site.Entry("a", "words");
        TheProgram.RunProcess(site.At("_portfolio"), "export", "a.md").Gives(0);
        Assert.Equal([site.At("_pdf/portfolio/a.pdf")], site.Pdfs);
        Assert.Equal("*\n", File.ReadAllText(site.At("_pdf/.gitignore")));
    }

    [Fact]
    public void A_folder_of_an_older_version_is_left_alone_and_told_of_once()
    {
        site.Entry("a", "words");
        site.Write("out/.portfolio-export.json", "{\"version\":1,\"outputs\":{}}");
        var old = site.Write("out/portfolio/a.pdf", "%PDF-1.7 /Producer (Portfolio.Export 0.1.0)");
        TheProgram.Run("export", site.Root).Gives(0).Says("PDFs are now written to ");
        TheProgram.Run("export", site.Root).Gives(0).SaysNothingOf("PDFs are now written to ");
        Assert.Equal("%PDF-1.7 /Producer (Portfolio.Export 0.1.0)", File.ReadAllText(old));
    }

    [Fact]
    public void A_PDF_of_another_site_is_not_overwritten()
    {
        using var other = new TestSite();
        site.Entry("cv", "words of one");
        other.Entry("cv", "words of the other");
        TheProgram.Run("export", site.Root, "-o", site.Out).Gives(0);
        var before = File.ReadAllBytes(site.Pdfs[0]);
        TheProgram.Run("export", other.Root, "-o", site.Out).Gives(1).Says("error PE007: ").Says("{site}");
        Assert.Equal(before, File.ReadAllBytes(site.Pdfs[0]));
    }

    [Fact]
    public void Names_of_several_sites_in_one_folder_begin_with_the_site()
    {
        using var other = new TestSite();
        site.Entry("cv", "words of one");
        other.Entry("cv", "words of the other");
        TheProgram.Run("export", site.Root, other.Root, "-o", site.Out).Gives(0);
        Assert.Equal(
            new[] { site, other }
                .Select(s => Path.Combine(site.Out, Path.GetFileName(s.Root), "portfolio", "cv.pdf"))
                .Order(StringComparer.Ordinal),
            site.Pdfs
        );
    }

    [Fact]
    public void Languages_and_anonymous_copies_are_no_orphans_of_each_other()
    {
        site.Write("applications.yml", "identity:\n  names: [Lin Wei]\napplications: {}\n");
        site.Entry("a", "By Lin Wei.");
        site.Write("_portfolio/a-zh.md", "---\ntitle: 甲\nlang: zh\n---\n文\n");
        foreach (
            var options in (string[][])
                [
                    ["--lang", "en"],
                    ["--lang", "zh"],
                    ["--lang", "both"],
                    ["--anonymous"],
                    [],
                ]
        )
            site.Export(options).SaysNothingOf("belong");
        Assert.Contains(site.At("_pdf/portfolio/a-anonymous.pdf"), site.Pdfs);
        Assert.Contains(site.At("_pdf/portfolio/a.pdf"), site.Pdfs);
    }

    [Fact]
    public void Only_PDFs_of_this_program_are_removed()
    {
        site.Entry("a", "words");
        site.Entry("gone", "words");
        site.Export().Gives(0);
        File.Delete(site.At("_portfolio/gone.md"));
        var notes = site.Write("_pdf/notes.txt", "notes");
        var outside = site.Write("outside.pdf", "%PDF-1.7 /Producer (Portfolio.Export 0.1.0)");

        // A state that somebody changed by hand names files of others.
        var path = site.At("_pdf/.portfolio-export.json");
        var state = File.ReadAllText(path);
        File.WriteAllText(
            path,
            state
                .Replace("\"portfolio/a.pdf\"", "\"notes.txt\"", StringComparison.Ordinal)
                .Replace("\"outputs\": {", "\"outputs\": {\n    \"../outside.pdf\": {},", StringComparison.Ordinal)
        );
        site.Export("--prune");
        Assert.True(File.Exists(notes));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        site.Entry("a", "words");
        var victim = site.Write("elsewhere/victim.pdf", "mine");
        Directory.CreateDirectory(site.At("_pdf/portfolio"));
        File.CreateSymbolicLink(site.At("_pdf/portfolio/a.pdf"), victim);
        site.Export().Gives(1).Says("Nothing was written through it");
        Assert.Equal("mine", File.ReadAllText(victim));
    }

    [Fact]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Interoperability", "CA1416", Justification = "It is skipped on Windows.")]
    public void A_file_that_is_replaced_keeps_its_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        site.Entry("a", "words");
        site.Export().Gives(0);
        File.SetUnixFileMode(site.Pdfs[0], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        site.Entry("a", "other words");
        site.Export().Gives(0);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.Pdfs[0]));
    }

    [Fact]
    public void A_report_takes_the_place_of_a_report_only_and_is_written_when_settings_are_broken()
    {
        site.Entry("a", "words");
        var mine = site.Write("mine.json", "{\"mine\": true}");
        site.Export("--report", mine).Gives(1).Says("error PE007: ");
        Assert.Equal("{\"mine\": true}", File.ReadAllText(mine));
        var report = site.At("report.json");
        site.Export("--report", report).Gives(0);
        site.Write("portfolio.yml", "papper: a4\n");
        site.Export("--report", report).Gives(1);
        Assert.DoesNotContain("\"unchanged\"", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Contains("PE040", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_reads_anonymous_copies_of_a_folder_and_says_that_it_does_not_compare_them()
    {
        site.Write("_applications/applications.yml", "identity:\n  names: [Lin Wei]\n");
        site.Entry("a", "Words by Lin Wei of the lake.");
        site.Export("--anonymous").Gives(0);
        var ran = TheProgram.Run("verify", site.Out, "--root", site.Root).Gives(0);
        Assert.Contains("a-anonymous.pdf: note PE060: This anonymous copy was read, but not compared", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anonymous_copy_shows_no_portrait_and_has_a_name_that_tells_nothing()
    {
        site.Write("images/me.png", TestSite.Picture("society-badge.png"));
        site.Write("_config.yml", "title: S\nauthor:\n  name: Lin Wei\n  avatar: me.png\n");
        site.Write("applications.yml", "identity:\n  names: [Lin Wei]\napplications: {}\n");
        site.Entry("lin-wei", "Text", "Robot of Lin Wei");
        site.Export("--anonymous", "--names", "{title}").Gives(0);
        var pdf = Assert.Single(site.Pdfs);
        Assert.Equal("Robot of applicant-anonymous.pdf", Path.GetFileName(pdf));
        Assert.True(
            File.ReadAllBytes(pdf).AsSpan().IndexOf("/Subtype /Image"u8) < 0
                && File.ReadAllBytes(pdf).AsSpan().IndexOf("/Subtype/Image"u8) < 0
        );
    }
}
