namespace Portfolio.Export.Themes;

/// <summary>The theme that an option names.</summary>
/// <param name="File">Full path of the theme file; null for a theme of the program.</param>
internal sealed record SelectedTheme(Theme Theme, string? File);
