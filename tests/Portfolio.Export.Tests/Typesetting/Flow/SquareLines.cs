using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Flow;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Text of squares: every character is as wide as its font size, and lines break anywhere. Links are marked at their ends.</summary>
internal static class SquareLines
{
    private static readonly FontFace Face = new("square", () => default);

    public static readonly TextLayout Layout = new(LayOut, Measure);

    private static LaidOutParagraph LayOut(IReadOnlyList<Inline> inlines, ParagraphStyle style, double measure, string language)
    {
        var lines = new List<LaidOutLine>();
        var items = new List<PageItem>();
        double x = 0;
        bool any = false;
        foreach (var leaf in Leaves(inlines))
        {
            if (leaf is LineBreak)
            {
                End();
                continue;
            }

            if (leaf is Link)
                items.Add(new LinkItem(leaf.Id, x, 0, 1, style.Leading));
            if (leaf is not Text text)
                continue;
            double size = text.Style.Size;
            int start = 0;
            for (int i = 0; i < text.Content.Length; i++)
            {
                if (x + size > measure + 0.001 && x > 0)
                {
                    Flush(text, start, i);
                    End();
                    start = i;
                }

                x += size;
                any = true;
            }

            Flush(text, start, text.Content.Length);
        }

        if (any && (items.Count > 0 || lines.Count == 0))
            End();
        return new(lines, style.Leading, []);

        void Flush(Text text, int from, int to)
        {
            if (to <= from)
                return;
            double size = text.Style.Size;
            var glyphs = text.Content[from..to].Select(c => new Glyph(1, c.ToString(), 1000)).ToList();
            items.Add(new GlyphRun(text.Id, Face, size, text.Style.Color, x - (to - from) * size, style.Leading * 0.75, glyphs));
        }

        void End()
        {
            double left = style.Alignment switch
            {
                Alignment.Right => measure - x,
                Alignment.Center => (measure - x) / 2,
                _ => 0,
            };
            lines.Add(new([.. items.Select(i => i.Translate(left, 0))], x, style.Leading, style.Leading * 0.75));
            items = [];
            x = 0;
        }
    }

    private static (double Natural, double Minimum) Measure(IReadOnlyList<Inline> inlines, string language)
    {
        double natural = 0,
            minimum = 0;
        foreach (var leaf in Leaves(inlines))
        {
            if (leaf is not Text text)
                continue;
            natural += text.Content.Length * text.Style.Size;
            minimum = Math.Max(minimum, text.Content.Split(' ').Max(w => w.Length) * text.Style.Size);
        }

        return (natural, minimum);
    }

    private static IEnumerable<Inline> Leaves(IReadOnlyList<Inline> inlines) =>
        inlines.SelectMany(i =>
            i switch
            {
                Span span => Leaves(span.Inlines),
                Link link => [.. Leaves(link.Inlines), link],
                _ => [i],
            }
        );
}
