using NetVips;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Images;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.Images;

public sealed class PictureEncoderTests : IDisposable
{
    private static readonly PictureLimits Limits = new(MaxDpi: 72);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private PdfPicture Encode(byte[] bytes, double width = 1000, double height = 1000) =>
        PictureEncoder.Encode(TestImage.At(folder.File("图 [1].png", bytes)), width, height, Limits);

    private static byte[] Decode(PdfPicture picture) =>
        picture.Samples switch
        {
            RawSamples raw => raw.Bytes.ToArray(),
            JpegSamples jpeg => Image.NewFromBuffer(jpeg.Bytes.ToArray()).WriteToMemory<byte>(),
            IndexedSamples indexed => [.. indexed.Bytes.ToArray().SelectMany(i => indexed.Palette.Slice(i * 3, 3).ToArray())],
            _ => [],
        };

    private static (int R, int G, int B) Pixel(PdfPicture picture, double x, double y)
    {
        var all = Decode(picture);
        var at = (((int)(y * picture.Height) * picture.Width) + (int)(x * picture.Width)) * 3;
        return (all[at] > 127 ? 1 : 0, all[at + 1] > 127 ? 1 : 0, all[at + 2] > 127 ? 1 : 0);
    }

    [Theory]
    [InlineData(1, "R G B W")]
    [InlineData(2, "G R W B")]
    [InlineData(3, "W B G R")]
    [InlineData(4, "B W R G")]
    [InlineData(5, "R B G W")]
    [InlineData(6, "B R W G")]
    [InlineData(7, "W G B R")]
    [InlineData(8, "G W R B")]
    public void Every_orientation_comes_out_upright(int orientation, string corners)
    {
        var picture = Encode(Drawn.JpegTurned(Drawn.Quarters(96, 64), orientation));
        Assert.Equal(orientation >= 5 ? (64, 96) : (96, 64), (picture.Width, picture.Height));
        var seen = new[] { (0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75) }.Select(p =>
            Pixel(picture, p.Item1, p.Item2) switch
            {
                (1, 0, 0) => "R",
                (0, 1, 0) => "G",
                (0, 0, 1) => "B",
                _ => "W",
            }
        );
        Assert.Equal(corners, string.Join(' ', seen));
    }

    [Theory]
    [InlineData(1, 450, 300)]
    [InlineData(1, 200, 133)]
    [InlineData(6, 300, 450)]
    public void A_photo_that_was_looked_at_is_coded_as_any_other(int orientation, double width, double height)
    {
        var path = folder.File("photo.jpg", Drawn.JpegTurned(Drawn.Photo(3200, 2100), orientation));
        var (looked, other) = (TestImage.At(path), TestImage.At(path));
        Assert.Null(PictureContent.Of(looked).LetterHeight);
        var samples = new[] { looked, other, looked }.Select(f =>
            Assert.IsType<JpegSamples>(PictureEncoder.Encode(f, width, height, new()).Samples).Bytes.ToArray()
        );
        Assert.Single(samples.DistinctBy(Convert.ToHexString));
    }

    [Fact]
    public void A_strip_that_is_longer_than_any_JPEG_may_be_is_kept_as_pixels()
    {
        var strip = Drawn.Photo(20, 65_518).TiffsaveBuffer();
        var picture = Encode(strip, 20, 65_518);
        Assert.IsType<RawSamples>(picture.Samples);
        Assert.Equal((20, 65_518), (picture.Width, picture.Height));
    }

    [Fact]
    public void A_file_that_no_memory_holds_is_told_with_its_size()
    {
        var file = new ImageFile(() => new LongStream(Drawn.Photo().JpegsaveBuffer()));
        var fault = Assert.Throws<PictureException>(() => PictureEncoder.Encode(file, 100, 100, Limits));
        Assert.Contains("3072 MiB", fault.Message, StringComparison.Ordinal);
        Assert.Null(file.ContentHash(_ => "never"));
    }

    private sealed class LongStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override long Length => 3L << 30;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Plain_jpeg_keeps_its_scans_and_loses_its_metadata(bool progressive)
    {
        var original = Drawn.Photo().JpegsaveBuffer(interlace: progressive, keep: Enums.ForeignKeep.None);
        var dressed = Drawn.InsertSegment(Drawn.InsertSegment(original, 0xFE, [.. "taken at home"u8]), 0xED, new byte[3000]);
        var picture = Encode([.. dressed, .. "and a film behind the end"u8]);

