namespace Portfolio.Export.Commands;

/// <summary>Lets Ctrl-C end a run between two entries, with whole files only.</summary>
internal static class Interruption
{
    public static int Run(Func<CancellationToken, int> run)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler handler = (_, pressed) =>
        {
            // A second Ctrl-C ends the process at once.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        System.Console.CancelKeyPress += handler;
        try
        {
            return run(stop.Token);
        }
        finally
        {
            System.Console.CancelKeyPress -= handler;
        }
    }
}
