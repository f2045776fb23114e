using Portfolio.Pdf;

namespace Portfolio.PdfReading.Importing;

/// <summary>A PDF to append, taken over as it is.</summary>
/// <param name="Pages">In the order of the file; at least one.</param>
/// <param name="Archive">Why PDF/A cannot be claimed with it; empty when it can.</param>
/// <param name="Access">Why PDF/UA cannot be claimed with it; empty when it can.</param>
/// <param name="Lost">What stands beside the content of the pages and is not taken over.</param>
public sealed record ImportedPdf(
    IReadOnlyList<ImportedPage> Pages,
    IReadOnlyList<string> Archive,
    IReadOnlyList<string> Access,
    IReadOnlyList<string> Lost
)
{
    /// <summary>It opens without a password, but its owner lets nobody change it: it may be shown and attached, not taken apart.</summary>
    public bool IsLocked { get; init; }
}

/// <summary>A page that can be placed like a picture.</summary>
/// <param name="Width">As it is shown, in points.</param>
/// <param name="Height">As it is shown, in points.</param>
/// <param name="Form">A form XObject that fills the unit square.</param>
/// <param name="Text">What it says, for those who do not see it.</param>
public sealed record ImportedPage(double Width, double Height, PdfPicture Form, string Text)
{
    /// <summary>BCP 47 tag of its file, or null.</summary>
    public string? Language { get; init; }
}