        var samples = Assert.IsType<JpegSamples>(picture.Samples);
        Assert.Equal(3, samples.Components);
        Assert.Null(picture.Alpha);
        Assert.Equal(Drawn.ScanData(original), Drawn.ScanData(samples.Bytes.Span));
        Assert.Equal(-1, samples.Bytes.Span.IndexOf("taken at home"u8));
        Assert.InRange(samples.Bytes.Length, 1, original.Length + 20);
        Assert.Equal(Image.NewFromBuffer(original).WriteToMemory<byte>(), Decode(picture));
    }

    [Fact]
    public void Plain_grey_jpeg_is_taken_over()
    {
        using var grey = Drawn.Photo().Colourspace(Enums.Interpretation.Bw);
        var samples = Assert.IsType<JpegSamples>(Encode(grey.JpegsaveBuffer()).Samples);
        Assert.Equal(1, samples.Components);
    }

    [Fact]
    public void Jpeg_with_a_wider_profile_is_converted()
    {
        var bytes = Drawn.Quarters(64, 64).IccExport(outputProfile: "p3").JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.Icc);
        var red = Image.NewFromBuffer(bytes).Getpoint(10, 10);
        Assert.InRange(red[1], 40, 60);
        var picture = Encode(bytes);
        Assert.Equal(-1, Assert.IsType<JpegSamples>(picture.Samples).Bytes.Span.IndexOf("ICC_PROFILE"u8));
        Assert.InRange(Decode(picture)[(((10 * 64) + 10) * 3) + 1], 0, 12);
    }

    [Fact]
    public void Large_jpeg_comes_down_to_the_limit_and_small_one_is_never_enlarged()
    {
        var bytes = Drawn.Photo(600, 400).JpegsaveBuffer();
        Assert.Equal((150, 100), SizeOf(Encode(bytes, 150, 100)));
        Assert.Equal((600, 400), SizeOf(Encode(bytes, 560, 373)));
        Assert.Equal((600, 400), SizeOf(Encode(bytes, 5000, 3333)));
    }

    [Fact]
    public void Cmyk_jpeg_becomes_rgb()
    {
        var cmyk = Drawn.Quarters(64, 64).IccExport(outputProfile: "cmyk").JpegsaveBuffer(q: 95);
        Assert.Equal(4, Image.NewFromBuffer(cmyk).Bands);
        var picture = Encode(cmyk);
        Assert.Equal(3, Assert.IsType<JpegSamples>(picture.Samples).Components);
        Assert.Equal((1, 0, 0), Pixel(picture, 0.25, 0.25));
        Assert.Equal((1, 1, 1), Pixel(picture, 0.75, 0.75));
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        var deep = Drawn.Quarters(40, 40).Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer();
        Assert.Equal(Enums.BandFormat.Ushort, Image.NewFromBuffer(deep).Format);
        Assert.Equal(Drawn.Quarters(40, 40).WriteToMemory<byte>(), Decode(Encode(deep)));
    }

    [Fact]
    public void Few_colours_become_a_palette_exactly()
    {
        var picture = Encode(Drawn.Quarters(40, 40).TiffsaveBuffer());
        Assert.Equal(4 * 3, Assert.IsType<IndexedSamples>(picture.Samples).Palette.Length);
        Assert.Equal(Drawn.Quarters(40, 40).WriteToMemory<byte>(), Decode(picture));
    }

    [Fact]
    public void Palette_png_keeps_its_transparency()
    {
        using var alpha = (Image.Black(40, 40) + 255).Cast(Enums.BandFormat.Uchar).Insert(Image.Black(20, 40), 0, 0);
        using var joined = Drawn.Quarters(40, 40).Bandjoin(alpha);
        var png = joined.PngsaveBuffer(palette: true, q: 100, dither: 0);
        Assert.NotEqual(-1, png.AsSpan().IndexOf("tRNS"u8));
        var picture = Encode(png);
        Assert.IsType<IndexedSamples>(picture.Samples);
        Assert.Equal(0, picture.Alpha!.Value.Span[0]);
        Assert.Equal(255, picture.Alpha.Value.Span[39]);
    }

    [Fact]
    public void Grey_with_alpha_stays_grey_with_a_mask()
    {
        var samples = new byte[50 * 50 * 2];
        for (var i = 0; i < samples.Length; i += 2)
            (samples[i], samples[i + 1]) = ((byte)(i / 100 < 25 ? 40 : 200), (byte)(i / 2 % 256));
        using var image = Image.NewFromMemoryCopy(samples, 50, 50, 2, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);
        var picture = Encode(image.PngsaveBuffer());
        Assert.Equal(1, Assert.IsType<RawSamples>(picture.Samples).Components);
        Assert.Equal(samples.Where((_, i) => i % 2 == 1), picture.Alpha!.Value.ToArray());
    }

    [Fact]
    public void Opaque_alpha_is_dropped()
    {
        using var joined = Drawn.Photo().Bandjoin(255);
        Assert.Null(Encode(joined.PngsaveBuffer()).Alpha);
    }

    [Fact]
    public void Photo_in_png_becomes_jpeg_also_behind_a_mask()
    {
        Assert.IsType<JpegSamples>(Encode(Drawn.Photo().PngsaveBuffer()).Samples);
        using var joined = Drawn.Photo().Bandjoin(100);
        var picture = Encode(joined.PngsaveBuffer());
        Assert.IsType<JpegSamples>(picture.Samples);
        Assert.Equal(100, picture.Alpha!.Value.Span[0]);
    }

    [Fact]
    public void Painted_poster_becomes_a_fine_jpeg_with_its_colours_in_full()
    {
        var samples = Drawn.PhotoSamples(240, 400);
        samples.AsSpan(240 * 3 * 200).Fill(235);
        for (var y = 220; y < 380; y += 20)
        for (var x = 30; x < 210; x += 3)
            samples.AsSpan(((y * 240) + x) * 3, 3).Clear();
        var jpeg = Assert.IsType<JpegSamples>(Encode(Drawn.Rgb(samples, 240, 400).PngsaveBuffer()).Samples).Bytes.Span;
        var frame = jpeg.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        Assert.Equal(0x11, jpeg[frame + 11]);
    }

    [Fact]
    public void Screenshot_with_many_colours_stays_lossless()
    {
        var samples = new byte[300 * 200 * 3];
        samples.AsSpan().Fill(250);
        for (var i = 0; i < 400; i++)
            (samples[i * 447], samples[(i * 447) + 1], samples[(i * 447) + 2]) = ((byte)i, (byte)(i / 2), (byte)(i * 7));
        var picture = Encode(Drawn.Rgb(samples, 300, 200).TiffsaveBuffer());
        Assert.IsType<RawSamples>(picture.Samples);
        Assert.Equal(samples, Decode(picture));
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(1, 8)]
    [InlineData(1, 1)]
    public void Png_that_is_small_is_taken_over_unless_it_is_far_too_fine(int bands, int bits)
    {
        using var drawing =
            bands == 3 ? Drawn.Quarters(400, 300) : Drawn.Quarters(400, 300).ExtractBand(0).Copy(interpretation: Enums.Interpretation.Bw);
        var png = drawing.PngsaveBuffer(bitdepth: bits == 8 ? null : bits);
        var picture = Encode(png, 250, 190);
        var samples = Assert.IsType<PngSamples>(picture.Samples);
        Assert.Equal((400, 300, bands, bits), (picture.Width, picture.Height, samples.Components, samples.Bits));
        Assert.Null(samples.Palette);
        Assert.NotEqual(-1, png.AsSpan().IndexOf(samples.Bytes.Span));
        Assert.IsNotType<PngSamples>(Encode(png, 190, 142).Samples);
    }

    [Fact]
    public void Png_with_few_colours_is_taken_over_with_its_palette()
    {
        var samples = Assert.IsType<PngSamples>(Encode(Drawn.Quarters(400, 300).PngsaveBuffer(palette: true, q: 100, dither: 0)).Samples);
        Assert.Equal((1, 4 * 3), (samples.Components, samples.Palette!.Value.Length));
    }

    [Fact]
    public void Png_whose_pixels_end_too_soon_is_refused_though_its_chunks_are_whole()
    {
        var whole = Drawn.Quarters(400, 300).PngsaveBuffer(compression: 0);
        var tall = (byte[])whole.Clone();
        tall[22] += 40;
        Assert.NotNull(PngStripper.Strip(whole));
        Assert.Null(PngStripper.Strip(tall));
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    public void Animation_gives_its_first_frame(string format)
    {
        using var frames = Drawn
            .Quarters(40, 40)
            .Join(Drawn.Photo(40, 40), Enums.Direction.Vertical)
            .Mutate(m =>
            {
                m.Set(GValue.GIntType, "page-height", 40);
                m.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
            });
        var bytes = format == "gif" ? frames.GifsaveBuffer() : frames.WebpsaveBuffer(lossless: true);
        var picture = Encode(bytes);
        Assert.Equal((40, 40), SizeOf(picture));
        AssertNear(Drawn.Quarters(40, 40).WriteToMemory<byte>(), Decode(picture), 8);
    }

    [Fact]
    public void Webp_keeps_its_alpha()
    {
        using var joined = Drawn.Photo().Bandjoin(100);
        var picture = Encode(joined.WebpsaveBuffer());
        Assert.Equal(100, picture.Alpha!.Value.Span[500]);
        AssertNear(Drawn.PhotoSamples(120, 80), Decode(picture), 25);
    }

    [Fact]
    public void Avif_and_tiff_are_decoded_whatever_they_are_called()
    {
        var picture = Drawn.Photo();
        Assert.Equal((120, 80), SizeOf(Encode(picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1))));
        AssertNear(Drawn.PhotoSamples(120, 80), Decode(Encode(picture.TiffsaveBuffer())), 25);
    }

    [Fact]
    public void Drawing_is_drawn_as_fine_as_the_limit_and_reads_nothing_else()
    {
        folder.File("secret.png", Drawn.Photo().PngsaveBuffer());
        var svg = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">
              <script>alert(1)</script>
              <rect width="5" height="10" fill="#f00"/>
              <image xlink:href="secret.png" width="10" height="10"/>
              <image xlink:href="file:///etc/hostname" width="10" height="10"/>
              <image xlink:href="https://example.org/a.png" width="10" height="10"/>
            </svg>
            """;
        var picture = PictureEncoder.Encode(TestImage.At(folder.File("a.svg", svg)), 100, 100, Limits);
        Assert.Equal((100, 100), SizeOf(picture));
        Assert.Equal((1, 0, 0), Pixel(picture, 0.25, 0.5));
        Assert.Equal(0, picture.Alpha!.Value.Span[99]);
    }

    [Fact]
    public void Drawing_that_fills_its_ground_stays_opaque_at_odd_scales()
    {
        var svg = """<svg xmlns="http://www.w3.org/2000/svg" width="64" height="30"><rect width="64" height="30" fill="#246"/></svg>""";
        Assert.Null(PictureEncoder.Encode(TestImage.At(folder.File("a.svg", svg)), 128.3, 60.1, Limits).Alpha);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public void Cut_off_pixels_are_an_exception_with_a_plain_message(string format)
    {
        var photo = Drawn.Photo(200, 150);
        var bytes = format switch
        {
            "jpeg" => photo.JpegsaveBuffer(),
            "png" => photo.PngsaveBuffer(),
            "webp" => photo.WebpsaveBuffer(),
            _ => photo.GifsaveBuffer(),
        };
        var exception = Assert.Throws<PictureException>(() => Encode(bytes[..(bytes.Length / 2)]));
        Assert.Equal("the file is incomplete or damaged", exception.Message);
    }

    [Fact]
    public void Jpeg_without_its_end_marker_is_still_shown_or_refused_but_never_hangs()
    {
        var bytes = Drawn.Photo().JpegsaveBuffer();
        for (var cut = 1; cut < 6; cut++)
        {
            try
            {
                Assert.Equal((120, 80), SizeOf(Encode(bytes[..^cut])));
            }
            catch (PictureException e)
            {
                Assert.Equal("the file is incomplete or damaged", e.Message);
            }
        }
    }

    [Fact]
    public void Header_bomb_is_not_decoded() =>
        Assert.Contains(
            "megapixels",
            Assert.Throws<PictureException>(() => Encode(Drawn.PngClaiming(60_000, 60_000))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Same_file_gives_the_same_bytes_also_side_by_side()
    {
        var file = folder.File("photo.png", Drawn.Photo(500, 400).PngsaveBuffer());
        var first = Decode(PictureEncoder.Encode(TestImage.At(file), 200, 160, Limits));
        var others = new byte[4][];
        Parallel.For(0, others.Length, i => others[i] = Decode(PictureEncoder.Encode(TestImage.At(file), 200, 160, Limits)));
        Assert.All(others, o => Assert.Equal(first, o));
    }

    private static (int, int) SizeOf(PdfPicture picture) => (picture.Width, picture.Height);

    private static void AssertNear(byte[] expected, byte[] actual, double meanDifference)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.InRange(expected.Zip(actual, (a, b) => Math.Abs(a - b)).Average(), 0, meanDifference);
    }
}
