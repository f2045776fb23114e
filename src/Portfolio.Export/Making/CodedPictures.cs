using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>
/// The pictures of some pages, files of the same bytes counted once, coded as good as a position on the way down allows.
/// The way is the same for the same input: all pictures take a step each, the largest first, then the next step.
/// </summary>
internal sealed class CodedPictures
{
    /// <summary>Bytes of files that are coded more than once. Chosen: about twenty photos of a telephone.</summary>
    private const long MostKept = 64 << 20;

    private readonly List<(QualityLevels Levels, IReadOnlyList<PictureKey> Keys)> pictures = [];
    private readonly List<int> order = [];
    private readonly IReadOnlyDictionary<PictureKey, PdfPicture> others;

    /// <param name="unreadable">Receives the pictures that cannot be decoded.</param>
    /// <param name="others">Pictures that stay as they are.</param>
    /// <param name="isSized">The file has a limit, so that pictures may be coded again.</param>
    /// <param name="memory">Pictures that were coded before, for pages that are made again and again; or null.</param>
    /// <param name="stop">Ends the work between two pictures.</param>
    public CodedPictures(
        TypesetDocument pages,
        IReadOnlyDictionary<PictureKey, SourcePicture> files,
        PictureLimits best,
        Action<SourcePicture, PictureException> unreadable,
        IReadOnlyDictionary<PictureKey, PdfPicture>? others = null,
        bool isSized = false,
        PictureMemory? memory = null,
        CancellationToken stop = default
    )
    {
        var allowance = new ByteAllowance(isSized ? MostKept : 0);
        this.others = others ?? new Dictionary<PictureKey, PdfPicture>();
        foreach (var printed in PrintedPicture.Of(pages, files).Where(p => !this.others.ContainsKey(p.Keys[0])))
        {
            stop.ThrowIfCancellationRequested();
            printed.File.KeepWithin(allowance);
            try
            {
                pictures.Add(
                    (
                        memory is not null && files[printed.Keys[0]].Path is { } path
                            ? memory.Levels(path, printed, best)
                            : new(printed.File, printed.Width, printed.Height, best),
                        printed.Keys
                    )
                );
            }
            catch (PictureException fault)
            {
                foreach (var key in printed.Keys)
                    unreadable(files[key], fault);
            }
        }

        // The largest first; of equals the one that comes first on the pages.
        var falling = Enumerable.Range(0, pictures.Count).OrderByDescending(i => pictures[i].Levels.BestBytes).ToList();
        for (var level = 1; level <= pictures.Select(p => p.Levels.Last).DefaultIfEmpty(0).Max(); level++)
            order.AddRange(falling.Where(i => pictures[i].Levels.Last >= level));
    }

    /// <summary>The position of the floors; 0 is the best.</summary>
    public int Last => order.Count;

    public IReadOnlyDictionary<PictureKey, PdfPicture> At(int position)
    {
        var levels = LevelsAt(position);
        var coded = new Dictionary<PictureKey, PdfPicture>(others);
        for (var i = 0; i < pictures.Count; i++)
            foreach (var key in pictures[i].Keys)
                coded[key] = pictures[i].Levels.Picture(levels[i]);
        return coded;
    }

    /// <summary>Estimated bytes of all pictures.</summary>
    public long Bytes(int position)
    {
        var levels = LevelsAt(position);
        return pictures.Select((p, i) => (long)p.Levels.Bytes(levels[i])).Sum();
    }

    /// <summary>Bytes of every picture, once, at its best and as a file has it at a position.</summary>
    /// <param name="ledger">Of the file: what it has of a picture, opacity included, is not what was estimated.</param>
    public IReadOnlyList<(PictureKey Picture, int Before, int After)> Compare(int position, PdfSizeReport ledger)
    {
        var levels = LevelsAt(position);
        var written = ledger.Pictures.ToDictionary(p => p.Picture, p => p.Bytes);
        return
        [
            .. pictures.Select(
                (p, i) =>
                {
                    var bytes = p.Keys.Sum(k => written.GetValueOrDefault(k));
                    return (p.Keys[0], bytes + p.Levels.BestBytes - p.Levels.Bytes(levels[i]), bytes);
                }
            ),
        ];
    }

    private int[] LevelsAt(int position)
    {
        var levels = new int[pictures.Count];
        for (var i = 0; i < position; i++)
            levels[order[i]]++;
        return levels;
    }
}
