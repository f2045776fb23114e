using System.Xml.Linq;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using UglyToad.PdfPig;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>The examples in the READMEs of the libraries are files of this project: they compile, run, and give sound PDFs.</summary>
public sealed class ReadmeExampleTests
{
    [Theory]
    [InlineData("Portfolio.Typesetting", "Typesetting/FieldNotes.cs")]
    [InlineData("Portfolio.Pdf", "Pdf/Postcard.cs")]
    [InlineData("Portfolio.Svg", "Svg/Poster.cs")]
    public void The_README_shows_the_file_that_runs(string project, string file)
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", project, "README.md")).ReplaceLineEndings("\n");
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests/Portfolio.Export.Tests", file)).ReplaceLineEndings("\n");
        string[] blocks = readme.Split("```csharp\n");
        Assert.Equal(2, blocks.Length);
        Assert.Equal(source, blocks[1].Split("```")[0]);
        Assert.InRange(source.Count(c => c == '\n'), 1, 30);
    }

    [Fact]
    public void Field_notes_can_be_read_back()
    {
        var pages = Example.FieldNotes.Typeset(Font("NotoSansSC-Regular"), Font("NotoSansSC-Bold"));
        Assert.Empty(pages.Findings);
        byte[] pdf = PdfExporter.Export(pages, new PdfOptions("Test 1.0"));
        ConformanceChecker.Holds(pdf);
        string text = TextOf(pdf);
        foreach (string expected in (string[])["We counted 40 birds at the lake.", "我们在湖边数到了40只鸟。", "2.", "Park", "1 / 1"])
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_postcard_can_be_read_back()
    {
        byte[] pdf = Example.Postcard.Write(Font("NotoSansSC-Regular"));
        ConformanceChecker.Holds(pdf);
        Assert.Contains("Greetings from the lake!", TextOf(pdf), StringComparison.Ordinal);
        using var read = PdfDocument.Open(pdf);
        var picture = Assert.Single(read.GetPage(1).GetImages());
        Assert.Equal((2, 1), (picture.WidthInSamples, picture.HeightInSamples));
        Assert.Equal(("A postcard", "Lin Example"), (read.Information.Title, read.Information.Author));
    }

    [Fact]
    public void A_poster_can_be_read_back()
    {
        var svg = XDocument.Parse(Assert.Single(Example.Poster.Draw(Font("NotoSansSC-Regular"))));
        var words = string.Concat(svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Equal("Open gardensTo the map.Every Sunday, 每个星期天。", words);
        Assert.Contains(svg.Descendants(), e => (string?)e.Attribute("aria-label") == "Two black squares");
    }

    private static byte[] Font(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts/noto-sans-sc", name + ".ttf"));

    private static string TextOf(byte[] pdf)
    {
        using var read = PdfDocument.Open(pdf);
        return string.Concat(read.GetPages().Select(p => p.Text));
    }
}
