using System.Globalization;
using System.Text;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.PdfReading;
using Portfolio.PdfReading.Ink;

namespace Portfolio.Export.Tests.Verification;

/// <summary>What stands in a PDF and nobody sees does not count as there.</summary>
public sealed class UnseenTests
{
    [Theory]
    [InlineData("3 Tr (gone) Tj", Unseen.WithoutInk)]
    [InlineData("7 Tr (gone) Tj", Unseen.WithoutInk)]
    [InlineData("/Clear gs (gone) Tj", Unseen.WithoutInk)]
    [InlineData("1 g (gone) Tj", Unseen.OnItsColour)]
    [InlineData("1 1 1 rg (gone) Tj", Unseen.OnItsColour)]
    [InlineData("/F 0.5 Tf (gone) Tj", Unseen.TooSmall)]
    [InlineData("0.01 0 0 0.01 20 100 Tm (gone) Tj", Unseen.TooSmall)]
    [InlineData("0 Tz (gone) Tj", Unseen.TooSmall)]
    [InlineData("5 Tz (gone) Tj", Unseen.TooSmall)]
    [InlineData("400 0 Td (gone) Tj", Unseen.OffPage)]
    [InlineData("/OC /Off BDC (gone) Tj EMC", Unseen.LayerOff)]
    [InlineData("/OC /All BDC (gone) Tj EMC", Unseen.LayerOff)]
    [InlineData("/OC /Off BDC /Span BMC (gone) Tj EMC EMC", Unseen.LayerOff)]
    [InlineData("0 -300 Td (gone) Tj", Unseen.OffPage)]
    public void Text_is_unseen(string shown, Unseen reason) => AssertUnseen($"BT /F 12 Tf 20 100 Td {shown} ET", reason);

    [Theory]
    [InlineData("0 0 1 rg 10 90 100 40 re f BT /F 12 Tf 20 100 Td (gone) Tj ET", Unseen.OnItsColour)]
    [InlineData("BT /F 12 Tf 20 100 Td (gone) Tj ET 1 g 10 90 100 40 re f", Unseen.Covered)]
    [InlineData("BT /F 12 Tf 20 100 Td (gone) Tj ET q 100 0 0 40 10 90 cm /I Do Q", Unseen.Covered)]
    [InlineData("q 100 150 50 40 re W n BT /F 12 Tf 20 100 Td (gone) Tj ET Q", Unseen.Clipped)]
    [InlineData("q 10 90 100 40 re W n 10 20 30 30 re W n BT /F 12 Tf 20 100 Td (gone) Tj ET Q", Unseen.Clipped)]
    public void Text_is_unseen_for_what_is_around_it(string content, Unseen reason) => AssertUnseen(content, reason);

