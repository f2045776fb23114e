using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>
/// Opens the site around the entries. Steps: find the root, recognize the program (<see cref="SiteKinds"/>), read its configuration; then,
/// when entries are asked for, walk the folders (<see cref="SiteWalk"/>), find what may be an entry by place and name
/// (<see cref="SiteFinder"/>), and part it by front matter (<see cref="SiteIndex"/>).
/// </summary>
public static class SiteReader
{
    /// <summary>The user's own settings at the root of a site.</summary>
    public const string SettingsFile = "portfolio.yml";

    /// <summary>Reads the configuration if there is one.</summary>
    public static Site Open(string rootPath, string displayRoot, DiagnosticBag bag)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootPath));
        var (kind, name) = SiteKinds.Of(root);
        return new Site
        {
            Root = root,
            Kind = kind,
            DisplayRoot = displayRoot,
            Config = name is null ? FrontMatterMap.None : Config(root, name, displayRoot, bag),
            ConfigFile = name ?? SiteKinds.UsualConfig,
        };
    }

    /// <summary>
    /// The nearest folder upwards with the configuration of a site, else the nearest with a <c>portfolio.yml</c>, else the nearest vault of
    /// Obsidian, or null.
    /// </summary>
    public static string? FindRoot(string startFolder) =>
        FindUpwards(startFolder, folder => SiteKinds.Of(folder).Config is not null)
        ?? FindUpwards(startFolder, folder => UserPaths.IsFile(Path.Combine(folder, SettingsFile)))
        ?? FindUpwards(startFolder, folder => UserPaths.IsFolder(Path.Combine(folder, ".obsidian")));

    /// <summary>Full paths of the entries, sorted by code unit.</summary>
    public static IReadOnlyList<string> Entries(Site site) => site.Index.Entries;

    /// <summary>The path of a file of the site as the user would name it, with forward slashes.</summary>
    public static string Display(Site site, string fullPath)
    {
        var relative = SafeFiles.Relative(site.Root, fullPath);
        return site.DisplayRoot is "." or "" ? relative : $"{site.DisplayRoot}/{relative}";
    }

    private static string? FindUpwards(string startFolder, Func<string, bool> isRoot)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(startFolder)); folder is not null; folder = folder.Parent)
        {
            if (isRoot(folder.FullName))
                return folder.FullName;
        }

        return null;
    }

    private static FrontMatterMap Config(string root, string name, string displayRoot, DiagnosticBag bag)
    {
        var path = Path.Combine(root, name);
        var display = displayRoot is "" or "." ? name : displayRoot.Replace('\\', '/').TrimEnd('/') + "/" + name;
        try
        {
            if (TextDecoder.Decode(new SourceFiles(root).Read(path)) is not { } text)
            {
                bag.Warn(DiagnosticCodes.ConfigBroken, new SourcePlace(display), SiteMessages.ConfigNotText, FileMessages.NotTextHint);
                return FrontMatterMap.None;
            }

            if (text.AsSpan().Trim().Length == 0)
                return FrontMatterMap.None;
            return name.EndsWith(".toml", StringComparison.Ordinal)
                ? new(TomlFrontMatter.Read(text, display, 0, bag))
                : FrontMatterReader.ReadConfig(text, display, bag);
        }
        catch (OutsideRootException)
        {
            bag.Warn(DiagnosticCodes.OutsideRoot, new SourcePlace(display), SiteMessages.ConfigOutside, SiteMessages.ConfigOutsideHint);
            return FrontMatterMap.None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Warn(DiagnosticCodes.ConfigBroken, new SourcePlace(display), SiteMessages.ConfigUnreadable, FileMessages.UnreadableHint);
            return FrontMatterMap.None;
        }
    }
}
