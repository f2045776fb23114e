namespace Portfolio.Pdf.Fonts;

/// <summary>A glyph of the face, moved; font units.</summary>
internal readonly record struct GlyphPart(ushort Glyph, int X, int Y);

/// <summary>
/// What one code draws: usually one glyph as it is; with gaps baked in, or for a cluster of several glyphs, parts
/// that become a composite glyph of the embedded font.
/// </summary>
/// <param name="Parts">One or more.</param>
/// <param name="Advance">Font units, 0 or more.</param>
internal sealed record GlyphShape(IReadOnlyList<GlyphPart> Parts, int Advance)
{
    /// <summary>Equal keys draw alike.</summary>
    public string Key()
    {
        var key = new char[2 + Parts.Count * 5];
        (key[0], key[1]) = ((char)Advance, (char)(Advance >> 16));
        for (var i = 0; i < Parts.Count; i++)
        {
            var (glyph, x, y) = Parts[i];
            (key[i * 5 + 2], key[i * 5 + 3], key[i * 5 + 4], key[i * 5 + 5], key[i * 5 + 6]) = (
                (char)glyph,
                (char)x,
                (char)(x >> 16),
                (char)y,
                (char)(y >> 16)
            );
        }

        return new(key);
    }
}
