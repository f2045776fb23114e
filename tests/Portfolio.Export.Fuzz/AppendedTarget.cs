using Portfolio.Export.Fonts;
using Portfolio.Export.Packs;
using Portfolio.Export.Settings;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fuzz;

/// <summary>PDFs of others in a pack, as pages and as pictures: a pack that can be read, or a clear refusal.</summary>
internal sealed class AppendedTarget : ITarget
{
    private static readonly string[] Ways = ["pages", "pictures"];

    private readonly SmallSite folder = new();
    private readonly FontLibrary fonts = FontFolder.Open(FontFolder.DefaultPath, []).Library;
    private readonly ApplicationSite opened;

    public AppendedTarget()
    {
        folder.Write("_portfolio/a.md", "# First entry\n\nText.\n");
        var applications = string.Concat(
            Ways.Select(w =>
                $"  {w}:\n    title: The pack\n    entries: [_portfolio/a.md]\n    append:\n      - file: case.pdf\n        as: {w}\n"
            )
        );
        folder.Write("case.pdf", "");
        folder.Write("applications.yml", "applications:\n" + applications);
        var bag = new DiagnosticBag();
        opened =
            ApplicationSite.Open(new() { Root = folder.Root }, bag, out _) is { File.IsBroken: false, Chosen.Count: 2 } site
            && !bag.HasErrors
                ? site
                : throw new InvalidOperationException(string.Join('\n', bag.Items));
    }

    public string Name => "appended";

    public string Extension => ".pdf";

    public byte[] Make(int seed) => throw new NotSupportedException();

    public string? Feed(byte[] input, bool thorough)
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "case.pdf"), input);
        return opened.Chosen.Select(Pack).FirstOrDefault(f => f is not null);
    }

    private string? Pack(Application application)
    {
        var bag = new DiagnosticBag();
        var contents = PackContents.Read(application, opened.Site, new(opened.Site), anonymous: false, bag)
            ?? throw new InvalidOperationException("the application is sound");
        var style = PackStyle.Of(application, opened.Site, OptionLayer.None);
        if (new PackBuilder(contents, opened.Site, style, fonts).Build(PackLimits.None, bag) is not { } pack)
            return bag.HasErrors ? null : "no pack, and no word why";
        if (PdfShape.Fault(pack.File.Pdf) is { } fault)
            return fault;
        try
        {
            PdfReader.Read(pack.File.Pdf);
            return null;
        }
        catch (PdfException unreadable)
        {
            return "the pack cannot be read: " + unreadable.Message;
        }
    }

    public void Dispose() => folder.Dispose();
}
