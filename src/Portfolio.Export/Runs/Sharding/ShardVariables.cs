using System.Globalization;
using Portfolio.Messages;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>Which shard this run is, by the variables that schedulers set.</summary>
internal static class ShardVariables
{
    /// <summary>For schedulers that set none of their own, such as a matrix of GitHub Actions: <c>2/7</c>.</summary>
    public const string Own = "PORTFOLIO_EXPORT_SHARD";

    /// <summary>Variables that count from 0 or 1, with those that say how many there are.</summary>
    private static readonly (string Index, string Count, int First)[] Pairs =
    [
        ("CI_NODE_INDEX", "CI_NODE_TOTAL", 1), // GitLab
        ("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", 0), // Kubernetes; it sets the first, the manifest the second
        ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", 0),
    ];

    /// <param name="variable">The value of a variable, or null.</param>
    /// <param name="problem">Receives why there is no shard.</param>
    public static Shard? Find(Func<string, string?> variable, out string? problem)
    {
        problem = null;
        if (variable(Own) is { Length: > 0 } own)
            return Or(Shard.Parse(own), ShardMessages.VariableWrong(Own, own), out problem);
        if (variable("SLURM_ARRAY_TASK_ID") is { Length: > 0 } task)
            return Slurm(task, variable, out problem);
        foreach (var (index, count, first) in Pairs)
        {
            if (variable(index) is not { Length: > 0 } at)
                continue;
            if (variable(count) is not { Length: > 0 } all)
                return Or(null, ShardMessages.CountMissing(index, count), out problem);
            return Or(
                Number(at) is { } n && Number(all) is { } of ? Shard.Valid(n - first + 1, of) : null,
                ShardMessages.VariableWrong($"{index}, {count}", $"{at}, {all}"),
                out problem
            );
        }

        return Or(null, ShardMessages.NoVariable(Own), out problem);
    }

    /// <summary>The numbers of an array need not begin at 0 or 1, but they must be evenly spaced.</summary>
    private static Shard? Slurm(string task, Func<string, string?> variable, out string? problem)
    {
        var (least, most) = (Number(variable("SLURM_ARRAY_TASK_MIN")), Number(variable("SLURM_ARRAY_TASK_MAX")));
        var step = Number(variable("SLURM_ARRAY_TASK_STEP")) ?? 1;
        var count = Number(variable("SLURM_ARRAY_TASK_COUNT"));
        var isEven = step > 0 && most - least is { } width && count is { } all && width == (long)(all - 1) * step;
        return Or(
            isEven && Number(task) - least is { } at && at % step == 0 ? Shard.Valid((at / step) + 1, count!.Value) : null,
            ShardMessages.SlurmUneven(task),
            out problem
        );
    }

    private static Shard? Or(Shard? shard, string otherwise, out string? problem)
    {
        problem = shard is null ? otherwise : null;
        return shard;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
