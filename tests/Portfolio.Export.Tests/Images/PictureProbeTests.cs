using CsCheck;
using NetVips;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Images;

namespace Portfolio.Export.Tests.Images;

public sealed class PictureProbeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 120, 80)]
    [InlineData(2, 120, 80)]
    [InlineData(3, 120, 80)]
    [InlineData(4, 120, 80)]
    [InlineData(5, 80, 120)]
    [InlineData(6, 80, 120)]
    [InlineData(7, 80, 120)]
    [InlineData(8, 80, 120)]
    public void Size_is_given_after_turning(int orientation, int width, int height)
    {
        var file = folder.File("turned.jpg", Drawn.JpegTurned(Drawn.Photo(), orientation));
        Assert.Equal(new PictureInfo(width, height, "jpeg"), PictureProbe.Probe(TestImage.At(file)));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("tiff")]
    [InlineData("avif")]
    public void Bytes_tell_the_format_and_not_the_name(string format)
    {
        var picture = Drawn.Photo();
        var bytes = format switch
        {
            "jpeg" => picture.JpegsaveBuffer(),
            "png" => picture.PngsaveBuffer(),
            "gif" => picture.GifsaveBuffer(),
            "webp" => picture.WebpsaveBuffer(),
            "tiff" => picture.TiffsaveBuffer(),
            _ => picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1),
        };
        Assert.Equal(new PictureInfo(120, 80, format), PictureProbe.Probe(TestImage.At(folder.File("picture[1] 图.png", bytes))));
    }

    [Fact]
    public void All_three_kinds_of_webp_are_measured()
    {
        var picture = Drawn.Photo();
        Assert.Equal(
            new PictureInfo(120, 80, "webp"),
            PictureProbe.Probe(TestImage.At(folder.File("lossless", picture.WebpsaveBuffer(lossless: true))))
        );
        Assert.Equal(
            new PictureInfo(120, 80, "webp"),
            PictureProbe.Probe(TestImage.At(folder.File("lossy", picture.WebpsaveBuffer(lossless: false))))
        );
        using var alpha = picture.Bandjoin(100);
        Assert.Equal(
            new PictureInfo(120, 80, "webp"),
            PictureProbe.Probe(TestImage.At(folder.File("extended", alpha.WebpsaveBuffer(lossless: false))))
        );
    }

    [Fact]
    public void Drawing_is_measured_in_css_pixels()
    {
        var file = folder.File(
            "a.svg",
            "<?xml version=\"1.0\"?>\n<!-- drawn --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1in\" height=\"50px\"/>"
        );
        Assert.Equal(new PictureInfo(96, 50, "svg"), PictureProbe.Probe(TestImage.At(file)));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("<!DOCTYPE html><html><body><svg></svg></body></html>", "it is a web page, not a picture")]
    [InlineData("\n<HTML><head>", "it is a web page, not a picture")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00", "it is only a Git LFS pointer; run git lfs pull")]
    [InlineData("Hello", "its format is unknown")]
    [InlineData("GIF89a\u0001", "the file is incomplete")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "the file is incomplete or damaged")]
    public void What_is_no_picture_is_named(string text, string reason)
    {
        Assert.Null(PictureProbe.Probe(TestImage.At(folder.File("picture.png", text)), out var given));
        Assert.Equal(reason, given);
    }

    [Fact]
    public void Missing_file_is_no_picture()
    {
        Assert.Null(PictureProbe.Probe(TestImage.At(Path.Combine(folder.Root, "none.png")), out var reason));
        Assert.Equal("the file cannot be opened", reason);
    }

    [Fact]
    public void Header_bomb_is_refused_by_its_claim()
    {
        Assert.Null(PictureProbe.Probe(TestImage.At(folder.File("bomb.png", Drawn.PngClaiming(60_000, 60_000))), out var reason));
        Assert.StartsWith("it has 60000 × 60000 pixels; the limit for such a file is 200 megapixels", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("tiff")]
    public void Every_cut_in_the_header_is_survived(string format)
    {
        var picture = Drawn.Photo(16, 16);
        var bytes = format switch
        {
            "jpeg" => Drawn.JpegTurned(picture, 6),
            "png" => picture.PngsaveBuffer(),
            "gif" => picture.GifsaveBuffer(),
            "webp" => picture.WebpsaveBuffer(),
            _ => picture.TiffsaveBuffer(),
        };
        for (var length = 0; length < Math.Min(bytes.Length, 700); length += format == "tiff" ? 37 : 1)
        {
            var info = PictureProbe.Probe(TestImage.At(folder.File("cut", bytes[..length])), out var reason);
            Assert.True(info is null ? reason is { Length: > 0 } : reason is null && info.Width == 16);
        }
    }

    [Fact]
    public void Random_bytes_behind_each_signature_are_survived()
    {
        byte[][] heads =
        [
            [0xFF, 0xD8, 0xFF, 0xE1],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            [.. "GIF89a"u8],
            [.. "RIFF    WEBPVP8X"u8],
        ];
        Gen.Select(Gen.OneOf(heads), Gen.Byte.Array[0, 600])
            .Holds(200, file =>
            {
                var info = PictureProbe.Probe(TestImage.At(folder.File("random", [.. file.Item1, .. file.Item2])), out var reason);
                Assert.True(info is null ? reason is { Length: > 0 } : reason is null);
            });
    }
}
