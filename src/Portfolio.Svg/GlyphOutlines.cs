using System.Globalization;
using Portfolio.Svg.Pages;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg;

/// <summary>An outline of a glyph as it is defined, in units of its face, y up.</summary>
/// <param name="Id">What drawings call it.</param>
/// <param name="Path">Path data.</param>
public readonly record struct NamedOutline(string Id, string Path);

/// <summary>
/// Outlines that drawings in one page of HTML share: they stand there once, as <c>path</c> elements with their ids, and a drawing that is
/// written again costs its marks alone. Names are given in the order of first use. Not safe to share between threads.
/// </summary>
/// <param name="idPrefix">Begins every id.</param>
public sealed class GlyphOutlines(string idPrefix)
{
    private readonly Dictionary<(FontFace Face, ushort Glyph), string?> names = [];
    private readonly List<NamedOutline> all = [];

    /// <summary>Every outline so far; new ones come at the end.</summary>
    public IReadOnlyList<NamedOutline> All => all;

    /// <summary>The id of a glyph's outline; null for a glyph without ink.</summary>
    internal string? NameOf(FontFace face, ushort glyph)
    {
        if (!names.TryGetValue((face, glyph), out var name))
        {
            var path = OutlinePath.Of(face, glyph);
            if (path.Length > 0)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}g{all.Count + 1}");
                all.Add(new(name, path));
            }

            names.Add((face, glyph), name);
        }

        return name;
    }
}
