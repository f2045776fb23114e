namespace Portfolio.Export.Themes;

internal enum Paper
{
    A4,
    Letter,
}

/// <summary>Papers as users name them.</summary>
internal static class Papers
{
    public static Paper Of(string name) => name.Equals("letter", StringComparison.OrdinalIgnoreCase) ? Paper.Letter : Paper.A4;
}
