using Portfolio.Pdf.Fonts;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Pdf;

/// <summary>
/// Font files that earlier documents of a run were given, compressed: a document that draws the same characters of a
/// face takes the same file. Changes no byte of any document. Safe to share between threads.
/// </summary>
public sealed class FontCache
{
    /// <summary>Bytes of compressed font files that are kept; the oldest go first. Chosen: 16 MiB, some 200 files of 80 KB.</summary>
    private const int Budget = 16 << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<(FontFace Face, string Glyphs), FontProgram> programs = [];
    private readonly Queue<(FontFace Face, string Glyphs)> ages = new();
    private long kept;

    /// <summary>The file for a subset of a face; equal keys mean equal files.</summary>
    internal FontProgram Get(FontFace face, string glyphs, FaceSubset subset)
    {
        var key = (face, glyphs);
        lock (gate)
        {
            if (programs.TryGetValue(key, out var known))
                return known;
        }

        var made = FontProgram.Compressed(subset);
        lock (gate)
        {
            if (!programs.TryAdd(key, made))
                return made;
            ages.Enqueue(key);
            kept += made.Data.Length;
            while (kept > Budget && programs.Remove(ages.Dequeue(), out var oldest))
                kept -= oldest.Data.Length;
        }

        return made;
    }
}
