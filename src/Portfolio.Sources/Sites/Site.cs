using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Sources.Sites;

/// <summary>The folder that the entries belong to and what its configuration says.</summary>
public partial record Site
{
    private Found found;
    private SourceFiles? disk;
    private FrontMatterDefaults? defaults;
    private bool? kramdown;
    private bool? vault;

    /// <summary>A site whose files were not looked for yet.</summary>
    public Site() => found = new();

    /// <summary>A copy with other settings; what was found belongs to the settings that it was found with, and is not copied.</summary>
    [SetsRequiredMembers]
    protected Site(Site other)
    {
        found = new();
        disk = other.disk;
        (Root, Kind, Config, ConfigFile) = (other.Root, other.Kind, other.Config, other.ConfigFile);
        (Author, AuthorFile) = (other.Author, other.AuthorFile);
        (DisplayRoot, WithDrafts, FollowsLinks, Limits) = (other.DisplayRoot, other.WithDrafts, other.FollowsLinks, other.Limits);
        Stop = other.Stop;
    }

    /// <summary>Full path of the root; nothing outside of it is read.</summary>
    public required string Root { get; init; }

    /// <summary>The gate to the files of the site.</summary>
    public SourceFiles Disk => (disk ??= new(Root)).Following(FollowsLinks);

    /// <summary>The same site; what is read and asked of it from now on is noted in a record.</summary>
    public Site Recording(FileRecord record) => this with { disk = Disk.Recording(record), found = found };

    /// <summary>Ends the work that is done for the site: its time is up. Long steps look at it now and then.</summary>
    public CancellationToken Stop { get; private init; }

    /// <summary>The same site, for work that ends when <paramref name="stop"/> says so.</summary>
    public Site Until(CancellationToken stop) => this with { Stop = stop, found = found };

    /// <summary>The same site, in which a file stands that is on no disk.</summary>
    public Site Holding(string fullPath, byte[] bytes) => this with { disk = Disk.Holding(fullPath, bytes), found = found };

    /// <summary>The program that the site is written for.</summary>
    public SiteKind Kind { get; init; } = SiteKind.Jekyll;

    /// <summary>Contents of the configuration; empty when there is none.</summary>
    public required FrontMatterMap Config { get; init; }

    /// <summary>Name of the configuration below the root; of one that could be there when there is none.</summary>
    public string ConfigFile { get; init; } = SiteKinds.UsualConfig;

