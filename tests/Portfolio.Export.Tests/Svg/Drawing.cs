using System.Xml.Linq;
using Portfolio.Export.Making;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Svg;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Svg;

/// <summary>Drawings of pages, read back as XML.</summary>
internal static class Drawing
{
    public static readonly SvgOptions Options = new("Portfolio.Export test");

    public static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>Every page of a document.</summary>
    public static IReadOnlyList<string> Pages(TypesetDocument document, SvgOptions? options = null) =>
        [.. document.Pages.Select((_, i) => PageDrawings.Draw(document, i, Samples.Pictures, options ?? Options))];

    /// <summary>One page that holds marks of no document.</summary>
    public static string Page(
        IReadOnlyList<PageItem> items,
        IReadOnlyDictionary<PictureKey, SvgPicture>? pictures = null,
        SvgOptions? options = null,
        params IReadOnlyList<Block> blocks
    ) => SvgExporter.Export(Document(items, blocks), 0, pictures ?? new Dictionary<PictureKey, SvgPicture>(), options ?? Options);

    public static TypesetDocument Document(IReadOnlyList<PageItem> items, params IReadOnlyList<Block> blocks) =>
        new(Samples.Document([.. blocks]), [new Page(200, 100, items)], new Dictionary<NodeId, Destination>(), []);

    public static IEnumerable<XElement> All(string svg, string name) => XDocument.Parse(svg).Descendants(Space + name);

    public static XElement One(string svg, string name) => Assert.Single(All(svg, name));

    /// <summary>What a page says, run after run.</summary>
    public static IEnumerable<string> Texts(string svg) => All(svg, "text").Select(e => e.Value);

    /// <summary>What a page that was laid out says, run after run.</summary>
    public static IEnumerable<string> Texts(Page page) =>
        page.Items.OfType<GlyphRun>().Select(r => string.Concat(r.Glyphs.Select(g => g.Text))).Where(t => t.Length > 0);

    /// <summary>A run of a font of the tests.</summary>
    public static GlyphRun Run(int node, string text, double x = 10, double y = 50, double size = 10) =>
        new(
            new(node),
            PlainTypesetter.Sans,
            size,
            new(1, 2, 3),
            x,
            y,
            [.. text.EnumerateRunes().Select(r => PlainTypesetter.GlyphOf(PlainTypesetter.Sans, r.Value))]
        );
}
