using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Verification;

/// <summary>PDFs of this program that were changed so that a reader sees less than a search finds: each is told.</summary>
public sealed class DoctoredPdfTests
{
    private const string Whole = "0 0 700 900 re f";

    [Theory]
    [InlineData("3 Tr", "PE068")]
    [InlineData("7 Tr", "PE068")]
    [InlineData("1 g", "PE069")]
    [InlineData("1 1 1 rg", "PE069")]
    [InlineData(".99 .99 1 rg", "PE069")]
    [InlineData("0 0 0 0 k", "PE069")]
    [InlineData("/F1 0.4 Tf", "PE070")]
    [InlineData(".02 0 0 .02 90 300 Tm", "PE070")]
    [InlineData("2000 0 Td", "PE073")]
    [InlineData("0 -3000 Td", "PE073")]
    public void Words_that_nobody_sees(string operators, string code) =>
        AssertTold(content => DoctoredPdf.InParagraph(content, operators), code, "PE060");

    [Theory]
    [InlineData("", "1 g " + Whole, "PE071")]
    [InlineData("", ".9 .8 .1 rg " + Whole, "PE071")]
    [InlineData("q 0 0 5 5 re W n", "Q", "PE072")]
    [InlineData("q 1 g", "Q", "PE069")]
    [InlineData("q .2 g " + Whole + " .2 g", "Q", "PE069")]
    public void Words_that_what_is_around_them_hides(string before, string after, string code) =>
        AssertTold(content => DoctoredPdf.AroundParagraph(content, before, after), code, "PE060");

    [Theory]
    [InlineData("0 0 0 0 0 0 cm")]
    [InlineData("1 0 0 .001 0 0 cm")]
    [InlineData("1 0 0 1 40 0 cm")]
    public void Pictures_that_nobody_sees(string operators) =>
        AssertTold(content => DoctoredPdf.AtPictures(content, operators), "PE075", "PE063");

    [Fact]
    public void Words_that_are_gone() => AssertTold(DoctoredPdf.WithoutParagraph, "PE060");

    [Fact]
    public void Shapes_of_other_letters()
    {
        using var site = Site();
        var ran = Verify(site, FontSwap.Swap(File.ReadAllBytes(site.Pdfs[0])));
        Assert.Contains("PE074", ran, StringComparison.Ordinal);
    }

    private static void AssertTold(Func<string, string> edit, params string[] codes)
    {
        using var site = Site();
        var told = Verify(site, DoctoredPdf.WithContent(File.ReadAllBytes(site.Pdfs[0]), edit));
        Assert.All(codes, code => Assert.Contains($"error {code}", told, StringComparison.Ordinal));
    }

    private static string Verify(TestSite site, byte[] file) =>
        TheProgram.Run("verify", site.Write("doctored.pdf", file), site.At("_portfolio/one.md")).Gives(1).Out;

    private static TestSite Site()
    {
        var site = new TestSite();
        site.Write("images/slope.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry("one", "Some **bold words** and 一些**粗体的字**。\n\n![A slope](/images/slope.jpg)\n\nThe last paragraph of the page.");
        site.Export().Gives(0);
        return site;
    }
}
