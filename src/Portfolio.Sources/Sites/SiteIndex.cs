using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>What the place of a file says about it.</summary>
public enum FileRole
{
    Entry,

    /// <summary>It stands in <c>_drafts</c>.</summary>
    Draft,

    /// <summary>A page that belongs to no collection.</summary>
    Page,

    /// <summary>It stands beside the page of a Hugo bundle.</summary>
    Part,
}

/// <summary>A file that may be an entry.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Type">Collection; <c>pages</c> when there is none.</param>
public sealed record SiteFile(string Path, string Type, FileRole Role);

public enum ExclusionReason
{
    Draft,
    Unpublished,
    Page,
    Part,

    /// <summary>A page without text of its own: its layout lists other pages.</summary>
    ListPage,
}

/// <summary>A file with text that is not exported with its site.</summary>
/// <param name="Path">Full path.</param>
public sealed record LeftOutFile(string Path, ExclusionReason Reason);

/// <summary>The files of a site, parted into entries and others.</summary>
/// <param name="Entries">Full paths, sorted by code unit.</param>
/// <param name="Problems">What stood in the way of finding them.</param>
public sealed record SiteIndex(IReadOnlyList<string> Entries, IReadOnlyList<LeftOutFile> LeftOut, IReadOnlyList<Diagnostic> Problems)
{
    internal static SiteIndex Of(Site site, IReadOnlyList<SiteFile> files, IReadOnlyList<Diagnostic> problems)
    {
        var entries = new List<string>();
        var leftOut = new List<LeftOutFile>();
        foreach (var (file, reason) in files.AsParallel().AsOrdered().Select(f => (f, Reason(site, f))))
        {
            if (reason is not { } why || (site.WithDrafts && why is ExclusionReason.Draft or ExclusionReason.Unpublished))
                entries.Add(file.Path);
            else
                leftOut.Add(new(file.Path, why));
        }

        return new(entries, leftOut, problems);
    }

    private static ExclusionReason? Reason(Site site, SiteFile file) =>
        file.Role switch
        {
            FileRole.Draft => ExclusionReason.Draft,
            FileRole.Page => ExclusionReason.Page,
            FileRole.Part => ExclusionReason.Part,
            _ => Said(site, file),
        };

    private static ExclusionReason? Said(Site site, SiteFile file)
    {
        try
        {
            if (TextDecoder.Decode(WholeFile.Read(file.Path, site.Limits.MostBytes)) is not { } text)
                return null;
            var isPage = file.Type is "pages" or "tabs" || site.Kind == SiteKind.Hugo;
            if (
                !isPage
                && !site.Defaults.Any
                && !text.Contains("published", StringComparison.Ordinal)
                && !text.Contains("draft", StringComparison.Ordinal)
            )
                return null;
            var (own, start) = FrontMatterReader.Read(text, file.Path, new DiagnosticBag());
            var front = site.Defaults.Under(own, Path.GetRelativePath(site.Root, file.Path), file.Type);
            if (Is(front, "draft", on: true))
                return ExclusionReason.Draft;
            if (Is(front, "published", on: false))
                return ExclusionReason.Unpublished;
            var isEmpty = isPage && start > 0 && text.AsSpan(start).Trim().Length == 0;
            return isEmpty && IsFilledByLayout(site, file.Path, own) ? ExclusionReason.ListPage : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault is told when the entry is read.
            return null;
        }
    }

    private static bool IsFilledByLayout(Site site, string path, FrontMatterMap own)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (site.Kind == SiteKind.Hugo)
            return name.StartsWith("_index", StringComparison.Ordinal) || Is(own, "headless", on: true);

        // The layout of a CV prints the data of the site as text.
        var layout = own.Text("layout");
        return layout is not null
            && !layout.Contains("cv", StringComparison.OrdinalIgnoreCase)
            && !layout.Contains("resume", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Is(FrontMatterMap front, string key, bool on) =>
        front.Text(key)?.ToLowerInvariant() is { } said && (on ? said is "true" or "yes" or "on" : said is "false" or "no" or "off");
}
