using System.Globalization;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Export.Verification;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Fuzz;

/// <summary>Whole entries, from bytes to PDF. Now and then the PDF is read back and must have the text.</summary>
/// <param name="extension">Of the file that holds the entry.</param>
/// <param name="againstRaw">
/// Compares with the raw text too. That reads damaged front matter and addresses in its own way; a fuzzer that follows branches would
/// report nothing else.
/// </param>
internal sealed class EntryTarget(string extension = ".md", bool againstRaw = true) : ITarget
{
    private readonly SmallSite folder = new();
    private readonly ExportPipeline pipeline = new(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None);
    private ConfiguredSite? opened;

    private ConfiguredSite Site => opened ??= ConfiguredSite.Open(folder.Root, ".", new DiagnosticBag());

    private string File { get; } = "case" + extension;

    public string Name => "entries";

    public string Extension => extension;

    public byte[] Make(int seed) => EntryMaker.Make(seed);

    public string? Feed(byte[] input, bool thorough)
    {
        var path = Path.Combine(folder.Root, "_portfolio", File);
        System.IO.File.WriteAllBytes(path, input);
        var bag = new DiagnosticBag();
        var finished = pipeline.Run(Site, path, File, bag);
        if (finished is null)
            return bag.HasErrors ? null : "no PDF, and no word why";
        if (PdfShape.Fault(finished.Pdf) is { } broken)
            return broken;
        if (!thorough)
            return null;
        var reading = new DiagnosticBag();
        if (ReadBack.Read("case.pdf", finished.Pdf, [new(Site, path, File)], reading) is not { } read)
            return "cannot be read back: " + reading.Items[0].Message;
        var isTold = bag.Items.Any(d => d.Code == DiagnosticCodes.CharacterMissing);
        var understood = read.Entries.SelectMany(e => e.Text.Lost).FirstOrDefault(l => !l.IsFormula && !(isTold && IsOfIcons(l.Text)));
        if (understood is not null)
            return $"lost of what was understood: {understood.Place} {understood.Text}";
        var raw = againstRaw ? VerifyFindings.Of(read).FirstOrDefault(f => f.Code == DiagnosticCodes.TextLost) : null;
        return raw is null ? null : $"lost: {raw.Place} {raw.Message}";
    }

    /// <summary>Signs of icon fonts are left out, with all that stands on them, and a message names them.</summary>
    private static bool IsOfIcons(string text)
    {
        for (var at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
        {
            if (!char.IsWhiteSpace(text[at]) && CharUnicodeInfo.GetUnicodeCategory(text, at) != UnicodeCategory.PrivateUse)
                return false;
        }

        return true;
    }

    public void Dispose() => folder.Dispose();
}
