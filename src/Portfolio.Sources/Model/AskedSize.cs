namespace Portfolio.Sources.Model;

/// <summary>The size that an author asks for. Lengths are CSS pixels; a negative width is per cent of the measure.</summary>
public sealed record AskedSize
{
    /// <summary>Nothing is asked for.</summary>
    public static readonly AskedSize None = new();

    /// <summary>Width, or null.</summary>
    public double? Width { get; init; }

    /// <summary>Height, or null.</summary>
    public double? Height { get; init; }

    /// <summary>Largest width, which makes nothing wider; or null.</summary>
    public double? MostWidth { get; init; }

    /// <summary>Largest height, or null.</summary>
    public double? MostHeight { get; init; }

    /// <summary>Factor on the size (CSS <c>zoom</c>), or null.</summary>
    public double? Zoom { get; init; }

    /// <summary>Width for a picture of so many pixels, whose proportions are kept; null when none is asked for.</summary>
    /// <param name="pixelWidth">After turning.</param>
    /// <param name="pixelHeight">After turning.</param>
    public double? WidthOf(int pixelWidth, int pixelHeight)
    {
        var width = Width;
        if (Height is > 0 and var height && pixelHeight > 0 && width is not < 0)
        {
            var byHeight = height * pixelWidth / pixelHeight;
            width = width is { } both ? Math.Min(both, byHeight) : byHeight;
        }

        if (Zoom is not { } zoom)
            return width;
        return Math.Max(-100, (width ?? pixelWidth) * zoom);
    }

    /// <summary>Largest width for a picture of so many pixels; null for no other limit than the measure.</summary>
    /// <param name="pixelWidth">After turning.</param>
    /// <param name="pixelHeight">After turning.</param>
    public double? MostWidthOf(int pixelWidth, int pixelHeight)
    {
        if (MostHeight is not { } most || pixelHeight <= 0)
            return MostWidth;
        var byHeight = most * pixelWidth / pixelHeight;
        return MostWidth is > 0 and var width ? Math.Min(width, byHeight) : byHeight;
    }
}
