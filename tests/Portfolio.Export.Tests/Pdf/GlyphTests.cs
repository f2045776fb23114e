using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Pdf;

/// <summary>What becomes of glyphs: codes, widths, outlines, pen movement.</summary>
public sealed class GlyphTests
{
    private static readonly Glyph A = PlainTypesetter.GlyphOf(PlainTypesetter.Sans, 'A');
    private static readonly Glyph Han = PlainTypesetter.GlyphOf(PlainTypesetter.Sans, '人');

    [Fact]
    public void A_gap_becomes_part_of_the_glyph()
    {
        var gapped = A with { GapBefore = 125, GapAfter = 60, Advance = A.Advance + 185 };
        var (pdf, program, glyphs) = Export(PlainTypesetter.Sans, A, gapped);
        Assert.Equal(program.Advance(glyphs[0]) + 185, program.Advance(glyphs[1]));
        Assert.Equal(program.LeftBearing(glyphs[0]) + 125, program.LeftBearing(glyphs[1]));
        Assert.Equal("AA", TaggedText.Of(pdf));
        Assert.DoesNotContain(Operators(pdf), o => o == "TJ");
    }

    [Fact]
    public void A_space_may_be_narrowed()
    {
        var space = PlainTypesetter.GlyphOf(PlainTypesetter.Sans, ' ');
        var (pdf, program, glyphs) = Export(PlainTypesetter.Sans, space with { GapAfter = -50, Advance = space.Advance - 50 }, A);
        Assert.Equal(space.Advance - 50, program.Advance(glyphs[0]));
        Assert.True(program.Outline(glyphs[0]).IsEmpty);
        Assert.Equal(" A", TaggedText.Of(pdf));
    }

    [Fact]
    public void Texts_that_share_a_glyph_keep_their_code_points()
    {
        var (pdf, _, glyphs) = Export(PlainTypesetter.Sans, Han with { Text = "\u2F08" }, Han, Han with { Text = "\u2F08" });
        Assert.Equal("\u2F08人\u2F08", TaggedText.Of(pdf));
        Assert.Equal(2, glyphs.Length);
        Assert.Equal(glyphs[0], glyphs[1]);
    }

    [Fact]
    public void A_cluster_is_one_code_with_its_whole_text()
    {
        var accent = PlainTypesetter.GlyphOf(PlainTypesetter.Sans, '\'', "") with { Advance = 0, OffsetX = -300, OffsetY = 120 };
        var (pdf, program, glyphs) = Export(PlainTypesetter.Sans, A with { Text = "A\u0301" }, accent, Han);
        Assert.Equal("A\u0301人", TaggedText.Of(pdf));
        Assert.Equal(2, glyphs.Length);
        Assert.Equal(A.Advance, program.Advance(glyphs[0]));
        Assert.Equal(-1, (sbyte)program.Outline(glyphs[0])[1]);
    }

    /// <summary>mupdf reads no more than one character beyond U+FFFF from a code.</summary>
    [Fact]
    public void A_sequence_beyond_the_first_plane_is_spelled_by_codes_without_width()
    {
        const string Family = "👩\u200D👧";
        var smile = PlainTypesetter.GlyphOf(PlainTypesetter.Emoji, 0x1F600) with { Text = Family };
        var (pdf, program, glyphs) = Export(PlainTypesetter.Emoji, smile, smile);
        Assert.Equal(Family + Family, TaggedText.Of(pdf));
        Assert.Equal(3, glyphs.Length);
        Assert.All(glyphs[1..], g => Assert.True(program.Advance(g) == 0 && program.Outline(g).IsEmpty));
        var reader = new PdfReader(pdf);
        var font = reader.Dictionary(reader.Dictionary(reader.Dictionary(reader.Pages[0]["Resources"])["Font"])["F1"]);
        Assert.Equal(["👩", "\u200D", "👧"], FontRules.ToUnicode(reader, font).Values);
    }

    [Fact]
    public void A_glyph_without_text_at_the_start_joins_the_next()
    {
        var (pdf, _, glyphs) = Export(PlainTypesetter.Sans, A with { Text = "" }, Han);
        Assert.Equal("人", TaggedText.Of(pdf));
        Assert.Single(glyphs);
    }

    [Fact]
    public void Adjust_moves_the_pen()
    {
        var (pdf, _, _) = Export(
            PlainTypesetter.Sans,
            Han with
            {
                Adjust = -500,
            },
            Han with
            {
                Adjust = 33.4,
            },
            Han with
            {
                Adjust = 33.4,
            },
            Han with
            {
                Adjust = 99,
            }
        );
        var reader = new PdfReader(pdf);
        var shown = (List<object?>)reader.Content(reader.Pages[0]).Single(o => o.Operator == "TJ").Operands[0]!;
        // What rounding leaves over is carried on; nothing moves after the last glyph.
        Assert.Equal([500.0, -33.0, -34.0], shown.OfType<double>());
    }

    [Fact]
    public void Other_units_per_em_agree_too()
    {
        var smile = PlainTypesetter.GlyphOf(PlainTypesetter.Emoji, 0x1F600);
        Assert.Equal(2048, PlainTypesetter.Emoji.UnitsPerEm);
        var (pdf, program, glyphs) = Export(PlainTypesetter.Emoji, smile, smile with { GapBefore = 125, Advance = smile.Advance + 125 });
        Assert.Equal(program.Advance(glyphs[0]) + 256, program.Advance(glyphs[1]));
        Assert.Equal("😀😀", TaggedText.Of(pdf));
    }

    [Fact]
    public void Composites_bring_their_parts()
    {
        var face = new FontFace("Italic", () =>
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", "source-sans-3", "SourceSans3-Italic.ttf"))
        );
        foreach (var letter in "éÅçñüǖ")
        {
            var (_, program, glyphs) = Export(face, PlainTypesetter.GlyphOf(face, letter));
            Assert.Contains(Enumerable.Range(0, program.GlyphCount), g => !program.Outline(g).IsEmpty);
            Assert.False(program.Outline(glyphs[0]).IsEmpty);
        }
    }

    private static (byte[] Pdf, EmbeddedProgram Program, int[] Glyphs) Export(FontFace face, params Glyph[] glyphs)
    {
        var s = new Samples();
        var paragraph = s.Paragraph("x");
        var run = new GlyphRun(paragraph.Inlines[0].Id, face, 10, Rgb.Black, 50, 50, glyphs);
        var typeset = new TypesetDocument(Samples.Document(paragraph), [new(420, 595, [run])], new Dictionary<NodeId, Destination>(), []);
        var pdf = PdfExporter.Export(typeset, Samples.Pictures, Samples.Options);
        ConformanceChecker.Holds(pdf);

        var reader = new PdfReader(pdf);
        var font = reader.Dictionary(reader.Dictionary(reader.Dictionary(reader.Pages[0]["Resources"])["Font"])["F1"]);
        var descendant = reader.Dictionary(reader.List(font["DescendantFonts"])[0]);
        var map = reader.Data(descendant["CIDToGIDMap"]);
        var program = new EmbeddedProgram(reader.Data(reader.Dictionary(descendant["FontDescriptor"])["FontFile2"]));
        return (pdf, program, [.. Enumerable.Range(1, map.Length / 2 - 1).Select(c => (map[c * 2] << 8) | map[c * 2 + 1])]);
    }

    private static IEnumerable<string> Operators(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        return reader.Content(reader.Pages[0]).Select(o => o.Operator);
    }
}
