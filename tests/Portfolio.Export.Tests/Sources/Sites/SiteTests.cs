using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Tests.Sources.Sites;

public sealed class SiteTests
{
    [Fact]
    public void Entries_of_the_collections_are_found()
    {
        using var site = new ReadingSite("collections:\n  essays:\n    output: true\n");
        foreach (
            var path in new[]
            {
                "_portfolio/b.md",
                "_portfolio/a.html",
                "_portfolio/img/readme.txt",
                "_essays/e.markdown",
                "_drafts/d.md",
                "_pages/cv.md",
                "_pages/cv_zh.md",
                "_pages/about-zh-CN.md",
                "_pages/terms.md",
                "_posts/2020-01-01-p.md",
                "README.md",
            }
        )
            site.Write(path, "text");
        site.Write("_talks/hidden.md", "---\npublished: false\n---\ntext");
        var found = SiteReader.Entries(site.Site).Select(p => Path.GetRelativePath(site.Root, p).Replace('\\', '/'));
        Assert.Equal(
            [
                "_essays/e.markdown",
                "_pages/about-zh-CN.md",
                "_pages/cv.md",
                "_pages/cv_zh.md",
                "_portfolio/a.html",
                "_portfolio/b.md",
                "_posts/2020-01-01-p.md",
            ],
            found
        );
        Assert.Equal(site.Root, SiteReader.FindRoot(Path.Combine(site.Root, "_portfolio")));
    }

    [Fact]
    public void A_vault_of_Obsidian_is_a_root()
    {
        using var vault = new ReadingSite();
        vault.Write("deep/notes/a.md", "x");
        Directory.CreateDirectory(Path.Combine(vault.Root, "deep", ".obsidian"));
        Assert.Equal(Path.Combine(vault.Root, "deep"), SiteReader.FindRoot(Path.Combine(vault.Root, "deep", "notes")));
    }

    [Fact]
    public void Plain_folders_give_their_Markdown()
    {
        using var site = new ReadingSite();
        foreach (
            var path in new[]
            {
                "b.md",
                "in/a.md",
                "README.md",
                "README.zh.md",
                ".git/x.md",
                "node_modules/x.md",
                "_private/x.md",
                "out/x.md",
            }
        )
            site.Write(path, "text");
        Assert.Equal(["b.md", "in/a.md"], SiteReader.Entries(site.Site).Select(p => Path.GetRelativePath(site.Root, p).Replace('\\', '/')));
    }

    [Fact]
    public void Broken_configuration_is_empty()
    {
        using var site = new ReadingSite("url: [\n}{\n");
        Assert.Null(site.Site.Url);
        Assert.Equal(DiagnosticCodes.ConfigBroken, site.Bag.Items[0].Code);
        Assert.Equal("_config.yml", site.Bag.Items[0].Place.File);
    }

    [Theory]
    [InlineData("2012-08-14-blog-post.md", "blog-post")]
    [InlineData("portfolio-1-zh.md", "portfolio-1")]
    [InlineData("cv_zh.md", "cv")]
    [InlineData("about.zh-CN.md", "about")]
    [InlineData("zh.md", "zh")]
    [InlineData("2020-01-01-.md", "2020-01-01-")]
    public void Slugs_have_no_date_and_language(string file, string slug) => Assert.Equal(slug, EntryName.Slug(file));

    [Fact]
    public void Files_that_cannot_be_read_fail()
    {
        using var site = new ReadingSite();
        Assert.Null(EntryReader.Read(site.Site, Path.Combine(site.Root, "none.md"), "none.md", site.Bag));
        Assert.Null(site.Read("zero.md", [0, 1, 2]));
        Assert.Equal([DiagnosticCodes.FileNotFound, DiagnosticCodes.NotText], site.Bag.Items.Select(d => d.Code));
        Assert.Empty(site.Read("_talks/empty.md", " \n")!.Body);
        Assert.Equal(DiagnosticCodes.EmptyEntry, site.Bag.Items[^1].Code);
        Assert.Equal("talks", site.Read("_talks/empty.md", "x")!.Collection);
    }

    [Fact]
    public void HTML_files_are_no_Markdown()
    {
        using var site = new ReadingSite();
        Assert.Equal("*as it is*", PlainText.Of(site.Read("a.html", "---\ntitle: x\n---\n<p>*as it is*</p>")!.Body));
    }
}
