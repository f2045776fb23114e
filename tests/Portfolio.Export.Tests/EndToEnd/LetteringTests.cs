using System.Globalization;
using NetVips;
using Portfolio.Export.Tests.Images;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Pictures with words in them on pages: how wide they are, and what is said about them.</summary>
public sealed class LetteringTests
{
    private const double LeastWidth = 60 / 25.4 * 72;

    [Fact]
    public void Charts_in_a_row_are_60_mm_wide_and_two_a_row_at_most()
    {
        using var site = new TestSite();
        Write(site, "a.png", Chart(900, 900, 16));
        Write(site, "b.png", Chart(900, 600, 16));
        Write(site, "c.png", Chart(700, 900, 16));
        site.Entry("one", "![a](../a.png){: width=\"60%\"} ![b](../b.png) ![c](../c.png)\n");
        var images = Images(site);
        Assert.Equal(3, images.Count);
        Assert.All(images, i => Assert.InRange(i.Width, LeastWidth - 0.2, 600));
        Assert.All(images.GroupBy(i => i.Y), row => Assert.InRange(row.Count(), 1, 2));
    }

    [Fact]
    public void Photos_in_a_row_are_as_they_were()
    {
        using var site = new TestSite();
        foreach (var name in new[] { "a", "b", "c" })
            Write(site, name + ".png", Drawn.PhotoSamples(900, 900), 900, 900);
        site.Entry("one", "![a](../a.png) ![b](../b.png) ![c](../c.png)\n");
        Assert.Single(Images(site).GroupBy(i => i.Y));
        site.ExportOne("_portfolio/one.md").Gives(0).SaysNothingOf("PE037");
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(40, false)]
    public void Small_lettering_is_reported_where_the_picture_is_named(int rows, bool isSmall)
    {
        using var site = new TestSite();
        Write(site, "a.png", Chart(1600, 900, rows));
        site.Entry("one", "Words.\n\n![a](../a.png)\n");
        var ran = site.ExportOne("_portfolio/one.md").Gives(0);
        Assert.Equal(isSmall, ran.Error.Contains("warning PE037: The lettering in ../a.png", StringComparison.Ordinal));
        if (isSmall)
            ran.Says("below 6 pt it is hard to read");
    }

    private static List<(double Width, string Y)> Images(TestSite site) =>
        [
            .. site.ExportOne("_portfolio/one.md", "--dump", "pages")
                .Gives(0)
                .Out.Split('\n')
                .Where(l => l.Contains(" image ", StringComparison.Ordinal))
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(w => (double.Parse(After(w, "w"), CultureInfo.InvariantCulture), After(w, "y"))),
        ];

    private static string After(string[] words, string name) => words[Array.IndexOf(words, name) + 1];

    /// <summary>Lines of strokes over the whole picture, so many pixels high.</summary>
    private static (byte[] Grey, int Width, int Height) Chart(int width, int height, int rows)
    {
        var grey = new byte[width * height];
        grey.AsSpan().Fill(255);
        for (var y = 20; y < height - 20; y++)
        for (var x = 20; x < width - 20; x++)
            if (y / rows % 2 == 1 && x % 9 < 4)
                grey[(y * width) + x] = 20;
        return (grey, width, height);
    }

    private static void Write(TestSite site, string name, (byte[] Grey, int Width, int Height) picture) =>
        Write(site, name, picture.Grey, picture.Width, picture.Height);

    private static void Write(TestSite site, string name, byte[] samples, int width, int height)
    {
        using var image = Drawn.Rgb(samples, width, height);
        File.WriteAllBytes(site.At(name), image.PngsaveBuffer(keep: Enums.ForeignKeep.None));
    }
}
