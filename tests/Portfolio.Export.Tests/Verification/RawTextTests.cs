using Portfolio.Export.Verification.RawText;
using Portfolio.PdfReading;

namespace Portfolio.Export.Tests.Verification;

/// <summary>What a reader of a site sees, found by rules that no reader of the sources knows.</summary>
public sealed class RawTextTests
{
    [Theory]
    [InlineData("Plain words, 中文 and 12.", "Plainwords中文and12")]
    [InlineData("- [ ] open\n- [x] done\n3. third", "open|done|third")]
    [InlineData("See [the page](https://example.org/a_(b) \"Tip\") and [more][m].\n\n[m]: https://example.org/m", "Seethepageandmore")]
    [InlineData("A ![picture](<a b.png> \"title\") here", "A/here")]
    [InlineData("[![small](s.png)](https://example.org) then", "then")]
    [InlineData("Note[^1] here.\n\n[^1]: The note", "Note/here|Thenote")]
    [InlineData("Words\n\n[^n]: A note that nothing names\nand more\n\n    of it\n\nend", "Words|end")]
    [InlineData("Link [[Other note|its words]] and ![[photo.png]] end", "Linkitswordsand/end")]
    [InlineData("Word (a remark) [sic] (not a target at all)", "Wordaremarksicnotatargetatall")]
    [InlineData("## Heading {#id .wide}\n{: .lead}", "Heading")]
    [InlineData("* Contents\n{:toc}\n\nText", "Text")]
    [InlineData("A <b class=\"x\">bold</b> and <!-- a comment --> end", "Aboldand/end")]
    [InlineData("<p hidden>unseen</p>seen <span style=\"display: none\">no</span>yes", "seen/yes")]
    [InlineData("before <script>var x = 1;</script> after", "before/after")]
    [InlineData("Use `<b>` and `x` in code", "UsebandXincode")]
    [InlineData("```js\nlet [a](b) = <i>;\n```\ntext", "letabi|text")]
    [InlineData("a %%private%% b", "a/b")]
    [InlineData("one\n\n\\newpage\n\ntwo", "one|two")]
    [InlineData("A thought ^thought-1\n\n2^10", "Athought|210")]
    [InlineData("```{python}\n#| echo: true\nx = 1\n```", "x1")]
    [InlineData("::: left\nicon:email a@b.example\n:::", "abexample")]
    [InlineData("A [small]{.caps} and [red]{style=\"color:red\"} end {as is} here", "Asmallandredendasishere")]
    [InlineData("The icon:email sign", "Theiconemailsign")]
    [InlineData("```\n[31mred[0m\n```\nend", "red|end")]
    [InlineData("`\\033[31m` and `\\033[0m`", "03331mand0330m")]
    [InlineData("&copy; Fran&ccedil;ois", "Fran/ois")]
    [InlineData("Ratio a:b:c at 12:30:45", "Ratioa/cat123045")]
    [InlineData("| a |\n|---|\nTable: Its words", "a|Itswords")]
    [InlineData("Table: no caption", "Tablenocaption")]
    public void Syntax_is_peeled_and_words_stay(string raw, string seen) => Assert.Equal(seen, Seen(raw), ignoreCase: true);

    [Theory]
    [InlineData("The <style> of it and more\n\nnext", "The/ofitandmore|next")]
    [InlineData("A List<Object> of <template> parts", "AList/of/parts")]
    [InlineData("a < b and c > d", "abandcd")]
    [InlineData("When a <b and c> d holds", "Whena/dholds")]
    [InlineData("<p>one</p\nSecret words\n\nnext", "one/Secretwords|next")]
    [InlineData("<img src=\"x.png\" Secret words\n\nnext", "Secretwords|next")]
    public void What_is_no_whole_tag_hides_nothing(string raw, string seen) => Assert.Equal(seen, Seen(raw));

