using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using UglyToad.PdfPig;

namespace Portfolio.Export.Tests.Pdf;

public sealed class PdfExporterTests
{
    [Fact]
    public void Every_testable_rule_holds() => ConformanceChecker.Holds(Export(Samples.Everything()));

    [Fact]
    public void Real_pages_keep_the_rules_and_the_text()
    {
        var document = Samples.Everything();
        var pdf = PdfExporter.Export(
            Typesetter.Typeset(document, TestFonts.Library, TestContext.Current.CancellationToken),
            Samples.Pictures,
            Samples.Options
        );
        ConformanceChecker.Holds(pdf);
        // Pages differ, so marked content may be parted elsewhere; tags and text may not.
        Assert.Equal(TaggedText.Of(Export(document)), TaggedText.Of(pdf));
    }

    [Fact]
    public void The_tag_tree_is_the_document_tree() =>
        Snapshot.Match(TaggedText.Print(Export(Samples.Everything())), "Pdf/everything.tags.txt");

    [Fact]
    public void A_small_file_reads_well()
    {
        var s = new Samples();
        Document document = Samples.Document(
            s.Heading(1, "学生会"),
            s.Paragraph("en", () => s.Text("A (first) line —— ", "en"), () => s.Text("汉字"))
        );
        Snapshot.Match(PdfExporter.Dump(PlainTypesetter.Typeset(document), Samples.Pictures, Samples.Options), "Pdf/small.pdf.txt");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(Export(Samples.Everything()), Export(Samples.Everything()));

    [Fact]
    public void Font_files_of_earlier_documents_change_nothing()
    {
        var cache = new FontCache();
        var options = Samples.Options with { Fonts = cache };
        byte[] Cached(Document document) => PdfExporter.Export(PlainTypesetter.Typeset(document), Samples.Pictures, options);
        Document Of(string text) => Samples.Document(new Samples().Paragraph(text));

        // The same characters in another order, fewer, and others.
        foreach (var text in new[] { "学生会 A", "A 会生学", "学生", "项目 B", "学生会 A" })
            Assert.Equal(Export(Of(text)), Cached(Of(text)));
        Assert.Equal(Export(Samples.Everything()), Cached(Samples.Everything()));
        Assert.Equal(Export(Samples.Everything()), Cached(Samples.Everything()));
    }

    [Fact]
    public void Other_text_gives_another_id()
    {
        var s = new Samples();
        var (one, other) = (Export(Samples.Document(s.Paragraph("一"))), Export(Samples.Document(s.Paragraph("二"))));
        Assert.NotEqual((byte[])IdOf(one), (byte[])IdOf(other));

        static object IdOf(byte[] pdf) => ((List<object?>)new PdfReader(pdf).Trailer["ID"]!)[0]!;
    }

    [Fact]
    public void Tagged_text_is_the_source_text()
    {
        const string source = "学生 项目 —— “引” – 40+ C++ (a\\b) ⼈人 ⾏行 ⽣生 😀 ①";
        var s = new Samples();
        Assert.Equal(source, TaggedText.Of(Export(Samples.Document(s.Paragraph(source)))));
    }

    [Fact]
    public void Another_reader_extracts_the_source_text()
    {
        const string source = "学生项目——“引”–40+ ⼈人⾏行⽣生";
        var s = new Samples();
        using var pdf = PdfDocument.Open(Export(Samples.Document(s.Paragraph(source)) with { Page = new(420, 595, 48, 48, 56, 48, null) }));
        Assert.Equal(source, pdf.GetPage(1).Text);
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_one_element()
    {
        var s = new Samples();
        var text = string.Concat(Enumerable.Repeat("为了进一步履行同社会企业建立联系的责任，", 60));
        var pdf = Export(Samples.Document(s.Paragraph(text)));
        var lines = TaggedText.Print(pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Document Lang=zh-CN", "P"], lines.Where(l => !l.Contains('"')).Select(l => l.Trim()));
        Assert.Equal(new PdfReader(pdf).Pages.Length, lines.Count(l => l.Contains('"')));
        Assert.Equal(text, TaggedText.Of(pdf));
        ConformanceChecker.Holds(pdf);
    }

    [Fact]
    public void Underlines_do_not_part_a_paragraph()
    {
        var s = new Samples();
        var under = new TextStyle("sans", 10.5, Decoration: TextDecoration.Underline);
        var pdf = Export(Samples.Document(s.Paragraph("en", () => s.Text("one ", "en", under), () => s.Text("two", "en"))));
        Assert.Equal("Document Lang=zh-CN\n  P Lang=en\n    \"one two\"\n", TaggedText.Print(pdf));
    }

    [Fact]
    public void The_checker_sees_a_skipped_heading()
    {
        var s = new Samples();
        var failures = ConformanceChecker.Check(Export(Samples.Document(s.Heading(1, "A"), s.Heading(3, "B"))));
        Assert.Equal(["PDF/UA-1 7.4.2: H3 after H1"], failures);
    }

    [Fact]
    public void Dates_keep_their_offset()
    {
        var s = new Samples();
        var pdf = Export(Samples.Document(s.Paragraph("一")) with { Date = new(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(8)) });
        ConformanceChecker.Holds(pdf);
        var reader = new PdfReader(pdf);
        Assert.Equal("D:20240506070809+08'00'", PdfReader.Text(reader.Dictionary(reader.Trailer["Info"])["CreationDate"]));
    }

    [Fact]
    public void Control_characters_in_the_title_do_not_break_the_metadata()
    {
        var s = new Samples();
        ConformanceChecker.Holds(
            Export(
                Samples.Document(s.Paragraph("一")) with
                {
                    Title = "a\u0007<b>\tc\uD800 & \uFEFF\"d\"",
                    Author = " ",
                    Keywords = ["\u0001"],
                }
            )
        );
    }

    [Fact]
    public void An_empty_document_is_still_a_file()
    {
        var pdf = Export(Samples.Document());
        Assert.Single(new PdfReader(pdf).Pages);
        Assert.Equal(["An empty Document"], ConformanceChecker.Check(pdf));
    }

    [Fact]
    public void A_mark_without_a_node_is_a_broken_invariant()
    {
        var document = Samples.Document();
        var run = new GlyphRun(new(77), PlainTypesetter.Sans, 10, Rgb.Black, 10, 10, [PlainTypesetter.GlyphOf(PlainTypesetter.Sans, 'a')]);
        var typeset = new TypesetDocument(document, [new(100, 100, [run])], new Dictionary<NodeId, Destination>(), []);
        Assert.Throws<InvalidOperationException>(() => PdfExporter.Export(typeset, Samples.Pictures, Samples.Options));
    }

    [Fact]
    public void A_missing_picture_is_named()
    {
        var s = new Samples();
        var typeset = PlainTypesetter.Typeset(Samples.Document(s.Figure(new("gone"), "text", null)));
        Assert.Contains(
            "gone",
            Assert.Throws<KeyNotFoundException>(() => PdfExporter.Export(typeset, Samples.Pictures, Samples.Options)).Message,
            StringComparison.Ordinal
        );
    }

    private static byte[] Export(Document document) =>
        PdfExporter.Export(PlainTypesetter.Typeset(document), Samples.Pictures, Samples.Options);
}
