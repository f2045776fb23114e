using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Html;

/// <summary>What style sheets say and a page on paper has to keep.</summary>
public sealed class StyleTests : IDisposable
{
    private readonly ReadingSite site = new();

    public StyleTests() => site.Picture("notes/p.png", 600, 400);

    public void Dispose() => site.Dispose();

    private IReadOnlyList<SourceBlock> Body(string text) => site.Read("notes/a.md", text)!.Body;

    /// <summary>Words of a block, with an arrow where what follows stands at the right.</summary>
    private static string Words(SourceBlock block) =>
        Words(
            block switch
            {
                SourceHeading h => h.Inlines,
                SourceParagraph p => p.Inlines,
                SourceGroup { Blocks: [var only] } => [new SourceText(default, Words(only))],
                SourceList { Items: [{ Blocks: [var only] }] } => [new SourceText(default, Words(only))],
                _ => [],
            }
        );

    private static string Words(IReadOnlyList<SourceInline> inlines) =>
        string.Concat(
            inlines.Select(i =>
                i switch
                {
                    SourceText t => t.Content,
                    SourceFill => "→",
                    SourceBreak => "/",
                    SourceSpan s => Words(s.Inlines),
                    SourceLink l => Words(l.Inlines),
                    _ => "",
                }
            )
        );

    [Theory]
    [InlineData("### Some school <span style=\"float:right\">2019</span>", "Some school →2019")]
    [InlineData("### 某校<span style=\"float: right;\">2019</span>", "某校 →2019")]
    [InlineData("**Role** at work <span style=\"float:right\">2019</span>", "Role at work →2019")]
    [InlineData("<p><span style=\"float:right\">2019</span><b>Role</b> at work</p>", "Role at work →2019")]
    [InlineData("- One <span style=\"float:right\">2019</span>", "One →2019")]
    [InlineData("<p><b>A</b><span class=\"when\" style=\"float:right\">1</span><br>second</p>", "A →1/second")]
    [InlineData("<div style=\"float:right\">2019</div>\n<h3>Some school</h3>", "Some school →2019")]
    [InlineData("<h3>Some school</h3><div style=\"float:right\">2019</div>", "Some school →2019")]
    [InlineData("<div style=\"display:flex;justify-content:space-between\"><b>One</b><span>2019</span></div>", "One →2019")]
    [InlineData("<div style=\"display:flex;justify-content:space-between\"><div>One</div><div>2019</div></div>", "One →2019")]
    [InlineData("<div class=\"d-flex justify-content-between\"><div>One</div><div>2019</div></div>", "One →2019")]
    [InlineData("<h3 style=\"display:flex\">One<small style=\"margin-left:auto\">2019</small></h3>", "One →2019")]
    [InlineData(
        "<style>.r{display:flex;justify-content:space-between}</style>\n<div class=\"r\"><h3>One</h3><p>2019</p></div>",
        "One →2019"
    )]
    [InlineData(
        "<div style=\"display:flex;justify-content:space-between\"><div>One<br>Two</div><div>2019<br>Rome</div></div>",
        "One →2019/Two →Rome"
    )]
    [InlineData("<div style=\"display:flex\"><span>甲</span><span>乙</span></div>", "甲\u2003乙")]
    [InlineData("<p><a href=\"/a\">代码</a>\n<a href=\"/b\">演示</a></p>", "代码 演示")]
    [InlineData("<p><span class=\"left\">Institute</span><span class=\"right\">2020</span></p>", "Institute 2020")]
    [InlineData("<p><span class=\"red\">H</span><span class=\"blue\">ello</span></p>", "Hello")]
    public void Parts_of_a_row_stand_where_the_site_has_them(string body, string words)
    {
        var blocks = Body(body);
        Assert.Equal(words, Words(Assert.Single(blocks)));
        Assert.DoesNotContain(site.Bag.Items, d => d.Severity >= Severity.Warning);
    }

    [Fact]
    public void A_heading_in_a_row_stays_a_heading()
    {
        var row = Body("<div style=\"display:flex;justify-content:space-between\"><h3>One</h3><p>2019</p></div>");
        Assert.Equal(3, Assert.IsType<SourceHeading>(Assert.Single(row)).Level);
    }

