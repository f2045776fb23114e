using Portfolio.Sources.Files;

namespace Portfolio.Export.Fonts;

/// <summary>The folders that fonts are taken from, beside the program's own: in the order in which they are asked.</summary>
internal static class FontPlaces
{
    /// <summary>Folder at the root of a site; no generator of sites publishes one whose name begins so.</summary>
    public const string SiteFolder = "_fonts";

    /// <summary>Where <c>fonts add</c> puts fonts for the user: XDG_DATA_HOME, %LOCALAPPDATA%, ~/Library/Application Support.</summary>
    public static string UserFolder =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "portfolio-export",
            "fonts"
        );

    /// <summary>Full paths: what the command line names, the site's, the user's, and on request the system's.</summary>
    /// <param name="named">Full paths of <c>--font-path</c>.</param>
    /// <param name="root">Root of the site, or null.</param>
    /// <param name="withSystem">Whether <c>--system-fonts</c> was given.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> named, string? root, bool withSystem)
    {
        var own = root is null ? [UserFolder] : (string[])[Path.Combine(Path.GetFullPath(root), SiteFolder), UserFolder];
        return
        [
            .. named
                .Concat(own.Where(UserPaths.IsFolder))
                .Concat(withSystem ? SystemFolders.Where(UserPaths.IsFolder) : [])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a folder is one of the system's.</summary>
    public static bool IsSystem(string folder) => SystemFolders.Contains(folder, StringComparer.Ordinal);

    /// <summary>Where systems keep fonts: the folders of fontconfig's default configuration, of macOS, and of Windows.</summary>
    private static IEnumerable<string> SystemFolders
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var data = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            );
            return OperatingSystem.IsWindows()
                    ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(data, "Microsoft", "Windows", "Fonts")]
                : OperatingSystem.IsMacOS() ? [Path.Combine(home, "Library/Fonts"), "/Library/Fonts", "/System/Library/Fonts"]
                : [Path.Combine(home, ".fonts"), Path.Combine(data, "fonts"), "/usr/local/share/fonts", "/usr/share/fonts"];
        }
    }
}
