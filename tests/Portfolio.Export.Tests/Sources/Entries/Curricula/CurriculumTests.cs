using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries.Curricula;

/// <summary>What is understood of a page written as Markdown.</summary>
public sealed class CurriculumTests : IDisposable
{
    private readonly ReadingSite site = new("title: A site\n");

    public void Dispose() => site.Dispose();

    private PortfolioEntry Read(string markdown, string path = "_pages/cv.md", string front = "title: CV") =>
        EntryMapper.Map(site.Read(path, $"---\n{front}\n---\n{markdown}\n")!, EntryRules.Default, site.Bag);

    private static string Pieces(CvEntry entry) =>
        string.Join(
            " / ",
            entry.Line.Pieces.Where(p => p.Kind != CvPieceKind.Seam).Select(p => $"{p.Kind}: {InlineText.Plain(p.Inlines)}")
        );

    private static CvEntry FirstEntry(PortfolioEntry cv)
    {
        var part = Assert.IsType<CvSection>(cv.Parts[0]).Parts[0];
        return part is CvEntryList list ? Assert.IsType<CvEntry>(list.Items[0].Parts[0]) : Assert.IsType<CvEntry>(part);
    }

    private CvEntry Line(string section, string line) => FirstEntry(Read($"## {section}\n\n{line}\n\n## Skills\n\nKnots."));

    [Theory]
    [InlineData(
        "- **Baker**, Old Mill, Bend, OR (May 2020 – June 2021)",
        "Who: Baker / Second: Old Mill / Place: Bend, OR / Period: May 2020 – June 2021"
    )]
    [InlineData("- **Baker**, Old Mill, Leeds, UK, 2020", "Who: Baker / Second: Old Mill / Place: Leeds, UK / Period: 2020")]
    [InlineData("- 2019 – 2021: Baker", "Period: 2019 – 2021 / Who: Baker")]
    [InlineData("- *2019/10 - now* Baker · Old Mill", "Period: 2019/10 - now / Who: Baker / Second: Old Mill")]
    [InlineData(
        "- Baker at the Old Mill, Flour and Salt, Aug. 2019 ~ Now",
        "Who: Baker at the Old Mill, Flour and Salt / Period: Aug. 2019 ~ Now"
    )]
    [InlineData("- Baker: Sep 2020 - Feb 2021 - Old Mill Ltd.", "Who: Baker / Period: Sep 2020 - Feb 2021 / Second: Old Mill Ltd.")]
    [InlineData("- **[Mill](https://mill.example)** — bread by post (2021–)", "Who: Mill / Second: bread by post / Period: 2021–")]
    [InlineData("### Baker | Old Mill | Jun 2020 – Aug 2021\n\n- Bread", "Who: Baker / Second: Old Mill / Period: Jun 2020 – Aug 2021")]
    [InlineData("### 磨坊 · 面包师（2019.03 – 2020.08）\n\n- 面包", "Who: 磨坊 / Second: 面包师 / Period: 2019.03 – 2020.08")]
    [InlineData("**磨坊**&emsp;面包师&emsp;2019.03 - 至今\n\n- 面包", "Who: 磨坊 / Second: 面包师 / Period: 2019.03 - 至今")]
    [InlineData(
        "- **磨坊** 面包师（2019.03 – 2020.08）每天 40 个面包",
        "Who: 磨坊 / Second: 面包师 / Period: 2019.03 – 2020.08 / Rest: 每天 40 个面包"
    )]
    [InlineData("**Baker, Day Shift**, Old Mill, York | 2016", "Who: Baker, Day Shift / Second: Old Mill, York / Period: 2016")]
    public void A_line_is_cut_where_its_author_parts_it(string line, string pieces) =>
        Assert.Equal(pieces, Pieces(Line("Experience", line)));

    [Theory]
    [InlineData("Awards", "- Loaf of the Year (2020, 2021)", "Who: Loaf of the Year / Period: 2020, 2021")]
    [InlineData("Grants", "- Flour grant, 2020–2022, 4,000 sacks", "Who: Flour grant / Period: 2020–2022 / Rest: 4,000 sacks")]
    [InlineData("Awards", "- Silver Whisk, ’21", "Who: Silver Whisk / Period: ’21")]
    [InlineData("荣誉奖项", "- 校级一等奖，2023年10月", "Who: 校级一等奖 / Period: 2023年10月")]
    [InlineData("Teaching", "- **Fall 2024**: Dough II, assistant", "Period: Fall 2024 / Who: Dough II, assistant")]
    public void Prizes_and_the_like_stay_one_line_and_a_date(string section, string line, string pieces) =>
        Assert.Equal(pieces, Pieces(Line(section, line)));

    [Theory]
    [InlineData("- Wrote 23 loaves of notes since 2009 in nine journals.")]
    [InlineData("- Learned from A (2019), then from B (2018)")]
    [InlineData("- Twister (2010): how a dough hook turns")]
    public void Years_in_sentences_stay_where_they_are(string line) =>
        Assert.DoesNotContain(
            CvPieceKind.Period,
            Assert
                .IsType<CvSection>(Read($"## Experience\n\n- **Baker**, Mill, 2020\n{line}\n\n## Skills\n\nKnots.").Parts[0])
                .Parts.OfType<CvEntryList>()
                .SelectMany(l => l.Items)
                .Select(i => (CvEntry)i.Parts[0])
                .Last()
                .Line.Pieces.Select(p => p.Kind)
        );

