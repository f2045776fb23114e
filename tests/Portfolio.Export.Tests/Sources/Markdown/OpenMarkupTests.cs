using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Markup without an end, formulas and private text outside of Jekyll.</summary>
public sealed class OpenMarkupTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private string Text(string markdown) => PlainText.Of(site.Read("notes/a.md", markdown)!.Body);

    [Theory]
    [InlineData("Use List<Object> here.\n\n# Next\n\nafter", "Use List<Object> here.\nNext\nafter")]
    [InlineData("the <template> part\n\nafter", "the <template> part\nafter")]
    [InlineData("<script>\nx\n\n**after**", "<script> x\nafter")]
    [InlineData("<? x\n\n**after**", "<? x\nafter")]
    [InlineData("<![CDATA[ x\n\n**after**", "<![CDATA[ x\nafter")]
    [InlineData("a <? b\n\nafter", "a <? b\nafter")]
    [InlineData("<p align=\"center\">a</p\nb\n\nafter", "a</p b\nafter")]
    [InlineData("a <span>b\n\n**after**", "a b\nafter")]
    [InlineData("a <title>b</title> c\n\nafter", "a b c\nafter")]
    public void Words_that_look_like_tags_hide_nothing(string markdown, string expected)
    {
        var text = Text(markdown);
        Assert.Equal(expected.Replace("\n\n", "\n", StringComparison.Ordinal), text.Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.DoesNotContain("data-pe", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Then\n\n$$\nu = v.$$\n\nwords\n\n$$\nx\n$$\n\nlast", "Then\nu = v.\nwords\nx\nlast")]
    [InlineData("$$u\n= v\n$$\n\nwords", "u\n= v\nwords")]
    [InlineData("- a\n\n  $$\n  u\n  $$\n- b", "a\nu\nb")]
    [InlineData("> $$\n> u\n> $$\n>\n> words", "u\nwords")]
    [InlineData("- $$\n- b\n\n$$\nu\n$$", "$$\nb\nu")]
    [InlineData("\\[\nu\n- v\n\\]\n\nwords", "u\n- v\nwords")]
    [InlineData("```math\nu\n```\n\nwords", "u\nwords")]
    [InlineData("so $`u`$ and \\(v\\) are", "so u and v are")]
    public void Formulas_end_where_they_should(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Theory]
    [InlineData("one\n[^1]: two\nthree", "one [^1]: two three")]
    [InlineData("one\n*[HTML]: two\nthree", "one *[HTML]: two three")]
    public void Definitions_in_a_paragraph_are_text(string markdown, string expected) => Assert.Equal(expected, Text(markdown));

    [Fact]
    public void Comments_of_Obsidian_are_left_out_and_told_once()
    {
        Assert.Equal(
            "Seen  end.\n100%% sure\ncode %%kept%%",
            Text("Seen %%one%% end.\n\n%%\ntwo\n%%\n\n100%% sure\n\n`code %%kept%%`\n")
                .Replace("Seen end", "Seen  end", StringComparison.Ordinal)
        );
        var note = Assert.Single(site.Bag.Items);
        Assert.Equal((DiagnosticCodes.ContentHidden, Severity.Info, 1), (note.Code, note.Severity, note.Place.Line));
        Assert.StartsWith("6 characters", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div style=\"color: red; DISPLAY : none !important\">\n\n## No\n\nno\n\n</div>\n\nyes", "yes")]
    [InlineData("<p hidden>no</p>\n\nyes", "yes")]
    [InlineData("<span style=\"visibility:hidden\">no</span> yes", "yes")]
    public void What_the_author_hides_is_left_out(string markdown, string expected)
    {
        Assert.Equal(expected, Text(markdown).Trim());
        Assert.Equal([DiagnosticCodes.ContentHidden], site.Bag.Items.Select(d => d.Code));
    }

    [Theory]
    [InlineData("<details><summary>a</summary>b</details>")]
    [InlineData("<div lang=\"zh\" style=\"display:none\">b</div>")]
    [InlineData("<div role=\"tabpanel\" hidden>b</div>")]
    [InlineData("<div id=\"answer\" style=\"display:none\">b</div>\n<button onclick=\"show('answer')\">a</button>")]
    [InlineData("<div class=\"answers\" hidden>b</div>\n<script>open('.answers')</script>")]
    public void What_a_reader_can_bring_to_light_is_printed(string markdown)
    {
        Assert.Contains("b", Text(markdown), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Bag.Items, d => d.Code == DiagnosticCodes.ContentHidden);
    }

    [Theory]
    [InlineData("Both $u$$v$ here", "u|v")]
    [InlineData("Cost $5$$6$ not", "5|6")]
    [InlineData("Signs $$ and $ only", "")]
    [InlineData("Signs \\[ \\\\ \\] only", "")]
    public void Formulas_may_touch_each_other(string markdown, string expected)
    {
        var line = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("notes/touch.md", markdown)!.Body));
        Assert.Equal(expected, string.Join('|', line.Inlines.OfType<SourceMathSpan>().Select(m => m.Tex)));
    }
}
