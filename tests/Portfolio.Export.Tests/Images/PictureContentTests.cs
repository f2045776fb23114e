using NetVips;
using Portfolio.Images;

namespace Portfolio.Export.Tests.Images;

public sealed class PictureContentTests
{
    private const int Width = 600,
        Height = 400;

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public void Lines_of_strokes_on_an_even_ground_are_lettering_as_high_as_they_are(string format)
    {
        var content = PictureContent.Of(Coded(Words(lines: 8, rows: 14), format));
        Assert.NotNull(content.LetterHeight);
        Assert.InRange(content.LetterHeight.Value * Width, 13, 17);
    }

    [Fact]
    public void A_picture_is_known_again_by_its_bytes_and_another_is_not()
    {
        var words = Words(lines: 8, rows: 14);
        var content = PictureContent.Of(Coded(words, "png"));
        Assert.Same(content, PictureContent.Of(Coded(words, "png")));
        Assert.NotEqual(content, PictureContent.Of(Coded(Words(lines: 8, rows: 24), "png")));
    }

    [Fact]
    public void The_smaller_lines_count()
    {
        var samples = Words(lines: 3, rows: 30);
        Add(samples, Words(lines: 8, rows: 12), from: 200);
        Assert.InRange(PictureContent.Of(Coded(samples, "png")).LetterHeight!.Value * Width, 11, 14);
    }

    [Fact]
    public void A_chart_with_a_few_numbers_is_read_too()
    {
        // Three bars on white, and half a line of numbers below.
        var samples = Words(lines: 1, rows: 12, across: 0.4);
        for (var bar = 0; bar < 3; bar++)
        for (var y = 100 + (bar * 40); y < 300; y++)
            samples.AsSpan((y * Width) + 100 + (bar * 150), 80).Fill(90);
        Assert.NotNull(PictureContent.Of(Coded(samples, "png")).LetterHeight);
    }

    [Fact]
    public void A_photo_has_no_lettering_nor_have_bars_without_numbers()
    {
        Assert.Null(PictureContent.Of(Coded(Drawn.Photo(Width, Height), "jpg")).LetterHeight);
        Assert.Null(PictureContent.Of(Coded(Words(lines: 0, rows: 0), "png")).LetterHeight);
    }

    [Fact]
    public void Rows_in_which_nothing_is_drawn_are_known_of_a_tall_picture_only()
    {
        // Bubbles of 60 rows with 20 between them, on two thirds of the width, in a light grey.
        byte[] Bubbles(int width, int height)
        {
            var samples = new byte[width * height];
            samples.AsSpan().Fill(237);
            for (var y = 0; y < height; y++)
                if (y % 80 >= 20)
                    samples.AsSpan((y * width) + (width / 6), width * 2 / 3).Fill(255);
            return samples;
        }

        var blanks = PictureContent.Of(Coded(Drawn.Rgb(Bubbles(300, 1200), 300, 1200), "png")).Blanks;
        Assert.Equal(15, blanks.Count);
        Assert.All(blanks, (b, i) => Assert.Equal((i * 80 / 1200.0, ((i * 80) + 20) / 1200.0), (b.Top, b.Bottom)));
        Assert.Empty(PictureContent.Of(Coded(Drawn.Rgb(Bubbles(300, 800), 300, 800), "png")).Blanks);
    }

    [Fact]
    public void Nothing_is_known_of_a_picture_that_is_cut_off()
    {
        var png = Drawn.Photo(Width, Height).PngsaveBuffer();
        var content = PictureContent.Of(ImageFile.Of(png[..(png.Length / 2)]));
        Assert.Equal((null, null), (content.LetterHeight, content.IsWhiteAround));
    }

    [Fact]
    public void A_picture_is_coded_from_the_pixels_that_were_looked_at_as_from_its_file()
    {
        var png = Drawn.Photo(Width, Height).PngsaveBuffer();
        var seen = ImageFile.Of(png);
        Assert.False(PictureContent.Of(seen).IsWhiteAround);
        var (first, second) = (PictureEncoder.Encode(seen, 300, 200, new()), PictureEncoder.Encode(ImageFile.Of(png), 300, 200, new()));
        Assert.Equal((first.Width, first.Height), (second.Width, second.Height));
        Assert.Equal(Bytes(first), Bytes(second));

        static byte[] Bytes(Portfolio.Pdf.PdfPicture picture) =>
            picture.Samples is Portfolio.Pdf.JpegSamples jpeg
                ? jpeg.Bytes.ToArray()
                : ((Portfolio.Pdf.RawSamples)picture.Samples).Bytes.ToArray();
    }

    private static ImageFile Coded(byte[] grey, string format) => Coded(Drawn.Rgb(grey, Width, Height), format);

    private static ImageFile Coded(Image image, string format) => ImageFile.Of(image.WriteToBuffer("." + format));

    /// <summary>Black strokes of three pixels, seven apart, in lines from the top with as much white between them.</summary>
    private static byte[] Words(int lines, int rows, double across = 0.8)
    {
        var samples = new byte[Width * Height];
        samples.AsSpan().Fill(255);
        for (var line = 0; line < lines; line++)
        for (var y = 0; y < rows; y++)
        for (var x = 20; x < 20 + (across * Width); x++)
            if (x % 7 < 3)
                samples[((20 + (line * rows * 2) + y) * Width) + x] = 0;
        return samples;
    }

    private static void Add(byte[] samples, byte[] others, int from) =>
        others.AsSpan(0, (Height - from) * Width).CopyTo(samples.AsSpan(from * Width));
}
