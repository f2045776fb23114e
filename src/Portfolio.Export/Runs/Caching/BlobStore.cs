using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs.Caching;

/// <summary>Where a cache keeps its bytes: what a key stands for (<see cref="Actions"/>), and contents by their own hash.</summary>
internal interface IBlobStore
{
    /// <summary>The names that Bazel's caches have for the two kinds, in folders and in addresses.</summary>
    const string Actions = "ac",
        Contents = "cas";

    /// <summary>As the user may see it, without credentials.</summary>
    string Name { get; }

    /// <summary>Null when it is not there.</summary>
    /// <param name="most">Larger answers count as not there; bytes.</param>
    /// <exception cref="IOException">The cache cannot be reached or read.</exception>
    byte[]? Get(string kind, string hash, long most);

    /// <exception cref="IOException">The cache cannot be reached or written.</exception>
    void Put(string kind, string hash, ReadOnlyMemory<byte> bytes);

    /// <summary>Keeps the store within its bounds, where that is not its own business.</summary>
    void Tidy(long most, TimeSpan age);
}

/// <summary>A folder, on this machine or shared by many.</summary>
internal sealed class FolderStore(string path) : IBlobStore
{
    private readonly CacheFolder folder = new(path);

    public string Name => ExportPlan.Slashes(path);

    public byte[]? Get(string kind, string hash, long most) => Guarded(() => folder.Get(kind, hash, most));

    public void Put(string kind, string hash, ReadOnlyMemory<byte> bytes) =>
        Guarded<byte[]?>(() =>
        {
            folder.Put(kind, hash, bytes);
            return null;
        });

    public void Tidy(long most, TimeSpan age) => folder.Tidy([IBlobStore.Actions, IBlobStore.Contents], most, DateTime.UtcNow - age);

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }
}