    [Theory]
    [InlineData("{% include x.html a=\"b\" %} shown {{ page.title }} end", "shown/end")]
    [InlineData("{% if a %}perhaps{% endif %} always", "always")]
    [InlineData("{% raw %}{{ kept }}{% endraw %}", "kept")]
    [InlineData("{{< figure src=\"a.png\" >}} words", "words")]
    [InlineData("`{%k%F` then `%}` text", "kFthentext")]
    [InlineData("`{{{1, 2}, {3, 4}}}` text", "1234text")]
    [InlineData("```tex\n\\def\\a#1{%\n  \\b{c}}\n```\n\ntext %} end", "defa1bc|textend")]
    public void Only_whole_tags_of_templates_are_exempt(string raw, string seen) => Assert.Equal(seen, Seen(raw));

    [Theory]
    [InlineData(
        "---\ntitle: The name # why\nlayout: page\nexcerpt: 'It''s <br/><img src=''a.png''> short'\n---\nBody",
        "Thename|Itsshort|Body"
    )]
    [InlineData("---\ntitle: \"Two \\\"words\\\"\"\ntags: [a, b]\n---\nBody", "Twowords|Body")]
    [InlineData("---\ntitle: 'One'# why \"so\"\nexcerpt: \"say \\\"two\\\"\" # 'why'\n---\nBody", "One|saytwo|Body")]
    [InlineData("---\nJust a rule above\n---\nBody", "Justaruleabove|Body")]
    [InlineData("+++\ntitle = \"x\"\n+++\nBody", "Body")]
    public void Front_matter_is_for_machines_but_for_its_texts(string raw, string seen) =>
        Assert.Equal(seen, Seen(raw).Replace("/", "", StringComparison.Ordinal));

    [Fact]
    public void Letters_of_a_formula_may_stand_in_any_order_and_its_commands_need_not()
    {
        const string raw = @"Let $\frac{a}{b} \in \mathbb{N}$ be given.";
        Assert.Empty(Lost(raw, "Let b a ℕ be given."));
        Assert.Equal("b", Assert.Single(Lost(raw, "Let a ℕ be given.")).Text[..1]);
    }

    [Fact]
    public void What_is_lost_is_told_with_its_place_as_it_was_typed()
    {
        var lost = Assert.Single(Lost("First line.\n\nThe **second** line\nand more.", "First line. The line and more."));
        Assert.Equal((3, 7, "second", 6), (lost.Place.Line, lost.Place.Column, lost.Text, lost.Letters));
    }

    [Fact]
    public void A_word_that_is_gone_is_not_found_in_what_the_PDF_adds() =>
        Assert.Equal("cool", Assert.Single(Lost("Headings are cool, and so on.", "Tags: cool posts. Headings are, and so on.")).Text);

    [Fact]
    public void Blocks_that_are_alike_do_not_take_each_others_places() =>
        Assert.Empty(Lost("A x b\n\nA $x \\odd y$ b\n\nA x y b", "A x b A x odd y b A x y b"));

    [Fact]
    public void What_tags_bring_is_compared_with_the_rendered_text()
    {
        var entry = new RawEntry("e.md", "Words {{ page.name }} end") { Rendered = new("Words Brought here end", at => new("e.md", 1, 7)) };
        var lost = Assert.Single(RawTextComparison.Compare(entry, Pdf("Words end")).Lost);
        Assert.Equal(("Brought here", 7), (lost.Text, lost.Place.Column));
        Assert.Empty(RawTextComparison.Compare(entry, Pdf("Words Brought here end")).Lost);
    }

    [Theory]
    [InlineData("$$a^2\n= b$$", "$$a^2= b$$", MarkupFault.Formula)]
    [InlineData("text\n\n## Heading here", "text ## Heading here", MarkupFault.Heading)]
    [InlineData("one two", "onetwo", MarkupFault.Glued)]
    [InlineData("one two", "one</p>two", MarkupFault.Tag)]
    public void Markup_that_is_printed_is_told(string raw, string pdf, object fault) =>
        Assert.Equal(fault, Assert.Single(RawTextComparison.Compare(new("e.md", raw), Pdf(pdf)).Markup).Fault);

