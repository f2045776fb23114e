using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>How a theme sets a curriculum vitae. Lengths and sizes are in points, leadings multiples of the size.</summary>
internal sealed record CvStyle
{
    /// <summary>Left and right, at most; made smaller by less than an em, so that the measure is a whole number of them.</summary>
    public double Margin { get; init; } = 51;

    public double MarginTop { get; init; } = 46;

    public double MarginBottom { get; init; } = 46;

    public double TextSize { get; init; } = 10;

    public double Leading { get; init; } = 1.36;

    /// <summary>The same where the text is Chinese: its letters fill their lines.</summary>
    public double HanLeading { get; init; } = 1.5;

    public double NameSize { get; init; } = 24;

    public double HeadingSize { get; init; } = 12;

    /// <summary>Contacts, dates, places.</summary>
    public double SmallSize { get; init; } = 9.5;

    public double SectionSpace { get; init; } = 12;

    public double EntrySpace { get; init; } = 5;

    public CvHeadings Headings { get; init; } = CvHeadings.Rule;

    public Alignment NameAlignment { get; init; } = Alignment.Left;

    /// <summary>Headings are in the accent colour; else in that of the text.</summary>
    public bool ColoredHeadings { get; init; } = true;

    /// <summary>Whose it is may be seen; not in anonymous copies. No key of a theme file.</summary>
    public bool ShowPerson { get; init; } = true;

    /// <summary>What qualifies an entry is italic, where its letters have such forms.</summary>
    public bool ItalicSecond { get; init; }
}

/// <summary>What sets the headings of a curriculum vitae apart.</summary>
internal enum CvHeadings
{
    /// <summary>A rule below.</summary>
    Rule,

    /// <summary>A bar before, a rule below.</summary>
    Bar,

    /// <summary>Nothing but their size.</summary>
    Plain,
}
