using Portfolio.Export.Runs.Sharding;

namespace Portfolio.Export.Tests.Runs.Sharding;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/7", 2, 7)]
    [InlineData(" 3 / 3 ", 3, 3)]
    [InlineData("10000/10000", 10_000, 10_000)]
    public void A_number_and_a_count_are_a_shard(string text, int number, int count) =>
        Assert.Equal(new Shard(number, count), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/10001")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("99999999999/99999999999")]
    public void Anything_else_is_none(string text) => Assert.Null(Shard.Parse(text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Every_unit_falls_to_one_shard_and_none_has_far_more_than_its_part(int count)
    {
        var units = Enumerable.Range(0, 700).Select(n => $"_portfolio/条目-{n}.md").ToList();
        var shards = Enumerable.Range(1, count).Select(n => units.Where(new Shard(n, count).Owns).ToList()).ToList();
        Assert.Equal(units.Order(StringComparer.Ordinal), shards.SelectMany(s => s).Order(StringComparer.Ordinal));
        Assert.All(shards, s => Assert.InRange(s.Count, 700 / count / 2, 700 / count * 2));
    }

    /// <summary>Other versions of the program must divide a site alike.</summary>
    [Fact]
    public void What_falls_to_a_shard_is_fixed_by_sha_256()
    {
        // printf %s _portfolio/union.md | sha256sum begins with 76775bb61fbc5e5a, which modulo 7 is 1.
        Assert.True(new Shard(2, 7).Owns("_portfolio/union.md"));
    }

    public static TheoryData<string, string?, string> Variables =>
        new()
        {
            { "PORTFOLIO_EXPORT_SHARD=2/7", "2/7", "" },
            { "PORTFOLIO_EXPORT_SHARD=8/7", null, "PORTFOLIO_EXPORT_SHARD is “8/7”" },
            {
                "SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=4 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_STEP=1",
                "1/4",
                ""
            },
            {
                "SLURM_ARRAY_TASK_ID=9 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=13 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_STEP=4",
                "3/4",
                ""
            },
            { "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=3 SLURM_ARRAY_TASK_COUNT=4", "1/4", "" },
            { "SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_COUNT=3", null, "not evenly spaced" },
            { "SLURM_ARRAY_TASK_ID=7", null, "not evenly spaced" },
            { "CI_NODE_INDEX=3 CI_NODE_TOTAL=5", "3/5", "" },
            { "CI_NODE_INDEX=0 CI_NODE_TOTAL=5", null, "CI_NODE_INDEX, CI_NODE_TOTAL is “0, 5”" },
            { "JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=3", "1/3", "" },
            { "JOB_COMPLETION_INDEX=0", null, "JOB_COMPLETION_INDEX is set, but not JOB_COMPLETIONS" },
            { "AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=3", "3/3", "" },
            { "", null, "no scheduler has set a variable" },
        };

    [Theory]
    [MemberData(nameof(Variables))]
    public void Auto_reads_the_variables_of_schedulers(string variables, string? shard, string problem)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        var found = ShardVariables.Find(set.GetValueOrDefault, out var said);
        Assert.Equal(shard, found?.ToString());
        Assert.Contains(problem, said ?? "", StringComparison.Ordinal);
        Assert.Equal(shard is null, said is not null);
    }
}
