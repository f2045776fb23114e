using MimeKit;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Packs.Mailing;

/// <summary>Drafts, read back by the library that mail programs use.</summary>
public sealed class MailTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static TestSite Site(string mail)
    {
        var site = new TestSite();
        site.Entry("a", "Text.", "Entry");
        site.Write(
            "body.md",
            "---\ntitle: Mail\n---\n尊敬的{recipient}：\n\n附件是**{title}**，共一个文件，见[主页](https://example.org)。\n\n- 一\n- 二\n\n此致  \n敬礼\n"
        );
        site.Write(
            "applications.yml",
            $"applications:\n  shenqing:\n    recipient: 招生办公室\n    title: 申请材料\n    language: zh\n    date: 2026-11-30\n    entries: [_portfolio]\n{mail}"
        );
        return site;
    }

    private static Ran Mail(TestSite site, params string[] options) =>
        TheProgram.Run(["mail", "shenqing", "--root", site.Root, "-o", site.Out, .. options]);

    [Fact]
    public void Chinese_subject_body_and_file_name_come_out_exactly()
    {
        using var site = Site(
            "    mail: {to: 招生办公室 <office@example.org>, from: lin@example.org, subject: \"关于“{title}”\", body: body.md, attachment: 林薇的申请材料}\n"
        );
        Mail(site).Gives(0);
        var bytes = File.ReadAllBytes(Path.Combine(site.Out, "shenqing.eml"));
        var message = MimeMessage.Load(new MemoryStream(bytes), Cancelled);
        Assert.Equal("关于“申请材料”", message.Subject);
        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.False(message.Headers.Contains(HeaderId.Date) || message.Headers.Contains(HeaderId.MessageId));
        Assert.Equal("招生办公室", message.To.Mailboxes.Single().Name);
        Assert.Equal(
            "尊敬的招生办公室：\n\n附件是申请材料，共一个文件，见主页 <https://example.org>。\n\n- 一\n- 二\n\n此致\n敬礼\n",
            message.TextBody!.ReplaceLineEndings("\n")
        );
        Assert.Contains("<strong>申请材料</strong>", message.HtmlBody, StringComparison.Ordinal);
        var attached = (MimePart)message.Attachments.Single();
        Assert.Equal("林薇的申请材料.pdf", attached.FileName);
        Assert.Equal("shenqing.pdf", attached.ContentType.Name);
        using var content = new MemoryStream();
        attached.Content!.DecodeTo(content, Cancelled);
        Assert.Equal(File.ReadAllBytes(Path.Combine(site.Out, "shenqing.pdf")), content.ToArray());

        Mail(site).Gives(0);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(site.Out, "shenqing.eml")));
        Assert.Contains(
            "\"office@example.org\"",
            File.ReadAllText(Path.Combine(site.Out, "shenqing.json"))
                .Replace("招生办公室 <", "\"", StringComparison.Ordinal)
                .Replace(">\"", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("马洪涛 “博士” 申请材料 📎")]
    [InlineData("quo'te 100% a;b=c, (d)")]
    [InlineData("本科阶段全部成绩单与获奖证明及推荐信以及其他补充材料汇总经双学生会联络部部长两年工作总结与国际交流项目报告最终版")]
    public void Names_of_attachments_come_out_whatever_they_are(string name)
    {
        using var site = Site($"    mail: {{body: body.md, attachment: \"{name}\"}}\n");
        Mail(site).Gives(0);
        var bytes = File.ReadAllBytes(Path.Combine(site.Out, "shenqing.eml"));
        var attached = (MimePart)MimeMessage.Load(new MemoryStream(bytes), Cancelled).Attachments.Single();
        Assert.Equal(name + ".pdf", attached.FileName);
        Assert.Equal("shenqing.pdf", attached.ContentType.Name);

        // RFC 5322 2.1.1: lines of 78 characters, ASCII all of them.
        Assert.All(bytes, b => Assert.True(b < 0x80));
        Assert.All(System.Text.Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 78, line));
    }

    [Fact]
    public void Whatever_Markdown_holds_is_said_in_text_and_in_HTML()
    {
        using var site = Site("    mail: {body: all.md}\n");
        site.Write(
            "all.md",
            "# 标题\n\n> 引文\n\n1. 甲\n2. 乙\n\n| 项 | 值 |\n|---|---|\n| 丙 | 丁 |\n\n```\ncode & <tag>\n```\n\n公式 $x<y$，脚注[^1]。\n\n[^1]: 注文\n"
        );
        Mail(site).Gives(0);
        var message = MimeMessage.Load(Path.Combine(site.Out, "shenqing.eml"), Cancelled);
        foreach (var word in (string[])["标题", "引文", "甲", "乙", "丙", "丁", "注文", "公式"])
        {
            Assert.Contains(word, message.TextBody!, StringComparison.Ordinal);
            Assert.Contains(word, message.HtmlBody!, StringComparison.Ordinal);
        }

        Assert.Contains("code & <tag>", message.TextBody!, StringComparison.Ordinal);
        Assert.Contains("code &amp; &lt;tag&gt;", message.HtmlBody!, StringComparison.Ordinal);
        Assert.Contains("x<y", message.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_and_a_date_below_each_other_stay_so()
    {
        using var site = Site("    mail: {body: body.md}\n");
        site.Write("body.md", "您好！\n\n{title}\n{date}\n");
        Mail(site).Gives(0);
        var message = MimeMessage.Load(Path.Combine(site.Out, "shenqing.eml"), Cancelled);
        Assert.Equal("您好！\n\n申请材料\n2026年11月30日\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("申请材料<br>", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_nothing_stands_for_are_told()
    {
        using var site = Site("    mail: {body: b.md}\n");
        site.Write("b.md", "Dear {recipent}, I am {name}.\n");
        Mail(site)
            .Gives(0)
            .Says("b.md: warning PE080: The placeholder {recipent} does not exist")
            .Says("Did you mean {recipient}?")
            .Says("{name} is empty");
    }

    [Fact]
    public void The_file_of_an_anonymous_mail_has_no_name_in_it()
    {
        using var site = Site("    mail: {body: body.md, attachment: 林薇的申请材料}\n");
        site.Write("applications.yml", File.ReadAllText(site.At("applications.yml")) + "identity: {names: [林薇]}\n");
        Mail(site, "--anonymous").Gives(0);
        var message = MimeMessage.Load(Path.Combine(site.Out, "shenqing-anonymous.eml"), Cancelled);
        Assert.Equal("shenqing-anonymous.pdf", ((MimePart)message.Attachments.Single()).FileName);
    }

    [Fact]
    public void A_mail_without_addresses_has_none()
    {
        using var site = Site("    mail: {body: body.md}\n");
        var shown = Mail(site, "--print").Gives(0).Out;
        Assert.Contains("Subject: 申请材料", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@", File.ReadAllText(Path.Combine(site.Out, "shenqing.eml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_mail_counts_for_its_limit()
    {
        using var site = Site("    mail: {body: body.md, max-size: 10KB}\n");
        var ran = Mail(site, "--max-size", "5MB").Gives(4).Says("error PE081: The mail of “shenqing” has").Says("limits: size:");
        Assert.Equal("", ran.Out);
        Assert.Equal("", Mail(site, "--max-size", "1KB").Gives(4).Says("error PE081: “shenqing” does not meet its limits").Out);
        Assert.False(File.Exists(Path.Combine(site.Out, "shenqing.eml")));
    }

    [Fact]
    public void An_application_that_says_nothing_of_a_mail_gets_none()
    {
        using var site = Site("");
        Mail(site).Gives(1).Says("“shenqing” has no mail");
    }
}
