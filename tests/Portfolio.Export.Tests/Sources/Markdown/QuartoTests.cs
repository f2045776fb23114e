using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Boxes and tables of Quarto and pandoc, notes within notes of Obsidian.</summary>
public sealed class QuartoTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private IReadOnlyList<SourceBlock> Body(string markdown) => site.Read("notes/a.md", markdown)!.Body;

    private string Text(string markdown) =>
        string.Join('\n', PlainText.Of(Body(markdown)).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [Theory]
    [InlineData("::: {.callout-tip title=\"Mind\"}\nA\n:::\n\nB", "Mind\nA\nB")]
    [InlineData("::: {.callout-note}\n小心\n:::", "注\n小心")]
    [InlineData("::: {custom-style=\"Body\"}\nA\n:::\nB", "A\nB")]
    [InlineData(":::: {.columns}\n::: {.column width=\"50%\"}\nA\n:::\n::: {.column}\nB\n:::\n::::\n\nC", "A\nB\nC")]
    [InlineData("> [!note] A *fine* `title`\n> Words", "A fine title / Words")]
    public void Boxes_show_what_is_in_them(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Fact]
    public void A_note_behind_a_definition_is_a_note()
    {
        var body = Body("Term\n\n: Said {#tbl-a}\n\n[^n]: A note\n\nText[^n]");
        Assert.Equal("A note", PlainText.Of(Assert.Single(body.OfType<SourceFootnote>()).Blocks));
        Assert.Equal("Term\nSaid", PlainText.Of([body[0]]).Trim());
    }

    [Fact]
    public void Pictures_of_a_layout_have_their_words_as_captions()
    {
        site.Picture("notes/a.png", 4, 3);
        var entry = site.Read("notes/a.md", "::: {layout-ncol=2}\n![one](a.png)\n\n![two](a.png){width=20}\n:::")!;
        Assert.Equal(["one", "two"], SourcePictures.All(entry).Select(p => p.Title));
    }

    [Fact]
    public void A_grid_table_is_read_by_the_columns_of_a_terminal()
    {
        var table = Assert.IsType<SourceTable>(
            Assert.Single(
                Body(
                    "+------+-----------+\n| 年份 | What      |\n+======+===========+\n| 2021 | - first   |\n|      | - **2nd** |\n+------+-----------+\n"
                )
            )
        );
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(["年份", "What"], table.Rows[0].Cells.Select(c => PlainText.Of(c.Blocks)));
        Assert.Equal(2, Assert.IsType<SourceList>(Assert.Single(table.Rows[1].Cells[1].Blocks)).Items.Count);
    }

    [Theory]
    [InlineData("::: {.content-hidden}\nA\n:::\n\nB", "B", 1)]
    [InlineData("::: {.content-visible when-format=\"html\"}\nA\n:::", "A", 0)]
    [InlineData("::: {.content-visible when-format=\"pdf\"}\nA\n:::\n\nB", "B", 1)]
    [InlineData("::: {.content-visible unless-format=\"html\"}\nA\n:::\n\nB", "B", 1)]
    [InlineData("::: {.content-hidden when-format=\"pdf\"}\nA\n:::", "A", 0)]
    [InlineData("::: {.content-hidden unless-format=\"html:js\"}\nA\n:::", "A", 0)]
    [InlineData("```{python}\n#| echo: false\n#| label: x\nprint(1)\n```\n\nB", "B", 1)]
    [InlineData("```{r, echo=FALSE}\nplot(1)\n```\nB", "B", 1)]
    [InlineData("```{python}\n#| label: x\nprint(1)\n#| kept\n```", "print(1)\n#| kept", 0)]
    [InlineData("::: {.callout-tip}\n## Own title\nA\n:::", "Own title\nA", 0)]
    public void What_a_web_page_does_not_show_is_left_out(string markdown, string expected, int notes)
    {
        Assert.Equal(expected, Text(markdown));
        Assert.Equal(Enumerable.Repeat(DiagnosticCodes.ContentHidden, notes), site.Bag.Items.Select(d => d.Code));
    }

    [Fact]
    public void Notes_in_the_line_are_read_in_reports_alone()
    {
        Assert.Equal("x^[a-z]", Text("x^[a-z]"));
        Assert.Equal(
            "x\na-z",
            PlainText.Of(site.Read("notes/a.qmd", "x^[a-z]")!.Body).Replace("\n\n", "\n", StringComparison.Ordinal).Trim()
        );
    }

    [Fact]
    public void A_line_of_plus_signs_alone_is_text() => Assert.Equal("+-+ no table", Text("+-+ no table"));

    [Fact]
    public void A_note_within_a_note_is_shown()
    {
        site.Write("notes/deep/other.md", "---\ntitle: x\n---\n# Other\n\nfirst\n\n## Part\n\nsecond\n\n## Last\n\nthird ^end\n");
        Assert.Equal("a\nOther\nfirst\nPart\nsecond\nLast\nthird ^end\nb", Text("a\n\n![[other]]\n\nb"));
        Assert.Equal("Part\nsecond", Text("![[other#Part]]"));
        Assert.Equal("third", Text("![[notes/deep/other#^end]]"));
    }

    [Fact]
    public void Notes_that_hold_each_other_end()
    {
        site.Write("notes/one.md", "one\n\n![[two]]\n");
        site.Write("notes/two.md", "two\n\n![[one]]\n");
        Assert.Equal("one\ntwo\none", Text("![[one]]"));
    }
}