    [Theory]
    [InlineData("One $x_1$ and \\$5.", "One x1 and $5.")]
    [InlineData("Price \\$4, $x_1$, \\$5.", "Price $4, x1, $5.")]
    [InlineData("1. \\$$ y = x^2 $$\n2. one $$z$$", "y=x2 one z")]
    public void Signs_of_money_beside_a_formula_are_not_its_marks(string raw, string pdf)
    {
        var result = RawTextComparison.Compare(new("e.md", raw), Pdf(pdf));
        Assert.Empty(result.Markup);
        Assert.Empty(result.Lost);
    }

    [Fact]
    public void A_run_of_which_letters_were_found_by_chance_is_told_as_one()
    {
        var lost = Assert.Single(Lost("Words.\n\nNote.\n\nEnd t of it", "Words. End t of it t"));
        Assert.Equal("Note", lost.Text);
    }

    [Fact]
    public void A_note_before_what_refers_to_it_does_not_hide_that() =>
        Assert.Empty(Lost("Before.\n\n[^n]: A note\n\nSee[^n] me\n\nAfter.", "Before.\nSee1 me\nAfter.\n1. A note"));

    [Fact]
    public void Names_of_examples_are_pandocs_alone()
    {
        Assert.Equal("oaksee/", Examples("(@tree) oak see (@tree)", "e.qmd"));
        Assert.Equal("treeoakseetree", Examples("(@tree) oak see (@tree)", "e.md"));
    }

    private static string Examples(string raw, string path) =>
        Assert.Single(RawTextReader.Read(new(path, raw)).Blocks).Text.Text.Replace('\n', '/');

    [Fact]
    public void After_twenty_runs_comes_a_sum()
    {
        var raw = string.Join("\n\n", Enumerable.Range(0, 30).Select(i => $"kept{i:00} gone{i:00}"));
        var pdf = string.Join('\n', Enumerable.Range(0, 30).Select(i => $"kept{i:00}"));
        var findings = RawTextFindings
            .Of(RawTextComparison.Compare(new("e.md", raw), Pdf(pdf)), "the PDF", Portfolio.Sources.Diagnostics.Severity.Error)
            .ToList();
        Assert.Equal(21, findings.Count);
        Assert.StartsWith(
            "10 more runs of text after this one are missing from the PDF: 60 letters",
            findings[^1].Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a b=\"")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("`")]
    [InlineData("` `` ")]
    [InlineData("$a ")]
    [InlineData("{{ ")]
    [InlineData("{% if a %}")]
    [InlineData("<div><style>")]
    [InlineData("<!-- ")]
    [InlineData("&a")]
    [InlineData("{a=")]
    [InlineData("%%")]
    [InlineData("\\begin{x}")]
    public void Open_syntax_without_end_takes_time_in_proportion(string piece)
    {
        // So long that anything else would not end.
        var content = RawTextReader.Read(new("e.md", string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + "\n\nend"));
        Assert.EndsWith("end", content.Blocks[^1].Text.Text, StringComparison.Ordinal);
    }

    /// <summary>Blocks parted by bars; what may be replaced is a slash.</summary>
    private static string Seen(string raw) =>
        string.Join('|', RawTextReader.Read(new("e.md", raw)).Blocks.Select(b => b.Text.Text.Trim('\n').Replace('\n', '/')));

    private static IReadOnlyList<LostRun> Lost(string raw, string pdf) => RawTextComparison.Compare(new("e.md", raw), Pdf(pdf)).Lost;

    private static PdfText Pdf(string text)
    {
        var characters = new System.Text.StringBuilder();
        var (seams, seam) = (new List<Seam>(), Seam.Line);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                seam = c == '\n' ? Seam.Line : Seam.Space;
                continue;
            }

            characters.Append(c);
            seams.Add(seam);
            seam = Seam.None;
        }

        return new(characters.ToString(), seams, [.. seams.Select(_ => 1)], 0, 0);
    }
}
