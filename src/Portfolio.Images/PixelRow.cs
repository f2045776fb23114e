namespace Portfolio.Images;

/// <summary>A row of grey pixels, or a piece of one.</summary>
internal static class PixelRow
{
    /// <summary>Whether nothing is drawn in it: from the darkest to the lightest pixel there are fewer than so many levels.</summary>
    public static bool IsEven(ReadOnlySpan<byte> row, int levels)
    {
        byte least = 255,
            most = 0;
        foreach (var light in row)
        {
            least = Math.Min(least, light);
            most = Math.Max(most, light);
        }

        return most - least < levels;
    }
}
