using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Tests.Sources.Files;

public sealed class SafeFilesTests
{
    private static readonly Gen<string> FullPath = Gen.OneOf("a", "ab", "_talks", ".git", "a..b", "文章", "A")
        .List[0, 5]
        .Select(steps => Path.GetFullPath(Path.Combine(["/", .. steps])));

    [Fact]
    public void Paths_are_taken_from_any_folder_on_as_the_runtime_takes_them() =>
        Gen.Select(FullPath, FullPath)
            .Holds(500, both =>
                Assert.Equal(Path.GetRelativePath(both.Item1, both.Item2).Replace('\\', '/'), SafeFiles.Relative(both.Item1, both.Item2))
            );

    [Theory]
    [InlineData("_talks/a.md", "_talks/a.md")]
    [InlineData("_talks/../a.md", "a.md")]
    [InlineData("../other/a.md", "../other/a.md")]
    [InlineData("", ".")]
    public void Steps_upwards_are_followed(string path, string expected)
    {
        var folder = Path.GetFullPath("/site");
        Assert.Equal(expected, SafeFiles.Relative(folder, Path.Combine(folder, path)));
    }
}
