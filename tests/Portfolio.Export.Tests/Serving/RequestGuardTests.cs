using Portfolio.Export.Serving;

namespace Portfolio.Export.Tests.Serving;

public sealed class RequestGuardTests
{
    private const string Token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Own = "127.0.0.1:4000";

    [Theory]
    [InlineData(Own, null, 0)]
    [InlineData("localhost:4000", null, 0)]
    [InlineData("LOCALHOST:4000", "http://localhost:4000", 0)]
    [InlineData("[::1]:4000", "http://[::1]:4000", 0)]
    [InlineData(null, null, 403)]
    [InlineData("127.0.0.1", null, 403)]
    [InlineData("127.0.0.1:4001", null, 403)]
    [InlineData("0.0.0.0:4000", null, 403)]
    [InlineData("127.0.0.2:4000", null, 403)]
    [InlineData("rebound.example:4000", null, 403)]
    [InlineData("127.0.0.1.example.org:4000", null, 403)]
    [InlineData("localhost.example.org:4000", null, 403)]
    [InlineData("localhost.:4000", null, 403)]
    [InlineData(Own, "http://example.org", 403)]
    [InlineData(Own, "https://127.0.0.1:4000", 403)]
    [InlineData(Own, "http://127.0.0.1:4001", 403)]
    [InlineData(Own, "http://localhost:4000", 403)]
    [InlineData(Own, "null", 403)]
    public void Only_this_machine_by_its_own_names_is_answered(string? host, string? origin, int status) =>
        Assert.Equal(status, Check(Request("GET", $"/{Token}/", host, origin)));

    [Theory]
    [InlineData("same-origin", 0)]
    [InlineData("none", 0)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    public void Pages_of_others_are_refused_by_what_the_browser_says_of_them(string site, int status) =>
        Assert.Equal(status, Check(Request("GET", $"/{Token}/events", Own, null, ("Sec-Fetch-Site", site))));

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/x/")]
    [InlineData("/" + Token)]
    [InlineData("/" + Token + "0/")]
    [InlineData("/0" + Token + "/")]
    [InlineData("/1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/")]
    [InlineData("/0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef/")]
    [InlineData("/" + Token + "/../")]
    [InlineData("/" + Token + "/a/b")]
    [InlineData("/../" + Token + "/")]
    [InlineData("/%30123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/")]
    public void Without_the_token_there_is_nothing(string path) => Assert.Equal(404, Check(Request("GET", path, Own)));

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("get")]
    public void Nothing_but_reading_and_asking(string method) => Assert.Equal(405, Check(Request(method, $"/{Token}/", Own)));

    [Fact]
    public void A_request_with_a_body_tells_where_it_comes_from()
    {
        Assert.Equal(403, Check(Request("POST", $"/{Token}/place", Own)));
        Assert.Equal(0, Check(Request("POST", $"/{Token}/place", Own, $"http://{Own}")));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nA: 1\r\nB:2", true)]
    [InlineData("GET / HTTP/1.0", true)]
    [InlineData("GET / HTTP/2", false)]
    [InlineData("GET  / HTTP/1.1", false)]
    [InlineData("GET http://example.org/ HTTP/1.1", false)]
    [InlineData("GET /a b HTTP/1.1", false)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nhost: b", false)]
    [InlineData("GET / HTTP/1.1\r\n folded", false)]
    [InlineData("GET / HTTP/1.1\r\nHost : a", false)]
    [InlineData("GET / HTTP/1.1\r\n: a", false)]
    [InlineData("GET / HTTP/1.1\r\nA: b\nC: d", false)]
    [InlineData("", false)]
    public void What_could_be_read_in_two_ways_is_not_read(string text, bool isRead) =>
        Assert.Equal(isRead, RequestHead.Parse(text) is not null);

    [Theory]
    [InlineData("GET", "", 0)]
    [InlineData("POST", "", -1)]
    [InlineData("POST", "Content-Length: 12", 12)]
    [InlineData("POST", "Content-Length: +12", -1)]
    [InlineData("POST", "Content-Length: -1", -1)]
    [InlineData("POST", "Content-Length: 99999", -1)]
    [InlineData("POST", "Transfer-Encoding: chunked", -1)]
    public void A_body_tells_its_length_and_is_small(string method, string field, int length) =>
        Assert.Equal(length, RequestHead.Parse($"{method} / HTTP/1.1{(field.Length > 0 ? "\r\n" : "")}{field}")!.BodyLength);

    [Fact]
    public void A_head_that_does_not_end_is_given_up()
    {
        using var endless = new MemoryStream(new byte[RequestHead.MostBytes * 2]);
        Assert.Null(RequestHead.Read(endless));
    }

    [Fact]
    public void Queries_are_unescaped_after_they_are_cut()
    {
        var query = RequestHead.QueryOf("a=1%262&b=%E6%B2%B3+x&a=3&c");
        Assert.Equal("1&2", query["a"]);
        Assert.Equal("河 x", query["b"]);
        Assert.Equal("", query["c"]);
    }

    private static int Check(RequestHead request) => new RequestGuard(4000, Token).Check(request, out _);

    private static RequestHead Request(
        string method,
        string path,
        string? host,
        string? origin = null,
        params (string Name, string Value)[] more
    )
    {
        var fields = more.ToDictionary(m => m.Name, m => m.Value, StringComparer.OrdinalIgnoreCase);
        if (host is not null)
            fields["Host"] = host;
        if (origin is not null)
            fields["Origin"] = origin;
        return new(method, path, new Dictionary<string, string>(), fields);
    }
}
