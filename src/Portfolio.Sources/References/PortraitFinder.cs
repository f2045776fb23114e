using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.References;

/// <summary>
/// The portrait of the author: what the entry names, else <c>portfolio.yml</c>, else the avatar of the site's configuration.
/// </summary>
public static class PortraitFinder
{
    /// <summary>The key that names it.</summary>
    public const string Key = "portrait";

    private static readonly string[] Avatars = ["author.avatar", "author.portrait", "author.picture", "author.photo", "avatar"];

    /// <summary>Null for none; one that the entry or <c>portfolio.yml</c> names comes back missing when its file is.</summary>
    /// <param name="site">The site.</param>
    /// <param name="entry">Front matter of the entry.</param>
    /// <param name="entryPath">Full path of the entry.</param>
    /// <param name="finder">That of the entry: what it finds missing is reported.</param>
    public static SourcePicture? Find(Site site, FrontMatterMap entry, string entryPath, PictureFinder finder)
    {
        if (entry.Find(Key) is FrontScalar own && own.Text.Trim() is { Length: > 0 } named)
            return IsNone(named) ? null : finder.Find(named, own.Place);
        if (site.Author.TryGetValue(Key, out var chosen))
            return IsNone(chosen) ? null : finder.Find("/" + chosen.TrimStart('/'), new(site.AuthorFile ?? site.ConfigFile));

        // The site's own pages may take an avatar from elsewhere; that one is missing is no mistake of the entry.
        var silent = new PictureFinder(site, entryPath, new DiagnosticBag());
        foreach (var key in Avatars)
            if (
                site.Config.Text(key) is { } avatar
                && !SiteAddress.IsWeb(avatar)
                && silent.Find("/" + avatar.TrimStart('/'), new(site.ConfigFile)) is { Status: ImageStatus.Found } found
            )
                return found;
        return null;
    }

    private static bool IsNone(string value) => value.Length == 0 || value is "no" or "false" or "none";
}
