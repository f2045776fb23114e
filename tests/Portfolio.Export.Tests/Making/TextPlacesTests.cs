using System.Xml.Linq;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Svg;

namespace Portfolio.Export.Tests.Making;

/// <summary>Words on pages know the line of the source they stand on.</summary>
public sealed class TextPlacesTests
{
    private const string Entry = """
        ---
        title: "A walk"
        ---
        The first line of a *paragraph that
        goes* on, with a [link](https://example.org/the-first)
        and the same words: the first line.

        我们在桥上
        看了很久的
        水，水很高。

        - one pear
          and a half
        - two pears

        > quoted pears

        | left | right |
        |---|---|
        | pears | apples |

        ```python
        pears = 1
        print(pears)
        ```

        And "quotes" -- with dashes,
        a pear[^1], H~2~O &amp; so on.

        [^1]: Pears of
            the note.
        """;

    [Theory]
    [InlineData("walk", 2)]
    [InlineData("first", 4)]
    [InlineData("paragraph", 4)]
    [InlineData("goes", 5)]
    [InlineData("link", 5)]
    [InlineData("same", 6)]
    [InlineData("first line.", 6)]
    [InlineData("我们在桥上", 8)]
    [InlineData("看了很久的", 9)]
    [InlineData("水，水很高。", 10)]
    [InlineData("half", 13)]
    [InlineData("two", 14)]
    [InlineData("quoted", 16)]
    [InlineData("apples", 20)]
    [InlineData("print(pears)", 24)]
    [InlineData("dashes,", 27)]
    [InlineData("so", 28)]
    [InlineData("note.", 31)]
    public void Each_word_has_the_line_that_holds_it(string words, int line)
    {
        var found = Words(Entry);
        var text = string.Concat(found.Select(w => w.Text));
        var at = words == "first line." ? text.LastIndexOf(words, StringComparison.Ordinal) : text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        var ends = found.Select((_, i) => found.Take(i + 1).Sum(w => w.Text.Length)).ToList();
        Assert.Equal(line, found[ends.FindIndex(end => at < end)].Line);
    }

    [Fact]
    public void Every_word_of_the_sample_site_stands_on_a_line_of_its_file()
    {
        var file = Path.Combine(Repository.Root, "content/_portfolio/field-survey.md");
        var lines = File.ReadAllLines(file);
        var words = Words(File.ReadAllText(file)).Where(w => w.Text.Trim().Length > 3).ToList();
        var right = words.Count(w => w.Line is { } line && lines[line - 1].Contains(w.Text.Trim(), StringComparison.Ordinal));
        Assert.True(words.Count > 100, "there are words");
        Assert.InRange(right, words.Count * 0.95, words.Count);
    }

    private static List<(string Text, int? Line)> Words(string entry)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "a.md");
        File.WriteAllText(path, entry);
        var bag = new DiagnosticBag();
        var site = ConfiguredSite.Open(folder.Root, ".", bag);
        var pipeline = new ExportPipeline(FontFolder.Open(FontFolder.DefaultPath, []).Library, OptionLayer.None);
        var set = pipeline.Set(site, path, path, bag)!;
        var places = new TextPlaces(set.Pages.Pages, set.Pages.Places, file => TextDecoder.Decode(File.ReadAllBytes(file)));
        var options = new SvgOptions("Test")
        {
            PlaceOf = (node, offset) => places.PlaceOf(node, offset) is { Line: > 0 } p ? new(p.File, p.Line) : null,
        };
        return
        [
            .. Enumerable
                .Range(0, set.Pages.Pages.Pages.Count)
                .Select(i => XDocument.Parse(PageDrawings.Draw(set.Pages.Pages, i, set.Coded, options)))
                .SelectMany(svg => svg.Descendants())
                .Where(e => e.Name.LocalName == "tspan" && e.Parent!.Attribute("aria-hidden") is null)
                .Select(e => (e.Value, (int?)e.Attribute("data-line"))),
        ];
    }
}
