using Portfolio.Export.Making;
using Portfolio.Export.Runs.Caching;
using Portfolio.Export.Runs.Sharding;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs;

/// <summary>One call of <c>export</c>, checked as far as that needs no file.</summary>
internal sealed record ExportRequest
{
    /// <summary>Files and folders; empty for the site around the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A .pdf file, a folder, <c>-</c> for standard output, or null for <c>_pdf/</c> of each site.</summary>
    public string? Output { get; init; }

    /// <summary>Root of the site; null to look for <c>_config.yml</c> upwards.</summary>
    public string? Root { get; init; }

    /// <summary>Full paths of folders with more fonts.</summary>
    public IReadOnlyList<string> FontPaths { get; init; } = [];

    /// <summary>What the command line says of how PDFs are made, but for the theme.</summary>
    public OptionLayer Given { get; init; } = OptionLayer.None;

    /// <summary>Languages of the PDFs, a PDF for each; empty leaves it to the entry, its site and the default.</summary>
    public IReadOnlyList<LanguageMode> Languages { get; init; } = [];

    /// <summary>Name of a built-in theme, or path of a theme file; null leaves it to the entry, its site and the default.</summary>
    public string? Theme { get; init; }

    public DumpStage Dump { get; init; }

    /// <summary>Only curricula vitae are exported.</summary>
    public bool CvOnly { get; init; }

    /// <summary>Curricula vitae become JSON Resume instead of PDFs.</summary>
    public bool ToJsonResume { get; init; }

    /// <summary>Drafts and what is not published are exported too.</summary>
    public bool Drafts { get; init; }

    /// <summary>What a site hides is printed, too.</summary>
    public bool ShowHidden { get; init; }

    /// <summary>Symbolic links may lead out of the site.</summary>
    public bool Follow { get; init; }

    /// <summary>PDFs of entries that are gone are removed.</summary>
    public bool Prune { get; init; }

    /// <summary>Where PDFs that other runs have made are looked for; null for nowhere.</summary>
    public CacheChoice? Cache { get; init; }

    /// <summary>This run makes a part of the entries only; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Entries worked on at once; null for the number of cores.</summary>
    public int? Jobs { get; init; }

    /// <summary>Only warnings and errors are printed.</summary>
    public bool Quiet { get; init; }

    /// <summary>Everything is made again, and files of others are overwritten.</summary>
    public bool Force { get; init; }

    /// <summary>Warnings give an exit code of their own.</summary>
    public bool Strict { get; init; }

    /// <summary>Every PDF is read back and compared with its entry.</summary>
    public bool Verify { get; init; }

    /// <summary>File for a report as JSON, or null.</summary>
    public string? Report { get; init; }

    /// <summary>
    /// What the command line says of how PDFs are made; null, with a message, when it names a theme file that cannot be used.
    /// </summary>
    public OptionLayer? Choose(DiagnosticBag bag)
    {
        if (Theme is null)
            return Given;
        var own = new DiagnosticBag();
        var theme = ThemeFinder.FindAnywhere(Theme, own);
        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic);
        return own.HasErrors ? null : Given with { Theme = theme };
    }
}
