using Portfolio.Export.Configuration;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Fonts;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Running;

/// <summary>What outlives a run, so that the next one starts at once: fonts and hashes.</summary>
internal sealed class ExportSession
{
    private FontLibrary? fonts;
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

    /// <exception cref="FontMissingException">A font file is not there.</exception>
    public ExportPipeline PipelineFor(Choices commandLine) => new(fonts ??= FontFolder.Open(FontFolder.DefaultPath), commandLine);
}
