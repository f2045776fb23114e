using System.Buffers.Binary;
using Portfolio.Export.Fonts;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.Fonts;

/// <summary>One design as every kind of font file (<c>tests/tools/small-fonts.py</c>): the program sees the same shapes in all.</summary>
public class FontKindTests
{
    /// <summary>Units by which an edge may stand elsewhere, of 1000 to the em: curves are rounded.</summary>
    private const double Near = 2;

    public static TheoryData<string, int, int> Kinds { get; } =
        new()
        {
            { "BoxSans-Regular.ttf", 0, 400 },
            { "BoxCubic-Regular.otf", 0, 400 },
            { "BoxWebs-Regular.woff2", 0, 400 },
            { "BoxSet.ttc", 0, 400 },
            { "BoxRange.ttf", 0, 400 },
            { "BoxFlex.otf", 0, 400 },
            { "BoxCubic-Bold.otf", 0, 700 },
            { "BoxSet.ttc", 1, 700 },
            { "BoxRange.ttf", 1, 700 },
            { "BoxFlex.otf", 1, 700 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_the_outlines_and_advances_of_the_static_font(string file, int place, int weight)
    {
        var plain = FacesOf($"BoxSans-{(weight == 400 ? "Regular" : "Bold")}.ttf").Single().File.Face;
        var face = FacesOf(file)[place].File.Face;
        foreach (var c in "AZaz09&人学一é가。")
        {
            var (wanted, found) = (plain.GlyphOf(c), face.GlyphOf(c));
            Assert.NotEqual(0, found);
            Assert.Equal(plain.AdvanceOf(wanted), face.AdvanceOf(found));
            var (a, b) = (BoxesOf(plain, wanted), BoxesOf(face, found));
            Assert.Equal(2, a.Count);
            Assert.Equal(a.Count, b.Count);
            for (var i = 0; i < a.Count; i++)
                Assert.All(a[i].Zip(b[i]), edge => Assert.InRange(edge.Second, edge.First - Near, edge.First + Near));
        }

        Assert.Empty(face.OutlineOf(face.GlyphOf(' ')));
    }

    [Fact]
    public void A_variable_font_gives_a_regular_and_a_bold_face_by_its_axis()
    {
        var faces = FacesOf("BoxFlex.otf");
        Assert.Equal(["Box Flex Regular 400", "Box Flex Bold 700"], faces.Select(Describe));
        Assert.Empty(faces[0].File.Face.Selection.Axes);
        Assert.Equal([new AxisValue("wght", 700)], faces[1].File.Face.Selection.Axes);
        Assert.Equal([new FaceAxis("wght", 400, 400, 900)], FaceAxis.Of(faces[0].File.Face));
        Assert.Empty(FaceAxis.Of(FacesOf("BoxSans-Bold.ttf")[0].File.Face));
    }

    [Fact]
    public void A_collection_is_one_file_with_several_faces()
    {
        var faces = FacesOf("BoxSet.ttc");
        Assert.Equal(["Box Set JP Regular 400", "Box Set KR Regular 400"], faces.Select(Describe));
        Assert.Equal(["ja", "ko"], faces.Select(f => FontRole.Of(f.File.Face, f.Description).Region));
        Assert.EndsWith("BoxSet.ttc (2/2)", faces[1].File.Display);
    }

    [Fact]
    public void The_style_tells_the_weight_that_the_tables_leave_out() =>
        Assert.Equal("Box Cubic Bold 700", Describe(FacesOf("BoxCubic-Bold.otf").Single()));

    [Fact]
    public void Only_quadratic_outlines_that_no_axis_moves_are_copied()
    {
        Assert.True(FacesOf("BoxRange.ttf")[0].File.Face.HasPlainOutlines);
        Assert.False(FacesOf("BoxRange.ttf")[1].File.Face.HasPlainOutlines);
        Assert.False(FacesOf("BoxCubic-Regular.otf")[0].File.Face.HasPlainOutlines);
    }

    [Theory]
    [InlineData(0x0000, "")]
    [InlineData(0x0004, "")] // to read and print
    [InlineData(0x0008, "")] // to edit
    [InlineData(0x000A, "")] // of two, the one that allows more
    [InlineData(0x0002, "its maker does not allow embedding (fsType)")]
    [InlineData(0x0100, "its maker allows embedding only as a whole, not reduced to some characters (fsType)")]
    [InlineData(0x0200, "its maker allows embedding only its bitmaps (fsType)")]
    public void What_its_maker_allows_is_respected(int rights, string reason)
    {
        var bytes = FontFiles.Small("BoxSans-Regular.ttf");
        Assert.True(bytes.AsSpan().Overlaps(new FontFace("a", bytes).Table("OS/2"), out var at));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at + 8), (ushort)rights);
        var bag = new DiagnosticBag();
        Assert.Equal(reason.Length == 0, new FontFile("a.ttf", "a.ttf", new("a", bytes), false).Describe(bag) is not null);
        Assert.Equal(reason.Length == 0 ? [] : [$"This font file cannot be used: {reason}"], bag.Items.Select(d => d.Message));
    }

    private static string Describe((FontFile File, FaceDescription Description) face) =>
        $"{face.Description.Family} {face.Description.Style} {face.Description.Weight}";

    private static IReadOnlyList<(FontFile File, FaceDescription Description)> FacesOf(string file)
    {
        var bag = new DiagnosticBag();
        var faces = FontFile.AllOf(FontFiles.SmallPath(file), file, bag);
        Assert.Empty(bag.Items);
        return faces;
    }

    /// <summary>Left, bottom, right and top of every contour.</summary>
    private static List<double[]> BoxesOf(FontFace face, ushort glyph)
    {
        var boxes = new List<double[]>();
        foreach (var s in face.OutlineOf(glyph))
        {
            if (s.Verb == OutlineVerb.Move)
                boxes.Add([s.X, s.Y, s.X, s.Y]);
            var box = boxes[^1];
            (box[0], box[1], box[2], box[3]) = (Math.Min(box[0], s.X), Math.Min(box[1], s.Y), Math.Max(box[2], s.X), Math.Max(box[3], s.Y));
        }

        return boxes;
    }
}
