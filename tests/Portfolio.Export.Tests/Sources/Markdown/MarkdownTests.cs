using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

public sealed class MarkdownTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private string Text(string markdown) => PlainText.Of(site.Read("_portfolio/entry.md", markdown)!.Body);

    [Theory]
    [InlineData("这是**我想做的事。**所以", "我想做的事。")]
    [InlineData("他说**“好”**了", "“好”")]
    [InlineData("a **b**c", "b")]
    public void Bold_works_next_to_CJK_punctuation(string markdown, string bold)
    {
        var paragraph = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("a.md", markdown)!.Body));
        var span = Assert.Single(paragraph.Inlines.OfType<SourceSpan>());
        Assert.Equal(bold, Assert.IsType<SourceText>(Assert.Single(span.Inlines)).Content);
    }

    [Fact]
    public void An_element_deep_in_HTML_may_ask_for_Markdown()
    {
        var body = site.Read(
            "a.md",
            "<div class='box'><div><p>Plain *stars*</p></div>\n<div class='text' markdown=\"1\">\n\n[Paper](https://example.org/p)\n\n- **Bold** item\n\n</div>\n</div>\n\nAfter\n"
        )!.Body;
        var text = PlainText.Of(body);
        Assert.StartsWith("Plain *stars*", text, StringComparison.Ordinal);
        Assert.Contains("Paper", text, StringComparison.Ordinal);
        Assert.Contains("Bold item", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_stand_beside_ideographs_without_a_space()
    {
        var paragraph = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("a.md", "设$f(t)$连续，$x_1$为根，约$5，共$6元。")!.Body));
        Assert.Equal(["f(t)", "x_1"], paragraph.Inlines.OfType<SourceMathSpan>().Select(m => m.Tex));
    }

    [Fact]
    public void A_picture_in_an_address_is_no_page_of_signs()
    {
        var text = Text("![dot](data:image/png;base64," + new string('A', 5_000) + ") after");
        Assert.DoesNotContain("AAAA", text, StringComparison.Ordinal);
        Assert.Contains("after", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_below_a_table_are_no_row()
    {
        var body = site.Read("a.md", "| L | R |\n|---|---|\n| c | d |\n{: .table }\n\nAfter\n")!.Body;
        Assert.Single(body.OfType<SourceTable>());
        Assert.DoesNotContain("{:", PlainText.Of(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_on_lines_of_their_own_stay_apart() =>
        Assert.Equal(2, site.Read("a.md", "$$\nx\n$$\n\n$$\ny\n$$\n")!.Body.OfType<SourceMath>().Count());

    [Fact]
    public void Formulas_in_HTML_are_formulas_as_the_script_of_the_site_sees_them()
    {
        var body = site.Read("a.md", "<p>Raw $$p^2$$, \\(q\\) for $5 or $6 and $$</p>\n\n<div>$$r$$</div>\n")!.Body;
        var inlines = body.OfType<SourceParagraph>().First().Inlines;
        Assert.Equal(["p^2", "q"], inlines.OfType<SourceMathSpan>().Select(m => m.Tex));
        Assert.EndsWith(" for $5 or $6 and $$", InlineText.Plain(inlines), StringComparison.Ordinal);
        Assert.Equal("r", Assert.Single(body.OfType<SourceMath>()).Tex);
        Assert.Contains("$$s$$", PlainText.Of(site.Read("b.md", "<p><code>$$s$$</code></p>\n")!.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Let $p^2$ be; $5 or $6, $q$, \\$r$</p>", "p^2|q")]
    [InlineData("<div>$s$</div>", "s")]
    [InlineData("<p>$u$$v$</p>", "u|v")]
    [InlineData("<p><code>$w$</code> and <kbd>$HOME/$x</kbd></p>", "")]
    [InlineData("Sums of \\$3 + \\$4 and <b>\\$x+y\\$</b> *\\$z^2\\$*", "")]
    public void A_lone_dollar_begins_a_formula_in_HTML_unless_it_was_escaped(string markdown, string formulas)
    {
        foreach (var name in new[] { "a.md", "b.html" })
        {
            if (name == "b.html" && !markdown.StartsWith('<'))
                continue;
            var body = site.Read(name, markdown + "\n")!.Body;
            var inlines = body.SelectMany(BlockContents.Inlines).SelectMany(i => i).ToList();
            var found = inlines.OfType<SourceMathSpan>().Select(m => m.Tex).Concat(body.OfType<SourceMath>().Select(m => m.Tex));
            Assert.Equal(formulas, string.Join('|', found));
            Assert.DoesNotContain(PlainText.Of(body), c => c is >= '\uFDD0' and <= '\uFDEF');
        }
    }

    [Fact]
    public void A_formula_is_where_its_first_character_is()
    {
        var body = site.Read("a.md", "Text\n\n$$\n  x\n$$\n\nand $y$\n")!.Body;
        var block = body.OfType<SourceMath>().Single().Place;
        Assert.Equal((4, 3), (block.Line, block.Column));
        var inline = body.OfType<SourceParagraph>().Last().Inlines.OfType<SourceMathSpan>().Single().Place;
        Assert.Equal((7, 6), (inline.Line, inline.Column));
        var html = site.Read("b.md", "<p>u $v$\nw $$\nx$$</p>\n")!.Body.SelectMany(BlockContents.Inlines).SelectMany(i => i);
        Assert.Equal([(1, 7), (3, 1)], html.OfType<SourceMathSpan>().Select(m => (m.Place.Line, m.Place.Column)));
    }

    [Fact]
    public void A_footnote_behind_a_definition_list_is_a_footnote()
    {
        var body = site.Read("a.md", "Text.[^gauge] More.\n\nLag\n: Days\n\n[^gauge]: 读数由\n")!.Body;
        Assert.Contains("读数由", PlainText.Of(body), StringComparison.Ordinal);
        Assert.Single(body.OfType<SourceFootnote>());
    }

    [Theory]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("a * b * c", "a * b * c")]
    [InlineData("1) one\n2) two", "1) one 2) two")]
    [InlineData("2019 -- 2020 --- so", "2019 – 2020 — so")]
    [InlineData("`a -- b`", "a -- b")]
    [InlineData("It costs $5 and 6$ or $20,000 -- no $30,000.", "It costs $5 and 6$ or $20,000 – no $30,000.")]
    [InlineData("See https://example.org/a_b_c here", "See https://example.org/a_b_c here")]
    [InlineData("one\\\\\ntwo  \nthree", "one / two / three")]
    [InlineData("中文，\n继续", "中文，继续")]
    [InlineData("中文\nEnglish\nwords", "中文 English words")]
    [InlineData("“引用”\n中文", "“引用”中文")]
    [InlineData("한국\n어", "한국 어")]
    [InlineData("a&nbsp;b &amp; c &lt;d&gt;", "a\u00A0b & c <d>")]
    [InlineData("~~gone~~ x", "gone x")]
    [InlineData("text {: .note} more", "text {: .note} more")]
    [InlineData("text *so*{: .note} more", "text so more")]
    [InlineData("para\n{: .notice}\n\nnext", "para\nnext")]
    [InlineData("{::comment}\nhidden\n{:/comment}\nshown", "shown")]
    [InlineData("* TOC\n{:toc}\n\ntext", "text")]
    [InlineData("## Head {#here}\n", "Head")]
    [InlineData("*[HTML]: Hyper\n\nHTML", "HTML")]
    [InlineData("Term\n: Said of it", "Term\nSaid of it")]
    [InlineData("a <br/> b\n<br>c", "a / b / c")]
    [InlineData("\\* \\# \\^ \\& \\%", "* # \\^ \\& \\%")]
    [InlineData("<<书名>> 5 < 6", "«书名» 5 < 6")]
    [InlineData("x <font color=\"red\">**a**</font> *b*", "x **a** b")]
    [InlineData("x <span>**a**</span>", "x a")]
    [InlineData("```js\nnever *closed*", "```js never closed")]
    [InlineData("```\nclosed\n```\nx\n````\nno", "closed\nx ```` no")]
    [InlineData("before\n| a | b |\n|---|---|", "before | a | b | |—|—|")]
    [InlineData("{::options parse_block_html=\"true\" /}\n\n<div>\n**a**\n</div>", "a")]
    [InlineData("他说“引号”\n‘单引号’之后——\n“再说”", "他说“引号”‘单引号’之后——“再说”")]
    [InlineData("He said “so”\n“Then” and ‘that’—\n“well”", "He said “so” “Then” and ‘that’— “well”")]
    public void Reads_as_the_site_shows(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("<div>\n\n    indented **not bold**\n\n</div>\nafter **bold**", "indented **not bold**\nafter bold")]
    [InlineData("<div markdown=\"1\">\n**bold**\n\n- item\n</div>tail", "bold\nitem\ntail")]
    [InlineData("<div>never closed\n\ntext **bold**", "never closed text **bold**")]
    [InlineData("<span>in *line*</span> text", "in line text")]
    [InlineData("<b>stray</i> text</p> end", "stray text end")]
    [InlineData("<p>one<p>two", "one\ntwo")]
    [InlineData("<center>a</center> b", "a\nb")]
    [InlineData("<details><summary>S</summary>hidden</details>", "S\nhidden")]
    [InlineData("<script>alert(1)</script><style>p{}</style>seen <!-- not --> text", "seen text")]
    [InlineData("<font color=red><p>in</p></font>", "in")]
    [InlineData("<form><input type=\"submit\" value=\"Go\"><button>Press</button></form>", "Go Press")]
    [InlineData("<ruby>漢<rt>かん</rt></ruby>", "漢(かん)")]
    public void HTML_keeps_its_text(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/x\"></iframe>", "Video: youtube.com/embed/x")]
    [InlineData("<video><source src=\"https://a.org/f.mp4\"></video>", "Video: a.org/f.mp4")]
    [InlineData("<embed src=\"https://a.org/f.pdf\">", "Document: a.org/f.pdf")]
    [InlineData("<object data=\"/files/%E8%AE%B2%E7%A8%BF%201.pdf\"></object>", "Document: 讲稿 1.pdf")]
    [InlineData("<embed src=\"/files/talk.pptx#page=2\">", "Document: talk.pptx")]
    [InlineData("<iframe src=\"/files/tour.mp4\" title=\"Our lab\"></iframe>", "Our lab: tour.mp4")]
    [InlineData("<iframe src=\"https://v.youku.com/e/1\" title=\"YouTube video player\"></iframe>", "Video: v.youku.com/e/1")]
    [InlineData(
        "<iframe src=\"https://maps.example.org/embed?at=30.5,114.3&zoom=12&layers=streets,water,parks,paths\"></iframe>",
        "Page: maps.example.org/embed…"
    )]
    [InlineData(
        "<iframe src=\"//player.bilibili.com/player.html?aid=7&bvid=BV1ab4y1x7&cid=2&page=1&high_quality=1&danmaku=0&autoplay=0\"></iframe>",
        "Video: bilibili.com/video/BV1ab4y1x7"
    )]
    [InlineData("<iframe src=\"https://player.bilibili.com/player.html?aid=7\"></iframe>", "Video: bilibili.com/video/av7")]
    [InlineData("<audio src=\"a%00b.mp3\"></audio>", "Audio: a%00b.mp3")]
    public void Films_leave_their_address(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Fact]
    public void Structures_of_Markdown() =>
        Snapshot.Match(
            site.Body(
                """
                Setext
                ======

                A paragraph[^1] with `code`, <kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup> and <u>line</u>.
                {: #para .wide}

                > quoted
                > > twice

                3. three
                4. four
                   - inner

                     second paragraph

                - [x] done
                - [ ] open

                | Left | Right |
                |:-----|------:|
                | a `|` b | 2 |

                no | header
                row | two

                Term
                :   One
                :   Two

                ```csharp title="x"
                var a = "<b>";
                ```

                $$
                E = mc^2
                $$

                Inline $a_1 + b$ and \\(c^2\\).

                ***

                <table><caption>Cap</caption><tr><th>H</th></tr><tr><td colspan="2">C<ul><li>in</li></ul></td></tr></table>

                <figure><img src="no.png" width="50%" alt="Alt"><figcaption>The <b>caption</b></figcaption></figure>

                <div lang="de" class="box" align="center">Guten Tag</div>

                [^1]: The note.
                """.ReplaceLineEndings("\n")
            ),
            "Sources/Markdown/structures.txt"
        );
}
