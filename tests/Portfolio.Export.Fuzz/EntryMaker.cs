using System.Text;

namespace Portfolio.Export.Fuzz;

/// <summary>Entries put together from pieces of real structure, then damaged.</summary>
internal static class EntryMaker
{
    private static readonly string[] Fronts =
    [
        "title: \"Student Union 学生会\"\nexcerpt: 'First <br/><img src=\"/images/a.png\">'\ndate: 2023-09-01\n",
        "title: [a, b]\ntags: {x: 1, y: [2, 3]}\nlang: zh-CN\n",
        "title: &t Hello\nsub: *t\n<<: {a: b}\n",
        "title: |\n  Two\n  lines\nheader:\n  teaser: a.jpg\ngallery:\n  - url: /images/a.png\n    title: One\n",
        "title: \"He said \"hi\"\"\npermalink: /zh/x\npdf:\n  paper: letter\n  theme: academic\n",
        "layout: cv\ntitle: 简历\npublished: true\nother_lang_link: /x\n",
        "title: >-\n  folded\n  text\ncategories: a b c\ndate: 2023-13-45\n",
    ];

    private static readonly string[] Pieces =
    [
        "# Heading 标题\n\nText with *emphasis*, **strong**, `code`, ~~gone~~ and a [link](https://example.org/a?b=c).\n",
        "## First year: Member of the Union\n2021/09 - 2022/06\n\n- organised 40+ visits\n- wrote reports (100左右)\n",
        "## 第一年：部员\n2021年9月—2022年6月\n\n组织参访，参与人数40+，“很好”。——完\n",
        "### List of activity\n1. Open day (2022.5)\n2. Salon, 30 people\n   - inner\n     1. deeper\n\n3. After\n",
        "## Details of projects\n\n### 1. River walk\n\nWe walked, see [photo](/images/a.png).\n\n![The river](/images/a.png \"Title\")\n",
        "| a | b | c |\n|:--|:-:|--:|\n| 1 | two | 3.50 |\n| `x|y` | **b** | 长长长 |\n",
        "<table><thead><tr><th colspan=2>H</th></tr></thead><tbody><tr><td rowspan=\"2\">a<td>b</tr><tr><td>c</table>\n",
        "<figure><img src=\"images/b.jpg\" width=\"40%\" alt=\"\"><figcaption>Caption <b>bold</b></figcaption></figure>\n",
        "<div style=\"display:flex\"><img src=\"/images/a.png\" width=200><img src=\"/images/c.svg\"></div>\n",
        "> quote\n> > inner quote\n> - item\n\nlazy\n",
        "```python\ndef f(x):\n    return x  # 注释\n```\n\n    indented code\n",
        "Text[^1] and more[^note].\n\n[^1]: The note.\n[^note]: Long\n    with two lines\n",
        "$$\\frac{a}{b} + \\sqrt{x_1^2}$$ and $E = mc^2$ and \\(x\\).\n",
        "{% for i in (1..3) %}{{ i }} {{ page.title | upcase }}{% endfor %} {{ site.title }}\n",
        "{% include figure.html src=\"a.png\" %}{% if page.x %}a{% else %}b{% endif %}{{ \"a,b\" | split: \",\" | join: \" \" }}\n",
        "{{< figure src=\"/images/a.png\" caption=\"Cap\" >}} {{% notice %}}text{{% /notice %}}\n",
        "Term\n: Definition\n: Another\n\n*[HTML]: Hyper\n\nHTML\n",
        "![](/images/a.png){: width=\"50%\" .align-right}\n{: .notice}\n\n* * *\n",
        "مرحبا שלום \u202Eabc\u202C \u2067x\u2069 é e\u0301 👩‍👩‍👧 🇨🇳 ﬁ ｱ \uFEFF\u200B\u00AD ⼀ 𠀀\n",
        "<details><summary>More</summary>hidden</details><br/><hr><sup>2</sup><kbd>K</kbd><ruby>漢<rt>kan</rt></ruby>\n",
        "[js](javascript:alert(1)) <a href=\"data:text/html,x\">d</a> <mailto:a@b.cn> https://a.b/长 doi:10.1/x\n",
        "<svg viewBox=\"0 0 9 9\"><text>t</text></svg><iframe src=\"//x\"></iframe><script>x</script><!-- c -->&amp;&#x41;&nbsp;&bogus;\n",
        "- [x] done\n- [ ] todo\n\n  para in item\n\n  | t | u |\n  |---|---|\n  | 1 | 2 |\n",
        "[ref]: https://example.org 'T'\n\nA [ref] and [text][ref] and ![p][ref].\n",
    ];

