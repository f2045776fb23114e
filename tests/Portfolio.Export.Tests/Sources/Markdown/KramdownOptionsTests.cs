using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>kramdown's options, and what of it holds for titles and for whole entries.</summary>
public sealed class KramdownOptionsTests : IDisposable
{
    private readonly ReadingSite site = new("title: S\n");

    public void Dispose() => site.Dispose();

    private IReadOnlyList<SourceBlock> Body(string markdown) => site.Read("_portfolio/entry.md", "---\ntitle: T\n---\n" + markdown)!.Body;

    [Theory]
    [InlineData("a <![CDATA[b]]> c", "a <![CDATA[b]]> c")]
    [InlineData("a <Foo>b</foo> c", "a b</foo> c")]
    [InlineData("a <Foo>b</Foo> c", "a b c")]
    [InlineData("a {::options parse_span_html=\"false\" /}<span>*b*</span>", "a *b*")]
    public void Sections_and_unknown_elements_are_as_kramdown_has_them(string markdown, string expected) =>
        Assert.Equal(expected, PlainText.Of(Body(markdown)));

    [Fact]
    public void Notes_count_from_where_the_author_says()
    {
        var body = Body("{::options footnote_nr=\"7\" /}\n\na[^x]\n\n[^x]: b\n");
        Assert.Equal(7, Assert.Single(body.OfType<SourceFootnote>()).Number);
    }

    [Fact]
    public void Words_between_two_formulas_are_words_of_one()
    {
        var paragraph = Assert.IsType<SourceParagraph>(Assert.Single(Body("Let $$a_1$ and $a_2$$ be.")));
        Assert.Equal(@"a_1\text{ and }a_2", Assert.Single(paragraph.Inlines.OfType<SourceMathSpan>()).Tex);
    }

    [Theory]
    [InlineData("'\"Fine\" -- 90''s...'", "“Fine” – 90’s…")]
    [InlineData("'他说\"你好\"'", "他说“你好”")]
    [InlineData("1. May it stand", "1. May it stand")]
    public void Titles_have_the_quotes_and_dashes_of_a_printer(string title, string expected)
    {
        var entry = site.Read("_portfolio/entry.md", $"---\ntitle: {title}\n---\nx")!;
        Assert.Equal(expected, PlainText.Of(entry.FrontBodies["title"]));
    }

    [Theory]
    [InlineData("plugins: [jemoji]\n", "Done 🎉", "Done 🎉 :tada:")]
    [InlineData("plugins: [jekyll-feed]\n", "Done :tada:", "Done :tada: :tada:")]
    public void Names_of_emoji_are_replaced_where_the_site_has_the_plugin(string config, string title, string body)
    {
        using var own = new ReadingSite("title: S\n" + config);
        var entry = own.Read("_portfolio/entry.md", "---\ntitle: \"Done :tada:\"\n---\nDone :tada: `:tada:`")!;
        Assert.Equal(title, PlainText.Of(entry.FrontBodies["title"]));
        Assert.Equal(body, PlainText.Of(entry.Body));
    }

    [Fact]
    public void What_is_hidden_is_said_once_for_an_entry()
    {
        site.Read(
            "_portfolio/entry.md",
            "---\ntitle: T\nexcerpt: \"a <span hidden>bc</span>\"\n---\nd\n\n<div style=\"display:none\">efg</div>\n"
        );
        Assert.StartsWith("5 characters are hidden", Assert.Single(site.Bag.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_with_several_pictures_is_the_story()
    {
        site.Picture("a.png", 4, 3);
        site.Picture("b.png", 4, 3);
        var entry = site.Read(
            "_portfolio/entry.md",
            "---\ntitle: T\nexcerpt: \"One<br/><img src='/a.png'><br/>Two<br/><img src='/b.png'>\"\n---\nmore"
        )!;
        Assert.False(entry.FrontBodies.ContainsKey("excerpt"));
        Assert.Equal(["/a.png", "/b.png"], SourcePictures.All(entry with { FrontPictures = [] }).Select(p => p.Written));
        Assert.EndsWith("more", PlainText.Of(entry.Body), StringComparison.Ordinal);
    }
}
