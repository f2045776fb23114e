using Portfolio.Export.Commands;
using Portfolio.Export.Commands.Completion;
using Portfolio.Export.Console;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Commands;

/// <summary>What Tab offers.</summary>
public sealed class SuggestionsTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("portfolio-export ex", "export")]
    [InlineData("~/bin/portfolio-export co", "completions")]
    [InlineData("portfolio-export export --url", "--url-codes")]
    [InlineData("portfolio-export export --paper ", "a4 letter")]
    [InlineData("portfolio-export export --paper l", "letter")]
    [InlineData("portfolio-export export --theme=ji", "--theme=jianli")]
    [InlineData("portfolio-export check --lang en,z", "en,zh")]
    [InlineData("portfolio-export export --pdf-standard ua-1,a-3", "ua-1,a-3a")]
    [InlineData("portfolio-export completions ", "bash fish pwsh zsh")]
    [InlineData("portfolio-export export --ui ", "en zh")]
    [InlineData("portfolio-export export -o ", "")]
    [InlineData("portfolio-export frobnicate --no", "")]
    public void A_word_goes_on(string line, string words) => Assert.Equal(words, string.Join(' ', For(line).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_command_is_offered_and_no_option_before_a_dash()
    {
        var offered = For("portfolio-export ");
        Assert.Contains("doctor", offered);
        Assert.Contains("pack", offered);
        Assert.DoesNotContain(offered, w => w.StartsWith('-'));
        Assert.DoesNotContain("/h", For("portfolio-export export -"));
    }

    [Fact]
    public void The_site_names_its_applications_and_entries()
    {
        site.Entry("a b", "words");
        site.Write("_applications/applications.yml", "applications:\n  lake-msc:\n    recipient: R\n  hill-phd:\n    recipient: R\n");
        Assert.Equal(["lake-msc"], For($"portfolio-export pack --root {site.Root} l"));
        var ran = TheProgram.RunProcess(site.Root, Suggestions.Directive, "portfolio-export export _p").Gives(0);
        Assert.Equal("_portfolio/a b.md", ran.Out.Trim());
    }

    [Theory]
    [InlineData("bash", "complete -o default")]
    [InlineData("zsh", "compdef _portfolio_export")]
    [InlineData("fish", "complete -c portfolio-export")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_has_a_script(string shell, string command) =>
        Assert.Contains(command, TheProgram.Run("completions", shell).Gives(0).Out, StringComparison.Ordinal);

    [Fact]
    public void A_shell_without_a_script_is_answered() =>
        TheProgram.Run("completions", "bsh").Gives(2).Says("SHELL takes bash, zsh, fish or pwsh, not “bsh”. Did you mean bash?");

    [Theory]
    [InlineData("1.2.3+0123456789abcdef0123", "1.2.3 (0123456789)")]
    [InlineData("1.2.3", "1.2.3")]
    public void The_version_names_the_commit_where_there_was_one(string informational, string shown) =>
        Assert.Equal(shown, VersionPrinter.Shown(informational));

    private static IReadOnlyList<string> For(string line) =>
        Suggestions.For(CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, color: false)), line);
}
