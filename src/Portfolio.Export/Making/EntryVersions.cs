using Portfolio.Export.Settings;

namespace Portfolio.Export.Making;

/// <summary>Which languages of an entry go into its PDF.</summary>
/// <param name="Mode">Never <see cref="LanguageMode.Source"/>.</param>
/// <param name="Language">Of the entry's file, without region; null when nothing but its text says so.</param>
/// <param name="Twin">The file of the other version, or null.</param>
internal sealed record EntryVersions(LanguageMode Mode, string? Language, TwinFile? Twin)
{
    /// <summary>Stands in names for <c>{lang}</c>; null leaves it to the file.</summary>
    public string? NamePart =>
        Mode switch
        {
            LanguageMode.Both => Twin is null ? null : $"{Language}-{Twin.Language}",
            _ => Mode.Language() is { } asked && asked == Language ? asked : null,
        };
}

/// <param name="Path">Full path.</param>
/// <param name="DisplayPath">As the user would name it.</param>
/// <param name="Language">Without region.</param>
internal sealed record TwinFile(string Path, string DisplayPath, string Language);

/// <summary>A file that becomes a PDF.</summary>
internal sealed record ExportSource(ConfiguredSite Site, string Path, string Display)
{
    /// <summary>Null for the file as it is written.</summary>
    public EntryVersions? Versions { get; init; }

    /// <summary>The file was looked at already, and says nothing of the languages of its PDF.</summary>
    public bool IsSilentOnLanguages { get; init; }
}
