using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The pages of an entry with years, activities, projects and photos, in each theme: every line and every mark in its place.</summary>
public sealed partial class ThemePagesTests
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

    /// <summary>Serif bullets are narrow and the label columns of curricula vitae, too.</summary>
    [Theory]
    [MemberData(nameof(Themes))]
    public void Bullets_of_a_cv_stand_clear_of_their_words(string theme)
    {
        var cv = Path.Combine(Repository.Root, "content", "_pages", "cv.md");
        var pages = TheProgram.Run(["export", cv, "--theme", theme, "--dump", "pages"]).Gives(0).Out;
        var texts = TextLine()
            .Matches(pages)
            .Select(m => (Left: Number(m, 1), Baseline: Number(m, 2), Width: Number(m, 3), Size: Number(m, 4), Says: m.Groups[5].Value))
            .ToList();
        var gaps = texts
            .Where(t => t.Says == "•")
            .Select(b => (b, texts.First(t => t.Says != "•" && t.Left > b.Left && Math.Abs(t.Baseline - b.Baseline) < b.Size / 4)))
            .Select(p => (p.Item2.Left - p.b.Left - p.b.Width, Blank: p.b.Width > p.b.Size / 2))
            .ToList();
        Assert.NotEmpty(gaps);

        // The bullet of a Han face has blanks at its sides.
        Assert.All(gaps, g => Assert.True(g.Blank || g.Item1 > 2, $"{g.Item1} pt"));
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"text +x ([\d.]+) +baseline ([\d.]+) +w ([\d.]+) +\S+ ([\d.]+) .*""(.*)""$", RegexOptions.Multiline)]
    private static partial Regex TextLine();
}
