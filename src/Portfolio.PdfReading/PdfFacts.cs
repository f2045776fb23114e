using Portfolio.PdfReading.Ink;

namespace Portfolio.PdfReading;

/// <summary>What a PDF is, whatever it was made from.</summary>
/// <param name="Version">As 1.7.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Title">Title of the document information, or null.</param>
/// <param name="Producer">Program that the document information names, or null.</param>
/// <param name="Claims">Standards that its metadata names, as PDF/A-2a.</param>
/// <param name="Text">The text as a reader of the file gets it.</param>
/// <param name="SuspiciousCharacters">Characters that no author writes on purpose, by code point.</param>
/// <param name="Pictures">Pictures as they are printed, in the order of the pages; stencils apart.</param>
/// <param name="Links">Link annotations in the order of the pages.</param>
/// <param name="Fonts">Each font once.</param>
/// <param name="Tags">What a screen reader has to go by.</param>
/// <param name="Bytes">The size of the file by what it is for.</param>
public sealed record PdfFacts(
    double Version,
    int Pages,
    string? Title,
    string? Producer,
    IReadOnlyList<string> Claims,
    PdfText Text,
    IReadOnlyList<SuspiciousCharacter> SuspiciousCharacters,
    IReadOnlyList<PdfImage> Pictures,
    IReadOnlyList<PdfLink> Links,
    IReadOnlyList<PdfFont> Fonts,
    TagFacts Tags,
    ByteUsage Bytes
)
{
    /// <summary>Text and pictures that nobody sees; they do not count as there.</summary>
    public IReadOnlyList<UnseenContent> Unseen { get; init; } = [];

    /// <summary>Whether every byte is as it was written; null for a file of another program.</summary>
    public bool? IsIntact { get; init; }

    /// <summary>Names of fonts whose shapes do not go with their text.</summary>
    public IReadOnlyList<string> BrokenFonts { get; init; } = [];
}

/// <summary>A character that does not belong, and how often it stands where.</summary>
/// <param name="CodePoint">Unicode scalar value.</param>
/// <param name="Kind">Why: radical, compatibility form, replacement …</param>
/// <param name="Count">How often it stands in the text; at least 1.</param>
/// <param name="FirstPage">Page of the first, from 1.</param>
public sealed record SuspiciousCharacter(int CodePoint, string Kind, int Count, int FirstPage);

/// <summary>A picture as it is printed.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="PixelWidth">Pixels across, as stored.</param>
/// <param name="PixelHeight">Pixels down, as stored.</param>
/// <param name="Width">Printed width in points.</param>
/// <param name="Height">Printed height in points.</param>
/// <param name="Signature">Small grey copy to know it by; null when it cannot be decoded.</param>
public sealed record PdfImage(int Page, int PixelWidth, int PixelHeight, double Width, double Height, double[]? Signature)
{
    /// <summary>A hash of its coded pixels; null where only the signature is known.</summary>
    public ulong? Coded { get; init; }

    /// <summary>Pixels per printed inch across; 0 for a picture of no width.</summary>
    public double Dpi => Width > 0 ? PixelWidth / (Width / 72) : 0;
}

/// <summary>A link annotation.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Address">Where it leads; null inside the document.</param>
public sealed record PdfLink(int Page, string? Address);

/// <summary>A font of the file.</summary>
/// <param name="Name">Without the subset tag.</param>
/// <param name="Kind">As TrueType, Type3, CIDFontType2.</param>
/// <param name="Embedded">Its shapes are in the file.</param>
/// <param name="Subset">Its name has a subset tag (ISO 32000-2, 9.9.2).</param>
/// <param name="ToUnicode">It has a map from its codes to characters.</param>
public sealed record PdfFont(string Name, string Kind, bool Embedded, bool Subset, bool ToUnicode);

/// <summary>What a screen reader has to go by.</summary>
/// <param name="Marked">The catalog says that it is tagged.</param>
/// <param name="Tree">There is a structure tree.</param>
/// <param name="Language">Language tag of the document, or null.</param>
/// <param name="ShowsTitle">Viewers show the title in place of the file name.</param>
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
)
{
    internal static readonly TagFacts None = new(false, false, null, false, 0, [], 0, 0, 0);
}

/// <summary>Bytes of the file by what they are for.</summary>
/// <param name="Total">Size of the file, the sum of the others.</param>
/// <param name="Content">Content streams of pages and forms.</param>
/// <param name="Fonts">Font files, maps and shapes.</param>
/// <param name="Pictures">Image streams, masks included.</param>
/// <param name="Structure">Object and cross-reference streams, and metadata.</param>
/// <param name="Attachments">Embedded files.</param>
/// <param name="Other">The rest: what is not in a stream.</param>
public sealed record ByteUsage(long Total, long Content, long Fonts, long Pictures, long Structure, long Attachments, long Other);
