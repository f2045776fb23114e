using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.Architecture;

/// <summary>A test that cannot run on a machine is skipped there, with the reason; it does not pass.</summary>
public sealed class SilentPassTests
{
    [Fact]
    public void No_test_passes_without_comparing_anything()
    {
        Assert.Contains(Files, f => f.Code.Contains(nameof(No_test_passes_without_comparing_anything), StringComparison.Ordinal));
        Assert.Empty(Files.SelectMany(f => SilentPasses.In(f.Code).Select(found => $"{f.Name}: {found}")));
    }

    [Fact]
    public void Names_of_tests_are_sentences_with_underscores()
    {
        var names = Files.SelectMany(f => SilentPasses.Tests(f.Code)).Select(t => t.Identifier.ValueText).ToList();
        Assert.True(names.Count > 600);
        Assert.All(names, n => Assert.Matches("^[A-Z0-9][^_]*(_[^_]+)+$", n));
    }

    [Theory]
    [InlineData("[Fact] void T() { if (OperatingSystem.IsWindows()) return; Assert.True(Works()); }")]
    [InlineData("[Fact] void T() { if (!File.Exists(\"/dev/full\")) { Note(); return; } Assert.True(Works()); }")]
    [InlineData("[Theory, InlineData(1)] void T(int n) { using (Open()) { if (n == 1) return; } Assert.True(Works()); }")]
    [InlineData("[Xunit.Fact] async Task T() { if (IsRoot) return; await Works(); }")]
    [InlineData("[Fact] Task T() { if (IsRoot) return Task.CompletedTask; return Works(); }")]
    [InlineData("[Fact(DisplayName = \"t\")] void T() { if (OperatingSystem.IsLinux()) { Assert.True(Works()); } }")]
    [InlineData("[Fact] void T() { var tool = Find(); if (tool is not null) Assert.True(tool.Works()); }")]
    public void What_may_end_in_silence_is_found(string method) => Assert.Single(SilentPasses.In($"class C {{ {method} }}"));

    [Theory]
    [InlineData("[Fact] void T() { Assert.SkipWhen(OperatingSystem.IsWindows(), \"no pipes\"); Assert.True(Works()); }")]
    [InlineData("[Fact] void T() { Assert.All(Each(), e => { if (e.IsEmpty) return; Assert.True(e.Works()); }); }")]
    [InlineData("[Fact] void T() { Run(); void Run() { if (Done) return; Assert.True(Works()); } }")]
    [InlineData("[Fact] void T() { if (IsRoot) Assert.True(Works()); else Assert.False(Works()); }")]
    [InlineData("[Fact] Task T() { Prepare(); return Works(); }")]
    [InlineData("void Helper() { if (Done) return; Work(); }")]
    public void What_always_compares_is_not(string method) => Assert.Empty(SilentPasses.In($"class C {{ {method} }}"));

    private static List<(string Name, string Code)> Files { get; } = Read();

    private static List<(string Name, string Code)> Read()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Portfolio.Export.Tests");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f))),
        ];
    }
}
