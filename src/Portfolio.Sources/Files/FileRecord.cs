namespace Portfolio.Sources.Files;

/// <summary>What somebody wanted to know of a folder.</summary>
public enum FolderQuestion
{
    /// <summary>The names in the folder itself.</summary>
    Names,

    /// <summary>The paths of all pictures below the folder.</summary>
    Pictures,

    /// <summary>The paths and the contents of all files below the folder.</summary>
    Contents,
}

/// <summary>
/// What was read and asked while something was made: the only thing that decides whether it must be made again. Safe to share between
/// threads.
/// </summary>
public sealed class FileRecord
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string?> files = new(StringComparer.Ordinal);
    private readonly HashSet<(FolderQuestion Question, string Folder)> questions = [];

    /// <summary>Full path and content hash of every file that was read, or looked for in vain; a null hash is still to be taken.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Files
    {
        get
        {
            lock (gate)
                return [.. files.OrderBy(f => f.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>Questions about folders, each once, in a fixed order.</summary>
    public IReadOnlyList<(FolderQuestion Question, string Folder)> Questions
    {
        get
        {
            lock (gate)
                return [.. questions.OrderBy(q => q.Folder, StringComparer.Ordinal).ThenBy(q => q.Question)];
        }
    }

    /// <summary>Notes a file, and the hash of its bytes where they are at hand.</summary>
    /// <param name="fullPath">There or not: a file that turns up later changes the answer, too.</param>
    public void Add(string fullPath, string? hash = null)
    {
        lock (gate)
        {
            // A file that was there stays so: it may have been looked for under several names.
            if (hash is not null || !files.ContainsKey(fullPath))
                files[fullPath] = hash;
        }
    }

    /// <summary>Notes a question about a folder.</summary>
    public void Ask(FolderQuestion question, string folder)
    {
        lock (gate)
            questions.Add((question, folder));
    }

    /// <summary>Takes over what another record holds.</summary>
    public void Add(FileRecord other)
    {
        foreach (var (path, hash) in other.Files)
            Add(path, hash);
        foreach (var (question, folder) in other.Questions)
            Ask(question, folder);
    }
}
