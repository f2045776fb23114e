using System.Text.RegularExpressions;
using Portfolio.Export.Runs;
using Portfolio.Export.Serving;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Sources.Diagnostics;
using Portfolio.Svg;

namespace Portfolio.Export.Tests.Serving;

public sealed partial class ViewTests
{
    [Fact]
    public void The_command_line_makes_the_same()
    {
        var view = new ServedView("_portfolio/a.md", false, "academic", "letter", "both", "stacked");
        Assert.Equal(
            "portfolio-export export _portfolio/a.md --drafts --theme academic --paper letter --lang both --layout stacked",
            view.CommandLine("_portfolio/a.md", ["--drafts"])
        );
        Assert.Equal(
            "portfolio-export export 'It'\\''s here.md'",
            (view with { Theme = "", Paper = "", Language = "", Layout = "" }).CommandLine("It's here.md", [])
        );
        Assert.Equal("portfolio-export pack msc", new ServedView("msc", true, "", "", "", "").CommandLine("msc", []));
    }

    [Theory]
    [InlineData("entry=a.md&theme=plain&paper=a4&lang=zh&layout=facing", true)]
    [InlineData("pack=msc", true)]
    [InlineData("entry=a.md&theme=themes/own.yml", false)]
    [InlineData("entry=a.md&paper=a3", false)]
    [InlineData("entry=a.md&lang=de", false)]
    [InlineData("entry=a.md&layout=other", false)]
    public void Only_what_can_be_chosen_is_taken(string query, bool isTaken) =>
        Assert.Equal(isTaken, ServedView.Of(RequestHead.QueryOf(query)) is not null);

    [Theory]
    [InlineData("code", "code|--goto|/s/a b.md:7:2")]
    [InlineData("/usr/bin/vim -R", "/usr/bin/vim|-R|+7|/s/a b.md")]
    [InlineData("other", "other|/s/a b.md")]
    [InlineData("ed --line={line} '{file}' \"two words\"", "ed|--line=7|/s/a b.md|two words")]
    [InlineData("ed {file}; rm -rf /", "ed|/s/a b.md;|rm|-rf|/")]
    public void An_editor_is_told_file_and_line(string command, string words) =>
        Assert.Equal(words.Split('|'), EditorCommand.Parse(command)!.For("/s/a b.md", new SourcePlace("a b.md", 7, 2)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ed 'open")]
    public void What_is_no_command_is_refused(string command) => Assert.Null(EditorCommand.Parse(command));

    [Fact]
    public void The_name_of_a_file_holds_no_place_holder() =>
        Assert.Equal(["ed", "7", "/s/{line}.md"], EditorCommand.Parse("ed {line} {file}")!.For("/s/{line}.md", new SourcePlace("x", 7, 1)));

    [Fact]
    public void A_program_that_begins_anew_serves_at_the_same_address()
    {
        var address = new ServeAddress(4000, ServeAddress.NewToken());
        Assert.Equal(address, ServeAddress.Parse(address.ForRunAfter().Value));
        Assert.NotEqual(address.Token, ServeAddress.NewToken());
        Assert.Null(ServeAddress.Parse(null));
        Assert.Null(ServeAddress.Parse("4000 short"));
        Assert.Null(ServeAddress.Parse($"99999 {address.Token}"));
    }

    [Fact]
    public void The_changed_words_are_marked()
    {
        using var site = new TestSite();
        var before = Map(site, "One two three.\n\nFour five six.");
        Assert.Empty(ChangedAreas.Between(before, Map(site, "One two three.\n\nFour five six.")));

        var changed = Map(site, "One two three.\n\nFour other six.");
        Assert.Equal("other", Text(changed, ChangedAreas.Between(before, changed)));

        // Of what has gone, what stands there now shows the place.
        var shorter = Map(site, "One two three.\n\nFour six.");
        Assert.Equal("s", Text(shorter, ChangedAreas.Between(before, shorter)));
        var cut = Map(site, "One two three.");
        Assert.Equal(".", Text(cut, ChangedAreas.Between(before, cut)));
    }

    [Fact]
    public void A_picture_is_coded_once_and_anew_when_its_file_changes()
    {
        using var site = new TestSite();
        site.Write("images/p.png", TestSite.Picture("society-badge.png"));
        site.Entry("a", "![p](/images/p.png)");
        var request = new ServeRequest(new ExportRequest { Root = site.Root }, []);
        var list = new EntryList(request, new SiteChanges());
        list.Refresh();
        var (setter, files) = (new ViewSetter(request), new PictureFiles());
        var (first, again) = (Set(), Set());
        Assert.Same(Assert.Single(first.Pictures).Value, Assert.Single(again.Pictures).Value);
        Assert.Equal(Show(first).Pages.Select(p => p.Id), Show(again).Pages.Select(p => p.Id));

        site.Write("images/p.png", TestSite.Picture("open-day-poster.png"));
        var other = Set();
        Assert.NotSame(Assert.Single(first.Pictures).Value, Assert.Single(other.Pictures).Value);
        Assert.NotEmpty(ChangedAreas.Between(Show(first).Map, Show(other).Map));

        ViewPages Set() => setter.Set(new(list.Items[0].Name, false, "", "", "", ""), list.Items[0].Entry, site.Root).Pages!;
        ShownPages Show(ViewPages pages) => new(pages, files, new GlyphOutlines(""));
    }

    [Fact]
    public void The_page_has_every_word_and_every_part_that_its_script_names()
    {
        var html = PageFiles.Html;
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        var ids = IdOfScript().Matches(PageFiles.Script).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.All(ids, id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        var words = WordOfScript().Matches(PageFiles.Script).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.True(words.Count > 15);
        Assert.All(words, word => Assert.Contains($"\"{word}\":", html, StringComparison.Ordinal));

        // The policy of the page allows neither styles nor scripts in it.
        Assert.DoesNotMatch(@"<[^>]*\s(style|on\w+)=", html);
    }

    private static LetterMap Map(TestSite site, string body)
    {
        site.Entry("a", body);
        var request = new ServeRequest(new ExportRequest { Root = site.Root }, []);
        var list = new EntryList(request, new SiteChanges());
        list.Refresh();
        var item = list.Items.Single();
        var set = new ViewSetter(request).Set(new(item.Name, false, "plain", "", "", ""), item.Entry, site.Root);
        return new ShownPages(set.Pages!, new PictureFiles(), new GlyphOutlines("")).Map;
    }

    private static string Text(LetterMap map, IReadOnlyList<PageArea> areas) =>
        string.Concat(
            map.Letters.Where(l => areas.Any(a => a.Holds(l.Area.Page, l.Area.X + (l.Area.Width / 2), l.Area.Y + 1))).Select(l => l.Text)
        );

    [GeneratedRegex(@"\$\(""([a-z]+)""\)")]
    private static partial Regex IdOfScript();

    [GeneratedRegex(@"words\.([a-zA-Z]+)")]
    private static partial Regex WordOfScript();
}
