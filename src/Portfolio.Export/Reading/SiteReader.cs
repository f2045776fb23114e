using Portfolio.Export.Configuration;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading.Front;

namespace Portfolio.Export.Reading;

/// <summary>The site around the entries.</summary>
internal static class SiteReader
{
    private const string ConfigName = "_config.yml";

    /// <summary>Reads the configuration if there is one.</summary>
    public static Site Open(string rootPath, string displayRoot, DiagnosticBag bag)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootPath));
        return new Site { Root = root, DisplayRoot = displayRoot, Config = Config(root, displayRoot, bag), Settings = SettingsReader.ReadSite(root, displayRoot, bag) };
    }

    /// <summary>The nearest folder upwards with a <c>_config.yml</c>, else the nearest with a <c>portfolio.yml</c>, or null.</summary>
    public static string? FindRoot(string startFolder) => FindUpwards(startFolder, ConfigName) ?? FindUpwards(startFolder, SettingsReader.FileName);

    /// <summary>Full paths of the entries, sorted by code unit.</summary>
    public static IReadOnlyList<string> Entries(Site site) => SiteEntries.Find(site);

    /// <summary>The path of a file of the site as the user would name it, with forward slashes.</summary>
    public static string Display(Site site, string fullPath)
    {
        var relative = Path.GetRelativePath(site.Root, fullPath).Replace('\\', '/');
        return site.DisplayRoot is "." or "" ? relative : $"{site.DisplayRoot}/{relative}";
    }

    private static string? FindUpwards(string startFolder, string name)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(startFolder)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name))) return folder.FullName;
        }

        return null;
    }

    private static FrontMatter Config(string root, string displayRoot, DiagnosticBag bag)
    {
        var path = Path.Combine(root, ConfigName);
        if (!File.Exists(path)) return FrontMatter.None;
        var display = displayRoot.Length == 0 ? ConfigName : displayRoot.Replace('\\', '/').TrimEnd('/') + "/" + ConfigName;
        try
        {
            if (TextDecoder.Decode(File.ReadAllBytes(path)) is not { } text)
            {
                bag.Warn(DiagnosticCodes.ConfigBroken, new SourcePlace(display), "The configuration is not text; it was left out");
                return FrontMatter.None;
            }

            if (text.AsSpan().Trim().Length == 0) return FrontMatter.None;
            return FrontMatterReader.ReadConfig(text, display, bag);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Warn(DiagnosticCodes.ConfigBroken, new SourcePlace(display), "The configuration cannot be read; it was left out");
            return FrontMatter.None;
        }
    }
}
