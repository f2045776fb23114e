using System.Collections.Concurrent;
using Portfolio.Svg.Pages;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg;

/// <summary>
/// Outlines that earlier pages were given: a page that is drawn again takes them as they are. Changes no drawing. Safe to share between
/// threads.
/// </summary>
public sealed class OutlineCache
{
    /// <summary>Outlines that are kept; beyond that all go. Chosen: 20,000 of some 500 characters are 20 MB.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(FontFace Face, ushort Glyph), string> paths = new();

    /// <summary>The path data of a glyph.</summary>
    internal string Of(FontFace face, ushort glyph)
    {
        if (paths.TryGetValue((face, glyph), out var known))
        {
            return known;
        }

        if (paths.Count >= Most)
        {
            paths.Clear();
        }

        return paths[(face, glyph)] = OutlinePath.Of(face, glyph);
    }
}
