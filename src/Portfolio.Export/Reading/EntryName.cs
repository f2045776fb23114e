using System.Text.RegularExpressions;

namespace Portfolio.Export.Reading;

/// <summary>What a path says about an entry.</summary>
internal static partial class EntryName
{
    /// <summary>File name without extension, date and language; never empty.</summary>
    public static string Slug(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var slug = DatePart().Replace(name, "", 1);
        slug = LanguagePart().Replace(slug, "", 1);
        if (slug.Length == 0) slug = name;
        return slug.Length == 0 ? "entry" : slug;
    }

    /// <summary>The language part of a file name, in lower case with hyphens, as <c>zh-cn</c>; null when there is none.</summary>
    public static string? Language(string path)
        => LanguagePart().Match(Path.GetFileNameWithoutExtension(path)) is { Success: true, Value: var part } ? part[1..].ToLowerInvariant().Replace('_', '-') : null;

    /// <summary>Collection that the nearest underscored folder names, or null.</summary>
    public static string? Collection(string root, string fullPath)
    {
        var folders = Path.GetRelativePath(root, fullPath).Split(Path.DirectorySeparatorChar)[..^1];
        return folders.LastOrDefault(f => f.Length > 1 && f[0] == '_' && f is not ("_pages" or "_drafts"))?[1..];
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}-(?=.)")]
    private static partial Regex DatePart();

    [GeneratedRegex(@"(?<=.)[-_.](zh([-_](cn|tw|hk|sg|mo|hans|hant))?|cn|chs|cht|chinese|en([-_](us|gb|uk|au|ca))?|eng|english|ja|jp|ko|fr|de)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePart();
}
