namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>PDFs of earlier runs and of others: told, kept, and removed only when that is asked for and safe.</summary>
public sealed class OlderPdfsTests : IDisposable
{
    private readonly TestSite site = new();

    public OlderPdfsTests()
    {
        site.Entry("one", "Words.");
        site.Entry("two", "Words.");
        site.Export().Gives(0);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_PDF_without_an_entry_is_told_and_removed_on_demand()
    {
        File.Delete(site.At("_portfolio/two.md"));
        site.Export().Gives(0).Says("1 older PDF belongs to no entry: ").Says("portfolio/two.pdf");
        site.Export().Gives(0).Says("portfolio/two.pdf");
        Assert.Equal("", site.Export("-q").Gives(0).Error);
        site.Export("--prune").Gives(0).Says("Removed 1 PDF: ");
        Assert.Equal([Pdf("one")], site.Pdfs);
        Assert.DoesNotContain("older", site.Export("--prune").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_template_leaves_the_old_names_behind()
    {
        site.Export("--names", "cv/{slug}").Gives(0).Says("2 older PDFs belong to no entry: ");
        site.Export("--names", "cv/{slug}", "--prune").Gives(0).Says("Removed 2 PDFs: ");
        Assert.Equal([Path.Combine(site.Out, "cv", "one.pdf"), Path.Combine(site.Out, "cv", "two.pdf")], site.Pdfs);
        Assert.False(Directory.Exists(Path.Combine(site.Out, "portfolio")));
    }

    [Fact]
    public void What_was_edited_or_is_not_ours_stays()
    {
        File.Delete(site.At("_portfolio/two.md"));
        File.AppendAllText(Pdf("two"), "% a note\n");
        var theirs = site.Write("_pdf/portfolio/theirs.pdf", "%PDF-1.4\n");
        site.Write("secret.pdf", "%PDF-1.4\n");
        site.Export("--prune").Gives(0).Says("but was edited and was not removed: ");
        Assert.True(File.Exists(Pdf("two")));
        Assert.True(File.Exists(theirs));
    }

    [Fact]
    public void An_entry_exported_alone_or_with_others_disturbs_no_other()
    {
        TheProgram.Run("export", site.At("_portfolio/one.md"), "-o", site.Out).Gives(0).SaysNothing();
        site.Write("_portfolio/2020-01-01-one.md", "Another");
        TheProgram.Run("export", site.At("_portfolio/2020-01-01-one.md"), "-o", site.Out).Gives(0);
        Assert.Contains(Path.Combine(site.Out, "portfolio", "2020-01-01-one.pdf"), site.Pdfs);
    }

    [Fact]
    public void A_single_file_of_others_is_not_overwritten()
    {
        var theirs = site.Write("mine.pdf", "%PDF-1.4 by somebody else\n%%EOF\n");
        TheProgram.Run("export", site.At("_portfolio/one.md"), "-o", theirs).Gives(1).Says("mine.pdf: error PE007: ").Says("--force");
        Assert.StartsWith("%PDF-1.4 by somebody else", File.ReadAllText(theirs), StringComparison.Ordinal);
        TheProgram.Run("export", site.At("_portfolio/one.md"), "-o", theirs, "--force").Gives(0);
        TheProgram.Run("export", site.At("_portfolio/one.md"), "-o", theirs, "--paper", "letter").Gives(0);
    }

    [Fact]
    public void A_failed_entry_keeps_its_older_PDF()
    {
        var source = File.ReadAllBytes(site.At("_portfolio/one.md"));
        site.Write("_portfolio/one.md", [0xFF, 0x00, 0x80, 0x00, 0xC0, 0x00, 0x01]);
        site.Export("--prune").Gives(1);
        Assert.Equal(2, site.Pdfs.Length);
        site.Write("_portfolio/one.md", source);
        site.Export().Gives(0).Says("0 made, 2 unchanged");
    }

    private string Pdf(string name) => Path.Combine(site.Out, "portfolio", name + ".pdf");
}
