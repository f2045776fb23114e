using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>What a subset is written as (ISO 32000-1, table 126).</summary>
internal enum FontProgramKind
{
    /// <summary>FontFile2 of a CIDFontType2.</summary>
    TrueType,

    /// <summary>FontFile3 of a CIDFontType0, subtype CIDFontType0C.</summary>
    CompactCid,
}

/// <summary>The shapes of a face that a document draws, and the font file made of them.</summary>
internal abstract class FaceSubset
{
    /// <summary>What it is written as.</summary>
    public abstract FontProgramKind Kind { get; }

    /// <summary>A number for a shape, 1 or more.</summary>
    public abstract int Add(GlyphShape shape);

    /// <summary>The same for a shape of one part.</summary>
    public virtual int AddSingle(GlyphPart part, int advance) => Add(new GlyphShape([part], advance));

    /// <summary>Ends adding.</summary>
    /// <returns>A key that is equal for subsets of this face with the same file.</returns>
    public abstract string Close();

    /// <summary>Index in the closed font of a shape that <see cref="Add"/> has numbered.</summary>
    public abstract int IndexOf(int number);

    /// <summary>The closed font's file.</summary>
    public abstract ByteBuffer Build();

    /// <summary>To be called once, when nothing is asked of it any more.</summary>
    public virtual void Release() { }
}
