using Portfolio.Export.Composing;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Fonts;

namespace Portfolio.Export.Running;

/// <summary>What outlives a run, so that the next one of the same request starts at once: fonts, theme and pipeline.</summary>
internal sealed class ExportSession(ExportRequest request)
{
    private ExportPipeline? pipeline;
    private IReadOnlyList<Diagnostic> told = [];

    /// <exception cref="FontMissingException">A font file is not there.</exception>
    public ExportPipeline Pipeline => pipeline ??= new(
        FontFolder.Open(FontFolder.DefaultPath),
        new ComposeOptions(ThemeReader.BuiltIn(request.Theme), request.Paper));

    /// <summary>Whether what is wrong with the request as a whole differs from the last time; remembers it.</summary>
    public bool IsNews(IReadOnlyList<Diagnostic> diagnostics)
    {
        var news = !told.SequenceEqual(diagnostics);
        told = diagnostics;
        return news;
    }

    /// <summary>Content hashes, kept as long as the files keep their size and time.</summary>
    public FileHashes Hashes { get; } = new();
}
