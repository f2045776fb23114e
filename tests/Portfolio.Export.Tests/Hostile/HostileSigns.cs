using static Portfolio.Export.Tests.Hostile.HostileFiles;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Signs in a row that a reader may search the end of, each to the end of the text; and what grows while it is read.</summary>
internal static class HostileSigns
{
    private const int Characters = 600_000;

    public static readonly IReadOnlyList<HostileFile> All =
    [
        // In paragraphs
        .. InText(
            "<?",
            "<!DOCTYPE ",
            "<!--",
            "<![CDATA[",
            "<kbd>",
            "<u",
            "</",
            "\\\\(",
            "$$",
            "``a",
            "{:",
            "{:{:\"",
            "{#a",
            "`",
            "~~",
            "***a***",
            "*a _b ",
            "][",
            "[a](\"",
            "![[",
            "[[",
            "&#x41",
            "&",
            "<a href=\"",
            "<b id=\"",
            "<!-- tags: a --> ",
            "==",
            "^",
            "www.a",
            "a@",
            "http://",
            "2021.9-",
            "第",
            "“",
            "（"
        ),
        // In titles, which are one line whatever they hold
        .. InTitle("<?", "<!DOCTYPE ", "<!--", "<li>", "``a", "[", "<b>", "$$", "{{", "&#x202E;", "a", "<!-- tags: a -->"),
        // In Liquid
        .. InText(
            "{% raw %}",
            "{% comment %}",
            "{% highlight a %}",
            "{{<",
            "{{%",
            "{{< highlight >}}",
            "{{\n\n",
            "{% include ",
            "{% if a %}{% endif %}",
            "{% unknown %}",
            "{{ a | unknown }}",
            "{%- ",
            "{% tabs %}"
        ),
        // In blocks
        .. InBlocks(
            "[a]: <",
            "[^a]: ",
            ": a\n",
            "> - ",
            "- > ",
            "1. - ",
            "\t",
            "    ",
            "+++",
            "|",
            "{: .a}\n",
            "<p>",
            "</p>",
            "<li>",
            "<td>",
            "<dd>",
            "<b><p>",
            "<p><b>",
            "<a><p>",
            "<a><table>",
            "<table><b>",
            "<font>",
            "<nobr>",
            "<button>",
            "<svg>",
            "<math><mi>",
            "<template>",
            "<frameset>",
            "<title>",
            "<ruby><rt>",
            "<h1>",
            "<div markdown=1>\n",
            "<!-- pdf:skip -->\n\n",
            "<span lang=zh>"
        ),
        new("text of lists of signs before a last one", n => Times("- ", n(100_000)) + "kept", "PE023"),
        new("formatting carried into each paragraph", n =>
            "<b><i><u><s><small><big><tt><em><strong><code>" + Times("<b id=", 1) + "1>" + Times("<p>a", n(20_000)) + "kept"
        ),
        new("addresses with spaces", n => Times("[a](" + new string(' ', 1_900) + "b) ", n(500)) + "kept"),
        new("one paragraph of Han", n => Times("他们在河边办了四次活动，“参与人数40+”。", n(32_000)) + "kept"),
        new("a note within itself", _ => "[^a]\n\n[^a]: kept [^a] [^b]\n\n[^b]: see [^a]\n", null),
        new(
            "notes with notes",
            n => "[^0] kept\n\n" + string.Concat(Enumerable.Range(0, n(9_000)).Select(i => $"[^{i}]: a [^{i + 1}]\n\n")),
            null
        ),
        new("addresses that mean each other", n =>
            string.Concat(Enumerable.Range(0, n(9_000)).Select(i => $"[a{i}]: #a{i + 1}\n")) + "\n[a0] kept"
        ),
        new("lone halves of pairs", n => Times("&#xD800;&#xDFFF;&#55296;", n(20_000)) + "kept"),
        new("references to signs that turn text", n => Times("&#x202E;abc&#8238;&#x2067;", n(20_000)) + "kept", "PE008"),
        new("noncharacters", n => Times("\uFFFE\uFFFF\uFDD0\uFDD3", n(40_000)) + "kept &#xFDD3;kept&#xFDD3; &#xFFFF;", "PE008"),
        new("turns in front matter", _ => "---\ntitle: \"\\u202Egpj.exe\\u0007\"\n---\nkept &#x202E;"),
        new("a megabyte of title", n => "---\ntitle: " + Times("Title ", n(170_000)) + "\n---\nkept"),
        new("a megabyte of key", n => "---\n" + Times("k", n(900_000)) + ": v\n---\nkept"),
        new("levels of front matter", n =>
            "---\n" + string.Concat(Enumerable.Range(0, Math.Min(n(12_000), 900)).Select(i => new string(' ', i) + "a:\n")) + "---\nkept"
        ),
        new("lists in lists in front matter", n => "---\na: " + Times("- ", n(100_000)) + "x\ntitle: T\n---\nkept", "PE011"),
        new("maps in maps in front matter", n => "---\na: " + Times("{a: ", n(100_000)) + "\n---\nkept", null),
        new("an anchor within itself", _ => "---\na: &a [*a, *a]\nb: &b {<<: *b}\ntitle: T\n---\nkept"),
        new(
            "tags of YAML",
            n => "---\ntitle: !!python/object/apply:os.system [id]\n" + Times("? !!binary x\n: !!set {a}\n", n(9_000)) + "---\nkept",
            null
        ),
        new("odd numbers and days", _ =>
            "---\ntitle: .nan\ndate: 99999999999-99-99\nyear: 1e999\nweight: -1e999\npermalink: {a: [b]}\ntags: {a: {b: c}}\nheader: [a]\ngallery: 3\nexcerpt: [x, {y: z}]\npdf: [1]\nportrait: {a: b}\n---\nkept"
        ),
        new("brackets of TOML", n => "+++\na = " + Times("[", n(100_000)) + "\n+++\nkept", null),
        new("keys of TOML", n => "+++\n" + string.Join('.', Enumerable.Repeat("a", n(50_000))) + " = 1\n+++\nkept", null),
        new(
            "tables of TOML",
            n => "+++\n" + string.Concat(Enumerable.Range(0, n(20_000)).Select(i => $"[a{i}.b]\nc = 1\n")) + "+++\nkept",
            null
        ),
        // What filters let grow
        new(
            "replacements that grow",
            _ => "{{ \"aaaaaaaaaa\"" + Times(" | replace: \"a\", \"aaaaaaaaaa\"", 12) + " | size }} kept",
            "PE020"
        ),
        new("escapes of escapes", _ => "{{ '\"\\'" + Times(" | jsonify", 60) + " | size }} kept"),
        new("addresses of addresses", _ => "{{ '%'" + Times(" | url_encode", 4_000) + " | size }} kept"),
        new("pieces of nothing", n => "{{ '" + Times("a", n(200_000)) + "' | split: '' | reverse | join: 'bbbbbbbbbb' | size }} kept"),
        new("widths of days", _ => "{{ '2020-01-01' | date: '%999999999d %2147483647Y %0000000000099999999S' }} kept"),
        new("text that grows in a loop", _ =>
            "{% assign s = 'x' %}{% for i in (1..9000) %}{% assign s = s | append: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' %}{% endfor %}{{ s | size }} kept"
        ),
        new(
            "loops of every kind",
            _ =>
                "{% tablerow i in (1..999999999) cols:1 %}x{% endtablerow %}{% for i in (1..9000) %}{% cycle 'a','b' %}{% increment c %}{% endfor %} kept",
            "PE020"
        ),
        new("conditions", n => Times("{% if a or b and c %}x{% elsif d %}y{% else %}z{% endif %}", n(9_000)) + "kept", null),
        new(
            "cases",
            n => "{% case a %}" + string.Concat(Enumerable.Range(0, n(9_000)).Select(i => $"{{% when {i} %}}x")) + "{% endcase %} kept",
            null
        ),
        // Formulas and drawings within text
        new("commands of TeX", n => "$$" + Times("\\left(", n(30_000)) + "$$ kept", null),
        new("powers of TeX", n => "$$" + Times("x^{", n(30_000)) + "$$ kept", null),
        new("matrices of TeX", n => "$$" + Times("\\begin{matrix}a&b\\\\", n(20_000)) + "$$ kept", null),
        new("a wide formula", n => "$$" + Times("x+", n(60_000)) + "y$$ kept", null),
        new("widths in text", _ =>
            "<img src=x width=1e999 height=-1e999 style=\"width:1e999px;height:-5e308%;max-width:calc(1px*\"><table width=1e999><tr><td width=-1 colspan=-5 rowspan=99999999999>kept</td></tr></table><ol start=-99999999999999><li value=99999999999>kept</ol>"
        ),
    ];

    private static IEnumerable<HostileFile> InText(params string[] signs) =>
        signs.Select(s => new HostileFile($"{Shown(s)} in a row", n => "kept " + Times(s, n(Characters / s.Length))));

    private static IEnumerable<HostileFile> InTitle(params string[] signs) =>
        signs.Select(s => new HostileFile($"{Shown(s)} in a title", n =>
            "---\ntitle: x " + Times(s, n(Characters / s.Length)) + "\n---\nkept"
        ));

    private static IEnumerable<HostileFile> InBlocks(params string[] signs) =>
        signs.Select(s => new HostileFile(
            $"{Shown(s)} from the start",
            n => Times(s, n(Characters / s.Length)) + (Hides(s) ? "" : "\n\nkept\n"),
            null
        ));

    /// <summary>What the author leaves out, or no site shows.</summary>
    private static bool Hides(string sign) => sign is "<template>" or "<!-- pdf:skip -->\n\n";

    private static string Shown(string sign) =>
        sign.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Trim();
}
