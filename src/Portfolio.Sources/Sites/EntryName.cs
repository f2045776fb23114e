using System.Text.RegularExpressions;

namespace Portfolio.Sources.Sites;

/// <summary>What a path says about an entry.</summary>
public static partial class EntryName
{
    /// <summary>File name without extension, date and language; never empty.</summary>
    public static string Slug(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var slug = DatePart().Replace(name, "", 1);
        slug = LanguagePart().Replace(slug, "", 1);
        if (slug.Length == 0)
            slug = name;
        return slug.Length == 0 ? "entry" : slug;
    }

    /// <summary>The language part of a file name, in lower case with hyphens, as <c>zh-cn</c>; null when there is none.</summary>
    public static string? Language(string path) =>
        LanguagePart().Match(Path.GetFileNameWithoutExtension(path)) is { Success: true, Value: var part }
            ? part[1..].ToLowerInvariant().Replace('_', '-')
            : null;

    /// <summary>As <see cref="Slug"/>, but a file that stands for its folder, as in a page bundle, has the name of the folder.</summary>
    internal static string SlugIn(string root, string path) =>
        Slug(path) is "index" or "_index" && Path.GetDirectoryName(path) is { } folder && folder.Length > root.Length
            ? Path.GetFileName(folder)
            : Slug(path);

    /// <summary>Collection that the nearest underscored folder names, or null.</summary>
    internal static string? Collection(string root, string fullPath) =>
        Path.GetRelativePath(root, fullPath)
            .Split(Path.DirectorySeparatorChar)[..^1]
            .LastOrDefault(f => f.Length > 1 && f[0] == '_' && f is not ("_pages" or "_drafts"))
            ?[1..];

    /// <summary>Of a Hugo site the first folder below the content, under the name that Jekyll's sites have for it; else null.</summary>
    internal static string? Section(Site site, string fullPath)
    {
        if (site.Kind != SiteKind.Hugo)
            return null;
        return Group(site, fullPath) switch
        {
            "" or "pages" or "page" or "home" or "authors" => null,
            "post" or "blog" or "news" => "posts",
            "project" => "projects",
            "publication" or "paper" or "papers" => "publications",
            "talk" or "event" or "events" => "talks",
            var folder => folder,
        };
    }

    /// <summary>What <c>defaults</c> of a configuration call the type of an entry: its collection, <c>drafts</c> or <c>pages</c>.</summary>
    internal static string Type(string root, string fullPath) =>
        Collection(root, fullPath)
        ?? (Path.GetRelativePath(root, fullPath).Split(Path.DirectorySeparatorChar).Contains("_drafts") ? "drafts" : "pages");

    /// <summary>The folder that an entry is listed under: its collection, <c>pages</c>, or the first folder that names no language; empty for a file beside the configuration.</summary>
    public static string Group(Site site, string fullPath)
    {
        if (Collection(site.Root, fullPath) is { } collection)
            return collection;
        var folders = Path.GetRelativePath(site.EntriesRoot, fullPath).Split(Path.DirectorySeparatorChar)[..^1];
        if (folders.Contains(".."))
            return "";
        return folders.FirstOrDefault(f => !LanguagePart().IsMatch("x." + f))?.TrimStart('_') ?? "";
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}-(?=.)")]
    private static partial Regex DatePart();

    [GeneratedRegex(
        @"(?<=.)[-_.](zh([-_](cn|tw|hk|sg|mo|hans|hant))?|cn|chs|cht|chinese|en([-_](us|gb|uk|au|ca))?|eng|english|ja|jp|ko|fr|de)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LanguagePart();
}
