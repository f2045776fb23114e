using System.Runtime.InteropServices;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Commands;

/// <summary>Lets Ctrl-C and the signals that end a process end a run between two entries, with whole files only.</summary>
internal static class Interruption
{
    public static int Run(Func<CancellationToken, int> run)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        return run(stop.Token);

        void Stop(PosixSignalContext context)
        {
            // A second signal ends the process at once; what is half written goes first.
            context.Cancel = !stop.IsCancellationRequested;
            if (!context.Cancel)
                AtomicFile.Abandon();
            stop.Cancel();
        }
    }
}
