using System.Globalization;
using System.Net.Sockets;
using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Serving;

/// <summary>One call of <c>serve</c>: shows the pages of a site in a browser and follows its changes, until it is stopped.</summary>
internal sealed class ServeRun(ServeRequest request, Terminal terminal, CancellationToken stop)
{
    /// <summary>Milliseconds of quiet after a change: an editor has written its file by then, and nobody sees the wait.</summary>
    private const int Quiet = 20;

    /// <summary>Work that was given up looks at the order to stop within this time, or it does not look at all.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly SiteChanges changes = new();

    /// <summary>Where the page is, as soon as it can be opened; for tests.</summary>
    public Action<string>? Started { get; init; }

    public int Run()
    {
        var bag = new DiagnosticBag();
        var plan = ExportPlan.Make(request.Export, bag, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        var before = ServeAddress.OfRunBefore();
        if (before is null && NearestEntry.ReportMissing(request.Export, terminal))
            return ExitCode.ContentError;
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        var token = before?.Token ?? ServeAddress.NewToken();
        LoopbackServer server;
        try
        {
            server = new(before?.Port ?? request.Port, token);
        }
        catch (SocketException fault)
        {
            terminal.Error.WriteLine(
                $"portfolio-export: {ServeMessages.PortTaken(request.Port.ToString(CultureInfo.InvariantCulture), fault.Message)}"
            );
            return ExitCode.Usage;
        }

        using (server)
        {
            var list = new EntryList(request, changes);
            var own = new ServeAddress(server.Port, token);
            var context = new ServeContext(request, changes, list, new(request), () => RestartIfStuck(own), stop);

            // Watching begins before anything is read, so that no change falls between the two.
            using var watcher = new Watcher(
                WatchRoots.Of(plan, request.Export),
                new WatchFilter(WatchRoots.Outputs(plan, request.Export)),
                Quiet
            );
            server.Start(new SiteAnswers(context));
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}/{token}/");
            if (before is null)
            {
                terminal.Out.WriteLine(address);
                terminal.Out.Flush();
                terminal.Error.WriteLine(ServeMessages.Serving);
                if (request.Open)
                    new OutputOpener(terminal).Open([address], []);
            }

            Started?.Invoke(address);
            list.Refresh();
            Follow(watcher, list);
        }

        return ExitCode.Interrupted;
    }

    private void Follow(Watcher watcher, EntryList list)
    {
        while (watcher.Next(stop) is { } change)
        {
            // Who looks at a page sees the change first, then the list is read again: of a large site that takes a moment.
            changes.Note(change.IsWhole);
            if (list.Concerns(change))
                list.Refresh();
        }
    }

    /// <summary>Nothing but a new program ends a thread that does not answer. The browser asks again at the same address.</summary>
    private void RestartIfStuck(ServeAddress address)
    {
        if (stop.IsCancellationRequested || !Deadline.HasOverdue || !Deadline.RunsOn(Grace))
            return;
        terminal.Out.Flush();
        ProcessRestart.Try(DateTime.UtcNow, address.ForRunAfter());
        terminal.Error.WriteLine(ExportMessages.StuckEntry("serve"));
    }
}
