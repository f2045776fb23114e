using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

public class LineTests
{
    private static readonly string[] Words =
    [
        "的",
        "学生",
        "国际化",
        "项目",
        "——",
        "……",
        "，",
        "。",
        "、",
        "：",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "？",
        "！",
        " ",
        " ",
        "GPA",
        "3.8/4.0",
        "40+",
        "40人",
        "September",
        "organizational",
        "don’t",
        "&",
        "+",
        "·",
        "C++",
        "https://example.com/a/b?c=d",
        "-",
        "/",
        "(",
        ")",
        "é",
        "Ａ",
        "　",
        "∑",
        "发展",
        "研究院",
        "一",
        "我们",
        "与",
    ];

    [Theory]
    [InlineData(40)]
    [InlineData(97)]
    [InlineData(200)]
    [InlineData(353)]
    public void Random_mixes_keep_all_rules(double measure)
    {
        Gen.OneOf(Words)
            .Array[1, 59]
            .Select(words => $"好{string.Concat(words)}完")
            .Holds(60, text =>
            {
                foreach (Alignment alignment in new[] { Alignment.Justify, Alignment.Left })
                    Check(text, measure, alignment);
            });
    }

    private static void Check(string text, double measure, Alignment alignment)
    {
        SetParagraph set = Setting.Set(text, measure, alignment: alignment);
        Assert.Equal(text, Setting.TextOf(set));
        Assert.Empty(set.Findings);
        for (int i = 0; i < set.Lines.Count; i++)
        {
            SetLine line = set.Lines[i];
            string content = Setting.TextOf(line);
            Assert.True(line.Width <= measure + 0.01, $"{line.Width} > {measure}: {content}");
            Assert.All(Setting.Placed(line), p => Assert.NotEqual(0, p.Glyph.Id));
            List<(Glyph Glyph, double X, double Size)> placed = [.. Setting.Placed(line)];
            List<double> spreads = [];
            for (int k = 0; k + 1 < placed.Count; k++)
            {
                if (IsHan(placed[k].Glyph.Text) && IsHan(placed[k + 1].Glyph.Text))
                    spreads.Add((placed[k + 1].X - placed[k].X) / 10 - 1);
            }

            bool isLast = i == set.Lines.Count - 1;
            if (alignment == Alignment.Left || isLast)
                Assert.All(spreads, s => Assert.Equal(0, s, 4));
            Assert.All(spreads, s => Assert.InRange(s, -0.0001, LineGeometry.SquareStretch + 0.0001));
            if (spreads.Count > 0)
                Assert.True(spreads.Max() - spreads.Min() < 0.001);
            bool isCapped = spreads.Count == 0 || spreads.Max() > LineGeometry.SquareStretch - 0.001;
            Assert.True(
                alignment == Alignment.Left || isLast || isCapped || Math.Abs(line.Width - measure) < 0.3,
                $"{line.Width} for {measure}: {content}"
            );
        }
    }

    private static bool IsHan(string text) => text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF';

    [Fact]
    public void Lines_neither_start_nor_end_with_what_must_not()
    {
        string[] han =
        [
            "的",
            "学生",
            "国际",
            "，",
            "。",
            "、",
            "（好）",
            "“好”",
            "——",
            "……",
            "？！",
            "40人",
            "·名",
            "《书》",
            "&好",
            "GB/T",
            "和",
        ];
        Gen.OneOf(han)
            .Array[1, 160]
            .Select(words => $"好{string.Concat(words)}")
            .Holds(100, text =>
            {
                SetParagraph set = Setting.Set(text, 240);
                foreach (SetLine line in set.Lines.Skip(1))
                    Assert.DoesNotContain(Setting.TextOf(line)[0], "，。、）”》？！·…&");
                foreach (SetLine line in set.Lines.SkipLast(1))
                    Assert.DoesNotContain(Setting.TextOf(line)[^1], "（“《");
            });
    }

    [Fact]
    public void Pure_Han_on_a_measure_of_whole_ems_is_not_stretched()
    {
        SetParagraph set = Setting.Set(string.Concat(Enumerable.Repeat("学生会组织参观", 30)), 350);
        Assert.All(set.Lines.SelectMany(l => l.Items).OfType<GlyphRun>().SelectMany(r => r.Glyphs), g => Assert.Equal(0, g.Adjust, 6));
    }

    [Fact]
    public void The_last_line_is_not_a_single_character()
    {
        for (int extra = 0; extra < 35; extra++)
        {
            string last = Setting.TextOf(Setting.Set(new string('学', 60 + extra) + "。", 200).Lines[^1]);
            Assert.True(last.Length > 2, $"{extra}: {last}");
        }
    }

    [Fact]
    public void A_balanced_title_has_lines_of_like_length()
    {
        const string title =
            "Leadership & Organizational Capability —— My experience in Jingshuang Student Union, National School of Development, Peking University";
        SetParagraph set = Setting.Set(
            [new Text(new(1), "en", title, Setting.Body with { Size = 20, Weight = FontWeight.Bold })],
            460,
            new(27, Balance: true)
        );
        Assert.True(set.Lines.Min(l => l.Width) >= 0.6 * set.Lines.Max(l => l.Width), Setting.Broken(set));
        Assert.DoesNotContain(set.Lines, l => Setting.TextOf(l).StartsWith('—'));
    }

    [Fact]
    public void A_heading_breaks_after_marks_and_particles_rather_than_inside_words()
    {
        SetParagraph set = Setting.Set(
            [new Text(new(1), "zh", "深度化：国信证券公司的讲座与实习项目", Setting.Body with { Size = 20 })],
            240,
            new(27, Balance: true)
        );
        Assert.Equal("深度化：国信证券公司的|讲座与实习项目", Setting.Broken(set));
    }

