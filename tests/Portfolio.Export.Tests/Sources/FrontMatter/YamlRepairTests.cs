using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Tests.Sources.FrontMatter;

/// <summary>What Ruby reads is read; what it refuses costs one line.</summary>
public sealed class YamlRepairTests
{
    private readonly DiagnosticBag bag = new();

    private FrontMatterMap Read(string yaml) => FrontMatterReader.Read($"---\n{yaml}\n---\nbody", "a.md", bag).FrontMatter;

    [Theory]
    [InlineData("title: \"x y\"# said", "x y")]
    [InlineData("title: 'x ''y'' z'#said", "x 'y' z")]
    [InlineData("title: \"x\n  y\"# said", "x y")]
    [InlineData("title: >-# said\n  x y", "x y")]
    [InlineData("title: x# y", "x# y")]
    [InlineData("title: \"x # y\"", "x # y")]
    [InlineData("title: 岸：河", "岸：河")]
    [InlineData("title: x\n  甲： y", "x 甲： y")]
    [InlineData("title: x\nlist: [\"a\"# b\n, c]", "x")]
    [InlineData("title: x\nlist: [a, b]# c", "x")]
    [InlineData("title: x\nlist: {a: b}# c", "x")]
    [InlineData("title: x\nlist: [\na,\nb\n]", "x")]
    [InlineData("title:\tx", "x")]
    [InlineData("title: x\nmap: {\"a\":b}", "x")]
    [InlineData("title: x\n \t", "x")]
    public void What_Ruby_reads_is_not_repaired(string yaml, string title)
    {
        var front = Read(yaml + "\nvenue: Quay 4");
        Assert.Equal(title, front.Text("title"));
        Assert.Equal("Quay 4", front.Text("venue"));
        Assert.Empty(bag.Items);
    }

    [Theory]
    [InlineData("title: x\nvenue： 河岸\ntags: [a, b]\nplace: \"y\"  # z")]
    [InlineData("venue：河岸\ntitle: x\ntags: [a, b]\nplace: 'y'")]
    [InlineData("title: x\ntags: [a, b]\nplace: y\nvenue： '河岸'")]
    public void A_full_width_colon_costs_its_line_alone(string yaml)
    {
        var front = Read(yaml);
        Assert.Equal(("x", "y", "河岸"), (front.Text("title"), front.Text("place"), front.Text("venue")));
        Assert.Equal(2, Assert.IsType<FrontList>(front.Find("tags")).Items.Count);
        var said = Assert.Single(bag.Items);
        Assert.Equal(DiagnosticCodes.FrontMatterRepaired, said.Code);
        Assert.Contains("“venue”", said.Message, StringComparison.Ordinal);
    }
}
