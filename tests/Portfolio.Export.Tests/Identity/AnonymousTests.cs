using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Identity;

/// <summary>Copies that do not say who they are from.</summary>
public sealed class AnonymousTests
{
    private static IdentityMatcher Matcher(params (string Kind, string Value)[] values) =>
        new(new([.. values.Select(v => (v.Kind, new Written(v.Value, default)))]), new Person(null, []));

    [Theory]
    [InlineData("Born 4 May 1998 in Bern, since 2020 in Rome", "Born […] in Bern, since 2020 in Rome")]
    [InlineData("born on May 4th, 1998; born in 1998 in Bern", "born on […]; born in […] in Bern")]
    [InlineData("Date of birth: 1998-05-04. DOB: 04/05/1998", "Date of birth: […]. DOB: […]")]
    [InlineData("出生年月：1998年5月，籍贯：北京", "出生年月：[…]，籍贯：北京")]
    [InlineData("生日 1998.05.04 · 1998年5月4日出生 · 一九九八年五月生", "生日 […] · […]出生 · ［…］生")]
    [InlineData("The stubborn 1998 team, 2020年5月生效, 2021年生产", "The stubborn 1998 team, 2020年5月生效, 2021年生产")]
    public void A_date_of_birth_is_taken_out_where_words_say_so(string text, string redacted)
    {
        var nobody = Matcher();
        Assert.Equal(redacted, nobody.Redact(text));
        Assert.Equal(text != redacted, nobody.IsIn(text));
    }

    [Fact]
    public void A_date_of_birth_in_a_cell_of_its_own_is_taken_out()
    {
        using var site = new TestSite();
        site.Write("_applications/applications.yml", "identity:\n  names: [Ada Reed]\n");
        site.Entry("one", "| 出生日期 | 1998年5月4日 |\n|---|---|\n| 入学 | 2016年9月1日 |\n");
        site.ExportOne("_portfolio/one.md", "--anonymous").Gives(0);
        using var pdf = new FinishedPdf(site.One);
        var text = pdf.Text;
        Assert.DoesNotContain("1998", text, StringComparison.Ordinal);
        Assert.Contains("2016", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names", "Lin Wei", "by Lin Wei, 2024", "by […], 2024")]
    [InlineData("names", "Lin Wei", "by LIN_wei.pdf", "by […].pdf")]
    [InlineData("names", "Lin Wei", "Wei Lin (linwei)", "[…] ([…])")]
    [InlineData("names", "Lin Wei", "Ｌｉｎ Ｗｅｉ, Lín Wēi, Li\u00ADn Wei", "[…], […], […]")]
    [InlineData("names", "Wei Lin", "Lin, W. (2024). Lin W, Zhao Q; W. Lin", "[…] (2024). […], Zhao Q; […]")]
    [InlineData("names", "Wei Ting Lin", "Lin, W. T.; W.-T. Lin; Lin Wei Ting", "[…]; […]; […]")]
    [InlineData("names", "Wei Lin", "linen is W linked", "linen is W linked")]
    [InlineData("names", "林薇", "林 薇的作品", "［…］的作品")]
    [InlineData("names", "马洪涛", "馬洪濤、马·洪·涛", "［…］、［…］")]
    [InlineData("names", "Ma", "Ma and Mathematics", "[…] and Mathematics")]
    [InlineData("phone", "+86 571 1234 5678", "(+86) 571-12345678, 0571 1234 5678, 0086-571-12345678, 57112345678", "[…], […], […], […]")]
    [InlineData("phone", "13800138000", "138-0013-8000", "[…]")]
    [InlineData(
        "email",
        "lin.wei@example.org",
        "lin.wei [at] example.org, Lin.Wei＠example.org, lin dot wei at example dot org",
        "[…], […], […]"
    )]
    [InlineData("student-number", "YT2022-0417", "yt 2022 0417, YT20220417", "[…], […]")]
    [InlineData("home-page", "https://www.lin.example/", "see lin.example/cv", "see […]/cv")]
    [InlineData("handles", "linwei", "https://github.com/LinWei", "https://github.com/[…]")]
    public void What_identifies_is_found_in_all_its_spellings(string kind, string value, string text, string redacted) =>
        Assert.Equal(redacted, Matcher((kind, value)).Redact(text));

    [Fact]
    public void Nothing_of_the_identity_is_left_in_the_sample()
    {
        using var folder = new TemporaryFolder();
        var ran = TheProgram.Run("pack", "--root", Path.Combine(Repository.Root, "content"), "-o", folder.Root, "--anonymous").Gives(0);
        Assert.Contains("Check these pictures", ran.Out, StringComparison.Ordinal);
        foreach (var path in Directory.GetFiles(folder.Root, "*.pdf"))
        {
            using var pdf = new FinishedPdf(path);
            var raw = Encoding.Latin1.GetString(File.ReadAllBytes(path));
            foreach (
                var word in (string[])
                    ["沈听澜", "TinglanShen", "Tinglan", "tinglan-example", "云汀大学", "YuntingUniversity", "example.org"]
            )
                Assert.DoesNotContain(word, pdf.Text + raw + pdf.Title, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Single_entries_can_be_anonymous_too()
    {
        using var site = new TestSite();
        site.Write("_config.yml", "title: Site\nauthor:\n  name: Lin Wei\n  email: lin@example.org\n");
        site.Entry("a", "This is by **Lin** Wei, <lin@example.org>.", "Entry of Lin Wei");
        site.Write("applications.yml", "identity: {names: [Lin Wei]}\napplications: {}\n");
        site.ExportOne("_portfolio/a.md", "--anonymous").Gives(0);
        using var pdf = new FinishedPdf(site.One);
        Assert.DoesNotContain("Lin", pdf.Text + pdf.Title, StringComparison.Ordinal);
        Assert.Contains("Thisisby[…]", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_run_fails_when_something_is_left()
    {
        using var site = new TestSite();
        site.Entry("a", "Text.", "Entry");
        site.Entry("own", "This is by Lin Wei.", "Own");
        site.ExportOne("_portfolio/own.md").Gives(0);
        File.Move(site.One, site.At("own.pdf"));
        site.Write(
            "applications.yml",
            "identity: {names: [Lin Wei]}\napplications:\n  one: {anonymous: yes, entries: [_portfolio/a.md], append: [own.pdf]}\n"
        );
        TheProgram
            .Run("pack", "--root", site.Root, "-o", site.Out)
            .Gives(1)
            .Says("error PE084: The anonymous copy still shows “Lin Wei” (names) in the text of page");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void An_anonymous_copy_needs_an_identity()
    {
        using var site = new TestSite();
        site.Entry("a", "Text.", "Entry");
        site.Write("applications.yml", "applications:\n  one: {entries: [_portfolio/a.md]}\n");
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out, "--anonymous").Gives(1).Says("identity: is empty");
    }

    [Fact]
    public void Names_of_files_tell_nothing()
    {
        using var site = new TestSite();
        site.Entry("a", "Text.", "Entry");
        site.Write(
            "applications.yml",
            "identity: {names: [Lin Wei]}\napplications:\n  lin-wei-msc: {anonymous: yes, entries: [_portfolio/a.md]}\n"
        );
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(0);
        Assert.Equal("applicant-msc.pdf", Path.GetFileName(Assert.Single(site.Pdfs)));
    }
}
