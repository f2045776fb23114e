using Portfolio.Export.Composing.Mathematics;
using Portfolio.Export.Tests.Typesetting.Paragraphs;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Mathematics;

public class FormulaTests
{
    private static Formula Of(string tex, bool isDisplay = true, int id = 7)
    {
        var read = TexParser.Read(tex, new(), isDisplay);
        return new(new(id), "en", read.Content, TestParagraphs.Body, tex) { IsDisplay = isDisplay, Tag = read.Tag };
    }

    private static LaidOutParagraph Set(string tex, double measure = 400, bool isDisplay = true) =>
        TestParagraphs.LayOut([Of(tex, isDisplay)], measure, TestParagraphs.Lines with { Alignment = Alignment.Center });

    /// <summary>Every sign with its place: x, baseline as drawn (y down), size.</summary>
    private static List<(string Text, double X, double Y, double Size)> Signs(LaidOutLine line)
    {
        var signs = new List<(string, double, double, double)>();
        foreach (GlyphRun run in line.Items.OfType<GlyphRun>())
        {
            double x = run.X;
            foreach (Glyph g in run.Glyphs)
            {
                signs.Add((g.Text, x, run.Y - g.OffsetY / 1000 * run.Size, run.Size));
                x += (g.Advance + g.Adjust) / 1000 * run.Size;
            }
        }

        return signs;
    }

    private static (string Text, double X, double Y, double Size) Sign(LaidOutParagraph set, string text) =>
        Signs(Assert.Single(set.Lines)).Find(s => s.Text == text);

    [Fact]
    public void A_fraction_stands_on_both_sides_of_its_bar()
    {
        LaidOutParagraph set = Set(@"\frac{p}{q}");
        RuleItem bar = Assert.Single(set.Lines[0].Items.OfType<RuleItem>());
        var (above, below) = (Sign(set, "p"), Sign(set, "q"));
        Assert.True(above.Y < bar.Y && below.Y > bar.Y + bar.Height);
        Assert.InRange(above.X, bar.X, bar.X + bar.Width);
        Assert.InRange(bar.Height, 0.4, 1.2);
    }

    [Fact]
    public void Limits_stand_above_and_below_in_displays_and_beside_in_lines()
    {
        LaidOutParagraph display = Set(@"\sum_{k}^{m} z"),
            inline = Set(@"\sum_{k}^{m} z", isDisplay: false);
        var (sum, over, under) = (Sign(display, "∑"), Sign(display, "m"), Sign(display, "k"));
        Assert.True(over.Y < sum.Y - 5 && under.Y > sum.Y + 5);
        Assert.InRange(under.X, sum.X - 1, sum.X + sum.Size * 1.2);
        Assert.True(Sign(inline, "k").X > Sign(inline, "∑").X + 5);
    }

    [Fact]
    public void Scripts_are_smaller_and_off_the_baseline()
    {
        LaidOutParagraph set = Set("u_3^{w}");
        var (u, three, w) = (Sign(set, "u"), Sign(set, "3"), Sign(set, "w"));
        Assert.True(three.Size < 0.75 * u.Size && w.Size < 0.75 * u.Size);
        Assert.True(three.Y > u.Y + 1 && w.Y < u.Y - 2);
        Assert.InRange(Math.Abs(three.X - w.X), 0, 1.5);
    }

    [Fact]
    public void Brackets_grow_with_what_is_between_them_and_read_as_one_sign()
    {
        LaidOutParagraph set = Set(@"\left(\begin{matrix} r \\ s \\ t \\ v \end{matrix}\right)");
        Assert.Equal("(rstv)", TestParagraphs.TextOf(set));
        Assert.True(set.Lines[0].Height > 4 * 11);
        Assert.Equal(4, Signs(set.Lines[0]).Where(s => s.Text is "r" or "s" or "t" or "v").Select(s => s.Y).Distinct().Count());
    }

    [Theory]
    [InlineData(@"x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}", "x=−b±√b2−4ac2a")]
    [InlineData(@"\hat{y}'", "y\u0302′")]
    [InlineData(@"\mathbb{R}\to\mathcal{L}", "ℝ→ℒ")]
    [InlineData(@"\text{若 }n>0", "若n>0")]
    [InlineData(@"\xrightarrow{k}", "→k")]
    [InlineData(@"\underbrace{a+b}_{2}", "a+b⏟2")]
    [InlineData(@"\left\{\frac{1}{\frac{2}{\frac{3}{4}}}\right.", "{1234")]
    public void The_text_is_what_is_seen_in_reading_order(string tex, string expected) =>
        Assert.Equal(expected, TestParagraphs.TextOf(Set(tex)));

