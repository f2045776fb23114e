using Portfolio.Typesetting;
using Portfolio.Typesetting.Building;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Example;

public static class FieldNotes
{
    public static TypesetDocument Typeset(byte[] regular, byte[] bold)
    {
        var faces = FaceSet.Of(new FontFace("regular", regular), new FontFace("bold", bold));
        var styles = new DocumentStyles(new TextStyle("body", Size: 10.5));
        var foot = new Foot("Field notes", "{page} / {pages}", styles.Text with { Size = 8 }, "en", Baseline: 30);
        var builder = new DocumentBuilder("Field notes", "en", styles, PageSetup.A4(foot: foot));
        builder
            .Content.Heading(1, "Field notes")
            .Paragraph(p => p.Text("We counted ").Strong("40 birds").Text(" at ").Link("https://example.org/", "the lake").Text("."))
            .Paragraph("我们在湖边数到了40只鸟。", language: "zh-CN")
            .List(ListNumbering.Decimal, "Go out early.", "Write everything down.")
            .Table(2, t => t.HeaderRow("Place", "Birds").Row("Lake", "40").Row("Park", "12"));
        TypesetDocument pages = Typesetter.Typeset(builder.Build(), FontLibrary.Of(new FontFamily("body", faces)));
        foreach (Finding finding in pages.Findings)
            Console.Error.WriteLine($"{finding.Kind} at {finding.Node}: {finding.Detail}");
        return pages;
    }
}
