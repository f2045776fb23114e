using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting;

namespace Portfolio.Export.Tests.Making;

/// <summary>Work that takes too long is ended, not only given up.</summary>
public sealed class DeadlineTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Work_whose_time_is_up_is_told_to_stop_and_reaches_nobody()
    {
        var opened = ConfiguredSite.Open(site.Root, "", new DiagnosticBag()) with { Limits = new() { Time = 1 } };
        var bag = new DiagnosticBag();
        using var ended = new ManualResetEventSlim();
        var result = Deadline.Run(opened, new("a.md"), "this entry", bag, (timed, own) =>
        {
            own.Warn(DiagnosticCodes.EmptyEntry, new("a.md"), "found before the end");
            try
            {
                timed.Stop.WaitHandle.WaitOne();
                timed.Stop.ThrowIfCancellationRequested();
                return "never";
            }
            finally
            {
                ended.Set();
            }
        });
        Assert.Null(result);
        Assert.Equal([DiagnosticCodes.LimitMet], bag.Items.Select(d => d.Code));
        Assert.True(ended.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.False(Deadline.RunsOn(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Each_step_of_an_entry_looks_at_the_order_to_stop()
    {
        var path = site.Entry("a", "# A\n\nWords.\n");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var stopped = ConfiguredSite.Open(site.Root, "", new DiagnosticBag()).Until(stop.Token);
        Assert.Throws<OperationCanceledException>(() => ExportPipeline.Read(stopped, path, "a.md", new DiagnosticBag()));
        var document = Samples.Everything();
        Assert.Throws<OperationCanceledException>(() => Typesetter.Typeset(document, TestFonts.Library, stop.Token));
    }
}
