using System.Diagnostics;
using Portfolio.Export.Identity;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Serving;

/// <summary>A line of the list.</summary>
/// <param name="Name">What a view calls it: the path of an entry as the user would name it, or the name of an application.</param>
/// <param name="Entry">Null for a pack.</param>
internal sealed record ListedView(string Name, string Title, string Group, PlannedEntry? Entry);

/// <summary>
/// The entries and packs of a site, found anew in the background when files come and go. A site with thousands of entries is not read again
/// for a save: what is known of the others stays.
/// </summary>
internal sealed class EntryList(ServeRequest request, SiteChanges told)
{
    /// <summary>A site that is searched in this time is searched after every save: a draft may have been published by it.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private Dictionary<string, ListedView> byName = new(StringComparer.Ordinal);
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private TimeSpan took;

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<ListedView> Items { get; private set; } = [];

    /// <summary>Grows when the list changes.</summary>
    public long Version { get; private set; }

    /// <summary>Full path of the site whose applications are listed.</summary>
    public string Root { get; private set; } = "";

    /// <summary>What is wrong with the site as a whole.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    /// <summary>The entry or pack of a view; null where there is none.</summary>
    public ListedView? Find(ServedView view)
    {
        lock (gate)
            return byName.GetValueOrDefault(Key(view.Name, view.IsPack));
    }

    /// <summary>Whether a change may be one of the list itself.</summary>
    public bool Concerns(SiteChange change)
    {
        lock (gate)
            return change.IsWhole || took < Quick || change.Paths.Any(p => !paths.Contains(p) || !Sources.Files.UserPaths.IsFile(p));
    }

    /// <summary>Reads the site. A site that cannot be read now, because its folder is being moved, keeps its list.</summary>
    public void Refresh()
    {
        try
        {
            Read();
        }
        catch (Exception fault) when (!InternalErrors.AreShown)
        {
            lock (gate)
            {
                Problems = [InternalErrors.Of(fault, new(Root))];
                Version++;
            }

            told.Note(isWhole: true);
        }
    }

    private void Read()
    {
        var begun = Stopwatch.GetTimestamp();
        var bag = new DiagnosticBag();
        var plan = ExportPlan.Make(request.Export with { Output = null, Languages = [LanguageMode.Source] }, bag, out _);
        var entries = plan?.Entries ?? [];
        var root = entries is [var first, ..] ? first.Site.Root : request.Export.Root ?? ExportPlan.DefaultRoot() ?? "";
        List<ListedView> items =
        [
            .. entries.AsParallel().AsOrdered().Select(e => new ListedView(e.DisplayPath, TitleOf(e), GroupOf(e), e)),
            .. PacksOf(entries.Count > 0 ? entries[0].Site : null),
        ];
        lock (gate)
        {
            took = Stopwatch.GetElapsedTime(begun);
            Root = root;
            Problems = bag.Items;
            paths = [.. entries.Select(e => e.FullPath)];
            byName = items.DistinctBy(i => Key(i.Name, i.Entry is null)).ToDictionary(i => Key(i.Name, i.Entry is null));
            if (Version > 0 && items.Select(Shown).SequenceEqual(Items.Select(Shown)))
                return;
            Items = items;
            Version++;
        }

        told.Note(isWhole: true);
    }

    private static (string, string, string) Shown(ListedView item) => (item.Name, item.Title, item.Group);

    private static string Key(string name, bool isPack) => (isPack ? "pack " : "entry ") + name;

    private static string GroupOf(PlannedEntry entry) =>
        EntryName.Group(entry.Site, entry.FullPath) is { Length: > 0 } group ? group.TrimStart('_') : "";

    private static string TitleOf(PlannedEntry entry)
    {
        try
        {
            if (EntryReader.ReadFront(entry.Site, entry.FullPath) is { } source)
                return TitleReader.Read(source, BodyBlocks.Flatten(source.Body)).Plain;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is told when the entry is shown.
        }

        return Path.GetFileNameWithoutExtension(entry.FullPath);
    }

    private static IEnumerable<ListedView> PacksOf(ConfiguredSite? site) =>
        site is null || ApplicationsPlace.Find(site) is null || ApplicationReader.Read(site, new DiagnosticBag()) is not { } file
            ? []
            : file.Applications.Select(a => new ListedView(a.Name, TitleOf(a), "", null));

    private static string TitleOf(Application application) => application.Name;
}
