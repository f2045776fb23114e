namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Costs of page breaks. Everything has one, so that some way of breaking always exists. The numbers are choices, made so that one
/// outweighs another: what costs less than 20.9 happens rather than a page three tenths empty, what costs 100 and more only when
/// there is no other way.
/// </summary>
internal static class PageBreakCost
{
    /// <summary>Between two lines of a paragraph where enough stand on both sides.</summary>
    public const double InsideParagraph = 0.6;

    /// <summary>Between rows of a table or a list.</summary>
    public const double InsideBlock = 0.3;

    /// <summary>Anywhere but before a heading: a page had better begin with something new.</summary>
    public const double WithinSection = 1.2;

    /// <summary>Between two lines of code.</summary>
    public const double InsideCode = 1.5;

    /// <summary>The first item parted from the second, or the last from the others.</summary>
    public const double LoneItem = 4;

    /// <summary>The last row of a table alone below its repeated head.</summary>
    public const double LoneLastRow = 60;

    /// <summary>Too few lines of a paragraph on one side.</summary>
    public const double TooFewLines = 400;

    /// <summary>A rule as the first thing of a page, where it parts nothing.</summary>
    public const double RuleFirst = 8;

    /// <summary>Inside a block that asks to be kept together.</summary>
    public const double KeepTogether = 800;

    /// <summary>Between a block and the next one it asks to be kept with.</summary>
    public const double KeepWithNext = 2_000;

    /// <summary>Between a label and its item.</summary>
    public const double Inseparable = 100_000;

    /// <summary>A row that is taller than the page.</summary>
    public const double Overfull = 10_000_000;

    /// <summary>
    /// Leaving a share of a page empty by choice, although what follows would fit. Steeper than <see cref="Empty"/> anywhere:
    /// a page is never left early only to spread white over its neighbours.
    /// </summary>
    public const double EmptyByChoice = 150;

    /// <summary>Breaks at this cost and above are taken only when there is no other.</summary>
    public const double Bad = 100;

    /// <summary>Each page.</summary>
    public const double Page = 4;

    /// <summary>Block spaces drawn in as far as they go; grows with the square of the share.</summary>
    public const double Tightened = 2;

    /// <summary>Pictures made smaller at all, and as far as they go.</summary>
    public const double PictureLowered = 2,
        PictureLowest = 5;

    /// <summary>
    /// Pictures made smaller than usual so that no page stays white, and as far as they go; and a page that stays white where that is
    /// to be avoided.
    /// </summary>
    public const double PictureDeep = 2,
        PictureDeepest = 4,
        White = 12;

    /// <summary>
    /// A picture moved to the next page while later text fills this one, and the same with that text cut inside a paragraph.
    /// </summary>
    public const double Float = 1.5,
        FloatInsideParagraph = 1;

    /// <summary>
    /// A last page with next to nothing on it; grows as it gets emptier, slower than the cost of white left by choice before it.
    /// </summary>
    public const double NearlyEmptyLastPage = 36;

    /// <summary>
    /// A last page with less than <see cref="ShortPage"/> on it, where that is to be avoided: more than any white that
    /// <see cref="MostGiven"/> allows costs.
    /// </summary>
    public const double ShortLastPage = 30,
        EmptierLastPage = 60;

    /// <summary>Share of a last page below which it is a short one. Chosen.</summary>
    public const double ShortPage = 0.405;

    /// <summary>Share of a page that may stay white so that the last one is not short. Chosen: a section begins on a new page.</summary>
    public const double MostGiven = 0.185;

    /// <summary>More white than <see cref="MostGiven"/>, and white in the middle of a list or a paragraph.</summary>
    public const double GivenTooMuch = 50,
        GivenWithinList = 6,
        GivenBesideLoneItem = 60,
        GivenWithinParagraph = 60;

    /// <summary>Each page where fewer are wanted.</summary>
    public const double PageToSave = 60;

    /// <summary>Share of a last page below which it counts as nearly empty.</summary>
    public const double NearlyEmpty = 0.25;

    /// <summary>
    /// Leaving a share of a page empty because nothing that follows fits: by the square at first, then evenly, and more from a fifth on,
    /// which looks like a mistake.
    /// </summary>
    public static double Empty(double share) =>
        share < 0.2 ? 160 * share * share
        : share < 0.3 ? 6.4 + 145 * (share - 0.2)
        : 20.9 + 60 * (share - 0.3);

    /// <summary>Share by which the spaces between blocks may be drawn in.</summary>
    public const double SpaceGive = 0.28;
}
