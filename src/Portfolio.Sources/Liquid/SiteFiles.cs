using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>Files of the site that Liquid names: data, includes, bibliographies. Nothing outside of the site is read.</summary>
public sealed class SiteFiles(Site site)
{
    private const long LargestFile = 8 << 20;

    private readonly string root = SafeFiles.Real(site.Root);

    internal Site Site => site;

    /// <summary>Full path of the page.</summary>
    internal string Entry { get; init; } = Path.Combine(site.Root, "index.md");

    /// <summary>Text of a file below the root; null when there is none.</summary>
    internal string? Text(string relativePath)
    {
        try
        {
            var full = Path.GetFullPath(Path.Combine(root, relativePath));
            if (!SafeFiles.IsBelow(root, full) || !File.Exists(full) || !SafeFiles.IsBelow(root, SafeFiles.Real(full)))
                return null;
            return new FileInfo(full).Length > LargestFile ? null : TextDecoder.Decode(WholeFile.Read(full, LargestFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The site's own include.</summary>
    public string? Include(string name) =>
        name.Contains('{')
            ? null
            : Text(Path.Combine("_includes", name))
                ?? (
                    Path.HasExtension(name)
                        ? null
                        : Text(Path.Combine("_includes", name + ".html")) ?? Text(Path.Combine("_includes", name + ".liquid"))
                );

    /// <summary>Everything below <c>_data</c>, folders as maps.</summary>
    internal FrontMap Data() => Folder(Path.Combine(root, site.Config.Text("data_dir") ?? "_data"), 0);

    /// <summary>The data of a curriculum vitae, or null.</summary>
    internal FrontValue? Cv()
    {
        foreach (
            var name in (ReadOnlySpan<string>)
                [
                    "_data/cv.json",
                    "_data/cv.yml",
                    "_data/cv.yaml",
                    "_data/resume.json",
                    "_data/resume.yml",
                    "_data/resume.yaml",
                    "assets/json/resume.json",
                ]
        )
        {
            if (Text(name) is { } text && DataFile.Read(text, name) is { } value)
                return value;
        }

        return null;
    }

    private FrontMap Folder(string folder, int level)
    {
        var place = new SourcePlace(folder);
        var pairs = new List<KeyValuePair<string, FrontValue>>();
        if (level > 8 || !Directory.Exists(folder) || !SafeFiles.IsBelow(root, SafeFiles.Real(folder)))
            return new FrontMap(place, pairs);
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (new DirectoryInfo(inner).LinkTarget is null)
                    pairs.Add(new(Path.GetFileName(inner), Folder(inner, level + 1)));
            }

            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                if (DataFile.IsData(file) && Text(Path.GetRelativePath(root, file)) is { } text && DataFile.Read(text, file) is { } value)
                    pairs.Add(new(Path.GetFileNameWithoutExtension(file), value));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed is no data.
        }

        return new FrontMap(place, pairs);
    }
}
