using Portfolio.Export.Themes;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Style of the paragraphs of one kind.</summary>
/// <param name="Lines">Leading, alignment and indent.</param>
/// <param name="Space">Above and below, in points.</param>
internal sealed record BlockStyle(TextStyle Text, ParagraphStyle Lines, double Space)
{
    /// <summary>The same in another colour.</summary>
    public BlockStyle WithColor(Rgb color) => this with { Text = Text with { Color = color } };
}

/// <summary>The styles of a theme, with every value worked out.</summary>
internal sealed class Styles
{
    /// <summary>Points that both margins take at least, half an inch each: nearer to the edge printers may cut.</summary>
    private const double LeastMargins = 72;

    private readonly IReadOnlySet<string>? families;

    public Styles(Theme theme, IReadOnlySet<string>? families)
    {
        Theme = theme;
        this.families = families;
        Em = theme.TextSize;
        var indent = theme.IndentParagraphs ? 2 * Em : 0;
        var text = new TextStyle(Family(theme.TextFamily), theme.TextSize, Color: theme.Text);
        Body = new(
            text,
            new(Round(theme.TextSize * theme.TextLeading), FirstLineIndent: indent),
            theme.IndentParagraphs ? 0 : theme.ParagraphSpace
        );
        Item = Body with { Lines = Body.Lines with { FirstLineIndent = 0 } };
        Subtitle = new(
            text with
            {
                Size = theme.SubtitleSize,
                Color = theme.Muted,
            },
            new(
                Round(theme.SubtitleSize * 1.5),
                theme.TitleAlignment == Alignment.Center ? Alignment.Center : Alignment.Auto,
                Balance: theme.TitleAlignment == Alignment.Center
            ),
            4
        );
        Small = new(text with { Size = theme.SmallSize, Color = theme.Muted }, new(Round(theme.SmallSize * 1.55), Alignment.Left), 3);
        Note = Small with { Lines = Small.Lines with { Alignment = Alignment.Auto } };
        Caption = new(
            text with
            {
                Size = theme.CaptionSize,
                Color = theme.Muted,
            },
            new(Round(theme.CaptionSize * theme.TightLeading), Alignment.Left),
            3
        );
        PictureCaption = Caption with
        {
            Lines =
                theme.FigureAlignment == Alignment.Center
                    ? Caption.Lines with
                    {
                        Alignment = Alignment.Auto,
                        Balance = true,
                    }
                    : Caption.Lines,
        };
        Cell = new(text with { Size = theme.TableSize }, new(Round(theme.TableSize * theme.TightLeading), Alignment.Left), 3);
        Quote = Item.WithColor(theme.Muted);
        Kicker = text with { Size = theme.KickerSize, Weight = FontWeight.Bold, Color = theme.Accent };
        CodeStyle = new(Family(theme.CodeFamily), theme.CodeSize, Color: theme.Text, Code: true);
        Foot = text with { Size = theme.FootSize, Color = theme.Muted, TabularDigits = true };
    }

    public Theme Theme { get; }

    /// <summary>Size of the body text in points.</summary>
    public double Em { get; }

    public BlockStyle Body { get; }

    public BlockStyle Item { get; }

    public BlockStyle Subtitle { get; }

    public BlockStyle Small { get; }

    public BlockStyle Note { get; }

    public BlockStyle Caption { get; }

    /// <summary>Below a picture: it goes to the side that the picture stands on.</summary>
    public BlockStyle PictureCaption { get; }

    public BlockStyle Cell { get; }

    public BlockStyle Quote { get; }

    public TextStyle Kicker { get; }

    public TextStyle CodeStyle { get; }

    public TextStyle Foot { get; }

    /// <param name="level">1 is the title.</param>
    public BlockStyle Heading(int level)
    {
        var size = level switch
        {
            1 => Theme.TitleSize,
            2 => Theme.Heading2Size,
            3 => Theme.Heading3Size,
            _ => Theme.Heading4Size,
        };
        var style = new TextStyle(Family(Theme.HeadingFamily), size, FontWeight.Bold, Color: level > 4 ? Theme.Muted : Theme.Text);
        return new(
            style,
            new(
                Round(size * (level == 1 ? Theme.HeadingLeading : Theme.HeadingLeading + 0.08)),
                level == 1 ? Theme.TitleAlignment : Alignment.Left,
                Balance: true
            ),
            level switch
            {
                1 => 8,
                2 => Theme.SectionSpace,
                3 => Theme.SectionSpace * 0.72,
                _ => Theme.SectionSpace * 0.5,
            }
        );
    }

    /// <summary>Links keep the size and weight of the text around them.</summary>
    public TextStyle Link(TextStyle style) => style with { Color = Theme.Link, Decoration = style.Decoration | TextDecoration.Underline };

    /// <summary>Code within text of another style, in proportion to its size.</summary>
    public TextStyle CodeIn(TextStyle style) =>
        style with
        {
            Family = Family(Theme.CodeFamily),
            Size = Round(style.Size * Theme.CodeSize / Theme.TextSize * 1.05),
            Italic = false,
            Code = true,
        };

    /// <param name="foot">Null for pages without a foot.</param>
    public PageSetup Page(Paper paper, Foot? foot)
    {
        var (width, height) = Papers.SizeOf(paper, Theme);

        // A theme with a measure wider than the paper still gets margins.
        var ems = Math.Min(Theme.Measure, Math.Floor((width - LeastMargins) / Em));
        var margin = (width - (ems * Em)) / 2;
        return new(width, height, Theme.MarginTop, margin, Theme.MarginBottom, margin, foot);
    }

    private string Family(string name) => families?.Contains(name) == false ? "sans" : name;

    private static double Round(double points) => Math.Round(points, 2);
}
