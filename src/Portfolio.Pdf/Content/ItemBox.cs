using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Content;

/// <summary>Roughly what an item covers on the page; points, y down.</summary>
internal readonly record struct ItemBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The box of an item; that of a run has the usual ascent and descent.</summary>
    public static ItemBox Of(PageItem item) =>
        item switch
        {
            GlyphRun run => new(run.X, run.Y - run.Size * 0.88, run.X + Width(run), run.Y + run.Size * 0.24),
            RuleItem rule => new(rule.X, rule.Y, rule.X + rule.Width, rule.Y + rule.Height),
            ImageItem image => new(image.X, image.Y, image.X + image.Width, image.Y + image.Height),
            LinkItem link => new(link.X, link.Y, link.X + link.Width, link.Y + link.Height),
            _ => throw new InvalidOperationException($"No size is known for {item.GetType().Name}."),
        };

    /// <summary>Points that the pen moves over a run.</summary>
    public static double Width(GlyphRun run)
    {
        double width = 0;
        foreach (var glyph in run.Glyphs)
        {
            width += glyph.Advance + glyph.Adjust;
        }

        return width * run.Size / 1000;
    }

    /// <summary>True when the boxes overlap; touching is not enough.</summary>
    public bool Meets(in ItemBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
