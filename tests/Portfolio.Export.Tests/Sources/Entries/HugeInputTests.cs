using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>Inputs that make careless parsers overflow or hang; they end, and their text is there.</summary>
public sealed class HugeInputTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private string Text(string markdown) => PlainText.Of(site.Read("a.md", markdown)!.Body);

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Fact]
    public void Nested_elements()
    {
        Assert.Equal("kept", Text(Times("<div>", 100_000) + "kept" + Times("</div>", 100_000)));
        Assert.Equal("deep **x**", Text(Times("<div>\n", 19_000) + "deep **x**\n" + Times("</div>\n", 19_000)));
        Assert.Equal("deep x", Text(Times("<div>\n", 19_000) + "\ndeep **x**\n"));
        Assert.Equal("x", Text(Times("<table><tr><td>", 3_000) + "x"));
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("_posts/a.md")]
    public void A_wide_head_over_many_narrow_rows_is_refused_before_it_is_read(string path)
    {
        var head = "|" + Times("a|", 1_000) + "\n|" + Times("-|", 1_000) + "\n";
        Assert.Null(site.Read(path, head + Times("|x|\n", 2_000)));
        Assert.StartsWith("A table has 2004002 cells", Assert.Single(site.Bag.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_in_code_make_no_table() =>
        Assert.NotNull(site.Read("a.md", "```\n" + Times(Times("| a ", 30) + "\n", 1_000) + "```\n"));

    [Theory]
    [InlineData("a.md")]
    [InlineData("_posts/a.md")]
    public void Many_short_forms(string path)
    {
        var forms = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"*[A{i}]: x\n")) + "\n" + Times("A1 A4999 ", 3_000);
        var body = site.Read(path, forms)!.Body;
        Assert.EndsWith("A1 A4999", PlainText.Of(body), StringComparison.Ordinal);
        Assert.Equal(2_000, ((SourceParagraph)body[^1]).Inlines.OfType<SourceSpan>().Count());
    }

    [Fact]
    public void Unclosed_formatting()
    {
        var text = Text(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<font size={i}>")) + "\n\n" + Times("text\n\n", 2_000));
        Assert.Equal(2_000, text.Split('\n').Length);
    }

    [Fact]
    public void Nested_Markdown()
    {
        Assert.Equal("x", Text(new string('>', 50_000) + " x"));
        Assert.EndsWith("x", Text(Times("- ", 20_000) + "x"), StringComparison.Ordinal);
        Assert.Contains("*a", Text(Times("*a ", 20_000)), StringComparison.Ordinal);
        Assert.Contains("[[[", Text(new string('[', 20_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists() =>
        Assert.Equal(10_000, Text(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"- item {i}\n"))).Split('\n').Length);

    [Fact]
    public void Addresses_without_end()
    {
        var text = Text(Times("[a](", 3_000));
        Assert.Equal(3_000, text.Split("[a]").Length - 1);
        Assert.Equal("kept b", Text("[kept](http://a.example \"t\") b"));
    }

    [Fact]
    public void Lists_nested_by_indent()
    {
        var text = Text(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', 2 * i) + $"- item{i}\n")));
        Assert.All(Enumerable.Range(0, 300), i => Assert.Contains($"item{i}", text, StringComparison.Ordinal));
        Assert.Contains(site.Bag.Items, d => d.Code == DiagnosticCodes.MarkupDropped && d.Place.Line == 52);
    }

    [Fact]
    public void More_notes_than_can_be()
    {
        var text = Text("[^1] and [^10003]\n\n" + string.Concat(Enumerable.Range(1, 10_003).Select(i => $"[^{i}]: note{i}\n")));
        Assert.Contains("note1", text, StringComparison.Ordinal);
        Assert.Contains("[^10003]: note10003", text, StringComparison.Ordinal);
        Assert.Contains(site.Bag.Items, d => d.Code == DiagnosticCodes.MarkupDropped && d.Place.Line == 10_003);
    }

    [Fact]
    public void More_Liquid_than_can_be()
    {
        Assert.Contains(
            "{% endfor %}",
            Text("{% for i in (1..300) %}{% for j in (1..300) %}xxxxxxxxxx{% endfor %}{% endfor %}"),
            StringComparison.Ordinal
        );
        Assert.Contains("{% if a %}", Text(Times("{% if a %}", 100) + Times("{% endif %}", 100)), StringComparison.Ordinal);
        Assert.Equal(2, site.Bag.Items.Count(d => d.Code == DiagnosticCodes.LiquidError));
        Assert.Equal("x", Text(Times("{{ page.x }}", 20_000) + "x"));
    }
}
