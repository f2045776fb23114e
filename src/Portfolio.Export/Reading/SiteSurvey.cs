using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading.Front;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Reading;

/// <summary>What the place of a file says about it.</summary>
internal enum FileRole
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
internal sealed record SiteFile(string Path, string Type, FileRole Role);

internal enum LeftOutReason
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
internal sealed record LeftOutFile(string Path, LeftOutReason Reason);

/// <summary>The files of a site, parted into entries and others.</summary>
/// <param name="Entries">Full paths, sorted by code unit.</param>
/// <param name="Problems">What stood in the way of finding them.</param>
internal sealed record SiteSurvey(IReadOnlyList<string> Entries, IReadOnlyList<LeftOutFile> LeftOut, IReadOnlyList<Diagnostic> Problems)
{
    public static SiteSurvey Of(Site site, IReadOnlyList<SiteFile> files, IReadOnlyList<Diagnostic> problems)
    {
        var entries = new List<string>();
        var leftOut = new List<LeftOutFile>();
        foreach (var (file, reason) in files.AsParallel().AsOrdered().Select(f => (f, Reason(site, f))))
        {
            if (reason is not { } why || (site.WithDrafts && why is LeftOutReason.Draft or LeftOutReason.Unpublished))
                entries.Add(file.Path);
            else
                leftOut.Add(new(file.Path, why));
        }

        return new(entries, leftOut, problems);
    }

    private static LeftOutReason? Reason(Site site, SiteFile file) =>
        file.Role switch
        {
            FileRole.Draft => LeftOutReason.Draft,
            FileRole.Page => LeftOutReason.Page,
            FileRole.Part => LeftOutReason.Part,
            _ => Said(site, file),
        };

    private static LeftOutReason? Said(Site site, SiteFile file)
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
                return LeftOutReason.Draft;
            if (Is(front, "published", on: false))
                return LeftOutReason.Unpublished;
            var isEmpty = isPage && start > 0 && text.AsSpan(start).Trim().Length == 0;
            return isEmpty && IsFilledByLayout(site, file.Path, own) ? LeftOutReason.ListPage : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault is told when the entry is read.
            return null;
        }
    }

    private static bool IsFilledByLayout(Site site, string path, FrontMatter own)
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

    private static bool Is(FrontMatter front, string key, bool on) =>
        front.Text(key)?.ToLowerInvariant() is { } said && (on ? said is "true" or "yes" or "on" : said is "false" or "no" or "off");
}
