using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A PDF as another program's library reads it.</summary>
internal sealed class FinishedPdf : IDisposable
{
    private readonly PdfDocument pdf;

    public FinishedPdf(string path)
        : this(File.ReadAllBytes(path)) { }

    public FinishedPdf(byte[] bytes)
    {
        Assert.True(bytes.AsSpan().StartsWith("%PDF-1."u8));
        Assert.True(bytes.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8));
        pdf = PdfDocument.Open(bytes);
    }

    public int Pages => pdf.NumberOfPages;

    public (double Width, double Height) Paper => (pdf.GetPage(1).Width, pdf.GetPage(1).Height);

    /// <summary>All text without any space, for where a line ends is the layout's matter.</summary>
    public string Text => Without(string.Concat(pdf.GetPages().Select(p => p.Text)));

    /// <summary>Names of the fonts that letters are set in, without the tag of a subset.</summary>
    public IReadOnlyList<string> Fonts =>
        [.. pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName![(l.FontName!.IndexOf('+') + 1)..]).Distinct()];

    public int Pictures => pdf.GetPages().Sum(p => p.NumberOfImages);

    public string Language => ((StringToken)Catalog.Data["Lang"]).Data;

    public bool IsTagged => Catalog.ContainsKey(NameToken.Create("StructTreeRoot")) && Catalog.ContainsKey(NameToken.Create("MarkInfo"));

    public bool HasOutline => Catalog.ContainsKey(NameToken.Create("Outlines"));

    public string? Title => pdf.Information.Title;

    private DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    public static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                kept.Append(c);
        return kept.ToString();
    }

    public void Dispose() => pdf.Dispose();
}
