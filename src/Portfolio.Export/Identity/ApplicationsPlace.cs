using Portfolio.Sources.Sites;

namespace Portfolio.Export.Identity;

/// <summary>Where a site has its <c>applications.yml</c>.</summary>
internal static class ApplicationsPlace
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "applications.yml";

    /// <summary>For what nobody else should read: Jekyll and Hexo publish no folder whose name begins with an underscore.</summary>
    public const string FolderName = "_applications";

    /// <summary>Full path of the file in the folder of its own.</summary>
    public static string PrivateIn(string root) => Path.Combine(root, FolderName, FileName);

    /// <summary>Full path of the file at the root of the site.</summary>
    public static string RootIn(string root) => Path.Combine(root, FileName);

    /// <summary>Full path of the file that counts: the one in <c>_applications/</c> first. Null when there is none.</summary>
    public static string? Find(Site site) =>
        site.Disk.Exists(PrivateIn(site.Root)) ? PrivateIn(site.Root)
        : site.Disk.Exists(RootIn(site.Root)) ? RootIn(site.Root)
        : null;
}
