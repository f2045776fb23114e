using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Sources.Entries.Source;

namespace Portfolio.Export.Tests.Sources.Entries;

public sealed class ReadersTests
{
    private static readonly EntryRules Rules = EntryRules.Default;

    [Theory]
    [InlineData("September 2022 – July 2023", "2022-09", "2023-07", false)]
    [InlineData("Sep. 2022 - Present", "2022-09", null, true)]
    [InlineData("2022.09–2023.07", "2022-09", "2023-07", false)]
    [InlineData("2022/09 - 2023/07", "2022-09", "2023-07", false)]
    [InlineData("2022-09 - 2023-07", "2022-09", "2023-07", false)]
    [InlineData("2022-09-2023-07", "2022-09", "2023-07", false)]
    [InlineData("2022-09-01 to 2023-07-31", "2022-09", "2023-07", false)]
    [InlineData("2022年9月 – 2023年7月", "2022-09", "2023-07", false)]
    [InlineData("2022年04月 - 2023年03月", "2022-04", "2023-03", false)]
    [InlineData("2022年9月至今", "2022-09", null, true)]
    [InlineData("2024年06月 - 至今", "2024-06", null, true)]
    [InlineData("2022年9月—12月", "2022-09", "2022-12", false)]
    [InlineData("2022年9-12月", "2022-09", "2022-12", false)]
    [InlineData("2022 年 9 月 1 日至 2023 年 7 月 31 日", "2022-09", "2023-07", false)]
    [InlineData("Fall 2023", "2023", null, false)]
    [InlineData("Fall 2023 – Spring 2024", "2023", "2024", false)]
    [InlineData("2023年秋季", "2023", null, false)]
    [InlineData("2022-2023", "2022", "2023", false)]
    [InlineData("2022–23", "2022", "2023", false)]
    [InlineData("2022.09-12", "2022-09", "2022-12", false)]
    [InlineData("September – December 2022", "2022-09", "2022-12", false)]
    [InlineData("(Sept 2022 to now)", "2022-09", null, true)]
    [InlineData("09/2022 – 07/2023", "2022-09", "2023-07", false)]
    [InlineData("1 September 2022 – 31 July 2023", "2022-09", "2023-07", false)]
    [InlineData("Sep 1, 2022 - Jul 31st, 2023", "2022-09", "2023-07", false)]
    [InlineData("时间：２０２２．０９～２０２３．０７", "2022-09", "2023-07", false)]
    [InlineData("Since May 2021", "2021-05", null, true)]
    [InlineData("自2021年5月起", "2021-05", null, true)]
    [InlineData("from 2021 until 2023", "2021", "2023", false)]
    [InlineData("2021", "2021", null, false)]
    public void Periods_are_read(string text, string start, string? end, bool open)
    {
        var period = PeriodReader.Read(text, Rules);
        Assert.NotNull(period);
        Assert.Equal((start, end, open), (period.Value.Start.ToString(), period.Value.End?.ToString(), period.Value.IsOpen));
    }

    [Theory]
    [InlineData("This year")]
    [InlineData("2022 was good")]
    [InlineData("40 people")]
    [InlineData("2022.13")]
    [InlineData("31 February 2022")]
    [InlineData("May we come in 2022?")]
    [InlineData("1. 2022")]
    [InlineData("12345")]
    [InlineData("September")]
    [InlineData("2022 –")]
    public void Other_lines_are_no_periods(string text) => Assert.Null(PeriodReader.Read(text, Rules));

