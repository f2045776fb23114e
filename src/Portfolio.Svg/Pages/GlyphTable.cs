using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Svg.Pages;

/// <summary>The glyphs of a page, each defined once, in the order of first use; or defined elsewhere, where drawings share them.</summary>
internal sealed class GlyphTable(string prefix, GlyphOutlines? shared, MarkupWriter definitions)
{
    private readonly GlyphOutlines outlines = shared ?? new(prefix);
    private int defined;

    /// <summary>The id of a glyph's outline; null for a glyph without ink.</summary>
    public string? NameOf(FontFace face, ushort glyph)
    {
        var name = outlines.NameOf(face, glyph);
        if (shared is null)
        {
            for (; defined < outlines.All.Count; defined++)
            {
                var (id, path) = outlines.All[defined];
                definitions.Raw("<path").Attribute("id", id).Attribute("d", path).Raw("/>\n");
            }
        }

        return name;
    }
}
