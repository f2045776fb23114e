using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Images;

namespace Portfolio.Export.Packs;

/// <summary>How a pack is set: one theme and paper for all its parts, so that they look like one document.</summary>
/// <param name="Theme">With all that a pack sets otherwise: no person and no foot in the parts.</param>
internal sealed record PackStyle(Theme Theme, Paper Paper, PictureLimits Pictures, PartStart Start)
{
    /// <summary>The command line wins over the application, that over the site.</summary>
    public static PackStyle Of(Application application, ConfiguredSite site, OptionLayer commandLine)
    {
        var said = commandLine.Over(application.Choices).Over(site.Settings.Options);
        var theme = said.Theme?.Theme ?? ThemeReader.BuiltIn(ThemeReader.DefaultTheme);
        var limits = new PictureLimits();
        return new(theme, said.Paper ?? Paper.A4, new(said.Dpi ?? limits.MaxDpi, said.Quality ?? limits.JpegQuality), application.Start);
    }

    /// <summary>For the parts: the cover says once whose they are, the feet of the pack stand on every page.</summary>
    public Theme PartTheme => Theme with { ShowPerson = false, ShowPortrait = false, ShowFoot = false };
}
