using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;
using static Portfolio.Export.Tests.Typesetting.Paragraphs.TestParagraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>Spans at the right of a line, white in place of ink, hanging paragraphs.</summary>
public sealed class AtRightTests
{
    [Fact]
    public void Numbers_end_at_a_stop_and_what_continues_them_stands_close_behind()
    {
        foreach (string unit in new[] { "人", "人以上", "" })
        {
            List<Inline> inlines =
            [
                T(1, "讲座"),
                Carried(2, "，"),
                new Fill(new(3), "zh", 10) { Stop = 40 },
                Carried(4, "参与人数"),
                T(5, "80"),
                new Fill(new(6), "zh", 0) { Continues = true },
                T(7, unit),
            ];
            LaidOutLine line = Assert.Single(TestParagraphs.LayOut(inlines, 200).Lines);
            List<GlyphRun> runs = [.. line.Items.OfType<GlyphRun>().Where(r => !r.Node.IsArtifact)];
            Assert.Equal("讲座，参与人数80" + unit, TestParagraphs.TextOf(line));
            GlyphRun digits = Assert.Single(runs, r => r.Node.Value == 5);
            Assert.Equal(["参与人", "数80"], digits.Glyphs.Select(g => g.Text));
            double end = digits.X + digits.Glyphs.Sum(g => g.Advance - g.GapAfter + g.Adjust) / 1000 * digits.Size;
            Assert.Equal(160, end, 1);
            Assert.All(runs.Where(r => r.Node.Value == 7), r => Assert.InRange(r.X, 160, 162.5));
        }

        static Inline Carried(int id, string text) => new Text(new(id), "zh", text, TestParagraphs.Body with { IsCarried = true });
    }

    [Fact]
    public void Words_that_nothing_can_carry_are_drawn()
    {
        LaidOutLine line = TestParagraphs
            .LayOut([new Text(new(1), "zh", "参与人数", TestParagraphs.Body with { IsCarried = true })], 200)
            .Lines[0];
        Assert.Equal("参与人数", TestParagraphs.TextOf(line));
        Assert.Equal(40, line.Width, 3);
    }

    private static Text T(int id, string content, double blank = 0) => new(new(id), "en", content, Body with { Blank = blank });

    private static Span Right(int id, int row, params Inline[] inlines) => new(new(id), "en", SpanRole.Span, inlines) { AtRight = row };

    private static readonly LineBreak Break = new(new(90), "en");

    private static double RightEdge(LaidOutLine line, int node) =>
        line
            .Items.OfType<GlyphRun>()
            .Where(r => r.Node == new NodeId(node))
            .Max(r => r.X + r.Glyphs.Sum(g => (g.Advance + g.Adjust) / 1000 * r.Size));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_date_ends_at_the_measure_and_is_drawn_where_it_is_read(bool isFirst)
    {
        var (date, words) = (Right(2, 0, T(3, "2019")), T(1, "Baker at the mill"));
        var line = Assert.Single(LayOut(isFirst ? [date, words] : [words, date], 300).Lines);
        Assert.Equal(300, RightEdge(line, 3), 2);
        Assert.Equal(isFirst ? "2019Baker at the mill" : "Baker at the mill2019", TextOf(line));
        Assert.Equal(0, line.Items.OfType<GlyphRun>().First(r => r.Node == new NodeId(1)).X, 2);
    }

    [Fact]
    public void A_date_within_a_sentence_leaves_the_sentence_whole()
    {
        var line = Assert.Single(LayOut([T(1, "Flour grant"), Right(2, 0, T(3, "2020")), T(4, ", 40 sacks")], 300).Lines);
        Assert.Equal("Flour grant2020, 40 sacks", TextOf(line));
        var plain = Assert.Single(LayOut([T(1, "Flour grant"), T(4, ", 40 sacks")], 300).Lines);
        Assert.Equal(plain.Items.OfType<GlyphRun>().Last().X, line.Items.OfType<GlyphRun>().Last().X, 2);
    }

    [Fact]
    public void Words_keep_clear_of_what_is_at_their_right()
    {
        var paragraph = LayOut(
            [T(1, "A prize with a name that is far too long for the line that it stands in"), Right(2, 0, T(3, "2019"))],
            200
        );
        Assert.True(paragraph.Lines.Count > 1);
        Assert.Equal(200, RightEdge(paragraph.Lines[0], 3), 2);
        Assert.True(RightEdge(paragraph.Lines[0], 1) < 200 - 30);
    }

    [Fact]
    public void What_is_too_wide_for_the_line_has_one_of_its_own()
    {
        var paragraph = LayOut([T(1, "A rather long name of a prize"), Right(2, 0, T(3, "from the spring of 2019 to the summer"))], 200);
        Assert.Equal(2, paragraph.Lines.Count);
        Assert.Equal(200, RightEdge(paragraph.Lines[1], 3), 2);
    }

