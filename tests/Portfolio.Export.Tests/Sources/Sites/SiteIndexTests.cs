using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Sites;

/// <summary>What counts as an entry in sites as they are found.</summary>
public sealed class SiteIndexTests
{
    private const string Words = "---\ntitle: x\n---\nWords.\n";

    [Fact]
    public void Collections_come_from_the_configuration_and_from_use()
    {
        using var site = new ReadingSite("collections:\n  recipes:\n    output: true\n  books:\n    output: false\n");
        Write(
            site,
            Words,
            "_recipes/a.md",
            "_books/b.markdown",
            "_talks/c.MD",
            "_teaching/d.mkd",
            "_experience/e.html",
            "_posts/2020/2020-01-02-f.md",
            "notes/_posts/2020-01-03-g.md",
            "_unknown/h.md"
        );
        Entries(
            site,
            "_books/b.markdown",
            "_experience/e.html",
            "_posts/2020/2020-01-02-f.md",
            "_recipes/a.md",
            "_talks/c.MD",
            "_teaching/d.mkd",
            "notes/_posts/2020-01-03-g.md"
        );
    }

    [Fact]
    public void Collections_may_stand_in_a_folder_of_their_own_and_be_a_list()
    {
        using var site = new ReadingSite("collections_dir: texts\ncollections: [recipes]\ninclude: [_pages, _notes]\n");
        Write(site, Words, "texts/_recipes/a.md", "texts/_posts/2020-01-01-b.md", "_notes/c.md");
        Entries(site, "_notes/c.md", "texts/_posts/2020-01-01-b.md", "texts/_recipes/a.md");
    }

    [Fact]
    public void Pages_about_the_author_are_entries_and_others_are_not()
    {
        using var site = new ReadingSite("title: x\n");
        Write(
            site,
            Words,
            "_posts/2020-01-01-a.md",
            "_pages/cv.md",
            "_pages/about.md",
            "_pages/zh/cv.md",
            "_pages/cv_zh.md",
            "_pages/terms.md",
            "about.markdown",
            "contact.md",
            "projects/one.md",
            "projects/index.md",
            "README.md"
        );
        Entries(
            site,
            "_pages/about.md",
            "_pages/cv.md",
            "_pages/cv_zh.md",
            "_pages/zh/cv.md",
            "_posts/2020-01-01-a.md",
            "about.markdown",
            "projects/one.md"
        );
        LeftOut(site, ExclusionReason.Page, "README.md", "_pages/terms.md", "contact.md", "projects/index.md");
    }

    [Fact]
    public void A_site_of_pages_alone_is_its_pages()
    {
        using var site = new ReadingSite("theme: minima\n");
        Write(site, Words, "about.md", "notes/a.md", "README.md");
        site.Write("index.md", "---\nlayout: home\n---\n");
        Entries(site, "about.md", "notes/a.md");
        LeftOut(site, ExclusionReason.ListPage, "index.md");
    }

    [Fact]
    public void Drafts_and_what_is_not_published_are_left_out_until_asked_for()
    {
        using var site = new ReadingSite("defaults:\n- scope: {path: _talks/old}\n  values: {published: false}\n");
        Write(site, Words, "_drafts/a.md", "_talks/old/b.md", "_talks/c.md");
        site.Write("_talks/d.md", "---\npublished: false\n---\nx");
        site.Write("_talks/e.md", "---\ndraft: true\n---\nx");
        site.Write("_talks/old/f.md", "---\npublished: true\n---\nA draft, published: false.");
        Entries(site, "_talks/c.md", "_talks/old/f.md");
        LeftOut(site, ExclusionReason.Draft, "_drafts/a.md", "_talks/e.md");
        LeftOut(site, ExclusionReason.Unpublished, "_talks/d.md", "_talks/old/b.md");
        Assert.Equal(6, (site.Site with { WithDrafts = true }).Index.Entries.Count);
    }

    [Fact]
    public void What_the_configuration_excludes_is_not_there()
    {
        using var site = new ReadingSite("exclude:\n- _talks/secret.md\n- /private/\n- \"*.draft.md\"\n- _portfolio/old\n");
        Write(
            site,
            Words,
            "_talks/a.md",
            "_talks/secret.md",
            "_talks/b.draft.md",
            "private/_posts/2020-01-01-c.md",
            "_portfolio/old/d.md",
            "_portfolio/older.md"
        );
        Entries(site, "_portfolio/older.md", "_talks/a.md");
    }

    [Fact]
    public void Defaults_fill_in_what_an_entry_does_not_say()
    {
        using var site = new ReadingSite(
            """
            defaults:
            - scope: {path: "", type: talks}
              values: {lang: zh-CN, venue: Hall, header: {a: 1, b: 2}}
            - scope: {path: _talks/far}
              values: {venue: Far hall}
            - scope: {path: "", type: posts}
              values: {venue: none}
            """
        );
        var near = site.Read("_talks/a.md", "---\nheader: {b: 3}\nlang: en\n---\nx")!.FrontMatter;
        Assert.Equal(("en", "Hall", "1", "3"), (near.Text("lang"), near.Text("venue"), near.Text("header.a"), near.Text("header.b")));
        var far = site.Read("_talks/far/b.md", "x")!.FrontMatter;
        Assert.Equal(("zh-CN", "Far hall"), (far.Text("lang"), far.Text("venue")));
        Assert.Null(site.Read("_pages/cv.md", "x")!.FrontMatter.Text("venue"));
    }

