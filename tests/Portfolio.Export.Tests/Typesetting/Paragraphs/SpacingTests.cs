using System.Globalization;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

public class SpacingTests
{
    [Theory]
    [InlineData("处理 |重尾分布| 等难点", 90)]
    [InlineData("病例中，|发烧| 是症状", 90)]
    [InlineData("处理 |“重尾”| 等\u00A0|难点|。", 95)]
    public void Spaces_around_bold_words_of_a_han_sentence_have_no_width_and_stay_in_the_text(string marked, double width)
    {
        string[] parts = marked.Split('|');
        LaidOutParagraph laidOut = TestParagraphs.LayOut([.. parts.Select(Leaf)], 200);
        LaidOutLine line = Assert.Single(laidOut.Lines);
        Assert.Equal(marked.Replace("|", "", StringComparison.Ordinal), TestParagraphs.TextOf(line));
        Assert.Equal(width, line.Width, 6);

        // The glyph before carries it, so that nothing that is drawn follows in the text of a glyph.
        Assert.All(line.Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs), g =>
            Assert.True(g.Text.Length == 1 || string.IsNullOrWhiteSpace(g.Text[1..]))
        );

        // Lines break behind them as they did.
        Assert.Equal(
            marked.Replace("|", "", StringComparison.Ordinal),
            TestParagraphs.TextOf(TestParagraphs.LayOut([.. parts.Select(Leaf)], 30))
        );

