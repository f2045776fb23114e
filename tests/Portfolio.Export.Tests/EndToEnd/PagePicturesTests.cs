using System.Buffers.Binary;
using System.Xml.Linq;
using Portfolio.Export.Runs;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Pages become pictures: their names, sizes and owners.</summary>
public sealed class PagePicturesTests : IDisposable
{
    private readonly TestSite site = new();

    public PagePicturesTests()
    {
        site.Entry("one", "Words of one page.");
        site.Entry("three", string.Concat(Enumerable.Repeat("A long text, 一段长文。\n\n", 90)));
    }

    public void Dispose() => site.Dispose();

    private string[] Made =>
        [
            .. Directory
                .GetFiles(Path.Combine(site.Out, "portfolio"))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    private string At(string name) => Path.Combine(site.Out, "portfolio", name);

    private static (int Width, int Height) SizeOf(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.True(bytes.AsSpan().StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']));
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Fact]
    public void Each_page_becomes_a_PNG_file_with_its_number()
    {
        var ran = site.Export("--to", "png").Gives(0);
        Assert.Equal(["one-1.png", "three-1.png", "three-2.png", "three-3.png"], Made);
        Assert.Equal(4, ran.Lines.Length);
        Assert.All(Made, name => Assert.Equal((1241, 1754), SizeOf(At(name))));
        var first = File.ReadAllBytes(At("one-1.png"));
        site.Export("--to", "png", "--force").Gives(0);
        Assert.Equal(first, File.ReadAllBytes(At("one-1.png")));
    }

    [Theory]
    [InlineData("72", 596, 842)]
    [InlineData("300", 2481, 3508)]
    public void Their_resolution_can_be_chosen(string dpi, int width, int height)
    {
        site.ExportPicture("one", "one.png", "--dpi", dpi).Gives(0);
        Assert.Equal((width, height), SizeOf(Path.Combine(site.Out, "one.png")));
    }

    [Theory]
    [InlineData("71")]
    [InlineData("601")]
    public void A_resolution_beyond_the_limits_is_refused(string dpi) =>
        site.Export("--to", "png", "--dpi", dpi).Gives(2).Says("--dpi takes a whole number from 72 to 600");

    [Fact]
    public void A_drawing_has_the_text_of_its_page_and_leads_to_the_others()
    {
        site.Entry("linked", "# First\n\nTo [the end](#last).\n\n" + string.Concat(Enumerable.Repeat("Text.\n\n", 60)) + "## Last\n");
        site.Export("--to", "svg").Gives(0);
        var words = XDocument.Load(At("one-1.svg")).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
        Assert.Contains("Words of one page.", words);
        var link = XDocument.Load(At("linked-1.svg")).Descendants().First(e => e.Name.LocalName == "a" && e.Value.Contains("the end"));
        var target = ((string)link.Attribute("href")!).Split('#');
        Assert.StartsWith("linked-", target[0], StringComparison.Ordinal);
        Assert.Contains(XDocument.Load(At(target[0])).Descendants(), e => (string?)e.Attribute("id") == target[1]);
        Assert.DoesNotContain("data-", File.ReadAllText(At("one-1.svg")), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Root, File.ReadAllText(At("one-1.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "three-2")]
    [InlineData("2-", "three-2 three-3")]
    [InlineData("1,3", "one-1 three-1 three-3")]
    [InlineData("1-2", "one-1 three-1 three-2")]
    public void Pages_can_be_chosen(string pages, string expected)
    {
        site.Export("--to", "svg", "--pages", pages);
        Assert.Equal(expected.Split(' ').Select(n => n + ".svg"), Made);
    }

    [Theory]
    [InlineData("3-1")]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData("1-2-3")]
    [InlineData("-2")]
    [InlineData("99999")]
    [InlineData("1,,2")]
    public void Pages_that_are_none_are_refused(string pages) =>
        site.Export("--to", "png", "--pages=" + pages)
            .Gives(2)
            .Says($"--pages takes pages such as 1, 2-4 or 3-, several with commas between, not “{pages}”");

    [Fact]
    public void Pages_that_an_entry_does_not_have_are_an_error()
    {
        var ran = site.ExportPicture("one", "one.png", "--pages", "9").Gives(1);
        ran.Says("error PE036: Page 9 does not exist: the entry has 1 page");
        site.ExportPicture("three", "three.png", "--pages", "4-").Gives(1).Says("Page 4 does not exist: the entry has 3 pages");
        Assert.False(Directory.Exists(site.Out) && Directory.GetFiles(site.Out, "*.png").Length > 0);
    }

    [Fact]
    public void Parts_of_a_selection_are_pages_in_order_and_once()
    {
        Assert.Equal([1, 2, 3, 5], PageSelection.Parse("5,2-3,1-2")!.Of(9));
        Assert.Equal([7, 8], PageSelection.Parse("7-")!.Of(8));
        Assert.Empty(PageSelection.Parse("9")!.Of(2));
        Assert.Equal([1, 2], PageSelection.All.Of(2));
    }

    [Fact]
    public void One_page_goes_to_the_file_that_is_named_and_several_beside_it()
    {
        site.ExportPicture("three", "cover.png", "--pages", "2").Gives(0);
        Assert.Equal(["cover.png"], Directory.GetFiles(site.Out).Select(Path.GetFileName));
        site.ExportPicture("three", "page.svg", "--pages", "1-2").Gives(0);
        Assert.Equal(
            ["cover.png", "page-1.svg", "page-2.svg"],
            Directory.GetFiles(site.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("png", "a.pdf")]
    [InlineData("svg", "a.png")]
    [InlineData("png", "a.docx")]
    public void Another_ending_is_refused(string format, string file) =>
        site.ExportPicture("one", file, "--to", format).Gives(2).Says($"--to {format} writes .{format} files");

    [Fact]
    public void Nothing_is_made_anew_while_nothing_changes()
    {
        site.Export("--to", "png").Gives(0);
        var before = File.GetLastWriteTimeUtc(At("three-2.png"));
        Assert.All(site.Export("--to", "png").Gives(0).Lines, line => Assert.EndsWith("unchanged", line));
        Assert.All(site.Export("--to", "png", "--pages", "2-").Lines, line => Assert.EndsWith("unchanged", line));
        Assert.Equal(before, File.GetLastWriteTimeUtc(At("three-2.png")));
        Assert.DoesNotContain("unchanged", site.Export("--to", "png", "--dpi", "100").Gives(0).Out, StringComparison.Ordinal);
        File.Delete(At("three-2.png"));
        site.Export("--to", "png", "--dpi", "100").Gives(0);
        Assert.True(File.Exists(At("three-2.png")));
    }

    [Fact]
    public void PDFs_and_pictures_are_no_orphans_of_each_other()
    {
        site.Export().Gives(0).SaysNothingOf("older");
        site.Export("--to", "png", "--prune").Gives(0).SaysNothingOf("older").SaysNothingOf("Removed");
        site.Export("--to", "svg", "--prune").Gives(0).SaysNothingOf("older").SaysNothingOf("Removed");
        site.Export("--prune").Gives(0).SaysNothingOf("older").SaysNothingOf("Removed");
        Assert.Equal(10, Made.Length);
    }

    [Fact]
    public void Pictures_of_pages_that_are_gone_are_told_and_removed_on_demand()
    {
        site.Export("--to", "png").Gives(0);
        site.Export("--to", "png", "--pages", "1").Gives(0).SaysNothingOf("older");
        site.Entry("three", "Short now.");
        site.Export("--to", "png").Gives(0).Says("2 older pictures belong to no page: ");
        site.Export("--to", "png", "--prune").Gives(0).Says("Removed 2 pictures of pages: ");
        Assert.Equal(["one-1.png", "three-1.png"], Made);
        File.Delete(site.At("_portfolio/three.md"));
        site.Export("--to", "png", "--prune").Gives(0).Says("Removed 1 picture of a page: ");
        Assert.Equal(["one-1.png"], Made);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("svg")]
    public void A_file_of_others_is_not_overwritten_and_ones_own_is(string format)
    {
        var theirs = site.Write($"_pdf/cover.{format}", "theirs");
        site.ExportPicture("one", $"cover.{format}").Gives(1).Says("error PE007: ");
        Assert.Equal("theirs", File.ReadAllText(theirs));
        site.ExportPicture("one", $"cover.{format}", "--force").Gives(0);
        site.ExportPicture("one", $"cover.{format}", "--dpi", "90").Gives(0);
    }

    [Fact]
    public void Standard_output_takes_one_picture()
    {
        var one = TheProgram.RunProcess(site.Root, "export", "_portfolio/three.md", "-o", "-", "--to", "png", "--pages", "2").Gives(0);
        Assert.True(one.OutBytes.AsSpan().StartsWith<byte>([0x89, (byte)'P']));
        TheProgram.RunProcess(site.Root, "export", "_portfolio/three.md", "-o", "-", "--to", "png").Gives(1).Says("there are 3");
    }

    [Fact]
    public void Options_without_effect_are_told()
    {
        site.Export("--pages", "1").Gives(0).Says("--pages has no effect without --to png or --to svg");
        site.Export("--to", "svg", "--verify", "--pdf-standard", "none")
            .Gives(0)
            .Says("--verify has no effect on pictures of pages")
            .Says("--pdf-standard has no effect on pictures of pages");
    }

    [Fact]
    public void Parts_of_a_site_and_shared_files_are_for_PDFs()
    {
        site.Export("--to", "svg", "--shard", "1/2").Gives(2).Says("--shard makes PDFs only, no pictures of pages");
        var cache = Path.Combine(site.Root, "cache");
        site.Export("--to", "svg", "--cache", cache).Gives(0).Says("--cache has no effect on pictures of pages");
    }

    [Fact]
    public void Pictures_of_anonymous_copies_show_no_name()
    {
        site.Write("applications.yml", "identity:\n  names: [Lin Wei]\napplications: {}\n");
        site.Entry("mine", "By Lin Wei, for [Lin Wei](https://example.org/lin-wei).", "Lin Wei walks");
        site.ExportPicture("mine", "mine.svg").Gives(0);
        Assert.Contains("Lin Wei", File.ReadAllText(Path.Combine(site.Out, "mine.svg")), StringComparison.Ordinal);
        site.Export("--to", "svg", "--anonymous").Gives(0);
        var copy = File.ReadAllText(At("mine-anonymous-1.svg"));
        Assert.Contains("walks", copy, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)lin.?wei", copy);
        Assert.Contains(
            "[…]",
            string.Concat(XDocument.Parse(copy).Descendants().Where(e => e.Name.LocalName == "tspan").Select(e => e.Value))
        );
    }

    [Fact]
    public void The_report_has_a_row_for_each_picture()
    {
        var report = Path.Combine(site.Root, "report.json");
        site.Export("--to", "svg", "--report", report).Gives(0);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(report));
        var outputs = json
            .RootElement.GetProperty("entries")
            .EnumerateArray()
            .Select(e => Path.GetFileName(e.GetProperty("output").GetString()));
        Assert.Equal(["one-1.svg", "three-1.svg", "three-2.svg", "three-3.svg"], outputs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_limit_on_pages_holds_for_pictures_too() => site.Export("--to", "svg", "--max-pages", "1").Gives(4).Says("error PE081: ");
}
