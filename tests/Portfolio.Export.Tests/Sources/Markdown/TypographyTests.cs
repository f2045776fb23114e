using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Quotes, dashes and ellipses as the program of the site makes them.</summary>
public sealed class TypographyTests : IDisposable
{
    private readonly ReadingSite site = new();

    public void Dispose() => site.Dispose();

    private string Text(string path, string markdown) => PlainText.Of(site.Read(path, markdown)!.Body);

    [Theory]
    [InlineData("She said \"yes\" and left...", "She said “yes” and left…")]
    [InlineData("It's Kit's, the '80s, rock 'n' roll -- 'so be it' --- done", "It’s Kit’s, the ’80s, rock ’n’ roll – ‘so be it’ — done")]
    [InlineData("(\"in\") \"**bold** words\" <<far>>", "(“in”) “bold words” «far»")]
    [InlineData("6'2\" tall, a 24\" screen", "6'2\" tall, a 24\" screen")]
    [InlineData("Students' hall, don'", "Students’ hall, don'")]
    [InlineData("她说\"好\"。", "她说\"好\"。")]
    [InlineData("`\"code\"` and <span title=\"t\">tag</span>", "\"code\" and tag")]
    public void Hugo_sets_quotes_as_goldmark_does(string markdown, string shown)
    {
        site.Write("hugo.toml", "baseURL = 'https://example.org/'\n");
        site.Write("content/_index.md", "x");
        Assert.Equal(shown, Text("content/notes/a.md", markdown));
    }

    [Theory]
    [InlineData("[markup.goldmark.extensions]\n  typographer = false\n")]
    [InlineData("[markup.goldmark.extensions.typographer]\n  disable = true\n")]
    public void Hugo_leaves_them_when_it_is_told_to(string config)
    {
        site.Write("hugo.toml", "baseURL = 'https://example.org/'\n" + config);
        site.Write("content/_index.md", "x");
        Assert.Equal("She said \"yes\"...", Text("content/notes/a.md", "She said \"yes\"..."));
    }

    [Theory]
    [InlineData("She said \"no 'never' ever\" and it's off...", "She said “no ‘never’ ever” and it’s off…")]
    [InlineData("她说\"好\"。'90s", "她说“好”。’90s")]
    [InlineData("A \"word never closed", "A “word never closed")]
    [InlineData("24\" wide", "24\" wide")]
    public void Quarto_sets_quotes_as_pandoc_does(string markdown, string shown) => Assert.Equal(shown, Text("notes/a.qmd", markdown));

    [Fact]
    public void A_title_of_Quarto_has_them_too()
    {
        var entry = site.Read("notes/a.qmd", "---\ntitle: 'The \"long\" way'\n---\nx")!;
        Assert.Equal("The “long” way", PlainText.Of(entry.FrontBodies["title"]));
    }

    [Theory]
    [InlineData("She said \"yes\", it's (\"so\")...", "She said “yes”, it’s (“so”)…")]
    [InlineData("她说\"好\"，'嗯'。", "她说“好”，’嗯’。")]
    public void Hexo_sets_quotes_as_marked_does(string markdown, string shown)
    {
        site.Write("_config.yml", "title: S\n");
        site.Write("source/_posts/old.md", "x");
        Assert.Equal(shown, Text("source/_posts/a.md", "---\ntitle: T\n---\n" + markdown));
    }

    [Fact]
    public void GitHub_leaves_them() => Assert.Equal("\"It's\"...", Text("notes/a.md", "\"It's\"..."));

    [Theory]
    [InlineData("~old~ new", SourceSpanKind.Strike)]
    [InlineData("(~old~)", SourceSpanKind.Strike)]
    [InlineData("~~old~~ new", SourceSpanKind.Strike)]
    public void One_tilde_strikes_words_out(string markdown, SourceSpanKind kind)
    {
        var line = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("notes/a.md", markdown)!.Body));
        Assert.Contains(line.Inlines, i =>
            i is SourceSpan span && span.Kind == kind && PlainText.Of([new SourceParagraph(default, span.Inlines)]) == "old"
        );
    }

    [Theory]
    [InlineData("2016~2020 and 2021~2023")]
    [InlineData("~5 or ~6 days")]
    [InlineData("at ~/notes/~old")]
    public void Spans_of_years_and_rough_numbers_are_not_struck_out(string markdown)
    {
        var line = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("notes/a.md", markdown)!.Body));
        Assert.All(line.Inlines, i => Assert.IsType<SourceText>(i));
        Assert.Equal(markdown, PlainText.Of([line]));
    }

    [Fact]
    public void To_pandoc_one_tilde_is_a_sign_below_the_line()
    {
        var line = Assert.IsType<SourceParagraph>(Assert.Single(site.Read("notes/a.qmd", "~low~ and ^high^ and ~~gone~~")!.Body));
        Assert.Equal(
            [SourceSpanKind.Subscript, SourceSpanKind.Superscript, SourceSpanKind.Strike],
            line.Inlines.OfType<SourceSpan>().Select(s => s.Kind)
        );
    }
}
