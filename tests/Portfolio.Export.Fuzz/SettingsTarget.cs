using System.Text;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fuzz;

/// <summary>
/// The files that set how a site is made, and an entry made with them. The first line says which file it is, as in <c># theme.yml</c>;
/// without it, <c>portfolio.yml</c>.
/// </summary>
internal sealed class SettingsTarget : ITarget
{
    private static readonly string[] Written = ["portfolio.yml", "theme.yml", "_config.yml", "_applications/applications.yml"];

    private readonly SmallSite folder = new();
    private readonly FontLibrary fonts = FontFolder.Open(FontFolder.DefaultPath, []).Library;
    private readonly string entry;

    public SettingsTarget()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "_applications"));
        entry = folder.Write(
            "_portfolio/a.md",
            "---\ntitle: Walks 散步\ndate: 2023-09-01\ntags: [walks]\n---\n\n## First year: Member\n\nText *with* a [link](/b) and `code`，中文“引号”。\n\n"
                + "![The river](/images/a.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
        );
        folder.Write("_portfolio/letter.md", "---\ntitle: Letter\n---\n\nDear readers,\n\n{{ recipient }} kept.\n");
    }

    public string Name => "settings";

    public string Extension => ".yml";

    public byte[] Make(int seed) => throw new NotSupportedException();

    public string? Feed(byte[] input, bool thorough)
    {
        foreach (var file in Written)
            File.Delete(Path.Combine(folder.Root, file));
        var kind = Written.FirstOrDefault(f => input.AsSpan().StartsWith(Encoding.ASCII.GetBytes("# " + f)), Written[0]);
        File.WriteAllBytes(Path.Combine(folder.Root, kind), input);
        if (kind == "theme.yml")
            folder.Write("portfolio.yml", "theme: theme.yml\n");
        var bag = new DiagnosticBag();
        if (kind == Written[^1])
            return Packs(bag) ?? Words(bag);
        var site = ConfiguredSite.Open(folder.Root, ".", bag);
        if (new ExportPipeline(fonts, OptionLayer.None).Run(site, entry, "a.md", bag) is not { } finished)
            return bag.HasErrors ? Words(bag) : "no PDF, and no word why";
        return PdfShape.Fault(finished.Pdf) ?? Words(bag);
    }

    /// <summary>Every message has words.</summary>
    private static string? Words(DiagnosticBag bag) =>
        bag.Items.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Message)) is { } dumb ? $"{dumb.Code} says nothing" : null;

    private string? Packs(DiagnosticBag bag)
    {
        if (ApplicationSite.Open(new() { Root = folder.Root }, bag, out var usage) is not { } opened)
            return bag.HasErrors || usage is not null ? null : "no applications, and no word why";
        if (opened.File.IsBroken || bag.HasErrors)
            return null;
        foreach (var application in opened.Chosen.Take(2))
        {
            var own = new DiagnosticBag();
            if (PackContents.Read(application, opened.Site, new(opened.Site), anonymous: false, own) is not { } contents || own.HasErrors)
            {
                if (!own.HasErrors)
                    return "no contents, and no word why";
                continue;
            }

            var style = PackStyle.Of(application, opened.Site, OptionLayer.None);
            if (new PackBuilder(contents, opened.Site, style, fonts).Build(application.Limits, own) is { } pack)
            {
                if (PdfShape.Fault(pack.File.Pdf) is { } fault)
                    return fault;
            }
            else if (!own.HasErrors)
            {
                return "no pack, and no word why";
            }
        }

        return null;
    }

    public void Dispose() => folder.Dispose();
}
