namespace Portfolio.Sources.Model;

/// <summary>A section of a curriculum vitae as data.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Words of its heading.</param>
/// <param name="Items">Its entries, in order.</param>
/// <param name="Text">What stands in it outside of entries, a line for each paragraph.</param>
public sealed record ResumeSection(CvKind Kind, string Title, IReadOnlyList<ResumeItem> Items, IReadOnlyList<string> Text);

/// <summary>An entry of a curriculum vitae as data. Texts are plain; those that the page does not say are empty.</summary>
public sealed record ResumeItem
{
    /// <summary>Role, degree, prize, title, label: whichever the entry is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>Company, school, journal, or whoever else stands behind it.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Where.</summary>
    public string Place { get; init; } = "";

    /// <summary>When, or null.</summary>
    public Period? Period { get; init; }

    /// <summary>The first address that its line links to, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What else its line says, and the paragraphs below it.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>The points below it.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];
}
