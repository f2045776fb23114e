using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Liquid;

public sealed class LiquidTests : IDisposable
{
    private readonly ReadingSite site = new("url: https://quay.example\nbaseurl: /folio\nauthor:\n  name: Ada\n");

    public void Dispose() => site.Dispose();

    private string Text(string body, string path = "_portfolio/entry.md") =>
        PlainText.Of(site.Read(path, "---\ntitle: T\ntags: [a, b]\n---\n" + body)!.Body);

    [Theory]
    [InlineData("{{ page.title }} by {{ site.author.name | upcase }}", "T by ADA")]
    [InlineData("{% for t in page.tags %}{{ t }};{% endfor %}", "a;b;")]
    [InlineData("{% if page.none %}no{% else %}yes{% endif %}", "yes")]
    [InlineData("{% raw %}{{ kept }}{% endraw %}", "{{ kept }}")]
    [InlineData("{% comment %}hidden{% endcomment %}shown", "shown")]
    [InlineData("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "puts 1")]
    [InlineData("a {{ nothing }} b", "a b")]
    [InlineData("{{ 'one two three' | truncatewords: 2 }}", "one two…")]
    [InlineData("{{ 7 | plus: 3 | divided_by: 4 }} {{ 7 | modulo: 4 | times: 2 | minus: 1 }}", "2 5")]
    [InlineData("{% include base_path %}\ntext", "text")]
    [InlineData("{{< youtube x >}}stays", "Video: youtube.com/watch?v=x\nstays")]
    [InlineData("{{% notice info %}}\nkept *x*\n{{% /notice %}}", "kept x")]
    [InlineData("{{% notice info \"Heads up\" %}}\nkept\n{{% /notice %}}", "Heads up\nkept")]
    [InlineData("{{% comment %}}for me{{% /comment %}}shown", "shown")]
    [InlineData("{{< tabs items=\"Ash, Elm\" >}}{{< tab >}}one{{< /tab >}}{{< tab >}}two{{< /tab >}}{{< /tabs >}}", "Ash\none\nElm\ntwo")]
    [InlineData("{{< tab header=\"Oak\" >}}one{{< /tab >}} {{< tab \"Fir\" >}}two{{< /tab >}}", "Oak\none\nFir\ntwo")]
    [InlineData("{% include embed/bilibili.html id='BV1' %}", "Video: bilibili.com/video/BV1")]
    [InlineData("{% include embed/audio.html src='a.mp3' title='A song' %}", "A song: a.mp3")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/quayWalk12?rel=0\"></iframe>", "Video: youtube.com/watch?v=quayWalk12")]
    [InlineData("{{</* figure */>}}", "{{< figure >}}")]
    [InlineData("{{< highlight go >}}\na := 1\n{{< /highlight >}}", "a := 1")]
    [InlineData("a{%- if true -%} b {%- endif -%} c", "abc")]
    [InlineData("{{ page.tags | jsonify }} {{ 'x' | slugify: 'pretty' }}", "[“a”,”b”] x")]
    [InlineData("{% cite lin2020 %} {% twitter https://example.org/1 %}", "[lin2020]\nPage: example.org/1")]
    [InlineData("{% details Sum %}\ninner **x**\n{% enddetails %}", "Sum\ninner x")]
    public void Is_carried_out(string body, string expected)
    {
        Assert.Equal(expected, Text(body));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("line\n{% mystery x %}text", DiagnosticCodes.LiquidUnknown, "line text")]
    [InlineData("line\n{% include mystery.html %}text", DiagnosticCodes.LiquidUnknown, "line text")]
    [InlineData("line\n{{ page.title | mystery: 1 }}", DiagnosticCodes.LiquidUnknown, "line T")]
    [InlineData("line\n{% broken", DiagnosticCodes.LiquidError, "line {% broken")]
    public void Unknown_is_dropped_and_said(string body, string code, string expected)
    {
        Assert.Equal(expected, Text(body));
        var said = Assert.Single(site.Bag.Items);
        Assert.Equal((code, 6), (said.Code, said.Place.Line));
    }

    [Theory]
    [InlineData("{% if page.tags contains 1 %}{% assign x = 1 | divided_by: 0 %}{% endif %}{% assign y = 1 | modulo: 0 %}")]
    [InlineData("{{ 'words' | slice: 'a' }}{{ 1 | divided_by: 0 }}")]
    [InlineData("{{ 'words' | hex_to_rgb }}{{ 'x' | color_to_hsl }}{{ '#zz' | color_extract: 'red' }}")]
    [InlineData("{{ page.tags | slice: 9999999999999999 }}{{ 5 | times: 99999999999999999999999999999 }}")]
    [InlineData("{{ page | date: '%Q' }}{{ 'x' | time_zone: 'Nowhere' }}{{ 'x' | where: 1, 2, 3 }}{{ page.tags | where_exp: 'x', '((' }}")]
    [InlineData("{% tablerow x in page.tags cols:'a' %}{{ x }}{% endtablerow %}{% assign a = '!' | base64_decode %}")]
    public void What_the_engine_says_in_English_is_told_in_words_of_our_own(string body)
    {
        string[] own =
        [
            "A variable or an argument has ",
            "Liquid reports: division by 0",
            "Liquid reports: the number is ",
            "Liquid reports: “((",
        ];
        Text(body);
        foreach (
            var hint in site.Bag.Items.Where(d => d.Message.Contains("cannot be evaluated", StringComparison.Ordinal)).Select(d => d.Hint)
        )
            Assert.Contains(own, o => hint!.StartsWith(o, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_a_filter_says_what_it_is()
    {
        Text("a {% assign x = 1 | divided_by: 0 %} b");
        Assert.Equal("Liquid reports: division by 0", Assert.Single(site.Bag.Items).Hint);
    }

    [Fact]
    public void Broken_Liquid_leaves_the_text()
    {
        Assert.Equal("{% if x %} never closed", Text("{% if x %} never closed"));
        Assert.Equal(DiagnosticCodes.LiquidError, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void Endless_loops_end()
    {
        Text("{% for i in (1..9999999) %}{% for j in (1..9999999) %}xxxx{% endfor %}{% endfor %}");
        Assert.Equal(DiagnosticCodes.LiquidError, Assert.Single(site.Bag.Items).Code);
        site.Read("_portfolio/deep.md", string.Concat(Enumerable.Repeat("{% if a %}", 20_000)));
        Assert.All(site.Bag.Items, d => Assert.Equal(DiagnosticCodes.LiquidError, d.Code));
    }

    [Fact]
    public void Pictures_in_addresses_with_Liquid_are_found_where_they_stand()
    {
        site.Picture("images/me.png", 3, 4);
        var dump = site.Body("first\n\n![]({{ site.baseurl }}/images/me.png){: .align-center}\n\n{{ site.author.name }}\n\nlast\n");
        Assert.Contains("picture /images/me.png Found 3x4 @3:1", dump, StringComparison.Ordinal);
        Assert.Contains("\"last\" @7:1", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_and_galleries_of_themes()
    {
        site.Picture("images/a b.png", 3, 4);
        var entry = site.Read(
            "_portfolio/e.md",
            """
            ---
            gallery:
              - image_path: /images/a b.png
                alt: one
            ---
            {% include figure.html image_path="/images/a b.png" caption="A *quay*" alt="Q" %}

            {% include gallery caption="All" %}

            {{< figure src="/images/a b.png" title="Hugo" >}}
            """
        )!;
        var figure = Assert.IsType<SourceFigure>(entry.Body[0]);
        Assert.Equal(
            ImageStatus.Found,
            Assert.IsType<SourcePictureInline>(Assert.IsType<SourceParagraph>(figure.Blocks[0]).Inlines[0]).Picture.Status
        );
        var gallery = Assert.IsType<SourceGallery>(entry.Body[1]);
        Assert.Equal("one", Assert.Single(gallery.Pictures).Alt);
        Assert.IsType<SourceFigure>(entry.Body[2]);
        Assert.Equal("gallery", Assert.Single(entry.FrontPictures).Key);
    }

    [Fact]
    public void Collections_are_listed()
    {
        site.Write("_talks/2020-01-02-old.md", "---\ntitle: Old\nvenue: Hall\n---\nx");
        site.Write("_talks/2021-01-02-new.md", "---\ntitle: New\n---\nx");
        Assert.Equal(
            "New / 2021-01-02\nOld / Hall / 2020-01-02",
            Text(
                "<ul>{% for post in site.talks reversed %}\n  {% include archive-single-talk-cv.html %}\n{% endfor %}</ul>",
                "_pages/cv.md"
            )
        );
    }
}
