using System.Runtime.ExceptionServices;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Making;

/// <summary>Work on an entry that may take no longer than the limit of its site.</summary>
internal static class Deadline
{
    // Reading follows the nesting of an entry, which has a limit; with this it is met alike on every system.
    public const int StackBytes = 16 << 20;

    /// <summary>
    /// Works on a thread of its own. One that does not end in time is left behind with what it found: its bag, its result and its faults
    /// reach nobody, and the process does not wait for it.
    /// </summary>
    /// <param name="what">What is given up, as "this entry".</param>
    /// <param name="work">Gets a bag of its own; touches nothing that others see.</param>
    /// <returns>Null, with an error in <paramref name="bag"/>, when time is up.</returns>
    public static T? Run<T>(Site site, SourcePlace place, string what, DiagnosticBag bag, Func<DiagnosticBag, T?> work)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? fault = null;
        var own = new DiagnosticBag();
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(own);
                }
                catch (Exception e) when (!InternalErrors.AreShown)
                {
                    fault = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes
        )
        {
            IsBackground = true,
        };
        thread.Start();
        var limit = site.Limits.MostTime;
        if (!thread.Join(limit))
        {
            bag.Fail(
                DiagnosticCodes.LimitMet,
                place,
                $"{what} takes longer than {limit.TotalSeconds} seconds and was given up",
                InputLimits.Hint("time", 4 * (long)limit.TotalSeconds)
            );
            return null;
        }

        foreach (var diagnostic in own.Items)
            bag.Add(diagnostic);
        fault?.Throw();
        return result;
    }
}
