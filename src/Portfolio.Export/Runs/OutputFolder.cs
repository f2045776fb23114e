using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.References;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Runs;

/// <summary>Decides what in an output folder is still right, and keeps its state file. Safe to use from several threads.</summary>
internal sealed class OutputFolder
{
    private readonly string folder;
    private readonly string runKey;
    private readonly Fingerprint fingerprint;
    private readonly BuildState state;
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> siteHashes = new(StringComparer.Ordinal);

    /// <param name="folder">Full path.</param>
    /// <param name="runKey">Hash of program, fonts and options.</param>
    public OutputFolder(string folder, string runKey, FileHashes hashes)
    {
        fingerprint = new(hashes);
        this.folder = folder;
        this.runKey = runKey;
        state = BuildState.Load(folder);
    }

    /// <summary>The record of an output that is still right: same key, same inputs, and the PDF on disk is the one that was made.</summary>
    public BuildRecord? Unchanged(PlannedEntry entry)
    {
        BuildRecord? record;
        lock (gate)
            record = state.Find(Name(entry));
        if (record is null || record.Inputs.Count == 0 || record.Inputs[0].Path != entry.FullPath)
            return null;
        if (fingerprint.OfFile(entry.OutputPath!) != record.OutputHash)
            return null;
        if (record.Inputs.Any(i => fingerprint.OfFile(i.Path) != i.Hash))
            return null;
        if (record.Key != KeyFor(entry, record.Key))
            return null;

        // The entry may be named from another folder this time.
        return record with
        {
            Warnings =
            [
                .. record.Warnings.Select(w => w.Place.File.Length == 0 ? w with { Place = w.Place with { File = entry.DisplayPath } } : w),
            ],
        };
    }

    /// <summary>Full paths of the folders that outputs were written to before.</summary>
    public IEnumerable<string> KnownFolders =>
        state
            .All.Select(r => Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, r.Key)))!)
            .Where(f => SafeFiles.IsBelow(folder, f))
            .Distinct(StringComparer.Ordinal);

    /// <summary>True when the entry's PDF is known here, whatever became of it since.</summary>
    public bool Knows(PlannedEntry entry)
    {
        lock (gate)
            return state.Find(Name(entry)) is not null;
    }

    /// <summary>PDFs made earlier whose entry is gone, is left out now, or has another name.</summary>
    public IReadOnlyList<string> Orphans(IReadOnlyList<PlannedEntry> planned)
    {
        lock (gate)
        {
            // Where case does not count, a name in other letters is the same file.
            var outputs = planned.Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var sources = planned
                .Select(e => e.FullPath)
                .Concat(
                    planned
                        .Select(e => e.Site)
                        .Distinct()
                        .SelectMany(s => s.Index.Excluded)
                        .Where(f => f.Reason is ExclusionReason.Draft or ExclusionReason.Unpublished)
                        .Select(f => f.Path)
                )
                .ToHashSet(StringComparer.Ordinal);
            var orphans = new List<string>();
            foreach (var (name, record) in state.All)
            {
                if (
                    outputs.Contains(name)
                    || record.Inputs.Count == 0
                    || (File.Exists(record.Inputs[0].Path) && !sources.Contains(record.Inputs[0].Path))
                )
                    continue;
                var path = Path.GetFullPath(Path.Combine(folder, name));
                if (SafeFiles.IsBelow(folder, path) && File.Exists(path))
                    orphans.Add(path);
                else
                    state.Remove(name);
            }

            return orphans;
        }
    }

    /// <summary>Removes a PDF, and the folders that are empty without it; false when it was edited since it was made.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public bool Remove(string path)
    {
        lock (gate)
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (state.Find(name) is not { } record || fingerprint.OfFile(path) != record.OutputHash)
                return false;
            File.Delete(path);
            state.Remove(name);
            for (
                var inner = Path.GetDirectoryName(path)!;
                SafeFiles.IsBelow(folder, inner) && !Directory.EnumerateFileSystemEntries(inner).Any();
                inner = Path.GetDirectoryName(inner)!
            )
                Directory.Delete(inner);
            return true;
        }
    }

    /// <param name="begun">When work on the entry began: an input written since then may have been read before that, so it counts as changed the next time.</param>
    public void Record(
        PlannedEntry entry,
        EntryInputs inputs,
        DateTime begun,
        ReadOnlySpan<byte> pdf,
        int pages,
        IReadOnlyList<Diagnostic> warnings
    )
    {
        var record = new BuildRecord(
            Key(entry, inputs.UsesSite, inputs.UsesData, inputs.MissesPictures),
            [.. inputs.Files.Select(f => new BuildInput(f, WrittenSince(f, begun) ? "changing" : fingerprint.OfFile(f)))],
            Fingerprint.OfBytes(pdf),
            pdf.Length,
            pages,
            [.. warnings.Select(w => w.Place.File == entry.DisplayPath ? w with { Place = w.Place with { File = "" } } : w)]
        );
        lock (gate)
            state.Set(Name(entry), record);
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save()
    {
        lock (gate)
            state.Save(folder);
    }

    private static bool WrittenSince(string file, DateTime begun) =>
        File.GetLastWriteTimeUtc(file) is var written && written > begun && written <= DateTime.UtcNow;

    private string Name(PlannedEntry entry) => Path.GetRelativePath(folder, entry.OutputPath!).Replace('\\', '/');

    // A key says by its shape what it covers, so that it can be made again from the state of today.
    private string KeyFor(PlannedEntry entry, string recorded) =>
        Key(
            entry,
            recorded.Contains("+site:", StringComparison.Ordinal),
            recorded.Contains("+data:", StringComparison.Ordinal),
            recorded.Contains("+names:", StringComparison.Ordinal)
        );

    private string Key(PlannedEntry entry, bool usesSite, bool usesData, bool missesPictures)
    {
        var (key, site) = (runKey, entry.Site);
        if (entry.Versions is { } versions)
            key +=
                $"+versions:{versions.Edition} {versions.Language} {(versions.Twin is { } twin ? Path.GetRelativePath(site.Root, twin.Path) : "")}";
        if (usesSite)
            key += "+site:" + SiteHash(site, "site", () => fingerprint.OfFiles(SiteReader.Entries(site)));
        if (usesData)
            key += "+data:" + SiteHash(site, "data", () => fingerprint.OfFiles(EntryInputs.DataFiles(site)));
        if (missesPictures)
            key += "+names:" + SiteHash(site, "names", () => Fingerprint.OfText(string.Join('\n', NamesBelow(site.Root))));
        return key;
    }

    private string SiteHash(ConfiguredSite site, string kind, Func<string> make)
    {
        lock (siteHashes)
        {
            var name = $"{kind} {site.Root}";
            if (!siteHashes.TryGetValue(name, out var hash))
                siteHashes[name] = hash = make();
            return hash;
        }
    }

    private static bool MayBePicture(string path) => PictureFinder.LooksLikePicture(path) || !Path.HasExtension(path);

    private IEnumerable<string> NamesBelow(string root) =>
        SafeFiles.Below(root).Where(p => MayBePicture(p) && !SafeFiles.IsBelow(folder, p));
}