    [Theory]
    [InlineData("Aug. 2022 – expected May 2026", "2022-08", "2026-05", false)]
    [InlineData("2020, 2021, 2024", "2020", "2024", false)]
    [InlineData("2021–", "2021", null, true)]
    [InlineData("Since 2023", "2023", null, true)]
    [InlineData("2027 (expected)", "2027", null, false)]
    public void The_time_is_known_as_dates(string written, string start, string? end, bool isOpen)
    {
        var period = Line("Education", $"- **B.Sc.**, Mill College, {written}").Period;
        Assert.NotNull(period);
        Assert.Equal((start, end, isOpen), (period.Start.ToString(), period.End?.ToString(), period.IsOpen));
    }

    [Theory]
    [InlineData("Education", CvKind.Education)]
    [InlineData("🎓 Education & Training", CvKind.Education)]
    [InlineData("教育背景 Education", CvKind.Education)]
    [InlineData("实习经历", CvKind.Internships)]
    [InlineData("工作经历", CvKind.Work)]
    [InlineData("Professional experience", CvKind.Work)]
    [InlineData("Honors & Awards", CvKind.Awards)]
    [InlineData("荣誉奖项 | Honors", CvKind.Awards)]
    [InlineData("Selected publications", CvKind.Publications)]
    [InlineData("专业技能", CvKind.Skills)]
    [InlineData("自我评价", CvKind.Statement)]
    [InlineData("Hobbies", CvKind.Other)]
    public void The_heading_tells_the_kind_of_a_section(string heading, CvKind kind) =>
        Assert.Equal(
            kind,
            Assert.IsType<CvSection>(Read($"## {heading}\n\nWords.\n\n## Education\n\nA.\n\n## Skills\n\nB.").Parts[0]).Kind
        );

    [Fact]
    public void Posts_at_one_employer_are_entries_of_their_own()
    {
        var employer = Line("Appointments", "- Old Mill, Bend\n  - Head Baker, Mar. 2022 ~ Now\n    - Rye\n  - Baker, 2019 ~ 2022");
        var posts = Assert.IsType<CvEntryList>(Assert.Single(employer.Details));
        Assert.Equal(
            ["Who: Head Baker / Period: Mar. 2022 ~ Now", "Who: Baker / Period: 2019 ~ 2022"],
            posts.Items.Select(i => Pieces((CvEntry)i.Parts[0]))
        );
    }

    [Fact]
    public void A_first_point_that_is_an_organisation_is_the_second_line()
    {
        var entry = Line("Work experience", "- Since 2023: Research Assistant\n  - University of Northmoor\n  - Duties: gauging");
        Assert.True(Assert.IsType<CvDuties>(Assert.Single(entry.Details)).SecondFirst);
        entry = Line("Work experience", "- Since 2023: Research Assistant\n  - Founded 3 labs\n  - Duties: gauging");
        Assert.False(Assert.IsType<CvDuties>(Assert.Single(entry.Details)).SecondFirst);
    }

    [Theory]
    [InlineData("- Tools: QGIS, R\n- **Code:** Rust")]
    [InlineData("**Tools**: QGIS, R  \n**Code**: Rust")]
    [InlineData("Tools\n: QGIS, R\n\nCode\n: Rust")]
    public void Labels_with_values_are_rows(string markdown)
    {
        var labels = Assert.IsType<CvLabels>(
            Assert.IsType<CvSection>(Read($"## Skills\n\n{markdown}\n\n## Education\n\nA.").Parts[0]).Parts[0]
        );
        Assert.Equal(["Tools", "Code"], labels.Rows.Select(r => InlineText.Plain(r.Label)));
        Assert.Equal(["QGIS, R", "Rust"], labels.Rows.Select(r => InlineText.Plain(r.Value)));
    }

    [Fact]
    public void The_head_tells_name_position_and_contacts()
    {
        var cv = Read(
            "# Ada Fern - Baker\n\nada@mill.example · +1 555 000 1111 · [mill.example](https://mill.example)\n\n## Education\n\nA.\n\n## Skills\n\nB."
        );
        Assert.Equal("Ada Fern", InlineText.Plain(cv.Person!.Name));
        Assert.Equal("Baker", InlineText.Plain(cv.Person.Role!.Text));
        Assert.Equal(["ada@mill.example", "+1 555 000 1111", "mill.example"], cv.Person.Contacts.Select(c => InlineText.Plain(c.Text)));
        Assert.Equal(2, cv.Parts.Count);
    }

