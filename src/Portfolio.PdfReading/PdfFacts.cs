namespace Portfolio.PdfReading;

/// <summary>What a PDF is, whatever it was made from.</summary>
/// <param name="Version">As 1.7.</param>
/// <param name="Claims">Standards that its metadata names, as PDF/A-2a.</param>
/// <param name="Strange">Characters that no author writes on purpose.</param>
public sealed record PdfFacts(
    double Version,
    int Pages,
    string? Title,
    string? Producer,
    IReadOnlyList<string> Claims,
    PdfText Text,
    IReadOnlyList<SuspiciousCharacter> Strange,
    IReadOnlyList<PdfImage> Pictures,
    IReadOnlyList<PdfLink> Links,
    IReadOnlyList<PdfFont> Fonts,
    TagFacts Tags,
    ByteCensus Bytes
);

/// <summary>A character that does not belong, and how often it stands where.</summary>
/// <param name="Kind">Why: radical, compatibility form, replacement …</param>
public sealed record SuspiciousCharacter(int CodePoint, string Kind, int Count, int FirstPage);

/// <summary>A picture as it is printed.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="PixelWidth">Pixels.</param>
/// <param name="PixelHeight">Pixels.</param>
/// <param name="Width">Printed width in points.</param>
/// <param name="Height">Printed height in points.</param>
/// <param name="Look">Small grey copy to know it by; null when it cannot be decoded.</param>
public sealed record PdfImage(int Page, int PixelWidth, int PixelHeight, double Width, double Height, double[]? Look)
{
    /// <summary>Pixels per printed inch.</summary>
    public double Dpi => Width > 0 ? PixelWidth / (Width / 72) : 0;
}

/// <summary>A link annotation.</summary>
/// <param name="Address">Where it leads; null inside the document.</param>
public sealed record PdfLink(int Page, string? Address);

/// <param name="Name">Without the subset tag.</param>
/// <param name="Kind">As TrueType, Type3, CIDFontType2.</param>
public sealed record PdfFont(string Name, string Kind, bool Embedded, bool Subset, bool ToUnicode);

/// <summary>What a screen reader has to go by.</summary>
/// <param name="Marked">The catalog says that it is tagged.</param>
/// <param name="Tree">There is a structure tree.</param>
/// <param name="Language">Language of the document, or null.</param>
/// <param name="Elements">Structure elements in all.</param>
/// <param name="Headings">Levels of the headings in order; 0 for one without level.</param>
/// <param name="Figures">Figures and formulas.</param>
/// <param name="FiguresWithoutAlt">Those of them without words.</param>
/// <param name="OutlineItems">Lines of the outline.</param>
public sealed record TagFacts(
    bool Marked,
    bool Tree,
    string? Language,
    bool ShowsTitle,
    int Elements,
    IReadOnlyList<int> Headings,
    int Figures,
    int FiguresWithoutAlt,
    int OutlineItems
);

/// <summary>Bytes of the file by what they are for; together its size.</summary>
public sealed record ByteCensus(long Total, long Content, long Fonts, long Pictures, long Structure, long Attachments, long Other);
