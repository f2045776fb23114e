using System.Globalization;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Building;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Typesetting.Building;

public sealed class DocumentBuilderTests
{
    private static readonly DocumentStyles Styles = new(new TextStyle("sans", 10)) { CodeFamily = "mono" };

    [Fact]
    public void Everything_that_can_be_added() =>
        Snapshot.Match(DocumentDump.Write(Everything().Build()), "Typesetting/Building/built-document.txt");

    [Fact]
    public void Nodes_are_numbered_in_document_order()
    {
        var ids = DocumentDump
            .Write(Everything().Build())
            .Split('\n')
            .Select(line => line.TrimStart().Split(' ').FirstOrDefault(word => word.StartsWith('#')))
            .OfType<string>()
            .Select(id => int.Parse(id[1..], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(ids.Order().Distinct(), ids);
        // The dump leaves out the label of the one item that has none.
        Assert.Equal((1, ids.Count + 1), (ids[0], ids[^1]));
    }

    [Fact]
    public void What_is_built_conforms_and_keeps_its_text()
    {
        var document = Everything().Build();
        var typeset = Typesetter.Typeset(document, TestFonts.Library, TestContext.Current.CancellationToken);
        Assert.Empty(typeset.Findings);
        var picture = new PdfPicture(2, 1, new RawSamples(new byte[] { 0, 255 }, 1));
        byte[] pdf = PdfExporter.Export(typeset, new Dictionary<PictureKey, PdfPicture> { [new("dots")] = picture }, new("Test 1.0"));
        ConformanceChecker.Holds(pdf);
        string text = TaggedText.Of(pdf);
        foreach (string expected in (string[])["Field notes", "We counted 40 birds.", "see the table", "数据在线", "iv.", "z = 1", "Lake"])
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Building_twice_gives_the_same_and_more_can_be_added()
    {
        var builder = Everything();
        string first = DocumentDump.Write(builder.Build());
        Assert.Equal(first, DocumentDump.Write(builder.Build()));
        builder.Content.Paragraph("One more.");
        Assert.StartsWith(first, DocumentDump.Write(builder.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_may_lead_forward()
    {
        var builder = Builder();
        builder.Content.Heading(1, "Title").Paragraph(p => p.LinkTo("end", "to the end")).Heading(2, "End", name: "end");
        var document = builder.Build();
        var link = Assert.IsType<Link>(Assert.IsType<Paragraph>(document.Blocks[1]).Inlines[0]);
        Assert.Equal(new NodeTarget(document.Blocks[2].Id), link.Target);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains("'end'", Fails(b => b.Paragraph(p => p.LinkTo("end", "to the end"))), StringComparison.Ordinal);
        Assert.Contains("'a'", Fails(b => b.Paragraph("x", name: "a").Paragraph("y", name: "a")), StringComparison.Ordinal);
        Assert.Contains("level 3", Fails(b => b.Heading(1, "x").Heading(3, "y")), StringComparison.Ordinal);
        Assert.Contains("level 2", Fails(b => b.Heading(2, "y")), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Builder().Content.Table(1, t => t.Row("x").HeaderRow("y")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Builder().Content.Heading(7, "x"));
        Assert.Throws<ArgumentException>(() => Builder().Content.Figure(new("dots"), 2, 1, " "));
        Assert.Throws<ArgumentException>(() => new DocumentBuilder("", "en", Styles, PageSetup.A4()));
    }

    [Theory]
    [InlineData(ListNumbering.LowerAlpha, 27, "aa.")]
    [InlineData(ListNumbering.UpperAlpha, 26, "Z.")]
    [InlineData(ListNumbering.UpperRoman, 49, "XLIX.")]
    [InlineData(ListNumbering.LowerRoman, 14, "xiv.")]
    [InlineData(ListNumbering.Decimal, 100, "100.")]
    public void Items_are_labelled(ListNumbering numbering, int number, string label)
    {
        var builder = Builder();
        builder.Content.List(numbering, [.. Enumerable.Repeat("item", number)]);
        var list = Assert.IsType<ListBlock>(Assert.Single(builder.Build().Blocks));
        Assert.Equal(label, Assert.IsType<Text>(Assert.Single(list.Items[^1].Label)).Content);
    }

    private static string Fails(Action<BlockBuilder> content)
    {
        var builder = Builder();
        content(builder.Content);
        return Assert.Throws<InvalidOperationException>(() => builder.Build()).Message;
    }

    private static DocumentBuilder Builder() => new("Test", "en", Styles, PageSetup.A4());

    private static DocumentBuilder Everything()
    {
        var foot = new Foot("Field notes", "{page} / {pages}", Styles.Text with { Size = 8 }, "en", 30);
        var builder = new DocumentBuilder("Field notes", "en", Styles, PageSetup.Letter(foot: foot))
        {
            Author = "Lin Example",
            Subject = "Birds at the lake.",
            Keywords = ["birds", "lake"],
            Date = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero),
        };
        builder
            .Content.Heading(1, "Field notes")
            .Paragraph(p => p.Text("We counted ").Strong("40 birds").Text(". Please ").LinkTo("results", "see the table").Text("."))
            .Paragraph(p => p.Emphasis("Twice").Text(", with ").Code("z = 1").Text(", said “").Quote("nobody").Text("”."))
            .Paragraph(p => p.Link("https://example.org/", "The lake", "Home page of the lake").Fill().Text("May").LineBreak().Text("End"))
            .Paragraph(p => p.In("zh-CN", i => i.Text("数据在线")).Text(" ").Picture(new("dots"), 20, 10, "Two dots"))
            .List(ListNumbering.Disc, "Go out early.", "Write it down.")
            .List(ListNumbering.LowerRoman, l => l.Item("one").Item("two").Item("three").Item(i => i.List(ListNumbering.None, "nested")))
            .Section(s => s.Heading(2, "Results").Code("a\nb\n"), box: new BoxStyle(PaddingLeft: 8, Background: new(240, 240, 240)))
            .Facing("en", f => f.Paragraph("Left"), "zh-CN", f => f.Paragraph("右边"))
            .Table(
                2,
                t => t.HeaderRow("Place", "Birds").Row("Lake", "40").Row(r => r.Cell("Sum", isHeader: true).Cell(c => c.Paragraph("40"))),
                "What we counted",
                name: "results"
            )
            .Rule()
            .Figure(new("dots"), 2, 1, "Two dots", "Black and white", width: 60)
            .Add(n => new Paragraph(n.Next(), "en", [new Text(n.Next(), "en", "By hand", Styles.Text)], new(16)));
        return builder;
    }
}
