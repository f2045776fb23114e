using Portfolio.Export.Composing;
using Portfolio.Export.Tests.Sources;
using Portfolio.Export.Themes;
using Portfolio.Sources.Entries;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Composing;

/// <summary>From the text of a file to the document: what readers and composers have to agree on.</summary>
public sealed class ReadAndComposedTests : IDisposable
{
    private readonly ReadingSite site = new("url: https://ada.example/\n");

    public void Dispose() => site.Dispose();

    private ComposedDocument Document(string text, string path = "_portfolio/a.md") =>
        Composer.Compose(
            EntryMapper.Map(site.Read(path, text)!, EntryRules.Default, site.Bag),
            site.Site,
            new(ThemeReader.BuiltIn("modern"), Paper.A4),
            site.Bag
        );

    private List<string> Lines(string text) =>
        [.. Document(text).Document.Blocks.OfType<Paragraph>().Select(b => Tests.Composing.Sources.Text(b))];

    [Theory]
    [InlineData("title: 我的讲座", "视频：v.youku.com/e/1")]
    [InlineData("title: 我的講座與學習", "影片：v.youku.com/e/1")]
    [InlineData("title: わたしの話", "動画：v.youku.com/e/1")]
    [InlineData("title: My talk", "Video: v.youku.com/e/1")]
    public void Labels_of_what_is_embedded_are_in_the_language_of_the_entry(string front, string expected)
    {
        var lines = Lines($"---\n{front}\n---\n<iframe src=\"https://v.youku.com/e/1\"></iframe>\n");
        Assert.Equal(expected, lines[^1]);
    }

    [Theory]
    [InlineData("Words\n\nمرحبا and שלום and سلام", "PE035 Arabic")]
    [InlineData("# שלום", "PE035 Hebrew")]
    [InlineData("Words ﬀ ①", "")]
    public void Text_that_runs_from_right_to_left_is_reported_once(string body, string expected)
    {
        Document("---\ntitle: T\n---\n" + body);
        Assert.Equal(expected, string.Join(';', site.Bag.Items.Select(d => d.Code + " " + d.Message.Split(' ')[0])));
    }

    [Fact]
    public void A_file_in_a_frame_is_a_link_to_it()
    {
        var document = Document("---\ntitle: 讲稿\n---\n<embed src=\"/files/讲稿 一.pdf\">\n").Document;
        var line = document.Blocks.OfType<Paragraph>().Last();
        Assert.Equal("文档：讲稿 一.pdf", Tests.Composing.Sources.Text(line));
        var link = Assert.Single(line.Inlines.OfType<Link>());
        Assert.Equal("https://ada.example/files/%E8%AE%B2%E7%A8%BF%20%E4%B8%80.pdf", ((WebTarget)link.Target).Uri);
    }
}