    [Theory]
    [InlineData("BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("0 g 10 90 100 40 re f 1 g BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("0.9 g 10 90 100 40 re f 0 g BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("BT /F 12 Tf 20 100 Td (seen) Tj ET 1 g 10 90 100 1 re f")]
    [InlineData("BT /F 12 Tf 20 100 Td (seen) Tj ET /Clear gs 1 g 10 90 100 40 re f")]
    [InlineData("q 10 90 100 40 re W n BT /F 12 Tf 20 100 Td (seen) Tj ET Q")]
    [InlineData("q 100 150 50 40 re W n Q BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("q 100 0 0 40 10 90 cm /I Do Q 1 g BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("1 Tr BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    [InlineData("BT /F 12 Tf 60 Tz 20 100 Td (seen) Tj ET")]
    [InlineData("/OC /On BDC BT /F 12 Tf 20 100 Td (seen) Tj ET EMC")]
    [InlineData("/OC /Any BDC BT /F 12 Tf 20 100 Td (seen) Tj ET EMC")]
    [InlineData("/OC /Off BDC EMC BT /F 12 Tf 20 100 Td (seen) Tj ET")]
    public void Text_is_seen(string content)
    {
        var facts = PdfReader.Read(File(content));
        Assert.Equal("seen", facts.Text.Characters);
        Assert.DoesNotContain(facts.Unseen, u => !u.IsPicture);
    }

    [Fact]
    public void Marks_without_ink_beside_text_that_is_seen_hide_nothing()
    {
        var facts = PdfReader.Read(File("BT /F 12 Tf 20 100 Td (seen) Tj 3 Tr (, \\() Tj 0 Tr (too) Tj ET"));
        Assert.Equal("seen,(too", facts.Text.Characters);
        Assert.Empty(facts.Unseen);
        Assert.NotEmpty(PdfReader.Read(File("BT /F 12 Tf 20 100 Td (seen) Tj 3 Tr (, gone) Tj ET")).Unseen);
    }

    [Theory]
    [InlineData("q 0 0 0 40 10 90 cm /I Do Q", Unseen.TooSmall)]
    [InlineData("q 100 0 0 0.2 10 90 cm /I Do Q", Unseen.TooSmall)]
    [InlineData("q 100 0 0 40 500 90 cm /I Do Q", Unseen.OffPage)]
    [InlineData("q 10 10 20 20 re W n 100 0 0 40 50 90 cm /I Do Q", Unseen.Clipped)]
    [InlineData("q 100 0 0 40 10 90 cm /I Do Q 1 g 0 0 200 200 re f", Unseen.Covered)]
    [InlineData("/OC /Off BDC q 100 0 0 40 10 90 cm /I Do Q EMC", Unseen.LayerOff)]
    public void A_picture_is_unseen(string content, Unseen reason)
    {
        var facts = PdfReader.Read(File(content));
        Assert.Empty(facts.Pictures);
        Assert.Equal((reason, true), Assert.Single(facts.Unseen) is var u ? (u.Reason, u.IsPicture) : default);
    }

    [Fact]
    public void Unseen_text_is_an_error_and_lost()
    {
        using var site = new TestSite();
        var entry = site.Write("one.md", "# Words\n\ngone\n");
        var pdf = site.Write("one.pdf", File("BT /F 12 Tf 20 100 Td (Words) Tj 0 -20 Td 3 Tr (gone) Tj ET"));
        var ran = TheProgram.Run("verify", pdf, entry).Gives(1);
        Assert.Contains("error PE068: 4 characters of the text cannot be seen: painted without ink", ran.Out, StringComparison.Ordinal);
        Assert.Contains("one.md:3:1: error PE060: Missing from the PDF: “gone”", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_changed_is_told_whichever_byte_it_is()
    {
        using var site = new TestSite();
        site.Entry("one", "Some words 和一些字。\n\n![A slope](/images/slope.jpg)");
        site.Write("images/slope.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Export().Gives(0);
        var whole = System.IO.File.ReadAllBytes(site.Pdfs[0]);
        Assert.True(PdfReader.Read(whole).IsIntact);
        var random = new Random(5);
        for (var i = 0; i < 40; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
            Assert.True(IsRefused(changed), $"change {i}");
        }
    }

    [Fact]
    public void Fonts_that_change_places_are_told()
    {
        using var site = new TestSite();
        site.Entry("one", "普通的字与**粗体的字**，两种都有。");
        site.Export().Gives(0);
        var file = System.IO.File.ReadAllBytes(site.Pdfs[0]);
        Assert.Empty(PdfReader.Read(file).BrokenFonts);
        Assert.NotEmpty(PdfReader.Read(FontSwap.Swap(file)).BrokenFonts);
    }

    private static bool IsRefused(byte[] file)
    {
        try
        {
            return PdfReader.Read(file).IsIntact == false;
        }
        catch (PdfException)
        {
            return true;
        }
    }

    private static void AssertUnseen(string content, Unseen reason)
    {
        var facts = PdfReader.Read(File(content));
        Assert.Equal("", facts.Text.Characters);
        Assert.Equal((reason, "gone"), Assert.Single(facts.Unseen, u => !u.IsPicture) is var u ? (u.Reason, u.Text) : default);
    }

    /// <summary>
    /// A page of 200 points with a font F, a picture I, a wholly transparent state, a layer that is on, one that is off, and both together.
    /// </summary>
    private static byte[] File(string content)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R 8 0 R]/D<</OFF[8 0 R]>>>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources"
                + "<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>/ExtGState<</Clear<</ca 0/CA 0>>>>"
                + "/Properties<</On 7 0 R/Off 8 0 R/Any<</Type/OCMD/OCGs[7 0 R 8 0 R]>>/All<</Type/OCMD/OCGs[7 0 R 8 0 R]/P/AllOn>>>>>>>>",
            Stream("", content),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "a"),
            "<</Type/OCG/Name(one)>>",
            "<</Type/OCG/Name(two)>>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (i, value) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{value}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string keys, string data) => $"<<{keys}/Length {data.Length}>>\nstream\n{data}\nendstream";
}
