namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What was read and asked decides whether an entry is made again; what lies outside of the site is neither opened nor hashed.</summary>
public sealed class RecordedInputsTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_include_that_a_variable_names_counts()
    {
        site.Write("_includes/n.html", "ONE");
        site.Write("_portfolio/a.md", "---\ntitle: A\nbox: n.html\n---\n{% include {{ page.box }} %}\n");
        site.Export().Gives(0);
        site.Export().Gives(0);
        Assert.All(site.Export().Gives(0).Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
        site.Write("_includes/n.html", "TWO");
        site.Export().Gives(0);
        Assert.Contains("TWO", new FinishedPdf(site.Pdfs[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_titles_of_a_collection_count()
    {
        site.Write(
            "_portfolio/b.md",
            "---\ntitle: B\n---\n{% for c in site.collections %}{% for d in c.docs %}{{ d.title }} {% endfor %}{% endfor %}\n"
        );
        site.Entry("c", "words", "OLD");
        site.Export().Gives(0);
        site.Entry("c", "words", "NEW");
        site.Export().Gives(0);
        var text = new FinishedPdf(site.At("_pdf/portfolio/b.pdf")).Text;
        Assert.Contains("NEW", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OLD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_count_in_packs_too()
    {
        site.Write("_data/d.yml", "v: ONE\n");
        site.Write("_portfolio/a.md", "---\ntitle: A\ndate: 2024-03-30\n---\n{{ site.data.d.v }}\n");
        site.Write(
            "applications.yml",
            "applications:\n  one:\n    title: T\n    recipient: R\n    language: en\n    entries: [_portfolio/a.md]\n"
        );
        TheProgram.Run("pack", "--root", site.Root).Gives(0);
        var pack = site.At("_pdf/applications/one.pdf");
        Assert.Contains("ONE", new FinishedPdf(pack).Text, StringComparison.Ordinal);
        site.Write("_data/d.yml", "v: TWO\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0);
        Assert.Contains("TWO", new FinishedPdf(pack).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_somebody_else_stays()
    {
        site.Entry("a", "words");
        site.Write("applications.yml", "applications:\n  one:\n    title: T\n    recipient: R\n    entries: [_portfolio/a.md]\n");
        var mine = site.Write("packs/one.json", "mine");
        TheProgram.Run("pack", "--root", site.Root, "-o", site.At("packs")).Gives(1).Says("error PE007: ");
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    [Fact]
    public void A_file_beside_the_page_is_included()
    {
        site.Write("_portfolio/part.txt", "PART");
        site.Entry("a", "{% include_relative part.txt %}");
        site.Export().Gives(0);
        Assert.Contains("PART", new FinishedPdf(site.Pdfs[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_links_out_of_the_site_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        using var other = new TestSite();
        var secret = other.Write("secret.yml", "token: SECRET\n");
        site.Entry("a", "{{ site.token }} words");
        File.Delete(site.At("_config.yml"));
        File.CreateSymbolicLink(site.At("_config.yml"), secret);
        site.Export().Says("warning PE006: ");
        Assert.DoesNotContain("SECRET", new FinishedPdf(site.Pdfs[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_device_ends_nothing()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no /dev/zero.");
        site.Write("_includes/x.html", "x");
        File.CreateSymbolicLink(site.At("_includes/z.html"), "/dev/zero");
        site.Entry("a", "{% include z.html %} words");
        site.Export().Gives(0).Says("PE021");
    }

    [Fact]
    public void Limits_of_a_site_only_lower()
    {
        site.Write("portfolio.yml", "limits:\n  entry: 256\n");
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\n" + new string('x', 3 << 20));
        site.Export().Gives(1).Says("--limit entry=");
    }

    [Fact]
    public void Letters_of_Western_encodings_stay_letters()
    {
        site.Write("_portfolio/a.md", [.. "---\ntitle: M\u00FCller\n---\nHans M\u00FCller, K\u00F6ln\n".Select(c => (byte)c)]);
        site.Export().Gives(0).Says("Windows-1252");
        Assert.Contains("HansMüller,Köln", new FinishedPdf(site.Pdfs[0]).Text, StringComparison.Ordinal);
    }
}
