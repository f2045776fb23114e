using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Tests.Sources.Liquid;

/// <summary>Brackets of other languages, and Liquid that cannot be carried out: they stay as they are, and no text is lost.</summary>
public sealed class BracketTests : IDisposable
{
    private readonly ReadingSite site = new("title: S\n");

    public void Dispose() => site.Dispose();

    private string Text(string body) => PlainText.Of(site.Read("_portfolio/e.md", "---\ntitle: T\n---\n" + body)!.Body);

    [Theory]
    [InlineData("\\newcommand{\\x}[1]{%\n  \\y{{#1}}}")]
    [InlineData("PS1=%{%F{red}%}$%{%f%}")]
    [InlineData("sed 's/{%d}/{{%s}}/' | tail")]
    [InlineData("print('{%s}' % x, '{{{}}}')")]
    [InlineData("<p>{{ visitor.name }}</p> {{ 42 }}")]
    [InlineData("{% if visitor %}Hello{% endif %}")]
    [InlineData("{% include absent.html %} {% shout x %} {%%}")]
    [InlineData("{{< unheard of=\"it\" >}}")]
    public void Code_keeps_its_brackets_and_one_warning_says_so(string code)
    {
        Assert.Equal("before\n" + code + "\nafter", Text("before\n\n```\n" + code + "\n```\n\nafter"));
        Assert.Single(site.Bag.Items);
        Assert.Equal((DiagnosticCodes.LiquidError, Severity.Warning), (site.Bag.Items[0].Code, site.Bag.Items[0].Severity));
    }

    [Theory]
    [InlineData("`{{ page.title }}`", "T")]
    [InlineData("```\n{% raw %}{{ x }}{% endraw %} {{ site.title }}\n```", "{{ x }} S")]
    [InlineData("```\n{% for i in (1..2) %}{{ i }};{% endfor %}{{ '{{' }}\n```", "1;2;{{")]
    public void Code_with_values_of_the_site_shows_them(string body, string expected)
    {
        Assert.Equal(expected, Text(body));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("int a[] = {{1, 2},\n           {3, 4}};")]
    [InlineData("f = lambda: {{}, {1}}")]
    public void Brackets_that_Liquid_does_not_end_are_code(string code)
    {
        Assert.Equal(code, Text("```\n" + code + "\n```"));
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void Notes_of_no_site_are_not_told_about_Liquid()
    {
        using var notes = new ReadingSite();
        var body = PlainText.Of(notes.Read("n.md", "---\ntitle: T\n---\n```\n{%k%} {{ visitor }}\n```")!.Body);
        Assert.Equal("{%k%} {{ visitor }}", body);
        Assert.Empty(notes.Bag.Items);
    }

    [Fact]
    public void Tags_named_in_different_code_do_not_swallow_what_stands_between()
    {
        Assert.Equal(
            "Write {% if page.x %} before it and {% endif %} behind.",
            Text("Write `{% if page.x %}` before it and `{% endif %}` behind.")
        );
        Assert.Single(site.Bag.Items);
    }

    [Theory]
    [InlineData("a {% if page.title %} b", "a {% if page.title %} b", 3)]
    [InlineData("a {% endfor %} b", "a {% endfor %} b", 3)]
    [InlineData("a {% else %} b", "a {% else %} b", 3)]
    [InlineData("a {% raw %} b", "a {% raw %} b", 3)]
    [InlineData("a {% break %} b", "a {% break %} b", 3)]
    [InlineData("a {% assign x %} b", "a {% assign x %} b", 3)]
    [InlineData("a {% for x page.y %}b{% endfor %} c", "a {% for x page.y %}b{% endfor %} c", 3)]
    [InlineData("a 100{% of all and\n\nmore %} b", "a 100{% of all and\nmore %} b", 6)]
    [InlineData("a {%k%F{blue}%} b", "a {%k%F{blue}%} b", 3)]
    [InlineData("{% if true %}a{% for i in page.x %}b{% endif %} c", "a{% for i in page.x %}b c", 15)]
    public void What_is_no_Liquid_is_shown_as_written_and_reported(string body, string expected, int column)
    {
        Assert.Equal(expected, Text(body));
        var said = Assert.Single(site.Bag.Items);
        Assert.Equal((4, column), (said.Place.Line, said.Place.Column));
    }

    [Fact]
    public void Hugo_knows_no_Liquid()
    {
        using var hugo = new ReadingSite();
        hugo.Write("hugo.toml", "baseURL = 'https://example.org/'\n");
        hugo.Write("content/_index.md", "x");
        Assert.Equal(
            "{{ .Title }} {% if %} and",
            PlainText.Of(hugo.Read("content/p.md", "---\ntitle: T\n---\n{{ .Title }} {% if %} {{< br >}}and")!.Body)
        );
        Assert.Empty(hugo.Bag.Items);
    }

    [Theory]
    [InlineData("{{ (1..99999999) | size }}")]
    [InlineData("{% assign x = 'abcdefgh' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}")]
    [InlineData("{% assign x = '\"' %}{% for i in (1..60) %}{% assign x = x | jsonify %}{% endfor %}{{ x }}")]
    [InlineData("{% assign x = 'a' %}{% for i in (1..60) %}{% assign x = x | replace: 'a', 'aaaa' %}{% endfor %}{{ x }}")]
    [InlineData("{% for i in (1..9000) %}{% capture c %}{{ c }}{{ c }}xxxxxxxx{% endcapture %}{% endfor %}")]
    [InlineData("{% tablerow i in (1..9000) %}{% tablerow j in (1..9000) %}{% endtablerow %}{% endtablerow %}")]
    public void What_asks_for_too_much_is_shown_as_written(string body)
    {
        Assert.Contains("{%", Text(body + "{% assign end = 1 %}"), StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.LiquidError, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void Endless_brackets_end()
    {
        foreach (var part in (string[])["{% comment %}", "{% raw %}", "{% endif %}", "{{ ", "{% ", "{% codeblock %}"])
            Assert.Contains(part.Trim(), Text(string.Concat(Enumerable.Repeat(part, 20_000))), StringComparison.Ordinal);
        Assert.Contains(
            "a[a[a",
            Text("{{ a" + string.Concat(Enumerable.Repeat("[a", 5_000)) + new string(']', 5_000) + " }}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "append",
            Text("{{ 'a' " + string.Concat(Enumerable.Repeat("| append: 'b' ", 20_000)) + "}}"),
            StringComparison.Ordinal
        );
        Assert.Contains("{{ {{", Text(string.Concat(Enumerable.Repeat("{{ ", 50_000)) + "}}"), StringComparison.Ordinal);
        Assert.Contains("{% {%", Text(string.Concat(Enumerable.Repeat("{% ", 50_000)) + "%}"), StringComparison.Ordinal);
        Assert.True(site.Bag.Items.Count < 20);
    }
}
