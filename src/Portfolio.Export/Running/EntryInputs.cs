using System.Text.RegularExpressions;
using Portfolio.Export.Configuration;
using Portfolio.Export.Entries;
using Portfolio.Export.Reading;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Running;

/// <summary>What the PDF of an entry depends on besides the options of the run.</summary>
/// <param name="Files">Full paths of files that were read.</param>
/// <param name="UsesSite">Liquid in the entry may list other entries: all of them count.</param>
/// <param name="MissesPictures">A picture was not found: a new file anywhere in the site may be it.</param>
internal sealed partial record EntryInputs(IReadOnlyList<string> Files, bool UsesSite, bool MissesPictures)
{
    public static EntryInputs Of(PortfolioEntry entry, string fullPath, Site site, EntrySettings settings)
    {
        List<string> files = [fullPath, Path.Combine(site.Root, site.ConfigFile), .. settings.Files];
        var misses = false;
        foreach (var picture in SourcePictures.All(entry.Source))
        {
            if (picture.Path is { } path) files.Add(path);
            misses |= picture.Fate is PictureFate.Missing or PictureFate.OutsideRoot
                || (picture.Fate == PictureFate.Remote && SiteAddress.LocalPath(site, picture.Written.Trim()) is not null);
        }

        return new([.. files.Distinct(StringComparer.Ordinal)], UsesOthers(entry.Source.Text, site), misses);
    }

    /// <summary>True when Liquid names something of the site that is not in its configuration.</summary>
    private static bool UsesOthers(string text, Site site)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal)) return false;
        foreach (var match in SiteVariable().EnumerateMatches(text))
        {
            var name = text.AsSpan(match.Index, match.Length)["site.".Length..].ToString();
            var configured = name is "url" or "baseurl" || site.Config.Find(name) is not null;
            if (!configured || Directory.Exists(Path.Combine(site.Root, "_" + name))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\bsite\.[\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex SiteVariable();
}
