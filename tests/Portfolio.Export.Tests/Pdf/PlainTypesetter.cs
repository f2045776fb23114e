using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Pdf;

/// <summary>
/// Sets a document the simplest way: one glyph a character, lines filled to the brim, every block below the last.
/// Independent of the real typesetter, so that the PDF writer can be tested alone.
/// </summary>
internal sealed class PlainTypesetter
{
    public static readonly FontFace Sans = Load("noto-sans-sc/NotoSansSC-Regular.ttf");
    public static readonly FontFace Bold = Load("noto-sans-sc/NotoSansSC-Bold.ttf");
    public static readonly FontFace Mono = Load("jetbrains-mono/JetBrainsMono-Regular.ttf");
    public static readonly FontFace Emoji = Load("noto-emoji/NotoEmoji-Regular.ttf");

    private const double Leading = 18;

    private readonly Document document;
    private readonly List<Page> pages = [];
    private readonly Dictionary<NodeId, Destination> destinations = [];
    private List<PageItem> items = [];
    private double x;
    private double y;
    private double left;

    private PlainTypesetter(Document document) => this.document = document;

    public static TypesetDocument Typeset(Document document)
    {
        var plain = new PlainTypesetter(document) { left = document.Page.MarginLeft };
        plain.NewLine(document.Page.MarginTop);
        foreach (var block in document.Blocks)
        {
            plain.Place(block);
        }

        plain.EndPage();
        return new(document, plain.pages, plain.destinations, []);
    }

    /// <summary>A glyph as the font's character map gives it.</summary>
    public static Glyph GlyphOf(FontFace face, int codePoint, string? text = null)
    {
        var glyph = face.GlyphOf(codePoint);
        Assert.True(glyph != 0, $"{face.Name} lacks U+{codePoint:X4}");
        return new(glyph, text ?? char.ConvertFromUtf32(codePoint), face.AdvanceOf(glyph) * 1000.0 / face.UnitsPerEm);
    }

    private static FontFace Load(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fonts", name);
        return new(Path.GetFileNameWithoutExtension(name), () => File.ReadAllBytes(path));
    }

    private void Place(Block block)
    {
        destinations[block.Id] = new(pages.Count, x, y - Leading);
        switch (block)
        {
            case Section section:
                section.Blocks.ToList().ForEach(Place);
                break;
            case Heading heading:
                Place(heading.Inlines);
                break;
            case Paragraph paragraph:
                Place(paragraph.Inlines);
                break;
            case CodeBlock code:
                items.Add(new RuleItem(left, y - Leading, 100, Leading, new(240, 240, 240)));
                Place(code.Inlines);
                break;
            case ListBlock list:
                Place(list);
                break;
            case Table table:
                Place(table);
                break;
            case Figure figure:
                Place(figure);
                break;
            case FigureRow row:
                row.Figures.ToList().ForEach(Place);
                break;
            case Rule rule:
                items.Add(new RuleItem(left, y, document.Page.Measure, rule.Thickness, rule.Color));
                break;
        }
    }

    private void Place(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            foreach (var leaf in item.Label)
            {
                Place(leaf);
            }

            left += list.LabelWidth;
            x = left;
            item.Blocks.ToList().ForEach(Place);
            left -= list.LabelWidth;
            x = left;
        }
    }

    private void Place(Table table)
    {
        if (table.Caption is { } caption)
        {
            Place((Block)caption);
        }

        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            cell.Blocks.ToList().ForEach(Place);
        }

        items.Add(new RuleItem(left, y - Leading, document.Page.Measure, table.Style.TopRule, table.Style.RuleColor));
    }

    private void Place(Figure figure)
    {
        var height = Math.Min(figure.Style.MaxHeight, 90);
        if (y + height > document.Page.Height - document.Page.MarginBottom)
        {
            EndPage();
        }

        items.Add(new ImageItem(figure.Id, figure.Picture, left, y, height * figure.PixelWidth / figure.PixelHeight, height));
        NewLine(y + height + Leading);
        if (figure.Caption is { } caption)
        {
            Place((Block)caption);
        }
    }

    private void Place(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Place(inline);
        }

        NewLine(y + Leading);
    }

    private void Place(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                Place(text);
                break;
            case Span span:
                span.Inlines.ToList().ForEach(Place);
                break;
            case Link link:
                var before = items.Count;
                link.Inlines.ToList().ForEach(Place);
                foreach (var run in items.Skip(before).OfType<GlyphRun>().ToArray())
                {
                    items.Add(new LinkItem(link.Id, run.X, run.Y - 10, run.Glyphs.Sum(g => g.Advance) * run.Size / 1000, 13));
                }

                break;
            case InlinePicture picture:
                items.Add(new ImageItem(picture.Id, picture.Picture, x, y - picture.Height, picture.Width, picture.Height));
                x += picture.Width;
                break;
            case LineBreak:
                NewLine(y + Leading);
                break;
            case Fill:
                x = Math.Max(x, document.Page.Width - document.Page.MarginRight - 120);
                break;
        }
    }

    private void Place(Text text)
    {
        var face =
            text.Style.Code ? Mono
            : text.Style.Weight == FontWeight.Bold ? Bold
            : Sans;
        var glyphs = new List<Glyph>();
        var (start, runFace) = (x, face);
        foreach (var rune in text.Content.EnumerateRunes())
        {
            var chosen = new[] { face, Sans, Emoji }.FirstOrDefault(f => f.GlyphOf(rune.Value) != 0)
                ?? throw new InvalidOperationException($"No face has U+{rune.Value:X4}.");
            var glyph = GlyphOf(chosen, rune.Value);
            var advance = glyph.Advance * text.Style.Size / 1000;
            var full = x + advance > document.Page.Width - document.Page.MarginRight;
            if (full || chosen != runFace)
            {
                Flush();
                if (full)
                {
                    NewLine(y + Leading);
                }

                (start, runFace) = (x, chosen);
            }

            glyphs.Add(glyph);
            x += advance;
        }

        Flush();

        void Flush()
        {
            if (glyphs.Count > 0)
            {
                items.Add(new GlyphRun(text.Id, runFace, text.Style.Size, text.Style.Color, start, y, glyphs.ToArray()));
                if (text.Style.Decoration.HasFlag(TextDecoration.Underline))
                {
                    items.Add(new RuleItem(start, y + 2, x - start, 0.5, text.Style.Color));
                }

                glyphs.Clear();
            }
        }
    }

    private void NewLine(double next)
    {
        (x, y) = (left, next);
        if (y > document.Page.Height - document.Page.MarginBottom)
        {
            EndPage();
        }
    }

    private void EndPage()
    {
        if (document.Page.Foot is { } foot)
        {
            var glyphs = $"{pages.Count + 1}".Select(c => GlyphOf(Sans, c)).ToArray();
            items.Add(
                new GlyphRun(NodeId.Artifact, Sans, foot.Style.Size, foot.Style.Color, left, document.Page.Height - foot.Baseline, glyphs)
            );
        }

        pages.Add(new(document.Page.Width, document.Page.Height, items));
        items = [];
        (x, y) = (left, document.Page.MarginTop);
    }
}
