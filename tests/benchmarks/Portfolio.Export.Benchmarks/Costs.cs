using System.Diagnostics;
using System.Globalization;
using NetVips;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Images;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Benchmarks;

/// <summary>What one thing costs within a process that is warm. Each line that is printed: what, least and median, in one unit.</summary>
internal static class Costs
{
    private const int Width = 4000;
    private const int Height = 3000;

    /// <summary>Of the text block of an A4 page.</summary>
    private const double PrintedWidth = 451;

    /// <summary>
    /// A photograph of twelve megapixels at its printed size: ours, and the thumbnail of libvips itself of the same size and quality,
    /// called through the same library. Runs alternate.
    /// </summary>
    public static void Photo(int runs)
    {
        var path = Path.Combine(Path.GetTempPath(), $"photo-{Environment.ProcessId}.jpg");
        try
        {
            using (var sines = Image.Sines(Width, Height, hfreq: 3, vfreq: 5))
            using (var grain = Image.Gaussnoise(Width, Height, mean: 0, sigma: 12, seed: 7))
            using (var grey = ((sines * 90) + grain + 128).Cast(Enums.BandFormat.Uchar))
            using (
                var colour = grey.Bandjoin(grey.Rot180(), grey.Flip(Enums.Direction.Horizontal))
                    .Copy(interpretation: Enums.Interpretation.Srgb)
            )
                colour.Jpegsave(path, q: 92);
            var printedHeight = PrintedWidth * Height / Width;
            var limits = new PictureLimits();
            var pixels = (int)Math.Round(PrintedWidth / 72 * limits.MaxDpi);
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var run = 0; run <= runs; run++)
            {
                ours.Add(
                    Seconds(() => PictureEncoder.Encode(new ImageFile(() => File.OpenRead(path)), PrintedWidth, printedHeight, limits))
                );
                theirs.Add(
                    Seconds(() =>
                    {
                        using var small = Image.Thumbnail(path, pixels, noRotate: true);
                        small.JpegsaveBuffer(q: limits.JpegQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
                    })
                );
            }

            Print("ours", ours);
            Print("libvips", theirs);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Bytes that the runtime hands out for one entry, by its own counter, when the first has been made.</summary>
    public static void Allocations(string entry, int runs)
    {
        var path = Path.GetFullPath(entry);
        var bag = new DiagnosticBag();
        var site = ConfiguredSite.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, ".", bag);
        var pipeline = new ExportPipeline(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None);
        var bytes = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            _ = pipeline.Run(site, path, entry, new()) ?? throw new InvalidOperationException("no PDF");
            bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
        }

        Print("allocated", bytes);
    }

    /// <summary>Of the processor, all threads of this process.</summary>
    private static double Seconds(Action work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>The first run warms and does not count.</summary>
    private static void Print(string what, List<double> runs)
    {
        var sorted = runs.Skip(1).Order().ToList();
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {sorted[0]:F4} {sorted[sorted.Count / 2]:F4}"));
    }
}
