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
                ["names: [\"李 Li: Wei\"]", "cv: _pages/cv.md", "- _portfolio/lake-zh.md", "- collection: portfolio", "- collection: talks"]
        )
            Assert.Contains($" {line}\n", applications, StringComparison.Ordinal);
        Assert.Contains("portrait: images/li.jpg       # or no", applications, StringComparison.Ordinal);

        // Without its marks of comments the example is one that can be made.
        var made = string.Join('\n', applications.Split('\n').SkipWhile(l => l != "#applications:").Select(l => l.TrimStart('#')));
        made = string.Join(
            '\n',
            made.Split('\n')
                .TakeWhile(l => !l.Contains("leave-out:", StringComparison.Ordinal))
                .Where(l => !l.Contains("tag: research", StringComparison.Ordinal))
                .Select(l => l.Replace("theme: modern", "theme: _applications/theme.yml", StringComparison.Ordinal))
        );
        site.Write("_applications/applications.yml", made + "\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0).Says("_applications/letter.md:13:1: warning PE043");
        var letter = site.At("_applications/letter.md");
        File.WriteAllLines(
            letter,
            [.. File.ReadLines(letter).TakeWhile(l => !l.StartsWith("What do", StringComparison.Ordinal)), "My words."]
        );
        TheProgram.Run("pack", "--root", site.Root).Gives(0).SaysNothingOf("PE043");
    }

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