    [Fact]
    public void A_Hugo_site_is_known_by_its_configuration()
    {
        using var site = new ReadingSite();
        site.Write("hugo.toml", "baseURL = \"https://me.example/\"\ntitle = 'Me'\n[params]\nauthor = \"Li\"\n");
        Write(
            site,
            Words,
            "content/post/a/index.md",
            "content/post/a/index.zh.md",
            "content/post/a/part.md",
            "content/b.md",
            "content/authors/me/_index.md",
            "themes/t/c.md",
            "public/d.md"
        );
        site.Write("content/post/_index.md", "---\ntitle: Posts\n---\n");
        site.Write("content/post/wip.md", "+++\ndraft = true\n+++\nx");
        Entries(site, "content/authors/me/_index.md", "content/b.md", "content/post/a/index.md", "content/post/a/index.zh.md");
        LeftOut(site, ExclusionReason.Part, "content/post/a/part.md");
        LeftOut(site, ExclusionReason.ListPage, "content/post/_index.md");
        LeftOut(site, ExclusionReason.Draft, "content/post/wip.md");
        Assert.Equal(SiteKind.Hugo, site.Site.Kind);
        Assert.Equal("https://me.example", site.Site.Url);
        Assert.Equal(site.Root, SiteReader.FindRoot(Path.Combine(site.Root, "content", "post", "a")));
        Assert.Equal("a", site.Read("content/post/a/index.md", Words)!.Slug);
        Assert.Equal("post", EntryName.Group(site.Site, Path.Combine(site.Root, "content", "post", "a", "index.md")));
    }

    [Fact]
    public void Links_lead_out_of_the_site_only_when_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators of Windows may make symbolic links.");
        using var other = new ReadingSite();
        Write(other, Words, "far/b.md", "c.md");
        using var site = new ReadingSite("title: x\n");
        Write(site, Words, "_talks/a.md");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "_talks", "far"), Path.Combine(other.Root, "far"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "_talks", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "again"), "_talks");
        File.CreateSymbolicLink(Path.Combine(site.Root, "_talks", "c.md"), Path.Combine(other.Root, "c.md"));
        File.CreateSymbolicLink(Path.Combine(site.Root, "_talks", "gone.md"), "nowhere.md");
        Entries(site, "_talks/a.md");
        Assert.Equal(
            ["_talks/c.md: PE006", "_talks/gone.md: PE002", "_talks/far: PE006"],
            site.Site.Index.Problems.Select(p => $"{p.Place.File}: {p.Code}")
        );
        var followed = (site.Site with { FollowsLinks = true }).Index.Entries.Select(e => Path.GetRelativePath(site.Root, e));
        Assert.Equal(["_talks/a.md", "_talks/c.md", "_talks/far/b.md"], followed);
    }

    [Theory]
    [InlineData("a/b.md", "a", true)]
    [InlineData("ab.md", "a", false)]
    [InlineData("a/b.md", "*.md", true)]
    [InlineData("a/b.md", "a/**", true)]
    [InlineData("a/b/c.md", "/a/*/", true)]
    [InlineData("a/b.md", "?", true)]
    [InlineData("a/b.md", "**b", false)]
    [InlineData("a/b.md", "", false)]
    public void Patterns_fit_paths_and_what_is_below(string path, string pattern, bool fits) =>
        Assert.Equal(fits, PathPattern.Matches(path, pattern));

    [Fact]
    public void Only_what_names_both_pdf_and_language_is_asked_for_the_languages_of_its_pdf()
    {
        using var site = new ReadingSite("title: x\n");
        const string Told = "---\npdf:\n  language: both\n---\nWords.\n";
        Write(site, Words, "_portfolio/plain.md");
        Write(site, "---\nlang: en\n---\nA [letter](a.pdf).\n", "_portfolio/words.md");
        Write(site, Told, "_portfolio/told.md");
        var wide = Path.Combine(site.Root, "_portfolio", "wide.md");
        File.WriteAllText(wide, Told, System.Text.Encoding.Unicode);
        Assert.Equal([Path.Combine(site.Root, "_portfolio", "plain.md")], site.Site.Index.SilentOnLanguages.Order(StringComparer.Ordinal));
    }

    private static void Write(ReadingSite site, string text, params string[] paths)
    {
        foreach (var path in paths)
            site.Write(path, text);
    }

    private static void Entries(ReadingSite site, params string[] paths) =>
        Assert.Equal(paths, site.Site.Index.Entries.Select(e => Path.GetRelativePath(site.Root, e).Replace('\\', '/')));

    private static void LeftOut(ReadingSite site, ExclusionReason reason, params string[] paths) =>
        Assert.Equal(
            paths,
            site.Site.Index.Excluded.Where(f => f.Reason == reason).Select(f => Path.GetRelativePath(site.Root, f.Path).Replace('\\', '/'))
        );
}
