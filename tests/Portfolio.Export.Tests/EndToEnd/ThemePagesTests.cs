using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The pages of an entry with years, activities, projects and photos, in each theme: every line and every mark in its place.</summary>
public sealed class ThemePagesTests
{
    public static TheoryData<string> Themes => [.. ThemeReader.BuiltInNames];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Pages_are_as_they_were(string theme) =>
        Snapshot.Match(
            TheProgram
                .Run([
                    "export",
                    Path.Combine(Repository.Root, "content", "_portfolio", "city-notes.md"),
                    "--theme",
                    theme,
                    "--dump",
                    "pages",
                ])
                .Gives(0)
                .Out,
            $"EndToEnd/pages.{theme}.txt"
        );
}
