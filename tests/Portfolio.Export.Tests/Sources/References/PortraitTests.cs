using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.References;

public class PortraitTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\n", "me.png")]
    [InlineData("---\nportrait: /images/other.png\n---\n", "other.png")]
    [InlineData("---\nportrait: no\n---\n", null)]
    public void The_entry_chooses_else_the_site(string front, string? file)
    {
        using var site = new ReadingSite("author:\n  avatar: me.png\n");
        site.Picture("images/me.png", 300, 400);
        site.Picture("images/other.png", 300, 400);
        Assert.Equal(file, Path.GetFileName(site.Read("_portfolio/a.md", front)!.Portrait?.Path));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("avatar: bio-photo.jpg")]
    [InlineData("avatar: https://example.org/me.jpg")]
    [InlineData("avatar: ../../secret.png")]
    public void An_avatar_that_is_not_there_is_no_mistake_of_the_entry(string avatar)
    {
        using var site = new ReadingSite($"author:\n  {avatar}\n");
        Assert.Null(site.Read("_portfolio/a.md", "---\ntitle: A\n---\n")!.Portrait);
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void A_portrait_that_the_entry_names_has_to_be_there()
    {
        using var site = new ReadingSite("");
        var entry = site.Read("_portfolio/a.md", "---\nportrait: me.png\n---\n")!;
        Assert.Equal(ImageStatus.Missing, entry.Portrait!.Status);
        Assert.Equal(DiagnosticCodes.PictureMissing, Assert.Single(site.Bag.Items).Code);
    }
}
