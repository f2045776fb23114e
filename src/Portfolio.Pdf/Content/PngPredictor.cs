using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Content;

/// <summary>Compresses samples, with PNG row filters (PNG 9, ISO 32000-1 7.4.4.4) where a sample of the rows says that they help.</summary>
internal static class PngPredictor
{
    /// <summary>
    /// Rows that decide whether filters help. Chosen: enough to tell drawings from photographs, little to compress twice.
    /// </summary>
    private const int SampleRows = 48;

    /// <param name="samples">Rows without padding.</param>
    /// <param name="stride">Bytes of a row.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    public static (byte[] Data, bool Predicted) Compress(ReadOnlySpan<byte> samples, int stride, int pixel)
    {
        var height = samples.Length / stride;
        var probe = samples.Slice(Math.Max(0, (height - SampleRows) / 2) * stride, Math.Min(height, SampleRows) * stride);
        var plain = Flate.Compress(probe, Flate.Quick).Length;
        var filtered = Flate.Compress(Filter(probe, stride, pixel), Flate.Quick).Length;
        return filtered < plain
            ? (Flate.Compress(Filter(samples, stride, pixel), Flate.Thorough), true)
            : (Flate.Compress(samples, Flate.Thorough), false);
    }

    /// <summary>Each row with the filter whose residues are smallest in sum, the habit that the PNG standard recommends.</summary>
    public static byte[] Filter(ReadOnlySpan<byte> samples, int stride, int pixel)
    {
        var height = samples.Length / stride;
        var result = new byte[height * (stride + 1)];
        var trial = new byte[stride];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var row = samples.Slice(y * stride, stride);
            var target = result.AsSpan(y * (stride + 1), stride + 1);
            var best = long.MaxValue;
            for (var filter = 0; filter < 5; filter++)
            {
                var sum = Apply(filter, row, above, pixel, trial);
                if (sum < best)
                {
                    best = sum;
                    target[0] = (byte)filter;
                    trial.CopyTo(target[1..]);
                }
            }

            above = row;
        }

        return result;
    }

    private static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixel, Span<byte> target)
    {
        long sum = 0;
        for (var x = 0; x < row.Length; x++)
        {
            var (left, up, corner) = x < pixel ? (0, above[x], 0) : (row[x - pixel], above[x], above[x - pixel]);
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            };
            var residue = (byte)(row[x] - guess);
            target[x] = residue;
            sum += Math.Abs((int)(sbyte)residue);
        }

        return sum;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left
            : toUp <= toCorner ? up
            : corner;
    }
}
