using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;

namespace Portfolio.Export.Tests.Identity;

/// <summary>In which spellings an identity is found, and which other words are left alone.</summary>
public sealed class SpellingTests
{
    private static IdentityMatcher Matcher(string kind, string value) =>
        new(new([(kind, new Written(value, default))]), new Person(null, []));

    /// <summary>What is left of a text when the pieces found are cut out.</summary>
    private static string Cut(string kind, string value, string text)
    {
        foreach (var piece in Matcher(kind, value).Find(text).Reverse())
            text = text[..piece.Start] + text[piece.End..];
        return text;
    }

    [Theory]
    [InlineData("Łukasz Nowak", "Lukasz Nowak")]
    [InlineData("Søren Ask", "Soren Ask", "Sören Ask", "Soeren Ask")]
    [InlineData("Đặng Lâm", "Dang Lam")]
    [InlineData("Jürgen Weiß", "Jurgen Weiss", "Juergen Weiss", "JÜRGEN WEISS", "Ju\u0308rgen Wei\u00DF")]
    [InlineData("Þórður Ægisson", "Thordur Aegisson", "THORDUR AEGISSON")]
    [InlineData("Ærø Œuvre", "Aero Oeuvre", "Aeroe Oeuvre", "ærø œuvre")]
    [InlineData("Işık Yıldız", "Isik Yildiz", "IŞIK YILDIZ", "İşik Yildiz")]
    [InlineData("Åse Müller", "Ase Muller", "Aase Mueller")]
    [InlineData("Ħal Ŋamo Ðanie", "Hal Ngamo Danie")]
    [InlineData("Seán Ó Briain", "Sean O Briain", "SEÁN Ó BRIAIN")]
    [InlineData("Conor O'Neill", "Conor O’Neill", "Conor ONeill")]
    public void Strokes_ligatures_and_umlauts_fold_both_ways(string name, params string[] others)
    {
        foreach (var other in others)
        {
            Assert.Equal("by , 2024", Cut("names", name, $"by {other}, 2024"));
            Assert.Equal("by , 2024", Cut("names", other, $"by {name}, 2024"));
        }
    }

    [Theory]
    [InlineData("Hongtao Ma")]
    [InlineData("Ma Hongtao")]
    [InlineData("Ma, Hongtao")]
    [InlineData("MA Hongtao")]
    [InlineData("Hongtao MA")]
    [InlineData("MA HONGTAO")]
    [InlineData("ma hongtao")]
    [InlineData("Hong-Tao Ma")]
    [InlineData("Hong-tao Ma")]
    [InlineData("Hong Tao Ma")]
    [InlineData("Ma Hong Tao")]
    [InlineData("Ma Hong-Tao")]
    [InlineData("Ma, Hong-Tao")]
    [InlineData("Hong‑Tao Ma")]
    [InlineData("H.-T. Ma")]
    [InlineData("H.T. Ma")]
    [InlineData("H. T. Ma")]
    [InlineData("HT Ma")]
    [InlineData("H-T Ma")]
    [InlineData("H T Ma")]
    [InlineData("Ma, H.T.")]
    [InlineData("Ma, H. T.")]
    [InlineData("Ma H.-T.")]
    [InlineData("Ma HT")]
    [InlineData("Ma, HT")]
    [InlineData("H. Ma")]
    [InlineData("Ma, H.")]
    [InlineData("Ma H")]
    [InlineData("Ma3 Hong2tao1")]
    [InlineData("Ma3 Hong2 tao1")]
    [InlineData("Mǎ Hóngtāo")]
    [InlineData("MǍ HÓNG TĀO")]
    [InlineData("Ma\u030C Ho\u0301ngta\u0304o")]
    [InlineData("M a  H o n g t a o")]
    [InlineData("M A H O N G T A O")]
    [InlineData("H o n g t a o  M a")]
    [InlineData("HongtaoMa")]
    [InlineData("MaHongtao")]
    [InlineData("HongTaoMa")]
    [InlineData("mahongtao")]
    [InlineData("hongtaoma")]
    [InlineData("MAHONGTAO")]
    [InlineData("ma_hongtao")]
    [InlineData("hongtao.ma")]
    [InlineData("hongtao-ma")]
    [InlineData("h.ma")]
    [InlineData("HTMa")]
    [InlineData("MA/HONGTAO")]
    [InlineData("𝐌𝐚 𝐇𝐨𝐧𝐠𝐭𝐚𝐨")]
    [InlineData("ℳ𝒶 ℋ𝑜𝓃𝑔𝓉𝒶ℴ")]
    [InlineData("𝔐𝔞 ℌ𝔬𝔫𝔤𝔱𝔞𝔬")]
    [InlineData("Ｍａ　Ｈｏｎｇｔａｏ")]
    [InlineData("Ⓜⓐ Ⓗⓞⓝⓖⓣⓐⓞ")]
    [InlineData("🅜🅐 🅗🅞🅝🅖🅣🅐🅞")]
    [InlineData("ᴍᴀ ʜᴏɴɢᴛᴀᴏ")]
    [InlineData("Ma Hong\u00ADtao")]
    [InlineData("M\u200Ba Hong\u2060tao")]
    [InlineData("Ma\u00A0Hongtao")]
    [InlineData("Ma\nHongtao")]
    [InlineData("Ma* Hongtao")]
    public void A_Chinese_name_in_Latin_letters_is_found_in_every_form(string written)
    {
        foreach (var name in (string[])["Ma Hongtao", "Hongtao Ma", "Hong-Tao Ma", "Ma, Hongtao", "Mǎ Hóngtāo"])
            Assert.Equal("（）", Cut("names", name, $"（{written}）"));
    }

