using Portfolio.Export.Commands;
using Portfolio.Export.Commands.Help;
using Portfolio.Export.Console;
using Portfolio.Messages;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What newcomers type is understood, or answered with what they meant.</summary>
public sealed class NewcomerTests : IDisposable
{
    private readonly TestSite site = new();

    public NewcomerTests() => site.Entry("a", "words");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("--paper", "A4")]
    [InlineData("--paper", "Letter")]
    [InlineData("--lang", "zh-CN")]
    [InlineData("--layout", "Stacked")]
    [InlineData("--pdf-standard", "UA-1")]
    public void Values_are_taken_in_any_case(string option, string value) => site.Export(option, value).Gives(0);

    public static TheoryData<string> Verbs => [.. HelpTexts.Own.Commands];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_command_has_help_in_eighty_columns_with_examples_of_its_own(string command)
    {
        var lines = TheProgram.Run([.. command.Split(' '), "--help"]).Gives(0).Out.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains($"  portfolio-export {command}", string.Join('\n', lines), StringComparison.Ordinal);
        var examples = lines
            .SkipWhile(l => l != "Examples")
            .Where(l => l.StartsWith("  portfolio-export ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.StartsWith($"  portfolio-export {command}", e, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MessageLanguage.En)]
    [InlineData(MessageLanguage.Zh)]
    internal void The_help_has_a_text_for_every_command_option_and_argument_and_for_no_other(MessageLanguage language)
    {
        var root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, color: false));
        var texts = HelpTexts.In(language);
        var commands = root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)).ToList();
        Assert.Equal(commands.Select(HelpPrinter.NameOf).Order(), texts.Commands.Order());
        var grouped = texts.Groups.SelectMany(g => g.Options).ToList();
        Assert.Equal(grouped.Count, grouped.Distinct().Count());
        foreach (var command in commands)
        {
            var name = HelpPrinter.NameOf(command);
            Assert.All(command.Options, o => Assert.False(string.IsNullOrEmpty(texts.Option(name, o.Name)), $"{name} {o.Name}"));
            Assert.All(command.Options, o => Assert.Contains(o.Name, grouped));
            Assert.Equal(HelpTexts.In(MessageLanguage.En).Examples(name).Count, texts.Examples(name).Count);
            Assert.All(command.Arguments, a => Assert.False(string.IsNullOrEmpty(texts.Argument(name, a.Name)), $"{name} {a.Name}"));
        }

        var known = commands.SelectMany(c => c.Options).Concat(root.Options).Select(o => o.Name).ToHashSet();
        Assert.All(grouped, o => Assert.Contains(o, known));
    }

    [Theory]
    [InlineData("exprot", "Did you mean export?")]
    [InlineData("pak", "Did you mean pack?")]
    public void A_mistyped_command_is_answered(string typed, string answer) => TheProgram.Run(typed, site.Root).Gives(2).Says(answer);

    [Theory]
    [InlineData("--lagn", "Did you mean --lang?")]
    [InlineData("--theem", "Did you mean --theme?")]
    public void A_mistyped_option_is_answered(string typed, string answer) =>
        TheProgram.Run("export", site.Root, typed, "zh").Gives(2).Says(answer);

    [Theory]
    [InlineData("paper：letter\n", "portfolio.yml:1:6: error PE040: ", "Write paper: letter")]
    [InlineData("pictures:\n\tdpi: 100\n", "portfolio.yml:2:1: error PE040: ", "Indent with spaces")]
    public void A_slip_of_the_keyboard_in_settings_is_named(string settings, string place, string hint)
    {
        site.Write("portfolio.yml", settings);
        site.Export().Gives(1).Says(place).Says(hint);
    }

    [Fact]
    public void Settings_of_a_name_that_is_nearly_right_are_told_of()
    {
        site.Write("portfolio.yaml", "paper: letter\n");
        site.Export().Gives(0).Says("portfolio.yaml: warning PE040: ").Says("Rename it to portfolio.yml");
    }

    [Fact]
    public void Several_languages_are_made_in_one_run()
    {
        site.Write("_portfolio/a-zh.md", "---\ntitle: 甲\nlang: zh\nref: a\n---\n文\n");
        site.Write("_portfolio/a.md", "---\ntitle: A\nlang: en\nref: a\n---\nwords\n");
        site.Export("--lang", "en,zh,both").Gives(0);
        Assert.Equal(
            new[] { "a.en-zh.pdf", "a.en.pdf", "a.zh.pdf" },
            site.Pdfs.Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)
        );
        site.Export("--lang", "en,zh,both").Gives(0).SaysNothingOf("belong");
        TheProgram
            .Run("export", site.At("_portfolio/a.md"), "--lang", "en,zh", "-o", site.One)
            .Gives(2)
            .Says("--lang asks for 2 PDFs of each entry. Name a folder");
        site.Export("--lang", "en,fr").Gives(2).Says("--lang takes source, en, zh or both, or a list of them such as en,zh, not “en,fr”");
    }

    [Fact]
    public void An_entry_may_come_from_standard_input()
    {
        site.Write("images/p.jpg", TestSite.Picture("pine-slope.jpg"));
        var typed = "printf -- '---\\ntitle: Piped\\n---\\nwords\\n\\n![A slope](images/p.jpg)\\n' | ";
        TheProgram.RunShell(site.Root, typed, "export - -o piped.pdf --strict").Gives(0);
        using var pdf = new FinishedPdf(site.At("piped.pdf"));
        Assert.Contains("words", pdf.Text, StringComparison.Ordinal);
        TheProgram.RunShell(site.Root, typed, "export -").Gives(2).Says("needs -o");
    }

    [Fact]
    public void Patterns_name_entries_where_the_shell_does_not_expand_them()
    {
        site.Entry("b", "words");
        site.Entry("c", "words");
        site.Write("_portfolio/b.txt", "no entry");
        TheProgram.Run("export", site.At("_portfolio/[xyz].md")).Gives(1);
        Assert.Equal(2, TheProgram.Run("export", site.At("_portfolio/?.md"), "-o", site.Out).Gives(0).Lines.Length - 1);
        Assert.Equal(3, site.Pdfs.Length);
        TheProgram.Run("export", site.At("**/c.*"), "-o", site.At("more")).Gives(0);
        TheProgram.Run("export", site.At("_portfolio/q*.md")).Gives(1).Says("No entry matches this pattern");
    }

    [Theory]
    [InlineData("x.docx", "Name a .pdf, .png or .svg file, or a folder")]
    [InlineData("x.HTML", "Name a .pdf, .png or .svg file, or a folder")]
    public void Other_formats_are_refused(string output, string answer) =>
        TheProgram.Run("export", site.Root, "-o", site.At(output)).Gives(2).Says(answer);

    [Fact]
    public void A_mistyped_entry_is_answered()
    {
        site.Entry("student-union", "words");
        TheProgram
            .RunProcess(site.Root, "export", "_portfolio/student-unoin.md")
            .Gives(1)
            .Says("Did you mean _portfolio/student-union.md?");
        TheProgram.RunProcess(site.Root, "export", "student-union").Gives(1).Says("Did you mean _portfolio/student-union.md?");
    }

    [Theory]
    [InlineData("paper=letter", 0)]
    [InlineData("author.location=Beijing", 0)]
    [InlineData("pictures.dpi=100", 0)]
    [InlineData("paper=a9", 2)]
    [InlineData("papre=a4", 2)]
    [InlineData("paper", 2)]
    public void Any_key_of_the_settings_can_be_set_for_a_run(string assignment, int code)
    {
        var ran = site.Export("--set", assignment).Gives(code);
        if (code == 2)
            ran.Says("--set: ");
        else
            Assert.DoesNotContain(
                "unchanged",
                site.Export("--set", "paper=letter", "--set", "author.url=https://e.example").Out,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void What_is_set_for_a_run_wins_over_entry_and_site()
    {
        site.Write("portfolio.yml", "paper: a4\n");
        site.Write("_portfolio/a.md", "---\ntitle: A\npdf:\n  paper: a4\n---\nwords\n");
        site.Export("--set", "paper=letter").Gives(0);
        using var pdf = new FinishedPdf(site.Pdfs[0]);
        Assert.Equal((612, 792), pdf.Paper);
    }

    [Theory]
    [InlineData("--fit", "--fit has no effect without --max-pages")]
    [InlineData("--prune", "--prune has no effect when -o names a file")]
    [InlineData("--ascii-names", "--ascii-names has no effect when -o names a file")]
    public void An_option_without_effect_is_told_of(string option, string said) =>
        site.ExportOne("_portfolio/a.md", option).Gives(0).Says(said);

    [Fact]
    public void Warnings_have_an_exit_code_of_their_own_when_they_count()
    {
        site.Entry("a", "![None](/images/none.jpg)");
        site.Export().Gives(0);
        site.Export("--strict").Gives(5);
        TheProgram.Run("check", site.Root, "--strict").Gives(5);
    }
}
