using CsCheck;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Pdf;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.Fonts;

public class DamagedFontTests
{
    private const string Small = "jetbrains-mono/JetBrainsMono-Regular.ttf";

    [Fact]
    public void A_file_cut_anywhere_is_known_as_damaged()
    {
        var whole = FontFiles.Own(Small);
        Assert.Equal(FaceFault.None, FaceCheck.Check(whole));
        Gen.Frequency((1, Gen.Int[0, 99]), (3, Gen.Int[0, whole.Length - 4]))
            .Holds(400, length => Assert.True(FaceCheck.Check(whole.AsSpan(0, length)) is FaceFault.Damaged or FaceFault.NoFont));
    }

    [Fact]
    public void Bytes_that_are_wrong_give_pages_or_a_face_that_is_known_as_damaged()
    {
        var whole = FontFiles.Own(Small);
        var (set, refused) = (0, 0);
        var places = Gen.OneOf(Gen.Int[0, 1999], Gen.Int[0, whole.Length - 1]);
        Gen.Select(places, Gen.Byte)
            .Array[1, 399]
            .Holds(150, damage =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in damage)
                    bytes[at] = value;
                try
                {
                    Set(bytes);
                    set++;
                }
                catch (FaceDamagedException)
                {
                    refused++;
                }
            });
        Assert.True(set > 0 && refused > 0, $"{set} set, {refused} refused");
    }

    [Fact]
    public void Outlines_that_lie_outside_of_the_file_are_told()
    {
        var bytes = FontFiles.Own(Small);
        var face = new FontFace("Broken", () => bytes);
        var loca = face.Table("loca");
        Assert.True(bytes.AsSpan().Overlaps(loca, out var at));
        bytes.AsSpan(at, loca.Length - 4).Fill(0xFF);
        var fault = Assert.Throws<FaceDamagedException>(() => Set(bytes));
        Assert.Equal("Broken", fault.Face);
    }

    [Theory]
    [InlineData("OTTO    ", FaceFault.Damaged)]
    [InlineData("ttcf    ", FaceFault.Damaged)]
    [InlineData("wOF2    ", FaceFault.WebFont)]
    [InlineData("%PDF-1.7", FaceFault.NoFont)]
    [InlineData("", FaceFault.NoFont)]
    public void Other_files_are_known(string start, FaceFault fault) =>
        Assert.Equal(fault, FaceCheck.Check(System.Text.Encoding.ASCII.GetBytes(start)));

    // As the program does: a face is looked at before it is used.
    private static void Set(byte[] bytes)
    {
        if (FaceCheck.Check(bytes) is var found and not FaceFault.None)
            throw new FaceDamagedException("Broken", found.ToString());
        var face = new ScaledFace(new FontFace("Broken", () => bytes));
        var faces = new FaceSet(face, face, face, face);
        var library = new FontLibrary(
            new Dictionary<string, FontFamily> { ["sans"] = new("sans", faces, TestFonts.Library.Families["sans"].Han) },
            []
        );
        var sample = new Samples();
        var document = new Document
        {
            Title = "Broken",
            Language = "en",
            Page = new(300, 400, 20, 20, 20, 20, null),
            Blocks =
            [
                new Paragraph(
                    sample.Next(),
                    "en",
                    [new Text(sample.Next(), "en", "Fäden, 1234 -> != €uro und 中文 [ok]", new("sans", 10))],
                    new(16)
                ),
            ],
        };
        Assert.NotEmpty(
            PdfExporter.Export(Typesetter.Typeset(document, library), new Dictionary<PictureKey, PdfPicture>(), Samples.Options)
        );
    }
}
