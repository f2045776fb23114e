namespace Portfolio.Export.Themes;

/// <summary>Sizes of paper that pages can have.</summary>
internal enum Paper
{
    /// <summary>210 × 297 mm (ISO 216).</summary>
    A4,

    /// <summary>8.5 × 11 inches (ANSI A).</summary>
    Letter,
}

/// <summary>Papers as users name them.</summary>
internal static class Papers
{
    /// <summary>A4 for every name but <c>letter</c>; other names never get here.</summary>
    public static Paper Of(string name) => name.Equals("letter", StringComparison.OrdinalIgnoreCase) ? Paper.Letter : Paper.A4;

    /// <summary>Width and height in points of a sheet that stands.</summary>
    public static (double Width, double Height) SizeOf(Paper paper) => paper == Paper.Letter ? (612, 792) : (595.28, 841.89);

    /// <summary>Width and height in points of the pages of a theme, which may lie.</summary>
    public static (double Width, double Height) SizeOf(Paper paper, Theme theme)
    {
        var (width, height) = SizeOf(paper);
        return theme.Landscape ? (height, width) : (width, height);
    }
}
