namespace Portfolio.Pdf;

/// <summary>The part and level of PDF/A that a file claims to keep.</summary>
public enum ArchiveLevel
{
    /// <summary>None is claimed.</summary>
    None,

    /// <summary>PDF/A-2a: tagged (ISO 19005-2, level A).</summary>
    A2A,

    /// <summary>PDF/A-2b: looks the same for ever (level B).</summary>
    A2B,

    /// <summary>PDF/A-2u: its text can be read too (level U).</summary>
    A2U,

    /// <summary>PDF/A-3a: as 2a, and may hold files of any kind (ISO 19005-3, level A).</summary>
    A3A,
}

/// <summary>
/// The standards that a file claims. What they ask for is kept in any case; only claims, and files within the file, depend on them.
/// </summary>
/// <param name="Accessible">PDF/UA-1 (ISO 14289-1).</param>
/// <param name="Archive">PDF/A, or none.</param>
public sealed record PdfStandard(bool Accessible, ArchiveLevel Archive)
{
    /// <summary>PDF/UA-1 and PDF/A-2a together.</summary>
    public static readonly PdfStandard Default = new(true, ArchiveLevel.A2A);

    /// <summary>Part of ISO 19005: 2 or 3; 0 when no PDF/A is claimed.</summary>
    public int ArchivePart =>
        Archive switch
        {
            ArchiveLevel.None => 0,
            ArchiveLevel.A3A => 3,
            _ => 2,
        };

    /// <summary>Conformance level as XMP writes it: A, B, U or empty.</summary>
    public string ArchiveConformance =>
        Archive switch
        {
            ArchiveLevel.A2B => "B",
            ArchiveLevel.A2U => "U",
            ArchiveLevel.None => "",
            _ => "A",
        };
}

/// <summary>A file within the file.</summary>
/// <param name="Name">File name with extension, without folders.</param>
/// <param name="MediaType">As <c>text/markdown</c>.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Bytes">The file.</param>
public sealed record PdfAttachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Bytes);
