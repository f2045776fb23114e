using Portfolio.Export.Packs;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Messages;

namespace Portfolio.Export.Tests.Packs;

/// <summary>What a letter, a mail and an application still have of others: examples, place-holders, keys that are none.</summary>
public sealed class LeftoversTests : IDisposable
{
    private readonly TestSite site = new();

    public LeftoversTests() => site.Entry("lake", "TODO, [PROFESSOR NAME] and Lorem ipsum are words of an entry.");

    public void Dispose() => site.Dispose();

    private Ran Pack(string letter, string more = "")
    {
        site.Write("_applications/letter.md", letter);
        site.Write(
            "_applications/applications.yml",
            $"applications:\n  one:\n    letter: _applications/letter.md\n    language: en\n    entries: [_portfolio/lake.md]\n{more}"
        );
        return TheProgram.Run("pack", "--force", "--root", site.Root).Gives(0);
    }

    private Ran PackBody(string body) => Pack($"---\nlang: en\nsubject: Mine\n---\nMy words.\n\n{body}\n");

    [Fact]
    public void Examples_are_what_the_starters_say_and_no_more()
    {
        var examples = ApplicationStarter.Examples().ToList();
        foreach (
            var example in (string[])
                [
                    "Application for the M.Sc. in Example Studies",
                    "Your Town",
                    "Example University",
                    "1 Example Street",
                    "admissions@example.org",
                    "Your Name",
                    "Thank the readers, and say how they can reach you.",
                    "于某市",
                    "某某大学研究生招生办公室",
                    "某某专业硕士申请材料",
                    "你的名字",
                    "最后感谢审阅，并写明怎样联系你。",
                ]
        )
            Assert.Contains(example, examples);
        foreach (
            var own in (string[])["Graduate Admissions", "Dear members of the committee,", "Yours sincerely,", "您好！", "尊敬的老师：", ""]
        )
            Assert.DoesNotContain(own, examples);
        foreach (var language in Enum.GetValues<MessageLanguage>())
        foreach (var sentence in ApplicationStarter.Letter(language, "Lin").Split("---\n")[2].Split('\n').Where(l => l.Length > 0))
            Assert.Contains(examples, e => sentence.Contains(e, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("place: Your Town", 3)]
    [InlineData("place: 于某市", 3)]
    [InlineData("subject: Application for the M.Sc. in Example Studies", 3)]
    [InlineData("to: |\n  Admissions\n  Example University", 5)]
    [InlineData("signature: 你的名字", 3)]
    public void An_example_of_the_front_matter_is_named_at_its_line(string front, int line) =>
        Pack($"---\nlang: en\n{front}\n---\nMy words.\n").Says($"_applications/letter.md:{line}:").Says("PE043: “");

    [Theory]
    [InlineData("I wrote this. Thank the readers, and say\nhow they can reach you.")]
    [InlineData("最后感谢审阅，并写明怎样联系你。")]
    [InlineData("Dear [PROFESSOR NAME],")]
    [InlineData("Dear [Professor Name],")]
    [InlineData("I apply to [your university].")]
    [InlineData("我申请[学校名称]。")]
    [InlineData("我申请【学校名称】。")]
    [InlineData("【此处填写导师】")]
    [InlineData("I apply to XXX University.")]
    [InlineData("I apply to the University of XXX.")]
    [InlineData("我申请XX大学。")]
    [InlineData("我申请某某大学。")]
    [InlineData("TODO: more")]
    [InlineData("The date is TBD.")]
    [InlineData("Lorem ipsum dolor sit amet.")]
    [InlineData("Dear {{name}},")]
    [InlineData("Dear {{ recipient }},")]
    [InlineData("Dear {recipient},")]
    [InlineData("Dear <name>,")]
    public void What_nobody_sends_is_named(string body) => PackBody(body).Says("_applications/letter.md:7:").Says("warning PE043: “");

    [Theory]
    [InlineData("As shown before [1], and [2, 3].")]
    [InlineData("See [my page](https://example.net/a) and [MY LAB](https://example.net/b).")]
    [InlineData("See [MY LAB].\n\n[MY LAB]: https://example.net/b")]
    [InlineData("- [ ] one\n- [x] two")]
    [InlineData("A note.[^1]\n\n[^1]: Its text.")]
    [InlineData("Written [sic] in [PDF].")]
    [InlineData("<!-- TODO: look at this again -->\n\nDone.")]
    [InlineData("I wrote `TODO` and `{name}` in code.")]
    [InlineData("The term $\\frac{mass}{time}$ is a rate, $$x_{max}$$ too.")]
    [InlineData("**大学**期间，我在某大学和某城市学习。")]
    [InlineData("【申请】示例研究硕士，【附件】成绩单，【请查收】。")]
    [InlineData("In the XX century, Prof. Xu taught at Example College.")]
    [InlineData("I keep my todo list in a text file, and my name is {site.title}.")]
    [InlineData("Words{: .quiet} with {{ site.title }} in them.")]
    public void What_people_write_is_not_taken_for_one(string body) => PackBody(body).SaysNothingOf("PE043");

    [Fact]
    public void Each_line_is_named_once_and_entries_are_left_alone()
    {
        var ran = PackBody("TODO and TBD for [PROFESSOR NAME].");
        Assert.Single(ran.Error.Split('\n'), l => l.Contains("PE043", StringComparison.Ordinal));
        ran.SaysNothingOf("lake.md");
    }

    [Fact]
    public void The_texts_of_an_application_and_its_mail_are_looked_at()
    {
        site.Write("_applications/mail.md", "Dear {recipient},\n\nmore TODO.\n\nYour Name\n");
        const string More = """
                recipient: {zh: 某某大学研究生招生办公室, en: XXX University}
                title: Application for the M.Sc. in Example Studies
                mail:
                  to: Graduate Admissions <admissions@example.org>
                  subject: 【申请】{title}, [PROFESSOR NAME]
                  body: _applications/mail.md

            """;
        Pack("---\nlang: en\n---\nMy words.\n", More);
        var ran = TheProgram.Run("mail", "one", "--root", site.Root).Gives(0);
        foreach (var place in (string[])["yml:6:21", "yml:6:39", "yml:7:12", "yml:9:11", "yml:10:16", "mail.md:3:6", "mail.md:5:1"])
            ran.Says($"{place}: warning PE043");
        ran.SaysNothingOf("mail.md:1:").SaysNothingOf("PE080");
    }

    [Theory]
    [InlineData("---\nlang: en\nsubject: Mine\n---\n")]
    [InlineData("---\nlang: en\nsubject: Mine\n---\n\n<!-- nothing yet -->\n")]
    public void A_letter_without_a_text_is_named(string letter) => Pack(letter).Says("_applications/letter.md: warning PE004");

    [Theory]
    [InlineData("plce: Copenhagen", "place")]
    [InlineData("Subject: Mine", "subject")]
    [InlineData("salutaton: Dear all,", "salutation")]
    public void A_key_that_is_almost_one_of_a_letter_is_named(string line, string meant) =>
        Pack($"---\nlang: en\n{line}\n---\nMy words.\n").Says("letter.md:3:1: warning PE040").Says($"Did you mean “{meant}”?");

    [Theory]
    [InlineData("layout: single")]
    [InlineData("tags: [a]")]
    [InlineData("colour: red")]
    [InlineData("permalink: /a/")]
    [InlineData("type: letter\nauthor: Lin\nname: x\nslug: y\nref: z\nid: a\nno: 1\ncc: b")]
    public void A_key_of_something_else_is_left_alone(string lines) =>
        Pack($"---\nlang: en\n{lines}\n---\nMy words.\n").SaysNothingOf("PE040");
}
