namespace Portfolio.Sources.Markdown;

/// <summary>How <see cref="CommonMarkText"/> reads a text.</summary>
internal sealed record CommonMarkOptions
{
    /// <summary>Takes the pictures that are written into addresses; a number stands for each in the text.</summary>
    public List<string> Data { get; init; } = [];

    /// <summary>The text stands in a vault of Obsidian: names of blocks (<c>^name</c>) are not shown, boxes may hold any sign.</summary>
    public bool IsVault { get; init; }

    /// <summary>Notes may stand within the line: <c>^[words]</c>.</summary>
    public bool HasInlineNotes { get; init; }

    /// <summary>The program that the text is written for.</summary>
    public CommonMarkDialect Dialect { get; init; }

    /// <summary>Takes offset and letters of what the author has hidden; null to show it.</summary>
    public List<(int Offset, int Letters)>? Hidden { get; init; }
}
