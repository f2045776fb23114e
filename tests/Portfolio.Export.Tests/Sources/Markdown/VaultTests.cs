using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Notes in a vault of Obsidian, as its reading view shows them.</summary>
public sealed class VaultTests : IDisposable
{
    private readonly ReadingSite site = new();

    public VaultTests() => site.Write(".obsidian/workspace.json", "{}");

    public void Dispose() => site.Dispose();

    private string Text(string markdown) =>
        string.Join('\n', PlainText.Of(site.Read("notes/a.md", markdown)!.Body).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [Theory]
    [InlineData("One line\nand the next", "One line / and the next")]
    [InlineData("A thought ^thought-1\n\n- item ^i\n- 2^10", "A thought\nitem\n2^10")]
    [InlineData("`x ^y`\n\n```\ncode ^z\n```", "x ^y\ncode ^z")]
    [InlineData("Tide^[Measured at *noon* [here](https://example.org)] falls", "Tide falls\nMeasured at noon here")]
    [InlineData("a `^[b]` and $x^[2]$", "a ^[b] and x^[2]")]
    public void Shows_what_the_reading_view_shows(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Fact]
    public void Lines_are_joined_when_the_vault_says_so()
    {
        site.Write(".obsidian/app.json", "{\n  \"strictLineBreaks\": true\n}");
        Assert.Equal("One line and the next", Text("One line\nand the next"));
    }

    [Fact]
    public void Boxes_hold_other_signs_than_a_cross()
    {
        var list = Assert.IsType<SourceList>(Assert.Single(site.Read("notes/a.md", "- [/] begun\n- [-] dropped\n- [x] done")!.Body));
        Assert.Equal<bool?>([false, true, true], list.Items.Select(i => i.Checked));
    }

    [Fact]
    public void A_note_that_is_not_there_is_said()
    {
        Assert.Equal("No such note", Text("![[No such note]]"));
        Assert.Equal(DiagnosticCodes.MarkupDropped, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void A_film_within_a_note_is_named() => Assert.Equal("Video: quay walk.mp4", Text("![[quay walk.mp4]]"));
}
