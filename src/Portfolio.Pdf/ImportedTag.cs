namespace Portfolio.Pdf;

/// <summary>An element of another PDF's tag tree, as far as it has content on one page.</summary>
/// <param name="Type">A standard structure type; headings are H1 to H6 as they stood there.</param>
/// <param name="Kids">In reading order.</param>
public sealed record ImportedTag(string Type, IReadOnlyList<ImportedTagKid> Kids)
{
    /// <summary>BCP 47 tag where it differs from that of the element around; null for none.</summary>
    public string? Language { get; init; }

    /// <summary>Alternative text, or null.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>What its content stands for (ISO 32000-1 14.9.4), or null.</summary>
    public string? ActualText { get; init; }

    /// <summary>What an abbreviation stands for, or null.</summary>
    public string? Expansion { get; init; }

    /// <summary>ListNumbering of an L.</summary>
    public string? Numbering { get; init; }

    /// <summary>Scope of a TH.</summary>
    public string? Scope { get; init; }

    /// <summary>1 or more.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>1 or more.</summary>
    public int RowSpan { get; init; } = 1;
}

/// <summary>An element, or marked content of the form.</summary>
/// <param name="Tag">The element, or null.</param>
/// <param name="Mark">MCID in the form; -1 for an element.</param>
public readonly record struct ImportedTagKid(ImportedTag? Tag, int Mark = -1);
