using System.IO.Compression;
using Portfolio.Pdf;

namespace Portfolio.Images;

/// <summary>
/// Chooses how pixels are coded. At most 256 colours: a palette. Else JPEG against lossless: the share of “flat”
/// pixels (equal to the one before) tells drawings and screenshots from photos, and the flatter a picture is,
/// the smaller must its JPEG be to be taken, since JPEG blurs edges: less than 0.6 × (1 − flat)² of the lossless size.
/// A photo has nearly no flat pixels and a JPEG of a tenth; a screenshot has 0.8 and would need a fortieth.
/// Posters are between: painted grounds with lettering. A JPEG so fine that its edges look the same is taken when it
/// has less than a third of the lossless size.
/// </summary>
internal static class SampleCoding
{
    /// <summary>Colours that one byte can name (ISO 32000-2, 8.6.6.3).</summary>
    private const int PaletteSize = 256;

    /// <summary>Share of the lossless size below which a JPEG of a picture without flat pixels is taken; see above.</summary>
    private const double JpegAdvantage = 0.6;

    /// <summary>From this share on, a JPEG holds lettering or edges: its colours are kept at full resolution.</summary>
    private const double FlatEnoughForEdges = 0.25;

    /// <summary>Up to this share a picture is painted more than drawn; screenshots and diagrams have 0.7 and more.</summary>
    private const double FlattestPoster = 0.6;

    /// <summary>Share of the lossless size below which a fine JPEG of a poster is taken: less would not be worth the blur.</summary>
    private const double PosterAdvantage = 1.0 / 3;

    /// <summary>Rule of thumb: from 90 on, edges look the same as in the source.</summary>
    private const int PosterQuality = 90;

    /// <summary>Pixels of a side from which on libjpeg writes nothing, though the format has room for 65,535.</summary>
    private const int LongestJpeg = 65_500;

    /// <summary>The lossless size is measured on 8 of every 64 rows: an eighth of the work, on rows that can still be packed.</summary>
    private const int SampledRows = 8;
    private const int RowPeriod = 64;

    /// <summary>Flat pixels are counted in one of so many rows: neighbouring rows are much alike.</summary>
    private const int FlatPeriod = 4;

    /// <summary>The pixels without their opacity, coded.</summary>
    /// <param name="grid">Decoded pixels.</param>
    /// <param name="wasLossy">The source was a JPEG: the loss is there already.</param>
    /// <param name="jpegQuality">1 to 100 on the scale of libjpeg.</param>
    public static PictureSamples Code(PixelGrid grid, bool wasLossy, int jpegQuality)
    {
        if (!wasLossy && grid.Components == 3 && Palette(grid) is { } palette)
            return palette;
        if (Math.Max(grid.Width, grid.Height) > LongestJpeg)
            return new RawSamples(grid.Colour, grid.Components);

        var flat = FlatShare(grid);
        var jpeg = VipsPictures.SaveJpeg(grid, jpegQuality, subsample: flat < FlatEnoughForEdges);
        if (wasLossy)
            return new JpegSamples(jpeg, grid.Components);
        var lossless = LosslessSize(grid);
        if (jpeg.Length < JpegAdvantage * (1 - flat) * (1 - flat) * lossless)
            return new JpegSamples(jpeg, grid.Components);
        if (flat < FlattestPoster && jpeg.Length < PosterAdvantage * lossless)
        {
            var fine = jpegQuality >= PosterQuality ? jpeg : VipsPictures.SaveJpeg(grid, PosterQuality, subsample: false);
            if (fine.Length < PosterAdvantage * lossless)
                return new JpegSamples(fine, grid.Components);
        }

        return new RawSamples(grid.Colour, grid.Components);
    }

    private static IndexedSamples? Palette(PixelGrid grid)
    {
        var colours = new Dictionary<int, byte>(PaletteSize);
        var indices = new byte[grid.Width * grid.Height];
        var (lastColour, lastIndex) = (-1, (byte)0);
        for (int i = 0, s = 0; i < indices.Length; i++, s += 3)
        {
            var colour = (grid.Colour[s] << 16) | (grid.Colour[s + 1] << 8) | grid.Colour[s + 2];
            if (colour != lastColour)
            {
                if (!colours.TryGetValue(colour, out lastIndex))
                {
                    if (colours.Count == PaletteSize)
                        return null;
                    colours.Add(colour, lastIndex = (byte)colours.Count);
                }

                lastColour = colour;
            }

            indices[i] = lastIndex;
        }

        var palette = new byte[colours.Count * 3];
        foreach (var (colour, index) in colours)
        {
            palette[index * 3] = (byte)(colour >> 16);
            palette[(index * 3) + 1] = (byte)(colour >> 8);
            palette[(index * 3) + 2] = (byte)colour;
        }

        return new(indices, palette);
    }

    private static double FlatShare(PixelGrid grid)
    {
        var (components, stride) = (grid.Components, grid.Width * grid.Components);
        long flat = 0,
            seen = 0;
        for (var y = 0; y < grid.Height; y += FlatPeriod)
        {
            var row = grid.Colour.AsSpan(y * stride, stride);
            for (var s = components; s < row.Length; s += components)
            {
                if (row[s] == row[s - components] && (components == 1 || (row[s + 1] == row[s - 2] && row[s + 2] == row[s - 1])))
                    flat++;
            }

            seen += grid.Width;
        }

        return (double)flat / seen;
    }

    /// <summary>Estimated size after deflate over differences to the pixel before, as a PNG encoder would do it.</summary>
    private static double LosslessSize(PixelGrid grid)
    {
        var stride = grid.Width * grid.Components;
        var differences = new byte[stride];
        var counter = new CountingStream();
        var rows = 0;
        using (var deflate = new ZLibStream(counter, CompressionLevel.Fastest))
        {
            for (var y = 0; y < grid.Height; y++)
            {
                if (y % RowPeriod >= SampledRows)
                    continue;
                var row = grid.Colour.AsSpan(y * stride, stride);
                for (var s = 0; s < stride; s++)
                    differences[s] = (byte)(row[s] - (s < grid.Components ? 0 : row[s - grid.Components]));
                deflate.Write(differences);
                rows++;
            }
        }

        return (double)counter.Count * grid.Height / rows;
    }

    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Count;

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