    [Fact]
    public void Columns_of_text_are_no_row()
    {
        var longer = string.Concat(Enumerable.Repeat("Words that fill a column of their own. ", 10));
        var blocks = Body($"<div style=\"display:flex;justify-content:space-between\"><div>{longer}</div><div>{longer}</div></div>");
        Assert.DoesNotContain("→", string.Concat(blocks.SelectMany(b => ((SourceGroup)b).Blocks).Select(Words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pre><code>one<br>two<br/>three</code></pre>", "one\ntwo\nthree")]
    [InlineData("<pre><div>one</div><div>two</div></pre>", "one\ntwo")]
    [InlineData("<pre>one\ntwo</pre>", "one\ntwo")]
    public void Lines_of_code_end_where_the_browser_ends_them(string body, string code) =>
        Assert.Equal(code, Assert.IsType<SourceCode>(Assert.Single(Body(body))).Code);

    [Theory]
    [InlineData("<div style=\"page-break-after: always\"></div>")]
    [InlineData("<p style=\"break-before:page\"></p>")]
    [InlineData("<div class=\"page-break\"></div>")]
    [InlineData("<!-- pagebreak -->")]
    [InlineData("\\newpage")]
    [InlineData("<style>@media print { .n { break-after: page } }</style><div class=\"n\"></div>")]
    public void Pages_end_where_the_author_says(string mark) => Assert.Single(Body($"One\n\n{mark}\n\nTwo").OfType<SourcePageBreak>());

    [Fact]
    public void A_page_that_no_one_asks_for_does_not_end() =>
        Assert.Empty(
            Body("<div style=\"page-break-inside: avoid\">One</div>\n\n<div class=\"page-break\">Two</div>").OfType<SourcePageBreak>()
        );

    [Theory]
    [InlineData("<style>.x{display:none}</style>", "")]
    [InlineData("<style>.x{visibility:hidden}</style>", "")]
    [InlineData("<style>.x{display:none} .x:hover{display:block}</style>", "Private")]
    [InlineData("<style>.x{display:none} .open .x{display:block}</style>", "Private")]
    [InlineData("<style>@media print{.x{display:none}}</style>", "Private")]
    [InlineData("<style>@media (max-width:400px){.x{display:none}}</style>", "Private")]
    public void What_a_sheet_hides_is_left_out_unless_something_shows_it(string sheet, string shown)
    {
        Assert.Equal(shown, PlainText.Of(Body($"{sheet}\n\n<p class=\"x\">Private</p>")).Trim());
        Assert.Equal(shown.Length == 0 ? 1 : 0, site.Bag.Items.Count(d => d.Code == DiagnosticCodes.ContentHidden));
    }

    [Fact]
    public void A_sheet_of_the_site_hides_as_one_of_the_page_does()
    {
        site.Write("css/own.css", ".draft-note { display: none }");
        Assert.Equal("Seen", PlainText.Of(Body("<p class=\"draft-note\">Not seen</p>\n\nSeen")).Trim());
    }

    [Fact]
    public void Cards_stand_beside_each_other_with_all_that_is_theirs()
    {
        const string Card = "<div class=\"pub-card\"><img src=\"p.png\"><h4>Name</h4><p>Words</p></div>\n";
        var row = Assert.IsType<SourceGroup>(Assert.Single(Body(Card + Card + Card)));
        Assert.Equal(3, row.Columns);
        Assert.All(row.Blocks, card => Assert.Equal(3, Assert.IsType<SourceGroup>(card).Blocks.Count));
        Assert.Equal(1, Body(Card).OfType<SourceGroup>().Count(g => g is { IsCard: true, Columns: 0 }));
    }

    [Fact]
    public void A_grid_says_how_many_columns_it_has()
    {
        const string Item = "<div><img src=\"p.png\"><p>Words</p></div>";
        var blocks = Body($"<div style=\"display:grid;grid-template-columns:repeat(2,1fr)\">{Item}{Item}{Item}</div>");
        var cards = Assert.IsType<SourceGroup>(Assert.Single(Assert.IsType<SourceGroup>(Assert.Single(blocks)).Blocks));
        Assert.Equal((2, 3), (cards.Columns, cards.Blocks.Count));
    }

    [Fact]
    public void A_page_of_rules_and_elements_is_bounded()
    {
        var sheet = string.Concat(Enumerable.Range(0, 4000).Select(i => $".a{i} .b{i}{{width:{i}px}}"));
        var body = string.Concat(Enumerable.Repeat("<p class=\"b1\">x</p>\n", 2000));
        Assert.NotEmpty(Body($"<style>{sheet}</style>\n\n{body}"));
        Assert.Single(site.Bag.Items, d => d.Code == DiagnosticCodes.LimitMet);
    }

    [Fact]
    public void A_rule_without_a_selector_is_passed_over() =>
        Assert.Equal("words", PlainText.Of(Body("<style>.a-*[b]: c{display:flex}</style>\n<p>words</p>")));

    [Theory]
    [InlineData("<ul><li hidden>a</li><li>b</li></ul>")]
    [InlineData("<table><tr style=\"display:none\"><td>a</td></tr><tr><td>b</td><td hidden>c</td></tr></table>")]
    [InlineData("<table><thead hidden><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>")]
    [InlineData("<dl><dt>b</dt><dd style=\"visibility:hidden\">a</dd></dl>")]
    [InlineData("<figure><img src=\"p.png\"><figcaption hidden>a</figcaption></figure>\n\nb")]
    public void Hidden_items_rows_and_cells_are_left_out(string text)
    {
        var words = PlainText.Of(Body(text));
        Assert.Contains("b", words, StringComparison.Ordinal);
        Assert.DoesNotContain("a", words, StringComparison.Ordinal);
        Assert.DoesNotContain("c", words, StringComparison.Ordinal);
        Assert.Contains(site.Bag.Items, d => d.Code == DiagnosticCodes.ContentHidden);
    }

    [Theory]
    [InlineData("<span style=\"display:block\">Ash</span><span style=\"display:block\">Elm</span>", "Ash/Elm")]
    [InlineData("Ash <span class=\"d-block\">Elm</span> Oak", "Ash/Elm/Oak")]
    [InlineData("<h3>Ash<small style=\"display: block\">Elm</small></h3>", "Ash/Elm")]
    public void Words_with_a_line_of_their_own_stand_in_it(string text, string expected) =>
        Assert.Equal(expected, Words(Assert.Single(Body(text))));
}
