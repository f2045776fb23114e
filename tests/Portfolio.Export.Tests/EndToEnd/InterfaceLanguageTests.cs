using Portfolio.Export.Commands;
using Portfolio.Messages;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Messages and help in the language of the user; PDFs do not depend on it.</summary>
public sealed class InterfaceLanguageTests : IDisposable
{
    private static readonly Dictionary<string, string> ChineseSystem = new() { ["LC_ALL"] = "zh_CN.UTF-8" };

    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("--ui zh", "en_US.UTF-8", "Zh")]
    [InlineData("--ui=zh-CN", "", "Zh")]
    [InlineData("export --ui Chinese", "", "Zh")]
    [InlineData("--ui en", "zh_CN.UTF-8", "En")]
    [InlineData("export", "zh_CN.UTF-8", "Zh")]
    [InlineData("export", "zh_TW", "Zh")]
    [InlineData("export", "de_DE.UTF-8", "En")]
    [InlineData("export", "C", "En")]
    public void The_language_is_the_one_asked_for_or_that_of_the_system(string typed, string locale, string language) =>
        Assert.Equal(language, InterfaceLanguage.Of(typed.Split(' '), name => name == "LANG" ? locale : null, () => false).ToString());

    [Fact]
    public void Without_a_locale_windows_is_asked()
    {
        Assert.Equal(MessageLanguage.Zh, InterfaceLanguage.Of([], _ => null, () => true));
        Assert.Equal(MessageLanguage.En, InterfaceLanguage.Of([], _ => "C.UTF-8", () => true));
    }

    [Fact]
    public void Messages_and_help_are_chinese_on_a_chinese_system()
    {
        site.Entry("a", "![无](/images/none.jpg)");
        TheProgram
            .RunProcess(site.Root, ChineseSystem, ["export", "-o", site.One])
            .Gives(0)
            .Says("_portfolio/a.md:4:1: 警告 PE012: 图片 /images/none.jpg 不存在");
        TheProgram.RunProcess(site.Root, ChineseSystem, ["exprot"]).Gives(2).Says("没有命令“exprot”").Says("是不是想写 export？");
        var help = TheProgram.RunProcess(site.Root, "export", "--help", "--ui", "zh").Gives(0).Out;
        Assert.Contains("把条目导出成 PDF。", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Options", help, StringComparison.Ordinal);
        TheProgram.Run("export", site.Root, "--ui", "klingon").Gives(2).Says("--ui takes en or zh, not “klingon”");
    }

    [Fact]
    public void The_starter_is_chinese_and_means_the_same()
    {
        TheProgram.RunProcess(site.Root, ChineseSystem, ["init"]).Gives(0);
        var settings = File.ReadAllText(site.At("portfolio.yml"));
        Assert.Contains("# 本网站的 portfolio-export 设置", settings, StringComparison.Ordinal);
        using var other = new TestSite();
        TheProgram.RunProcess(other.Root, "init", "--ui", "en").Gives(0);
        Assert.Equal(Keys(File.ReadAllText(other.At("portfolio.yml"))), Keys(settings));
    }

    [Fact]
    public void The_pdf_does_not_depend_on_the_language_of_messages()
    {
        site.Entry("a", "words\n\n![None](/images/none.jpg)\n\n$x^2$");
        TheProgram.RunProcess(site.Root, ChineseSystem, ["export", "--pdf-standard", "a-3a", "-o", site.One]).Gives(0);
        var chinese = File.ReadAllBytes(site.One);
        TheProgram.RunProcess(site.Root, "export", "--pdf-standard", "a-3a", "-o", site.One, "--force", "--ui", "en").Gives(0);
        Assert.Equal(chinese, File.ReadAllBytes(site.One));
    }

    private static IEnumerable<string> Keys(string yaml) =>
        yaml.Split('\n')
            .Select(l => l.TrimStart('#', ' '))
            .Where(l => l.Contains(": ", StringComparison.Ordinal))
            .Select(l => l.Split(':')[0])
            .Where(k => k.All(c => char.IsAsciiLetterLower(c) || c == '-'));
}