    public static readonly string[] Tokens =
    [
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "---\n",
        "+++\n",
        "***",
        "**",
        "*",
        "_",
        "__",
        "`",
        "```\n",
        "~~~\n",
        "~~",
        "[",
        "]",
        "](",
        "![",
        ")",
        "(",
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "{{",
        "}}",
        "{%",
        "%}",
        "{{-",
        "-%}",
        "{:",
        "{: .x #y z=\"w\"}",
        "{% raw %}",
        "{% endraw %}",
        "{% for a in b %}",
        "{% endfor %}",
        "{% include ../../x %}",
        "{{ page }}",
        "| times: 99999999999",
        "{{<",
        ">}}",
        "|",
        "|--|\n",
        "| a |\n",
        "\\",
        "\\\\",
        "$",
        "$$",
        "\\frac{",
        "\\begin{matrix}",
        "\\left(",
        "^",
        "_{",
        "[^1]",
        "[^1]: x\n",
        ": ",
        "- ",
        "1. ",
        "999999999. ",
        "# ",
        "###### ",
        "> ",
        ">",
        "=\n",
        "===\n",
        "&",
        "&#0;",
        "&#x110000;",
        "&#xD800;",
        "&lt;",
        "&quot;",
        "\"",
        "'",
        "“",
        "”",
        "——",
        "……",
        "·",
        "\u00A0",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u061C",
        "\u0301",
        "\uFE0F",
        "\u20E3",
        "<div>",
        "</div>",
        "<p>",
        "<td>",
        "<tr>",
        "<table>",
        "</table>",
        "<li>",
        "<ul>",
        "<ol start=-5>",
        "<ol start=2147483647>",
        "<td colspan=99999>",
        "<td rowspan=0>",
        "<img>",
        "<img src=x width=-1>",
        "<img src=/images/a.png width=1e9 height=0>",
        "<img src=/images/a.png style=\"width:99999px;height:1%\">",
        "<b>",
        "<i>",
        "<a href=#x>",
        "<a name=x>",
        "<h1>",
        "</h6>",
        "<pre>",
        "<code>",
        "<sup>",
        "<dl><dt>",
        "<template>",
        "<select>",
        "<math>",
        "<svg>",
        "<style>",
        "<textarea>",
        "<br>",
        "<hr>",
        "<center>",
        "<details>",
        "\uFDD0",
        "\uFDEF",
        "\uFFFE",
        "\uFFFF",
        "\uFFFD",
        "\uE000",
        "\0",
        "\u001B[2J",
        "\r",
        "\f",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u000B",
        "<<: *a",
        "&a ",
        "*a ",
        "!!binary x",
        "? x\n: y\n",
        "|\n",
        ">-\n",
        "%TAG ! !\n",
        "...\n",
        "{a: ",
        "[[",
        "title:",
        "lang: ar\n",
        "date: ",
        "9999-12-31",
        "0000-00-00",
        "2023-02-30",
        "2021.9-至今",
        "第一年",
        "40+人",
        "http://",
        "https://a.b/",
        "javascript:x",
        "//x",
        "a@b.c",
        "www.x.org",
        "file:///etc/passwd",
        "/../../x.png",
        "/images/a.png",
        "/images/b.jpg",
        "/images/c.svg",
        "/images/none.png",
        "data:image/png;base64,AAAA",
        "長",
        "龘",
        "が",
        "가",
        "ｶﾞ",
        "𝒜",
        "🏳️‍🌈",
        "👨‍👩‍👧‍👦",
        "a̐éö̲",
        "ﷺ",
        "ก็",
        "क्ष",
        "ད",
        "\u1100\u1161\u11A8",
        "(",
        "）",
        "《",
        "〔",
        "！？",
        "〜",
        "㊤",
        "⼈",
        "々",
        "ー",
    ];

    /// <summary>Each piece alone, after front matter of its own.</summary>
    public static IEnumerable<string> Seeds => Pieces.Select((p, i) => $"---\n{Fronts[i % Fronts.Length]}---\n\n{p}");

    private static readonly UTF8Encoding Utf8 = new(false, false);

    public static byte[] Make(int seed)
    {
        var chance = new Chance(seed);
        var text = new StringBuilder();
        if (!chance.OneIn(3))
            text.Append("---\n").Append(chance.Of(Fronts)).Append("---\n\n");
        else if (chance.OneIn(6))
            text.Append("+++\ntitle = \"T\"\ndate = 2023-01-02\n[a]\nb = [1, 2]\n+++\n");
        for (var n = chance.Below(3) + 1; n > 0; n--)
            text.Append(chance.Of(Pieces)).Append('\n');
        for (var n = chance.Below(9); n > 0; n--)
            Damage(text, chance);
        var bytes = Utf8.GetBytes(text.ToString());
        if (chance.OneIn(12))
            DamageBytes(ref bytes, chance);
        return bytes;
    }

    private static void Damage(StringBuilder text, Chance chance)
    {
        var at = chance.Below(text.Length + 1);
        var length = Math.Min(chance.Below(chance.OneIn(4) ? 200 : 12), text.Length - at);
        switch (chance.Below(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(chance.Below(text.Length + 1), text.ToString(at, length));
                break;
            case 2 or 3 or 4 or 5:
                text.Insert(at, chance.Of(Tokens));
                break;
            case 6:
                text.Insert(at, string.Concat(Enumerable.Repeat(chance.Of(Tokens), chance.Below(chance.OneIn(10) ? 300 : 20))));
                break;
            case 7:
                text.Insert(at, chance.Of(Pieces));
                break;
            case 8:
                if (chance.OneIn(3))
                    text.Length = at;
                else if (at < text.Length)
                    text[at] = (char)(chance.OneIn(2) ? chance.Below(0x80) : chance.Below(0x10000));
                break;
            default:
                Indent(text, at, chance);
                break;
        }
    }

    /// <summary>Moves a few lines to the right.</summary>
    private static void Indent(StringBuilder text, int at, Chance chance)
    {
        var prefix = chance.Of((string[])["  ", "    ", "> ", "- ", "\t", "   1. "]);
        for (var n = chance.Below(4) + 1; n > 0 && at < text.Length; n--)
        {
            while (at < text.Length && text[at] != '\n')
                at++;
            if (at < text.Length)
                text.Insert(at + 1, prefix);
            at++;
        }
    }

    private static void DamageBytes(ref byte[] bytes, Chance chance)
    {
        if (bytes.Length == 0)
            return;
        for (var n = chance.Below(6) + 1; n > 0; n--)
            bytes[chance.Below(bytes.Length)] = (byte)chance.Below(256);
        if (chance.OneIn(6))
            bytes = [0xFF, 0xFE, .. bytes];
        else if (chance.OneIn(6))
            bytes = bytes[..chance.Below(bytes.Length)];
    }
}
