using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Settings;

/// <summary>How one entry is made, after all who have a say in it.</summary>
/// <param name="Files">Full paths of the files that say so, besides the entry itself.</param>
internal sealed record EntrySettings(Theme Theme, Paper Paper, PictureLimits Pictures, IReadOnlyList<string> Files)
{
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
        var said = commandLine.Over(SettingsReader.ReadEntry(entry.FrontMatter, site, bag)).Over(site.Settings.Options);
        var theme = said.Theme ?? BuiltIn.Value;
        var limits = new PictureLimits();
        return new(
            theme.Theme,
            said.Paper ?? Paper.A4,
            new(said.Dpi ?? limits.MaxDpi, said.Quality ?? limits.JpegQuality) { MostPixels = site.Limits.MostPixels },
            theme.File is { } file ? [.. site.Settings.Files, file] : site.Settings.Files
        )
        {
            PrintUrls = said.PrintUrls ?? false,
            UrlCodes = said.UrlCodes ?? false,
            Standard = said.Standard ?? PdfStandard.Default,
            Layout = said.Layout ?? DefaultLayout,
        };
    }
}
