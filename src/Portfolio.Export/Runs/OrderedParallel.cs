using System.Runtime.ExceptionServices;
using Portfolio.Export.Making;

namespace Portfolio.Export.Runs;

/// <summary>Work on several cores whose results come in the order of the items, each as soon as it and those before it are done.</summary>
internal static class OrderedParallel
{
    private const int MostJobs = 512;

    /// <param name="jobs">Items worked on at once; null for the number of cores.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, int? jobs, Func<TItem, TResult> work)
    {
        var gate = new object();
        var results = new Slot<TResult>[items.Count];
        var next = -1;
        void Work()
        {
            // Each takes the next item when it is done with one: long and short ones even out.
            for (var i = Interlocked.Increment(ref next); i < items.Count; i = Interlocked.Increment(ref next))
            {
                Slot<TResult> slot;
                try
                {
                    slot = new(true, work(items[i]), null);
                }
                catch (Exception fault)
                {
                    slot = new(true, default, ExceptionDispatchInfo.Capture(fault));
                }

                lock (gate)
                {
                    results[i] = slot;
                    Monitor.PulseAll(gate);
                }
            }
        }

        var threads = new Thread[Math.Min(Math.Clamp(jobs ?? Environment.ProcessorCount, 1, MostJobs), items.Count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new(Work, Deadline.StackBytes) { IsBackground = true };
            threads[i].Start();
        }

        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                Slot<TResult> slot;
                lock (gate)
                {
                    while (!results[i].Done)
                        Monitor.Wait(gate);
                    (slot, results[i]) = (results[i], new(true, default, null));
                }

                slot.Fault?.Throw();
                yield return slot.Result!;
            }
        }
        finally
        {
            // Who stops listening wants no more work begun.
            Volatile.Write(ref next, items.Count);
            foreach (var thread in threads)
                thread.Join();
        }
    }

    private readonly record struct Slot<TResult>(bool Done, TResult? Result, ExceptionDispatchInfo? Fault);
}
