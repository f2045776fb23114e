namespace Portfolio.Export.Themes;

/// <summary>A theme somebody chose.</summary>
/// <param name="File">Full path of the theme file; null for a theme of the program.</param>
internal sealed record ThemeChoice(Theme Theme, string? File);
