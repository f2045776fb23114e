using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class RunningFootTests
{
    private readonly Blocks make = new();

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a title that is far too long", "a title that…")]
    public void The_foot_stands_on_every_page_and_is_cut_to_its_room(string left, string printed)
    {
        var foot = new Foot(left, "{page}/{pages}", Blocks.Letters, "en", 4);
        var typeset = Typesetter.Typeset(Blocks.Document([make.Lined(14)], foot), SquareLines.Layout);
        Assert.Equal(2, typeset.Pages.Count);
        for (int i = 0; i < 2; i++)
        {
            var runs = typeset.Pages[i].Items.OfType<GlyphRun>().Where(r => r.Node.IsArtifact).ToList();
            Assert.Equal([printed, $"{i + 1}/2"], runs.Select(Blocks.TextOf));
            Assert.All(runs, r => Assert.Equal(120 - 4, r.Y, 6));
            Assert.Equal(210, runs[1].X + 30, 6);
        }
    }
}