        static Inline Leaf(string text, int i) =>
            new Text(new(i + 1), "zh-CN", text, TestParagraphs.Body with { Weight = i % 2 == 0 ? FontWeight.Regular : FontWeight.Bold });
    }

    [Theory]
    [InlineData("|角色| 组长")]
    [InlineData("负责人 |李华|")]
    [InlineData("姓名 学校")]
    [InlineData("使用 |Python| 编程")]
    public void Other_spaces_keep_theirs(string marked)
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [
                .. marked
                    .Split('|')
                    .Select((t, i) => new Text(new(i + 1), "zh-CN", t, TestParagraphs.Body with { Weight = (FontWeight)(i % 2) })),
            ],
            200
        );
        Assert.Contains(" ", laidOut.Lines[0].Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs).Select(g => g.Text));
    }

    private const double Wide = 10000;

    // Size is 10, so x / 10 is em.
    private static double Ems(string text) => TestParagraphs.LayOut(text, Wide).Lines[0].Width / 10;

    private static double Letters(string text) => TestParagraphs.LayOut(text, Wide, "en").Lines[0].Width / 10;

    [Fact]
    public void A_gap_stands_between_Han_and_Latin_and_is_baked_into_the_Latin_glyphs()
    {
        List<Glyph> glyphs = [.. TestParagraphs.Placed(TestParagraphs.LayOut("人数40人", Wide).Lines[0]).Select(p => p.Glyph)];
        Assert.Equal([0, 0, 167, 0, 0], glyphs.Select(g => (int)g.GapBefore));
        Assert.Equal([0, 0, 0, 167, 0], glyphs.Select(g => (int)g.GapAfter));
        Assert.Equal(3 + Letters("40") + 0.334, Ems("人数40人"), 3);
    }

    [Fact]
    public void A_source_space_is_that_same_gap_and_stays_in_the_text()
    {
        LaidOutParagraph spaced = TestParagraphs.LayOut("人数 40 人", Wide);
        Assert.Equal(Ems("人数40人"), spaced.Lines[0].Width / 10, 2);
        Assert.Equal("人数 40 人", TestParagraphs.TextOf(spaced));
        double[] x =
        [
            .. TestParagraphs.Placed(spaced.Lines[0]).Where(p => p.Glyph.Text != " ").Select(p => p.X + p.Glyph.GapBefore / 100.0),
        ];
        double[] plain =
        [
            .. TestParagraphs.Placed(TestParagraphs.LayOut("人数40人", Wide).Lines[0]).Select(p => p.X + p.Glyph.GapBefore / 100.0),
        ];
        Assert.All(x.Zip(plain), p => Assert.Equal(p.Second, p.First, 1));
    }

    [Theory]
    [InlineData("，ABC", 1)]
    [InlineData("（ABC", 0.5)]
    [InlineData("“ABC", 0.5)]
    public void No_gap_beside_marks(string text, double mark) =>
        Assert.Equal(mark + Letters("ABC"), text[0] == '“' ? Ems(text + "”说") - 2 : Ems(text), 2);

    [Theory]
    [InlineData("好。”好", 3.5)]
    [InlineData("好，（好", 3.5)]
    [InlineData("好“（好", 3.5)]
    [InlineData("好（“好”）好", 6)]
    [InlineData("真？！好", 3.5)]
    [InlineData("真？！！好", 3.5)]
    [InlineData("好、好", 3)]
    [InlineData("约翰·冯", 3.5)]
    [InlineData("好——好", 4)]
    [InlineData("好……好", 4)]
    [InlineData("好　Ａ好", 4)]
    public void Widths_of_marks(string text, double ems) => Assert.Equal(ems, Ems(text), 3);

    [Fact]
    public void Marks_lose_their_blank_half_at_both_edges()
    {
        LaidOutLine line = TestParagraphs.LayOut("（好）", Wide).Lines[0];
        Assert.Equal(20, line.Width, 3);
        Assert.Equal(-5, Assert.IsType<GlyphRun>(line.Items[0]).X, 3);
    }

    /// <summary>Readers find a space by its width: the whole em of the dot must not eat it.</summary>
    [Theory]
    [InlineData("AI · ML")]
    [InlineData("学生 · ML · 会")]
    public void A_space_beside_a_middle_dot_stays_as_wide_as_it_is(string text) =>
        Assert.All(TestParagraphs.Placed(TestParagraphs.LayOut(text, Wide).Lines[0]).Where(p => p.Glyph.Text == " "), p =>
            Assert.InRange(p.Glyph.Advance + p.Glyph.Adjust, 160, 300)
        );

    [Fact]
    public void A_dash_of_two_em_is_one_glyph_in_any_language()
    {
        foreach (string language in new[] { "zh-CN", "en", "de" })
        {
            Glyph dash = TestParagraphs
                .Placed(TestParagraphs.LayOut("ABC —— def", Wide, language).Lines[0])
                .Select(p => p.Glyph)
                .Single(g => g.Text.Contains('—'));
            Assert.Equal(("——", 2000.0), (dash.Text, dash.Advance));
        }
    }

    [Theory]
    [InlineData("don’t", "’", 279)]
    [InlineData("“no”", "“", 475)]
    [InlineData("他“好”", "“", 1000)]
    public void Quotes_are_as_wide_as_their_surroundings_ask(string text, string quote, double advance) =>
        Assert.Equal(
            advance,
            TestParagraphs.Placed(TestParagraphs.LayOut(text, Wide).Lines[0]).First(p => p.Glyph.Text == quote).Glyph.Advance
        );

    [Fact]
    public void Ampersand_and_plus_between_Han_have_gaps_on_both_sides()
    {
        foreach (string text in new[] { "讲座&实习", "面试+讲座" })
        {
            Glyph sign = TestParagraphs
                .Placed(TestParagraphs.LayOut(text, Wide).Lines[0])
                .Select(p => p.Glyph)
                .Single(g => char.IsAscii(g.Text[0]));
            Assert.Equal((167, 167), (sign.GapBefore, sign.GapAfter));
        }
    }

    [Fact]
    public void Code_has_neither_gap_nor_squeeze_nor_ligature()
    {
        var code = new TextStyle("mono", 10, Code: true);
        LaidOutLine line = TestParagraphs.LayOut("变量x=>“（y）”", Wide, style: code).Lines[0];
        List<Glyph> glyphs = [.. TestParagraphs.Placed(line).Select(p => p.Glyph)];
        Assert.All(glyphs, g => Assert.Equal((0, 0, 0.0), (g.GapBefore, g.GapAfter, g.Adjust)));
        Assert.All(glyphs, g => Assert.Equal(1, g.Text.Length));
        Assert.Equal("    a  b", TestParagraphs.TextOf(TestParagraphs.LayOut("\ta  b", Wide, style: code)));
    }

    [Fact]
    public void Tabular_digits_are_even()
    {
        LaidOutLine line = TestParagraphs.LayOut("2022.11", Wide, "en", style: TestParagraphs.Body with { TabularDigits = true }).Lines[0];
        Assert.Single(TestParagraphs.Placed(line).Where(p => char.IsAsciiDigit(p.Glyph.Text[0])).Select(p => p.Glyph.Advance).Distinct());
    }

    [Fact]
    public void Italic_is_Latin_only_and_scaled_to_the_Han_face()
    {
        LaidOutLine line = TestParagraphs.LayOut("好good", Wide, style: TestParagraphs.Body with { Italic = true }).Lines[0];
        Assert.Equal(
            [("NotoSansSC-Regular", 10.0), ("SourceSans3-Italic", 11.174)],
            line.Items.OfType<GlyphRun>().Select(r => (r.Face.Name, Math.Round(r.Size, 3)))
        );
    }

    /// <summary>M11 also where the line is shrunk to its measure.</summary>
    [Fact]
    public void Gaps_with_and_without_a_space_are_as_wide_in_any_line()
    {
        for (double measure = 180; measure < 240; measure += 0.7)
        {
            LaidOutLine line = TestParagraphs
                .LayOut(
                    "人数 40 人与人数40人，用 Python 写与用Python写，再用 Python 写，然后继续往下写一行",
                    measure,
                    alignment: Alignment.Justify
                )
                .Lines[0];
            List<(Glyph Glyph, double X, double Size)> placed = [.. TestParagraphs.Placed(line)];
            var gaps = new List<double>();
            for (int i = 1; i < placed.Count; i++)
            {
                if (placed[i - 1].Glyph.Text == " ")
                    gaps.Add((placed[i].X - placed[i - 1].X) / 10);
                else if (placed[i].Glyph.GapBefore > 0)
                    gaps.Add((placed[i].X - placed[i - 1].X) / 10 - 1 + placed[i].Glyph.GapBefore / 1000.0);
            }

            Assert.True(
                gaps.Count < 2 || gaps.Max() - gaps.Min() < 0.011,
                $"{measure}: {string.Join(" ", gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g:0.000}")))} "
                    + TestParagraphs.TextOf(line)
            );
        }
    }

    [Fact]
    public void A_letter_at_a_line_end_is_as_wide_as_alone()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("学生会主页https://example.com/AVAVAV/学生会", 120, alignment: Alignment.Justify);
        foreach (LaidOutLine line in laidOut.Lines)
        {
            (Glyph glyph, double x, double size) = TestParagraphs.Placed(line).Last(p => p.Glyph.Text != " ");
            double end = x + (glyph.Advance - glyph.GapAfter) / 1000 * size;
            Assert.Equal(line.Width, glyph.Text is "。" ? end - size / 2 : end, 2);
        }
    }
}
