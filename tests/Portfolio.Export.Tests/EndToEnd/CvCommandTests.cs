using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>The CV alone, as data, and what <c>check</c> says of it.</summary>
public sealed partial class CvCommandTests : IDisposable
{
    private const string Cv = """
        ---
        title: "CV"
        permalink: /cv/
        ---
        # Wren Oakley

        wren@example.org | 555-0142-77 | [github.com/wren-oakley](https://github.com/wren-oakley)

        ## Education

        - **Brook University**, B.A. in Cartography, 2019 -- 2023
          - Minor in botany

        ## Work experience

        **Map editor**, Hill & Vale Ltd, 2023-09 -- present

        - Redrew forty trail maps
        - Trained two volunteers

        **Trail guide**
        Fall 2022, Brook Museum, Hill

        ## Skills

        - Languages: English, Welsh
        - Tools: QGIS, ink

        ## Publications

        1. W. Oakley, *Walking the Brook*, Journal of Paths 3 (2022).

        ## Hobbies

        Bell ringing in three towers.
        """;

    private readonly TestSite site = new();

    public CvCommandTests()
    {
        site.Entry("boat", "A boat made of reeds.");
        site.Write("_pages/cv.md", Cv + new string(' ', 200) + "\n");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Only_the_CV_is_exported_and_nothing_else_becomes_an_orphan()
    {
        site.Export().Gives(0);
        var before = site.Pdfs;
        Assert.Equal(2, before.Length);
        var ran = site.Export("--cv", "--force").Gives(0);
        Assert.DoesNotContain("boat", ran.Out + ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Pdfs);
    }

    [Fact]
    public void The_only_CV_goes_to_a_file_that_is_named()
    {
        var file = site.At("mine.pdf");
        TheProgram.Run("export", site.Root, "--cv", "-o", file).Gives(0);
        Assert.True(File.Exists(file));
        site.Write("_pages/resume.md", Cv.Replace("/cv/", "/cv-two/", StringComparison.Ordinal));
        TheProgram
            .Run("export", site.Root, "--cv", "-o", file)
            .Gives(2)
            .Says("there are 2 CVs: ")
            .Says("_pages/cv.md")
            .Says("_pages/resume.md. Name one of them");
    }

    [Fact]
    public void A_site_without_a_CV_is_told_how_to_have_one()
    {
        File.Delete(site.At("_pages/cv.md"));
        site.Export("--cv").Gives(1).Says("write cv: true in its front matter");
        Assert.Empty(site.Pdfs);
        site.Write("_portfolio/boat.md", "---\ntitle: Boat\ncv: true\n---\nA boat made of reeds.\n");
        site.Export("--cv").Gives(0);
        Assert.Single(site.Pdfs);
    }

    [Theory]
    [InlineData("获奖情况", true)]
    [InlineData("论文发表", false)]
    public void A_page_about_a_student_with_few_dates_is_a_CV_by_what_else_it_lists(string third, bool isCv)
    {
        File.Delete(site.At("_pages/cv.md"));
        site.Write(
            "_pages/about.md",
            $"""
            ---
            title: 关于我
            ---
            你好，我是欧薇。

            ## 教育经历

            - 溪边大学，本科，地图学，2022年9月至今

            ## 实习经历

            - 山谷公司，地图编辑，2024年7月—9月

            ## {third}

            - 校级一等

            """
        );
        TheProgram.Run("export", "--cv", site.At("_pages/about.md"), "-o", site.Out).Gives(isCv ? 0 : 1);
    }

    [Fact]
    public void A_CV_becomes_JSON_Resume_with_all_of_its_sections()
    {
        site.Export("--to", "jsonresume").Gives(0);
        var file = site.At("_pdf/pages/cv.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        var basics = root.GetProperty("basics");
        Assert.Equal("Wren Oakley", basics.GetProperty("name").GetString());
        Assert.Equal("wren@example.org", basics.GetProperty("email").GetString());
        Assert.Equal("555-0142-77", basics.GetProperty("phone").GetString());
        Assert.Equal("GitHub", basics.GetProperty("profiles")[0].GetProperty("network").GetString());
        var school = root.GetProperty("education")[0];
        Assert.Equal(
            ["Brook University", "B.A.", "Cartography", "2019", "2023"],
            new[] { "institution", "studyType", "area", "startDate", "endDate" }.Select(k => school.GetProperty(k).GetString())
        );
        var work = root.GetProperty("work")[0];
        Assert.Equal(
            ["Hill & Vale Ltd", "Map editor", "2023-09"],
            new[] { "name", "position", "startDate" }.Select(k => work.GetProperty(k).GetString())
        );
        Assert.False(work.TryGetProperty("endDate", out _));
        Assert.Equal("2022", root.GetProperty("work")[1].GetProperty("startDate").GetString());
        Assert.Equal(2, work.GetProperty("highlights").GetArrayLength());
        Assert.Equal(["Languages", "Tools"], root.GetProperty("skills").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.Contains("Walking the Brook", root.GetProperty("publications")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Contains("three towers", root.GetProperty("projects")[0].ToString(), StringComparison.Ordinal);
        Assert.All(Dates().Matches(root.ToString()), d => Assert.Matches("^[12][0-9]{3}(?:-[01][0-9])?$", d.Groups[1].Value));

        // Its own file is replaced, that of somebody else is not.
        site.Export("--to", "jsonresume").Gives(0);
        File.WriteAllText(file, "{\"meta\": {}}");
        site.Export("--to", "jsonresume").Gives(1);
        Assert.Equal("{\"meta\": {}}", File.ReadAllText(file));
    }

    [Fact]
    public void A_resume_goes_to_a_file_that_is_named_and_not_into_a_PDF()
    {
        var target = site.At("me.json");
        TheProgram.Run("export", site.At("_pages/cv.md"), "--to", "jsonresume", "-o", target).Gives(0);
        Assert.Contains("Wren Oakley", File.ReadAllText(target), StringComparison.Ordinal);
        TheProgram.Run("export", site.At("_pages/cv.md"), "--to", "jsonresume", "-o", site.At("me.pdf")).Gives(2);
    }

    [Fact]
    public void Check_says_that_a_phone_number_is_published_and_that_data_describe_the_CV_too()
    {
        site.Write("_data/cv.yml", "name: Wren\n");
        var told = TheProgram.Run("check", site.Root).Out;
        Assert.Matches(@"_pages/cv\.md:7:\d+: warning PE086: .*555-0142-77", told);
        Assert.Contains("PE053", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facing")]
    [InlineData("stacked")]
    public void Both_versions_of_a_CV_share_one_head_and_lose_nothing(string layout)
    {
        const string Twin = """
            ---
            title: "简历"
            lang: zh
            ref: cv
            ---
            # 欧薇

            我画山径的地图，也教别人画。

            ## 教育经历

            - **溪边大学**，地图学学士，2019 – 2023

            ## 工作经历

            **地图编辑**，山谷公司，2023-09 – 至今

            - 重画四十幅山径图
            """;
        site.Write("_pages/cv.md", Cv.Replace("permalink: /cv/", "lang: en\nref: cv", StringComparison.Ordinal) + "\n");
        site.Write("_pages/cv-zh.md", Twin + "\n");
        TheProgram.Run("export", site.At("_pages/cv.md"), "--lang", "both", "--layout", layout, "--verify", "-o", site.One).Gives(0);
        var text = new FinishedPdf(site.One).Text;
        Assert.Single(Oakleys().Matches(text));
        Assert.Contains("欧薇", text, StringComparison.Ordinal);
        Assert.Contains("我画山径的地图", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_shows_a_CV_as_a_parser_reads_it()
    {
        site.Export("--cv").Gives(0);
        var told = TheProgram.Run("verify", site.At("_pdf/pages/cv.pdf")).Gives(0).Out;
        Assert.Contains("Wren Oakley; wren@example.org; 555-0142-77", told, StringComparison.Ordinal);
        Assert.Matches(@"sections +Education \(1 date\), Work experience \(2 dates\), Skills \(0 dates\), Publications \(1 date\)", told);
        site.Export().Gives(0);
        Assert.DoesNotContain(
            "parser",
            TheProgram.Run("verify", site.At("_pdf/portfolio/boat.pdf")).Gives(0).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_CV_is_set_tighter_to_fit_its_page_and_the_lines_that_run_over_are_named()
    {
        string With(int duties) =>
            Cv.Replace(
                "- Trained two volunteers",
                string.Concat(Enumerable.Range(1, duties).Select(i => $"- Walked trail number {i} with a notebook\n")),
                StringComparison.Ordinal
            );
        site.Write("_pages/cv.md", With(34) + "\n");
        TheProgram.Run("export", site.At("_pages/cv.md"), "-o", site.One).Gives(0);
        Assert.Equal(2, new FinishedPdf(site.One).Pages);
        TheProgram.Run("export", site.At("_pages/cv.md"), "-o", site.One, "--max-pages", "1", "--fit").Gives(0);
        Assert.Equal(1, new FinishedPdf(site.One).Pages);

        site.Write("_pages/cv.md", With(220) + "\n");
        var told = TheProgram.Run("export", site.At("_pages/cv.md"), "-o", site.One, "--max-pages", "1", "--fit").Gives(4).Error;
        Assert.Matches(@"PE081: .* \d+ lines are too many, from lines \d+–\d+ of the source", told);
    }

    [GeneratedRegex("WrenOakley")]
    private static partial Regex Oakleys();

    [GeneratedRegex("\"(?:startDate|endDate|date|releaseDate)\": *\"([^\"]*)\"")]
    private static partial Regex Dates();
}
