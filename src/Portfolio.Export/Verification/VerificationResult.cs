using Portfolio.Export.Verification.RawText;
using Portfolio.PdfReading;

namespace Portfolio.Export.Verification;

/// <summary>A picture of the source and where the PDF has it.</summary>
/// <param name="Drawn">Null when it was not found.</param>
internal sealed record SourcePictureResult(ExpectedPicture Picture, PdfImage? Drawn);

/// <summary>How a PDF compares with its entry.</summary>
/// <param name="Source">What became of the letters of the raw text.</param>
/// <param name="Strange">Characters that do not belong and that the source does not have.</param>
/// <param name="Pictures">Pictures of the source that can be read, each file once.</param>
/// <param name="LostLinks">Links of the source that the PDF does not have.</param>
/// <param name="Links">Addresses that the source links to, each once.</param>
internal sealed record EntryResult(
    string Path,
    TextResult Text,
    RawTextResult Source,
    IReadOnlyList<SuspiciousCharacter> Strange,
    IReadOnlyList<SourcePictureResult> Pictures,
    IReadOnlyList<ExpectedLink> Links,
    IReadOnlyList<ExpectedLink> LostLinks
);

/// <summary>What is known of one PDF.</summary>
/// <param name="Path">As the user would name it.</param>
/// <param name="Entries">The comparison with its source, or with the sources of its two languages; empty without one.</param>
internal sealed record VerificationResult(string Path, PdfFacts Facts, IReadOnlyList<EntryResult> Entries)
{
    /// <summary>The comparison with the first of its sources, or null.</summary>
    public EntryResult? Entry => Entries.Count > 0 ? Entries[0] : null;
}
