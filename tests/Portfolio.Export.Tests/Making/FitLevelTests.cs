using Portfolio.Export.Composing;
using Portfolio.Export.Making;
using Portfolio.Export.Themes;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Making;

/// <summary>The steps by which pages are set tighter, and how far they go.</summary>
public sealed class FitLevelTests
{
    private static readonly PageSetup Page = new(595, 842, 56, 56, 56, 56, null);

    [Theory]
    [InlineData("modern")]
    [InlineData("academic")]
    [InlineData("plain")]
    [InlineData("compact")]
    public void No_step_goes_below_what_is_easy_to_read(string name)
    {
        var theme = ThemeReader.BuiltIn(name);
        foreach (var hasHan in (bool[])[true, false])
        {
            var floor = Math.Min(theme.TextSize, hasHan ? 10 : 9.5);
            var before = theme;
            for (var step = 0; step <= FitLevel.Last; step++)
            {
                var tight = FitLevel.Apply(theme, Paper.A4, step, hasHan);
                Assert.True(tight.TextSize >= floor && tight.Heading4Size >= floor, $"{name} {step}: {tight.TextSize}");
                foreach (var paper in (Paper[])[Paper.A4, Paper.Letter])
                {
                    var set = FitLevel.Apply(theme, paper, step, hasHan);
                    var page = new Styles(set, new ComposeOptions(set, paper).Families).Page(paper, null);
                    Assert.True(
                        Math.Min(Math.Min(page.MarginLeft, page.MarginTop), page.MarginBottom) >= Math.Floor(FitLevel.LeastMargin),
                        $"{name} {step}: {page}"
                    );
                }

                // Each step is at least as tight as the one before.
                Assert.True(
                    tight.SectionSpace <= before.SectionSpace
                        && tight.TextLeading <= before.TextLeading
                        && tight.FigureHeight <= before.FigureHeight
                        && tight.TextSize <= before.TextSize
                );
                before = tight;
            }
        }
    }

    [Fact]
    public void Spaces_go_first_then_pictures_then_lists_then_letters()
    {
        var theme = ThemeReader.BuiltIn("modern");
        int First(Func<Theme, bool> differs) =>
            Enumerable.Range(0, FitLevel.Last + 1).First(s => differs(FitLevel.Apply(theme, Paper.A4, s, hasHan: false)));
        var spaces = First(t => t.SectionSpace < theme.SectionSpace);
        var pictures = First(t => t.FigureHeight < theme.FigureHeight);
        var letters = First(t => t.TextSize < theme.TextSize);
        IReadOnlyList<Block> list =
        [
            new ListBlock(
                new(1),
                "en",
                ListNumbering.Disc,
                12,
                [
                    .. Enumerable
                        .Range(0, 4)
                        .Select(i => new ListItem(
                            new((i * 5) + 2),
                            new((i * 5) + 3),
                            new((i * 5) + 4),
                            [],
                            [new Paragraph(new((i * 5) + 5), "en", [], new(14, Alignment.Left))]
                        )),
                ],
                3
            ),
        ];
        var columns = Enumerable.Range(0, FitLevel.Last + 1).First(s => ((ListBlock)FitLevel.Apply(list, Page, s)[0]).Columns == 2);
        Assert.True(spaces < pictures && pictures < columns && columns < letters, $"{spaces} {pictures} {columns} {letters}");
    }

    [Fact]
    public void Rows_of_pictures_become_lower_but_stay_wide_enough_for_captions()
    {
        Figure Picture(int id, int width, int height, bool hasCaption) =>
            new(
                new(id),
                "en",
                new($"{id}"),
                width,
                height,
                "A picture",
                hasCaption ? new Paragraph(new(id + 1), "en", [], new(10, Alignment.Left)) : null,
                new(300, 1, 300, Alignment.Center)
            );
        FigureRow Row(params Figure[] figures) => new(new(1), "en", figures, 10, 170.5);
        double Height(FigureRow row) => ((FigureRow)FitLevel.Apply([row], Page, FitLevel.Last)[0]).MaxHeight;
        Assert.Equal(113.7, Height(Row(Picture(2, 400, 300, false), Picture(4, 400, 300, true))));
        Assert.Equal(215, Height(Row(Picture(2, 400, 300, false), Picture(4, 400, 1000, true))));
    }
}
