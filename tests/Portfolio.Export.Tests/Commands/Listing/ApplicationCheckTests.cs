using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Commands.Listing;

/// <summary><c>check</c> reads the applications of a site, too, and a letter as a letter.</summary>
public sealed class ApplicationCheckTests : IDisposable
{
    private const string Applications = """
        applications:
          one:
            letter: _applications/letter.md
            language: en
            date: 2026-02-30
            theme: moderm
            limts: {size: 2MB}
            append: [_applications/none.pdf]
            entries: [_portfolio/lake.md]
            mail: {to: a@riverside.example, subject: TODO, body: _applications/mail.md}
        """;

    private readonly TestSite site = new();

    public ApplicationCheckTests()
    {
        site.Entry("lake", "words and a [link](/none/), ![a picture](none.png)");
        site.Write("_applications/applications.yml", Applications);
        site.Write("_applications/letter.md", "---\nlang: en\nplce: Your Town\n---\nMy words.\n");
        site.Write("_applications/mail.md", "Dear {recipient},\n\n[PROFESSOR NAME]\n");
    }

    public void Dispose() => site.Dispose();

    private static readonly string[] Mistakes =
    [
        "applications.yml:5:11: error PE040",
        "applications.yml:6:12: error PE041",
        "applications.yml:7:5: error PE040",
        "applications.yml:8:14: error PE001",
        "applications.yml:10:46: warning PE043",
        "letter.md:3:1: warning PE040",
        "letter.md:3:7: warning PE043",
        "mail.md:3:1: warning PE043",
    ];

    [Fact]
    public void The_applications_of_a_site_are_checked_with_it()
    {
        foreach (var ran in (Ran[])[TheProgram.Run("check", site.Root), TheProgram.Run("check", "--root", site.Root)])
        {
            ran.Gives(1);
            foreach (var said in Mistakes)
                Assert.Contains(said, ran.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_an_entry_says_itself_is_told_once_and_warnings_alone_are_no_error()
    {
        site.Write(
            "_applications/applications.yml",
            "applications:\n  one:\n    letter: _applications/letter.md\n    entries: [_portfolio/lake.md]\n"
                + "  two:\n    letter: _applications/letter.md\n    entries: [_portfolio/lake.md]\n"
        );
        var ran = TheProgram.Run("check", site.Root).Gives(0);
        foreach (
            var once in (string[])["lake.md:4:13: warning PE025", "PE012", "letter.md:3:1: warning PE040", "letter.md:3:7: warning PE043"]
        )
            Assert.Single(ran.Out.Split('\n'), l => l.Contains(once, StringComparison.Ordinal));
        TheProgram.Run("check", "--strict", site.Root).Gives(5);
    }

    [Fact]
    public void An_entry_alone_is_checked_without_them()
    {
        var ran = TheProgram.Run("check", site.At("_portfolio/lake.md")).Gives(0);
        Assert.DoesNotContain("_applications", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PE043", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Applications)]
    [InlineData("# nothing yet\n")]
    public void A_letter_and_a_mail_that_are_named_are_checked_as_such(string applications)
    {
        site.Write("_applications/applications.yml", applications);
        var letter = TheProgram.Run("check", site.At("_applications/letter.md")).Gives(0).Out;
        Assert.Contains("letter.md:3:1: warning PE040", letter, StringComparison.Ordinal);
        Assert.Contains("letter.md:3:7: warning PE043", letter, StringComparison.Ordinal);
        var mail = TheProgram.Run("check", site.At("_applications/mail.md")).Gives(0).Out;
        Assert.Contains("mail.md:3:1: warning PE043", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("mail.md:1:", mail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_init_writes_is_no_mistake_before_its_comment_marks_are_taken_off()
    {
        using var fresh = new TestSite();
        fresh.Entry("lake", "words");
        TheProgram.Run("init", fresh.Root).Gives(0);
        Assert.DoesNotContain("_applications", TheProgram.Run("check", fresh.Root).Gives(0).Out, StringComparison.Ordinal);
    }
}
