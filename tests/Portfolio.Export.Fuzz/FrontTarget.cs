using System.Text;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Fuzz;

/// <summary>Front matter with one line of text after it: the text is in the document, whatever stands before it.</summary>
internal sealed class FrontTarget : ITarget
{
    private const string Kept = "\n\nKept words stay.\n";

    private readonly SmallSite folder = new();
    private readonly ExportPipeline pipeline = new(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None);
    private readonly ConfiguredSite site;

    public FrontTarget() => site = ConfiguredSite.Open(folder.Root, ".", new DiagnosticBag());

    public string Name => "front";

    public string Extension => ".md";

    public byte[] Make(int seed) => throw new NotSupportedException();

    public string? Feed(byte[] input, bool thorough)
    {
        byte[] whole = [.. input, .. Encoding.ASCII.GetBytes(Kept)];
        var path = Path.Combine(folder.Root, "_portfolio", "case.md");
        File.WriteAllBytes(path, whole);
        var bag = new DiagnosticBag();
        if (pipeline.Dump(DumpStage.Document, site, path, "case.md", bag) is not { } document)
            return bag.HasErrors ? null : "no document, and no word why";
        if (TextDecoder.Decode(whole) is not { } text)
            return null;

        // Text of the case itself may hide what follows it, as an open <script> does; front matter may not.
        var body = text[FrontMatterReader.Read(text, "case.md", new()).BodyStart..];
        return body.Trim() != Kept.Trim() || document.Contains("Kept words stay.", StringComparison.Ordinal) ? null : "the text is lost";
    }

    public void Dispose() => folder.Dispose();
}
