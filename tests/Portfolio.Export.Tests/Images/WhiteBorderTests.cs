using NetVips;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Images;

namespace Portfolio.Export.Tests.Images;

public sealed class WhiteBorderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public void A_screen_on_white_has_white_edges_and_a_photo_has_none(string format)
    {
        var screen = Drawn.PhotoSamples(300, 600);
        for (var y = 0; y < 600; y++)
        for (var x = 0; x < 300; x++)
            if (x < 20 || x >= 280 || y < 40)
                screen.AsSpan((y * 300 + x) * 3, 3).Fill(255);
        Assert.True(AreWhite(Drawn.Rgb(screen, 300, 600), format));
        Assert.False(AreWhite(Drawn.Photo(300, 600), format));
    }

    [Fact]
    public void Small_signs_and_drawings_have_no_frame()
    {
        var white = new byte[100 * 100 * 3];
        white.AsSpan().Fill(255);
        Assert.False(AreWhite(Drawn.Rgb(white, 100, 100), "png"));
        var svg = folder.File(
            "d.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'><rect width='400' height='400' fill='#fff'/></svg>"u8.ToArray()
        );
        Assert.False(WhiteBorder.IsAround(PictureEncoder.Encode(svg, 300, 300, new()), svg));
    }

    private bool AreWhite(Image image, string format)
    {
        var path = folder.File("p." + format, image.WriteToBuffer("." + format));
        return WhiteBorder.IsAround(PictureEncoder.Encode(path, 300, 600, new()), path);
    }
}
