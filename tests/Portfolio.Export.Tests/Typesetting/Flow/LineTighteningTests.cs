using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>A page takes 600 points: 35 lines of 17 points with letters of 10.</summary>
public sealed class LineTighteningTests
{
    private readonly Blocks make = new();

    private Paragraph Loose(int lines, double leading = 17) => make.Lined(lines) with { Style = new(leading) };

    private static TypesetDocument Typeset(params IReadOnlyList<Block> blocks) =>
        Typesetter.Typeset(Blocks.Document(blocks, height: 620), SquareLines.Layout);

    private static List<double> Baselines(Page page) => [.. page.Items.OfType<GlyphRun>().Select(r => r.Y)];

    [Fact]
    public void Lines_come_closer_when_that_saves_a_short_last_page()
    {
        var pitches = Pitches(Assert.Single(Typeset(Loose(36)).Pages));
        Assert.All(pitches, p => Assert.Equal(pitches[0], p, 6));
        Assert.InRange(pitches[0], 16.3, 16.999);
    }

    [Fact]
    public void Every_page_has_the_same_pitch_and_all_its_marks()
    {
        var typeset = Typeset(Loose(72));
        Assert.Equal(2, typeset.Pages.Count);
        Assert.Equal(72, typeset.Pages.Sum(p => p.Items.OfType<GlyphRun>().Count()));
        Assert.Equal(Pitches(typeset.Pages[0])[0], Pitches(typeset.Pages[1])[0], 6);
    }

    [Theory]
    [InlineData(36, 15.5)] // close already
    [InlineData(38, 17)] // too many to save
    [InlineData(60, 17)] // a last page that is worth its paper
    [InlineData(20, 17)] // one page anyway
    public void Lines_stay_where_nothing_is_saved(int lines, double leading) =>
        Assert.All(Pitches(Typeset(Loose(lines, leading)).Pages[0]), p => Assert.Equal(leading, p, 6));

    [Theory]
    [InlineData(16, 1)]
    [InlineData(28, 2)]
    public void Spaces_between_blocks_come_closer_too(int space, int pages)
    {
        // Seven blocks of five lines; the six spaces give 28 % anyway.
        var blocks = Enumerable.Range(0, 7).Select(_ => (Block)(Loose(5, 15.5) with { SpaceBefore = space }));
        Assert.Equal(pages, Typeset([.. blocks]).Pages.Count);
    }

    [Fact]
    public void A_short_last_page_takes_a_section_from_the_page_before_it()
    {
        // 60 lines a page: two sections of 25 and one of 9 that begin where a page may end well, then 18 lines.
        var blocks = new[] { 25, 25, 9, 18 }.Select(n => make.Lined(n) with { KeepTogether = true });
        Assert.Equal([50, 27], Typeset([.. blocks]).Pages.Select(p => Baselines(p).Count));
    }

    [Fact]
    public void No_paragraph_is_torn_to_fill_a_short_last_page()
    {
        var typeset = Typeset(make.Lined(70));
        Assert.Equal([60, 10], typeset.Pages.Select(p => Baselines(p).Count));
    }

    [Fact]
    public void A_section_that_would_leave_a_page_white_stays()
    {
        var blocks = new[] { 40, 20, 18 }.Select(n => make.Lined(n) with { KeepTogether = true });
        Assert.Equal([60, 18], Typeset([.. blocks]).Pages.Select(p => Baselines(p).Count));
    }

    private static List<double> Pitches(Page page)
    {
        var lines = Baselines(page);
        return [.. lines.Skip(1).Select((y, i) => y - lines[i])];
    }
}
