using Portfolio.Export.Packs;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Tests.Packs;

/// <summary>Letters, certificates and the list of applications are nobody's business but the recipient's.</summary>
public sealed class PrivateFilesTests : IDisposable
{
    private const string Applications = """
        applications:
          one:
            title: The pack
            letter: letters/one.md
            entries: [_portfolio]
            append:
              - file: "files/certificate.png"   # of the school
            mail: {to: a@example.org, subject: S, body: letters/mail.md}

        """;

    private readonly TestSite site = new();

    public PrivateFilesTests()
    {
        site.Entry("a", "words");
        site.Write("letters/one.md", "Dear reader,\n");
        site.Write("letters/mail.md", "Dear reader,\n");
        site.Write("files/certificate.png", TestSite.Picture("society-badge.png"));
        site.Write("applications.yml", Applications);
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("", "letters/one.md", true)]
    [InlineData("", "_applications/one.md", false)]
    [InlineData("", ".private/one.md", false)]
    [InlineData("", "letters/one.md~", false)]
    [InlineData("exclude: [letters, other]", "letters/one.md", false)]
    [InlineData("exclude: [letters/]", "letters/one.md", false)]
    [InlineData("exclude: ['*.yml']", "applications.yml", false)]
    [InlineData("exclude: [letter]", "letters/one.md", true)]
    [InlineData("include: [_applications]", "_applications/one.md", true)]
    public void Jekyll_publishes_what_neither_its_name_nor_exclude_keeps_back(string configuration, string file, bool isPublished)
    {
        site.Write("_config.yml", $"title: A\n{configuration}\n");
        Assert.Equal(isPublished, PublishedFiles.Has(SiteReader.Open(site.Root, "", new DiagnosticBag()), site.At(file)));
    }

    [Theory]
    [InlineData("hugo.toml", "content/posts/a.md", "applications.yml", false)]
    [InlineData("hugo.toml", "content/posts/a.md", "static/one.pdf", true)]
    [InlineData("_config.yml", "source/_posts/a.md", "letters/one.md", false)]
    [InlineData("_config.yml", "source/_posts/a.md", "source/files/one.pdf", true)]
    public void Hugo_and_Hexo_publish_folders_of_their_own(string configuration, string entry, string file, bool isPublished)
    {
        using var other = new TestSite();
        File.Delete(other.At("_config.yml"));
        other.Write(configuration, "title = 'A'\n".Replace("= 'A'", configuration[0] == '_' ? ": A" : "= 'A'", StringComparison.Ordinal));
        other.Write(entry, "words\n");
        Assert.Equal(isPublished, PublishedFiles.Has(SiteReader.Open(other.Root, "", new DiagnosticBag()), other.At(file)));
    }

    [Fact]
    public void Pack_mail_and_check_report_each_file_that_the_site_would_publish()
    {
        string[] expected =
        [
            "applications.yml: warning PE085: ",
            "applications.yml:4:13: warning PE085: Jekyll would publish letters/one.md",
            "applications.yml:7:15: warning PE085: Jekyll would publish files/certificate.png",
            "PE085: Jekyll would publish letters/mail.md",
        ];
        foreach (var said in expected)
        {
            TheProgram.Run("pack", "--root", site.Root).Gives(0).Says(said).Says("init --private");
            TheProgram.Run("mail", "one", "--root", site.Root).Gives(0).Says(said);
            Assert.Contains(said, TheProgram.Run("check", site.Root).Out, StringComparison.Ordinal);
        }

        TheProgram.Run("pack", "--strict", "--force", "--root", site.Root).Gives(5);
    }

    [Fact]
    public void Init_private_moves_what_is_published_and_writes_the_new_paths()
    {
        var moved = TheProgram.Run("init", "--private", site.Root).Gives(0);
        Assert.Equal(
            [
                "letters/one.md -> _applications/one.md",
                "letters/mail.md -> _applications/mail.md",
                "files/certificate.png -> _applications/certificate.png",
                "applications.yml -> _applications/applications.yml",
            ],
            moved.Lines
        );
        Assert.Equal(
            Applications
                .Replace("letters/", "_applications/", StringComparison.Ordinal)
                .Replace("files/", "_applications/", StringComparison.Ordinal),
            File.ReadAllText(site.At("_applications/applications.yml"))
        );
        Assert.False(File.Exists(site.At("applications.yml")));
        Assert.Equal(TestSite.Picture("society-badge.png"), File.ReadAllBytes(site.At("_applications/certificate.png")));
        TheProgram.Run("pack", "--strict", "--root", site.Root).Gives(0).SaysNothingOf("PE085");
        TheProgram.Run("init", "--private", site.Root).Gives(0).Says("Nothing to move");
    }

    [Fact]
    public void A_file_that_a_page_links_to_stays()
    {
        site.Entry("b", "[My certificate](/files/certificate.png)");
        var moved = TheProgram.Run("init", "--private", site.Root).Gives(0).Says("because _portfolio/b.md links to it");
        Assert.DoesNotContain("files/certificate.png", moved.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("files/certificate.png")));
        Assert.Contains("\"files/certificate.png\"", File.ReadAllText(site.At("_applications/applications.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_moved_over_another_file()
    {
        site.Write("_applications/one.md", "another letter");
        TheProgram.Run("init", "--private", site.Root).Gives(1).Says("because _applications/one.md already exists");
        Assert.Equal("another letter", File.ReadAllText(site.At("_applications/one.md")));
        Assert.Equal(Applications, File.ReadAllText(site.At("applications.yml")));
    }

    [Fact]
    public void The_file_in_the_folder_of_its_own_is_read_first_and_the_other_reported()
    {
        site.Write("_applications/applications.yml", "applications:\n  two: {title: T, entries: [_portfolio]}\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0).Says("applications.yml: warning PE040: This file is ignored, because ");
        Assert.Equal([site.At("_pdf/applications/two.pdf")], site.Pdfs);
    }

    [Fact]
    public void Init_begins_in_the_folder_of_its_own_unless_there_are_applications()
    {
        TheProgram.Run("init", site.Root).Gives(0);
        Assert.False(File.Exists(site.At("_applications/applications.yml")));
        using var other = new TestSite();
        TheProgram.Run("init", other.Root).Gives(0);
        Assert.True(File.Exists(other.At("_applications/applications.yml")));
        Assert.False(File.Exists(other.At("applications.yml")));
    }

    [Theory]
    [InlineData("letter: letters/one.md", "letter: _applications/one.md")]
    [InlineData("letter: /letters/one.md", "letter: _applications/one.md")]
    [InlineData("letter: './letters/one.md'", "letter: '_applications/one.md'")]
    [InlineData("letter: letters\\one.md # note", "letter: _applications/one.md # note")]
    [InlineData("{file: letters/one.md, title: T}", "{file: _applications/one.md, title: T}")]
    [InlineData("letter: more/letters/one.md", "letter: more/letters/one.md")]
    [InlineData("letter: letters/one.mdx", "letter: letters/one.mdx")]
    [InlineData("title: about letters/one.md here", "title: about letters/one.md here")]
    public void A_path_is_replaced_where_it_is_a_whole_value(string line, string expected) =>
        Assert.Equal(expected, WrittenPath.Replace(line, "letters/one.md", "_applications/one.md"));
}
