using System.Text.Json;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Several runs make a site together, and <c>merge</c> joins what they have made.</summary>
public sealed class ShardedRunTests : IDisposable
{
    private const int Pairs = 6;

    private readonly TestSite site = new();

    public ShardedRunTests()
    {
        for (var n = 0; n < Pairs; n++)
        {
            site.Write($"_portfolio/walk-{n}.md", $"---\ntitle: Walk {n}\nlang: en\nref: walk-{n}\n---\nAlong the river, day {n}.\n");
            site.Write($"_portfolio/walk-{n}.zh.md", $"---\ntitle: 散步{n}\nlang: zh\nref: walk-{n}\n---\n沿河走了一天，第{n}次。\n");
        }

        site.Entry("alone", "![Gone](/images/gone.png)");
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(1, "source")]
    [InlineData(2, "both")]
    [InlineData(3, "en,zh")]
    [InlineData(7, "source")]
    public void Shards_merged_are_what_one_run_makes(int count, string languages)
    {
        site.Export("--lang", languages, "--report", site.At("whole.json")).Gives(0);
        var folders = Enumerable.Range(1, count).Select(n => site.At($"part-{n}")).ToArray();
        foreach (var (folder, n) in folders.Select((f, i) => (f, i + 1)))
            Part(folder, $"{n}/{count}", "--lang", languages).Gives(0);
        Merge([.. folders, "-o", site.At("joined"), "--report", site.At("joined.json")]).Gives(0);

        Assert.Equal(Files(site.Out), Files(site.At("joined")));
        Assert.Equal(Rows("whole.json", site.Out), Rows("joined.json", site.At("joined")));

        // The state is that of the whole: nothing is left to be made.
        var next = TheProgram.Run("export", site.Root, "-o", site.At("joined"), "--lang", languages).Gives(0);
        Assert.All(next.Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Shards_may_share_a_folder_and_only_merge_removes_what_is_old()
    {
        site.Export().Gives(0);
        File.Delete(site.At("_portfolio/walk-0.md"));
        var old = Path.Combine(site.Out, "portfolio", "walk-0.pdf");
        foreach (var n in (int[])[2, 1])
            Part(site.Out, $"{n}/2").Gives(0).SaysNothingOf("--prune");
        Assert.True(File.Exists(old));
        Part(site.Out, "1/2", "--prune").Gives(2).Says("use merge --prune");
        Merge([site.Out, "--prune"]).Gives(0).Says("walk-0.pdf");
        Assert.False(File.Exists(old));
        Merge([site.Out]).Gives(1).Says("or it is merged already");
    }

    [Fact]
    public void What_does_not_fit_together_is_named_and_nothing_is_written()
    {
        foreach (var n in (int[])[1, 2, 4])
            Part(site.At($"part-{n}"), $"{n}/4").Gives(0);
        var parts = new[] { 1, 2, 4 }.Select(n => site.At($"part-{n}")).ToList();
        Merge([.. parts, "-o", site.At("joined")]).Gives(1).Says("1 shard is missing: 3/4");

        Part(site.At("part-3"), "3/4").Gives(0);
        Part(site.At("again"), "2/4").Gives(0);
        Merge([.. parts, site.At("part-3"), site.At("again"), "-o", site.At("joined")]).Gives(1).Says("Shard 2/4 is there twice");

        site.Entry("later", "A new text.");
        Part(site.At("part-3"), "3/4").Gives(0);
        Merge([.. parts, site.At("part-3"), "-o", site.At("joined")]).Gives(1).Says("was made of other entries");
        Assert.False(Directory.Exists(site.At("joined")));
        Merge([.. parts]).Gives(2).Says("with -o");
        Merge([site.At("nowhere"), "-o", site.At("joined")]).Gives(2).Says("does not exist");
    }

    [Fact]
    public void A_shard_that_was_stopped_counts_as_missing_until_it_is_run_again()
    {
        Part(site.At("a"), "1/2").Gives(0);
        Part(site.At("b"), "2/2").Gives(0);
        var file = site.At("b/.portfolio-export.shard-2-of-2.json");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("\"complete\": true", "\"complete\": false", StringComparison.Ordinal));
        Merge([site.At("a"), site.At("b"), "-o", site.At("joined")]).Gives(1).Says("Shard 2/2 was stopped before its end");

        // What it had made is not made again.
        Assert.All(Part(site.At("b"), "2/2").Gives(0).Lines, l => Assert.EndsWith("unchanged", l, StringComparison.Ordinal));
        Merge([site.At("a"), site.At("b"), "-o", site.At("joined")]).Gives(0);

        File.WriteAllText(file, text[..(text.Length / 2)]);
        Merge([site.At("a"), site.At("b"), "-o", site.At("other")]).Gives(1).Says("cannot be read");
    }

    [Fact]
    public void A_pdf_that_is_not_the_one_of_its_shard_is_refused()
    {
        Part(site.At("a"), "1/2").Gives(0);
        Part(site.At("b"), "2/2").Gives(0);
        var pdf = Directory.GetFiles(site.At("b"), "*.pdf", SearchOption.AllDirectories)[0];
        File.AppendAllText(pdf, "x");
        Merge([site.At("a"), site.At("b"), "-o", site.At("joined")]).Gives(1).Says(Path.GetFileName(pdf));
        Assert.False(File.Exists(site.At("joined/.portfolio-export.json")));
    }

    [Fact]
    public void What_is_made_after_a_merge_leaves_the_folders_of_the_shards_as_they_were()
    {
        Part(site.At("a"), "1/1").Gives(0);
        var before = Files(site.At("a")).ToList();
        Merge([site.At("a"), "-o", site.At("joined")]).Gives(0);
        Assert.Equal(before, Files(site.At("joined")));

        site.Entry("alone", "Other words.");
        TheProgram.Run("export", site.Root, "-o", site.At("joined")).Gives(0);
        Assert.NotEqual(before, Files(site.At("joined")));
        Assert.Equal(before, Files(site.At("a")));
    }

    [Fact]
    public void A_name_in_a_file_of_a_shard_does_not_lead_out_of_its_folder()
    {
        Part(site.At("a"), "1/1").Gives(0);
        var file = site.At("a/.portfolio-export.shard-1-of-1.json");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("\"output\": \"portfolio/alone.pdf\"", "\"output\": \"../alone.pdf\"", StringComparison.Ordinal)
        );
        Merge([site.At("a"), "-o", site.At("b/c")]).Gives(1).Says("cannot be read");
        Assert.False(Directory.Exists(site.At("b")));
    }

