namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What people type who have not read the manual: each mistake is named, and what was meant.</summary>
public sealed class NewcomerMistakesTests : IDisposable
{
    private readonly TestSite site = new();

    public NewcomerMistakesTests() => site.Entry("robot", "words");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("The command “exoprt” does not exist", "Did you mean export?", "exoprt")]
    [InlineData("The command “frobnicate” does not exist", "hint: To list the commands", "frobnicate")]
    [InlineData("The command “cv” does not exist", "run portfolio-export export --cv", "cv")]
    [InlineData("The command “resume” does not exist", "run portfolio-export export --cv", "resume", "me.md")]
    [InlineData("The option --quite does not exist", "Did you mean --quiet?", "export", "--quite")]
    [InlineData("The option --configuration-file does not exist", "hint: To list the options", "export", "--configuration-file")]
    [InlineData("mail needs NAME", "portfolio-export mail --help", "mail")]
    [InlineData("verify needs PATH", "portfolio-export verify --help", "verify")]
    [InlineData("--theme needs a value: NAME|FILE", "portfolio-export export --help", "export", "--theme=")]
    [InlineData("--to takes pdf, png, svg or jsonresume, not “jsonresum”. Did you mean jsonresume?", "", "export", "--to", "jsonresum")]
    [InlineData("--layout takes facing or stacked, not “staked”. Did you mean stacked?", "", "export", "--layout", "staked")]
    [InlineData("--max-size takes a size such as 2MB, 500KB or 1.5 MB, not “5”", "", "export", "--max-size", "5")]
    [InlineData("--max-pages takes a number from 1 to 1000", "", "export", "--max-pages", "0")]
    [InlineData("--theme: the theme “水墨” does not exist. The themes are modern", "", "export", "--theme", "水墨")]
    [InlineData("The option --theme does not exist", "write theme: in the application", "pack", "--theme", "plain")]
    [InlineData("The option --lang does not exist", "write language: in the application", "mail", "one", "--lang", "zh")]
    [InlineData("The option --to does not exist", "A pack is always a PDF", "pack", "--to", "png")]
    [InlineData("“sideways” is not expected here", "", "init", ".", "sideways")]
    public void A_command_line_that_is_wrong_is_answered(string said, string hint, params string[] typed) =>
        TheProgram.Run(typed).Gives(2).Says(said).Says(hint);

    [Fact]
    public void Help_is_a_command_too()
    {
        Assert.Equal(TheProgram.Run("export", "--help").Gives(0).Out, TheProgram.Run("help", "export").Gives(0).Out);
        Assert.Equal(TheProgram.Run("--help").Gives(0).Out, TheProgram.Run("help").Gives(0).Out);
    }

    [Theory]
    [InlineData("chinese")]
    [InlineData("English")]
    [InlineData("中文")]
    [InlineData("英文")]
    [InlineData("双语")]
    [InlineData("BOTH")]
    public void Languages_have_names(string name)
    {
        site.Export("--lang", name).Gives(0);
        site.Write("portfolio.yml", $"lang: {name}\n");
        site.Write("_applications/applications.yml", $"applications:\n  one:\n    language: {name}\n    entries: [_portfolio]\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(0).SaysNothingOf("PE040");
    }

    [Fact]
    public void Words_to_choose_from_are_listed_as_people_list_them()
    {
        site.Write("_applications/applications.yml", "applications:\n  one:\n    language: 法文\n    entries: [_portfolio]\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(1).Says("It takes en, zh or both");
        TheProgram.RunProcess(site.Root, "pack", "--ui", "zh").Gives(1).Says("应为：en、zh 或 both");
    }

    [Fact]
    public void Letters_that_changed_places_are_one_mistake() =>
        TheProgram.RunProcess(site.Root, "export", "_portfolio/orbot.md").Gives(1).Says("Did you mean _portfolio/robot.md?");

    [Theory]
    [InlineData("a", ".b")]
    [InlineData("gitignored.md", ".gitignored.md")]
    public void Hidden_files_are_never_what_was_meant(string typed, string hidden)
    {
        site.Write($"{hidden}/x.txt", "x");
        TheProgram.RunProcess(site.Root, "export", typed).Gives(1).Says("PE001").SaysNothingOf("Did you mean");
        site.Write("_applications/applications.yml", $"applications:\n  one:\n    letter: {typed}\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(1).Says("PE001").SaysNothingOf("Did you mean");
    }

    [Fact]
    public void A_file_that_is_no_entry_is_refused()
    {
        site.Write("images/slope.jpg", TestSite.Picture("pine-slope.jpg"));
        site.ExportOne("images/slope.jpg").Gives(1).Says("slope.jpg: error PE001: This file is not an entry");
        site.ExportOne("_config.yml").Gives(1).Says("_config.yml: error PE001: This is a data file, but it does not describe a CV");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void An_address_is_not_fetched() =>
        TheProgram.Run("export", "https://example.org/me/").Gives(1).Says("This is an address on the web").Says("Download the site");

    [Fact]
    public void The_folder_above_a_site_is_answered_with_the_site()
    {
        Directory.CreateDirectory(site.At("above/mine/_posts"));
        site.Write("above/mine/_config.yml", "title: Mine\n");
        TheProgram.Run("export", site.At("above"), "--root", site.At("above")).Gives(1).Says("above/mine is a site");
    }

    [Theory]
    [InlineData("title： 机器人\n", "A full-width colon does not end a key", "Write “title: ” with an ASCII colon and a space")]
    [InlineData("title:Robot\ntags:club\n", "A colon ends a key only if a space follows", "Write “title: ” with a space")]
    [InlineData("title: \"Robot\nlayout: page\n", "The value of “title” is not valid YAML", "Put the value in quotes")]
    public void A_slip_in_front_matter_is_named_and_costs_nothing(string front, string said, string hint)
    {
        site.Write("_portfolio/robot.md", $"---\n{front}---\nwords\n");
        site.ExportOne("_portfolio/robot.md").Gives(0).Says("robot.md:2:1: warning PE011: " + said).Says(hint);
        using var pdf = new FinishedPdf(site.One);
        Assert.DoesNotContain("title", pdf.Text, StringComparison.Ordinal);
        Assert.Contains(front.Contains("机器人", StringComparison.Ordinal) ? "机器人" : "Robot", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title： 机器人")]
    [InlineData("title： 机器人\nlayout: page")]
    [InlineData("title:机器人")]
    public void Front_matter_that_lacks_its_end_too_is_told_both(string front)
    {
        site.Write("_portfolio/robot.md", $"---\n{front}\n\nwords\n");
        site.ExportOne("_portfolio/robot.md").Gives(0).Says("robot.md:1:1: warning PE010").Says("robot.md:2:1: warning PE011");
        using var pdf = new FinishedPdf(site.One);
        Assert.DoesNotContain("title", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("机器人", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("—-", "—-", 1)]
    [InlineData("———", "———", 1)]
    [InlineData("---", "——", 4)]
    public void Dashes_that_an_input_method_made_of_hyphens_are_told(string above, string below, int line)
    {
        site.Write("_portfolio/robot.md", $"{above}\ntitle: Robot\ntags: [club]\n{below}\nwords\n\n---\n\nmore\n");
        site.ExportOne("_portfolio/robot.md", "--verify")
            .Gives(0)
            .Says($"robot.md:{line}:1: warning PE011: “{(line == 1 ? above : below)}” is made of dashes")
            .Says("Type --- on lines of their own");
        using var pdf = new FinishedPdf(site.One);
        Assert.DoesNotContain("title", pdf.Text, StringComparison.Ordinal);
        Assert.StartsWith("Robot", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("———\nNote: mind the gap\nwords\n———\n")]
    [InlineData("———\nwords\n")]
    [InlineData("——\n")]
    public void Dashes_around_text_are_no_front_matter(string text)
    {
        site.Write("_portfolio/robot.md", text);
        site.ExportOne("_portfolio/robot.md").Gives(0).SaysNothingOf("PE011");
    }

    [Theory]
    [InlineData("date: 2024-05-01", true)]
    [InlineData("venue: Club house", false)]
    [InlineData("excerpt: It walks", false)]
    public void An_entry_of_which_only_the_title_is_shown_is_told(string key, bool isTold)
    {
        site.Write("_portfolio/robot.md", $"---\ntitle: Robot\n{key}\n---\n");
        var ran = site.ExportOne("_portfolio/robot.md").Gives(0);
        if (isTold)
            ran.Says("robot.md: warning PE004: There is nothing below the title");
        else
            ran.SaysNothingOf("PE004");
        site.Write("_applications/applications.yml", "applications:\n  one:\n    entries: [_portfolio]\n");
        Assert.Equal(isTold, TheProgram.Run("pack", "--root", site.Root).Gives(0).Error.Contains("PE004", StringComparison.Ordinal));
    }

    [Fact]
    public void The_theme_for_a_chinese_cv_has_its_chinese_name() => site.Export("--theme", "简历").Gives(0);

    [Theory]
    [InlineData("A line\nhttp://example.org/\n")]
    [InlineData("note to self\n")]
    [InlineData("http://example.org/a\n")]
    public void Text_between_two_rules_is_no_front_matter(string text)
    {
        site.Write("_portfolio/robot.md", $"---\n{text}---\nwords\n");
        site.ExportOne("_portfolio/robot.md").Gives(0).SaysNoWarning();
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains(text.Split('\n')[0].Replace(" ", "", StringComparison.Ordinal), pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../images/none.png", "PE012: The picture ../images/none.png does not exist", "")]
    [InlineData("../../../images/none.png", "PE012: The picture ../../../images/none.png does not exist", "")]
    [InlineData("C:/Users/me/robot.png", "PE012: The picture C:/Users/me/robot.png does not exist", "This is a path on your computer")]
    [InlineData("/home/me/robot.png", "PE012: The picture /home/me/robot.png does not exist", "This is a path on your computer")]
    public void A_picture_that_is_not_there_is_named_with_the_reason(string address, string said, string hint)
    {
        site.Entry("robot", $"![A robot]({address})");
        site.ExportOne("_portfolio/robot.md").Gives(0).Says(said).Says(hint);
    }

    [Theory]
    [InlineData(
        "me.yml",
        "cv:\n  name: Wren Ashby\n  sections:\n    education:\n      - institution: Harbour College\n        start_date: 2021-09\n"
    )]
    [InlineData("me.json", """{"basics":{"name":"Wren Ashby"},"education":[{"institution":"Harbour College","startDate":"2021-09-01"}]}""")]
    [InlineData("list.yml", "- title: Wren Ashby\n  type: list\n  contents:\n    - Harbour College\n")]
    public void The_data_of_a_cv_can_be_named_as_they_are(string name, string data)
    {
        site.Write(name, data);
        site.ExportOne(name).Gives(0).SaysNoWarning();
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("WrenAshby", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("HarbourCollege", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("institution", pdf.Text, StringComparison.Ordinal);
        TheProgram.Run("verify", site.One, site.At(name)).Gives(0);
    }

    [Theory]
    [InlineData("–max-pages")]
    [InlineData("—max-pages")]
    public void A_dash_that_a_chat_made_of_two_hyphens_is_told(string option)
    {
        using var site = new TestSite();
        site.Entry("one", "Text.");
        TheProgram.Run("export", site.Root, option, "1").Gives(1).Says("two hyphens, not with a dash: --max-pages");
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("serve")]
    public void A_command_that_goes_on_does_not_wait_for_a_name_with_a_mistake(string command)
    {
        using var site = new TestSite();
        site.Entry("one", "Text.");
        TheProgram.Run(command, site.At("_portfolio/onne.md")).Gives(1).Says("one.md");
    }

    [Fact]
    public void A_key_that_was_indented_by_mistake_is_a_key_all_the_same()
    {
        using var site = new TestSite();
        site.Write("_portfolio/one.md", "---\ntitle: Wells\n  date: 2025-03-01\n---\nText.\n");
        site.Export().Gives(0);
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "portfolio", "one.pdf"));
        Assert.StartsWith("Wells1/1", pdf.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("date:", pdf.Text, StringComparison.Ordinal);
    }
}
