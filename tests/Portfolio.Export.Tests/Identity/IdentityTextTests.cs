using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Identity;

/// <summary>Properties of folded texts and of what is found in them.</summary>
public sealed class IdentityTextTests
{
    private const string Letters = "aZ09 -.éÜßæŁ𝐌Ⓐｍﬁ馬⾺\uF90A林\u0308\u0301\u200B\u00AD\uFE0F\n(@·";

    /// <summary>Texts of random characters, the same in every run; a lone surrogate among them now and then.</summary>
    public static TheoryData<string> Texts()
    {
        var random = new Random(20_24);
        var runes = Letters.EnumerateRunes().Select(r => r.ToString()).Append("\uD835").ToArray();
        var texts = new TheoryData<string>();
        for (var i = 0; i < 60; i++)
            texts.Add(string.Concat(Enumerable.Range(0, i).Select(_ => runes[random.Next(runes.Length)])));
        return texts;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Folding_a_folded_text_changes_nothing(string text) =>
        Assert.Equal(IdentityText.Of(text), IdentityText.Of(IdentityText.Of(text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_character_leads_back_to_a_stretch_of_the_text(string text)
    {
        var folded = new IdentityText(text);
        var before = 0;
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var (start, end) = folded.Original(i, 1);
            Assert.InRange(start, before, text.Length);
            Assert.InRange(end, start + 1, text.Length);
            before = start;
        }

        Assert.Equal((text.Length, text.Length), folded.Original(folded.Text.Length, 0));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_name_is_found_in_any_surroundings_and_nothing_is_left_of_it(string text)
    {
        var matcher = new IdentityMatcher(new([("names", new Written("Ma Hongtao 马洪涛", default))]), new Person(null, []));
        foreach (var name in (string[])["Ma Hongtao", "马洪涛"])
        {
            var blurred = matcher.Redact($"{text} [{name}] {text}");
            Assert.DoesNotContain(name, blurred, StringComparison.Ordinal);
            Assert.Empty(matcher.Find(blurred));
        }
    }

    [Theory]
    [InlineData("ÄÖÜÅØ", "äöüåø")]
    [InlineData("A\u0308", "ä")]
    [InlineData("Éñçǚ", "encü")]
    [InlineData("ßÆŒÞðĐŁıĦŋ", "ssaeoethddlihng")]
    [InlineData("𝐌𝒜𝔅ℂ𝟏Ⓜ①⒜⒈ｍ５", "mabc1m1a1m5")]
    [InlineData("ﬁﬄĲǆ", "fifflijdz")]
    [InlineData("‐‑–—−－", "------")]
    [InlineData("’ʼ＇", "'''")]
    [InlineData("·•・‧", "····")]
    [InlineData("a\u00AD\u200B\u2060\uFEFF\u200Db", "ab")]
    [InlineData("Жуков Ёлка", "жуков елка")]
    public void Letters_and_marks_have_one_form(string text, string folded) => Assert.Equal(folded, IdentityText.Of(text));

    [Theory]
    [InlineData("馬", "马")]
    [InlineData("⾺", "马")]
    [InlineData("\uF90A", "金")]
    [InlineData("\U0002F81A", "冬")]
    [InlineData("臺", "台")]
    [InlineData("髙", "高")]
    [InlineData("戸", "户")]
    public void Forms_of_an_ideograph_fall_together(string one, string other) => Assert.Equal(IdentityText.Of(one), IdentityText.Of(other));

    [Theory]
    [InlineData("林", "森")]
    [InlineData("马", "鸟")]
    [InlineData("土", "士")]
    [InlineData("未", "末")]
    public void Other_ideographs_stay_apart(string one, string other) => Assert.NotEqual(IdentityText.Of(one), IdentityText.Of(other));
}