    [Fact]
    public void What_is_read_behind_a_later_line_is_drawn_with_that_line_at_its_own_place()
    {
        var paragraph = LayOut([T(1, "Baker"), Break, T(2, "Old Mill"), Break, Right(3, 0, T(4, "2019"))], 200);
        Assert.Equal(2, paragraph.Lines.Count);
        Assert.Equal(["Baker ", "Old Mill"], paragraph.Lines.Select(TextOf));
        var date = Assert.IsType<GlyphRun>(Assert.Single(paragraph.Lines[1].Above));
        Assert.Equal(paragraph.Lines[0].Baseline, date.Y + paragraph.Lines[0].Height, 6);
        Assert.Equal(200, date.X + date.Glyphs.Sum(g => (g.Advance + g.Adjust) / 1000 * date.Size), 2);
    }

    [Fact]
    public void Words_at_the_left_of_what_was_read_before_them_begin_behind_a_space_below_the_line()
    {
        var line = Assert.Single(LayOut([Right(2, 0, T(3, "2019")), T(1, "Baker")], 300).Lines);
        var turn = line.Items.OfType<GlyphRun>().Single(r => r.Node.IsArtifact);
        Assert.True(turn.IsBlank);
        Assert.True(turn.Y > line.Baseline + 5);
        Assert.Equal(" ", Assert.Single(turn.Glyphs).Text);
        Assert.Equal([3, -1, 1], line.Items.OfType<GlyphRun>().Select(r => r.Node.IsArtifact ? -1 : r.Node.Value));
    }

    [Fact]
    public void Each_forced_line_has_a_right_of_its_own()
    {
        var paragraph = LayOut([T(1, "Baker"), Right(5, 0, T(6, "2019")), Break, T(2, "Old Mill"), Right(3, 1, T(4, "Bend"))], 200);
        Assert.Equal(["Baker 2019", "Old MillBend"], paragraph.Lines.Select(TextOf));
        Assert.Equal(200, RightEdge(paragraph.Lines[0], 6), 2);
        Assert.Equal(200, RightEdge(paragraph.Lines[1], 4), 2);
    }

    [Fact]
    public void Blank_text_takes_the_room_that_is_asked_for_and_keeps_its_characters()
    {
        var line = Assert.Single(LayOut([T(1, "Mill"), T(2, " · ", blank: 12), T(3, "Baker")], 300).Lines);
        Assert.Equal("Mill · Baker", TextOf(line));
        var end = RightEdge(line, 1);
        Assert.Equal(12, line.Items.OfType<GlyphRun>().Last().X - end, 1);
        var blank = line.Items.OfType<GlyphRun>().Single(r => r.Node == new NodeId(2));
        Assert.True(blank.IsBlank);
        Assert.All(blank.Glyphs, g => Assert.Equal(blank.Face.GlyphOf(g.Text[0]), g.Id));
    }

    [Fact]
    public void Letters_without_ink_are_carried_by_spaces()
    {
        var line = Assert.Single(LayOut([T(1, "Mill"), T(2, "ab", blank: 12), T(3, "Baker")], 300).Lines);
        var blank = line.Items.OfType<GlyphRun>().Single(r => r.Node == new NodeId(2));
        Assert.All(blank.Glyphs, g => Assert.Equal(blank.Face.GlyphOf(' '), g.Id));
        Assert.Equal("MillabBaker", TextOf(line));
    }

    [Fact]
    public void Marks_before_a_date_reach_from_the_words_to_it()
    {
        var line = Assert.Single(LayOut([T(1, "Baker"), Right(2, 0, T(3, ", ", blank: 4), T(4, "2019"))], 300).Lines);
        var runs = line.Items.OfType<GlyphRun>().ToDictionary(r => r.Node.Value);
        Assert.Equal(RightEdge(line, 1), runs[3].X, 1);
        Assert.Equal(runs[4].X, RightEdge(line, 3), 1);
        Assert.Equal(300, RightEdge(line, 4), 2);
        Assert.True(runs[3].Glyphs[0].Advance > 10 * runs[3].Glyphs[1].Advance);
    }

    [Fact]
    public void What_has_no_line_to_stand_at_has_one_of_its_own()
    {
        var paragraph = LayOut([T(1, "Baker"), Right(2, 0, T(3, "2019")), Right(4, 1, T(5, "Bend"))], 200);
        Assert.Equal(["Baker2019", "Bend"], paragraph.Lines.Select(TextOf));
        Assert.Equal(200, RightEdge(paragraph.Lines[1], 5), 2);
    }

    [Fact]
    public void A_hanging_paragraph_indents_all_lines_but_the_first()
    {
        var paragraph = LayOut(
            [T(1, "A title with more words than one line of this narrow measure holds, and then some more of them")],
            150,
            Lines with
            {
                FirstLineIndent = -15,
                Alignment = Alignment.Left,
            }
        );
        var lefts = paragraph.Lines.Select(l => l.Items.OfType<GlyphRun>().First().X).ToList();
        Assert.True(lefts.Count > 2);
        Assert.Equal(0, lefts[0], 2);
        Assert.All(lefts.Skip(1), x => Assert.Equal(15, x, 2));
        Assert.All(paragraph.Lines, l => Assert.True(l.Width <= 150.01));
    }
}
