using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

public class InlineTests
{
    private static Text Leaf(int id, string content, TextStyle? style = null) =>
        new(new(id), "zh-CN", content, style ?? TestParagraphs.Body);

    [Fact]
    public void A_link_over_two_lines_has_one_item_on_each()
    {
        var link = new Link(new(5), "en", new WebTarget("https://example.com/"), "x", [Leaf(6, "联络部是经双学生会重要的职能部门之一")]);
        LaidOutParagraph laidOut = TestParagraphs.LayOut([Leaf(1, "参考我们的"), link, Leaf(2, "。")], 150);
        Assert.Equal(2, laidOut.Lines.Count);
        LinkItem[] items = [.. laidOut.Lines.Select(l => Assert.Single(l.Items.OfType<LinkItem>()))];
        Assert.All(items, i => Assert.Equal(5, i.Node.Value));
        Assert.Equal((50, 100), (Math.Round(items[0].X), Math.Round(items[0].Width)));
        Assert.Equal(0, items[1].X, 3);
    }

    [Fact]
    public void Each_leaf_has_its_own_runs()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [Leaf(1, "学生"), Leaf(2, "会", TestParagraphs.Body with { Weight = FontWeight.Bold }), Leaf(3, "a")],
            500
        );
        Assert.Equal(
            [(1, "学生"), (2, "会"), (3, "a")],
            laidOut.Lines[0].Items.OfType<GlyphRun>().Select(r => (r.Node.Value, string.Concat(r.Glyphs.Select(g => g.Text))))
        );
    }

    [Fact]
    public void A_line_break_ends_the_line_naturally_and_two_leave_an_empty_one()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [
                Leaf(1, "学生会"),
                new LineBreak(new(2), "zh-CN"),
                new LineBreak(new(3), "zh-CN"),
                Leaf(4, " 第二"),
                new LineBreak(new(5), "zh-CN"),
            ],
            100
        );
        Assert.Equal("学生会|| 第二", TestParagraphs.Broken(laidOut));
        Assert.Equal([30, 0, 20], laidOut.Lines.Select(l => Math.Round(l.Width)));
        Assert.Equal(51, laidOut.Height, 6);
    }

    [Fact]
    public void A_fill_pushes_to_the_right_edge_and_to_the_next_line_when_it_must()
    {
        IReadOnlyList<Inline> inlines = [Leaf(1, "部长，学生会"), new Fill(new(2), "zh-CN", 20), Leaf(3, "2023")];
        double date = TestParagraphs.LayOut("2023", 100).Lines[0].Width;
        LaidOutLine line = Assert.Single(TestParagraphs.LayOut(inlines, 200).Lines);
        Assert.Equal(200 - date, line.Items.OfType<GlyphRun>().Last().X, 6);
        Assert.Equal(200, line.Width, 6);

        LaidOutParagraph narrow = TestParagraphs.LayOut(inlines, 85);
        Assert.Equal("部长，学生会|2023", TestParagraphs.Broken(narrow));
        Assert.Equal(85 - date, narrow.Lines[1].Items.OfType<GlyphRun>().Single().X, 6);
    }

    [Fact]
    public void A_picture_stands_on_the_baseline_and_may_raise_its_line()
    {
        InlinePicture Badge(double height) => new(new(9), "en", new("badge"), 50, height, "build passing");
        LaidOutParagraph small = TestParagraphs.LayOut([Leaf(1, "好"), Badge(8)], 200),
            large = TestParagraphs.LayOut([Leaf(1, "好"), Badge(30)], 200);
        ImageItem image = Assert.Single(small.Lines[0].Items.OfType<ImageItem>());
        Assert.Equal((10.0, 12.3 - 8, 17.0), (image.X, image.Y, small.Lines[0].Height));
        Assert.Equal((31.0, 31 + 17 - 12.3), (large.Lines[0].Baseline, Math.Round(large.Lines[0].Height, 6)));
    }

    [Fact]
    public void Emphasis_dots_stand_under_each_ideograph_only()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            "重要，ok",
            200,
            style: TestParagraphs.Body with
            {
                Decoration = TextDecoration.EmphasisDots,
            }
        );
        RuleItem[] dots = [.. laidOut.Lines[0].Items.OfType<RuleItem>()];
        Assert.Equal([5.0, 15.0], dots.Select(d => Math.Round(d.X + d.Width / 2, 6)));
        Assert.All(dots, d => Assert.True(d.Radius > 0 && d.Y > 12.3 + 1));
    }

    [Fact]
    public void Emphasised_han_stands_in_its_family_and_only_what_that_lacks_has_dots()
    {
        TextStyle style = TestParagraphs.Body with { Italic = true, HanFamily = "kai", Decoration = TextDecoration.EmphasisDots };
        LaidOutParagraph laidOut = TestParagraphs.LayOut("强調，调ok", 200, style: style);
        GlyphRun[] runs = [.. laidOut.Lines[0].Items.OfType<GlyphRun>()];
        Assert.Equal(
            ["强 PortfolioKai-Regular", "調， NotoSansSC-Regular", "调 PortfolioKai-Regular", "ok SourceSans3-Italic"],
            runs.Select(r => $"{string.Concat(r.Glyphs.Select(g => g.Text))} {Path.GetFileNameWithoutExtension(r.Face.Name)}")
        );
        RuleItem dot = Assert.Single(laidOut.Lines[0].Items.OfType<RuleItem>());
        Assert.Equal(15, dot.X + dot.Width / 2, 6);
    }

    [Theory]
    [InlineData("zh-CN", 0)]
    [InlineData("en", 0)]
    [InlineData("zh-TW", 2)]
    [InlineData("ja", 2)]
    public void Forms_of_other_regions_have_dots_all_alike(string language, int dots)
    {
        TextStyle style = TestParagraphs.Body with { HanFamily = "kai", Decoration = TextDecoration.EmphasisDots };
        Assert.Equal(dots, TestParagraphs.LayOut("上下", 200, language, style: style).Lines[0].Items.OfType<RuleItem>().Count());
    }

    [Theory]
    [InlineData("sans")]
    [InlineData("none")]
    public void A_family_that_would_not_distinguish_anything_gives_dots(string family)
    {
        TextStyle style = TestParagraphs.Body with { HanFamily = family, Decoration = TextDecoration.EmphasisDots };
        Assert.Equal(2, TestParagraphs.LayOut("上下", 200, style: style).Lines[0].Items.OfType<RuleItem>().Count());
    }

    [Fact]
    public void A_sign_of_rules_marks_lines_of_code_that_the_measure_broke()
    {
        TextStyle code = TestParagraphs.Body with { Family = "mono", Code = true };
        List<Inline> inlines =
        [
            new Text(new(1), "en", "a = 1", code),
            new LineBreak(new(2), "en"),
            new Text(new(3), "en", "b = \"a long line of code\"  ", code),
        ];
        LaidOutParagraph laidOut = TestParagraphs.LayOut(inlines, 60, TestParagraphs.Lines with { MarksBrokenLines = true });
        Assert.True(laidOut.Lines.Count > 3);
        Assert.Equal(
            laidOut.Lines.Select((_, i) => i > 0 && i < laidOut.Lines.Count - 1),
            laidOut.Lines.Select(l => l.Items.OfType<RuleItem>().Any())
        );
        Assert.All(laidOut.Lines.SelectMany(l => l.Items.OfType<RuleItem>()), r =>
            Assert.True(r.Node.IsArtifact && r.X > 60 && r.X + r.Width < 67)
        );
        Assert.Equal("a = 1b = \"a long line of code\"  ", TestParagraphs.TextOf(laidOut));
        Assert.DoesNotContain(TestParagraphs.LayOut(inlines, 60).Lines, l => l.Items.OfType<RuleItem>().Any());
    }

    [Fact]
    public void An_underline_is_one_rule_to_the_last_visible_glyph_of_the_line()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            "two words and more of them",
            60,
            "en",
            style: TestParagraphs.Body with
            {
                Decoration = TextDecoration.Underline,
            }
        );
        Assert.True(laidOut.Lines.Count > 1);
        Assert.All(laidOut.Lines, l => Assert.Equal(l.Width, Assert.Single(l.Items.OfType<RuleItem>()).Width, 6));
    }

    [Fact]
    public void A_name_of_any_length_is_looked_at_once()
    {
        string name = string.Concat(Enumerable.Repeat("_a", 60_000));
        Assert.Equal(name, TestParagraphs.TextOf(TestParagraphs.LayOut(name, 300, "en")));
    }

    [Fact]
    public void Missing_characters_are_drawn_as_a_box_keep_their_text_and_are_told_once()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("野家𠮷野家𠮷，กข", 500);
        Assert.Equal("野家𠮷野家𠮷，กข", TestParagraphs.TextOf(laidOut));
        Assert.Equal(["𠮷", "ก", "ข"], laidOut.Findings.Select(f => f.Detail));
        Assert.All(laidOut.Findings, f => Assert.Equal(FindingKind.MissingGlyph, f.Kind));
    }

    [Fact]
    public void Signs_of_an_icon_font_leave_no_ink_and_no_gap_and_are_reported()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("\uE60F \uF0E0 ab", 500, "en");
        Assert.Equal("\uE60F \uF0E0 ab", TestParagraphs.TextOf(laidOut));
        Assert.True(laidOut.Lines[0].Items.OfType<GlyphRun>().First().IsBlank);
        Assert.Equal(
            "ab",
            string.Concat(laidOut.Lines[0].Items.OfType<GlyphRun>().Where(r => !r.IsBlank).SelectMany(r => r.Glyphs).Select(g => g.Text))
        );
        Assert.Equal(TestParagraphs.LayOut("ab", 500, "en").Lines[0].Width, laidOut.Lines[0].Width, 0.1);
        Assert.Equal("\uE60F \uF0E0", Assert.Single(laidOut.Findings).Detail);
    }

    [Theory]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("#\u20E3")]
    public void A_keycap_is_one_glyph(string keycap)
    {
        (Glyph glyph, _, _) = Assert.Single(TestParagraphs.Placed(TestParagraphs.LayOut(keycap, 500).Lines[0]));
        Assert.Equal(keycap, glyph.Text);
    }

    [Theory]
    [InlineData("\u2003\u2003ab", 20)]
    [InlineData("\u00A0\u00A0ab", 4)]
    [InlineData("  ab", 0)]
    public void An_indent_of_spaces_that_do_not_fold_stays(string text, double least)
    {
        double indent = TestParagraphs.LayOut(text, 500, "en").Lines[0].Width - TestParagraphs.LayOut("ab", 500, "en").Lines[0].Width;
        Assert.InRange(indent, least, least == 0 ? 0.01 : least + 5);
    }

    [Fact]
    public void What_does_not_print_goes_with_the_glyph_before_it()
    {
        Assert.Equal(
            ["❤\uFE0F", "葛\U000E0100", "👩\u200D💻"],
            TestParagraphs.Placed(TestParagraphs.LayOut("❤\uFE0F葛\U000E0100👩\u200D💻", 500).Lines[0]).Select(p => p.Glyph.Text)
        );
        Assert.Equal("ab", TestParagraphs.TextOf(TestParagraphs.LayOut("\uFEFFa\u200B\u00AD\u0007b", 500)));
        Assert.Equal(2, TestParagraphs.LayOut("organi\u200Bzational", 45).Lines.Count);
    }

    [Fact]
    public void The_space_at_the_end_of_a_line_is_kept_beyond_the_measure()
    {
        LaidOutParagraph laidOut = TestParagraphs.LayOut("evaluate my organizational skills here", 80, "en");
        Assert.All(laidOut.Lines.SkipLast(1), l => Assert.EndsWith(" ", TestParagraphs.TextOf(l)));
        Assert.All(laidOut.Lines, l => Assert.True(l.Width <= 80));
    }

    [Fact]
    public void Code_lines_wrap_at_any_character()
    {
        var code = new TextStyle("mono", 10, Code: true);
        Assert.Equal("var x = ca|ll(argumen|t);", TestParagraphs.Broken(TestParagraphs.LayOut("var x = call(argument);", 60, style: code)));
    }

    [Fact]
    public void Alignments_place_the_lines()
    {
        double X(Alignment a) => TestParagraphs.LayOut("学生会", 100, alignment: a).Lines[0].Items.OfType<GlyphRun>().First().X;
        Assert.Equal([0, 35, 70], new[] { X(Alignment.Left), X(Alignment.Center), X(Alignment.Right) });
    }
}
