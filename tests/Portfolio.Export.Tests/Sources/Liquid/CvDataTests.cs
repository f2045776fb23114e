namespace Portfolio.Export.Tests.Sources.Liquid;

/// <summary>Data of curricula vitae on pages whose layout shows them.</summary>
public sealed class CvDataTests : IDisposable
{
    private readonly ReadingSite site = new("title: S\n");

    public void Dispose() => site.Dispose();

    private string Text(string name, string data)
    {
        site.Write("_data/" + name, data);
        return PlainText.Of(site.Read("_pages/cv.md", "---\ntitle: T\nlayout: cv\n---\n")!.Body);
    }

    [Fact]
    public void Dates_of_data_are_written_out_and_no_word_is_added() =>
        Assert.Equal(
            "Lin — Baker\nlin@example.org\nWork\nMiller / Old Mill, Sep 2021 – Present\nEducation\nBSc, Bread / College, Sep 2016 – Jun 2020 / 4.5/5\n"
                + "Awards\nCrust / 2 Nov 2023",
            Text(
                "cv.json",
                """
                {"basics": {"name": "Lin", "label": "Baker", "email": "lin@example.org"},
                 "work": [{"name": "Old Mill", "position": "Miller", "startDate": "2021-09-01"}],
                 "education": [{"institution": "College", "area": "Bread", "studyType": "BSc", "startDate": "2016-09", "endDate": "2020-06-30", "gpa": "4.5/5"}],
                 "awards": [{"title": "Crust", "date": "2023-11-02"}]}
                """
            )
        );

    [Fact]
    public void Keys_of_other_programs_for_dates_are_known() =>
        Assert.Equal(
            "Experience\nMiller / Old Mill, Apr 2019 – Present\nBaker / Oven Ltd, Jan 2016 – Dec 2016",
            Text(
                "cv.yml",
                """
                experience:
                  - title: Miller
                    company: Old Mill
                    company_url: https://mill.example
                    date_start: '2019-04-01'
                    date_end: ''
                  - title: Baker
                    company: Oven Ltd
                    date_start: '2016-01-01'
                    date_end: '2016-12-31'
                """
            )
        );

    [Fact]
    public void RenderCV_puts_name_and_contacts_first() =>
        Assert.Equal(
            "Lin — Baker\nlin@example.org · +46 70 · GitHub\nSummary\nI bake.\nExperience\nMiller / Old Mill, Bend, Aug 2020 – Present\n"
                + "Skills\nTools: oven, peel\nAwards\nCrust of 2021",
            Text(
                "cv.yml",
                """
                cv:
                  name: Lin
                  headline: Baker
                  email: lin@example.org
                  phone: "tel:+46 70"
                  social_networks:
                    - network: GitHub
                      username: lin
                  sections:
                    summary:
                      - I bake.
                    experience:
                      - company: Old Mill
                        position: Miller
                        location: Bend
                        start_date: 2020-08
                        end_date: present
                    skills:
                      - label: Tools
                        details: oven, peel
                    awards:
                      - bullet: Crust of 2021
                """
            )
        );

    [Fact]
    public void A_list_of_sections_gives_name_and_facts_and_says_each_year_once() =>
        Assert.Equal(
            "Lin Wei\nlin@example.org\nAbout\nBorn\u20031990\nPrizes\nGold crust, 2020\nSilver crust",
            Text(
                "cv.yml",
                """
                - title: About
                  type: map
                  contents:
                    - name: Full Name
                      value: Lin Wei
                    - name: Email
                      value: lin@example.org
                    - name: Born
                      value: 1990
                - title: Prizes
                  type: time_table
                  contents:
                    - year: 2020
                      items:
                        - Gold crust
                        - Silver crust
                """
            )
        );

    [Fact]
    public void A_map_that_is_alone_is_shown_as_it_stands()
    {
        const string person = "- title: Who\n  type: map\n  contents:\n    - name: Full Name\n      value: Ada Reed\n";
        Assert.Equal("Who\nFull Name\u2003Ada Reed", Text("cv.yml", person));
        Assert.Equal("Ada Reed\nWork\nMiller", Text("cv.yml", person + "- title: Work\n  type: list\n  contents:\n    - Miller\n"));
    }
}
