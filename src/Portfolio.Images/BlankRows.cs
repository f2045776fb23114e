namespace Portfolio.Images;

/// <summary>Finds the rows of pixels in which nothing is drawn: what lies between the bubbles of a chat and the lines of a text.</summary>
internal static class BlankRows
{
    /// <summary>Levels of grey from the darkest to the lightest pixel up to which a row is blank: the edge of a bubble has more.</summary>
    private const int Even = 14;

    /// <summary>Share of the width at each edge that is not looked at: frames and bars for scrolling.</summary>
    private const double Edge = 0.02;

    /// <summary>Rows; a cut needs one on each side.</summary>
    private const int Least = 2;

    /// <summary>Stripes of such rows, from the top, as shares of the height.</summary>
    public static IReadOnlyList<(double Top, double Bottom)> Of(ReadOnlySpan<byte> light, int width, int height)
    {
        var stripes = new List<(double, double)>();
        var edge = (int)(width * Edge);
        var start = -1;
        for (var y = 0; y <= height; y++)
        {
            if (y < height && PixelRow.IsEven(light.Slice((y * width) + edge, width - (2 * edge)), Even))
            {
                start = start < 0 ? y : start;
                continue;
            }

            if (start >= 0 && y - start >= Least)
                stripes.Add(((double)start / height, (double)y / height));
            start = -1;
        }

        return stripes;
    }
}
