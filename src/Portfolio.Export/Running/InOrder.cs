namespace Portfolio.Export.Running;

/// <summary>Work on several cores whose results come in the order of the items, each as soon as it and those before it are done.</summary>
internal static class InOrder
{
    private const int MostJobs = 512;

    /// <param name="jobs">Items worked on at once; null for the number of cores.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, int? jobs, Func<TItem, TResult> work)
    {
        var atOnce = Math.Clamp(jobs ?? Environment.ProcessorCount, 1, MostJobs);
        return items.Count < 2 || atOnce == 1
            ? items.Select(work)
            : items.AsParallel().AsOrdered().WithDegreeOfParallelism(atOnce).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(work);
    }
}
