using System.Diagnostics.CodeAnalysis;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Settings;

/// <summary>A site with its settings.</summary>
internal sealed record ConfiguredSite : Site
{
    [SetsRequiredMembers]
    private ConfiguredSite(Site site, SiteSettings settings)
        : base(site)
    {
        Settings = settings;
        Author = settings.Author;
        AuthorFile = settings.Files is [var file, ..] ? SiteReader.Display(site, file) : null;
    }

    public SiteSettings Settings { get; }

    /// <summary>The same site; what is read and asked of it from now on is noted in a record.</summary>
    public new ConfiguredSite Recording(FileRecord record) => (ConfiguredSite)base.Recording(record);

    /// <summary>The same site, for work that ends when <paramref name="stop"/> says so.</summary>
    public new ConfiguredSite Until(CancellationToken stop) => (ConfiguredSite)base.Until(stop);

    /// <summary>Reads the site's own configuration and its settings, where it has them.</summary>
    public static ConfiguredSite Open(string root, string displayRoot, DiagnosticBag bag) =>
        With(SiteReader.Open(root, displayRoot, bag), bag);

    /// <summary>The same site with keys of its settings that the command line sets; they are known to be right.</summary>
    public ConfiguredSite Overridden(IReadOnlyList<string> assignments) =>
        new(this, SettingsReader.Override(Settings, assignments, new DiagnosticBag())) { Limits = Limits };

    /// <summary>The same site, in which a file stands that is on no disk.</summary>
    public new ConfiguredSite Holding(string fullPath, byte[] bytes) => (ConfiguredSite)base.Holding(fullPath, bytes);

    /// <summary>Adds the settings to a site.</summary>
    public static ConfiguredSite With(Site site, DiagnosticBag bag)
    {
        var settings = SettingsReader.ReadSite(site.Root, site.DisplayRoot, bag);
        TemplateText.Report(site.Config, settings.Author, bag);
        return new(site, settings);
    }

    /// <summary>A folder that is no site: it has no settings.</summary>
    public static ConfiguredSite Unconfigured(Site site) => new(site, SiteSettings.None);
}
