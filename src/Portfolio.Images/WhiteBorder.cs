using Portfolio.Pdf;

namespace Portfolio.Images;

/// <summary>Whether the edges of a picture are white like the paper, so that nobody sees where it ends: screenshots, scans.</summary>
public static class WhiteBorder
{
    // Icons, badges and lines need no frame.
    private const int LeastSide = 160;

    private const byte White = 247;

    /// <summary>Share of the outermost pixels that are white.</summary>
    private const double MostOfThem = 0.6;

    /// <summary>The shorter side, in pixels, of what is decoded once more for this.</summary>
    private const double DecodedSide = 300;

    /// <summary>Looks at the samples that go into the PDF; at the file where those are not at hand.</summary>
    /// <exception cref="PictureException">The file cannot be read.</exception>
    public static bool AreOf(PdfPicture coded, string fullPath)
    {
        // Transparent pixels belong to a drawing or a sign, not to a screen; drawings are made for any ground.
        if (coded.Alpha is not null)
            return false;
        var header = PictureProbe.ReadHeader(fullPath, PictureProbe.DefaultPixelLimit);
        if (header.Format == PictureFormat.Svg || Math.Min(header.Width, header.Height) < LeastSide)
            return false;
        return coded.Samples switch
        {
            RawSamples raw => AreOf(new PixelGrid(coded.Width, coded.Height, raw.Components, raw.Bytes.ToArray(), null)),
            IndexedSamples indexed => AreOf(Unfold(coded, indexed)),
            JpegSamples jpeg => AreOf(VipsPictures.DecodeJpeg(jpeg.Bytes.ToArray(), DecodedSide / Math.Min(coded.Width, coded.Height))),
            _ => AreOf(VipsPictures.Decode(fullPath, header, Math.Min(1, DecodedSide / Math.Min(header.Width, header.Height)))),
        };
    }

    private static PixelGrid Unfold(PdfPicture coded, IndexedSamples indexed)
    {
        var colour = new byte[coded.Width * coded.Height * 3];
        var palette = indexed.Palette.Span;
        var indices = indexed.Bytes.Span;
        for (var i = 0; i < indices.Length; i++)
            palette.Slice(indices[i] * 3, 3).CopyTo(colour.AsSpan(i * 3));
        return new(coded.Width, coded.Height, 3, colour, null);
    }

    private static bool AreOf(PixelGrid grid)
    {
        int white = 0,
            all = 0;
        for (var x = 0; x < grid.Width; x++)
        {
            Look(x, 0);
            Look(x, grid.Height - 1);
        }

        for (var y = 1; y < grid.Height - 1; y++)
        {
            Look(0, y);
            Look(grid.Width - 1, y);
        }

        return white >= MostOfThem * all;

        void Look(int x, int y)
        {
            var pixel = grid.Colour.AsSpan((y * grid.Width + x) * grid.Components, grid.Components);
            all++;
            if (!pixel.ContainsAnyExceptInRange(White, (byte)255))
                white++;
        }
    }
}
