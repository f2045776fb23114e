using Portfolio.Export.Settings;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Composing;

/// <summary>How one entry is composed.</summary>
/// <param name="Theme">Fonts, sizes, colours and spaces.</param>
/// <param name="Paper">Size of the pages.</param>
internal sealed record ComposeOptions(Theme Theme, Paper Paper)
{
    /// <summary>Families that a theme may name, others are set in <c>sans</c>; null for all: the library has an answer to any name.</summary>
    public IReadOnlySet<string>? Families { get; init; }

    /// <summary>Language of the fixed words; null for the entry's own.</summary>
    public string? WordsLanguage { get; init; }

    /// <summary>Languages of the line above the title, where many entries have it alike; null for those of the entry.</summary>
    public IReadOnlyList<string>? LabelLanguages { get; init; }

    /// <summary>How two versions stand together.</summary>
    public ParallelLayout Layout { get; init; } = EntrySettings.DefaultLayout;

    /// <summary>Addresses of links are printed as numbered notes, for paper.</summary>
    public bool PrintUrls { get; init; }

    /// <summary>Long ones get a QR code too.</summary>
    public bool UrlCodes { get; init; }

    /// <summary>The links of a case have QR codes. An anonymous copy has none: nobody sees where they lead.</summary>
    public bool CaseCodes { get; init; } = true;

    /// <summary>What prints the addresses; null when they are not to be printed.</summary>
    public PrintedAddresses? NewAddresses() => PrintUrls || UrlCodes ? new(UrlCodes) : null;

    /// <summary>Full paths of pictures that turned out to be broken when they were decoded.</summary>
    public IReadOnlySet<string> UnreadablePictures { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
