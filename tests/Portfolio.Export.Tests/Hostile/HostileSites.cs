using System.IO.Compression;
using System.Text;
using static Portfolio.Export.Tests.Hostile.HostileFiles;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Settings, data, includes, themes, names and pictures of a site that was made to hurt.</summary>
internal static class HostileSites
{
    private static readonly string[] Odd =
    [
        "[]",
        "{}",
        "\"\"",
        ".nan",
        "-.inf",
        "1e999",
        "-1",
        "99999999999999999999",
        "[[[[]]]]",
        "{a: {b: [c]}}",
        "\"\\u202E\\0\"",
        "~",
        "../../../etc/passwd",
        "&x *x",
        "2020-13-45",
        "0x7FFFFFFFFFFFFFFFFF",
    ];

    private static readonly string[] Keys =
    [
        "paper",
        "theme",
        "lang",
        "layout",
        "names",
        "asciiNames",
        "glossary",
        "printUrls",
        "entries",
        "pictures",
        "limits",
        "author",
        "pdf-standard",
        "extends",
        "page",
        "fonts",
        "sizes",
        "leading",
        "colors",
        "spacing",
        "labels",
        "title",
        "url",
        "baseurl",
        "collections",
        "collections_dir",
        "exclude",
        "include",
        "defaults",
        "kramdown",
        "permalink",
        "data_dir",
        "scholar",
        "identity",
        "applications",
    ];

