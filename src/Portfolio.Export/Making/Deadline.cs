using System.Globalization;
using System.Runtime.ExceptionServices;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Making;

/// <summary>Work on an entry that may take no longer than the limit of its site.</summary>
internal static class Deadline
{
    // Reading follows the nesting of an entry, which has a limit; with this it is met alike on every system.
    public const int StackBytes = 16 << 20;

    private static readonly Lock Gate = new();
    private static readonly List<DeadlineWorker> Overdue = [];

    /// <summary>
    /// Works on another thread. Work that does not end in time is told to stop, and left behind with what it found: its bag, its result and
    /// its faults reach nobody, and the process does not wait for it.
    /// </summary>
    /// <param name="what">What is given up, as "this entry".</param>
    /// <param name="work">Gets the site with the order to stop, and a bag of its own; touches nothing that others see.</param>
    /// <returns>Null, with an error in <paramref name="bag"/>, when time is up.</returns>
    public static T? Run<T>(
        ConfiguredSite site,
        SourcePlace place,
        string what,
        DiagnosticBag bag,
        Func<ConfiguredSite, DiagnosticBag, T?> work
    )
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? fault = null;
        var own = new DiagnosticBag();

        // Not disposed: a thread left behind may still look at it.
        var stop = new CancellationTokenSource();
        var limit = site.Limits.MostTime;
        var left = DeadlineWorker.Do(
            () =>
            {
                try
                {
                    result = work(site.Until(stop.Token), own);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
                catch (Exception e)
                {
                    fault = ExceptionDispatchInfo.Capture(e);
                }
            },
            limit
        );
        if (left is not null)
        {
            lock (Gate)
                Overdue.Add(left);
            stop.Cancel();
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                LimitMessages.Deadline(what, (limit.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
                InputLimits.Hint("time", 4 * (long)limit.TotalSeconds)
            );
            return null;
        }

        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic);
        fault?.Throw();
        return result;
    }

    /// <summary>Whether any work was given up that may still run.</summary>
    public static bool HasOverdue
    {
        get
        {
            lock (Gate)
                return Overdue.Count > 0;
        }
    }

    /// <summary>
    /// Whether work that was given up still runs after so much more time. Nothing but the end of the process ends a thread that does not
    /// look at the order to stop.
    /// </summary>
    public static bool RunsOn(TimeSpan grace)
    {
        DeadlineWorker[] overdue;
        lock (Gate)
            overdue = [.. Overdue];
        var until = DateTime.UtcNow + grace;
        foreach (var worker in overdue)
            worker.Wait(until > DateTime.UtcNow ? until - DateTime.UtcNow : TimeSpan.Zero);
        lock (Gate)
        {
            Overdue.RemoveAll(w => !w.RunsOn);
            return Overdue.Count > 0;
        }
    }
}
