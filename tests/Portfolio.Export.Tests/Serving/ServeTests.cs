using System.Text.Json;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Serving;

public sealed class ServeTests
{
    private const string Picture = "society-badge.png";

    [Fact]
    public void The_page_and_nothing_of_the_site_is_served()
    {
        using var served = new ServingSite(site =>
        {
            site.Entry("a", $"![badge](/images/{Picture})\n\nwords");
            site.Write($"images/{Picture}", TestSite.Picture(Picture));
        });
        var page = served.Get("");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; script-src 'self'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Contains("text/javascript", served.Get("serve.js"), StringComparison.Ordinal);
        Assert.Contains("text/css", served.Get("serve.css"), StringComparison.Ordinal);
        foreach (var name in (string[])["_config.yml", "images", Picture, "..", "%2e%2e%2f_config.yml", "picture-", "picture-..%2f"])
            Assert.StartsWith("HTTP/1.1 404 ", served.Get(name), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405 ", served.Get("place"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400 ", served.Get("events?entry=a&theme=../x"), StringComparison.Ordinal);

        // A picture is there as long as a page shows it.
        string address;
        using (var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}"))
        {
            var drawing = events.Next("pages").GetProperty("pages")[0].GetProperty("drawing").GetString()!;
            var start = drawing.IndexOf("picture-", StringComparison.Ordinal);
            address = drawing[start..drawing.IndexOf('"', start)];
            Assert.Contains("Content-Type: image/", served.Get(address), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET TOKEN HTTP/1.1\r\nHost: rebound.example:PORT\r\n\r\n", 403)]
    [InlineData("GET TOKEN HTTP/1.1\r\nHost: HOST\r\nOrigin: http://example.org\r\n\r\n", 403)]
    [InlineData("GET TOKEN../ HTTP/1.1\r\nHost: HOST\r\n\r\n", 404)]
    [InlineData("GET /wrong/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 404)]
    [InlineData("PUT TOKEN HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nabc", 405)]
    [InlineData("POST TOKENplace HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nContent-Length: 5000000\r\n\r\n", 413)]
    [InlineData("POST TOKENplace HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nContent-Length: 1\r\n\r\nx", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    public void What_is_not_meant_is_refused(string request, int status)
    {
        using var served = new ServingSite(site => site.Entry("a", "words"));
        var (host, port) = (served.Address.Authority, $"{served.Address.Port}");
        var sent = request
            .Replace("TOKEN", served.Address.AbsolutePath, StringComparison.Ordinal)
            .Replace("HOST", host, StringComparison.Ordinal)
            .Replace("PORT", port, StringComparison.Ordinal);
        Assert.StartsWith($"HTTP/1.1 {status} ", served.Send(sent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_save_sends_the_pages_that_changed()
    {
        using var served = new ServingSite(site => site.Entry("a", "first words\n\n<!-- pagebreak -->\n\n## Last\n\nthe end"));
        using var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}&theme=plain");
        var before = events.Next("pages");
        Assert.Contains("first", Drawing(before, 0), StringComparison.Ordinal);
        Assert.EndsWith("--theme plain", before.GetProperty("command").GetString()!, StringComparison.Ordinal);
        Assert.Empty(before.GetProperty("marks").EnumerateArray());

        served.Entry("a", "second words\n\n<!-- pagebreak -->\n\n## Last\n\nthe end");
        var after = events.Pages(p => p.GetProperty("marks").GetArrayLength() > 0);
        Assert.Contains("second", Drawing(after, 0), StringComparison.Ordinal);
        Assert.Equal(0, after.GetProperty("marks")[0][0].GetInt32());

        // The same bytes again change nothing, and no page is sent twice.
        served.Entry("a", "second words\n\n<!-- pagebreak -->\n\n## Last\n\nthe end");
        var same = events.Next("pages");
        Assert.All(same.GetProperty("pages").EnumerateArray(), p => Assert.False(p.TryGetProperty("drawing", out _)));
    }

    [Fact]
    public void A_broken_save_keeps_the_last_good_pages()
    {
        using var served = new ServingSite(site => site.Entry("a", "good"));
        using var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}");
        var good = events.Next("pages");
        Assert.False(good.GetProperty("stale").GetBoolean());
        served.Save("_portfolio/a.md", [0xFF, 0x00, 0x80, 0x00, 0xC0, 0x00, 0x01]);
        var broken = events.Pages(p => p.GetProperty("stale").GetBoolean());
        Assert.Equal(Ids(good), Ids(broken));
        Assert.Equal("error", broken.GetProperty("problems")[0].GetProperty("severity").GetString());
        served.Entry("a", "mended");
        var mended = events.Pages(p => !p.GetProperty("stale").GetBoolean());
        Assert.Contains("mended", Drawing(mended, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_come_go_and_move_with_their_folders()
    {
        using var served = new ServingSite(site => site.Entry("a", "words"));
        using var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}");
        Assert.Equal(["a"], Titles(events.Next("list")));
        served.Entry("b", "more");
        Assert.Equal(["a", "b"], Titles(events.Next("list")));

        // The whole folder under another name, as a file manager does it.
        Directory.Move(served.Site.At("_portfolio"), served.Site.At("_talks"));
        var moved = events.Next("list");
        while (!Names(moved).All(n => n.Contains("_talks/", StringComparison.Ordinal)))
            moved = events.Next("list");
        Assert.Equal(["a", "b"], Titles(moved));
        events.Next("gone");

        // What is saved in the moved folder is seen there.
        using var there = served.Follow($"entry={served.NameOf("_talks/a.md")}");
        there.Next("pages");
        served.Save("_talks/a.md", "---\ntitle: a\n---\nwords in another place\n");
        Assert.Contains("another", Drawing(there.Pages(p => p.GetProperty("marks").GetArrayLength() > 0), 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_tells_the_line_and_starts_the_editor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The editor of this test is a program of Unix.");
        using var served = new ServingSite(site => site.Entry("a", "one\n\ntwo\n\nthree"), editor: "cp {file} DIR/opened-{line}");
        using var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}&theme=plain");
        var view = events.Next("hello").GetProperty("view").GetString();
        var drawing = Drawing(events.Next("pages"), 0);
        var (x, y) = PointOf(drawing, "two");
        var told = served.Post("place", $"view={view}&page=0&x={x}&y={y}&open=");
        Assert.Equal(served.NameOf("_portfolio/a.md"), told.GetProperty("file").GetString());
        Assert.Equal(6, told.GetProperty("line").GetInt32());
        Assert.True(told.GetProperty("opened").GetBoolean());
        Assert.True(SpinWait.SpinUntil(() => File.Exists(served.Site.At("opened-6")), ServingSite.Patience), "the editor does not start");

        // Beside everything there is nothing, and nothing is opened.
        Assert.False(served.Post("place", $"view={view}&page=0&x=1&y=1&open=").TryGetProperty("file", out _));
    }

    [Fact]
    public void A_problem_leads_to_its_place_on_the_page()
    {
        using var served = new ServingSite(site => site.Entry("a", "one\n\n![gone](/images/gone.png)\n\nthree"));
        using var events = served.Follow($"entry={served.NameOf("_portfolio/a.md")}");
        var view = events.Next("hello").GetProperty("view").GetString();
        var problem = events.Next("pages").GetProperty("problems")[0];
        Assert.Contains(":6:", problem.GetProperty("place").GetString()!, StringComparison.Ordinal);
        var told = served.Post("problem", $"view={view}&number=0");
        Assert.Equal(6, told.GetProperty("line").GetInt32());
        Assert.NotEmpty(told.GetProperty("marks").EnumerateArray());
    }

    [Fact]
    public void Packs_are_shown_too()
    {
        using var served = new ServingSite(site =>
        {
            site.Entry("a", "words of the entry");
            site.Write(
                "_applications/applications.yml",
                "applications:\n  one-pack:\n    title: My pack\n    language: en\n    entries: [_portfolio/a.md]\n"
            );
        });
        using var events = served.Follow("pack=one-pack");
        var pages = events.Next("pages");
        Assert.Equal("portfolio-export pack one-pack", pages.GetProperty("command").GetString());
        Assert.True(pages.GetProperty("pages").GetArrayLength() > 0, $"{pages}");
    }

    private static (string X, string Y) PointOf(string drawing, string word)
    {
        var at = drawing.IndexOf($">{word}<", StringComparison.Ordinal);
        var y = Number("y=\"", drawing.LastIndexOf("<text", at, StringComparison.Ordinal));
        return ($"{Number("x=\"", drawing.LastIndexOf("<tspan", at, StringComparison.Ordinal)) + 3}", $"{y - 3}");

        double Number(string name, int from)
        {
            var start = drawing.IndexOf(name, from, StringComparison.Ordinal) + name.Length;
            return double.Parse(drawing[start..drawing.IndexOf('"', start)], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static string Drawing(JsonElement pages, int page) => pages.GetProperty("pages")[page].GetProperty("drawing").GetString()!;

    private static IEnumerable<string?> Ids(JsonElement pages) =>
        pages.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("id").GetString());

    private static IEnumerable<string> Titles(JsonElement list) => Texts(list, "title");

    private static IEnumerable<string> Names(JsonElement list) => Texts(list, "name");

    private static IEnumerable<string> Texts(JsonElement list, string name) =>
        list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(name).GetString()!);
}