    [Fact]
    public void A_line_with_a_tall_formula_gets_more_room_and_no_line_touches_another()
    {
        Formula tall = Of(@"\left(\frac{\frac{a}{b}}{\frac{c}{d}}\right)", isDisplay: false);
        Text words = new(new(1), "en", string.Concat(Enumerable.Repeat("words that fill the lines ", 8)), TestParagraphs.Body);
        LaidOutParagraph set = TestParagraphs.LayOut([words, tall, words with { Id = new(2) }], 200);
        Assert.Contains(set.Lines, l => l.Height > TestParagraphs.Lines.Leading + 3);
        foreach (LaidOutLine line in set.Lines)
        {
            Assert.All(Signs(line), s => Assert.InRange(s.Y, 0, line.Height));
            Assert.All(line.Items.OfType<RuleItem>(), r => Assert.InRange(r.Y, 0, line.Height));
        }
    }

    [Fact]
    public void Formulas_in_a_line_end_it_after_a_relation_and_nothing_is_too_wide()
    {
        Text words = new(new(1), "en", "Some words before it and then ", TestParagraphs.Body);
        LaidOutParagraph set = TestParagraphs.LayOut([words, Of("aaaa+bbbb+cccc=dddd+eeee+ffff=gggg", isDisplay: false)], 180);
        Assert.True(set.Lines.Count > 1);
        Assert.DoesNotContain(set.Findings, f => f.Kind == FindingKind.OverfullLine);
        Assert.All(set.Lines, l => Assert.InRange(l.Width, 0, 180.01));
        Assert.Contains(set.Lines.SkipLast(1), l => TestParagraphs.TextOf(l)[^1] is '=' or '+');
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(230, 1)]
    public void A_display_that_is_too_wide_is_broken_or_set_smaller(double measure, int least)
    {
        LaidOutParagraph set = Set("aaaa+bbbb=cccc+dddd=eeee+ffff=gggg+hhhh+iiii", measure);
        Assert.All(set.Lines, l => Assert.InRange(l.Width, 0, measure + 0.01));
        Assert.True(set.Lines.Count >= least);
        Assert.Equal(least == 1, set.Findings.Any(f => f.Kind == FindingKind.FormulaScaled && f.Amount is >= 0.8 and < 1));
    }

    [Fact]
    public void What_cannot_be_broken_is_set_smaller_and_says_so()
    {
        LaidOutParagraph set = Set(@"\begin{pmatrix} aaaaaaaa & bbbbbbbb & cccccccc & dddddddd \end{pmatrix}", 100);
        Assert.Contains(set.Findings, f => f.Kind == FindingKind.FormulaScaled && f.Amount < 0.8);
        Assert.DoesNotContain(set.Findings, f => f.Kind == FindingKind.OverfullLine);
    }

    [Fact]
    public void Lines_of_one_formula_step_from_the_left_to_the_right()
    {
        LaidOutParagraph set = Set(@"\begin{multline} p+q \\ +r \\ +s+t \tag{4} \end{multline}");
        var (p, r, t, four) = (Sign(set, "p"), Sign(set, "r"), Sign(set, "t"), Sign(set, "4"));
        Assert.InRange(p.X, 8, 16);
        Assert.InRange(r.X, 180, 220);
        Assert.InRange(t.X, 340, four.X - 8);
        Assert.InRange(four.X, 380, 400);
        Assert.True(p.Y < r.Y && r.Y < t.Y && Math.Abs(four.Y - t.Y) < 0.01);
        LaidOutParagraph own = Set(@"\begin{multlined} p+q+r+s \\ +t \end{multlined}");
        Assert.InRange(Sign(own, "p").X, 130, 190);
        Assert.True(Sign(own, "t").X > Sign(own, "s").X);
    }

    [Fact]
    public void Arrows_of_a_diagram_stand_below_what_they_come_from_whatever_stands_beside_them()
    {
        LaidOutParagraph set = Set(@"\begin{CD} P @>>> Q \\ @VwwwwV{}V @VV{}V \\ R @>>> S \end{CD}");
        List<(string Text, double X, double Y, double Size)> arrows = Signs(set.Lines[0]).FindAll(s => s.Text == "↓");
        double Middle(string text) => Sign(set, text).X + Sign(set, text).Size * 0.3;
        Assert.Equal(2, arrows.Count);
        Assert.All(arrows, a => Assert.Contains(new[] { "P", "Q" }, l => Math.Abs(a.X + a.Size * 0.25 - Middle(l)) < 3));
    }

