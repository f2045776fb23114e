namespace Portfolio.Images;

/// <summary>Pictures that are written into a drawing.</summary>
internal static class DrawingPictures
{
    /// <summary>Pixels of a picture in an address; 0 for one that is not there, for nothing is fetched.</summary>
    /// <param name="address">As <c>data:image/png;base64,…</c>.</param>
    /// <exception cref="PictureException">It is a drawing over a bound.</exception>
    public static double PixelsOf(string address)
    {
        if (
            !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || address.IndexOf(',', StringComparison.Ordinal) is not (var comma and > 0)
        )
            return 0;
        if (!address.AsSpan(0, comma).Contains("base64", StringComparison.OrdinalIgnoreCase))
            return 0;
        var text = string.Concat(address.AsSpan(comma + 1).ToString().Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return 0;
        try
        {
            var header = PictureProbe.ReadHeader(new MemoryStream(bytes, 0, length, writable: false), PictureProbe.DefaultPixelLimit);
            return header.Format == PictureFormat.Svg ? 0 : (double)header.Width * header.Height;
        }
        catch (PictureException e) when (e.MegapixelsNeeded is null)
        {
            // What cannot be read is not drawn.
            return 0;
        }
        catch (PictureException)
        {
            return double.MaxValue;
        }
    }
}