    [Theory]
    [InlineData("First year: Member of Liaison Department", 1, "First year", "Member", "Liaison Department")]
    [InlineData("Second Year – Vice President, Debate Club", 2, "Second Year", "Vice President", "Debate Club")]
    [InlineData("Year 1", 1, "Year 1", null, null)]
    [InlineData("Year 2 | Teaching Assistant @ School of Physics", 2, "Year 2", "Teaching Assistant", "School of Physics")]
    [InlineData("1st year — Editor at Campus Press", 1, "1st year", "Editor", "Campus Press")]
    [InlineData("My third year: Liaison Department, Director", 3, "My third year", "Director", "Liaison Department")]
    [InlineData("Sophomore year: Captain", 2, "Sophomore year", "Captain", null)]
    [InlineData("Third year as Head of the Press Office", 3, "Third year", "Head", "Press Office")]
    [InlineData("第一年：联络部部长", 1, "第一年", "部长", "联络部")]
    [InlineData("第二年担任联络部副部长", 2, "第二年", "副部长", "联络部")]
    [InlineData("第 1 年：成员", 1, "第 1 年", "成员", null)]
    [InlineData("第1学年：学生会主席", 1, "第1学年", "主席", "学生会")]
    [InlineData("大一", 1, "大一", null, null)]
    [InlineData("大三：部长，联络部", 3, "大三", "部长", "联络部")]
    [InlineData("一年级", 1, "一年级", null, null)]
    [InlineData("第二學年：聯絡部部長", 2, "第二學年", "部長", "聯絡部")]
    [InlineData("一、第一年：外联部干事", 1, "第一年", "干事", "外联部")]
    [InlineData("2022-2023 academic year: Member of Choir", 1, "2022-2023 academic year", "Member", "Choir")]
    [InlineData("First year (Sep 2022 – Jul 2023): Member of Choir", 1, "First year", "Member", "Choir")]
    [InlineData("First year: Member of Choir (2022.09–2023.07)", 1, "First year", "Member", "Choir")]
    [InlineData("First year: Member of Choir, September 2022 – July 2023", 1, "First year", "Member", "Choir")]
    [InlineData("First year: Member of Choir 2022.09–2023.07", 1, "First year", "Member", "Choir")]
    [InlineData("First year: Member of Choir 2022", 1, "First year", "Member", "Choir 2022")]
    public void Years_are_read(string heading, int ordinal, string words, string? role, string? organisation)
    {
        var year = Assert.IsType<YearSection>(Assert.Single(Map(H(2, heading), P("Text")).Parts));
        Assert.Equal((ordinal, words, role, organisation), (year.Ordinal, year.OrdinalText, year.Role, year.Organisation));
        Assert.Equal(
            heading.Contains(" – J", StringComparison.Ordinal) || heading.Contains("2022.09", StringComparison.Ordinal),
            year.Period is not null
        );
    }

    [Theory]
    [InlineData("First year seminar")]
    [InlineData("Year 2022")]
    [InlineData("Yearbook")]
    [InlineData("Junior engineers")]
    [InlineData("大一统")]
    [InlineData("Results of the first year")]
    public void Other_headings_are_no_years(string heading) =>
        Assert.IsType<PlainSection>(Assert.Single(Map(H(2, heading), P("Text")).Parts));

    [Fact]
    public void Academic_years_count_from_the_earliest()
    {
        var years = Map(H(2, "2023-2024学年"), P("b"), H(2, "2022-2023学年"), P("a")).Parts.Cast<YearSection>();
        Assert.Equal([2, 1], years.Select(y => y.Ordinal));
    }

