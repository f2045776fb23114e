using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Portfolio.Export.Composing;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Benchmarks;

/// <summary>What each stage takes of one entry without pictures, when everything is warm.</summary>
[MemoryDiagnoser]
public class Stages
{
    /// <summary>The entry, for the instance that the runner makes; relative to the current folder.</summary>
    public static string File { get; set; } = "";

    private string path = "";
    private ConfiguredSite site = null!;
    private FontLibrary fonts = null!;
    private ExportPipeline pipeline = null!;
    private PortfolioEntry entry = null!;
    private ComposeOptions options = null!;
    private Document document = null!;
    private TypesetDocument pages = null!;

    /// <summary>
    /// Measures all stages. In this process: a program of its own would need to be built and restored first. Code that was compiled quickly
    /// is replaced while the stages warm up.
    /// </summary>
    public static void Run(string entry)
    {
        File = entry;
        var job = Job.ShortRun.WithWarmupCount(12).WithToolchain(InProcessEmitToolchain.Instance);
        var artifacts = Path.Combine(Path.GetTempPath(), "portfolio-export-benchmarks");
        var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(artifacts);
        BenchmarkRunner.Run<Stages>(config);
    }

    /// <summary>Brings the entry to the beginning of each stage.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        path = Path.GetFullPath(File);
        site = ConfiguredSite.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, ".", new());
        fonts = FontFolder.Open(FontFolder.DefaultPath, []).Library;
        pipeline = new(fonts, OptionLayer.None);
        entry = Read() as PortfolioEntry ?? throw new InvalidOperationException("The entry cannot be read.");
        var settings = EntrySettings.For(entry.Source, site, OptionLayer.None, new());
        options = new(settings.Theme, settings.Paper);
        document = (Document)Compose();
        pages = (TypesetDocument)Typeset();
        _ = Write();
    }

    /// <summary>From bytes to an entry that is understood.</summary>
    [Benchmark]
    public object? Read() => ExportPipeline.Read(site, path, File, new());

    /// <summary>From the entry to a document of paragraphs, lists and headings.</summary>
    [Benchmark]
    public object Compose() => Composer.Compose(entry, site, options, new()).Document;

    /// <summary>From the document to pages.</summary>
    [Benchmark]
    public object Typeset() => Typesetter.Typeset(document, fonts, default);

    /// <summary>From pages to a PDF, without what one PDF leaves for the next.</summary>
    [Benchmark]
    public byte[] Write() => PdfExporter.Export(pages, new PdfOptions("benchmark"));

    /// <summary>All of it, as the program does it.</summary>
    [Benchmark]
    public object? Whole() => pipeline.Run(site, path, File, new DiagnosticBag());
}
