using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Settings;

/// <summary>How one entry is made, once command line, entry and site are taken together.</summary>
/// <param name="Files">Full paths of the files that decide it, besides the entry itself.</param>
internal sealed record EntrySettings(Theme Theme, Paper Paper, PictureLimits Pictures, IReadOnlyList<string> Files)
{
    /// <summary>Side by side shows best which block corresponds to which.</summary>
    public const ParallelLayout DefaultLayout = ParallelLayout.Facing;

    /// <summary>How two versions stand together when the PDF holds both.</summary>
    public ParallelLayout Layout { get; init; } = DefaultLayout;

    /// <summary>Addresses of links are printed as numbered notes.</summary>
    public bool PrintUrls { get; init; }

    /// <summary>Long addresses are printed as QR codes too.</summary>
    public bool UrlCodes { get; init; }

    /// <summary>Standards that the PDF claims.</summary>
    public PdfStandard Standard { get; init; } = PdfStandard.Default;

    private static readonly Lazy<SelectedTheme> BuiltIn = new(() => new(ThemeReader.BuiltIn(ThemeReader.DefaultTheme), null));

    /// <summary>The command line wins over the entry, the entry over its site, the site over the program.</summary>
    public static EntrySettings For(SourceEntry entry, ConfiguredSite site, OptionLayer commandLine, DiagnosticBag bag)
    {
        var options = commandLine.Over(SettingsReader.ReadEntry(entry.FrontMatter, site, bag)).Over(site.Settings.Options);
        var theme = options.Theme ?? BuiltIn.Value;
        var limits = new PictureLimits();
        return new(
            theme.Theme,
            options.Paper ?? Paper.A4,
            new(options.Dpi ?? limits.MaxDpi, options.Quality ?? limits.JpegQuality) { MostPixels = site.Limits.MostPixels },
            theme.File is { } file ? [.. site.Settings.Files, file] : site.Settings.Files
        )
        {
            PrintUrls = options.PrintUrls ?? false,
            UrlCodes = options.UrlCodes ?? false,
            Standard = options.Standard ?? PdfStandard.Default,
            Layout = options.Layout ?? DefaultLayout,
        };
    }
}
