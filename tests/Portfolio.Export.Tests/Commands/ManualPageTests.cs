using Portfolio.Export.Commands;
using Portfolio.Export.Console;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Commands;

/// <summary>The manual page in the repository.</summary>
public sealed class ManualPageTests
{
    private static readonly string PagePath = Path.Combine(Repository.Root, "docs", "man", "portfolio-export.1");

    [Fact]
    public void It_says_what_the_help_says()
    {
        var page = ManualPage.Write(
            CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, color: false)),
            VersionPrinter.Text.Split(' ')[0]
        );
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(PagePath, page);
        Assert.Equal(page, File.ReadAllText(PagePath).ReplaceLineEndings("\n"));
    }
}
