using Portfolio.Export.Composing;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

public class SmallPartsTests
{
    [Fact]
    public void Heading_levels_skip_none_and_keep_siblings_equal()
    {
        var levels = new HeadingLevels();
        Assert.Equal([2, 2, 3, 2, 3, 4, 2], new[] { 3, 3, 4, 2, 4, 6, 1 }.Select(levels.Enter));
    }

    [Fact]
    public void Heading_levels_end_at_six()
    {
        var levels = new HeadingLevels();
        Assert.Equal([2, 3, 4, 5, 6, 6, 6], Enumerable.Range(1, 7).Select(levels.Enter));
    }

    [Theory]
    [InlineData(
        "Leadership & Organizational Capability —— My experience in a Student Union, Peking University",
        "Leadership & Organizational Capability"
    )]
    [InlineData("短标题", "短标题")]
    [InlineData(
        "基于深度学习的城市交通流量预测方法研究与应用实践的总结报告以及展望",
        "基于深度学习的城市交通流量预测方法研究与应用实践的总…"
    )]
    [InlineData(
        "One very long title without any mark that could part it in two halves",
        "One very long title without any mark that could part it…"
    )]
    public void The_foot_shows_a_short_title(string title, string expected) => Assert.Equal(expected, FootText.Short(title));

    [Fact]
    public void The_authors_rules_go_where_they_part_nothing_and_new_pages_stay()
    {
        var blocks = Compose(
            Entry(
                H(2, "One"),
                new SourceRule(At(2)),
                P("First."),
                new SourceRule(At(3)),
                P("Second."),
                new SourceRule(At(4)),
                new SourcePageBreak(At(5)),
                H(2, "Two"),
                P("Third."),
                new SourcePageBreak(At(6))
            )
        ).Document.Blocks;
        var leaves = Leaves(blocks).ToList();
        var rules = leaves.Where((b, i) => b is Rule && leaves[i - 1] is Paragraph && i > leaves.FindIndex(l => l is Heading { Level: 2 }));

        // One that stays does not stand at the foot of a page.
        Assert.Equal([(false, true), (true, false)], rules.Cast<Rule>().Select(r => (r.StartsPage, r.KeepWithNext)));

        static IEnumerable<Block> Leaves(IEnumerable<Block> blocks) =>
            blocks.SelectMany(b => b is Section section ? Leaves(section.Blocks) : [b]);
    }

    [Theory]
    [InlineData("/images/Guosen_activity-2.png", "Guosen activity 2")]
    [InlineData("https://example.org/a%20b.jpg?x=1", "a b")]
    [InlineData("照片.webp", "照片")]
    public void A_file_name_can_be_read(string address, string expected) => Assert.Equal(expected, AlternativeTexts.ReadableName(address));

    [Theory]
    [InlineData("https://例子.cn/路径 a?q=%E4%B8", "https://%E4%BE%8B%E5%AD%90.cn/%E8%B7%AF%E5%BE%84%20a?q=%E4%B8")]
    public void Addresses_are_ascii(string address, string expected) => Assert.Equal(expected, WebAddress.Encode(address));

    [Theory]
    [InlineData("https://example.org/%E8%B7%AF%E5%BE%84/a%20b?q=%E4%B8%AD", "https://example.org/路径/a%20b?q=中")]
    [InlineData("https://example.org/%E3%80%82%FF%E4%B8", "https://example.org/%E3%80%82%FF%E4%B8")]
    [InlineData("https://example.org/100%", "https://example.org/100%")]
    [InlineData("https://example.org/caf%c3%a9", "https://example.org/café")]
    public void Letters_of_addresses_are_readable_on_paper(string address, string expected) =>
        Assert.Equal(expected, WebAddress.Readable(address));

    [Fact]
    public void A_cut_keeps_every_character_and_reopens_spans()
    {
        SourceInline[] inlines = [T("ab"), Span(SourceSpanKind.Strong, T("cd"), Link("ef", "https://example.org")), T("gh")];
        for (var at = 0; at <= 8; at++)
        {
            var (before, after) = SourceTexts.Split(inlines, at);
            Assert.Equal("abcdefgh"[..at], SourceTexts.Plain(before));
            Assert.Equal("abcdefgh"[at..], SourceTexts.Plain(after));
        }
    }

    [Fact]
    public void Dates_follow_the_language()
    {
        var date = new EntryDate("2024-03-01", 2024, 3, 1);
        Assert.Equal("March 1, 2024", FixedWords.For("en").Date(date));
        Assert.Equal("2024年3月1日", FixedWords.For("zh-CN").Date(date));
        Assert.Equal("March 2024", FixedWords.For("en").Date(date with { Day = null }));
        Assert.Equal("2024年", FixedWords.For("zh-TW").Date(date with { Month = null, Day = null }));
        Assert.Equal("2024年3月1日", FixedWords.For("ja").Date(date));
        Assert.Equal("2024년 3월 1일", FixedWords.For("ko-KR", hasHangul: true).Date(date));
        Assert.Equal("March 2024", FixedWords.For("kok", hasHangul: true).Date(date with { Day = null }));
        Assert.Equal("March 1, 2024", FixedWords.For("ko", hasHangul: false).Date(date));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-TW")]
    [InlineData("ja")]
    [InlineData("ko")]
    public void Every_language_has_a_word_for_every_key(string language)
    {
        var words = FixedWords.For(language, hasHangul: true);
        Assert.Equal(FixedWords.For("en").Keys, words.Keys);
        Assert.NotEqual("en", words.Language);
    }

    [Fact]
    public void The_person_comes_from_the_configuration()
    {
        var person = Person.Of(LinsSite, FrontMatterMap.None);
        Assert.Equal("Lin Wei", person.Name);
        Assert.Equal(["Hangzhou", "lin@example.org", "lin.example.org", "github.com/linwei"], person.Contacts.Select(c => c.Text));
        Assert.Equal(
            [null, "mailto:lin@example.org", "https://lin.example.org", "https://github.com/linwei"],
            person.Contacts.Select(c => c.Uri)
        );
    }
}
