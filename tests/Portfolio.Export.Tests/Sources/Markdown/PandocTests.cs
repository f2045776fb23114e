using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Numbers of lists and tables without bars, as pandoc has them.</summary>
public sealed class PandocTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private IReadOnlyList<SourceBlock> Body(string markdown, string path = "notes/a.qmd") => site.Read(path, markdown)!.Body;

    [Theory]
    [InlineData("a. oak\nb. elm", "a", 1)]
    [InlineData("C) oak\nD) elm", "A", 3)]
    [InlineData("i. oak\nii. elm", "i", 1)]
    [InlineData("(1) oak\n(2) elm", "1", 1)]
    [InlineData("(a) oak\n(b) elm", "a", 1)]
    [InlineData("(iv) oak\n(v) elm", "i", 4)]
    [InlineData("#. oak\n#. elm", "1", 1)]
    [InlineData("(@) oak\n(@) elm", "1", 1)]
    public void Items_are_numbered_in_many_ways(string markdown, string style, int start)
    {
        var list = Assert.IsType<SourceList>(Assert.Single(Body(markdown)));
        Assert.True(list.Ordered);
        Assert.Equal((style, start), (list.Style, list.Start));
        Assert.Equal(["oak", "elm"], list.Items.Select(i => PlainText.Of(i.Blocks)));
    }

    [Fact]
    public void Examples_are_numbered_through_the_text_and_referred_to()
    {
        var body = Body("(@) oak\n\nSee (@tree) and (@none).\n\n(@tree) elm");
        Assert.Equal([1, 2], body.OfType<SourceList>().Select(l => l.Start));
        Assert.Equal("See (2) and (@none).", PlainText.Of([body[1]]));
    }

    [Theory]
    [InlineData("J. Reed wrote it.", "J. Reed wrote it.")]
    [InlineData("Words\na. more words", "Words a. more words")]
    [InlineData("(see) the page", "(see) the page")]
    public void A_name_or_a_line_of_a_paragraph_is_no_item(string markdown, string text) =>
        Assert.Equal(text, PlainText.Of([Assert.IsType<SourceParagraph>(Assert.Single(Body(markdown)))]).Replace('\n', ' '));

    [Fact]
    public void Elsewhere_letters_number_nothing() => Assert.IsType<SourceParagraph>(Assert.Single(Body("a. oak\nb. elm", "notes/a.md")));

    private static string Cells(SourceTable table) =>
        string.Join('\n', table.Rows.Select(r => string.Join('|', r.Cells.Select(c => PlainText.Of(c.Blocks).Replace('\n', ' ')))));

    [Theory]
    [InlineData("  Tree   Height\n------ --------\n   oak   30\n   elm   25\n\nend", "Tree|Height\noak|30\nelm|25")]
    [InlineData("树      高\n------ ----\n橡树    30\n榆树    25", "树|高\n橡树|30\n榆树|25")]
    [InlineData("----- ----\noak   30\nelm   25\n----- ----\n", "oak|30\nelm|25")]
    public void Hyphens_say_where_columns_stand(string markdown, string cells) =>
        Assert.Equal(cells, Cells(Assert.IsType<SourceTable>(Body(markdown, "notes/a.md")[0])));

    [Fact]
    public void Rows_of_several_lines_are_parted_by_blank_ones()
    {
        var body = Body(
            "----------------------\nTree   What it\n       gives\n------ ---------------\noak    Acorns and\n       *shade*\n\nelm    Leaves\n"
                + "----------------------\n\n: Old `trees`\n\nend"
        );
        var table = Assert.IsType<SourceTable>(body[0]);
        Assert.Equal("Tree|What it gives\noak|Acorns and shade\nelm|Leaves", Cells(table));
        Assert.Equal("Old trees", InlineText.Plain(table.Caption));
        Assert.Equal("end", PlainText.Of([body[1]]));
    }

    [Fact]
    public void Words_that_end_with_the_hyphens_stand_at_the_right()
    {
        var table = Assert.IsType<SourceTable>(Body("  Left   Right\n------ -------\noak        30\nelm        25")[0]);
        Assert.Equal([SourceAlignment.Right, SourceAlignment.Right], table.Rows[0].Cells.Select(c => c.Alignment));
        table = Assert.IsType<SourceTable>(Body("Left    Mid\n------ -------\noak        30")[0]);
        Assert.Equal([SourceAlignment.None, SourceAlignment.Center], table.Rows[0].Cells.Select(c => c.Alignment));
    }

    [Theory]
    [InlineData("Words above\n\n---\n\nbelow")]
    [InlineData("A heading of words\n--- ---\nwords that run across all columns\n")]
    [InlineData("-- --\nand words without an end\n")]
    public void Other_hyphens_make_no_table(string markdown) => Assert.DoesNotContain(Body(markdown), b => b is SourceTable);
}
