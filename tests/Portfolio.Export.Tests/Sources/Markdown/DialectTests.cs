using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Markdown;

/// <summary>Markdown of programs other than Jekyll, and front matter in other forms.</summary>
public sealed class DialectTests : IDisposable
{
    private readonly ReadingSite plain = new();
    private readonly ReadingSite jekyll = new("title: S\n");

    public void Dispose()
    {
        plain.Dispose();
        jekyll.Dispose();
    }

    private static string Squeeze(string text) => text.Replace("\n\n", "\n", StringComparison.Ordinal).Trim();

    private string Plain(string body) => Squeeze(PlainText.Of(plain.Read("notes/a.md", body)!.Body));

    [Theory]
    [InlineData("<details>\n<summary>More</summary>\n\n- one **bold**\n\n</details>\n", "More\none bold")]
    [InlineData("<div align=\"center\">\n\n# Name\n\n</div>\n", "Name")]
    [InlineData("Words above\n| a | b |\n|---|---|\n| c | d |\n", "Words above\na\nb\nc\nd")]
    [InlineData("```js\nnever closed\n", "never closed")]
    [InlineData("See [[Other note]], [[Other note|that one]] and [[Note#Part]].", "See Other note, that one and Note > Part.")]
    [InlineData("![[Other note]]", "Other note")]
    [InlineData("| `a \\| b` | c |\n|---|---|\n| d | e |", "a | b\nc\nd\ne")]
    [InlineData("Words\n{.lead}\n\nMore {.x}", "Words\nMore {.x}")]
    [InlineData("| a |\n|---|\n| b |\n\n: Said of *it* {#tbl-a}", "Said of it\na\nb")]
    [InlineData("left\n\n<--->\n\nright", "left\nright")]
    [InlineData("| 12 Quay Road\n| Harbour", "12 Quay Road / Harbour")]
    [InlineData("A [[1]](https://example.org) stays.", "A [1] stays.")]
    [InlineData("> [!NOTE]\n> Words", "Note / Words")]
    [InlineData("::: tip 标题\n里面 **粗**\n:::\n\n后", "标题\n里面 粗\n后")]
    [InlineData("::: warning\nMind the step\n:::", "Warning\nMind the step")]
    [InlineData("::: {.callout-note}\nA\n:::", "Note\nA")]
    [InlineData("[TOC]\n\n[[toc]]\n\n@[toc]\n\nText", "Text")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\nWords below", "a\nb\nc\nd\nWords below")]
    [InlineData("1) one\n2) two", "one\ntwo")]
    [InlineData("a ==b== c", "a b c")]
    [InlineData("(==b==)", "(b)")]
    [InlineData("*[W3C]: World\n\nBy W3C.", "By W3C.")]
    [InlineData("Press <Enter> now", "Press now")]
    [InlineData("> [!tip]- Own title\n> Words", "Own title / Words")]
    [InlineData("> [!WARNING]\n> 小心台阶", "警告 / 小心台阶")]
    public void CommonMark_is_read_outside_of_Jekyll(string body, string expected)
    {
        Assert.Equal(expected, string.Join('\n', Plain(body).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)));
        Assert.Equal(
            body.Contains("<Enter>", StringComparison.Ordinal) || body.StartsWith("![[", StringComparison.Ordinal)
                ? [DiagnosticCodes.MarkupDropped]
                : [],
            plain.Bag.Items.Select(d => d.Code)
        );
    }

    [Theory]
    [InlineData("## Words {style=\"color:red\"}", "Words", null)]
    [InlineData("## Words {#one .two key=3}", "Words", "one")]
    [InlineData("## Words {.unnumbered}", "Words", null)]
    [InlineData("## Words {-}", "Words", null)]
    [InlineData("## A set {a, b}", "A set {a, b}", null)]
    [InlineData("## A{.x}", "A{.x}", null)]
    [InlineData("Words {.x}", "Words {.x}", null)]
    public void A_heading_ends_with_a_list_of_attributes(string body, string expected, string? anchor)
    {
        var block = plain.Read("notes/a.md", body)!.Body[0];
        Assert.Equal(expected, PlainText.Of([block]));
        if (anchor is not null)
            Assert.Equal(anchor, block.Anchor);
    }

    [Fact]
    public void A_heading_may_ask_for_a_new_page() =>
        Assert.IsType<SourcePageBreak>(plain.Read("notes/a.md", "One\n\n## Two {style=\"break-before: page\"}")!.Body[1]);

