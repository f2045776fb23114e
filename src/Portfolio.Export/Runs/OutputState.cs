using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Runs;

/// <summary>
/// What a run makes is looked for under this: outputs of other sites, languages and anonymous copies are none of its business.
/// </summary>
/// <param name="Site">Full path of the root of the site.</param>
internal readonly record struct OutputScope(string Site, LanguageMode Mode, bool Anonymous)
{
    public static OutputScope Of(PlannedEntry entry, bool anonymous) =>
        new(entry.Site.Root, entry.Versions?.Mode ?? LanguageMode.Source, anonymous);
}

/// <summary>Decides what in an output folder is still right, and keeps its state file. Safe to use from several threads.</summary>
internal sealed class OutputState
{
    private const string Pdf = ".pdf";

    /// <summary>In place of the hash of a file that may have changed while it was read.</summary>
    public const string Changing = "changing";

    private readonly string runKey;
    private readonly bool anonymous;
    private readonly Fingerprint fingerprint;
    private readonly BuildState state;
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);

    /// <param name="folder">Full path.</param>
    /// <param name="runKey">Hash of program, fonts and options.</param>
    /// <param name="anonymous">The run makes anonymous copies.</param>
    public OutputState(string folder, string runKey, FileHashes hashes, bool anonymous = false)
    {
        fingerprint = new(hashes);
        Folder = new(folder);
        this.runKey = runKey;
        this.anonymous = anonymous;
        state = BuildState.Load(Folder);
    }

    public OutputFolder Folder { get; }

    /// <summary>Nothing was ever written here by a version that keeps this state.</summary>
    public bool IsNew => state.IsNew;

    /// <summary>The record of an output that is still right: same key, same inputs, and the PDF on disk is the one that was made.</summary>
    public BuildRecord? Unchanged(PlannedEntry entry)
    {
        var record = Unchanged(entry.OutputPath!, Key(entry), entry.Site);
        if (record is null || record.Source != entry.FullPath || record.Scope != OutputScope.Of(entry, anonymous))
            return null;

        return ForDisplay(record, entry);
    }

    /// <summary>The record as it is told: the entry may be named from another folder this time.</summary>
    public static BuildRecord ForDisplay(BuildRecord record, PlannedEntry entry) =>
        record with
        {
            Warnings =
            [
                .. record.Warnings.Select(w => w.Place.File.Length == 0 ? w with { Place = w.Place with { File = entry.DisplayPath } } : w),
            ],
        };

    /// <summary>As the other, for any output of a site.</summary>
    public BuildRecord? Unchanged(string outputPath, string key, Site site)
    {
        if (Find(outputPath) is not { } record || record.Key != key || record.Inputs.Count == 0)
            return null;
        var isRight = fingerprint.OfFile(outputPath) == record.OutputHash && record.Inputs.All(i => HashOf(site, i) == i.Hash);
        return isRight ? record : null;
    }

    /// <summary>Full paths of the folders that outputs were written to before.</summary>
    public IEnumerable<string> KnownFolders =>
        state.All.Select(r => Path.GetDirectoryName(FullPath(r.Key))!).Distinct(StringComparer.Ordinal);

    /// <summary>Why a file is not written; none when it is the program's own, whatever became of it since.</summary>
    /// <param name="scope">What the run makes; a file of another site is not overwritten.</param>
    public OutputRefusal Refuses(string outputPath, OutputScope? scope)
    {
        var known = Find(outputPath);
        if (known is { Scope.Site.Length: > 0 } && scope is { } own && known.Scope.Site != own.Site)
            return OutputRefusal.Foreign;
        return Folder.Refuses(outputPath, path => known is not null || OwnFile.Is(path));
    }

    /// <summary>Outputs of this run's sites, languages and anonymity whose entry is gone, is left out now, or has another name.</summary>
    /// <param name="ending">Ending of what the run makes; other kinds of files are none of its business.</param>
    public IReadOnlyList<string> Orphans(IReadOnlyList<PlannedEntry> planned, string ending = Pdf) =>
        Orphans(
            planned.Select(e => Name(e.OutputPath!)),
            planned.Select(e => OutputScope.Of(e, anonymous)).ToHashSet(),
            planned.Select(e => e.FullPath).Concat(Unpublished(planned)),
            ending
        );

    /// <summary>As the other, for outputs that are known by their names.</summary>
    /// <param name="names">Paths below the folder of what is planned.</param>
    /// <param name="made">What the run makes.</param>
    /// <param name="entries">Full paths of the entries that the run knows of.</param>
    /// <param name="ending">Ending of what the run makes; other kinds of files are none of its business.</param>
    public IReadOnlyList<string> Orphans(
        IEnumerable<string> names,
        IReadOnlySet<OutputScope> made,
        IEnumerable<string> entries,
        string ending = Pdf
    )
    {
        lock (gate)
        {
            // Where case does not count, a name in other letters is the same file.
            var outputs = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
            var sources = entries.ToHashSet(StringComparer.Ordinal);
            var orphans = new List<string>();
            foreach (var (name, record) in state.All)
            {
                if (
                    outputs.Contains(name)
                    || (IsOutput(name) && !name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    || !made.Contains(record.Scope)
                    || (UserPaths.IsFile(record.Source) && !sources.Contains(record.Source))
                )
                    continue;
                var path = FullPath(name);
                if (IsOutput(path) && Folder.Refuses(path, OwnFile.Is) == OutputRefusal.None && UserPaths.IsFile(path))
                    orphans.Add(path);
                else
                    state.Remove(name);
            }

            return orphans;
        }
    }

    /// <summary>
    /// Removes an output of this program, and the folders that are empty without it; false when it was edited since it was made.
    /// </summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public bool Remove(string path)
    {
        lock (gate)
        {
            if (state.Find(Name(path)) is not { } record)
                return false;
            if (!IsOutput(path) || !Folder.Remove(path, p => OwnFile.Is(p) && fingerprint.OfFile(p) == record.OutputHash))
                return false;
            state.Remove(Name(path));
            return true;
        }
    }

    /// <param name="begun">
    /// When work on the entry began: an input written since then may have been read before that, so it counts as changed the next time.
    /// </param>
    public void Record(
        PlannedEntry entry,
        FileRecord inputs,
        DateTime begun,
        ReadOnlySpan<byte> pdf,
        int pages,
        IReadOnlyList<Diagnostic> warnings
    ) =>
        Record(
            entry.OutputPath!,
            new(entry.FullPath, OutputScope.Of(entry, anonymous), Key(entry), [], Fingerprint.OfBytes(pdf), pdf.Length, pages, [])
            {
                Warnings = [.. warnings.Select(w => w.Place.File == entry.DisplayPath ? w with { Place = w.Place with { File = "" } } : w)],
            },
            entry.Site,
            inputs,
            begun
        );

    /// <summary>As the other, for any output; its inputs are taken from what was recorded.</summary>
    public void Record(string outputPath, BuildRecord record, Site site, FileRecord inputs, DateTime begun)
    {
        var complete = record with
        {
            Inputs =
            [
                .. inputs.Files.Select(f => new BuildInput(f.Key, WrittenSince(f.Key, begun) ? Changing : f.Value ?? Hash(site, f.Key))),
                .. inputs.Questions.Select(q => new BuildInput(q.Folder, Answer(site, q.Question, q.Folder)) { Question = q.Question }),
            ],
        };
        lock (gate)
            state.Set(Name(outputPath), complete);
    }

    /// <summary>The record of an output, or null.</summary>
    public BuildRecord? Find(string outputPath)
    {
        lock (gate)
            return state.Find(Name(outputPath));
    }

    /// <summary>Takes over what another run has recorded.</summary>
    /// <param name="output">Path below the folder, with forward slashes.</param>
    public void Adopt(string output, BuildRecord record)
    {
        lock (gate)
            state.Set(output, record);
    }

    /// <summary>An output is not to be trusted any more.</summary>
    public void Forget(string outputPath)
    {
        lock (gate)
            state.Remove(Name(outputPath));
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save()
    {
        lock (gate)
            state.Save(Folder);
    }

    private static IEnumerable<string> Unpublished(IReadOnlyList<PlannedEntry> planned) =>
        planned
            .Select(e => e.Site)
            .Distinct()
            .SelectMany(s => s.Index.Excluded)
            .Where(f => f.Reason is ExclusionReason.Draft or ExclusionReason.Unpublished)
            .Select(f => f.Path);

    private static bool WrittenSince(string file, DateTime begun) =>
        UserPaths.IsFile(file) && UserPaths.WrittenAt(file) is var written && written > begun && written <= DateTime.UtcNow;

    private static bool IsOutput(string path) => Path.GetExtension(path).ToLowerInvariant() is Pdf or ".png" or ".svg";

    /// <summary>Hash of an input as it is now: of a file, or of the answer to a question.</summary>
    public string HashOf(Site site, BuildInput input) =>
        input.Question is { } question ? Answer(site, question, input.Path) : Hash(site, input.Path);

    /// <summary>What an entry is made as in this run.</summary>
    public OutputScope ScopeOf(PlannedEntry entry) => OutputScope.Of(entry, anonymous);

    /// <summary>Hash of an input. Whatever lies below the site is looked at only when no link leads out of it.</summary>
    private string Hash(Site site, string path) =>
        SafeFiles.IsBelow(site.Root, path) && !site.Disk.Allows(path) ? Fingerprint.Absent : fingerprint.OfFile(path);

    /// <summary>Path of an output below the folder, with forward slashes.</summary>
    public string Name(string outputPath) => SafeFiles.Relative(Folder.Root, outputPath);

    private string FullPath(string name) => Path.GetFullPath(Path.Combine(Folder.Root, name));

    /// <summary>What all inputs of an entry share, with the languages that go into it.</summary>
    public string Key(PlannedEntry entry)
    {
        if (entry.Versions is not { } versions)
            return runKey;
        var twin = versions.Twin is { } other ? Path.GetRelativePath(entry.Site.Root, other.Path) : "";
        return $"{runKey}+versions:{versions.Mode} {versions.Language} {twin}";
    }

    private string Answer(Site site, FolderQuestion question, string folder)
    {
        var name = $"{question} {folder}";
        lock (answers)
        {
            if (!answers.TryGetValue(name, out var answer))
                answers[name] = answer = site.Disk.Hiding(Folder.Root).Answer(question, folder, fingerprint);
            return answer;
        }
    }
}
