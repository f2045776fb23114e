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
        LaidOutParagraph laidOut = TestParagraphs.LayOut(text, measure, alignment: alignment);
        Assert.Equal(text, TestParagraphs.TextOf(laidOut));
        Assert.Empty(laidOut.Findings);
        for (int i = 0; i < laidOut.Lines.Count; i++)
        {
            LaidOutLine line = laidOut.Lines[i];
            string content = TestParagraphs.TextOf(line);
            Assert.True(line.Width <= measure + 0.01, $"{line.Width} > {measure}: {content}");
            Assert.All(TestParagraphs.Placed(line), p => Assert.NotEqual(0, p.Glyph.Id));
            List<(Glyph Glyph, double X, double Size)> placed = [.. TestParagraphs.Placed(line)];
            List<double> spreads = [];
            for (int k = 0; k + 1 < placed.Count; k++)
            {
                if (IsHan(placed[k].Glyph.Text) && IsHan(placed[k + 1].Glyph.Text))
                    spreads.Add((placed[k + 1].X - placed[k].X) / 10 - 1);
            }

            bool isLast = i == laidOut.Lines.Count - 1;
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

    [Theory]
    [InlineData(230, false)]
    [InlineData(250, true)]
    public void Lines_with_words_of_letters_are_ragged_below_24_em(double measure, bool isFull)
    {
        var words = string.Concat(
            Enumerable.Repeat("我们用 open maps 画了全部的桥梁与立面，又写下每一座的名字与年代，后来还用 machine learning 数过行人，", 4)
        );
        var lines = TestParagraphs.LayOut(words, measure).Lines;
        Assert.True(lines.Count > 6);
        Assert.Equal(isFull, lines.SkipLast(1).All(l => measure - l.Width < 2));

        // Without such words there is no space to get wider.
        lines = TestParagraphs
            .LayOut(string.Concat(Enumerable.Repeat("我们画了全部的地图与桥梁的立面，又写下每一座的名字。", 6)), measure)
            .Lines;
        Assert.All(lines.SkipLast(1), l => Assert.InRange(l.Width, measure - 6, measure + 0.01));
    }

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
                LaidOutParagraph laidOut = TestParagraphs.LayOut(text, 240);
                foreach (LaidOutLine line in laidOut.Lines.Skip(1))
                    Assert.DoesNotContain(TestParagraphs.TextOf(line)[0], "，。、）”》？！·…&");
                foreach (LaidOutLine line in laidOut.Lines.SkipLast(1))
                    Assert.DoesNotContain(TestParagraphs.TextOf(line)[^1], "（“《");
            });
    }

    [Fact]
    public void Pure_Han_on_a_measure_of_whole_ems_is_not_stretched()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(string.Concat(Enumerable.Repeat("学生会组织参观", 30)), 350);
        Assert.All(laidOut.Lines.SelectMany(l => l.Items).OfType<GlyphRun>().SelectMany(r => r.Glyphs), g => Assert.Equal(0, g.Adjust, 6));
    }

    [Fact]
    public void The_last_line_is_not_a_single_character()
    {
        for (int extra = 0; extra < 35; extra++)
        {
            string last = TestParagraphs.TextOf(TestParagraphs.LayOut(new string('学', 60 + extra) + "。", 200).Lines[^1]);
            Assert.True(last.Length > 2, $"{extra}: {last}");
        }
    }

    [Fact]
    public void A_balanced_title_has_lines_of_like_length()
    {
        const string title =
            "Leadership & Organizational Capability —— My experience in Jingshuang Student Union, National School of Development, "
            + "Peking University";
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [new Text(new(1), "en", title, TestParagraphs.Body with { Size = 20, Weight = FontWeight.Bold })],
            460,
            new(27, Balance: true)
        );
        Assert.True(laidOut.Lines.Min(l => l.Width) >= 0.6 * laidOut.Lines.Max(l => l.Width), TestParagraphs.Broken(laidOut));
        Assert.DoesNotContain(laidOut.Lines, l => TestParagraphs.TextOf(l).StartsWith('—'));
    }

    [Fact]
    public void A_heading_breaks_after_marks_and_particles_rather_than_inside_words()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [new Text(new(1), "zh", "深度化：国信证券公司的讲座与实习项目", TestParagraphs.Body with { Size = 20 })],
            240,
            new(27, Balance: true)
        );
        Assert.Equal("深度化：国信证券公司的|讲座与实习项目", TestParagraphs.Broken(laidOut));
    }

    [Theory]
    [InlineData("其他社会活动——中国国际服务贸易交易会", "其他社会活动——|中国国际服务贸易交易会")]
    [InlineData("学术项目经历：中国建筑设计研究院", "学术项目经历：|中国建筑设计研究院")]
    [InlineData("项目经历：中国建筑设计研究院实习", "项目经历：|中国建筑设计研究院实习")]
    public void A_heading_breaks_where_its_sense_does_though_the_lines_differ(string title, string lines)
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [new Text(new(1), "zh", title, TestParagraphs.Body with { Size = 20 })],
            260,
            new(27, Balance: true)
        );
        Assert.Equal(lines, TestParagraphs.Broken(laidOut));
    }

    [Fact]
    public void The_number_of_a_note_stays_with_its_word_and_stands_over_the_blank_of_a_mark()
    {
        for (double measure = 40; measure < 120; measure += 5)
        {
            LaidOutParagraph laidOut = TestParagraphs.LayOut(
                [
                    new Text(new(1), "zh", "学生会组织参观。", TestParagraphs.Body),
                    new Text(new(2), "zh", "12", TestParagraphs.Body with { Size = 6, Rise = 4 }),
                    new Text(new(3), "zh", "然后继续写下去，直到完成。", TestParagraphs.Body),
                ],
                measure
            );
            Assert.DoesNotContain(laidOut.Lines, l => TestParagraphs.TextOf(l).StartsWith('1'));
        }

        LaidOutLine line = TestParagraphs
            .LayOut(
                [
                    new Text(new(1), "zh", "完。", TestParagraphs.Body),
                    new Text(new(2), "zh", "1", TestParagraphs.Body with { Size = 6, Rise = 4 }),
                ],
                100
            )
            .Lines[0];
        Assert.Equal(15, TestParagraphs.Placed(line).Last().X, 1);
    }

    [Fact]
    public void A_last_line_is_never_stretched_nor_shrunk()
    {
        for (double measure = 100; measure < 200; measure += 3.1)
        {
            LaidOutParagraph laidOut = TestParagraphs.LayOut(
                "参加了40余人、3000多人、100万元、15分钟、3小时，（完）",
                measure,
                alignment: Alignment.Justify
            );
            string last = TestParagraphs.TextOf(laidOut.Lines[^1]);
            Assert.Equal(TestParagraphs.LayOut(last, 10_000).Lines[0].Width, laidOut.Lines[^1].Width, 2);
        }
    }

    [Theory]
    [InlineData("Pneumonoultramicroscopicsilicovolcanoconiosis", 60)]
    [InlineData("https://example.com/averyveryverylongsegmentwithoutanydelimiter", 80)]
    [InlineData("，，，，，，，，，，，，，，，，", 30)]
    [InlineData("————————————", 45)]
    public void A_word_wider_than_the_measure_breaks(string text, double measure)
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(text, measure);
        Assert.Equal(text, TestParagraphs.TextOf(laidOut));
        Assert.All(laidOut.Lines, l => Assert.True(l.Width <= measure + 0.01));
        Assert.Empty(laidOut.Findings);
    }

    [Fact]
    public void A_line_is_overfull_only_when_a_single_cluster_does_not_fit()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("学生", 6);
        Assert.Equal(2, laidOut.Lines.Count);
        Assert.Equal(
            (FindingKind.OverfullLine, "学", 4.0),
            (laidOut.Findings[0].Kind, laidOut.Findings[0].Detail, laidOut.Findings[0].Amount)
        );
    }

    [Fact]
    public void Baselines_do_not_depend_on_the_faces_of_a_line()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("学生 café ∑ 👩 学生学生学生学生学生", 60);
        Assert.True(laidOut.Lines.Count > 2);
        Assert.All(laidOut.Lines, l => Assert.Equal((17.0, 12.3), (l.Height, Math.Round(l.Baseline, 6))));
        Assert.All(laidOut.Lines.SelectMany(l => l.Items).OfType<GlyphRun>(), r => Assert.Equal(12.3, r.Y, 6));
    }

    [Fact]
    public void Natural_and_minimal_width_hold_when_set()
    {
        using var layout = new ParagraphLayout(TestFonts.Library);
        IReadOnlyList<Inline> inlines = [new Text(new(1), "zh-CN", "参与人数 organizational 40人", TestParagraphs.Body)];
        (double natural, double minimum) = layout.Measure(inlines, "zh-CN");
        Assert.Single(layout.LayOut(inlines, TestParagraphs.Lines, natural, "zh-CN").Lines);
        Assert.Equal(TestParagraphs.LayOut("organizational", 1000).Lines[0].Width, minimum, 6);
        Assert.Empty(layout.LayOut(inlines, TestParagraphs.Lines, minimum, "zh-CN").Findings);
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
            LaidOutParagraph laidOut = TestParagraphs.LayOut(text, 100);
            Assert.All(laidOut.Lines.SelectMany(TestParagraphs.Placed), p => Assert.NotEqual(0, p.Glyph.Id));
        }
    }
}
