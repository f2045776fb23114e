using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Short words for blocks of known size: letters of 10, lines of 10, a page of 200 x 100 with margins of 10.</summary>
internal sealed class Blocks
{
    public static readonly Rgb Red = new(200, 0, 0);

    private int last;

    public static TextStyle Letters => new("square", 10);

    public static ParagraphStyle Lines => new(10);

    public NodeId Next() => new(++last);

    public Text Text(string content, double size = 10) => new(Next(), "en", content, Letters with { Size = size });

    /// <summary>A paragraph of so many lines of 20 letters.</summary>
    public Paragraph Lined(int lines, char letter = 'a') => Words(new string(letter, 20 * lines));

    public Paragraph Words(string text) => new(Next(), "en", [Text(text)], Lines);

    public Heading Head(string text, int level = 2) => new(Next(), "en", level, [Text(text)], Lines);

    public Section Box(BoxStyle style, params IReadOnlyList<Block> blocks) => new(Next(), "en", SectionRole.Section, blocks, style);

    public Figure Picture(
        int width,
        int height,
        string? caption = null,
        double share = 1,
        double maxHeight = 1000,
        Alignment alignment = Alignment.Center
    ) =>
        new(
            Next(),
            "en",
            new("picture"),
            width,
            height,
            "A picture",
            caption is null ? null : Words(caption),
            new FigureStyle(width, share, maxHeight, alignment)
        );

    public ListBlock List(ListNumbering numbering, params IReadOnlyList<ListItem> items) => new(Next(), "en", numbering, 20, items, 2);

    public ListItem Item(string label, params IReadOnlyList<Block> blocks) =>
        new(Next(), Next(), Next(), label.Length == 0 ? [] : [Text(label)], blocks);

    public TableRow Row(params IReadOnlyList<TableCell> cells) => new(Next(), cells);

    public TableCell Cell(string text, int columns = 1, int rows = 1, Alignment alignment = Alignment.Left, bool isHeader = false) =>
        new(Next(), isHeader, columns, rows, alignment, [Words(text)]);

    public Table Table(int columns, int headerRows, params IReadOnlyList<TableRow> rows) =>
        new(Next(), "en", columns, headerRows, rows, new TableStyle(Rgb.Black, 1, 0.5, 0.25, 2, 1));

    public static Document Document(IReadOnlyList<Block> blocks, Foot? foot = null, double width = 220, double height = 120) =>
        new()
        {
            Title = "Squares",
            Language = "en",
            Page = new(width, height, 10, 10, 10, 10, foot),
            Blocks = blocks,
        };

    public static TypesetDocument Typeset(params IReadOnlyList<Block> blocks) => Typesetter.Typeset(Document(blocks), SquareLines.Layout);

    public static string Dump(params IReadOnlyList<Block> blocks) => PagesDump.Write(Typeset(blocks));

    /// <summary>Texts of a page in order.</summary>
    public static List<string> TextsOf(Page page) => [.. page.Items.OfType<GlyphRun>().Select(TextOf)];

    public static string TextOf(GlyphRun run) => string.Concat(run.Glyphs.Select(g => g.Text));
}
