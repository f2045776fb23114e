using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Pages;

/// <summary>A mark on a page. Lengths in points, from the top left corner of the paper, y down.</summary>
/// <param name="Node">The leaf it stands for (Text, Figure, InlinePicture; for a link its Link), or Artifact.</param>
public abstract record PageItem(NodeId Node);

/// <summary>Glyphs of one face, size and colour on one baseline, one after the other.</summary>
/// <param name="Node">The Text leaf, or Artifact.</param>
/// <param name="Face">Font.</param>
/// <param name="Size">Size in points of one em of this face.</param>
/// <param name="Color">Fill.</param>
/// <param name="X">Pen position of the first glyph's origin.</param>
/// <param name="Y">Baseline.</param>
/// <param name="Glyphs">In visual order, left to right.</param>
public sealed record GlyphRun(NodeId Node, FontFace Face, double Size, Rgb Color, double X, double Y, IReadOnlyList<Glyph> Glyphs)
    : PageItem(Node)
{
    /// <summary>The glyphs leave no ink: see <see cref="TextStyle.Blank"/>.</summary>
    public bool IsBlank { get; init; }
}

/// <summary>
/// A glyph as it is set. The pen moves by (GapBefore + advance in the font + GapAfter + Adjust) / 1000 × size.
/// Gaps become part of the embedded glyph (a variant with that side bearing and advance), so that no extractor sees a hole;
/// Adjust becomes a number in TJ.
/// </summary>
/// <param name="Id">Glyph index in the face, never 0.</param>
/// <param name="Text">The source characters it stands for; empty when an earlier glyph of the cluster carries them.</param>
/// <param name="Advance">Pen movement baked into the embedded glyph: GapBefore + own advance + GapAfter, in 1/1000 em of the face.</param>
/// <param name="GapBefore">Space baked in at the left, 1/1000 em of the face.</param>
/// <param name="GapAfter">Space baked in at the right, 1/1000 em of the face; may be negative for a space glyph narrowed to the
/// Han-Latin gap.</param>
/// <param name="Adjust">Pen movement after the glyph beyond Advance, 1/1000 em; negative draws the next glyph nearer.</param>
/// <param name="OffsetX">Shift of this glyph alone, 1/1000 em.</param>
/// <param name="OffsetY">Shift of this glyph alone, 1/1000 em, up.</param>
public readonly record struct Glyph(
    ushort Id,
    string Text,
    double Advance,
    short GapBefore = 0,
    short GapAfter = 0,
    double Adjust = 0,
    double OffsetX = 0,
    double OffsetY = 0
);

/// <summary>A filled rectangle; always an artifact.</summary>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width, more than 0.</param>
/// <param name="Height">Height, more than 0.</param>
/// <param name="Color">Fill.</param>
/// <param name="Radius">Corner radius; half of the width makes a dot.</param>
public sealed record RuleItem(double X, double Y, double Width, double Height, Rgb Color, double Radius = 0) : PageItem(NodeId.Artifact);

/// <summary>A picture.</summary>
/// <param name="Node">The Figure or InlinePicture.</param>
/// <param name="Picture">Which.</param>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Printed width.</param>
/// <param name="Height">Printed height.</param>
public sealed record ImageItem(NodeId Node, PictureKey Picture, double X, double Y, double Width, double Height) : PageItem(Node)
{
    /// <summary>
    /// The part of the picture that fills the printed area, or null for all of it. A very tall picture comes as several parts of one
    /// Figure, perhaps on several pages.
    /// </summary>
    public PictureCrop? Crop { get; init; }
}

/// <summary>A part of a picture, in shares of its width and height after turning; all within 0 to 1.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width, more than 0.</param>
/// <param name="Height">Height, more than 0.</param>
public readonly record struct PictureCrop(double Left, double Top, double Width, double Height);

/// <summary>The active area of a link on one line.</summary>
/// <param name="Node">The Link.</param>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record LinkItem(NodeId Node, double X, double Y, double Width, double Height) : PageItem(Node);
