using Portfolio.Export.Configuration;

namespace Portfolio.Export.Reading;

/// <summary>The folder that the entries belong to and what its configuration says.</summary>
internal sealed record Site
{
    /// <summary>Full path of the root; nothing outside of it is read.</summary>
    public required string Root { get; init; }

    /// <summary>Contents of <c>_config.yml</c>; empty when there is none.</summary>
    public required FrontMatter Config { get; init; }

    /// <summary>What the site's <c>portfolio.yml</c> says.</summary>
    public SiteSettings Settings { get; init; } = SiteSettings.None;

    /// <summary>Address of the site without a final slash, or null.</summary>
    public string? Url => Config.Text("url")?.TrimEnd('/');

    /// <summary>Path below the address, as <c>/portfolio</c>, or empty.</summary>
    public string BaseUrl => Config.Text("baseurl")?.TrimEnd('/') ?? "";

    /// <summary>Path of the root as the user would name it; messages name files below it.</summary>
    public required string DisplayRoot { get; init; }
}
