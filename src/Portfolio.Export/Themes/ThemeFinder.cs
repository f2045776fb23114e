using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Themes;

/// <summary>Finds the theme that a name or a path means.</summary>
/// <param name="root">Full path of the folder that paths start from and do not lead out of.</param>
/// <param name="displayRoot">The same as the user would name it.</param>
internal sealed class ThemeFinder(string root, string displayRoot)
{
    /// <summary>Whether a name is the path of a file and not the name of a theme of the program.</summary>
    public static bool IsPath(string name) =>
        name.AsSpan().ContainsAny('/', '\\')
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The theme of the program that a name means; the one for 简历 may be written so. Null for none.</summary>
    public static string? BuiltIn(string name) =>
        name == "简历" ? "jianli"
        : ThemeReader.BuiltInNames.Contains(name) ? name
        : null;

    /// <summary>Hint about a name that no theme of the program has.</summary>
    public static string UnknownHint(string name) =>
        NearestName.Near(name, ThemeReader.BuiltInNames) is { } nearest
            ? ThemeMessages.UnknownHint(nearest, string.Join(", ", ThemeReader.BuiltInNames))
            : ThemeMessages.NamesHint(string.Join(", ", ThemeReader.BuiltInNames));

    /// <summary>The theme; null, with a message, when there is none.</summary>
    public SelectedTheme? Find(string name, SourcePlace place, DiagnosticBag bag)
    {
        if (BuiltIn(name) is { } own)
            return new(ThemeReader.BuiltIn(own), null);
        if (!IsPath(name))
        {
            bag.Fail(DiagnosticCodes.ThemeUnknown, place, ThemeMessages.Unknown(name), UnknownHint(name));
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(root, name.Replace('\\', '/').TrimStart('/')));
        if (!SafeFiles.IsBelow(SafeFiles.Real(root), SafeFiles.Real(path)))
        {
            bag.Fail(DiagnosticCodes.OutsideRoot, place, ThemeMessages.OutsideSite(name), FileMessages.OutsideSiteHint);
            return null;
        }

        var shown = SafeFiles.Relative(root, path);
        return Read(path, displayRoot is "" or "." ? shown : $"{displayRoot.Replace('\\', '/').TrimEnd('/')}/{shown}", place, bag);
    }

    /// <summary>
    /// As <see cref="Find"/>, for a name on the command line: its path starts from the current folder and may lead anywhere.
    /// </summary>
    public static SelectedTheme? FindAnywhere(string name, DiagnosticBag bag) =>
        BuiltIn(name) is { } own ? new(ThemeReader.BuiltIn(own), null) : Read(Path.GetFullPath(name), name, new(name), bag);

    private static SelectedTheme? Read(string path, string display, SourcePlace place, DiagnosticBag bag)
    {
        try
        {
            if (!UserPaths.IsFile(path))
            {
                bag.Fail(DiagnosticCodes.ThemeUnknown, place, ThemeMessages.FileMissing(display), FileMessages.RelativeToSite);
                return null;
            }

            if (TextDecoder.Decode(WholeFile.Read(path)) is { } text)
                return new(ThemeReader.Read(text, display, bag, ThemeReader.BuiltIn(ThemeReader.DefaultTheme)), path);
            bag.Fail(DiagnosticCodes.ConfigBroken, new(display), ThemeMessages.NotText, FileMessages.NotTextHint);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(DiagnosticCodes.ConfigBroken, new(display), ThemeMessages.Unreadable(fault.Message), FileMessages.UnreadableHint);
        }

        return null;
    }
}
