using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>An entry of the shape this program began with: bold periods, breaks, lists after breaks, photos behind links.</summary>
public sealed class SeedShapeTests
{
    private const string Entry = """
        ---
        title: "Service & Teams —— two years in the Harbour Club "
        excerpt: "Two years of visits.<br/>
        <img src='/images/club.png'>"
        collection: portfolio
        ---
        <br/>
        港口社是学院的学生组织。我在第一年
        负责联络。


        ## First year: Member
        **May 2021 – June 2022**
        <br/>这一年，主要工作如下。
        - 参观港口，人数40人以上
        - 参观船厂

        以上是参观<br/>
        以下是改革

        **1. 深度化——合作** 

        Here is the [photo](../images/quay side.png) which we took

        - 从参观到合作
          - 组织讲座
        """;

    [Fact]
    public void Every_piece_has_its_block_and_place()
    {
        using var site = new ReadingSite();
        site.Picture("images/club.png", 30, 20);
        site.Picture("images/quay side.png", 40, 10);
        var entry = site.Read("_portfolio/club.md", Entry.ReplaceLineEndings("\n"));
        Assert.Empty(site.Bag.Items);
        Snapshot.Match(SourceDump.Write(entry!), "Sources/Entries/seed-shape.txt");
    }
}
