namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Takes PNG row filters back.</summary>
internal static class PngRows
{
    public static byte[] Undo(byte[] data, int stride, int pixel)
    {
        var rows = data.Length / (stride + 1);
        var result = new byte[rows * stride];
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < stride; x++)
            {
                int Old(int dx, int dy) => x - dx < 0 || y - dy < 0 ? 0 : result[(y - dy) * stride + x - dx];
                var (left, up, corner) = (Old(pixel, 0), Old(0, 1), Old(pixel, 1));
                var guess = left + up - corner;
                var nearest = new[] { left, up, corner }.MinBy(v => Math.Abs(guess - v));
                var predicted = data[y * (stride + 1)] switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    _ => nearest,
                };
                result[y * stride + x] = (byte)(data[y * (stride + 1) + 1 + x] + predicted);
            }
        }

        return result;
    }
}
