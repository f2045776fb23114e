using System.Text;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>One attack.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Entry">Text of the entry; the argument takes a full size and gives the one that is wanted.</param>
/// <param name="Code">What must be told, or null where all of it can be set.</param>
/// <param name="Picture">The picture <c>/images/x.img</c>, or null.</param>
internal sealed record HostileFile(string Name, Func<Func<int, int>, string> Entry, string? Code = null, Func<byte[]>? Picture = null)
{
    /// <summary>Other files of the site: their paths and what stands in them.</summary>
    public IReadOnlyList<(string Path, Func<Func<int, int>, byte[]> Content)> Beside { get; init; } = [];

    /// <summary>What is run, in which <c>{site}</c> and <c>{out}</c> stand for folders; null exports the entry.</summary>
    public IReadOnlyList<string>? Command { get; init; }
}

/// <summary>Files made to hurt: full size for measuring, a part of it for the tests of every day.</summary>
internal static class HostileFiles
{
    public static IReadOnlyList<HostileFile> All => [.. Entries, .. HostileSigns.All, .. HostileSites.All, .. HostilePdfs.All];

    private static readonly IReadOnlyList<HostileFile> Entries =
    [
        // Size
        new("megabytes of text", n => Times("Words of text. ", n(2_000_000)), null),
        new("one long word", n => Times("a", n(1_000_000))),
        new("one line of Han", n => Times("汉字", n(150_000))),
        new("one long address", n => "http://a.b/" + Times("c", n(900_000))),
        new("no-break spaces", n => Times("\u00A0", n(400_000)) + "x"),
        new("marks on one letter", n => "a" + Times("\u0301", n(400_000))),
        new("joined emoji", n => Times("👩‍", n(100_000)), null),
        new("one line of code", n => "```\n" + Times("x", n(900_000)) + "\n```"),
        new("lines of code", n => "```\n" + Times("x\n", n(300_000)) + "```"),
        new("paragraphs", n => Times("a\n\n", n(300_000))),
        new("headings", n => Times("# h\n\n", n(150_000))),
        new("hard line breaks", n => Times("a  \n", n(200_000))),
        new("rules", n => Times("---\n\n", n(100_000))),
        new("definitions", n => Times("a\n: b\n\n", n(100_000))),
        new("cells of a table", n => "|a|b|c|\n|-|-|-|\n" + Times("|a|b|c|\n", n(120_000))),
        new("columns of a table", n =>
            "|" + Times("a|", n(20_000)) + "\n|" + Times("-|", n(20_000)) + "\n" + Times("|" + Times("a|", n(20_000)) + "\n", 3)
        ),
        new("cells of an HTML table", n => "<table>" + Times("<tr><td>a<td>b<td>c</tr>", n(40_000)) + "</table>"),
        new("spans of cells", n => "<table>" + Times("<tr><td colspan=100 rowspan=100>a", n(3_000)) + "</table>"),
        new("huge spans", _ => "<table><tr><td colspan=2147483647 rowspan=2147483647>a</td></tr><tr><td>b</td></tr></table>"),
        new("missing pictures", n => string.Concat(Enumerable.Range(0, n(40_000)).Select(i => $"![p{i}](/x{i}.png)\n\n")), "PE012"),
        new("one missing picture often", n => Times("![p](/x.png)\n\n", n(60_000)), "PE012"),
        new("notes", n =>
            string.Concat(Enumerable.Range(0, n(30_000)).Select(i => $"[^{i}] "))
            + "\n\n"
            + string.Concat(Enumerable.Range(0, n(30_000)).Select(i => $"[^{i}]: n\n"))
        ),
        new("addresses at the end", n => Times("[a]: http://x\n", n(40_000)) + Times("[a]", n(40_000))),
        new("formulas", n => Times("$x$ ", n(60_000))),
        new("mail addresses", n => Times("a@b.c ", n(100_000))),
        new("abbreviations", n => string.Concat(Enumerable.Range(0, n(5_000)).Select(i => $"*[A{i}]: t\n")) + Times("A1 ", n(100_000))),
        new("character references", n => Times("&amp;&#x41;&nbsp;", n(60_000))),
        // Nesting
        new("divs", n => Times("<div>", n(100_000)) + "kept", "PE009"),
        new("quotes", n => Times(">", n(100_000)) + " kept", null),
        new("lists", n => Times("- ", n(100_000)) + "kept", "PE023"),
        new("numbered lists", n => Times("1. ", n(100_000)) + "kept", "PE023"),
        new(
            "lists by indent",
            n => string.Concat(Enumerable.Range(0, Math.Min(n(12_000), 600)).Select(i => new string(' ', 2 * i) + "- i\n")),
            "PE023"
        ),
        new("HTML lists", n => Times("<ul><li>", n(60_000)) + "kept", "PE009"),
        new("HTML quotes", n => Times("<blockquote>", n(80_000)) + "kept", "PE009"),
        new("bold", n => Times("<b>", n(100_000)) + "kept", "PE009"),
        new("tables in tables", n => Times("<table><tr><td>", n(60_000)) + "kept", "PE009"),
        new("details", n => Times("<details><summary>", n(50_000)) + "kept", "PE009"),
        new("menus of forms", n => Times("<select><option>", n(60_000)) + "kept"),
        new("emphasis", n => Times("*a ", n(100_000))),
        new("strong emphasis", n => Times("**a ", n(100_000))),
        new("brackets", n => Times("[", n(100_000))),
        new("open links", n => Times("[a](", n(100_000))),
        new("open pictures", n => Times("![", n(100_000))),
        new("fences of every length", n => string.Concat(Enumerable.Range(1, n(1_400)).Select(i => new string('`', i) + "a"))),
        new("open tags", n => Times("<", n(200_000))),
        new("open comments", n => Times("<!--", n(100_000)) + "kept"),
        new("open CDATA", n => Times("<![CDATA[", n(80_000))),
        new("attributes", n => "<p " + string.Join(' ', Enumerable.Range(0, n(80_000)).Select(i => $"a{i}=b")) + ">kept"),
        new("attribute lists", n => "{: " + Times(".a ", n(100_000)) + "}"),
        new("fractions", n => "$$" + Times("\\frac{", n(50_000)) + "$$", "PE022"),
        new("stars", n => Times("*", n(200_000)) + "a"),
        new("fenced forever", n => Times("~", n(100_000)) + "\nkept", "PE023"),
        // Front matter
        new(
            "aliases of aliases",
            _ =>
                "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
                + string.Concat(
                    Enumerable
                        .Range(1, 9)
                        .Select(i =>
                            $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i - 1), 9))}]\n"
                        )
                )
                + "title: T\n---\nkept",
            "PE010"
        ),
        new("brackets in front matter", n => "---\ntitle: " + Times("[", n(100_000)) + "\n---\nkept", "PE011"),
        new("keys", n => "---\n" + string.Concat(Enumerable.Range(0, n(60_000)).Select(i => $"k{i}: v\n")) + "---\nkept"),
        new(
            "broken keys",
            n => "---\n" + string.Concat(Enumerable.Range(0, n(40_000)).Select(i => $"k{i}: \"a \"b\" c\"\n")) + "---\nkept",
            "PE010"
        ),
        new("merges", n => "---\na: &a {b: c}\n" + Times("<<: *a\n", n(60_000)) + "---\nkept"),
        // Liquid
        new("a loop of a thousand million", _ => "{% for i in (1..1000000000) %}x{% endfor %} kept", "PE020"),
        new("loops in loops", _ => "{% for i in (1..9000) %}{% for j in (1..9000) %}xxxxxxxxxxxx{% endfor %}{% endfor %} kept", "PE020"),
        new(
            "text that doubles",
            _ => "{% assign s = \"xxxxxxxxxxxxxxxx\" %}" + Times("{% assign s = s | append: s %}", 40) + "{{ s | size }} kept",
            "PE020"
        ),
        new(
            "captures that double",
            _ =>
                "{% assign s = \"xxxxxxxxxxxxxxxx\" %}"
                + Times("{% capture s %}{{ s }}{{ s }}{% endcapture %}", 40)
                + "{{ s | size }} kept",
            "PE020"
        ),
        new(
            "lists that double",
            _ => "{% assign s = \"a,b\" | split: \",\" %}" + Times("{% assign s = s | concat: s %}", 40) + "{{ s | size }} kept",
            "PE020"
        ),
        new("numbers", _ => "{{ 99999999999999999999 | times: 99999999999999999999 }}{{ 1 | divided_by: 0 }}{{ 5 | modulo: 0 }} kept"),
        new("tags of Liquid", n => Times("{{ page.x }} ", n(40_000)), null),
        new("open blocks of Liquid", n => Times("{% if a %}", n(40_000)) + "kept", "PE020"),
        new("includes from elsewhere", _ => "{% include ../../../../etc/passwd %}{% include_relative /etc/passwd %} kept", "PE021"),
        // Pictures
        Shown("60,000 by 60,000 PNG", () => HostilePictures.Png(60_000, 60_000, 3)),
        Shown("PNG of 196 megapixels, cut off", () => HostilePictures.Png(14_000, 14_000, 20)),
        Shown("interlaced PNG", () => HostilePictures.Png(14_000, 14_000, 20, interlaced: true)),
        Shown("PNG of four million by thirty", () => HostilePictures.Png(4_194_344, 30, 1)),
        Shown("GIF of 65,535 by 65,535", () => HostilePictures.Gif(65_535, 65_535)),
        Shown("WebP of 16,383 by 16,383", () => HostilePictures.Webp(16_383, 16_383)),
        Shown("TIFF of 60,000 by 60,000", () => HostilePictures.Tiff(60_000, 60_000)),
        Shown("TIFF without pixels", () => HostilePictures.Tiff(5_000, 5_000), null),
        Shown("JPEG of 65,535 by 65,535", () => HostilePictures.Jpeg(65_535, 65_535)),
        Shown("progressive JPEG of 65,500 by 3,000", () => HostilePictures.Jpeg(65_500, 3_000, progressive: true)),
        Shown(
            "drawing of a thousand million by one",
            () => HostilePictures.Svg("<rect width=\"9\" height=\"9\"/>", "width=\"1000000000\" height=\"1\""),
            null
        ),
        Shown("drawing without an end", () => HostilePictures.Svg("<rect width=\"9\" height=\"9\"/>", "viewBox=\"0 0 1e30 1e30\"")),
        Shown("drawing of uses", () => HostilePictures.UseBomb(9), null),
        Shown("drawing of entities", () => HostilePictures.EntityBomb(9)),
        Shown(
            "drawing with files",
            () =>
                HostilePictures.Svg(
                    "<image xlink:href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/><style>@import url(file:///etc/passwd); rect{fill:url(http://x.example/a)}</style><rect width=\"9\" height=\"9\"/>"
                ),
            null
        ),
        Shown(
            "drawing with an entity of a file",
            () => HostilePictures.Svg("<text y=\"20\">&x;</text>", before: "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
            null
        ),
        Shown(
            "drawing that blurs",
            () =>
                HostilePictures.Svg(
                    "<filter id=\"f\" x=\"-9999\" y=\"-9999\" width=\"99999\" height=\"99999\"><feGaussianBlur stdDeviation=\"9999\"/><feTurbulence numOctaves=\"99\"/></filter><rect width=\"60\" height=\"40\" filter=\"url(#f)\"/>"
                ),
            null
        ),
        Shown("drawing of nested groups", () => HostilePictures.Svg(Times("<g>", 50_000) + Times("</g>", 50_000))),
        Shown("PDF called a picture", () => "%PDF-1.4 "u8.ToArray()),
        Shown("PostScript called a picture", () => "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file"u8.ToArray()),
        Shown("ImageMagick's own language", () =>
            "push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 0,0 'https://x.example/\"|id\"'\n"u8.ToArray()
        ),
        // Words that are more than words
        new(
            "scripts as links",
            _ =>
                "[a](javascript:alert(1)) [b](vbscript:x) [c](data:text/html,x) [d](file:///etc/passwd) [e](\\\\host\\share) <a href=\"jav&#x09;ascript:x\">f</a> kept",
            "PE024"
        ),
        new("signs of PDF", _ =>
            "---\ntitle: \"A (title) \\\\ ) /JS << >> endobj %%EOF\"\n---\n) endstream endobj 1 0 obj << /OpenAction 2 0 R >> (kept \\"
        ),
        new("turned text", n => Times("\u202Eabc\u202C", n(20_000)) + "kept", "PE008"),
        new("control characters", n => "\u001B[2J" + Times("\u0007", 20) + Times("kept ", 200), "PE008"),
        new("sites in the text", _ =>
            "<iframe src=\"http://x.example\"></iframe><object data=\"file:///etc/passwd\"></object><embed src=\"//x\"><video src=\"a.mp4\"></video><script src=\"http://x\"></script> kept"
        ),
        new(
            "pictures from elsewhere",
            _ =>
                "![a](file:///etc/passwd) ![b](../../../../etc/passwd) ![c](/etc/passwd) ![d](http://x.example/a.png) ![e](//x/a.png) ![f](\\\\host\\a.png) ![g](data:image/png;base64,AAAA) kept",
            "PE014"
        ),
    ];

    public static HostileFile Shown(string name, Func<byte[]> picture, string? code = "PE013") =>
        new(name, _ => "![Words of the picture](/images/x.img) kept", code, picture);

    public static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Writes a site with the file; the entry is <c>_portfolio/x.md</c>. Part is 1 for the full size, 20 for a twentieth.</summary>
    public static string Write(HostileFile file, string root, int part)
    {
        Directory.CreateDirectory(Path.Combine(root, "_portfolio"));
        Directory.CreateDirectory(Path.Combine(root, "images"));
        File.WriteAllText(Path.Combine(root, "_config.yml"), "title: Site\nurl: https://example.org\n");
        if (file.Picture is { } picture)
            File.WriteAllBytes(Path.Combine(root, "images", "x.img"), picture());
        var entry = Path.Combine(root, "_portfolio", "x.md");
        int Size(int full) => Math.Max(1, full / part);
        File.WriteAllText(entry, file.Entry(Size));
        foreach (var (path, content) in file.Beside)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content(Size));
        }

        return entry;
    }
}
