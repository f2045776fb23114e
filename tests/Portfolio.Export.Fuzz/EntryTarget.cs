using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Export.Verification;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Fuzz;

/// <summary>Whole entries, from bytes to PDF. Now and then the PDF is read back and must have the text.</summary>
internal sealed class EntryTarget : ITarget
{
    private readonly SmallSite folder = new();
    private readonly ExportPipeline pipeline = new(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None);
    private readonly ConfiguredSite site;

    public EntryTarget() => site = ConfiguredSite.Open(folder.Root, ".", new DiagnosticBag());

    public string Name => "entries";

    public string Extension => ".md";

    public byte[] Make(int seed) => EntryMaker.Make(seed);

    public string? Feed(byte[] input, bool thorough)
    {
        var path = Path.Combine(folder.Root, "_portfolio", "case.md");
        File.WriteAllBytes(path, input);
        var bag = new DiagnosticBag();
        var finished = pipeline.Run(site, path, "case.md", bag);
        if (finished is null)
            return bag.HasErrors ? null : "no PDF, and no word why";
        if (PdfShape.Fault(finished.Pdf) is { } broken)
            return broken;
        if (!thorough)
            return null;
        var reading = new DiagnosticBag();
        if (ReadBack.Read("case.pdf", finished.Pdf, [new(site, path, "case.md")], reading) is not { } read)
            return "cannot be read back: " + reading.Items[0].Message;
        var lost = VerifyFindings.Of(read).Where(f => f.Code == DiagnosticCodes.TextLost).ToList();
        return lost.Count == 0 ? null : $"lost: {lost[0].Place} {lost[0].Message}";
    }

    public void Dispose() => folder.Dispose();
}
