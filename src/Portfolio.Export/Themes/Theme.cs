using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>
/// Fonts, sizes, colours and spaces of a document. Lengths and sizes are in points, leadings multiples of the size. What each is for stands
/// with its key, in <see cref="ThemeKeys"/>.
/// </summary>
internal sealed record Theme
{
    public required string Name { get; init; }

    // page
    /// <summary>Width of the text in em of the text size; a whole number, so that lines of Han alone need no stretching.</summary>
    public double Measure { get; init; } = 42;

    public double MarginTop { get; init; } = 56;

    public double MarginBottom { get; init; } = 58;

    /// <summary>From the bottom edge of the paper.</summary>
    public double FootBaseline { get; init; } = 32;

    /// <summary>Pages lie; letters and curricula vitae stand all the same.</summary>
    public bool Landscape { get; init; }

    // fonts
    public string TextFamily { get; init; } = "sans";

    public string HeadingFamily { get; init; } = "sans";

    public string CodeFamily { get; init; } = "mono";

    public string EmphasisFamily { get; init; } = "kai";

    // sizes
    public double TextSize { get; init; } = 10.5;

    public double TitleSize { get; init; } = 21;

    public double SubtitleSize { get; init; } = 11.5;

    public double KickerSize { get; init; } = 8.5;

    public double Heading2Size { get; init; } = 14.5;

    public double Heading3Size { get; init; } = 12;

    public double Heading4Size { get; init; } = 10.5;

    public double SmallSize { get; init; } = 9;

    public double CaptionSize { get; init; } = 8.5;

    public double TableSize { get; init; } = 9.5;

    public double CodeSize { get; init; } = 9;

    public double FootSize { get; init; } = 8;

    public double NumberSize { get; init; } = 12;

    // leading
    public double TextLeading { get; init; } = 1.62;

    public double TightLeading { get; init; } = 1.45;

    public double HeadingLeading { get; init; } = 1.32;

    // colors
    public Rgb Paper { get; init; } = new(255, 255, 255);

    public Rgb Text { get; init; } = new(31, 35, 40);

    public Rgb Muted { get; init; } = new(90, 96, 104);

    public Rgb Accent { get; init; } = new(15, 92, 140);

    public Rgb Link { get; init; } = new(15, 92, 140);

    public Rgb Rule { get; init; } = new(214, 218, 223);

    public Rgb CodeBackground { get; init; } = new(245, 246, 248);

    // spacing
    public double ParagraphSpace { get; init; } = 7;

    public double ItemSpace { get; init; } = 3.5;

    public double SectionSpace { get; init; } = 22;

    public double FigureSpace { get; init; } = 12;

    // parts
    public bool ShowKicker { get; init; } = true;

    public bool ShowSubtitle { get; init; } = true;

    public bool ShowFacts { get; init; } = true;

    public bool ShowPerson { get; init; } = true;

    public bool ShowPortrait { get; init; } = true;

    /// <summary>The portrait stands on entries too, not on covers and CVs alone.</summary>
    public bool PortraitOnEntries { get; init; }

    public bool ShowHero { get; init; } = true;

    public bool ShowFoot { get; init; } = true;

    // layout
    public Alignment TitleAlignment { get; init; } = Alignment.Left;

    public Alignment FigureAlignment { get; init; } = Alignment.Center;

    /// <summary>A time line beside the year sections.</summary>
    public bool YearRail { get; init; } = true;

    /// <summary>The period at the right of the role's line; else in a line of its own.</summary>
    public bool PeriodBeside { get; init; } = true;

    /// <summary>Activities in ruled rows with the people at the right; else a list of points.</summary>
    public bool ActivityRows { get; init; } = true;

    /// <summary>How emphasised Han looks: it has no italic.</summary>
    public HanEmphasis Emphasis { get; init; }

    /// <summary>A rule below headings of the second level.</summary>
    public bool HeadingRules { get; init; } = true;

    /// <summary>Rules between the rows of a table, not only around it and below its head.</summary>
    public bool TableRowRules { get; init; } = true;

    /// <summary>First lines indented by two em instead of space between paragraphs.</summary>
    public bool IndentParagraphs { get; init; }

    /// <summary>Which pictures have a thin frame.</summary>
    public FigureFrames FigureFrames { get; init; } = FigureFrames.WhiteEdges;

    /// <summary>Height of the portrait as a share of the page's height.</summary>
    public double PortraitHeight { get; init; } = 0.12;

    /// <summary>Largest height of the picture at the top as a share of the page's height.</summary>
    public double HeroHeight { get; init; } = 0.28;

    /// <summary>Largest height of other pictures as a share of the page's height.</summary>
    public double FigureHeight { get; init; } = 0.45;

    /// <summary>Headings, and the words of pictures, in a column at the side; the text beside them; pictures across the page.</summary>
    public bool Spreads { get; init; }

    /// <summary>Footnotes stand at the foot of the page that refers to them.</summary>
    public bool NotesAtFoot { get; init; }

    /// <summary>Headings of sections have numbers, where their author gave them none.</summary>
    public bool NumberedSections { get; init; }

    /// <summary>How a curriculum vitae is set.</summary>
    public CvStyle Cv { get; init; } = new();

    /// <summary>How a letter is set.</summary>
    public LetterStyle Letter { get; init; } = new();
}

/// <summary>Which pictures have a thin frame.</summary>
internal enum FigureFrames
{
    /// <summary>No picture.</summary>
    None,

    /// <summary>Pictures whose edges are white like the paper, as screenshots are.</summary>
    WhiteEdges,

    /// <summary>Every picture.</summary>
    All,
}
