using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>Markdown files of the shapes that authors write, read and understood.</summary>
public sealed class ReadEntriesTests
{
    [Theory]
    [InlineData("choir")]
    [InlineData("lianluobu")]
    [InlineData("shetuan")]
    [InlineData("lecture")]
    public void An_entry_is_read_and_understood(string name)
    {
        using var site = new ReadingSite();
        foreach (var picture in (string[])["choir", "club", "shelves", "stage", "beach"])
            site.Picture($"images/{picture}.png", 600, 400);
        var source = site.Read(
            $"_portfolio/{name}.md",
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Sources", "Entries", name + ".md"))
        )!;
        var entry = EntryMapper.Map(source, EntryRules.Default, site.Bag);

        var said = VisibleText.Of(source.Body);
        Assert.EndsWith(VisibleText.Of(entry), said, StringComparison.Ordinal);
        var messages = string.Concat(site.Bag.Items.Select(d => $"{d.Place} {d.Code} {d.Message}\n"));
        Snapshot.Match(EntryDump.Write(entry) + messages, $"Sources/Entries/{name}.txt");
    }
}
