using Portfolio.Sources.Entries;

namespace Portfolio.Export.Settings;

/// <summary>What the <c>portfolio.yml</c> of a site says.</summary>
internal sealed record SiteSettings
{
    public static readonly SiteSettings None = new();

    public OptionLayer Options { get; init; } = OptionLayer.None;

    /// <summary>By key, as <c>email</c>; an empty text leaves out what the site's own configuration says.</summary>
    public IReadOnlyDictionary<string, string> Author { get; init; } = new Dictionary<string, string>();

    /// <summary>The built-in rules, after the site's own words.</summary>
    public EntryRules Rules { get; init; } = EntryRules.Default;

    /// <summary>The words of the site in its two languages.</summary>
    public Glossary Glossary { get; init; } = Glossary.Empty;

    /// <summary>Full paths of the files that were read or would be, were they there.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>There are mistakes: nothing of the site is exported before they are mended.</summary>
    public bool IsBroken { get; init; }
}
