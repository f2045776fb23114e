using Portfolio.Export.Making;
using Portfolio.Export.Tests.Sources;
using Portfolio.Sources.Entries;

namespace Portfolio.Export.Tests.Making;

/// <summary>What readers of the sources drop, the raw text tells: here they read an entry that lacks something of its own text.</summary>
public sealed class RawEntriesTests
{
    private const string Text = """
        ---
        title: Lamps
        ---
        The first paragraph of the entry.

        ## Second heading

        - one item
        - another item

        | A | B |
        |---|---|
        | 学生 | 40+ |

        A picture ![of it](a.png) and [a link](https://example.org/a) and 一些中文。
        """;

    [Theory]
    [InlineData("first ")]
    [InlineData("The first paragraph of the entry.")]
    [InlineData("## Second heading")]
    [InlineData("- another item\n")]
    [InlineData("学生")]
    [InlineData("![of it](a.png)")]
    [InlineData("[a link](https://example.org/a)")]
    [InlineData("中文")]
    public void What_a_reader_drops_is_told(string dropped)
    {
        using var site = new ReadingSite();
        site.Write("a.png", EndToEnd.TestSite.Picture("society-badge.png"));
        var text = Text.ReplaceLineEndings("\n");
        Assert.Contains(dropped, text, StringComparison.Ordinal);
        var whole = site.Read("whole.md", text)!;
        Assert.Empty(RawEntries.Unread(whole, site.Site, EntryRules.Default));
        var less = site.Read("less.md", text.Replace(dropped, "", StringComparison.Ordinal))!;
        Assert.NotEmpty(RawEntries.Unread(less with { Text = text }, site.Site, EntryRules.Default));
    }
}
