using System.Globalization;
using System.IO.Compression;
using System.Text;
using static Portfolio.Export.Tests.Hostile.HostileFiles;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>PDFs that hurt those who append or verify them.</summary>
internal static class HostilePdfs
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    private const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>";

    public static readonly IReadOnlyList<HostileFile> All =
    [
        .. Read("a ring of pages", _ => File(Catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")),
        .. Read("a ring of pages by way of an array", _ => File(Catalog, "<</Type/Pages/Kids 3 0 R/Count 2>>", "[2 0 R 2 0 R]")),
        .. Read("a deep tree of pages", n =>
            File([Catalog, .. Enumerable.Range(3, n(30_000)).Select(i => $"<</Type/Pages/Kids[{i} 0 R]/Count 1>>"), Page])
        ),
        .. Read("more pages than there are", _ => File(Catalog, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", Page, Stream(""))),
        .. Read("a page many times", n =>
            File(Catalog, $"<</Type/Pages/Kids[{Times("3 0 R ", n(100_000))}]/Count {n(100_000)}>>", Page, Stream(""))
        ),
        .. Read("a paper as large as a town", _ =>
            File(Catalog, Pages, Page.Replace("200 200", "1e30 -1e30", StringComparison.Ordinal), Stream("0 0 9 9 re f"))
        ),
        .. Read("content that is packed", n => File([Catalog, Pages, Page], Packed(n(400_000_000)))),
        .. Read("content that saves without end", n => File(Catalog, Pages, Page, Stream(Times("q ", n(500_000))))),
        .. Read("content of brackets", n => File(Catalog, Pages, Page, Stream(Times("[", n(200_000))))),
        .. Read("content of an open text", n => File(Catalog, Pages, Page, Stream("BT (" + Times("(", n(500_000))))),
        .. Read("a form within itself", _ =>
            File(
                Catalog,
                Pages,
                Page.Replace("<<>>", "<</XObject<</F 5 0 R>>>>", StringComparison.Ordinal),
                Stream("/F Do"),
                Stream("/F Do /F Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
            )
        ),
        .. Read("objects that mean each other", _ => File(Catalog, Pages, Page, "5 0 R", "4 0 R")),
        .. Read("a length of itself", _ => File(Catalog, Pages, Page, "<</Length 4 0 R>>stream\nq Q\nendstream")),
        .. Read("brackets in an object", n => File(Catalog, Pages, Page, Times("[", n(200_000)))),
        .. Read("dictionaries in an object", n => File(Catalog, Pages, Page, Times("<</A", n(100_000)))),
        .. Read("outlines in a ring", _ =>
            File(
                "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R/StructTreeRoot 6 0 R/Names<</Dests 7 0 R>>>>",
                Pages,
                Page,
                Stream(""),
                "<</First 5 0 R/Next 5 0 R/Last 5 0 R/Title(x)>>",
                "<</Type/StructTreeRoot/K[6 0 R 6 0 R]>>",
                "<</Kids[7 0 R 7 0 R]>>"
            )
        ),
        .. Read("resources of a ring", _ =>
            File(
                Catalog,
                Pages.Replace("/Kids", "/Parent 2 0 R/Kids", StringComparison.Ordinal),
                Page.Replace("/Resources<<>>", "", StringComparison.Ordinal),
                Stream("/F 9 Tf (a) Tj")
            )
        ),
        .. Read("an image as large as a country", _ =>
            File(
                Catalog,
                Pages,
                Page.Replace("<<>>", "<</XObject<</F 5 0 R>>>>", StringComparison.Ordinal),
                Stream("/F Do"),
                Stream("x", "/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/BitsPerComponent 16/ColorSpace/DeviceCMYK")
            )
        ),
        .. Read("a table of a ring", _ =>
            Encoding.Latin1.GetBytes(
                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 1/Prev 9>>\nstartxref\n9\n%%EOF\n"
            )
        ),
        .. Read("a table without end", _ =>
            Encoding.Latin1.GetBytes(
                "%PDF-1.4\nxref\n0 4294967295\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 4294967295>>\nstartxref\n9\n%%EOF\n"
            )
        ),
        .. Read("a password", _ =>
            File(
                [
                    Catalog,
                    Pages,
                    Page,
                    Stream(""),
                    "<</Filter/Standard/V 4/R 4/Length 128/P -1/O(" + new string('x', 32) + ")/U(" + new string('y', 32) + ")>>",
                ],
                trailer: "/Encrypt 5 0 R/ID[(a)(a)]"
            )
        ),
        .. Read("half of a file", _ => File(Catalog, Pages, Page, Stream("q Q")).AsSpan(0, 170).ToArray()),
        .. Read("only a head", n => Encoding.Latin1.GetBytes("%PDF-1.7\n" + Times("%%EOF\n", n(200_000)))),
        .. Read("noise", n => [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, n(900_000)).Select(i => (byte)(i * 7919 >> 3))]),
    ];

    /// <summary>The file appended to a pack, and verified.</summary>
    private static IEnumerable<HostileFile> Read(string name, Func<Func<int, int>, byte[]> pdf)
    {
        var file = new HostileFile($"{name}, appended", _ => "---\ntitle: T\n---\nkept")
        {
            Beside =
            [
                ("x.pdf", pdf),
                ("applications.yml", _ =>
                    "applications:\n  a:\n    title: T\n    entries: [_portfolio/x.md]\n    append: [{file: x.pdf, title: X}]\n"u8.ToArray()
                ),
            ],
            Command = ["pack", "a", "--root", "{site}", "-o", "{out}"],
        };
        yield return file;
        yield return file with
        {
            Name = $"{name}, verified",
            Command = ["verify", "{site}/x.pdf"],
        };
    }

    private static string Stream(string content, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<<{more}/Length {content.Length}>>stream\n{content}\nendstream");

    private static byte[] Packed(int zeros)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var left = zeros; left > 0; left -= spaces.Length)
                deflate.Write(spaces);
        }

        return
        [
            .. Encoding.Latin1.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"<</Filter/FlateDecode/Length {packed.Length}>>stream\n")
            ),
            .. packed.ToArray(),
            .. "\nendstream"u8,
        ];
    }

    private static byte[] File(params string[] objects) => File(objects, null);

    /// <summary>Objects 1, 2, 3 …, the last as bytes if it is given, with a table that finds them.</summary>
    private static byte[] File(string[] objects, byte[]? last = null, string trailer = "")
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        var offsets = new List<long>();
        var bodies = objects.Select(Encoding.Latin1.GetBytes).Concat(last is null ? [] : [last]);
        foreach (var body in bodies)
        {
            offsets.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n"));
            file.Write(body);
            Write("\nendobj\n");
        }

        var table = file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"trailer\n<</Root 1 0 R/Size {offsets.Count + 1}{trailer}>>\nstartxref\n{table}\n%%EOF\n"
            )
        );
        return file.ToArray();
    }
}
