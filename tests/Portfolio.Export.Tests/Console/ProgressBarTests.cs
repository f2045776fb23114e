using Portfolio.Export.Console;

namespace Portfolio.Export.Tests.Console;

public sealed class ProgressBarTests
{
    [Fact]
    public void Lines_stand_whole_above_the_bar()
    {
        using var @out = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(@out, error, color: false) { ErrorIsTerminal = true };
        ProgressBar.Run(terminal, 4, (told, tick) =>
        {
            told.Out.WriteLine("out/a.pdf  1 page");
            told.Error.WriteLine("a.md: warning PE012: A picture is [missing]");
            for (var i = 0; i < 4; i++)
                tick();
        });
        Assert.Equal("out/a.pdf  1 page" + Environment.NewLine, @out.ToString());
        Assert.Contains("a.md: warning PE012: A picture is [missing]", error.ToString(), StringComparison.Ordinal);
    }
}
