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

    [Theory]
    [InlineData("mail")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("pack")]
    public void Every_command_has_help(string command)
    {
        var ran = TheProgram.Run(command, "--help").Gives(0);
        Assert.Contains("Usage:", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exprot", "did you mean export?")]
    [InlineData("pak", "did you mean pack?")]
    public void A_mistyped_command_is_answered(string typed, string answer) => TheProgram.Run(typed, site.Root).Gives(2).Says(answer);

    [Theory]
    [InlineData("--lagn", "did you mean --lang?")]
    [InlineData("--theem", "did you mean --theme?")]
    public void A_mistyped_option_is_answered(string typed, string answer) =>
        TheProgram.Run("export", site.Root, typed, "zh").Gives(2).Says(answer);

    [Theory]
    [InlineData("paper：letter\n", "portfolio.yml:1:6: error PE040: ", "write paper: letter")]
    [InlineData("pictures:\n\tdpi: 100\n", "portfolio.yml:2:1: error PE040: ", "indent with spaces")]
    public void A_slip_of_the_keyboard_in_settings_is_named(string settings, string place, string hint)
    {
        site.Write("portfolio.yml", settings);
        site.Export().Gives(1).Says(place).Says(hint);
    }

    [Fact]
    public void Settings_of_a_name_that_is_nearly_right_are_told_of()
    {
        site.Write("portfolio.yaml", "paper: letter\n");
        site.Export().Gives(0).Says("portfolio.yaml: warning PE040: ").Says("did you mean portfolio.yml?");
    }
}
