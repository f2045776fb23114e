using HarfBuzzSharp;

namespace Portfolio.Typesetting.Fonts;

public sealed partial class FontFace
{
    private Font? shaper;
    private readonly Lock shaperLock = new();

    /// <summary>The face as HarfBuzz sees it; made on first use over the caller's memory, which stays pinned.</summary>
    internal Font Shaper
    {
        get
        {
            if (Volatile.Read(ref shaper) is { } made)
                return made;
            lock (shaperLock)
            {
                if (shaper is null)
                    Volatile.Write(ref shaper, MakeShaper());
                return shaper!;
            }
        }
    }

    private unsafe Font MakeShaper()
    {
        // The handle is kept as long as the process lives: HarfBuzz reads the file whenever it shapes.
        var pinned = Data.Pin();
        using var blob = new Blob((IntPtr)pinned.Pointer, Data.Length, MemoryMode.ReadOnly, pinned.Dispose);
        blob.MakeImmutable();
        using var face = new Face(blob, Selection.Index) { UnitsPerEm = UnitsPerEm };
        var font = new Font(face);
        if (Selection.Axes.Count > 0)
            font.SetVariations([.. Selection.Axes.Select(a => new Variation { Tag = Tag.Parse(a.Tag), Value = (float)a.Value })]);
        return font;
    }
}
