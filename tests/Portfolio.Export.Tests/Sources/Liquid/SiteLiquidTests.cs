using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Sources.Liquid;

/// <summary>What Liquid reads from the rest of the site.</summary>
public sealed class SiteLiquidTests : IDisposable
{
    private readonly ReadingSite site = new("title: S\n");

    public SiteLiquidTests()
    {
        site.Write("_data/people.yml", "- name: Lin\n  role: lead\n- name: Wang\n  role: dev\n");
        site.Write("_data/scores.csv", "name,score\nA,1\n\"B, C\",2\n");
        site.Write("_data/nested/one.json", "{\"a\": {\"b\": [1, \"two\"]}}");
        site.Write(
            "_includes/card.html",
            "<b>{{ include.title }}</b> {{ include.who.name }}{% if include.none %}no{% endif %} {% include inner.html x=include.title %}"
        );
        site.Write("_includes/inner.html", "{{ include.x | upcase }}");
        site.Write("_includes/loop.html", "x{% include loop.html %}");
        site.Write("_posts/2020-01-02-first.md", "---\ntitle: First\ntags: [a, b]\n---\nx");
        site.Write("_posts/2021-01-02-second.md", "---\ntitle: Second\ntags: a\n---\nx");
        site.Write("_talks/t.md", "---\ntitle: Talk\nyear: 2019\n---\nx");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Years_and_dates_are_sorted_together()
    {
        site.Write("_publications/a.md", "---\ntitle: A\nwhen: 2021\n---\nx");
        site.Write("_publications/b.md", "---\ntitle: B\nwhen: 2009-10-01\n---\nx");
        site.Write("_publications/c.md", "---\ntitle: C\n---\nx");
        Assert.Equal("C;B;A;", Text("{% assign s = site.publications | sort: 'when' %}{% for p in s %}{{ p.title }};{% endfor %}"));
        Assert.Empty(site.Bag.Items);
    }

    private string Text(string body, string front = "") =>
        PlainText.Of(site.Read("_pages/about.md", "---\ntitle: T\n" + front + "---\n" + body)!.Body);

    [Theory]
    [InlineData("{% for p in site.data.people %}{{ p.name }}:{{ p.role }};{% endfor %}", "Lin:lead;Wang:dev;")]
    [InlineData("{{ site.data.scores[1].name }} {{ site.data['scores'].size }} {{ site.data.nested.one.a.b | join: '-' }}", "B, C 2 1-two")]
    [InlineData(
        "{% assign g = site.data.people | group_by: 'role' %}{% for x in g %}{{ x.name }}={{ x.size }};{% endfor %}",
        "lead=1;dev=1;"
    )]
    [InlineData("{% for p in site.posts %}{{ p.title }};{% endfor %}", "Second;First;")]
    [InlineData("{% for t in site.tags %}{{ t[0] }}{{ t[1].size }};{% endfor %}", "a2;b1;")]
    [InlineData("{% for c in site.collections %}{{ c.label }}{{ c.docs.size }};{% endfor %}", "posts2;talks1;")]
    [InlineData("{% assign x = site.posts | where_exp: 'p', 'p.title == page.title or p.date >= \"2021\"' %}{{ x.size }}", "1")]
    [InlineData("{% include card.html title='One' who=site.data.people[1] %}", "One Wang ONE")]
    [InlineData("{% for p in site.data.people %}{% include inner.html x=p.name %};{% endfor %}", "LIN;WANG;")]
    [InlineData(
        "{% assign s = site.posts | sort: 'year' %}{{ s.size }}{% assign t = site.posts | concat: site.talks | sort: 'year' | reverse %}{{ t[0].title }}",
        "2Talk"
    )]
    public void Liquid_of_a_site_is_shown(string body, string expected)
    {
        Assert.Equal(expected, Text(body));
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void An_include_of_itself_ends()
    {
        Assert.Equal("xxxxxxxx", Text("{% include loop.html %}"));
        Assert.Equal(DiagnosticCodes.LiquidUnknown, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void Today_is_left_out()
    {
        Assert.Equal("in", Text("in {{ 'now' | date: '%Y' }}"));
        Assert.Equal((DiagnosticCodes.LiquidUnknown, 4), (Assert.Single(site.Bag.Items).Code, site.Bag.Items[0].Place.Line));
    }

    [Fact]
    public void Nothing_outside_of_the_site_is_included()
    {
        Assert.Equal("x", Text("{% include ../../../etc/passwd %}x"));
        Assert.Equal(DiagnosticCodes.LiquidUnknown, Assert.Single(site.Bag.Items).Code);
    }

    [Theory]
    [InlineData("layout: cv\n", "")]
    [InlineData("", "{% include cv-template.html %}")]
    public void The_data_of_a_CV_is_shown(string front, string body)
    {
        site.Write(
            "_data/cv.json",
            """
            {"basics": {"name": "Lin", "summary": "About me", "profiles": [{"network": "GitHub", "url": "https://github.com/lin"}]},
             "education": [{"institution": "Harbour University", "area": "Ships", "studyType": "BSc", "startDate": "2019", "endDate": "2023", "courses": ["Waves", "Tides"], "gpa": null}],
             "skills": [{"name": "Sailing", "level": "good", "keywords": ["knots"]}], "awards": [], "hobbies": ["Reading"]}
            """
        );
        Assert.Equal(
            "Lin\nGitHub\nAbout me\nEducation\nBSc, Ships / Harbour University, 2019 – 2023 / Waves, Tides\nSkills\nSailing / good / knots\nHobbies\nReading",
            Text(body, front)
        );
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void A_bibliography_is_a_list()
    {
        site.Write(
            "_bibliography/papers.bib",
            "@article{a, title={A {Great} Study \\& more}, author={Lin, Wei and Li Wang}, journal={J}, year={2020}, pages={1--9}}\n@misc{b, title=\"Second\", year=2021}\n"
        );
        Assert.Equal("Second. 2021.\nWei Lin, Li Wang. A Great Study & more. J, 1–9. 2020.", Text("{% bibliography %}"));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("{% details More **about** it %}\nin\n{% enddetails %}", "More about it\nin")]
    [InlineData(
        "{% tabs t %}\n{% tab t First one %}\na\n{% endtab %}\n{% tab t Other %}\nb\n{% endtab %}\n{% endtabs %}",
        "First one\na\nOther\nb"
    )]
    [InlineData("{% include figure.liquid path='/x.png' caption='A **quay** {{ site.title }}' %}", "A quay {{ site.title }}")]
    public void Labels_and_captions_of_themes_are_shown_as_Markdown(string body, string expected)
    {
        site.Picture("x.png", 3, 4);
        Assert.Equal(expected, Text(body).Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void An_unknown_shortcode_is_named_and_its_text_kept()
    {
        Assert.Equal("inside", Text("{{< mystery a=\"b\" >}}inside{{< /mystery >}}"));
        var said = Assert.Single(site.Bag.Items);
        Assert.Equal((DiagnosticCodes.LiquidUnknown, 4), (said.Code, said.Place.Line));
    }
}
