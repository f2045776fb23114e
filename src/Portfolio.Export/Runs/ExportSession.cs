using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>What outlives a run, so that the next one starts at once: fonts and hashes.</summary>
internal sealed class ExportSession
{
    private FontSet? fonts;
    private IReadOnlyList<Diagnostic> told = [];

    /// <summary>Whether what is wrong with the request as a whole differs from the last time; remembers it.</summary>
    public bool IsNews(IReadOnlyList<Diagnostic> diagnostics)
    {
        var news = !told.SequenceEqual(diagnostics);
        told = diagnostics;
        return news;
    }

    /// <summary>PDFs without an entry that the user knows of.</summary>
    public IReadOnlyList<string> ToldOrphans { get; set; } = [];

    /// <summary>Content hashes, kept as long as the files keep their size and time.</summary>
    public FileHashes Hashes { get; } = new();

    /// <summary>The fonts of the program and those in the folders that the request names; looked for once.</summary>
    /// <exception cref="FontUnusableException">A font file of the program is not there.</exception>
    public FontSet Fonts(ExportRequest request) => fonts ??= FontFolder.Open(FontFolder.DefaultPath, request.FontPaths);

    /// <exception cref="FontUnusableException">A font file of the program is not there.</exception>
    public ExportPipeline PipelineFor(ExportRequest request, OptionLayer commandLine, PictureMemory? memory = null) =>
        new(Fonts(request).Library, commandLine, memory);
}
