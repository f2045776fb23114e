using System.Text;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Images;

namespace Portfolio.Export.Tests.Images;

/// <summary>Words in drawings, and drawings that take too long.</summary>
public sealed class DrawingTests : IDisposable
{
    private const string Head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\" height=\"60\">";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static byte[] Svg(string inside) => Encoding.UTF8.GetBytes(Head + inside + "</svg>");

    private int Ink(string inside)
    {
        var picture = PictureEncoder.Encode(TestImage.At(folder.File("a.svg", Svg(inside))), 200, 60, new(MaxDpi: 72));
        return picture.Alpha is { } alpha ? alpha.ToArray().Count(a => a > 60) : 0;
    }

    [Fact]
    public void Words_along_a_path_are_drawn_where_it_begins()
    {
        var svg = Encoding.UTF8.GetBytes(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"60\"><path id=\"p\" fill=\"none\" d=\"M10 40 H190\"/>"
                + "<text><textPath href=\"#p\">Along</textPath></text></svg>"
        );
        var plain = Encoding.UTF8.GetString(DrawingMarkup.Plain(svg));
        Assert.Contains("<tspan x=\"10\" y=\"40\">Along</tspan>", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_words_are_drawn_from_the_fonts_beside_the_program()
    {
        // A box for a missing character is hollow: the same for every one.
        var (one, other) = (
            Ink("<text x=\"10\" y=\"40\" font-size=\"40\">龘</text>"),
            Ink("<text x=\"10\" y=\"40\" font-size=\"40\">一</text>")
        );
        Assert.True(one > other * 2, $"{one} and {other} pixels");
        Assert.True(Ink("<text x=\"10\" y=\"40\" font-size=\"40\" font-weight=\"bold\">一</text>") > other);
    }

    [Theory]
    [InlineData(
        "<foreignObject x=\"0\" y=\"0\" width=\"200\" height=\"60\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Start</div></foreignObject>"
    )]
    [InlineData(
        "<switch><foreignObject width=\"100%\" height=\"100%\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Start</p></foreignObject>"
            + "<text x=\"9\" y=\"30\">Start</text></switch>"
    )]
    public void Words_of_HTML_within_a_drawing_are_drawn(string inside)
    {
        Assert.Equal("Start", DrawingTexts.Of(TestImage.At(folder.File("a.svg", Svg(inside)))));
        Assert.InRange(Ink(inside), 50, 2000);
    }

    [Fact]
    public void Blocks_and_breaks_of_HTML_are_lines()
    {
        var svg = Svg(
            "<foreignObject x=\"0\" y=\"0\" width=\"200\" height=\"60\"><div xmlns=\"http://www.w3.org/1999/xhtml\">One<br/>Two<p>Three</p></div>"
                + "</foreignObject>"
        );
        Assert.Equal(["One", "Two", "Three"], DrawingMarkup.Words(svg));
    }

    [Fact]
    public void The_remark_for_old_viewers_is_not_drawn() =>
        Assert.Equal(
            0,
            Ink(
                "<switch><g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Extensibility\"/>"
                    + "<a><text x=\"10\" y=\"40\">Viewer does not support full SVG 1.1</text></a></switch>"
            )
        );

    [Theory]
    [InlineData("<rect id=\"a\" width=\"9\" height=\"9\"/><use href=\"#a\"/><use href=\"#a\"/>")]
    [InlineData("<filter id=\"s\"><feGaussianBlur stdDeviation=\"2\"/></filter><rect width=\"9\" height=\"9\" filter=\"url(#s)\"/>")]
    [InlineData("<path d=\"M0 0L100 0L100 50\" stroke=\"red\" stroke-dasharray=\"4 2\"/>")]
    [InlineData("<style>.a{fill:red}.b{fill:blue}</style><g class=\"a\"><rect width=\"9\" height=\"9\"/></g>")]
    [InlineData("<g id=\"a\"><use href=\"#a\"/></g>")]
    public void A_usual_drawing_is_drawn(string inside) => DrawingBounds.Refuse(Svg(inside));

    public static TheoryData<string, string> Costly =>
        new()
        {
            {
                Doubling("<g id=\"g{0}\"><use href=\"#g{1}\"/><use href=\"#g{1}\"/></g>", 24) + "<text id=\"g24\">words</text>",
                "characters of text"
            },
            {
                Doubling(
                    "<mask id=\"g{0}\"><rect width=\"9\" height=\"9\" mask=\"url(#g{1})\"/><rect width=\"9\" height=\"9\" style=\"mask:url(#g{1})\"/></mask>",
                    16
                ),
                "filters and masks"
            },
            {
                "<filter id=\"f\"><feTurbulence numOctaves=\"8\"/></filter>"
                    + string.Concat(Enumerable.Repeat("<rect width=\"9\" height=\"9\" filter=\"url(#f)\"/>", 20)),
                "filters and masks"
            },
            { "<path d=\"M0 0L9000 0L9000 9000\" stroke=\"red\" style=\"stroke-dasharray: .001\"/>", "dashes" },
            { "<style>.d{stroke-dasharray:.001,.002}</style><path class=\"d\" d=\"M0 0L9000 0L9000 9000\"/>", "dashes" },
            {
                $"<style>{string.Concat(Enumerable.Repeat("g.a rect{fill:red}", 3000))}</style>{string.Concat(Enumerable.Repeat("<rect/>", 3000))}",
                "style rules"
            },
            {
                $"<image width=\"9\" height=\"9\" xlink:href=\"data:image/png;base64,{Convert.ToBase64String(PngHead(30_000, 30_000))}\"/>",
                "megapixels"
            },
        };

    [Theory]
    [MemberData(nameof(Costly))]
    public void A_drawing_that_would_take_minutes_is_refused(string inside, string reason) =>
        Assert.Contains(reason, Assert.Throws<PictureException>(() => DrawingBounds.Refuse(Svg(inside))).Message, StringComparison.Ordinal);

    private static string Doubling(string pattern, int levels) =>
        string.Concat(
            Enumerable
                .Range(0, levels)
                .Select(i => pattern.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", $"{i + 1}", StringComparison.Ordinal))
        );

    private static byte[] PngHead(int width, int height)
    {
        byte[] head =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0x49,
            0x44,
            0x41,
            0x54,
            0,
            0,
            0,
            0,
        ];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }
}
