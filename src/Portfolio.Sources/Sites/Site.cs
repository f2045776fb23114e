using System.Diagnostics.CodeAnalysis;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Sites;

/// <summary>The folder that the entries belong to and what its configuration says.</summary>
public record Site
{
    private readonly Lock gate;
    private IReadOnlyList<SiteFile>? files;
    private IReadOnlyList<Diagnostic> problems;
    private SiteIndex? survey;
    private FrontDefaults? defaults;
    private bool? kramdown;

    public Site() => (gate, problems) = (new(), []);

    // What was found belongs to the settings that it was found with.
    [SetsRequiredMembers]
    protected Site(Site other)
    {
        (gate, problems) = (new(), []);
        (Root, Kind, Config, ConfigFile) = (other.Root, other.Kind, other.Config, other.ConfigFile);
        (Author, AuthorFile) = (other.Author, other.AuthorFile);
        (DisplayRoot, WithDrafts, FollowsLinks, Limits) = (other.DisplayRoot, other.WithDrafts, other.FollowsLinks, other.Limits);
    }

    /// <summary>Full path of the root; nothing outside of it is read.</summary>
    public required string Root { get; init; }

    public SiteKind Kind { get; init; } = SiteKind.Jekyll;

    /// <summary>Contents of the configuration; empty when there is none.</summary>
    public required FrontMatterMap Config { get; init; }

    /// <summary>Name of the configuration below the root; of one that could be there when there is none.</summary>
    public string ConfigFile { get; init; } = SiteKinds.UsualConfig;

    /// <summary>What the user's own settings say of the author, by key, as <c>email</c>; an empty text leaves out what the configuration says.</summary>
    public IReadOnlyDictionary<string, string> Author { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that says so, as the user would name it; null when nothing does.</summary>
    public string? AuthorFile { get; init; }

    /// <summary>Path of the root as the user would name it; messages name files below it.</summary>
    public required string DisplayRoot { get; init; }

    /// <summary>Drafts and what is not published count as entries too.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Symbolic links may lead out of the root.</summary>
    public bool FollowsLinks { get; init; }

    /// <summary>How much an entry may ask for.</summary>
    public InputLimits Limits { get; init; } = InputLimits.None;

    /// <summary>Address of the site without a final slash, or null.</summary>
    public string? Url => (Config.Text("url") ?? Config.Text("baseURL"))?.TrimEnd('/');

    /// <summary>Path below the address, as <c>/portfolio</c>, or empty.</summary>
    public string BaseUrl => Config.Text("baseurl")?.TrimEnd('/') ?? "";

    /// <summary>The text is read as kramdown does, which Jekyll uses unless its configuration says otherwise; the other programs read CommonMark.</summary>
    /// <remarks>A folder without a configuration counts as Jekyll's when a folder in it has an underscore, as <c>_posts</c>.</remarks>
    public bool IsKramdown =>
        kramdown ??= Kind switch
        {
            SiteKind.Jekyll => Config.Text("markdown")?.Contains("commonmark", StringComparison.OrdinalIgnoreCase) != true,
            SiteKind.Plain => Path.GetFileName(Root).StartsWith('_') || HasUnderscore(Root),
            _ => false,
        };

    /// <summary>Double brackets are links between notes.</summary>
    public bool HasWikiLinks => !IsKramdown || Directory.Exists(Path.Combine(Root, ".obsidian"));

    /// <summary>The end of a line in the text is one on the page.</summary>
    public bool BreaksLines =>
        Kind switch
        {
            SiteKind.Jekyll => Config.Text("kramdown.hard_wrap") == "true",
            SiteKind.Hexo => (Config.Text("marked.breaks") ?? Config.Text("markdown.render.breaks")) != "false",
            _ => false,
        };

    /// <summary>Full path of the folder that the entries stand below.</summary>
    public string EntriesRoot => Kind == SiteKind.Hugo ? Path.Combine(Root, SiteKinds.HugoContent) : Root;

    /// <summary>Every file that may be an entry, found once.</summary>
    public IReadOnlyList<SiteFile> Files
    {
        get
        {
            lock (gate)
                return files ??= SiteFinder.Find(this, out problems);
        }
    }

    /// <summary>What is an entry and what is not, found once.</summary>
    public SiteIndex Survey
    {
        get
        {
            lock (gate)
                return survey ??= SiteIndex.Of(this, files ??= SiteFinder.Find(this, out problems), problems);
        }
    }

    private static bool HasUnderscore(string root)
    {
        try
        {
            return Directory.EnumerateDirectories(root, "_*").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Front matter that the configuration gives to many entries.</summary>
    internal FrontDefaults Defaults => defaults ??= FrontDefaults.Of(Config);
}