    [Fact]
    public void Scripts_of_a_tall_bracket_stand_at_its_corner()
    {
        LaidOutParagraph tall = Set(@"\Biggl(u\Biggr)^{4}"),
            small = Set("(u)^{4}");
        Assert.True(Sign(tall, "u").Y - Sign(tall, "4").Y > Sign(small, "u").Y - Sign(small, "4").Y + 5);
    }

    [Fact]
    public void There_is_room_above_the_bars_of_a_continued_fraction()
    {
        LaidOutParagraph set = Set(@"\cfrac{1}{2+\cfrac{3}{4}}");
        List<RuleItem> bars = [.. set.Lines[0].Items.OfType<RuleItem>().OrderBy(r => r.Y)];
        var three = Sign(set, "3");
        Assert.Equal(2, bars.Count);
        Assert.InRange(three.Y - bars[0].Y, 0.85 * three.Size, 1.5 * three.Size);
    }

    [Fact]
    public void A_letter_that_leans_to_the_right_leaves_room_for_what_does_not()
    {
        double Gap(string tex, string second)
        {
            LaidOutParagraph set = Set(tex);
            return Sign(set, second).X - Sign(set, "f").X;
        }

        Assert.True(Gap("f(u)", "(") > Gap("fu", "u") + 1);
        Assert.True(Gap(@"\left(f\right)", ")") > Gap("fu", "u") + 1);
    }

    [Fact]
    public void Decimal_points_and_fractions_are_ordinary_signs()
    {
        LaidOutParagraph set = Set(@"7.5");
        var (seven, point, five) = (Sign(set, "7"), Sign(set, "."), Sign(set, "5"));
        Assert.InRange(five.X - point.X, 0, (point.X - seven.X) * 0.7);
        Assert.True(
            Sign(Set(@"w\iff z"), "z").X - Sign(Set(@"w\iff z"), "w").X
                > Sign(Set(@"w\Longleftrightarrow z"), "z").X - Sign(Set(@"w\Longleftrightarrow z"), "w").X + 4
        );
    }

    [Fact]
    public void A_number_stands_at_the_right_edge_and_the_formula_in_the_middle()
    {
        LaidOutParagraph set = Set(@"m=n\tag{9}");
        var (m, nine) = (Sign(set, "m"), Sign(set, "9"));
        Assert.InRange(m.X, 170, 200);
        Assert.InRange(nine.X, 380, 400);
        Assert.Equal(m.Y, nine.Y, 3);
    }

    [Fact]
    public void Beside_Han_there_is_a_gap_that_no_reader_takes_for_a_space()
    {
        Text before = new(new(1), "zh-CN", "设", TestParagraphs.Body),
            after = new(new(2), "zh-CN", "为数", TestParagraphs.Body);
        LaidOutLine line = Assert.Single(TestParagraphs.LayOut([before, Of("k", isDisplay: false), after], 300).Lines);
        GlyphRun formula = line.Items.OfType<GlyphRun>().Single(r => r.Node.Value == 7);
        Assert.True(formula.Glyphs[0].GapBefore > 100 && formula.Glyphs[^1].GapAfter > 100);
        Assert.Equal(10, formula.X, 3);
    }

    [Fact]
    public void A_colour_lies_behind_its_letters()
    {
        LaidOutLine line = Assert.Single(Set(@"\colorbox{yellow}{$k$}").Lines);
        int ground = line.Items.ToList().FindIndex(i => i is RuleItem);
        Assert.InRange(ground, 0, line.Items.ToList().FindIndex(i => i is GlyphRun) - 1);
    }

    [Theory]
    [InlineData(@"\Huge\Huge\Huge\Huge\Huge\Huge\Huge\Huge\Huge\Huge\Huge\Huge x")]
    [InlineData(@"\hspace{-40em}\kern-40em x")]
    [InlineData(@"\rule{40em}{40em}")]
    [InlineData(@"\xRightarrow{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}")]
    [InlineData(@"\left(\rule{1em}{40em}\rule{1em}{40em}\right]")]
    public void What_nobody_writes_stays_within_what_a_file_can_hold(string tex)
    {
        LaidOutParagraph set = Set(tex);
        Assert.All(set.Lines.SelectMany(l => l.Items).OfType<GlyphRun>().SelectMany(r => r.Glyphs), g =>
            Assert.True(Math.Abs(g.OffsetX) < 32000 && Math.Abs(g.OffsetY) < 32000)
        );
    }
}
