namespace Portfolio.Export.Schemas;

/// <summary>A text that may differ by language.</summary>
/// <param name="Any">Given without a language.</param>
internal sealed record LocalText(string? Any, string? En, string? Zh)
{
    public static readonly LocalText None = new(null, null, null);

    public bool IsEmpty => Any is null && En is null && Zh is null;

    /// <summary>The text for <c>en</c> or <c>zh</c>; that of the other language when this one has none.</summary>
    public string? In(string language) => (language == "zh" ? Zh : En) ?? Any ?? En ?? Zh;

    /// <summary>The text of this very language, or null.</summary>
    public string? Only(string language) => language == "zh" ? Zh : En;
}
