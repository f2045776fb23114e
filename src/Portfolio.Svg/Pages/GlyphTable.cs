using System.Globalization;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg.Pages;

/// <summary>The glyphs of a page, each defined once, in the order of first use.</summary>
internal sealed class GlyphTable(string prefix, MarkupWriter definitions)
{
    private readonly Dictionary<(FontFace Face, ushort Glyph), string?> names = [];
    private int count;

    /// <summary>The id of a glyph's outline; null for a glyph without ink.</summary>
    public string? NameOf(FontFace face, ushort glyph)
    {
        if (!names.TryGetValue((face, glyph), out var name))
        {
            var path = OutlinePath.Of(face, glyph);
            if (path.Length > 0)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{prefix}g{++count}");
                definitions.Raw("<path").Attribute("id", name).Attribute("d", path).Raw("/>\n");
            }

            names.Add((face, glyph), name);
        }

        return name;
    }
}
