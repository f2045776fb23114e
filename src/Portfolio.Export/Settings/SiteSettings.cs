using Portfolio.Sources.Entries;

namespace Portfolio.Export.Settings;

/// <summary>The settings of a site, from its <c>portfolio.yml</c>.</summary>
internal sealed record SiteSettings
{
    public static readonly SiteSettings None = new();

    /// <summary>The options of the site, below those of entries and the command line.</summary>
    public OptionLayer Options { get; init; } = OptionLayer.None;

    /// <summary>By key, as <c>email</c>; an empty text hides what the site's own configuration has.</summary>
    public IReadOnlyDictionary<string, string> Author { get; init; } = new Dictionary<string, string>();

    /// <summary>The built-in rules, after the headings that the site adds.</summary>
    public EntryRules Rules { get; init; } = EntryRules.Default;

    /// <summary>The terms of the site in its two languages.</summary>
    public Glossary Glossary { get; init; } = Glossary.Empty;

    /// <summary>Full paths of the files that were read or would be, were they there.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>There are mistakes: nothing of the site is exported before they are corrected.</summary>
    public bool IsBroken { get; init; }
}
