using Portfolio.Export.Tests.Fonts;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Pdf;

/// <summary>Faces that are drawn anew: OpenType (CFF), collections of them, variable fonts.</summary>
public sealed class OutlineFontTests
{
    private const string Words = "学生的工作和 Apple & Zebra 经验，12 人 (é) 中国。";

    [Theory]
    [InlineData("BoxCubic-Regular.otf", 0)]
    [InlineData("BoxSet.ttc", 1)]
    [InlineData("BoxFlex.otf", 0)]
    [InlineData("BoxFlex.otf", 700)]
    [InlineData("BoxRange.ttf", 900)]
    public void The_file_keeps_the_standards_and_the_text(string file, int place)
    {
        var pdf = Export(FaceOf(file, place));
        ConformanceChecker.Holds(pdf);
        Assert.Equal(Words, TaggedText.Of(pdf));
        Assert.Equal(pdf, Export(FaceOf(file, place)));
        var compact = Programs(pdf).Single();
        for (var glyph = 0; glyph < compact.GlyphCount; glyph++)
            Assert.InRange(compact.Draw(glyph).Width, 0, 2000);
    }

    [Fact]
    public void A_static_TrueType_face_is_copied_as_ever()
    {
        var pdf = Export(FaceOf("BoxSans-Regular.ttf", 0));
        ConformanceChecker.Holds(pdf);
        Assert.Empty(Programs(pdf));
    }

    [Fact]
    public void Embedded_glyphs_have_the_boxes_of_the_face_and_a_gap_moves_them()
    {
        var face = FaceOf("BoxCubic-Regular.otf", 0);
        var plain = PlainTypesetter.GlyphOf(face, 'A');
        var gapped = plain with { GapBefore = 125, GapAfter = 60, Advance = plain.Advance + 185 };
        var sample = new Samples();
        var paragraph = sample.Paragraph("x");
        Glyph[] glyphs = [plain, gapped, plain with { Text = "\u0391" }];
        var run = new GlyphRun(paragraph.Inlines[0].Id, face, 10, Rgb.Black, 50, 50, glyphs);
        var typeset = new TypesetDocument(Samples.Document(paragraph), [new(420, 595, [run])], new Dictionary<NodeId, Destination>(), []);
        var pdf = PdfExporter.Export(typeset, Samples.Pictures, Samples.Options);
        ConformanceChecker.Holds(pdf);
        Assert.Equal("AA\u0391", TaggedText.Of(pdf));
        var compact = Programs(pdf).Single();
        var (first, second) = (compact.Draw(1), compact.Draw(2));
        var (left, top) = (face.OutlineOf(plain.Id).Min(s => s.X), face.OutlineOf(plain.Id).Max(s => s.Y));
        Assert.Equal((plain.Advance, left, top), (first.Width, first.Left, first.Top));
        Assert.Equal((first.Width + 185, first.Left + 125, first.Right + 125), (second.Width, second.Left, second.Right));
        Assert.Equal(first, compact.Draw(3));
    }

    private static FontFace FaceOf(string file, int place)
    {
        var bytes = FontFiles.Small(file);
        var selection = place < 100 ? new FaceSelection(place, []) : new FaceSelection(0, [new("wght", place)]);
        return new(file, () => bytes, selection);
    }

    private static byte[] Export(FontFace face)
    {
        var sample = new Samples();
        var document = new Document
        {
            Title = "Boxes",
            Language = "zh-CN",
            Page = new(300, 400, 20, 20, 20, 20, null),
            Blocks = [sample.Paragraph(Words)],
        };
        var pages = Typesetter.Typeset(document, FontLibrary.Of(new FontFamily("sans", FaceSet.Of(face))));
        Assert.Empty(pages.Findings);
        return PdfExporter.Export(pages, new Dictionary<PictureKey, PdfPicture>(), Samples.Options);
    }

    private static List<EmbeddedCompact> Programs(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        return
        [
            .. reader
                .Objects.Values.OfType<Dictionary<string, object?>>()
                .Where(d => d.ContainsKey("FontFile3"))
                .Select(d => new EmbeddedCompact(reader.Data(d["FontFile3"]))),
        ];
    }
}
