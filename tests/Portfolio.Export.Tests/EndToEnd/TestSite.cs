using System.Text;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A small site in a folder of its own, with its exports in <c>_pdf/</c>.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestSite() => Write("_config.yml", "title: 测试 Test\nurl: https://example.org\n");

    public string Root => folder.Root;

    public string Out => Path.Combine(Root, "_pdf");

    public string[] Pdfs =>
        Directory.Exists(Out) ? [.. Directory.GetFiles(Out, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    public static byte[] Picture(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "content", "images", name));

    public string At(string name) => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>An entry of the collection <c>portfolio</c> with a title and a body.</summary>
    public string Entry(string name, string body, string? title = null) =>
        Write($"_portfolio/{name}.md", $"---\ntitle: \"{title ?? name}\"\n---\n{body}\n");

    /// <summary>Exports the whole site into <c>_pdf/</c>.</summary>
    public Ran Export(params string[] options) => Check(TheProgram.Run(["export", Root, "-o", Out, .. options]));

    /// <summary>Exports one file to <c>_pdf/one.pdf</c>.</summary>
    public Ran ExportOne(string name, params string[] options) => Check(TheProgram.Run(["export", At(name), "-o", One, .. options]));

    /// <summary>Exports an entry of the collection to one file of <c>_pdf/</c>.</summary>
    public Ran ExportPicture(string name, string file, params string[] options) =>
        Check(TheProgram.Run(["export", At($"_portfolio/{name}.md"), "-o", Path.Combine(Out, file), .. options]));

    public string One => Path.Combine(Out, "one.pdf");

    public void Dispose() => folder.Dispose();

    /// <summary>No run leaves half a file behind.</summary>
    private Ran Check(Ran ran)
    {
        Assert.Empty(
            Directory.GetFiles(
                Root,
                "*.tmp",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            )
        );
        return ran;
    }
}
