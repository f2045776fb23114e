using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Portfolio.Export.Making;

/// <summary>
/// A thread that does one piece of work after another, each with a time of its own. Threads are used again, and with them their stacks and
/// the buffers that the runtime keeps for each; one whose time was up is left behind.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Workers live as long as the process.")]
internal sealed class DeadlineWorker
{
    private const int Running = 0;
    private const int Done = 1;
    private const int Left = 2;

    private static readonly ConcurrentBag<DeadlineWorker> Idle = [];

    private readonly AutoResetEvent begin = new(initialState: false);
    private readonly AutoResetEvent done = new(initialState: false);
    private readonly ManualResetEventSlim ended = new();
    private Action? work;
    private int state;

    private DeadlineWorker() => new Thread(Run, Deadline.StackBytes) { IsBackground = true }.Start();

    /// <summary>Whether the work that was left behind still runs.</summary>
    public bool RunsOn => !ended.IsSet;

    /// <summary>Does the work, and waits for it as long as it may take.</summary>
    /// <param name="work">Throws nothing.</param>
    /// <returns>Null when it is done; else the worker, which goes on alone.</returns>
    public static DeadlineWorker? Do(Action work, TimeSpan limit)
    {
        if (!Idle.TryTake(out var worker))
            worker = new();
        worker.work = work;
        worker.state = Running;
        worker.begin.Set();

        if (!worker.done.WaitOne(limit))
        {
            if (Interlocked.CompareExchange(ref worker.state, Left, Running) == Running)
                return worker;

            // It was done in the very moment in which its time was up, and says so next.
            worker.done.WaitOne();
        }

        Idle.Add(worker);
        return null;
    }

    /// <summary>Waits for work that was left behind.</summary>
    public void Wait(TimeSpan most) => ended.Wait(most);

    private void Run()
    {
        while (true)
        {
            begin.WaitOne();
            work!();
            work = null;
            if (Interlocked.CompareExchange(ref state, Done, Running) == Left)
            {
                ended.Set();
                return;
            }

            done.Set();
        }
    }
}
