using System.Text.Json;
using Portfolio.Export.Commands.Listing;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Export.Tests.Sources;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Commands.Listing;

public sealed class ListRunTests
{
    [Fact]
    public void Columns_show_entries_twins_and_pictures()
    {
        using var site = Sample();
        var printed = new Printed();
        Assert.Equal(ExitCode.Ok, Run(site, json: false, printed));
        Assert.Equal(
            [
                "collection  entry             title         language  twin    pictures      problems",
                "portfolio   one-zh            学生会的一年  zh-CN     one     1",
                "portfolio   one               A Year        en        one-zh  1, 1 missing  1 warning",
                "posts       2020-01-01-hello  Hello         en                0, 1 remote   1 warning",
            ],
            printed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void JSON_says_the_same()
    {
        using var site = Sample();
        var printed = new Printed();
        Assert.Equal(ExitCode.Ok, Run(site, json: true, printed));
        using var json = JsonDocument.Parse(printed.Out);
        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal("学生会的一年", entries[0].GetProperty("title").GetString());
        Assert.EndsWith("_portfolio/one.md", entries[0].GetProperty("twin").GetString(), StringComparison.Ordinal);
        Assert.Equal("zh-CN", entries[0].GetProperty("languages")[0].GetString());
        Assert.Equal(1, entries[1].GetProperty("pictures").GetProperty("missing").GetInt32());
        Assert.Equal(1, entries[1].GetProperty("problems").GetProperty("warnings").GetInt32());
        Assert.Equal(JsonValueKind.Null, entries[2].GetProperty("twin").ValueKind);
    }

    [Fact]
    public void A_single_entry_still_knows_its_twin()
    {
        using var site = Sample();
        var printed = new Printed();
        var request = new ExportRequest { Paths = [Path.Combine(site.Root, "_portfolio", "one.md")] };
        Assert.Equal(ExitCode.Ok, new ListRun(request, true, printed.Terminal, default).Run());
        using var json = JsonDocument.Parse(printed.Out);
        var entry = Assert.Single(json.RootElement.GetProperty("entries").EnumerateArray());
        Assert.EndsWith("_portfolio/one-zh.md", entry.GetProperty("twin").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_an_error()
    {
        var printed = new Printed();
        Assert.Equal(
            ExitCode.ContentError,
            new ListRun(new ExportRequest { Paths = ["no/such/folder"] }, true, printed.Terminal, default).Run()
        );
        Assert.Contains("PE001", printed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("学生会", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("（AML）", 7)]
    [InlineData("𠮷", 2)]
    public void Chinese_is_two_cells_wide(string text, int cells) => Assert.Equal(cells, TextColumns.Width(text));

    private static int Run(ReadingSite site, bool json, Printed printed) =>
        new ListRun(new ExportRequest { Root = site.Root }, json, printed.Terminal, default).Run();

    private static ReadingSite Sample()
    {
        var site = new ReadingSite("title: x\n");
        site.Picture("images/a.png", 800, 600);
        site.Write(
            "_portfolio/one.md",
            "---\ntitle: A Year\n---\nThis is what I did in that year.\n\n![a](/images/a.png) ![b](/images/none-at-all.png)\n"
        );
        site.Write("_portfolio/one-zh.md", "---\ntitle: 学生会的一年\n---\n这一年里我做了这些事情。\n\n![a](/images/a.png)\n");
        site.Write("_posts/2020-01-01-hello.md", "---\ntitle: Hello\n---\nSome words to begin with.\n\n![c](https://example.org/c.png)\n");
        return site;
    }
}
