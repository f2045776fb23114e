using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Rules by which kramdown, Jekyll's Markdown, differs from CommonMark.</summary>
public sealed class KramdownTests : IDisposable
{
    private readonly ReadingSite site = new("title: S\n");

    public void Dispose() => site.Dispose();

    private List<SourceBlock> Body(string markdown) => [.. site.Read("_portfolio/entry.md", "---\ntitle: T\n---\n" + markdown)!.Body];

    private string Text(string markdown) => PlainText.Of(Body(markdown));

    [Theory]
    [InlineData("Then\n\n$$\nu = v.$$\n\nwords\n\n$$\nx\n$$\n\nlast", "Then\nu = v.\nwords\nx\nlast")]
    [InlineData("Then\n\n$$u\n= v\n$$\n\nwords", "Then\nu\n= v\nwords")]
    [InlineData("<font color=\"red\">one</font>\n\n<marquee>two</marquee>", "one two")]
    [InlineData("[//]: # (for me)\n[note]: <> (for me)\n\nwords", "words")]
    [InlineData("$$u$$ is less than $$v$$.", "u is less than v.")]
    [InlineData("- $$u$$\n\n  $$\n  v\n  $$\n- w", "u\nv\nw")]
    [InlineData("> $$u\n> = v$$\n>\n> words", "u\n= v\nwords")]
    [InlineData("$$\nnever closed\n\nwords", "$$ never closed\nwords")]
    public void Dollars_pair_with_the_next_ones(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("　　第一段。\n\n　　第二段。", "　　第一段。\n　　第二段。")]
    [InlineData("一段\n　　\n同段", "一段 　　 同段")]
    public void White_space_of_other_scripts_is_text(string markdown, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), Text(markdown).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("*[HTML]: Markup\n\nHTML, HTML5 and 用HTML写。", "Markup:HTML Markup:HTML")]
    [InlineData("An API and an API key.\n\n*[API]: Interface\n*[API key]: Secret", "Interface:API Secret:API key")]
    [InlineData("`API` **API**\n\n*[API]: Interface", "Interface:API")]
    [InlineData("*[x]: Y\n\nnone", "")]
    public void Short_forms_say_what_they_stand_for(string markdown, string expected)
    {
        static IEnumerable<SourceSpan> Spans(IEnumerable<SourceInline> inlines) =>
            inlines.OfType<SourceSpan>().SelectMany(s => s.Expansion is null ? Spans(s.Inlines) : [s]);
        var spans = Body(markdown).OfType<SourceParagraph>().SelectMany(p => Spans(p.Inlines));
        Assert.Equal(expected, string.Join(' ', spans.Select(s => s.Expansion + ":" + InlineText.Plain(s.Inlines))));
    }

    [Fact]
    public void Notes_and_citations_of_distill_are_notes_and_keys()
    {
        var body = Body("Water<d-footnote>It is <em>wet</em>.</d-footnote> flows<d-cite key=\"a1, b2\"></d-cite>.[^1]\n\n[^1]: First.");
        Assert.Equal(
            "Water flows [a1, b2].",
            PlainText.Of([body[0]]).Replace("[2]", "", StringComparison.Ordinal).Replace("[1]", "", StringComparison.Ordinal)
        );
        Assert.Equal(["First.", "It is wet."], body.OfType<SourceFootnote>().Select(n => PlainText.Of(n.Blocks)));
        Assert.Equal(2, ((SourceParagraph)body[0]).Inlines.OfType<SourceFootnoteMark>().First().Number);
    }

    [Theory]
    [InlineData("the <template> part, **bold**\n\nafter", "the <template> part, bold\nafter")]
    [InlineData("a <script> b\n\nafter", "a <script> b\nafter")]
    [InlineData("<title> as a word\n\nafter", "<title> as a word\nafter")]
    [InlineData("a Map<Select> b\n\nafter", "a Map<Select> b\nafter")]
    [InlineData("a <? b\n\nafter", "a <? b\nafter")]
    [InlineData("a <!x b\n\nafter", "a <!x b\nafter")]
    [InlineData("a <![CDATA[ b\n\nafter", "a <![CDATA[ b\nafter")]
    [InlineData("a <b>c</b d.\n\nafter", "a c</b d.\nafter")]
    [InlineData("<datalist>\n\nafter", "<datalist>\nafter")]
    public void Words_that_look_like_tags_hide_nothing(string markdown, string expected)
    {
        var text = Text(markdown);
        Assert.Equal(expected, text);
        Assert.DoesNotContain("data-pe", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_shown_as_text_is_reported()
    {
        Body("the\nthe <style> of it");
        var warning = Assert.Single(site.Bag.Items);
        Assert.Equal((DiagnosticCodes.MarkupDropped, 5, 5), (warning.Code, warning.Place.Line, warning.Place.Column));
    }

    [Theory]
    [InlineData("one\n[^1]: two\nthree", "one [^1]: two three")]
    [InlineData("one\n*[HTML]: two\nthree", "one *[HTML]: two three")]
    [InlineData("one\n[a]: http://x.example\nthree", "one [a]: http://x.example three")]
    [InlineData("- list\n{:toc}\nthree", "three")]
    public void Definitions_in_a_paragraph_are_text(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Fact]
    public void A_note_that_nothing_refers_to_is_reported()
    {
        Assert.Equal("one\nthree", Text("one\n\n[^lone]: two\n\nthree"));
        Assert.Contains("[^lone]", Assert.Single(site.Bag.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_numbered_as_the_text_refers_to_them()
    {
        var body = Body("a[^b] c[^a] d[^b]\n\n[^a]: First[^c]\n[^b]: Second\n\n    more\n\n[^c]: Third\n");
        Assert.Equal(
            ["Second\nmore", "First", "Third"],
            body.OfType<SourceFootnote>().OrderBy(n => n.Number).Select(n => PlainText.Of(n.Blocks))
        );
        Assert.Equal([1, 2, 1], ((SourceParagraph)body[0]).Inlines.OfType<SourceFootnoteMark>().Select(m => m.Number));
    }

    [Theory]
    [InlineData("1.       wide\n2.  two", 2, 0)]
    [InlineData("1. one\n  - a\n  - b\n2. two", 2, 1)]
    [InlineData("* one\n\n      code", 1, 0)]
    [InlineData("- one\n\n- two\n\n  more", 2, 0)]
    public void Items_are_measured_by_their_text(string markdown, int items, int lists)
    {
        var list = Assert.IsType<SourceList>(Body(markdown)[0]);
        Assert.Equal(items, list.Items.Count);
        Assert.Equal(lists, list.Items[0].Blocks.OfType<SourceList>().Count());
        Assert.IsType<SourceParagraph>(list.Items[0].Blocks[0]);
    }

    [Fact]
    public void A_list_of_attributes_may_hide_a_block()
    {
        Assert.Equal("yes\nand", Text("yes\n\n- no\n- no\n{: style=\"display: none\"}\n\nand"));
        Assert.Equal([DiagnosticCodes.ContentHidden], site.Bag.Items.Select(d => d.Code));
    }

    [Fact]
    public void A_caret_ends_a_block()
    {
        var body = Body("- one\n^\n- two\n\n    code\n");
        Assert.Equal(2, body.OfType<SourceList>().Count());
        Assert.DoesNotContain("^", PlainText.Of(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He said \"so\" -- and 'that'...", "He said “so” – and ‘that’…")]
    [InlineData("don't, the '90s, \"(a)\"", "don’t, the ’90s, “(a)”")]
    [InlineData("他说\"你好\"了，又说\"再见\"。", "他说“你好”了，又说“再见”。")]
    [InlineData("\\\"plain\\\" and `\"code\"`", "\"plain\" and \"code\"")]
    public void Quotes_and_dashes_are_those_of_a_printer(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("[a link](/some file.pdf)", "/some file.pdf")]
    [InlineData("[a link][Name  Of]\n\n[name of]: /some file.pdf \"Title\"\n", "/some file.pdf")]
    [InlineData("[a link](<b c.pdf>)", "b c.pdf")]
    [InlineData("[a link](b(c).pdf 'T')", "b(c).pdf")]
    public void Addresses_may_hold_spaces_and_parentheses(string markdown, string address)
    {
        var link = Assert.Single(((SourceParagraph)Body(markdown)[0]).Inlines.OfType<SourceLink>());
        Assert.Equal(address, link.Href);
        Assert.Equal("a link", PlainText.Of([new SourceParagraph(link.Place, link.Inlines)]));
    }

    [Theory]
    [InlineData("## Wide *view* & more\n\n## Wide view  more", "wide-view--more,wide-view--more-1")]
    [InlineData("# 第一章：开始", "第一章开始")]
    [InlineData("# Named {#own}", "own")]
    public void Headings_have_the_names_that_links_give_them(string markdown, string names) =>
        Assert.Equal(names, string.Join(',', Body(markdown).OfType<SourceHeading>().Select(h => h.Anchor)));

    [Fact]
    public void Attributes_go_over_lines_and_may_be_named()
    {
        var body = Body("{:wide: .wide\n.tall}\n\nText\n{: wide #me}\n\n![x](a.png){: width=\"40\"\nheight=\"20\"}\n");
        Assert.Equal(("me", "wide tall"), (body[0].Anchor, string.Join(' ', body[0].Classes)));
        Assert.Equal("Text", PlainText.Of(body).Trim());
    }

    [Fact]
    public void Bars_in_code_and_formulas_part_no_cells()
    {
        var table = Assert.IsType<SourceTable>(Body("| `a|b` | $P(A|B)$ |\n| c \\| d | e |\n")[0]);
        Assert.All(table.Rows, row => Assert.Equal(2, row.Cells.Count));
        Assert.Contains("c | d", PlainText.Of([table]), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_never_close_are_read_once()
    {
        static string Times(string text) => string.Concat(Enumerable.Repeat(text, 5_000));
        string[] hostile =
        [
            Times("{: .a"),
            Times("{::comment}\n\n"),
            Times("~~a "),
            Times("![a "),
            Times("*a [b `c <d $e "),
            Times("<template>\n\nx\n\n"),
            Times("- ") + "x",
            new string('>', 5_000) + " x",
        ];
        Assert.All(hostile, text => Assert.NotEqual("", Text(text)));
    }

    [Fact]
    public void A_line_with_bars_in_its_brackets_defines_no_link() =>
        Assert.Equal("[^5|—|]: kept words", PlainText.Of(site.Read("_posts/bars.md", "[^5|---|]: kept words")!.Body));
}
