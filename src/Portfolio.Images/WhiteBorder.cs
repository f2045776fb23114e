using Portfolio.Pdf;

namespace Portfolio.Images;

/// <summary>Whether the edges of a picture are white like the paper, so that nobody sees where it ends: screenshots, scans.</summary>
public static class WhiteBorder
{
    /// <summary>Pixels of the shorter side: icons, badges and lines need no frame.</summary>
    private const int LeastSide = 160;

    /// <summary>Darkest sample that looks like paper, 97 % of white: scans and JPEG leave noise.</summary>
    private const byte White = 247;

    /// <summary>Share of the outermost pixels that are white. Rule of thumb: with more than half, the eye loses the edge.</summary>
    private const double WhiteShare = 0.6;

    /// <summary>Pixels of the shorter side that are decoded once more for this: few to be quick, enough to keep an edge.</summary>
    private const double DecodedSide = 300;

    /// <summary>Whether the edges are white, by the samples that go into the PDF, or by the file where those are not at hand.</summary>
    /// <param name="coded">The picture as it goes into the PDF.</param>
    /// <param name="file">Its file.</param>
    /// <exception cref="PictureException">The file cannot be read.</exception>
    public static bool IsAround(PdfPicture coded, ImageFile file)
    {
        // Transparent pixels belong to a drawing or a sign, not to a screen; drawings are made for any ground.
        if (coded.Alpha is not null)
            return false;
        var header = file.Header();
        if (header.Format == PictureFormat.Svg || Math.Min(header.Width, header.Height) < LeastSide)
            return false;
        if (file.Content?.IsWhiteAround is { } known)
            return known;
        return coded.Samples switch
        {
            RawSamples raw => IsAround(new PixelGrid(coded.Width, coded.Height, raw.Components, raw.Bytes.ToArray(), null)),
            IndexedSamples indexed => IsAround(Unfold(coded, indexed)),
            JpegSamples jpeg => IsAround(VipsPictures.DecodeJpeg(jpeg.Bytes.ToArray(), DecodedSide / Math.Min(coded.Width, coded.Height))),
            _ => IsAround(VipsPictures.Decode(file, header, Math.Min(1, DecodedSide / Math.Min(header.Width, header.Height)))),
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

    /// <summary>Whether the edges of decoded pixels are white.</summary>
    internal static bool IsAround(PixelGrid grid)
    {
        int white = 0,
            all = 0;
        for (var x = 0; x < grid.Width; x++)
        {
            Count(x, 0);
            Count(x, grid.Height - 1);
        }

        for (var y = 1; y < grid.Height - 1; y++)
        {
            Count(0, y);
            Count(grid.Width - 1, y);
        }

        return white >= WhiteShare * all;

        void Count(int x, int y)
        {
            var pixel = grid.Colour.AsSpan((y * grid.Width + x) * grid.Components, grid.Components);
            all++;
            if (!pixel.ContainsAnyExceptInRange(White, (byte)255))
                white++;
        }
    }
}