    public static readonly IReadOnlyList<HostileFile> All =
    [
        // Settings
        .. Everywhere("aliases of aliases", _ => Aliases()),
        .. Everywhere("brackets", n => "a: " + Times("[", n(100_000))),
        .. Everywhere("maps", n => "a: " + Times("{a: ", n(100_000))),
        .. Everywhere("lists", n => "a: " + Times("- ", n(100_000)) + "x"),
        .. Everywhere("keys", n => string.Concat(Enumerable.Range(0, n(60_000)).Select(i => $"k{i}: v\n"))),
        .. Everywhere("five megabytes", n => "a: " + Times("x", n(5_500_000))),
        .. Everywhere("no text", n => Times("\0\u0001\uFFFF", n(9_000))),
        .. Everywhere("values of wrong kinds", _ => string.Concat(Keys.Select((k, i) => $"{k}: {Odd[i % Odd.Length]}\n"))),
        .. Everywhere("values of other wrong kinds", _ =>
            string.Concat(Keys.Select((k, i) => $"{k}:\n  a: {Odd[(i + 5) % Odd.Length]}\n  colors: {{text: {Odd[i % Odd.Length]}}}\n"))
        ),
        With(
            "lengths of a theme",
            "theme.yml",
            _ =>
                "page:\n  measure: 1e999\n  margin-top: -99999\n  foot: .nan\nsizes:\n  text: 0.0000001\n  title: 1e308\nleading:\n  text: -5\nspacing:\n  paragraph: 1e300\n  section: -1e300\n",
            "--theme",
            "{site}/theme.yml"
        ),
        With(
            "letters of a theme",
            "theme.yml",
            _ => "sizes:\n  text: 9999\n  title: 99999\n  code: 5000\nleading:\n  text: 900\n",
            "--theme",
            "{site}/theme.yml"
        ),
        With("a theme that extends itself", "theme.yml", _ => "extends: theme.yml\n", "--theme", "{site}/theme.yml"),
        With("patterns of exclude", "_config.yml", n =>
            "exclude: [\"" + Times("**/*", n(40_000)) + "\", \"" + Times("a*", n(20_000)) + "b\"]\n"
        ),
        With("rules of headings", "portfolio.yml", n =>
            "entries:\n  years: [\"" + Times("*{n}*{nth}", 60) + "\", \"" + Times("*a", n(20_000)) + "\"]\n"
        ),
        With("a template of names", "portfolio.yml", n => "names: \"" + Times("{title}/../", n(9_000)) + "\"\n"),
        With(
            "a glossary",
            "portfolio.yml",
            n => "glossary:\n" + string.Concat(Enumerable.Range(0, n(9_000)).Select(i => $"  word {i}: 词{i}\n")),
            "--lang",
            "zh"
        ),
        // What Liquid reads
        Using("an include of itself", "{% include a.html %} kept", ("_includes/a.html", _ => "a {% include a.html %}{% include a.html %}")),
        Using(
            "includes in a ring",
            "{% include a.html %} kept",
            ("_includes/a.html", _ => "{% include b.html %}"),
            ("_includes/b.html", _ => "{% include a.html %}{% for i in (1..99999) %}{% include a.html %}{% endfor %}")
        ),
        Using("a large include", Times("{% include a.html %}", 100) + " kept", ("_includes/a.html", n => Times("text ", n(400_000)))),
        Using("aliases in data", "{% for a in site.data.a %}{{ a }}{% endfor %} kept", ("_data/a.yml", _ => Aliases())),
        Using("levels of JSON", "{{ site.data.a }} kept", ("_data/a.json", n => Times("[", n(300_000)))),
        Using("cells of CSV", "{{ site.data.a | size }} kept", ("_data/a.csv", n => Times("a,", n(1_500_000)))),
        Using("quotes of CSV", "{{ site.data.a | size }} kept", ("_data/a.csv", n => Times("\"", n(1_500_000)))),
        Using(
            "rows of data",
            "{% for r in site.data.a %}{{ r.a }}{% endfor %} kept",
            ("_data/a.csv", n => "a\n" + Times("b\n", n(600_000)))
        ),
        Using(
            "braces of BibTeX",
            "{% bibliography %} kept",
            ("_bibliography/papers.bib", n => "@article{a, title = " + Times("{", n(500_000)))
        ),
        Using(
            "entries of BibTeX",
            "{% bibliography %} kept",
            ("_bibliography/papers.bib", n => Times("@article{a, title={b}, year={2020}}\n", n(20_000)))
        ),
        Using(
            "values of BibTeX",
            "{% bibliography %} kept",
            ("_bibliography/papers.bib", n => "@article{a, " + Times("b = ", n(200_000)) + Times("\\", n(200_000)))
        ),
        // Pictures
        Shown(
            "a drawing of a million uses",
            () =>
                HostilePictures.Svg(
                    "<defs><rect id=\"a\" width=\"1\" height=\"1\"/></defs>" + Times("<use xlink:href=\"#a\"/>", 1_000_000)
                ),
            null
        ),
        Shown(
            "a drawing that uses itself",
            () =>
                HostilePictures.Svg(
                    "<g id=\"a\"><use xlink:href=\"#a\"/></g><pattern id=\"p\" width=\"1\" height=\"1\"><rect fill=\"url(#p)\" width=\"9\" height=\"9\"/></pattern><mask id=\"m\" mask=\"url(#m)\"/><rect width=\"9\" height=\"9\" fill=\"url(#p)\" mask=\"url(#m)\"/>"
                ),
            null
        ),
        Shown(
            "a drawing of a thousand million",
            () => HostilePictures.Svg("<rect width=\"9\" height=\"9\"/>", "viewBox=\"0 0 1000000000 1000000000\""),
            null
        ),
        Shown(
            "a drawing of a thousand million each way",
            () => HostilePictures.Svg("<rect width=\"9\" height=\"9\"/>", "width=\"1000000000\" height=\"1000000000\""),
            null
        ),
        Shown(
            "a drawing of less than nothing",
            () => HostilePictures.Svg("<rect width=\"9\" height=\"9\"/>", "width=\"-5\" height=\"1e-300\" viewBox=\"0 0 nan -1\""),
            null
        ),
        Shown(
            "a drawing with a long path",
            () => HostilePictures.Svg("<path d=\"M0 0" + Times("L9 9 1 1", 400_000) + "\" stroke=\"red\"/>"),
            null
        ),
        Shown(
            "a drawing with dashes",
            () => HostilePictures.Svg("<path d=\"M0 0L1000000 1000000\" stroke=\"red\" stroke-width=\"1\" stroke-dasharray=\"0.0001\"/>"),
            null
        ),
        Shown(
            "a drawing with patterns",
            () =>
                HostilePictures.Svg(
                    "<pattern id=\"p\" width=\"0.0001\" height=\"0.0001\" patternUnits=\"userSpaceOnUse\"><rect width=\"1\" height=\"1\"/></pattern><rect width=\"60\" height=\"40\" fill=\"url(#p)\"/>"
                ),
            null
        ),
        Shown(
            "a drawing with styles",
            () => HostilePictures.Svg("<style>" + Times("a>b c~d+e,", 100_000) + "f{fill:red}</style><rect width=\"9\" height=\"9\"/>"),
            null
        ),
        Shown("a drawing with text", () => HostilePictures.Svg("<text y=\"20\">" + Times("文字", 300_000) + "</text>"), null),
        Shown("a drawing that is packed", () => Packed(HostilePictures.Svg(Times(" ", 60_000_000)))),
        Shown("PNG of 196 megapixels", () => HostilePictures.Png(14_000, 14_000, 14_000), null),
        Shown("PNG with a packed profile", () => HostilePictures.PngWithProfile(60_000_000), null),
        Shown("PNG without colours", () =>
            [.. HostilePictures.Png(60, 60, 60).AsSpan(0, 25), 3, .. HostilePictures.Png(60, 60, 60).AsSpan(26)]
        ),
        Shown("GIF of thousands of frames", () => HostilePictures.GifOfFrames(2_000, 20_000), null),
        Shown("JPEG of thousands of scans", () => HostilePictures.JpegOfScans(6_000, 60_000)),
        Shown("JPEG of empty segments", () => [0xFF, 0xD8, .. Enumerable.Repeat((byte[])[0xFF, 0xE1, 0, 2], 400_000).SelectMany(s => s)]),
        Shown("JPEG with a ring in its EXIF", () =>
            [
                0xFF,
                0xD8,
                0xFF,
                0xE1,
                0,
                40,
                .. "Exif\0\0"u8,
                .. "II*\0"u8,
                8,
                0,
                0,
                0,
                1,
                0,
                0x12,
                1,
                3,
                0,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                8,
                0,
                0,
                0,
                8,
                0,
                0,
                0,
                .. HostilePictures.Jpeg(60, 40).AsSpan(2),
            ]
        ),
        Shown("TIFF whose pages are a ring", () => [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]),
        Shown("TIFF of two thousand million strips", () =>
            [
                .. "II*\0"u8,
                8,
                0,
                0,
                0,
                2,
                0,
                0x11,
                1,
                4,
                0,
                0xFF,
                0xFF,
                0xFF,
                0x7F,
                8,
                0,
                0,
                0,
                0x17,
                1,
                4,
                0,
                0xFF,
                0xFF,
                0xFF,
                0x7F,
                8,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
            ]
        ),
        Shown("WebP cut off", () =>
            [.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0x7F, .. "WEBPVP8L"u8, 0xFF, 0xFF, 0xFF, 0x7F, 0x2F, 0xFF, 0xFF, 0xFF, 0xFF]
        ),
        Shown("AVIF of boxes", () =>
            [
                0,
                0,
                0,
                24,
                .. "ftypavif"u8,
                0,
                0,
                0,
                0,
                .. "avifmif1"u8,
                .. Enumerable.Repeat((byte[])[0, 0, 0, 8, .. "meta"u8], 100_000).SelectMany(s => s),
            ]
        ),
        Shown("an icon", () => [0, 0, 1, 0, 0xFF, 0xFF, .. new byte[2_000]]),
        Shown("an archive", () => [.. "PK\u0003\u0004"u8, .. new byte[4_000]]),
        Shown("nothing but zeros", () => new byte[3_000_000]),
    ];

