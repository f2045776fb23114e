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
