using Portfolio.Export.Commands.Listing;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Export.Tests.Images;
using Portfolio.Export.Tests.Sources;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Commands.Listing;

public sealed class CheckRunTests
{
    [Fact]
    public void A_good_site_has_no_problems()
    {
        using var site = Site();
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: A\n---\nSee [the other one](/portfolio/b/), [a file](/files/cv.pdf), [this](#part), [up](#top), [that](b), [mail](mailto:a@example.org), [web](https://other.example/none), [moved](/old/).\n\n## Part\n\nText\n"
        );
        site.Write("_portfolio/b.md", "---\ntitle: B\nredirect_from: /old\n---\nText enough for a page.\n");
        site.Write("files/cv.pdf", "x");
        var (code, printed) = Check(site);
        Assert.Equal("", printed.Out);
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal("2 checked: 0 errors, 0 warnings, 0 notes\n", printed.Error);
    }

    [Fact]
    public void Dead_links_name_the_nearest_address()
    {
        using var site = Site();
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: A\n---\nRead\n\nthe [report](/files/reprot-2021.pdf) and [more](https://example.org/portfolio/none/).\n"
        );
        site.Write("files/report-2021.pdf", "x");
        var (code, printed) = Check(site);
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains(
            "_portfolio/a.md:6:5: warning PE025: The site has no page or file “/files/reprot-2021.pdf”\n    hint: The nearest address of the site is /files/report-2021.pdf\n",
            printed.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("“https://example.org/portfolio/none/”", printed.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Warnings, Check(site, strict: true).Code);
    }

    [Fact]
    public void Dead_links_within_a_page_name_the_nearest_heading()
    {
        using var site = Site();
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: A\n---\nSee [it](#resaerch-work) and [here](#research-work).\n\n## Research work\n\nText.\n"
        );
        Assert.Contains(
            "_portfolio/a.md:4:5: warning PE025: No element on the page is named “#resaerch-work”\n    hint: The nearest name is #research-work\n",
            Check(site).Printed.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_an_earlier_run_made_is_no_page_of_the_site()
    {
        using var site = Site();
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\nThe [report](/files/reprot-2021.pdf).\n");
        site.Write("_pdf/portfolio/report-2021.pdf", "x");
        site.Write("_pdf/" + BuildState.FileName, "{}");
        Assert.DoesNotContain("nearest", Check(site).Printed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_portrait_of_the_site_is_named_after_its_owner()
    {
        using var site = new ReadingSite("author:\n  name: Lin Wei\n  avatar: me.png\n");
        site.Picture("images/me.png", 600, 800);
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\nText.\n");
        Assert.DoesNotContain(DiagnosticCodes.NoAlternativeText, Check(site).Printed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_repositories_of_the_same_host_are_left_alone()
    {
        using var site = Site();
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\nSee [my game](https://example.org/game/play).\n");
        Assert.Equal("", Check(site).Printed.Out);
    }

    [Fact]
    public void Pictures_are_judged_by_their_printed_size()
    {
        using var site = Site();
        site.Write("images/small.png", Drawn.Photo(200, 150).PngsaveBuffer());
        site.Write("images/large.png", Drawn.Photo(1600, 1200).PngsaveBuffer());
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: A\n---\n![small](/images/small.png){: width=\"100%\"}\n\nWords between them.\n\n![large](/images/large.png)\n\nMore words.\n\n![](/images/large.png)\n\n![gone](/images/gone.png)\n"
        );
        var found = Check(site).Printed.Out;
        Assert.Contains("a.md:4:1: warning PE015: The picture “/images/small.png” is printed at ", found, StringComparison.Ordinal);
        Assert.DoesNotContain("PE015: The picture “/images/large.png”", found, StringComparison.Ordinal);
        Assert.Contains("a.md:12:1: note PE016", found, StringComparison.Ordinal);
        Assert.Contains("a.md:14:1: warning PE012", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_twin_is_said_only_where_most_have_one()
    {
        using var site = Site();
        foreach (var name in new[] { "a", "b" })
        {
            site.Write($"_portfolio/{name}.md", "---\ntitle: T\n---\nThis is the English text of it.\n");
            site.Write($"_portfolio/{name}-zh.md", "---\ntitle: 题\n---\n这是它的中文版本。\n");
        }

        site.Write("_portfolio/c.md", "---\ntitle: C\n---\nThis one was not translated.\n");
        site.Write("_talks/d.md", "---\ntitle: D\n---\nNone of the talks is translated.\n");
        var line = Assert.Single(Check(site).Printed.Out.Split('\n'), l => l.Contains("PE051", StringComparison.Ordinal));
        Assert.Contains("_portfolio/c.md: warning PE051", line, StringComparison.Ordinal);
        Assert.Contains("4 of the 5", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var site = Site();
        site.Write("_portfolio/a.md", "---\ntitle: A\n---\nText.\n");
        var before = Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Check(site);
        Assert.Equal(before, Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("_posts/2021-03-04-hello.md", "", "/2021/03/04/hello")]
    [InlineData("_posts/2021-03-04-hello.md", "categories: [News]", "/news/2021/03/04/hello")]
    [InlineData("_portfolio/x.md", "", "/portfolio/x")]
    [InlineData("_portfolio/deep/x.md", "", "/portfolio/deep/x")]
    [InlineData("_portfolio/x.md", "permalink: /here/", "/here/")]
    [InlineData("_pages/cv.md", "redirect_from: [/resume]", "/resume")]
    [InlineData("_pages/cv.md", "", "/cv")]
    [InlineData("blog/index.html", "", "/blog")]
    public void Addresses_are_those_of_the_site(string path, string front, string expected)
    {
        using var site = new ReadingSite();
        var entry = site.Read(path, $"---\n{front}\ntitle: t\n---\ntext")!;
        Assert.Contains(expected, Permalinks.Of(path, entry.FrontMatter, true, Permalinks.PatternsOf(site.Site.Config)));
    }

    private static ReadingSite Site() => new("url: https://example.org\ncollections:\n  portfolio:\n    permalink: /:collection/:path/\n");

    private static (int Code, Printed Printed) Check(ReadingSite site, bool strict = false)
    {
        var printed = new Printed();
        var request = new ExportRequest { Root = site.Root, Strict = strict };
        return (new CheckRun(request, false, new ExportSession(), printed.Terminal, default).Run(), printed);
    }
}
