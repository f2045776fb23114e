using Portfolio.Images;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Making;

/// <summary>
/// Keeps pictures as they were coded, for pages that are made again after every save: a picture is coded anew when its file has other
/// bytes, or when it is printed in another size. Safe to share between threads.
/// </summary>
/// <param name="hashes">Tells whether a file has other bytes.</param>
internal sealed class PictureMemory(FileHashes hashes)
{
    /// <summary>Bytes of coded pictures. Chosen: all of the largest entry that was seen, twice over.</summary>
    private const long MostKept = 128 << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Hash, double Width, double Height, PictureLimits Best), QualityLevels> kept = [];
    private long bytes;

    /// <exception cref="PictureException">The file cannot be read or decoded.</exception>
    public QualityLevels Levels(string path, PrintedPicture printed, PictureLimits best)
    {
        if (hashes.Of(path) is not { } hash)
            return new(printed.File, printed.Width, printed.Height, best);
        var key = (hash, printed.Width, printed.Height, best);
        lock (gate)
            if (kept.TryGetValue(key, out var known))
                return known;
        var levels = new QualityLevels(printed.File, printed.Width, printed.Height, best);
        lock (gate)
        {
            if (bytes > MostKept)
            {
                kept.Clear();
                bytes = 0;
            }

            if (kept.TryAdd(key, levels))
                bytes += levels.BestBytes;
        }

        return levels;
    }
}
