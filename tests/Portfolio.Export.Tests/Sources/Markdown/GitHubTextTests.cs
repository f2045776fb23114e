using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>What sites other than Jekyll's add to CommonMark within lines.</summary>
public sealed class GitHubTextTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private IReadOnlyList<SourceBlock> Body(string markdown) => site.Read("notes/a.md", markdown)!.Body;

    private string Text(string markdown) => PlainText.Of(Body(markdown));

    private static List<SourceLink> Links(IReadOnlyList<SourceBlock> blocks) =>
        [.. blocks.SelectMany(b => BlockContents.Inlines(b).SelectMany(Pictures.Links).Concat(BlockContents.Blocks(b).SelectMany(Links)))];

    [Theory]
    [InlineData("见https://a.example/x，好", "https://a.example/x")]
    [InlineData("https://a.example/x（注）", "https://a.example/x")]
    [InlineData("网址https://a.example/x查看", "https://a.example/x")]
    [InlineData("https://zh.example/词条/河岸。", "https://zh.example/词条/河岸")]
    [InlineData("(see https://a.example/x_(y)_z).", "https://a.example/x_(y)_z")]
    [InlineData("**https://a.example/x**", "https://a.example/x")]
    [InlineData("www.a.example/x_y, and", "www.a.example/x_y")]
    [InlineData("写信到ada@a.example。", "mailto:ada@a.example")]
    [InlineData("| a |\n|---|\n| https://a.example/q |", "https://a.example/q")]
    public void A_bare_address_is_a_link_that_ends_with_it(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Links(Body(markdown))).Href);

    [Theory]
    [InlineData("`https://a.example`", 0)]
    [InlineData("[words https://a.example/y](https://a.example/x)", 1)]
    [InlineData("<a href=\"https://a.example/x\">https://a.example/y</a>", 1)]
    [InlineData("xhttps://a.example", 0)]
    [InlineData("https:// and www.", 0)]
    public void An_address_in_code_or_in_a_link_is_none(string markdown, int count) => Assert.Equal(count, Links(Body(markdown)).Count);

    [Theory]
    [InlineData("30\\% of R\\&D\\; ada\\@home \\? \\^", "30% of R&D; ada@home ? ^")]
    [InlineData("<<河岸>> and >> it", "<<河岸>> and >> it")]
    [InlineData("旧~~（一）~~，~~（二）~~。", "旧（一），（二）。")]
    [InlineData("~~他说“走”。~~然后", "他说“走”。然后")]
    [InlineData("庆祝:tada:结束 :no_such: 10:30:45", "庆祝🎉结束 :no_such: 10:30:45")]
    [InlineData("`:tada:`", ":tada:")]
    [InlineData("CO~2~ and m^3^ and a^b", "CO2 and m3 and a^b")]
    [InlineData("(^o^) and ~/bin and ~5", "(^o^) and ~/bin and ~5")]
    [InlineData("[short words]{.smallcaps} and [x]{.underline}", "short words and x")]
    [InlineData("`[x]{.underline}` [y] {z}", "[x]{.underline} [y] {z}")]
    public void Marks_within_a_line_are_read(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| $P(x\\|y)$ | c |", "P(x|y)")]
    [InlineData("| a | b |\n|---|---|\n| $|z|$ | c |", "|z|")]
    public void A_bar_in_a_formula_parts_no_cells(string markdown, string tex)
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(Body(markdown)));
        Assert.All(table.Rows, r => Assert.Equal(2, r.Cells.Count));
        var cell = Assert.IsType<SourceParagraph>(Assert.Single(table.Rows[1].Cells[0].Blocks));
        Assert.Equal(tex, Assert.IsType<SourceMathSpan>(Assert.Single(cell.Inlines)).Tex);
    }

    [Theory]
    [InlineData("Run $HOME/bin:$PATH or $USER@$HOST", 0)]
    [InlineData("set $u and $v in bash: `$HOME`", 0)]
    [InlineData("from $30 to $40, or US$5–$6", 0)]
    [InlineData("in $ O(m log m) $ steps, the $j$th", 2)]
    public void Variables_of_a_shell_and_prices_are_no_formulas(string markdown, int count) =>
        Assert.Equal(count, BlockContents.Inlines(Body(markdown)[0]).SelectMany(i => i).OfType<SourceMathSpan>().Count());

    [Theory]
    [InlineData("![x](a.png =80x60)", null)]
    [InlineData("![x](a.png \"t\" =80x)", "t")]
    [InlineData("![x][r]\n\n[r]: a.png =80x60 \"t\"", "t")]
    [InlineData("![x|80](a.png)", null)]
    [InlineData("![80](a.png)", null)]
    [InlineData("![x](a.png){width=\"80\"\nheight=\"60\"}", null)]
    [InlineData("![x](a.png){width=80x60}", null)]
    [InlineData("![x](a.png){#fig-a width=80}", "x")]
    public void A_picture_has_the_size_that_is_written_beside_it(string markdown, string? title)
    {
        site.Picture("notes/a.png", 400, 300);
        var entry = site.Read("notes/a.md", markdown)!;
        var picture = Assert.Single(SourcePictures.All(entry));
        Assert.Equal((ImageStatus.Found, 80.0, title), (picture.Status, picture.AskedWidth, picture.Title));
        Assert.DoesNotContain("80", PlainText.Of(entry.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_of_Windows_keeps_its_backslashes()
    {
        site.Picture("notes/pics/_new/one.png", 4, 3);
        var entry = site.Read("notes/a.md", "![x](pics\\_new\\one.png)")!;
        Assert.Equal(ImageStatus.Found, Assert.Single(SourcePictures.All(entry)).Status);
    }

    [Fact]
    public void Headings_are_named_as_GitHub_names_them()
    {
        var body = Body("# Top\n\n## 二、C# 与 A&B（上）\n\n## Twice\n\n## Twice\n\n## Own {#mine}");
        Assert.Equal(["top", "二c-与-ab上", "twice", "twice-1", "mine"], body.Select(b => b.Anchor));
    }

    [Fact]
    public void Names_in_a_line_become_those_of_their_block()
    {
        var body = Body("[a](#one) [b](#two) [c](#top) [d](#none)\n\nwords<a id=\"one\"></a> and <span id=\"two\">more</span>\n\n# Head");
        Assert.Equal(["#one", "#one", "#top", "#none"], Links(body).Select(l => l.Href));
        Assert.Equal(["top", "one", "head"], body.Select(b => b.Anchor));
    }
}
