using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The files of <c>init</c> begin with what the site knows.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Author_portrait_cv_entries_and_collections_take_the_place_of_examples()
    {
        site.Write("_config.yml", "title: T\nauthor:\n  name: \"李 Li: Wei\"\n  email: li@example.org\n  avatar: /images/li.jpg\n");
        site.Write("images/li.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry("lake", "words");
        site.Entry("lake-zh", "文字");
        site.Write("_talks/2024-01-02-hill.md", "---\ntitle: Hill\n---\nwords\n");
        site.Write("_pages/cv.md", "---\ntitle: CV\n---\n## Education\n\n- B.Sc., Lake University, 2020 – 2024\n");
        TheProgram.Run("init", site.Root).Gives(0).Says("Next: in ").Says("_applications/applications.yml");

        var settings = File.ReadAllText(site.At("portfolio.yml"));
        foreach (var line in (string[])["#  name: \"李 Li: Wei\"", "#  email: li@example.org", "#  portrait: images/li.jpg", "#lang: both"])
            Assert.Contains($"\n{line}\n", settings, StringComparison.Ordinal);
        var applications = File.ReadAllText(site.At("_applications/applications.yml"));
        foreach (
            var line in (string[])
                ["names: [\"李 Li: Wei\"]", "cv: _pages/cv.md", "- _portfolio/lake.md", "- collection: portfolio", "- collection: talks"]
        )
            Assert.Contains($"{line}\n", applications, StringComparison.Ordinal);
        Assert.Contains("portrait: images/li.jpg       # or the path", applications, StringComparison.Ordinal);

        // Without its marks of comments the example is one that can be made.
        Uncomment("_applications/applications.yml");
        var untouched = TheProgram.Run("pack", "--root", site.Root).Gives(0);
        foreach (var line in (int[])[2, 4, 7, 8, 13, 15, 17, 19])
            untouched.Says($"_applications/letter.md:{line}:");
        untouched.SaysNothingOf("letter.md:6:").SaysNothingOf("letter.md:9:").SaysNothingOf("letter.md:11:");
        foreach (var value in (string[])["Example University”", "Application for the M.Sc. in Example Studies”", "admissions@example.org”"])
            untouched.Says(value);

        // One example that is left is found beside the author's own words.
        site.Write("_applications/letter.md", Own(File.ReadAllText(site.At("_applications/letter.md"))));
        TheProgram
            .Run("pack", "--root", site.Root)
            .Gives(0)
            .SaysNothingOf("letter.md:2:")
            .Says("_applications/letter.md:17:1: warning PE043");
        site.Write(
            "_applications/letter.md",
            File.ReadAllText(site.At("_applications/letter.md")).Replace(LastSentence, "", StringComparison.Ordinal)
        );
        site.Write("_applications/applications.yml", Own(applications = File.ReadAllText(site.At("_applications/applications.yml"))));
        TheProgram.Run("mail", "example-msc", "--root", site.Root).Gives(0).SaysNothingOf("PE043");
    }

    [Fact]
    public void In_an_empty_folder_the_next_step_is_an_entry()
    {
        File.Delete(site.At("_config.yml"));
        var ran = TheProgram.RunProcess(site.Root, "init").Gives(0);
        Assert.Equal(2, ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        ran.Says("There are no entries in this folder yet").Says("Next: write an entry, such as _portfolio/my-project.md");
        site.Write("_portfolio/my-project.md", "---\ntitle: Mine\n---\nwords\n");
        TheProgram.RunProcess(site.Root, "export").Gives(0);
        Assert.Equal("my-project.pdf", Path.GetFileName(Assert.Single(site.Pdfs)));
    }

    private const string LastSentence = "Thank the readers, and say how they can reach you.";

    /// <summary>With words of an author in place of all examples; the last sentence of a letter stays.</summary>
    private static string Own(string text) =>
        new Regex(@"What do you apply[\s\S]*do with it\?")
            .Replace(text, "My words.\n\nMy work.")
            .Replace("Example", "Riverside", StringComparison.Ordinal)
            .Replace("@example.org", "@riverside.example", StringComparison.Ordinal)
            .Replace("Your Town", "Linan", StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "talks")]
    [InlineData("zh", "")]
    [InlineData("zh", "talks")]
    public void What_is_written_can_be_used_whatever_the_site_has(string ui, string collection)
    {
        // A site without a CV, tags or a portrait; with one short entry, or with more than belongs in a first pack.
        site.Write("_config.yml", "title: T\nauthor:\n  name: Lin Wei\nexclude: [portfolio.yml]\n");
        site.Entry("lake", "words");
        for (var i = 0; collection.Length > 0 && i < 7; i++)
            site.Write($"_{collection}/2024-01-0{i + 1}-hill.md", $"---\ntitle: Hill {i}\n---\nwords\n");
        TheProgram.RunProcess(site.Root, "init", "--ui", ui).Gives(0);
        foreach (var file in (string[])["portfolio.yml", "_applications/applications.yml", "_applications/theme.yml"])
            Uncomment(file);
        TheProgram.Run("pack", "--root", site.Root).Gives(0).SaysNothingOf("PE001").SaysNothingOf("PE012").SaysNothingOf("PE08");
        using (var pdf = new FinishedPdf(site.At("_pdf/applications/example-msc.pdf")))
            Assert.DoesNotContain("Hill", pdf.Text, StringComparison.Ordinal);
        var mail = TheProgram.Run("mail", "example-msc", "--print", "--root", site.Root).Gives(0).SaysNothingOf("PE080");
        Assert.Contains("\nLin Wei\n", mail.Out, StringComparison.Ordinal);
        site.Export("--strict").Gives(0);
    }

    [Theory]
    [InlineData("en", "words", "en", "Dearmembers")]
    [InlineData("zh", "words", "en", "Dearmembers")]
    [InlineData("en", "文字文字文字", "zh", "尊敬的老师")]
    [InlineData("zh", "文字文字文字", "zh", "尊敬的老师")]
    public void Letter_and_application_are_in_the_language_of_the_entries(string ui, string words, string language, string salutation)
    {
        site.Write("_config.yml", "title: T\nauthor:\n  name: Lin Wei\n");
        site.Entry("lake", words, words);
        TheProgram.RunProcess(site.Root, "init", "--ui", ui).Gives(0);
        Uncomment("_applications/applications.yml");
        Assert.Contains(
            ui == "zh" ? "申请：portfolio-export pack" : "Applications: portfolio-export pack",
            File.ReadAllText(site.At("_applications/applications.yml")),
            StringComparison.Ordinal
        );

        // The questions are found whatever the language of the messages is then.
        TheProgram.RunProcess(site.Root, "pack", "--ui", ui == "zh" ? "en" : "zh").Gives(0).Says("PE043").SaysNothingOf("PE051");
        using var pdf = new FinishedPdf(site.At("_pdf/applications/example-msc.pdf"));
        Assert.Contains(salutation, pdf.Text, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "某某专业硕士申请材料" : "ApplicationfortheM.Sc.", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Contents目录")]
    [InlineData("zh", "目录Contents")]
    public void A_site_in_two_languages_begins_with_the_one_of_who_asks(string ui, string contents)
    {
        site.Write("_config.yml", "title: T\nauthor:\n  name: Lin Wei\n");
        site.Write("_portfolio/lake.md", "---\ntitle: Lake\nref: lake\nlang: en\n---\nwords\n");
        site.Write("_portfolio/hu.md", "---\ntitle: 湖\nref: lake\nlang: zh\n---\n文字\n");
        TheProgram.RunProcess(site.Root, "init", "--ui", ui).Gives(0);
        var applications = File.ReadAllText(site.At("_applications/applications.yml"));
        Assert.Contains("\n#    language: both                # ", applications, StringComparison.Ordinal);
        Assert.Contains($"\n#    first-language: {ui}            # ", applications, StringComparison.Ordinal);
        Assert.Contains(ui == "zh" ? "- _portfolio/hu.md\n" : "- _portfolio/lake.md\n", applications, StringComparison.Ordinal);
        Uncomment("_applications/applications.yml");
        TheProgram.Run("pack", "--root", site.Root).Gives(0).SaysNothingOf("PE051");
        using var pdf = new FinishedPdf(site.At("_pdf/applications/example-msc.pdf"));
        Assert.Contains(contents, pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_of_the_site_are_taken_and_examples_never_become_the_author_s()
    {
        site.Write(
            "_config.yml",
            "title: T\nurl: https://lin.example.net\nauthor:\n  name: Lin Wei\n  location: Earth\n  github: linwei\n"
                + "  googlescholar: https://scholar.google.com/citations?user=PS_CX0AAAAAJ\n  orcid: https://orcid.org/0000-0002-1825-0097\n"
        );
        site.Entry("lake", "words");
        TheProgram.Run("init", site.Root).Gives(0);
        Uncomment("portfolio.yml");
        var settings = File.ReadAllText(site.At("portfolio.yml"));
        foreach (
            var line in (string[])
                [
                    "  github: linwei",
                    "  orcid: \"https://orcid.org/0000-0002-1825-0097\"",
                    "  url: \"https://lin.example.net\"",
                    "  #wechat: \"yourname\"",
                ]
        )
            Assert.Contains($"\n{line}\n", settings, StringComparison.Ordinal);
        foreach (var key in (string[])["location", "linkedin", "scholar", "phone", "birth", "hometown", "position", "email"])
            Assert.Contains($"\n  #{key}: ", settings, StringComparison.Ordinal);
        site.Export().Gives(0);
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "portfolio/lake.pdf"));
        Assert.Contains("linwei", pdf.Text, StringComparison.Ordinal);
        foreach (var example in (string[])["yourname", "example.org", "Hangzhou"])
            Assert.DoesNotContain(example, pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_portrait_is_the_one_that_entries_show()
    {
        // Themes name the avatar from images/; a pack takes the portrait of portfolio.yml as an entry does.
        site.Write("_config.yml", "title: T\nauthor:\n  name: Lin Wei\n  avatar: li.jpg\n");
        site.Write("images/li.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry("lake", "words");
        TheProgram.Run("init", site.Root).Gives(0);
        var settings = File.ReadAllText(site.At("portfolio.yml"));
        Assert.Contains("\n#  portrait: images/li.jpg\n", settings, StringComparison.Ordinal);
        Assert.Contains("portrait: images/li.jpg", File.ReadAllText(site.At("_applications/applications.yml")), StringComparison.Ordinal);

        File.Delete(site.At("_config.yml"));
        site.Write("_config.yml", "title: T\n");
        site.Write("_applications/applications.yml", "applications:\n  one:\n    entries: [_portfolio/lake.md]\n");
        site.Write("portfolio.yml", "author:\n  name: Lin Wei\n  portrait: images/li.jpg\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0);
        using (var pdf = new FinishedPdf(site.At("_pdf/applications/one.pdf")))
            Assert.Equal(1, pdf.Pictures);
        site.Write("portfolio.yml", "author:\n  name: Lin Wei\n  portrait: images/lo.jpg\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0).Says("PE012");
    }

    [Fact]
    public void What_a_template_brought_is_no_example_and_a_blog_comes_last()
    {
        site.Write("_config.yml", "title: T\n");
        site.Write("_posts/2024-01-02-day.md", "---\ntitle: A day\n---\nwords\n");
        site.Write("_publications/2009-10-01-paper.md", "---\ntitle: Paper Title Number 1\n---\nwords\n");
        site.Write("_talks/2012-03-01-talk.md", "---\ntitle: Talk 1 on Relevant Topic in Your Field\n---\nwords\n");
        site.Write("_teaching/2024-spring.md", "---\ntitle: Maps for beginners\n---\nwords\n");
        TheProgram.Run("init", site.Root).Gives(0);
        Assert.Contains(
            "- _teaching/2024-spring.md\n#      - collection: teaching\n#      - collection: posts\n#      #- tag: research\n",
            File.ReadAllText(site.At("_applications/applications.yml")),
            StringComparison.Ordinal
        );
    }

    /// <summary>Takes the marks of comments off a file, as its first lines say; what they say themselves stays.</summary>
    private void Uncomment(string file) =>
        File.WriteAllLines(
            site.At(file),
            File.ReadAllLines(site.At(file))
                .Select(l =>
                    l.StartsWith('#') && l.Length > 1 && (l[1] != ' ' || l.StartsWith("#  ", StringComparison.Ordinal)) ? l[1..] : l
                )
        );

    [Fact]
    public void The_theme_is_one_with_and_without_its_marks_of_comments_and_nothing_is_overwritten()
    {
        site.Entry("lake", "words");
        TheProgram.Run("init", site.Root).Gives(0);
        var theme = site.At("_applications/theme.yml");
        site.Export("--theme", theme, "--strict").Gives(0).SaysNoWarning();
        var lines = File.ReadAllText(theme).Split('\n');
        var start = Array.IndexOf(lines, "extends: modern");
        File.WriteAllLines(theme, [.. lines[..start], .. lines[start..].Select(l => l.TrimStart('#'))]);
        site.Export("--theme", theme, "--strict").Gives(0).SaysNoWarning();

        site.Write("_applications/letter.md", "my own");
        File.Delete(site.At("_applications/applications.yml"));
        TheProgram.Run("init", site.Root).Gives(0);
        Assert.Equal("my own", File.ReadAllText(site.At("_applications/letter.md")));
        Assert.Contains("\nextends: modern", File.ReadAllText(theme), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_knows_nothing_keeps_the_examples()
    {
        site.Write("_config.yml", "title: T\n");
        TheProgram.Run("init", site.Root).Gives(0);
        Assert.Contains("#  name: \"Your Name\"", File.ReadAllText(site.At("portfolio.yml")), StringComparison.Ordinal);
        Assert.Contains("- collection: talks", File.ReadAllText(site.At("_applications/applications.yml")), StringComparison.Ordinal);
    }
}