    /// <summary>
    /// What the user's own settings say of the author, by key, as <c>email</c>; an empty text leaves out what the configuration says.
    /// </summary>
    public IReadOnlyDictionary<string, string> Author { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that says so, as the user would name it; null when nothing does.</summary>
    public string? AuthorFile { get; init; }

    /// <summary>Path of the root as the user would name it; messages name files below it.</summary>
    public required string DisplayRoot { get; init; }

    /// <summary>Drafts and what is not published count as entries too.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>What the site hides is printed, too.</summary>
    public bool ShowsHidden { get; init; }

    /// <summary>Symbolic links may lead out of the root.</summary>
    public bool FollowsLinks { get; init; }

    /// <summary>How much an entry may ask for.</summary>
    public InputLimits Limits { get; init; } = InputLimits.None;

    /// <summary>Address of the site without a final slash, or null.</summary>
    public string? Url => (Config.Text("url") ?? Config.Text("baseURL"))?.TrimEnd('/');

    /// <summary>The same site; nothing that is read of it is noted.</summary>
    internal Site Unrecorded => this with { disk = Disk.Unrecorded, found = found };

    /// <summary>Path below the address, as <c>/portfolio</c>, or empty.</summary>
    public string BaseUrl => Config.Text("baseurl")?.TrimEnd('/') ?? "";

    /// <summary>
    /// The text is read as kramdown does, which Jekyll uses unless its configuration says otherwise; the other programs read CommonMark.
    /// </summary>
    /// <remarks>A folder without a configuration counts as Jekyll's when a folder in it has an underscore, as <c>_posts</c>.</remarks>
    public bool IsKramdown =>
        kramdown ??= Kind switch
        {
            SiteKind.Jekyll => Config.Text("markdown")?.Contains("commonmark", StringComparison.OrdinalIgnoreCase) != true,
            SiteKind.Plain => Path.GetFileName(Root).StartsWith('_') || Disk.Unrecorded.Folders(Root, "_*").Count > 0,
            _ => false,
        };

    /// <summary>Double brackets are links between notes.</summary>
    public bool HasWikiLinks => !IsKramdown || IsVault;

    /// <summary>The folder is a vault of Obsidian.</summary>
    public bool IsVault => vault ??= Disk.Unrecorded.HasFolder(Path.Combine(Root, ".obsidian"));

    /// <summary>The folder is a project of Quarto.</summary>
    public bool IsReports =>
        Kind == SiteKind.Plain && (Disk.Exists(Path.Combine(Root, "_quarto.yml")) || Disk.Exists(Path.Combine(Root, "_quarto.yaml")));

    /// <summary>Names of emoji are replaced: on Jekyll by its plugin, by Hugo when it is told to, elsewhere as GitHub does.</summary>
    public bool HasEmoji =>
        IsKramdown || Kind == SiteKind.Jekyll ? Plugins.Contains("jemoji")
        : Kind == SiteKind.Hugo ? Config.Text("enableEmoji") == "true"
        : true;

    /// <summary>Hugo sets quotes, dashes and ellipses unless its configuration says otherwise.</summary>
    public bool HasTypography => Config.Text(Typographer) != "false" && Config.Text(Typographer + ".disable") != "true";

    private const string Typographer = "markup.goldmark.extensions.typographer";

    private IEnumerable<string> Plugins =>
        ((string[])["plugins", "gems"])
            .SelectMany(key => (Config.Find(key) as FrontList)?.Items ?? [])
            .OfType<FrontScalar>()
            .Select(s => s.Text);

    /// <summary>The end of a line in the text is one on the page.</summary>
    public bool BreaksLines =>
        Kind switch
        {
            SiteKind.Jekyll => Config.Text("kramdown.hard_wrap") == "true",
            SiteKind.Plain => IsVault && !JoinsLines(),
            SiteKind.Hexo => (Config.Text("marked.breaks") ?? Config.Text("markdown.render.breaks")) != "false",
            _ => false,
        };

    /// <summary>Obsidian shows line ends until its setting "strict line breaks" is on.</summary>
    private bool JoinsLines()
    {
        var settings = Path.Combine(Root, ".obsidian", "app.json");
        try
        {
            return Disk.Exists(settings) && StrictLines().IsMatch(System.Text.Encoding.UTF8.GetString(Disk.Read(settings)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutsideRootException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"""strictLineBreaks""\s*:\s*true")]
    private static partial Regex StrictLines();

    /// <summary>Full path of the folder that the entries stand below.</summary>
    public string EntriesRoot => Kind == SiteKind.Hugo ? Path.Combine(Root, SiteKinds.HugoContent) : Root;

    /// <summary>Every file that may be an entry, found once.</summary>
    public IReadOnlyList<SiteFile> Files
    {
        get
        {
            lock (found.Gate)
                return found.Files ??= SiteFinder.Find(this, out found.Problems);
        }
    }

    /// <summary>What is an entry and what is not, found once.</summary>
    public SiteIndex Index
    {
        get
        {
            lock (found.Gate)
                return found.Index ??= SiteIndex.Of(this, found.Files ??= SiteFinder.Find(this, out found.Problems), found.Problems);
        }
    }

    /// <summary>Front matter that the configuration gives to many entries.</summary>
    internal FrontMatterDefaults Defaults => defaults ??= FrontMatterDefaults.Of(Config);

    /// <summary>What is looked for once, whoever records.</summary>
    private sealed class Found
    {
        public readonly Lock Gate = new();
        public IReadOnlyList<SiteFile>? Files;
        public IReadOnlyList<Diagnostic> Problems = [];
        public SiteIndex? Index;
    }
}