    [Fact]
    public void Signs_of_an_editor_for_resumes_are_left_out_and_said_once()
    {
        var body = "::: left\nicon:email lin@example.org\n\n- icon:phone 12 `icon:x`\n:::\n";
        Assert.Equal("lin@example.org\n12 icon:x", Plain(body));
        Assert.Equal((2, 1), (Assert.Single(plain.Bag.Items).Place.Line, plain.Bag.Items[0].Place.Column));
        Assert.Equal("icon:email a", Plain("icon:email a"));
    }

    [Fact]
    public void Kramdown_stays_where_a_folder_has_an_underscore()
    {
        var body = plain.Read("_portfolio/a.md", "<div>\n\n**stars**\n\n</div>\n")!.Body;
        Assert.Contains("**stars**", PlainText.Of(body), StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedded_picture_is_found_by_its_name_alone()
    {
        plain.Picture("attachments/deep/lake view.png", 40, 30);
        var picture = Assert.Single(SourcePictures.All(plain.Read("notes/a.md", "![[lake view.png|300]]")!));
        Assert.Equal(ImageStatus.Found, picture.Status);
        Assert.Equal(300, picture.AskedWidth);
    }

    [Fact]
    public void Attributes_behind_a_picture_need_no_colon()
    {
        plain.Picture("notes/a.png", 40, 30);
        var entry = plain.Read("notes/a.md", "![x](a.png){width=300}")!;
        Assert.Equal(300, Assert.Single(SourcePictures.All(entry)).AskedWidth);
        Assert.Equal("", Squeeze(PlainText.Of(entry.Body)));
    }

    [Fact]
    public void Pictures_written_into_the_text_are_drawn()
    {
        var png =
            Convert.ToBase64String(
                Convert.FromHexString("89504e470d0a1a0a0000000d49484452000000280000001e080200000000000000000000004944415400")
            ) + new string('A', 4000);
        var svg = "data:image/svg+xml," + Uri.EscapeDataString("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>");
        var entry = jekyll.Read(
            "_posts/2020-01-01-a.md",
            $"a ![one](data:image/png;base64,{png}) b\n\n![][r] <img src=\"{svg}\">\n\n[r]: <data:image/png;base64,{png}>\n"
        )!;
        var pictures = SourcePictures.All(entry).ToList();
        Assert.Equal(3, pictures.Count);
        Assert.Equal(
            2,
            pictures.Count(p =>
                p.Status == ImageStatus.Found && p.PixelWidth == 40 && p.PixelHeight == 30 && p.Written == pictures[0].Written
            )
        );
        Assert.DoesNotContain("/", pictures[0].Written, StringComparison.Ordinal);
        Assert.Equal("a b", Squeeze(PlainText.Of(entry.Body)).Replace("  ", " ", StringComparison.Ordinal).Split('\n')[0]);
    }

    [Fact]
    public void Brackets_are_text_on_a_Jekyll_site() =>
        Assert.Equal("[[Note]]", Squeeze(PlainText.Of(jekyll.Read("_portfolio/a.md", "[[Note]]")!.Body)));

    [Theory]
    [InlineData("---\n{\"title\":\"湖\",\"tags\":[\"a\"]}\n---\n\n正文")]
    [InlineData("{\n  \"title\": \"湖\",\n  \"draft\": false\n}\n\n正文")]
    [InlineData("{\"title\": \"湖\"}\n;;;\n正文")]
    public void Front_matter_may_be_JSON(string text)
    {
        var entry = plain.Read("notes/a.md", text)!;
        Assert.Equal("湖", entry.FrontMatter.Text("title"));
        Assert.EndsWith("正文", Squeeze(PlainText.Of(entry.Body)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ not json }\n\ntext", "{ not json }")]
    [InlineData("{\"a\": 1} and more", "{\"a\": 1} and more")]
    public void Braces_that_are_no_front_matter_are_text(string text, string expected) =>
        Assert.StartsWith(expected, Plain(text).Replace('“', '"').Replace('”', '"'), StringComparison.Ordinal);

    [Fact]
    public void An_author_in_stars_costs_no_other_key()
    {
        var entry = jekyll.Read(
            "_publications/p.md",
            "---\ntitle: P\nauthors:\n  - *Lin Mei*\n  - Wang Hai\nabstract: \"What was done.\"\nurl_code: https://example.org/code\nslides: true\n---\n"
        )!;
        Assert.Equal("Abstract\nWhat was done.", Squeeze(PlainText.Of(entry.Body)));
        var mapped = EntryMapper.Map(entry, EntryRules.Default, new DiagnosticBag());
        Assert.Equal(["authors", "url_code"], mapped.Facts.Select(f => f.Key));
        Assert.Equal("Lin Mei, Wang Hai", PlainText.Of([.. mapped.Facts[0].Value]).Trim());
    }

    [Fact]
    public void Sections_and_stations_in_front_matter_are_the_page()
    {
        var sections = jekyll.Read(
            "_pages/a.md",
            "---\ntitle: A\nsections:\n  - block: markdown\n    content:\n      title: 能力\n      text: |-\n        - **独立**开发\n---\n"
        )!;
        Assert.Equal("能力\n独立开发", Squeeze(PlainText.Of(sections.Body)));
        var stations = jekyll.Read(
            "_pages/b.md",
            "---\ntitle: 经历\nexperience:\n  - title: 研究助理\n    company: 湖泊所\n    date_start: 2021-09-01\n    description: 采样与建模\n---\n"
        )!;
        var text = PlainText.Of(stations.Body);
        Assert.All((string[])["研究助理", "湖泊所", "采样与建模"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_under_the_title_come_from_what_the_theme_calls_them()
    {
        static string Excerpt(SourceEntry entry) =>
            PlainText.Of([.. EntryMapper.Map(entry, EntryRules.Default, new DiagnosticBag()).Excerpt]).Trim();
        Assert.Equal("A short line", Excerpt(jekyll.Read("_projects/a.md", "---\ntitle: A\ndescription: A short line\n---\nBody")!));
        Assert.Equal("", Excerpt(jekyll.Read("_projects/a.md", "---\ntitle: A\nsummary: A\n---\nBody")!));
        Assert.Equal(
            "Second\n\nThe excerpt",
            Excerpt(
                    jekyll.Read(
                        "_projects/a.md",
                        "---\ntitle: A\nsubtitle: Second\nexcerpt: The excerpt\ndescription: For machines\n---\nBody"
                    )!
                )
                .Replace("\n\n", "\n", StringComparison.Ordinal)
                .Replace("\n", "\n\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pictures_in_the_heading_that_becomes_the_title_stay()
    {
        var entry = plain.Read(
            "notes/a.md",
            "# Name [![License](https://img.shields.io/license.svg)](https://example.org/license)\n\nBody"
        )!;
        var mapped = EntryMapper.Map(entry, EntryRules.Default, new DiagnosticBag());
        Assert.Equal("Name", mapped.PlainTitle);
        var passage = Assert.IsType<Passage>(mapped.Parts[0]);
        Assert.Single(Pictures.Links(((SourceParagraph)passage.Blocks[0]).Inlines));
    }

    [Fact]
    public void Badges_are_told_once()
    {
        plain.Read("notes/a.md", "![a](https://img.shields.io/badge/a-b-c) ![b](https://codecov.io/b.svg)\n");
        Assert.Equal(Severity.Info, Assert.Single(plain.Bag.Items).Severity);
    }

    [Theory]
    [InlineData("{% highlight ruby %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}", "{{ x }}")]
    [InlineData("{% highlight text %}\n{{ page.title }}\n{% endhighlight %}", "T")]
    [InlineData("<div class=\"mermaid\">\ngraph TD;\nA-->B;\n</div>", "graph TD;\nA-->B;")]
    public void Code_is_shown_as_the_site_shows_it(string body, string code)
    {
        var entry = jekyll.Read("_posts/2020-01-01-a.md", "---\ntitle: T\n---\n" + body)!;
        Assert.Equal(code, Assert.Single(entry.Body.OfType<SourceCode>()).Code);
        Assert.Empty(jekyll.Bag.Items);
    }

    [Fact]
    public void An_environment_alone_is_a_formula() =>
        Assert.IsType<SourceMath>(
            Assert.Single(jekyll.Read("_posts/2020-01-01-a.md", "\\begin{equation}\nE = mc^2\n\\end{equation}\n")!.Body)
        );

    [Fact]
    public void Cells_of_a_feature_row_are_shown()
    {
        jekyll.Picture("assets/a.png", 40, 30);
        var entry = jekyll.Read(
            "_pages/a.md",
            "---\ntitle: T\nfeature_row:\n  - image_path: /assets/a.png\n    title: One\n    excerpt: \"With **words**\"\n    url: /more/\n    btn_label: More\n---\n{% include feature_row %}\n"
        )!;
        var text = PlainText.Of(entry.Body);
        Assert.All((string[])["One", "With words", "More"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Equal(ImageStatus.Found, Assert.Single(SourcePictures.All(entry)).Status);
    }
}
