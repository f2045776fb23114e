namespace Portfolio.Images;

/// <summary>Decoded pixels, 8 bits, sRGB or grey; colour and opacity apart.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Components">1 (grey) or 3 (RGB).</param>
/// <param name="Colour">Rows without padding.</param>
/// <param name="Alpha">One byte a pixel, or null when all are opaque.</param>
public sealed record PixelGrid(int Width, int Height, int Components, byte[] Colour, byte[]? Alpha)
{
    /// <summary>Sorts interleaved samples: an opacity that is never used is dropped, equal channels become grey.</summary>
    /// <param name="samples">Taken over when nothing is to be sorted.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="bands">1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</param>
    internal static PixelGrid From(byte[] samples, int width, int height, int bands)
    {
        var pixels = width * height;
        byte[]? alpha = null;
        if (bands is 2 or 4 && IsTransparentAnywhere(samples, bands))
        {
            alpha = new byte[pixels];
            for (int i = 0, s = bands - 1; i < pixels; i++, s += bands)
                alpha[i] = samples[s];
        }

        var components = bands < 3 || IsGrey(samples, bands) ? 1 : 3;
        var colour = components == bands ? samples : new byte[pixels * components];
        if (components != bands)
        {
            for (int i = 0, s = 0; i < colour.Length; i += components, s += bands)
                samples.AsSpan(s, components).CopyTo(colour.AsSpan(i));
        }

        var grid = new PixelGrid(width, height, components, colour, alpha);
        if (alpha is not null)
            grid.FillInvisible();
        return grid;
    }

    private static bool IsTransparentAnywhere(ReadOnlySpan<byte> samples, int bands)
    {
        for (var s = bands - 1; s < samples.Length; s += bands)
        {
            if (samples[s] != 255)
                return true;
        }

        return false;
    }

    /// <summary>Channels may differ by one: that is what rounding in a colour transform leaves of grey.</summary>
    private static bool IsGrey(ReadOnlySpan<byte> samples, int bands)
    {
        for (var s = 0; s + 2 < samples.Length; s += bands)
        {
            if (Math.Abs(samples[s] - samples[s + 1]) > 1 || Math.Abs(samples[s + 1] - samples[s + 2]) > 1)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Colour under full transparency is arbitrary. It takes the colour of the pixel before it, so that it costs
    /// nothing and does not bleed into its neighbours through JPEG or through smoothing in viewers.
    /// </summary>
    private void FillInvisible()
    {
        var alpha = Alpha!;
        var first = Array.FindIndex(alpha, a => a != 0);
        var last = first < 0 ? [] : Colour.AsSpan(first * Components, Components).ToArray();
        if (first < 0)
            Array.Clear(Colour);
        for (var i = 0; i < alpha.Length && first >= 0; i++)
        {
            var pixel = Colour.AsSpan(i * Components, Components);
            if (alpha[i] == 0)
                last.CopyTo(pixel);
            else
                pixel.CopyTo(last);
        }
    }
}
