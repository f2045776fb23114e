using Portfolio.Export.Themes;
using Portfolio.Pdf;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Settings;

/// <summary>Options for PDFs from one place: the command line, an entry, an application or a site. Null is not given.</summary>
internal sealed record OptionLayer
{
    public static readonly OptionLayer None = new();

    public Paper? Paper { get; init; }

    public SelectedTheme? Theme { get; init; }

    /// <summary>Template of the output names; see <see cref="NameTemplate"/>.</summary>
    public string? Names { get; init; }

    /// <summary>Output names are written in ASCII.</summary>
    public bool? AsciiNames { get; init; }

    public LanguageMode? LanguageMode { get; init; }

    public ParallelLayout? Layout { get; init; }

    /// <summary>Pixels per printed inch; see <see cref="SettingKeys.Dpi"/>.</summary>
    public int? Dpi { get; init; }

    /// <summary>Quality of newly coded JPEGs; see <see cref="SettingKeys.Quality"/>.</summary>
    public int? Quality { get; init; }

    /// <summary>Addresses of links are printed as numbered notes.</summary>
    public bool? PrintUrls { get; init; }

    /// <summary>Long addresses are printed as QR codes too.</summary>
    public bool? UrlCodes { get; init; }

    /// <summary>Standards that the PDFs claim.</summary>
    public PdfStandard? Standard { get; init; }

    /// <summary>Every PDF is read back and compared with its entry.</summary>
    public bool? Verify { get; init; }

    /// <summary>Limits of the command line, which alone can give them.</summary>
    public EntryLimits? Limits { get; init; }

    /// <summary>Keys of <c>portfolio.yml</c> that the command line sets, as <c>key=value</c> in lines.</summary>
    public string Overrides { get; init; } = "";

    /// <summary>Limits on what is read: files, pictures, time.</summary>
    public InputLimits Input { get; init; } = InputLimits.None;

    /// <summary>These options, and where they are not given, the weaker ones.</summary>
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
            Verify = Verify ?? weaker.Verify,
            Limits = Limits ?? weaker.Limits,
            Overrides = Overrides.Length > 0 ? Overrides : weaker.Overrides,
            Input = Input.Over(weaker.Input),
        };
}