    [Theory]
    [InlineData("参与人数40+", "40+", 40, nameof(PeopleBound.AtLeast))]
    [InlineData("参与人数+30。", "+30", 30, nameof(PeopleBound.AtLeast))]
    [InlineData("参与人数100左右", "100左右", 100, nameof(PeopleBound.About))]
    [InlineData("参与人数达40人以上。", "40人以上", 40, nameof(PeopleBound.AtLeast))]
    [InlineData("参与人数超过30人。", "超过30人", 30, nameof(PeopleBound.AtLeast))]
    [InlineData("约50人参加", "约50人", 50, nameof(PeopleBound.About))]
    [InlineData("近百人参与", "近百人", 100, nameof(PeopleBound.About))]
    [InlineData("三十余人", "三十余人", 30, nameof(PeopleBound.AtLeast))]
    [InlineData("參與人數：２００人", "２００人", 200, nameof(PeopleBound.Exact))]
    [InlineData("不超过20人的小组", "不超过20人", 20, nameof(PeopleBound.AtMost))]
    [InlineData("邀请3位嘉宾，参与人数60", "60", 60, nameof(PeopleBound.Exact))]
    [InlineData("吸引1,200余人次", "1,200余人次", 1200, nameof(PeopleBound.AtLeast))]
    [InlineData("a visit with 40+ participants", "40+ participants", 40, nameof(PeopleBound.AtLeast))]
    [InlineData("with over 30 people", "over 30 people", 30, nameof(PeopleBound.AtLeast))]
    [InlineData("about 100 attendees came", "about 100 attendees", 100, nameof(PeopleBound.About))]
    [InlineData("20 international students", "20 international students", 20, nameof(PeopleBound.Exact))]
    [InlineData("Number of participants: 45", "45", 45, nameof(PeopleBound.Exact))]
    [InlineData("up to 12 members", "up to 12 members", 12, nameof(PeopleBound.AtMost))]
    [InlineData("30-40人", "30-40人", 30, nameof(PeopleBound.AtLeast))]
    [InlineData("在2023年5月组织，参与人数40+", "40+", 40, nameof(PeopleBound.AtLeast))]
    public void People_are_read(string text, string written, int number, string bound)
    {
        var people = PeopleReader.Find(text, Rules);
        Assert.NotNull(people);
        Assert.Equal((written, number, bound), (people.Written, people.Number, people.Bound.ToString()));
        Assert.Equal(written, text.Substring(people.Start, written.Length));
    }

    [Theory]
    [InlineData("为学生会争取到10个实习岗位。")]
    [InlineData("共收入5000人民币")]
    [InlineData("2022年9月")]
    [InlineData("提供5名额")]
    [InlineData("获得第3名")]
    [InlineData("作为一名部长")]
    [InlineData("数百人")]
    [InlineData("10 internship positions for students")]
    [InlineData("95% of students")]
    [InlineData("GPT4 people")]
    [InlineData("千人计划")]
    [InlineData("协办二级市场就业分享会")]
    public void Other_numbers_are_none_of_people(string text) => Assert.Null(PeopleReader.Find(text, Rules));

