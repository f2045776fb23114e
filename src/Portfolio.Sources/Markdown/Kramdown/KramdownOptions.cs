namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>How a text is read.</summary>
internal sealed record KramdownOptions
{
    /// <summary>Offsets are written into the HTML.</summary>
    public bool HasPlaces { get; init; } = true;

    /// <summary>Everything is one paragraph: for titles, which often start with a number.</summary>
    public bool IsInline { get; init; }

    /// <summary>kramdown's option <c>parse_block_html</c>.</summary>
    public bool MarkdownInHtml { get; init; }

    /// <summary>A line end is a line break (kramdown's <c>hard_wrap</c>).</summary>
    public bool BreaksLines { get; init; }

    /// <summary>Double brackets are links; pictures are written in them everywhere.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary>Names of emoji between colons are replaced, as the plugin jemoji does.</summary>
    public bool HasEmoji { get; init; }

    /// <summary>Takes the pictures that are written into addresses; a number stands for each in the HTML.</summary>
    public List<string>? Data { get; init; }

    /// <summary>Ends the work at the time limit.</summary>
    public CancellationToken Stop { get; init; }
}
