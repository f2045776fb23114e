using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>What the place of a file says about it.</summary>
public enum FileRole
{
    /// <summary>It stands where entries stand.</summary>
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
/// <param name="Role">What its place says about it.</param>
public sealed record SiteFile(string Path, string Type, FileRole Role);

/// <summary>Why a file is no entry of a run.</summary>
public enum ExclusionReason
{
    /// <summary>It is a draft, by its folder or by its front matter.</summary>
    Draft,

    /// <summary>Its front matter says <c>published: false</c>.</summary>
    Unpublished,

    /// <summary>A page that belongs to no collection.</summary>
    Page,

    /// <summary>It stands beside the page of a Hugo bundle.</summary>
    Part,

    /// <summary>A page without text of its own: its layout lists other pages.</summary>
    ListPage,
}

/// <summary>A file with text that is not exported with its site.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcludedFile(string Path, ExclusionReason Reason);

/// <summary>The files of a site, parted into entries and others.</summary>
/// <param name="Entries">Full paths, sorted by code unit.</param>
/// <param name="Excluded">In the order of the paths.</param>
/// <param name="Problems">What stood in the way of finding them.</param>
public sealed record SiteIndex(IReadOnlyList<string> Entries, IReadOnlyList<ExcludedFile> Excluded, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>Files that were read for this index and name no languages for their PDF.</summary>
    public required IReadOnlySet<string> SilentOnLanguages { get; init; }

    /// <summary>What a file says, and whether more must be asked of it.</summary>
    private readonly record struct Finding(ExclusionReason? Reason, bool IsSilentOnLanguages = false);

    internal static SiteIndex Of(Site site, IReadOnlyList<SiteFile> files, IReadOnlyList<Diagnostic> problems)
    {
        var entries = new List<string>();
        var excluded = new List<ExcludedFile>();
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, finding) in files.AsParallel().AsOrdered().Select(f => (f, Find(site, f))))
        {
            if (finding.IsSilentOnLanguages)
                silent.Add(file.Path);
            if (finding.Reason is not { } why || (site.WithDrafts && why is ExclusionReason.Draft or ExclusionReason.Unpublished))
                entries.Add(file.Path);
            else
                excluded.Add(new(file.Path, why));
        }

        return new(entries, excluded, problems) { SilentOnLanguages = silent };
    }

    private static Finding Find(Site site, SiteFile file) =>
        file.Role switch
        {
            FileRole.Draft => new(ExclusionReason.Draft),
            FileRole.Page => new(ExclusionReason.Page),
            FileRole.Part => new(ExclusionReason.Part),
            _ => LookInto(site, file),
        };

    private static Finding LookInto(Site site, SiteFile file)
    {
        try
        {
            return site.Disk.Unrecorded.Look(file.Path, site.Limits.MostBytes, bytes => new Finding(
                DeclaredReason(site, file, bytes),
                IsSilentOnLanguages(bytes)
            ));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault is reported when the entry is read.
            return default;
        }
    }

    private static ExclusionReason? DeclaredReason(Site site, SiteFile file, ReadOnlySpan<byte> bytes)
    {
        var isPage = file.Type is "pages" or "tabs" || site.Kind == SiteKind.Hugo;
        if (!isPage && !site.Defaults.Any && !MayDeclare(bytes))
            return null;
        if (TextDecoder.Decode(bytes) is not { } text)
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

    /// <summary>Most files say nothing of it, and each shard asks all files: no text is made to find that out.</summary>
    private static bool MayDeclare(ReadOnlySpan<byte> bytes) =>
        IsOfWideUnits(bytes) || bytes.IndexOf("published"u8) >= 0 || bytes.IndexOf("draft"u8) >= 0;

    /// <summary>True where the text cannot name the languages of its PDF: it has no <c>pdf</c>, or no <c>language</c>.</summary>
    public static bool IsSilentOnLanguages(ReadOnlySpan<byte> bytes) =>
        !IsOfWideUnits(bytes) && (bytes.IndexOf("pdf"u8) < 0 || bytes.IndexOf("lang"u8) < 0);

    /// <summary>UTF-16: the letters of a word do not stand side by side.</summary>
    private static bool IsOfWideUnits(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0);

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
        front.Text(key)?.ToLowerInvariant() is { } value && (on ? value is "true" or "yes" or "on" : value is "false" or "no" or "off");
}
