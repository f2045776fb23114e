using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Faults;

/// <summary>What a shell may take away from a process before it begins.</summary>
public sealed class ClosedStreamTests : IDisposable
{
    private readonly TestSite site = new();

    public ClosedStreamTests() => site.Entry("a", "words");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("export 2>&-", 0)]
    [InlineData("export nowhere 2>&-", 1)]
    [InlineData("nothing 2>&-", 2)]
    [InlineData("list >&-", 1)]
    [InlineData("list nowhere >&- 2>&-", 1)]
    public void A_closed_stream_gives_an_exit_code_and_the_files_are_written(string typed, int code)
    {
        Shell(typed).Gives(code);
        if (typed.StartsWith("export 2", StringComparison.Ordinal))
            Assert.Single(site.Pdfs);
    }

    [Fact]
    public void Too_little_address_space_is_said_before_anything_is_begun()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has this limit.");
        Shell("export", before: "ulimit -v 4100000; ").Gives(1).Says("error PE097: ").Says("ulimit -v");
        Assert.Empty(site.Pdfs);
    }

    private Ran Shell(string typed, string before = "")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is that of Unix.");
        return TheProgram.RunShell(site.Root, before, typed);
    }
}
