using System.Text;
using Portfolio.Typesetting.Cjk;

namespace Portfolio.Export.Tests.Typesetting.Cjk;

public class KinsokuTests
{
    // ÷ is a welcome line end, ¦ one inside an address, ‿ one between a number and what it counts, ‖ an unwelcome one.
    [Theory]
    [InlineData("约翰·冯", "约÷翰·÷冯")]
    [InlineData("约20～30人", "约÷20～30‿人")]
    [InlineData("2022 – July 2023", "2022 – ÷July ‖2023")]
    [InlineData("讲座&模拟", "讲÷座&÷模÷拟")]
    [InlineData("面试+讲座", "面÷试+÷讲÷座")]
    [InlineData("学C++语言", "学÷C++÷语÷言")]
    [InlineData("北京—上海", "北÷京—÷上÷海")]
    [InlineData("（GB/T 15834）", "（GB/T ÷15834）")]
    [InlineData("达40人。", "达÷40‿人。")]
    [InlineData("共 40 人次", "共 ÷40 ‿人‿次")]
    [InlineData("A－B", "A－B")]
    [InlineData("与/或", "与/或")]
    [InlineData("及“好”的", "及÷“好”÷的")]
    [InlineData("的“Best”说", "的÷“Best”÷说")]
    [InlineData("a “quoted” word", "a ÷“quoted” ÷word")]
    [InlineData("12月初、10月底，第3季", "12‿月‿初、÷10‿月‿底，÷第‿3‿季")]
    [InlineData("深度化——从", "深÷度÷化‖——÷从")]
    [InlineData("等……他", "等……÷他")]
    [InlineData("真的吗？！好", "真÷的÷吗？！÷好")]
    [InlineData("达40+、50%和+30", "达÷40+、÷50%÷和÷+30")]
    [InlineData("GPA 3.8/4.0 at 10:30", "GPA ÷3.8/4.0 ÷at ÷10:30")]
    [InlineData("iOS/Android 25 ℃", "iOS/Android ÷25 ℃")]
    [InlineData("￥30或$30", "￥30÷或÷$30")]
    [InlineData("见https://mp.weixin.qq.com/s/fwOW", "见÷https://¦mp.¦weixin.¦qq.¦com/¦s/¦fwOW")]
    [InlineData("https://a.org/?x=one&y=two#end.", "https://¦a.¦org/?¦x=¦one&¦y=¦two#¦end.")]
    [InlineData("www.example.com/path", "www.¦example.¦com/¦path")]
    [InlineData("don’t stop", "don’t ÷stop")]
    [InlineData("《书》、（注）", "《书》、÷（注）")]
    [InlineData("约100左右，40余人", "约÷100‿左‿右，÷40‿余‿人")]
    [InlineData("100万元和3小时", "100‿万‿元÷和÷3‿小‿时")]
    [InlineData("第二十届、第 5 页", "第‿二‿十‿届、÷第 ‿5 ‿页")]
    [InlineData("No. 5 or 5 km or US$ 30", "No. ‿5 ÷or ÷5 ‿km ÷or ÷US$ 30")]
    [InlineData("§ 5与№ 7", "§ 5÷与÷№ 7")]
    [InlineData("气温，-3℃", "气÷温，÷-3℃")]
    [InlineData("有3.5 GPA", "有÷3.5 ‖GPA")]
    [InlineData("１２３ＡＢ号", "１２３ＡＢ÷号")]
    [InlineData("γ-射线", "γ-射÷线")]
    public void Line_ends(string text, string expected)
    {
        var han = new bool[text.Length];
        HanContext.Resolve(text, han);
        var costs = new BreakCost[text.Length];
        Kinsoku.FindBreaks(text, han, costs);

        var found = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (i > 0 && costs[i] != BreakCost.Never)
                found.Append(
                    costs[i] switch
                    {
                        BreakCost.Free => '÷',
                        BreakCost.Mild => '¦',
                        BreakCost.Bound => '‿',
                        _ => '‖',
                    }
                );
            found.Append(text[i]);
        }

        Assert.Equal(expected, found.ToString());
    }

    [Theory]
    [InlineData("他说“好”", "11111")]
    [InlineData("he said “good” now", "000000000000000000")]
    [InlineData("he said “好” now", "000000001110000")]
    [InlineData("don’t", "00000")]
    [InlineData("学生’s", "1110")]
    [InlineData("a——b", "0110")]
    [InlineData("a — b", "00000")]
    [InlineData("中 — b", "10100")]
    [InlineData("约翰·冯", "1111")]
    [InlineData("A · B", "00000")]
    [InlineData("（A）", "101")]
    public void Han_or_Latin(string text, string expected)
    {
        var han = new bool[text.Length];
        HanContext.Resolve(text, han);
        Assert.Equal(expected, string.Concat(han.Select(h => h ? '1' : '0')));
    }

    [Theory]
    [InlineData("zh-CN", true, "zh-Hans")]
    [InlineData("zh", true, "zh-Hans")]
    [InlineData("zh-TW", true, "zh-Hant")]
    [InlineData("zh-Hant-HK", true, "zh-Hant-HK")]
    [InlineData("zh-Hans-HK", true, "zh-Hans")]
    [InlineData("ja", true, "ja")]
    [InlineData("en-GB", true, "zh-Hans")]
    [InlineData("zh-CN", false, "en")]
    [InlineData("de", false, "de")]
    public void Shaping_languages(string tag, bool han, string expected) => Assert.Equal(expected, CjkLanguages.ForShaping(tag, han));
}
