using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Tests.Sources.FrontMatter;

/// <summary>TOML as Hugo's authors write it.</summary>
public sealed class TomlFrontTests
{
    [Fact]
    public void Values_of_every_kind_are_read()
    {
        var (front, bag) = Read(
            """"
            title = "Say \"hi\" \u5b66" # a comment
            path = 'C:\x'
            date = 2020-02-02T10:00:00+08:00
            draft = false
            weight = 1_000
            tags = ["a", 'b',
              "c", ] # over lines
            long = """
            First
            second"""
            author.name = "Li"
            [header]
            image = "river.jpg"
            focal = { x = 1, "y z" = "2" }
            [[gallery]]
            src = "a.png"
            [[gallery]]
            src = "b.png"
            """"
        );
        Assert.Empty(bag.Items);
        Assert.Equal("Say \"hi\" 学", front.Text("title"));
        Assert.Equal(@"C:\x", front.Text("path"));
        Assert.Equal("2020-02-02T10:00:00+08:00", front.Text("date"));
        Assert.Equal("false", front.Text("draft"));
        Assert.Equal("1000", front.Text("weight"));
        Assert.Equal(["a", "b", "c"], ((FrontList)front.Find("tags")!).Items.Select(i => ((FrontScalar)i).Text));
        Assert.Equal("First\nsecond", front.Text("long"));
        Assert.Equal("Li", front.Text("author.name"));
        Assert.Equal("river.jpg", front.Text("header.image"));
        Assert.Equal("2", front.Text("header.focal.y z"));
        Assert.Equal(2, ((FrontList)front.Find("gallery")!).Items.Count);
        Assert.Equal(new SourcePlace("f.md", 2, 9), front.Find("title")!.Place);
    }

    [Fact]
    public void A_broken_line_keeps_its_words_and_costs_no_other()
    {
        var (front, bag) = Read("title = \"Never closed\nx y\ndate = 2020-01-01\nlist = [\"a\"\nlast = 1");
        Assert.Equal("Never closed", front.Text("title"));
        Assert.Equal("2020-01-01", front.Text("date"));
        Assert.Equal("1", front.Text("last"));
        Assert.All(bag.Items, d => Assert.Equal(DiagnosticCodes.FrontMatterRepaired, d.Code));
        Assert.Equal(2, bag.Items[0].Place.Line);
    }

    [Theory]
    [InlineData("+++\nno key here\n+++\nBody\n")]
    [InlineData("+++\ntitle = \"x\"\nBody\n")]
    public void Plus_signs_that_are_no_front_matter_stay_text(string text) =>
        Assert.Equal(0, FrontMatterReader.Read(text, "f.md", new DiagnosticBag()).BodyStart);

    [Fact]
    public void Deep_nesting_ends()
    {
        var (_, bag) = Read("a = " + new string('[', 100_000));
        Assert.Single(bag.Items);
    }

    private static (FrontMatterMap Front, DiagnosticBag Bag) Read(string toml)
    {
        var bag = new DiagnosticBag();
        var text = $"+++\n{toml}\n+++\nBody\n";
        var (front, start) = FrontMatterReader.Read(text.ReplaceLineEndings("\n"), "f.md", bag);
        Assert.Equal("Body\n", text.ReplaceLineEndings("\n")[start..]);
        return (front, bag);
    }
}