    [Theory]
    [InlineData("其他社会活动——中国国际服务贸易交易会", "其他社会活动——|中国国际服务贸易交易会")]
    [InlineData("学术项目经历：中国建筑设计研究院", "学术项目经历：|中国建筑设计研究院")]
    [InlineData("项目经历：中国建筑设计研究院实习", "项目经历：|中国建筑设计研究院实习")]
    public void A_heading_breaks_where_its_sense_does_though_the_lines_differ(string title, string lines)
    {
        SetParagraph set = Setting.Set([new Text(new(1), "zh", title, Setting.Body with { Size = 20 })], 260, new(27, Balance: true));
        Assert.Equal(lines, Setting.Broken(set));
    }

    [Fact]
    public void The_number_of_a_note_stays_with_its_word_and_stands_over_the_blank_of_a_mark()
    {
        for (double measure = 40; measure < 120; measure += 5)
        {
            SetParagraph set = Setting.Set(
                [
                    new Text(new(1), "zh", "学生会组织参观。", Setting.Body),
                    new Text(new(2), "zh", "12", Setting.Body with { Size = 6, Rise = 4 }),
                    new Text(new(3), "zh", "然后继续写下去，直到完成。", Setting.Body),
                ],
                measure
            );
            Assert.DoesNotContain(set.Lines, l => Setting.TextOf(l).StartsWith('1'));
        }

        SetLine line = Setting
            .Set([new Text(new(1), "zh", "完。", Setting.Body), new Text(new(2), "zh", "1", Setting.Body with { Size = 6, Rise = 4 })], 100)
            .Lines[0];
        Assert.Equal(15, Setting.Placed(line).Last().X, 1);
    }

    [Fact]
    public void A_last_line_is_never_stretched_nor_shrunk()
    {
        for (double measure = 100; measure < 200; measure += 3.1)
        {
            SetParagraph set = Setting.Set("参加了40余人、3000多人、100万元、15分钟、3小时，（完）", measure, alignment: Alignment.Justify);
            string last = Setting.TextOf(set.Lines[^1]);
            Assert.Equal(Setting.Set(last, 10_000).Lines[0].Width, set.Lines[^1].Width, 2);
        }
    }

    [Theory]
    [InlineData("Pneumonoultramicroscopicsilicovolcanoconiosis", 60)]
    [InlineData("https://example.com/averyveryverylongsegmentwithoutanydelimiter", 80)]
    [InlineData("，，，，，，，，，，，，，，，，", 30)]
    [InlineData("————————————", 45)]
    public void A_word_wider_than_the_measure_breaks(string text, double measure)
    {
        SetParagraph set = Setting.Set(text, measure);
        Assert.Equal(text, Setting.TextOf(set));
        Assert.All(set.Lines, l => Assert.True(l.Width <= measure + 0.01));
        Assert.Empty(set.Findings);
    }

    [Fact]
    public void A_line_is_overfull_only_when_a_single_cluster_does_not_fit()
    {
        SetParagraph set = Setting.Set("学生", 6);
        Assert.Equal(2, set.Lines.Count);
        Assert.Equal((FindingKind.OverfullLine, "学", 4.0), (set.Findings[0].Kind, set.Findings[0].Detail, set.Findings[0].Amount));
    }

    [Fact]
    public void Baselines_do_not_depend_on_the_faces_of_a_line()
    {
        SetParagraph set = Setting.Set("学生 café ∑ 👩 学生学生学生学生学生", 60);
        Assert.True(set.Lines.Count > 2);
        Assert.All(set.Lines, l => Assert.Equal((17.0, 12.3), (l.Height, Math.Round(l.Baseline, 6))));
        Assert.All(set.Lines.SelectMany(l => l.Items).OfType<GlyphRun>(), r => Assert.Equal(12.3, r.Y, 6));
    }

    [Fact]
    public void Natural_and_minimal_width_hold_when_set()
    {
        using var setter = new ParagraphSetter(TestFonts.Library);
        IReadOnlyList<Inline> inlines = [new Text(new(1), "zh-CN", "参与人数 organizational 40人", Setting.Body)];
        (double natural, double minimum) = setter.Measure(inlines, "zh-CN");
        Assert.Single(setter.Set(inlines, Setting.Lines, natural, "zh-CN").Lines);
        Assert.Equal(Setting.Set("organizational", 1000).Lines[0].Width, minimum, 6);
        Assert.Empty(setter.Set(inlines, Setting.Lines, minimum, "zh-CN").Findings);
    }

    [Fact]
    public void Huge_and_odd_input_comes_through()
    {
        string[] texts =
        [
            new('a', 20000),
            new('\u0301', 3000),
            new('，', 5000),
            new(' ', 5000),
            string.Concat(Enumerable.Repeat("“", 3000)),
            string.Concat(Enumerable.Repeat("a/", 5000)),
            "\uD800x\uDC00",
            "\u200B\u00AD\uFEFF",
            "\u202Eabc",
            "مرحبا שלום",
            string.Concat(Enumerable.Repeat("👩‍💻", 300)),
            "",
            "\n\t",
        ];
        foreach (string text in texts)
        {
            SetParagraph set = Setting.Set(text, 100);
            Assert.All(set.Lines.SelectMany(Setting.Placed), p => Assert.NotEqual(0, p.Glyph.Id));
        }
    }
}