    [Fact]
    public void Sites_of_a_list_are_divided_whole()
    {
        var names = Enumerable.Range(0, 6).Select(n => $"student-{n}").ToList();
        foreach (var name in names)
        {
            site.Write($"{name}/_config.yml", $"title: {name}\n");
            site.Write($"{name}/_portfolio/one.md", "---\ntitle: One\n---\nText\n");
            site.Write($"{name}/_portfolio/two.md", "---\ntitle: Two\n---\nText\n");
        }

        var list = site.Write("sites.txt", "# all of a year\n\n" + string.Join('\n', names) + "\n");
        for (var n = 1; n <= 3; n++)
            TheProgram.Run("export", "--sites", list, "--shard", $"{n}/3").Gives(0);
        Assert.All(names, name =>
            Assert.Equal(2, Directory.GetFiles(site.At($"{name}/_pdf"), "*.pdf", SearchOption.AllDirectories).Length)
        );
        Assert.All(TheProgram.Run("export", "--sites", list).Gives(0).Lines, l =>
            Assert.EndsWith("unchanged", l, StringComparison.Ordinal)
        );

        site.Write("sites.txt", "student-0\nstudent-9\n");
        TheProgram.Run("export", "--sites", list).Gives(2).Says($"{list}:2: the folder student-9 does not exist");
        TheProgram.Run("export", "--sites", site.At("none.txt")).Gives(2).Says("does not exist");
    }

    private Ran Part(string folder, string shard, params string[] options) =>
        TheProgram.Run(["export", site.Root, "-o", folder, "--shard", shard, .. options]);

    private static Ran Merge(string[] args) => TheProgram.Run(["merge", .. args]);

    private static IEnumerable<(string Name, string Bytes)> Files(string folder) =>
        Directory
            .GetFiles(folder, "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(folder, p), Convert.ToHexString(File.ReadAllBytes(p))));

    /// <summary>The rows of a report without what differs by time and place.</summary>
    private List<string> Rows(string report, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(site.At(report)));
        return
        [
            .. json
                .RootElement.GetProperty("entries")
                .EnumerateArray()
                .Select(e =>
                    string.Join(
                        ' ',
                        e.GetProperty("source"),
                        Path.GetRelativePath(folder, Path.GetFullPath(e.GetProperty("output").GetString()!)),
                        e.GetProperty("result"),
                        e.GetProperty("pages"),
                        e.GetProperty("bytes"),
                        e.GetProperty("diagnostics").GetRawText()
                    )
                ),
        ];
    }
}
