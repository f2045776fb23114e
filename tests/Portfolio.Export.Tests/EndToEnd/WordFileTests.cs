using System.IO.Compression;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Documents of Word where a text or a PDF belongs.</summary>
public sealed class WordFileTests : IDisposable
{
    private readonly TestSite site = new();

    public WordFileTests()
    {
        site.Entry("robot", "words");
        site.Write("_portfolio/plan.docx", Document());
        site.Write("_portfolio/renamed.md", Document());
        site.Write("_portfolio/old.md", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. "\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8]);
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("plan.docx", "PE001")]
    [InlineData("renamed.md", "PE003")]
    [InlineData("old.md", "PE003")]
    public void An_entry_is_to_be_saved_as_text(string name, string code) =>
        site.ExportOne("_portfolio/" + name)
            .Gives(1)
            .Says($"{name}: error {code}: This is a Word document, not text")
            .Says("save it as plain text in UTF-8");

    [Theory]
    [InlineData("append: _portfolio/plan.docx", "plan.docx is a Word document", "In Word, save it as PDF")]
    [InlineData("letter: _portfolio/plan.docx", "plan.docx is neither Markdown nor HTML", "save it as plain text in UTF-8")]
    [InlineData("cv: _portfolio/renamed.md", "This is a Word document, not text", "save it as plain text in UTF-8")]
    public void In_an_application_the_form_that_belongs_there_is_told(string line, string said, string hint)
    {
        site.Write("_applications/applications.yml", $"applications:\n  one:\n    entries: [_portfolio/robot.md]\n    {line}\n");
        TheProgram.Run("pack", "--root", site.Root).Gives(1).Says(said).Says(hint);
    }

    private static byte[] Document()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["[Content_Types].xml", "word/document.xml"])
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write("<document/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
