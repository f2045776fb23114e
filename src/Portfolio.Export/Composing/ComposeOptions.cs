namespace Portfolio.Export.Composing;

/// <summary>Choices that hold for every entry of a run.</summary>
/// <param name="Theme">The look.</param>
/// <param name="Paper">Size of the pages.</param>
internal sealed record ComposeOptions(Theme Theme, Paper Paper)
{
    /// <summary>Families that the font library has; a theme's other families are set in <c>sans</c>.</summary>
    public IReadOnlySet<string> Families { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "sans", "mono" };

    /// <summary>Full paths of pictures that turned out to be broken when they were decoded.</summary>
    public IReadOnlySet<string> UnreadablePictures { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

internal enum Paper
{
    A4,
    Letter,
}