    private static HostileFile With(string name, string file, Func<Func<int, int>, string> content, params string[] options) =>
        new(name, _ => "---\ntitle: T\n---\n## First year: Member\n\nkept")
        {
            Beside = [(file, n => Encoding.UTF8.GetBytes(content(n)))],
            Command = ["export", "{site}/_portfolio/x.md", "-o", "{out}/x.pdf", .. options],
        };

    private static HostileFile Using(string name, string entry, params (string Path, Func<Func<int, int>, string> Content)[] files) =>
        new(name, _ => entry)
        {
            Beside = [.. files.Select(f => (f.Path, (Func<Func<int, int>, byte[]>)(n => Encoding.UTF8.GetBytes(f.Content(n)))))],
        };

    /// <summary>The same text as each of the files that settings are read from.</summary>
    private static IEnumerable<HostileFile> Everywhere(string name, Func<Func<int, int>, string> content)
    {
        yield return With($"{name} in _config.yml", "_config.yml", content);
        yield return With($"{name} in portfolio.yml", "portfolio.yml", content);
        yield return With($"{name} in a theme", "theme.yml", content, "--theme", "{site}/theme.yml");
        yield return With($"{name} in applications.yml", "applications.yml", content) with
        {
            Command = ["pack", "--root", "{site}", "-o", "{out}"],
        };
    }

    private static string Aliases() =>
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(i =>
                    $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i - 1), 9))}]\n"
                )
        );

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
