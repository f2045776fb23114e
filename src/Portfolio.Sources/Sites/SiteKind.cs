using Portfolio.Sources.Files;

namespace Portfolio.Sources.Sites;

/// <summary>The program that a site is written for.</summary>
public enum SiteKind
{
    /// <summary>A folder of files.</summary>
    Plain,

    /// <summary>jekyllrb.com: kramdown, Liquid, collections.</summary>
    Jekyll,

    /// <summary>gohugo.io: CommonMark, shortcodes, page bundles.</summary>
    Hugo,

    /// <summary>hexo.io: CommonMark, tags, posts below <c>source</c>.</summary>
    Hexo,
}

/// <summary>Recognizes the kind of a site by the files at its root.</summary>
internal static class SiteKinds
{
    public const string UsualConfig = "_config.yml";

    /// <summary>Entries of a Hugo site stand below this folder.</summary>
    public const string HugoContent = "content";

    /// <summary>Everything that a Hexo site shows stands below this folder.</summary>
    public const string HexoSource = "source";

    private const string HexoPosts = HexoSource + "/_posts";

    private static readonly string[] Jekyll = [UsualConfig, "_config.yaml", "_config.toml"];

    private static readonly string[] Hugo =
    [
        "hugo.toml",
        "hugo.yaml",
        "hugo.yml",
        "config.toml",
        "config.yaml",
        "config.yml",
        "config/_default/hugo.toml",
        "config/_default/hugo.yaml",
        "config/_default/config.toml",
        "config/_default/config.yaml",
    ];

    /// <summary>The kind, and the path of the configuration below the root, with forward slashes; null when there is none.</summary>
    public static (SiteKind Kind, string? Config) Of(string root)
    {
        if (Find(root, Jekyll) is { } own)
            return (UserPaths.IsFolder(Path.Combine(root, HexoPosts)) ? SiteKind.Hexo : SiteKind.Jekyll, own);

        // Many programs have a config.toml; only beside the folder of the entries is it Hugo's.
        if (UserPaths.IsFolder(Path.Combine(root, HugoContent)) && Find(root, Hugo) is { } hugo)
            return (SiteKind.Hugo, hugo);
        return (SiteKind.Plain, null);
    }

    private static string? Find(string root, string[] names) => names.FirstOrDefault(name => UserPaths.IsFile(Path.Combine(root, name)));
}
