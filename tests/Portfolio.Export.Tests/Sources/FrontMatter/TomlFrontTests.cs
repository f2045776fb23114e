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

    [Fact]
    public void A_line_that_is_no_TOML_keeps_the_values_around_it()
    {
        var (front, bag) = Read(
            "标题 = [\"港\", \"口\"]\nplace = \"C:\\quay\\x\"\nopen = [\n  \"a\",\n  \"b\",\n]\nwords = no quotes here\n[params]\ndeep = true\n[broken\nlast = 1"
        );
        Assert.Equal(["港", "口"], ((FrontList)front.Find("标题")!).Items.Select(i => ((FrontScalar)i).Text));
        Assert.Equal(@"C:\quay\x", front.Text("place"));
        Assert.Equal(2, ((FrontList)front.Find("open")!).Items.Count);
        Assert.Equal(("no quotes here", "true", "1"), (front.Text("words"), front.Text("params.deep"), front.Text("params.last")));
        Assert.Equal([2, 3, 8, 11], bag.Items.Select(d => d.Place.Line));
        Assert.All(bag.Items, d => Assert.NotNull(d.Hint));
    }

    [Theory]
    [InlineData("title: River", "River", "TOML has an equals sign behind the key: title = \"River\"")]
    [InlineData("title：河 = 水", "河 = 水", "TOML has an equals sign behind the key: title = \"河 = 水\"")]
    [InlineData("title ＝ 河", "河", "The equals sign is full-width. Write title = \"河\"")]
    [InlineData("title = The river", "The river", "Put text in quotes: title = \"The river\"")]
    [InlineData("title = C:\\quay", "C:\\quay", "Put text in quotes: title = 'C:\\quay'")]
    [InlineData("title = “河”", "“河”", "Use straight quotes: title = \"河\"")]
    [InlineData("title = \"River", "River", "Add \" at the end of the value")]
    [InlineData("title = \"A \"river\" b\"", "A \"river\" b", "Text follows the closing quote. ")]
    [InlineData("title = \"C:\\quay\"", "C:\\quay", "A backslash in double quotes begins ")]
    [InlineData("title = [\"a\"", "[\"a", "Add ] at the end of the value")]
    [InlineData("title = True", "True", "Write True in lower case")]
    [InlineData("title = 2024-3-5", "2024-3-5", "Write the date with two digits")]
    [InlineData("title =", null, "Write a value behind the equals sign")]
    [InlineData("title page", null, "Write key = \"text\", or begin the line with #")]
    [InlineData("= words", null, "Write a key in front of the equals sign")]
    [InlineData("[title", null, "Close the name of the table with ]")]
    public void A_mistake_is_told_in_words_of_our_own_and_keeps_what_it_says(string line, string? kept, string hint)
    {
        var (front, bag) = Read(line + "\nlast = 1");
        Assert.Equal(kept, front.Text("title"));
        Assert.Equal("1", front.Text("last"));
        Assert.StartsWith(hint, Assert.Single(bag.Items).Hint, StringComparison.Ordinal);
    }

    /// <summary>No text of the library, which is English, reaches the reader.</summary>
    [Fact]
    public void Whatever_the_library_refuses_is_told_in_words_of_our_own()
    {
        const string pieces = "=:[]{}\"'#,.-_+\\ \t＝：“ab1T年";
        var random = new Random(1);
        string[] own = ["TOML has ", "The equals ", "Write ", "Put ", "Close ", "Use ", "Add ", "Text follows ", "A backslash ", "Check "];
        for (var i = 0; i < 4000; i++)
        {
            var bag = new DiagnosticBag();
            TomlFrontMatter.Read(new string([.. Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)])]), "f.md", 0, bag);
            foreach (var found in bag.Items.Where(d => d.Message.StartsWith("This line ", StringComparison.Ordinal)))
                Assert.Contains(own, o => found.Hint!.StartsWith(o, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_value_that_is_a_table_too_gives_way_and_is_reported()
    {
        var (front, bag) = Read("a = 1\nb = 1\nb = 2\n[a]\nc = 0x1F\nd = 2.5_0\n");
        Assert.Equal(("31", "2.50", "2"), (front.Text("a.c"), front.Text("a.d"), front.Text("b")));
        Assert.Equal(5, Assert.Single(bag.Items).Place.Line);
    }

    [Fact]
    public void Thousands_of_lines_that_are_no_TOML_end()
    {
        var (front, bag) = Read(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"k{i} = [\"a\nx {i}\n")) + "last = 1");
        Assert.Equal("1", front.Text("last"));
        Assert.Equal(10_000, bag.Items.Count);
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
