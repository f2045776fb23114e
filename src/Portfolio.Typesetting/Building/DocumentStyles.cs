using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>
/// The few decisions from which a <see cref="DocumentBuilder"/> derives the style of every block. Factors multiply a text size.
/// </summary>
/// <param name="Text">Style of running text.</param>
public sealed record DocumentStyles(TextStyle Text)
{
    /// <summary>Family of code; that of the text unless another is given.</summary>
    public string CodeFamily { get; init; } = Text.Family;

    /// <summary>Size of headings of level 1 to 6 as a factor; six values. Chosen: steps that can be told apart down to level 4.</summary>
    public IReadOnlyList<double> HeadingSizes { get; init; } = [1.9, 1.45, 1.2, 1.08, 1, 1];

    /// <summary>
    /// Baseline to baseline of running text as a factor. Chosen: Han text needs more than the 1.2 that is usual for Latin.
    /// </summary>
    public double Leading { get; init; } = 1.6;

    /// <summary>Baseline to baseline of headings as a factor. Chosen: large type needs less than running text.</summary>
    public double HeadingLeading { get; init; } = 1.35;

    /// <summary>Space between blocks as a factor of the text size. Chosen: a little more than half a line.</summary>
    public double BlockSpace { get; init; } = 0.6;

    /// <summary>Size of captions, notes and labels below figures as a factor. Chosen: one step smaller than the text.</summary>
    public double CaptionSize { get; init; } = 0.85;

    /// <summary>Rules, borders and the marks of lists.</summary>
    public Rgb RuleColor { get; init; } = new(0x99, 0x99, 0x99);

    /// <summary>Fill behind lines of code.</summary>
    public Rgb CodeBackground { get; init; } = new(0xf4, 0xf4, 0xf4);

    /// <summary>Space between two blocks in points.</summary>
    internal double Space => BlockSpace * Text.Size;

    internal TextStyle Caption => Text with { Size = Text.Size * CaptionSize };

    internal TextStyle Heading(int level) => Text with { Size = Text.Size * HeadingSizes[level - 1], Weight = FontWeight.Bold };

    internal TextStyle Code(TextStyle around) => around with { Family = CodeFamily, Code = true };

    internal ParagraphStyle Lines(TextStyle style) => new(style.Size * Leading);

    internal ParagraphStyle HeadingLines(TextStyle style) => new(style.Size * HeadingLeading, Alignment.Left, Balance: true);

    internal TableStyle Table => new(RuleColor, 1, 0.5, 0.25, Text.Size * 0.5, Text.Size * 0.3);
}
