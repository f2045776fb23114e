namespace Portfolio.Typesetting.Fonts;

/// <summary>
/// A face of a font file: TrueType or OpenType (CFF), of a collection, or a variable font pinned to one place. The file is read when the
/// face is first used; a face is safe to share between threads and documents.
/// </summary>
public sealed partial class FontFace
{
    private readonly Lazy<ReadOnlyMemory<byte>> data;

    /// <summary>Names a face without reading it.</summary>
    /// <param name="name">Name for dumps and messages, as the file name without extension.</param>
    /// <param name="open">Gives the bytes of the whole file; called once. The memory stays valid and unmoved as long as the face is
    /// used.</param>
    public FontFace(string name, Func<ReadOnlyMemory<byte>> open)
        : this(name, open, FaceSelection.Only) { }

    /// <summary>Names one face of a file without reading it.</summary>
    /// <param name="name">Name for dumps and messages, as the file name without extension.</param>
    /// <param name="open">Gives the bytes of the whole file; called once. The memory stays valid and unmoved as long as the face is
    /// used.</param>
    /// <param name="selection">Which face of the file.</param>
    public FontFace(string name, Func<ReadOnlyMemory<byte>> open, FaceSelection selection)
    {
        Name = name;
        Selection = selection;
        data = new(open, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>A face whose file is in memory.</summary>
    /// <param name="name">Name for dumps and messages, as the file name without extension.</param>
    /// <param name="data">The bytes of the whole file; they do not change as long as the face is used.</param>
    public FontFace(string name, ReadOnlyMemory<byte> data)
        : this(name, () => data) { }

    /// <summary>Name for dumps and messages.</summary>
    public string Name { get; }

    /// <summary>Which face of the file it is.</summary>
    public FaceSelection Selection { get; }

    /// <summary>The bytes of the font file, with all its faces.</summary>
    public ReadOnlyMemory<byte> Data => data.Value;
}
