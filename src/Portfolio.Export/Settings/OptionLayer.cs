using Portfolio.Export.Themes;
using Portfolio.Pdf;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Settings;

/// <summary>What one place says about how PDFs are made; null where it says nothing.</summary>
internal sealed record OptionLayer
{
    public static readonly OptionLayer None = new();

    public Paper? Paper { get; init; }

    public SelectedTheme? Theme { get; init; }

    /// <summary>Template of the output names; see <see cref="NameTemplate"/>.</summary>
    public string? Names { get; init; }

    public bool? AsciiNames { get; init; }

    public LanguageMode? LanguageMode { get; init; }

    public ParallelLayout? Layout { get; init; }

    public int? Dpi { get; init; }

    public int? Quality { get; init; }

    /// <summary>Addresses of links are printed as numbered notes.</summary>
    public bool? PrintUrls { get; init; }

    /// <summary>Long addresses are printed as QR codes too.</summary>
    public bool? UrlCodes { get; init; }

    /// <summary>Standards that the PDFs claim.</summary>
    public PdfStandard? Standard { get; init; }

    /// <summary>Limits of the command line, which alone can give them.</summary>
    public EntryLimits? Limits { get; init; }

    /// <summary>How much an entry may ask for.</summary>
    public InputLimits Input { get; init; } = InputLimits.None;

    /// <summary>These options, and where they say nothing, the weaker ones.</summary>
    public OptionLayer Over(OptionLayer weaker) =>
        new()
        {
            Paper = Paper ?? weaker.Paper,
            Theme = Theme ?? weaker.Theme,
            Names = Names ?? weaker.Names,
            AsciiNames = AsciiNames ?? weaker.AsciiNames,
            LanguageMode = LanguageMode ?? weaker.LanguageMode,
            Layout = Layout ?? weaker.Layout,
            Dpi = Dpi ?? weaker.Dpi,
            Quality = Quality ?? weaker.Quality,
            PrintUrls = PrintUrls ?? weaker.PrintUrls,
            UrlCodes = UrlCodes ?? weaker.UrlCodes,
            Standard = Standard ?? weaker.Standard,
            Limits = Limits ?? weaker.Limits,
            Input = Input.Over(weaker.Input),
        };
}