    [Theory]
    [InlineData("Hongtao Ma⁶", "⁶")]
    [InlineData("Ma Hongtao6,7 and others", "6,7 and others")]
    [InlineData("@mahongtao97", "@97")]
    [InlineData("HongtaoMaLab", "Lab")]
    [InlineData("Ma Hongtao's work", "'s work")]
    [InlineData("Ma H.T., Zhao Q.", ", Zhao Q.")]
    [InlineData("我是Ma Hongtao呀", "我是呀")]
    public void What_stands_around_a_name_stays(string text, string rest) => Assert.Equal(rest, Cut("names", "Ma Hongtao", text));

    [Theory]
    [InlineData("Lü Wei", "Lyu Wei", "Lv Wei", "LV WEI", "Lu: Wei", "Lǚ Wěi", "LYU Wei", "Lü3 Wei3", "Wei Lyu", "W. Lyu", "LvWei")]
    [InlineData("Lyu Wei", "Lü Wei", "Lv Wei", "Lǚ Wěi")]
    [InlineData("Lv Wei", "Lü Wei", "Lyu Wei")]
    [InlineData("Nüwa Zhang", "Nyuwa Zhang", "Nvwa Zhang", "Nǚwā Zhang")]
    [InlineData("Xi'an Li", "Xian Li", "Xi’an Li", "Xi An Li", "XI'AN LI")]
    [InlineData("Ou Yang", "OU Yang", "Yang Ou")]
    [InlineData("Ouyang Xiu", "Ou-Yang Xiu", "Ou Yang Xiu", "Xiu Ouyang", "X. Ouyang", "Ouyang X.")]
    [InlineData(
        "John Robert Smith",
        "John R. Smith",
        "J. R. Smith",
        "J. Smith",
        "Smith, John Robert",
        "Smith JR",
        "John Smith",
        "Smith, J."
    )]
    [InlineData("Ma Li", "Ma Li", "Li Ma", "MA LI", "Ma, Li", "MaLi", "M a  L i", "ma-li", "@mali")]
    public void Names_are_found_in_their_other_forms(string name, params string[] written)
    {
        foreach (var one in written)
            Assert.Equal("by  of", Cut("names", name, $"by {one} of").Replace("by @ of", "by  of", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "Ma Hongtao",
        "Ma",
        "ma",
        "H. T.",
        "Hongtao Road",
        "HTML Macro",
        "HTML ma",
        "May",
        "may 2024",
        "Ma, T.",
        "Hong Ma",
        "Tao Ma"
    )]
    [InlineData("Ma Hongtao", "Mahon gtao", "Mahongtaoist", "Shema Hongtaos", "Yo-Yo Ma", "Ma Huateng", "macro h t m l", "the MA HTTP")]
    [InlineData("Ma Li", "Mali", "mali", "MALI", "Lima", "malice", "Ma and Li", "email integration", "formality", "Pall Mall Inn")]
    [InlineData("You Can", "you can", "You can do it", "what can you do")]
    [InlineData("He Long", "he long ago", "as long as he", "he. Long")]
    [InlineData("Man Ai", "a man", "A man", "A Man", "Man A", "I man the desk")]
    [InlineData("Will Young", "will young people", "the young will")]
    [InlineData("Hai Nan", "Hainan", "hainanese")]
    [InlineData("Lin Wei", "linen weighs", "Berlin weighs", "colin weir", "in Wei", "Lin", "Wei")]
    [InlineData("Ma", "mathematics", "Mathematics", "ma", "oma", "Maß", "Ma 2024", "drama", "RMArt")]
    [InlineData("May", "may", "may 2024", "May 2024", "Mayor", "dismay")]
    [InlineData("Łukasz Nowak", "Luka Nowak", "lukaszenko nowak")]
    [InlineData("Xue Li", "Xu Li", "Xuelian")]
    [InlineData("Lu Wei", "Lv Wei", "Lyu Wei")]
    [InlineData("An Yi", "a yield", "any", "An yield")]
    public void Other_Latin_words_are_left_alone(string name, params string[] innocent)
    {
        foreach (var text in innocent)
            Assert.Equal(text, Cut("names", name, text));
    }

    [Theory]
    [InlineData("马洪涛")]
    [InlineData("馬洪濤")]
    [InlineData("洪涛马")]
    [InlineData("洪涛·马")]
    [InlineData("洪涛 马")]
    [InlineData("马(洪)涛")]
    [InlineData("马 洪 涛")]
    [InlineData("马 洪涛")]
    [InlineData("马·洪涛")]
    [InlineData("马•洪•涛")]
    [InlineData("马・洪涛")]
    [InlineData("马-洪-涛")]
    [InlineData("马*洪涛")]
    [InlineData("马†洪涛")]
    [InlineData("马¹洪涛")]
    [InlineData("马\u2063*\u2063洪涛")]
    [InlineData("马\u2063a,1\u2063洪涛")]
    [InlineData("马(Mǎ)洪(Hóng)涛")]
    [InlineData("马（mǎ）洪涛")]
    [InlineData("马(ㄇㄚˇ)洪(ㄏㄨㄥˊ)涛")]
    [InlineData("⾺洪濤")]
    [InlineData("马\u200B洪\u2060涛")]
    [InlineData("马\u00AD洪\uFEFF涛")]
    [InlineData("马\uFE00洪\U000E0100涛")]
    [InlineData("马\u3164洪\u200D涛")]
    [InlineData("马\n洪涛")]
    [InlineData("「马」洪涛")]
    public void A_Chinese_name_in_ideographs_is_found_in_every_form(string written)
    {
        foreach (var name in (string[])["马洪涛", "馬洪濤", "马 洪涛", "马洪涛 Ma Hongtao", "Ma Hongtao (马洪涛)"])
            Assert.Equal("作者：，二〇二四", Cut("names", name, $"作者：{written}，二〇二四").Replace("「", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("林伟", "林伟", "林 伟的作品", "作者：林 伟", "林*伟", "林（伟）", "伟林")]
    [InlineData("欧阳修", "歐陽修", "修欧阳", "欧阳 修")]
    [InlineData("李莉", "\uF9E1莉")]
    [InlineData("黄吉", "黃吉")]
    [InlineData("吴高", "呉髙", "吳高")]
    [InlineData("金哲洙", "\uF90A哲洙", "⾦哲洙")]
    public void Ideographs_are_found_in_their_other_forms(string name, params string[] written)
    {
        foreach (var one in written)
            Assert.True(Matcher("names", name).IsIn(one), $"{name} in {one}");
    }

    [Theory]
    [InlineData("林伟", "森林", "关于森林 伟大的工程", "森林。伟大", "森林，伟大", "（森林）伟大", "森林\n伟大的", "宏伟林场", "伟林场")]
    [InlineData("马洪涛", "马", "洪涛", "马路上的洪水", "马，洪涛", "马。洪涛", "洪涛马上就来", "马洪、马涛")]
    [InlineData("马国庆", "国庆马拉松")]
    [InlineData("方建国", "建国方针")]
    [InlineData("马", "马上", "上马", "马路")]
    public void Other_ideographs_are_left_alone(string name, params string[] innocent)
    {
        foreach (var text in innocent)
            Assert.Equal(text, Cut("names", name, text));
    }

    [Theory]
    [InlineData("email", "lin.wei@mail.example.cn", "lin.wei@mail.example.cn", "Lin.Wei＠Mail.Example.CN", "lin.wei艾特mail.example.cn")]
    [InlineData("email", "lin.wei@mail.example.cn", "lin.wei[at]mail.example.cn", "lin.wei (at) mail (dot) example (dot) cn")]
    [InlineData(
        "email",
        "lin.wei@mail.example.cn",
        "lin.wei AT mail DOT example DOT cn",
        "lin.weiATmail.example.cn",
        "lin.wei{at}mail.example.cn"
    )]
    [InlineData(
        "email",
        "lin.wei@mail.example.cn",
        "lin点wei艾特mail点example点cn",
        "lin.wei【at】mail【dot】example【dot】cn",
        "lin.wei#mail.example.cn"
    )]
    [InlineData(
        "email",
        "lin.wei@mail.example.cn",
        "nc.elpmaxe.liam@iew.nil",
        "lin.wei%40mail.example.cn",
        "lin.wei @ mail . example . cn"
    )]
    [InlineData(
        "email",
        "lin.wei@mail.example.cn",
        "lin.wei＜at＞mail．example．cn",
        "lin.wei (艾特) mail。example。cn",
        "lin.wei_at_mail_dot_example_dot_cn"
    )]
    [InlineData("email", "lin.wei@mail.example.cn", "l i n . w e i @ m a i l . e x a m p l e . c n", "lin.wei\u200B@mail.example.cn")]
    [InlineData("handles", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", "0000 0002 1825 0097", "0000‑0002‑1825‑0097")]
    [InlineData("handles", "0000-0002-1825-009X", "https://orcid.org/0000-0002-1825-009X", "000000021825009x")]
    [InlineData("home-page", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData(
        "phone",
        "+86 138 0013 8000",
        "138-0013-8000",
        "13800138000",
        "1380 0138 000",
        "138.0013.8000",
        "+8613800138000",
        "0086 138 00138000"
    )]
    [InlineData(
        "phone",
        "+86 138 0013 8000",
        "(+86)138-0013-8000",
        "86-13800138000",
        "１３８００１３８０００",
        "①③⑧ 0013 8000",
        "1 3 8 0 0 1 3 8 0 0 0"
    )]
    [InlineData(
        "phone",
        "+8613800138000",
        "138 00 13 80 00",
        "138_0013_8000",
        "138–0013–8000",
        "一三八〇〇一三八〇〇〇",
        "138/0013/8000",
        "138, 0013, 8000"
    )]
    [InlineData("phone", "0571-8795 1234", "+86 571 87951234", "(0571) 8795-1234", "0571 87 95 12 34", "+86 (0)571 8795 1234")]
    [InlineData("phone", "+49 30 901820", "+49 (0)30 90 18 20", "030/901820", "0049-30-901820", "030 90-18-20")]
    [InlineData("handles", "linwei", "github.com/LinWei", "@linwei", "linwei2", "LINWEI", "weixin：linwei")]
    [InlineData("handles", "@lin_wei", "lin_wei", "@Lin_Wei", "https://x.com/lin_wei")]
    [InlineData("home-page", "https://www.lin.example/", "http://lin.example/cv", "www.lin.example", "lin dot example", "blog.lin.example")]
    [InlineData("student-number", "YT2022-0417", "yt 2022 0417", "YT20220417", "ＹＴ２０２２－０４１７")]
    [InlineData(
        "organisations",
        "Yunting University",
        "YuntingUniversity",
        "Yunting-University",
        "YUNTING UNIVERSITY",
        "YuntingUniversityPress"
    )]
    [InlineData("organisations", "云汀大学", "云 汀 大 学", "雲汀大學", "云汀大学地理学院")]
    [InlineData("organisations", "云汀大学 Yunting University", "云汀大学", "Yunting University")]
    public void Addresses_and_numbers_are_found_in_every_form(string kind, string value, params string[] written)
    {
        foreach (var one in written)
            Assert.True(Matcher(kind, value).IsIn($"see {one}, there"), $"{value} in {one}");
    }

    [Theory]
    [InlineData("email", "li@mail.example.cn", "ali@mail.example.cn", "li at mailing", "look at mail", "li@mail.example.cnn")]
    [InlineData("handles", "honey", "honeymoon", "ahoney")]
    [InlineData("handles", "al", "al dente", "AL")]
    [InlineData("handles", "12345", "123456", "0.123456", "9 12345678")]
    [InlineData("handles", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0098", "10000-0002-1825-00971", "orcid.org")]
    [InlineData("home-page", "https://lin.example/", "berlin.example", "lin examples")]
    [InlineData("phone", "12345", "123456", "a12345b6", "2012345")]
    [InlineData("phone", "+86 138 0013 8000", "138 0013 8001", "2013 8000")]
    [InlineData("student-number", "0417", "10417", "2022-04-170", "04171")]
    [InlineData("organisations", "Meta", "metadata", "meta", "Metal")]
    [InlineData("organisations", "Apple", "pineapple", "Applet")]
    public void Other_addresses_and_numbers_are_left_alone(string kind, string value, params string[] innocent)
    {
        foreach (var text in innocent)
            Assert.Equal(text, Cut(kind, value, text));
    }
}
