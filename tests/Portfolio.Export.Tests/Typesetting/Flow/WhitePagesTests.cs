using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>A page takes ten lines of ten points, 200 wide.</summary>
public sealed class WhitePagesTests
{
    private readonly Blocks make = new();

    private static Figure OnGrid(Figure figure, double least = 0) =>
        figure with
        {
            Style = figure.Style with { IsOnGrid = true, LeastWidth = least },
        };

    private static double[] Widths(Page page) => [.. page.Items.OfType<ImageItem>().Select(i => Math.Round(i.Width, 1))];

    [Fact]
    public void A_picture_gets_much_lower_so_that_one_that_cannot_has_room_on_its_page()
    {
        // A third of its height would not do, and the second has to be so wide to be read.
        var typeset = Blocks.Typeset(
            make.Lined(1),
            OnGrid(make.Picture(200, 40, "caption")),
            OnGrid(make.Picture(100, 36, "caption"), least: 100),
            make.Lined(8, 'b')
        );
        Assert.Equal([100, 100], Widths(typeset.Pages[0]));
    }

    [Fact]
    public void Pictures_of_pages_that_are_full_get_no_lower_than_usual()
    {
        var typeset = Blocks.Typeset(
            make.Lined(1),
            OnGrid(make.Picture(200, 40, "caption")),
            OnGrid(make.Picture(100, 36, "caption"), least: 100),
            make.Lined(10, 'b'),
            OnGrid(make.Picture(200, 80, "caption"))
        );
        Assert.Equal([200], Widths(typeset.Pages[^1]));
    }
}
