using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Tests.Sources.FrontMatter;

public sealed class FrontMatterTests
{
    private readonly DiagnosticBag bag = new();

    private FrontMatterMap Read(string yaml, string body = "body") =>
        FrontMatterReader.Read($"---\n{yaml}\n---\n{body}", "a.md", bag).FrontMatter;

    [Theory]
    [InlineData("---\ntitle: a\n---\nbody")]
    [InlineData("\n  \n---\ntitle: a\n---\nbody")]
    [InlineData("<!-- draft\nof May -->\n---\ntitle: a\n...\nbody")]
    public void May_stand_behind_blank_lines_and_comments(string text)
    {
        var (front, start) = FrontMatterReader.Read(text, "a.md", bag);
        Assert.Equal("a", front.Text("title"));
        Assert.Equal("body", text[start..]);
    }

    [Fact]
    public void Rules_are_no_front_matter()
    {
        var (front, start) = FrontMatterReader.Read("---\nSome text\n---\nmore", "a.md", bag);
        Assert.Empty(front.Root.Pairs);
        Assert.Equal(0, start);
    }

    [Fact]
    public void Quoted_text_may_go_on_at_column_zero()
    {
        var front = Read("title: x\nexcerpt: \"First<br/>\n<img src='a.png'>\nlast\"\ndate: 2021-02-31");
        Assert.Equal("First<br/> <img src='a.png'> last", front.Text("excerpt"));
        Assert.Equal("2021-02-31", front.Text("date"));
        Assert.Equal(new SourcePlace("a.md", 3, 10), front.Find("excerpt")!.Place);
        Assert.Equal(new SourcePlace("a.md", 6, 7), front.Find("date")!.Place);
        Assert.Empty(bag.Items);
    }

    [Theory]
    [InlineData("title: Paris: a year", "Paris: a year")]
    [InlineData("title: \"The \"old\" port\"", "The \"old\" port")]
    [InlineData("title: 'It's here'", "It's here")]
    [InlineData("title: \"Never closed", "Never closed")]
    [InlineData("title: @home", "@home")]
    public void Broken_values_are_mended_and_said(string line, string expected)
    {
        var front = Read(line + "\nvenue: Quay 4");
        Assert.Equal(expected, front.Text("title"));
        Assert.Equal("Quay 4", front.Text("venue"));
        var said = Assert.Single(bag.Items);
        Assert.Equal(DiagnosticCodes.FrontMatterRepaired, said.Code);
        Assert.Equal(2, said.Place.Line);
    }

    [Fact]
    public void Tabs_are_spaces()
    {
        var front = Read("header:\n\tteaser: a.png\ntitle:\tx");
        Assert.Equal("a.png", front.Text("header.teaser"));
        Assert.Equal("x", front.Text("title"));
    }

    [Fact]
    public void What_cannot_be_mended_is_read_by_lines()
    {
        var front = Read("title: good\n}{ ]\nvenue: also good\n- ? : [");
        Assert.Equal("good", front.Text("title"));
        Assert.Equal(DiagnosticCodes.FrontMatterBroken, Assert.Single(bag.Items).Code);
        Assert.True(bag.Items[0].Place.Line > 1);
        Assert.False(bag.HasErrors);
    }

    [Fact]
    public void Last_of_equal_keys_counts_and_null_is_empty()
    {
        var front = Read("a: 1\na: 2\nb: ~\nc: null\nd: 'null'\ne: &x {k: v}\nf:\n  <<: *x\n  l: w");
        Assert.Equal("2", front.Text("a"));
        Assert.Null(front.Text("b"));
        Assert.Null(front.Text("c"));
        Assert.Equal("null", front.Text("d"));
        Assert.Equal("v", front.Text("f.k"));
    }

    [Fact]
    public void Aliases_do_not_explode()
    {
        var lines = Enumerable.Range(1, 9).Select(i => $"k{i}: &k{i} [{string.Join(',', Enumerable.Repeat($"*k{i - 1}", 10))}]");
        Read("k0: &k0 [x, x]\n" + string.Join('\n', lines));
        Assert.Contains(bag.Items, d => d.Message.Contains("alias", StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_nesting_is_no_overflow()
    {
        Read("a: " + new string('[', 20_000));
        Assert.NotEmpty(bag.Items);
        Assert.False(bag.HasErrors);
    }

    [Fact]
    public void Missing_end_is_said()
    {
        var (front, start) = FrontMatterReader.Read("---\ntitle: a\nvenue: b\n\nbody\n", "a.md", bag);
        Assert.Equal("b", front.Text("venue"));
        Assert.Equal(DiagnosticCodes.FrontMatterBroken, Assert.Single(bag.Items).Code);
        Assert.Equal("\nbody\n", "---\ntitle: a\nvenue: b\n\nbody\n"[start..]);
        Assert.Equal(new SourcePlace("a.md", 1, 1), bag.Items[0].Place);
    }
}
