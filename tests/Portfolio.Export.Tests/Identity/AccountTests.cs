using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Tests.Identity;

/// <summary>The accounts that a site's configuration names.</summary>
public sealed class AccountTests
{
    private static IdentityMatcher Matcher(string config)
    {
        using var site = new TestSite();
        site.Write("_config.yml", "title: Site\n" + config);
        var bag = new DiagnosticBag();
        var opened = SiteReader.Open(site.Root, ".", bag);
        Assert.Empty(bag.Items);
        return AnonymousCopy.Matcher(opened, new([("names", new Written("Nobody Else", default))]), "applications.yml", bag);
    }

    [Theory]
    [InlineData("author:\n  github: ma-hongtao", "https://github.com/ma-hongtao/repo", "see ma-hongtao", "@ma-hongtao")]
    [InlineData("author:\n  googlescholar: https://scholar.google.com/citations?user=AbC_12EAAAAJ&hl=en", "AbC_12EAAAAJ")]
    [InlineData("author:\n  googlescholar: AbC_12EAAAAJ", "https://scholar.google.com/citations?hl=zh&user=AbC_12EAAAAJ")]
    [InlineData("author:\n  orcid: https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097")]
    [InlineData("author:\n  orcid: 0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "0000000218250097")]
    [InlineData("author:\n  wechat: hongtao_ma97", "WeChat: hongtao_ma97", "微信hongtao_ma97")]
    [InlineData("author:\n  bilibili: https://space.bilibili.com/12345678", "space.bilibili.com/12345678/video", "12345678")]
    [InlineData("author:\n  twitter: '@MaHT97'", "https://twitter.com/maht97", "https://x.com/MaHT97", "@maht97")]
    [InlineData("author:\n  x: maht97", "https://x.com/maht97")]
    [InlineData("author:\n  weibo: https://weibo.com/u/1234567890", "weibo.com/u/1234567890", "1234567890")]
    [InlineData("author:\n  zhihu: ma-hong-tao-19", "https://www.zhihu.com/people/ma-hong-tao-19")]
    [InlineData(
        "author:\n  researchgate: https://www.researchgate.net/profile/Hongtao-Ma-3",
        "researchgate.net/profile/Hongtao-Ma-3",
        "Hongtao-Ma-3"
    )]
    [InlineData("author:\n  linkedin: hongtaoma7", "https://www.linkedin.com/in/hongtaoma7/", "linkedin.com/in/hongtaoma7")]
    [InlineData("author:\n  mastodon: '@maht@mastodon.example'", "@maht@mastodon.example", "maht at mastodon dot example")]
    [InlineData("author:\n  mastodon: https://mastodon.social/@mahongt", "mastodon.social/@mahongt", "@mahongt")]
    [InlineData("author:\n  links:\n    - label: GitHub\n      icon: fab fa-github\n      url: https://github.com/mahongt", "mahongt")]
    [InlineData("author:\n  links:\n    - label: Website\n      url: https://ma.example/cv/", "see ma.example/cv")]
    [InlineData("author:\n  email: mht@mail.example", "mht [at] mail [dot] example")]
    [InlineData("author:\n  phone: +86 138 0013 8000", "13800138000")]
    [InlineData("author:\n  newservice: mahongt", "https://newservice.example/mahongt")]
    [InlineData("github_username: mahongt", "github.com/mahongt")]
    [InlineData("github:\n  username: mahongt\nlinkedin:\n  username: maht7", "github.com/mahongt", "linkedin.com/in/maht7")]
    [InlineData("scholar_userid: AbC_12EAAAAJ", "user=AbC_12EAAAAJ")]
    [InlineData("social:\n  name: Else\n  links:\n    - https://twitter.com/mahongt", "twitter.com/mahongt", "@mahongt")]
    [InlineData("social_links:\n  - platform: github\n    user_url: https://github.com/mahongt", "mahongt")]
    [InlineData("social-network-links:\n  email: mht@mail.example\n  github: mahongt", "mht@mail.example", "mahongt")]
    [InlineData("url: https://mahongt.github.io", "github.com/mahongt", "mahongt.github.io/cv")]
    public void Accounts_are_found_as_handles_and_as_links(string config, params string[] texts)
    {
        var matcher = Matcher(config);
        foreach (var text in texts)
            Assert.True(matcher.IsIn($"see {text} for more"), text);
    }

    [Theory]
    [InlineData(
        "author:\n  location: Beijing\n  employer: MIT\n  avatar: me.png\n  bio: Geographer\n  pronouns: she",
        "Beijing, MIT, me.png, Geographer, she"
    )]
    [InlineData("author:\n  github: mahongt", "https://github.com/other", "GitHub", "github.com")]
    [InlineData("author:\n  github: https://github.com/", "https://github.com/other", "github.com")]
    [InlineData("author:\n  github:\n  twitter: ''\n  linkedin: 'true'", "true", "https://linkedin.com/in/other")]
    [InlineData("author:\n  links:\n    - label: Website\n      url: /about/", "about", "/about/", "Website")]
    [InlineData("repository: mahongt/site\nmarkdown: kramdown\nanalytics:\n  id: UA123456", "kramdown", "UA123456")]
    public void Other_keys_and_other_accounts_are_left_alone(string config, params string[] texts)
    {
        var matcher = Matcher(config);
        foreach (var text in texts)
            Assert.Empty(matcher.Find(text));
    }

    [Fact]
    public void What_is_found_is_told_with_its_line_in_the_source()
    {
        const string Text = "---\ntitle: A\n---\nFirst line.\n\nThis is <b>by</b> 马<sup>*</sup>洪涛.\n";
        var matcher = new IdentityMatcher(new([("names", new Written("马洪涛", default))]), new Person(null, []));
        var placeOf = IdentityPlaces.In(matcher, [("other.md", "nothing"), ("a.md", Text)]);
        Assert.Equal(new SourcePlace("a.md", 6, 19), placeOf(new("names", "马洪涛", "the text of page 1")));
        Assert.Null(placeOf(new("names", "Somebody Else", "the text of page 1")));
        Assert.Equal(new SourcePlace("a.md", 1, 1), IdentityPlaces.In(matcher, [("a.md", "马洪涛")])(new("names", "马洪涛", "")));
    }

    [Fact]
    public void A_run_makes_its_patterns_once()
    {
        var first = Matcher("author:\n  github: ma-hongtao");
        Assert.Same(first, Matcher("author:\n  github: ma-hongtao"));
        Assert.NotSame(first, Matcher("author:\n  github: others"));
    }
}