    [Fact]
    public void A_table_of_labels_in_the_head_is_contacts_and_holds_the_name()
    {
        var person = Read(
            "| 姓名 | 白桦 | 性别 | 女 |\n|---|---|---|---|\n| 电话 | 138-0000-1111 | 邮箱 | bai@mill.example |\n\n## 教育背景\n\nA\n\n## 技能\n\nB"
        ).Person!;
        Assert.Equal("白桦", InlineText.Plain(person.Name));
        Assert.Equal(["性别", "电话", "邮箱"], person.Contacts.Select(c => InlineText.Plain(c.Label)));
    }

    [Theory]
    [InlineData("_pages/cv.md", "title: CV", true)]
    [InlineData("_pages/cv_zh.md", "title: 简历", true)]
    [InlineData("resume.md", "title: My work", true)]
    [InlineData("_pages/me.md", "title: Me\npermalink: /curriculum-vitae/", true)]
    [InlineData("_pages/me.md", "title: Me\nlayout: resume", true)]
    [InlineData("_pages/me.md", "title: Me\npdf: {kind: cv}", true)]
    [InlineData("_pages/cv.md", "title: CV\ncv: false", false)]
    [InlineData("_pages/me.md", "title: Me", false)]
    [InlineData("_portfolio/club.md", "title: A Year in the Club", false)]
    public void A_page_is_a_curriculum_vitae_by_name_and_content(string path, string front, bool isCv) =>
        Assert.Equal(isCv, Read("## Education\n\n- B.Sc., Mill College, 2020\n\n## Experience\n\n- Baker, 2021\n", path, front).IsCv);

    [Fact]
    public void A_page_named_so_that_lists_only_papers_is_none() =>
        Assert.False(Read("## Publications\n\n1. Flour (2020).\n2. Salt (2021).\n3. Water (2022).\n").IsCv);

    [Fact]
    public void A_page_that_only_leads_to_a_pdf_is_reported()
    {
        Assert.False(Read("[My CV](/files/cv.pdf)").IsCv);
        Assert.Contains(site.Bag.Items, d => d.Message.Contains("PDF", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_below_a_line_belong_to_it_also_where_lines_are_not_parted()
    {
        var cv = Read("## Teaching\n\n**Dough I**<br>Fall 2020, Fall 2021\n\n## Skills\n\nKnots.");
        Assert.Equal("Who: Dough I / Period: Fall 2020, Fall 2021", Pieces(FirstEntry(cv)));
    }

    [Fact]
    public void A_definition_that_is_a_date_stands_beside_its_term()
    {
        var cv = Read("## Education\n\nBaking School\n: 2012 – 2014\n: Final bread\n\n## Skills\n\nKnots.");
        var entry = Assert.IsType<CvEntry>(Assert.IsType<CvSection>(cv.Parts[0]).Parts[0]);
        Assert.Equal("Who: Baking School", Pieces(entry));
        Assert.Equal("2012 – 2014", InlineText.Plain(Assert.Single(entry.Asides).Inlines));
        Assert.Equal("Final bread", PlainText.Of(Assert.Single(entry.Details.OfType<Passage>()).Blocks));
    }

    [Theory]
    [InlineData("![My photo](/images/me.png)", 300, 200, true)]
    [InlineData("<img class=\"round\" src=\"/images/me.png\">", 250, 350, true)]
    [InlineData("![A view](/images/me.png)", 900, 300, false)]
    [InlineData("![My photo](/images/me.png) with words", 250, 350, false)]
    public void A_picture_above_the_first_section_is_the_portrait(string picture, int width, int height, bool isPortrait)
    {
        site.Picture("images/me.png", width, height);
        var cv = Read($"# Wren Oak\n\n{picture}\n\n## Work\n\n- Baker, 2020\n- Miller, 2021\n\n## Education\n\n- School, 2019\n");
        Assert.Equal(isPortrait, cv.Source.Portrait is not null);
        Assert.Equal(isPortrait, cv.Person!.Parts.Count == 0);
    }

    [Fact]
    public void A_readme_that_is_a_curriculum_vitae_is_one()
    {
        const string body =
            "# Wren Oak\n\n## Experience\n\n**Mill**, baker, 2020 – 2021\n\n**Oven**, baker, 2018 – 2019\n\n## Education\n\n**School**, 2014 – 2018\n\n**Other**, 2010 – 2014\n";
        Assert.True(Read(body, "README.md", "x: y").IsCv);
        Assert.False(Read(body, "notes.md", "x: y").IsCv);
    }

    [Theory]
    [InlineData("# Your Name\n\n")]
    [InlineData("", "title: CV\nname: Your Full Name")]
    public void A_name_that_the_template_left_is_nobodys(string heading, string front = "title: CV") =>
        Assert.Empty(
            Read(heading + "## Work\n\n- Baker, 2020\n- Miller, 2021\n\n## Education\n\n- School, 2019\n", front: front).Person!.Name
        );

    [Theory]
    [InlineData("Your Name", true)]
    [InlineData("Know your name", false)]
    public void A_title_that_the_template_left_is_reported(string title, bool isTold)
    {
        Read("words", "_pages/about.md", "title: " + title);
        Assert.Equal(isTold, site.Bag.Items.Any(d => d.Code == DiagnosticCodes.TemplateText));
    }
}