    [Theory]
    [InlineData("2024-01-02", "2024-1-2")]
    [InlineData("2024/1/2", "2024-1-2")]
    [InlineData("2024-01-02 10:00:00 +0800", "2024-1-2")]
    [InlineData("2024-01-02T10:00:00Z", "2024-1-2")]
    [InlineData("2024.01", "2024-1-")]
    [InlineData("Jan 2, 2024", "2024-1-2")]
    [InlineData("2024年1月2日", "2024-1-2")]
    [InlineData("March 2024", "2024-3-")]
    [InlineData("2024", "2024--")]
    [InlineData("2022年9月至今", "2022-9-")]
    public void Dates_are_read(string written, string expected)
    {
        var date = Entry().With("date", written).Map().Date!;
        Assert.Equal((written, expected), (date.Written, FormattableString.Invariant($"{date.Year}-{date.Month}-{date.Day}")));
    }

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("soon")]
    public void Impossible_dates_are_told_and_kept(string written)
    {
        var bag = new DiagnosticBag();
        var entry = EntryMapper.Map(Entry().With("date", written), Rules, bag);
        Assert.Null(entry.Date);
        Assert.Equal(DiagnosticCodes.DateNotUnderstood, Assert.Single(bag.Items).Code);
        Assert.Equal("date", Assert.Single(entry.Facts).Key);
    }

    [Fact]
    public void Facts_stand_in_a_fixed_order_with_addresses_as_links()
    {
        var entry = Entry()
            .With("doi", "10.1000/182")
            .With("paperurl", "https://example.org/p.pdf")
            .With("venue", "A journal")
            .With("permalink", "/x/")
            .Map();
        Assert.Equal(["venue", "paperurl", "doi"], entry.Facts.Select(f => f.Key));
        Assert.Contains("https://doi.org/10.1000/182", EntryDump.Write(entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这是一段中文。", "", "zh-CN")]
    [InlineData("這是一段說明，為了學習。", "", "zh-TW")]
    [InlineData("これは日本語の文章です。", "", "ja")]
    [InlineData("이것은 한국어 문장입니다.", "", "ko")]
    [InlineData("This is English.", "", "en")]
    [InlineData("LightGBM 和 PyTorch 的比较是这个项目的重点。", "", "zh-CN")]
    [InlineData("This is an English text with a name (北京).", "", "en,zh-CN")]
    [InlineData("Ceci est du texte.", "fr", "fr")]
    [InlineData("这是一段中文。", "zh_CN", "zh-CN")]
    [InlineData("这是一段中文。", "en", "zh-CN")]
    [InlineData("This is English.", "en-GB", "en-GB")]
    [InlineData("这是一段中文。Here is a sentence of many English words and then some more of them.", "zh", "zh-CN,en")]
    public void Languages_go_by_script_and_declaration(string text, string declared, string expected)
    {
        var entry = Entry(P(text));
        if (declared.Length > 0)
            entry = entry.With("lang", declared);
        Assert.Equal(expected, string.Join(',', entry.Map().Languages));
    }

    [Fact]
    public void Headings_of_a_Japanese_text_are_Japanese() =>
        Assert.Equal(["ja"], Entry(H(2, "機械學習研究"), P("わたしは東京で、カメラとセンサーの研究をしています。")).Map().Languages);

    [Fact]
    public void Lists_with_people_or_a_lead_in_are_activities_and_others_not()
    {
        Assert.IsType<ActivityList>(Assert.Single(Map(Ul("A, 40+ participants", "B, 30 people", "C")).Parts));
        Assert.IsType<Passage>(Assert.Single(Map(Ul("A, 40+ participants", "B", "C")).Parts));
        var ledIn = Assert.IsType<ActivityList>(Assert.Single(Map(P("主要活动："), Ul("A", "B")).Parts));
        Assert.Single(ledIn.Intro);
        var headed = Assert.IsType<ActivityList>(Assert.Single(Map(H(2, "二、主要活动"), Ul("A", "B")).Parts));
        Assert.NotNull(headed.Heading);
    }

    [Fact]
    public void Bold_lines_are_headings_unless_they_are_sentences_or_dates()
    {
        Assert.IsType<PlainSection>(Assert.Single(Map(Bold("Highlights"), Ul("A")).Parts));
        Assert.IsType<Passage>(Assert.Single(Map(Bold("A sentence."), Ul("A")).Parts));
        Assert.IsType<Passage>(Assert.Single(Map(Bold("2022 – 2023"), Ul("A")).Parts));
        Assert.IsType<Passage>(Assert.Single(Map(Ul("A"), Bold("The end")).Parts));
    }

    [Fact]
    public void Bold_lines_within_numbered_projects_stay_in_them()
    {
        var group = Assert.IsType<ProjectGroup>(
            Assert.Single(Map(H(2, "项目详情"), Bold("（一）甲"), P("x"), Bold("成果"), P("y"), Bold("（二）乙"), P("z")).Parts)
        );
        Assert.Equal(["一", "二"], group.Projects.Select(p => p.Number));
        Assert.Equal(3, group.Projects[0].Parts.Count);
    }

    [Fact]
    public void A_date_line_without_an_ordinal_leaves_a_plain_section()
    {
        var section = Assert.IsType<PlainSection>(Assert.Single(Map(H(2, "研究助理"), Bold("2022年04月 - 2023年03月"), Ul("翻译")).Parts));
        Assert.Equal(2, Assert.IsType<Passage>(Assert.Single(section.Parts)).Blocks.Count);
    }
}
