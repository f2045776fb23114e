using System.Text;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Pdf.Fonts;

/// <summary>
/// A subset of a face whose outlines cannot be copied as they are: cubic ones, or those of a variable font. Every outline is drawn and
/// written anew in thousandths of the em, without hints and subroutines. A CIDFontType0 has no map from codes to glyphs
/// (ISO 32000-1, 9.7.4.2), so each code has a glyph of its own, at the index that is its CID. A gap before a letter moves its outline.
/// </summary>
internal sealed class OutlineSubset(FontFace face) : FaceSubset
{
    private readonly List<GlyphShape> shapes = [];

    // The box around what is drawn: readers take it for the height of a line, and that of the whole face would be thrice as high.
    private int left = int.MaxValue;
    private int bottom = int.MaxValue;
    private int right = int.MinValue;
    private int top = int.MinValue;

    /// <inheritdoc/>
    public override FontProgramKind Kind => FontProgramKind.CompactCid;

    /// <inheritdoc/>
    public override int Add(GlyphShape shape)
    {
        shapes.Add(shape);
        return shapes.Count;
    }

    /// <inheritdoc/>
    public override string Close()
    {
        var key = new StringBuilder();
        foreach (var shape in shapes)
        {
            var own = shape.Key();
            key.Append((char)own.Length).Append(own);
        }

        return key.ToString();
    }

    /// <inheritdoc/>
    public override int IndexOf(int number) => number;

    /// <inheritdoc/>
    public override ByteBuffer Build()
    {
        var charstrings = new List<byte[]>(shapes.Count + 1) { Write(new([], CompactFont.DefaultWidth)) };
        charstrings.AddRange(shapes.Select(Write));
        return CompactFont.Write(face.Metrics.PostScriptName, charstrings, left > right ? [0, 0, 0, 0] : [left, bottom, right, top]);
    }

    private byte[] Write(GlyphShape shape)
    {
        var writer = new CharstringWriter(Math.Round(shape.Advance * 1000.0 / face.UnitsPerEm, 2, MidpointRounding.AwayFromZero));
        foreach (var part in shape.Parts)
        {
            foreach (var s in face.OutlineOf(part.Glyph))
            {
                var end = Place(part, s.X, s.Y);
                (left, bottom) = (Math.Min(left, end.X), Math.Min(bottom, end.Y));
                (right, top) = (Math.Max(right, end.X), Math.Max(top, end.Y));
                switch (s.Verb)
                {
                    case OutlineVerb.Move:
                        writer.Move(end);
                        break;
                    case OutlineVerb.Line:
                        writer.Line(end);
                        break;
                    default:
                        writer.Curve(Place(part, s.X1, s.Y1), Place(part, s.X2, s.Y2), end);
                        break;
                }
            }
        }

        return writer.End();
    }

    private (int X, int Y) Place(GlyphPart part, float x, float y) => (Scaled(x + part.X), Scaled(y + part.Y));

    /// <summary>Thousandths of the em; what is farther away than any outline is cut.</summary>
    private int Scaled(double units) =>
        (int)Math.Clamp(Math.Round(units * 1000 / face.UnitsPerEm, MidpointRounding.AwayFromZero), -16000, 16000);
}
