using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Sites;

/// <summary>Widgets and blocks of Hugo's themes that show the stations of a career.</summary>
public sealed class HugoCareerTests : IDisposable
{
    private readonly ReadingSite site = new();

    public HugoCareerTests()
    {
        site.Write("hugo.toml", "baseURL = 'https://example.org/'\n");
        site.Write("content/_index.md", "x");
    }

    public void Dispose() => site.Dispose();

    private PortfolioEntry Read(string path, string text) => EntryMapper.Map(site.Read(path, text)!, EntryRules.Default, site.Bag);

    private static IEnumerable<CvEntry> Entries(IReadOnlyList<EntryPart> parts) =>
        parts.SelectMany(p =>
            p switch
            {
                CvEntry entry => [entry],
                CvEntryList list => Entries([.. list.Items.SelectMany(i => i.Parts)]),
                CvSection section => Entries(section.Parts),
                _ => [],
            }
        );

    private static string Line(CvEntry entry) =>
        string.Concat(entry.Line.Pieces.Select(p => InlineText.Plain(p.Inlines))).Replace('\n', '/');

    [Fact]
    public void A_widget_is_a_list_of_entries()
    {
        var page = Read(
            "content/home/experience.md",
            """
            +++
            widget = "experience"
            title = "Experience"
            [[experience]]
              title = "Baker"
              company = "Old Mill"
              company_url = "https://mill.example"
              company_logo = "mill"
              location = "Bend"
              date_start = "2019-05-01"
              date_end = ""
              description = '''Duties:

              * Bread
              * *Rye* cakes
              '''
            +++
            """
        );
        var entry = Assert.Single(Entries(page.Parts));
        Assert.Equal("Baker/Old Mill, Bend, May 2019 – Present", Line(entry));
        Assert.Equal(["Bread", "Rye cakes"], entry.Details.OfType<CvDuties>().Single().List.Items.Select(i => PlainText.Of(i.Blocks)));
    }

    [Fact]
    public void Blocks_of_a_landing_page_show_their_items()
    {
        var page = Read(
            "content/career.md",
            """
            ---
            title: ''
            type: landing
            sections:
              - block: experience
                content:
                  title: Work
                  items:
                    - title: Miller
                      company: Old Mill
                      date_start: '2016-01-01'
                      date_end: '2018-12-31'
              - block: accomplishments
                content:
                  title: Courses
                  items:
                    - title: Yeast
                      organization: School
                      organization_url: https://school.example
                      certificate_url: https://school.example/c
                      icon: coursera
                      date_start: '2020-07-01'
                      date_end: ''
            ---
            """
        );
        Assert.Equal(["Work", "Courses"], page.Parts.OfType<CvSection>().Select(s => InlineText.Plain(s.Title)));
        Assert.Equal("Miller/Old Mill, Jan 2016 – Dec 2018", Line(Entries(page.Parts).First()));
        Assert.DoesNotContain("coursera", PlainText.Of(page.Source.Body), StringComparison.Ordinal);
        Assert.Contains("https://school.example/c", PlainText.Of(page.Source.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_show_what_the_page_of_the_author_says()
    {
        site.Write(
            "content/authors/me/_index.md",
            """
            ---
            title: Ada Reed
            role: Baker
            work:
              - position: Miller
                company_name: Old Mill
                date_start: 2018-05-01
                date_end: 2020-12-31
            education:
              courses:
                - course: BSc Bread
                  institution: College
                  year: 2012
            ---
            A *short* story.
            """
        );
        const string page =
            "---\ntitle: Experience\ntype: landing\nsections:\n  - block: resume-experience\n    content:\n      username: me\n---\n";
        Assert.Equal(
            ["Miller/Old Mill, May 2018 – Dec 2020", "BSc Bread/College, 2012"],
            Entries(Read("content/experience.md", page).Parts).Select(Line)
        );
        var about = site.Read("content/who.md", page.Replace("resume-experience", "about.biography", StringComparison.Ordinal))!;
        Assert.StartsWith("Ada Reed\nBaker\nA short story.\nEducation\n", PlainText.Of(about.Body), StringComparison.Ordinal);
        Assert.Empty(site.Read("content/none.md", page.Replace("username: me", "username: ../me", StringComparison.Ordinal))!.Body);
    }
}
