using Portfolio.Messages;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Collects why the standards cannot be claimed with a file taken over. What cannot be known without a validator is believed only of a file
/// that says itself that it is PDF/A; the rest is looked at: fonts, colours, filters.
/// </summary>
internal sealed class ArchivalConformance
{
    private static readonly string[] FontFiles = ["FontFile", "FontFile2", "FontFile3"];

    private readonly PdfObjects objects;
    private readonly List<string> archive = [];
    private readonly List<string> access = [];

    public ArchivalConformance(PdfObjects objects, bool claimsArchive)
    {
        this.objects = objects;
        if (!claimsArchive)
            Add(archive, PdfMessages.NotAnArchive);
    }

    /// <summary>Clauses that say why PDF/A cannot be claimed; none when it can.</summary>
    public IReadOnlyList<string> Archive => archive;

    /// <summary>Clauses that say why PDF/UA cannot be claimed; none when it can.</summary>
    public IReadOnlyList<string> Access => access;

    /// <summary>An operator of the content.</summary>
    public void Check(string name)
    {
        if (name is "k" or "K")
            Add(archive, PdfMessages.Cmyk);
    }

    public void Check(DictionaryToken dictionary)
    {
        if (objects.Name(dictionary, "Type") == "Font")
            CheckFont(dictionary);
        if (objects.Name(dictionary, "ColorSpace") == "DeviceCMYK" || objects.Name(dictionary, "CS") == "DeviceCMYK")
            Add(archive, PdfMessages.Cmyk);
        if (objects.Name(dictionary, "Filter") == "LZWDecode")
            Add(archive, PdfMessages.Lzw);
        if (objects.Get(dictionary, "TR") is not null)
            Add(archive, PdfMessages.TransferFunctions);
        if (objects.Name(dictionary, "Subtype") == "PS")
            Add(archive, PdfMessages.PostScript);
    }

    private void CheckFont(DictionaryToken font)
    {
        var kind = objects.Name(font, "Subtype");
        var name = objects.Name(font, "BaseFont") is { } full ? full[(full.IndexOf('+') + 1)..] : PdfMessages.Nameless;
        var described =
            kind == "Type0" && objects.Get(font, "DescendantFonts") is ArrayToken { Data.Count: > 0 } inner
                ? objects.Resolve(inner.Data[0]) as DictionaryToken
                : font;
        var isEmbedded =
            kind is "Type3" or "CIDFontType0" or "CIDFontType2"
            || (
                described is not null
                && objects.Dictionary(described, "FontDescriptor") is { } descriptor
                && FontFiles.Any(f => objects.Get(descriptor, f) is not null)
            );
        if (!isEmbedded)
        {
            Add(archive, PdfMessages.FontNotEmbedded(name));
            Add(access, PdfMessages.FontNotEmbedded(name));
        }

        if (
            kind is not ("CIDFontType0" or "CIDFontType2")
            && objects.Get(font, "ToUnicode") is null
            && objects.Get(font, "Encoding") is not NameToken { Data: "WinAnsiEncoding" or "MacRomanEncoding" }
        )
        {
            Add(archive, PdfMessages.FontUnmapped(name));
            Add(access, PdfMessages.FontUnmapped(name));
        }
    }

    private static void Add(List<string> reasons, string reason)
    {
        if (!reasons.Contains(reason))
            reasons.Add(reason);
    }
}
