namespace Portfolio.Typesetting.Flow;

/// <summary>What one page takes.</summary>
/// <param name="Start">First row.</param>
/// <param name="End">One past the last row.</param>
/// <param name="FloatedIn">A picture from the page before, set at the top; -1 for none.</param>
/// <param name="FloatedOut">A picture among the rows that goes to the next page; -1 for none.</param>
internal readonly record struct PagePlan(int Start, int End, int FloatedIn, int FloatedOut);

/// <summary>How much room rows need on a page, and how much they can give; points.</summary>
/// <param name="Fixed">Rows and edges.</param>
/// <param name="Spaces">Spaces between blocks, which give <see cref="PageBreakCost.SpaceGive"/>.</param>
/// <param name="Give">By how much pictures can be lowered.</param>
internal readonly record struct PageFill(double Fixed, double Spaces, double Give)
{
    /// <summary>Points at natural spacing.</summary>
    public double Natural => Fixed + Spaces;

    /// <summary>Points when all gives as much as it can.</summary>
    public double Minimum => Fixed + Spaces * (1 - PageBreakCost.SpaceGive) - Give;

    /// <summary>Factor for spaces and share of the give of pictures that make the rows fit.</summary>
    public (double SpaceFactor, double PictureShare) FitTo(double height)
    {
        double excess = Natural - height,
            give = Spaces * PageBreakCost.SpaceGive;
        if (excess <= 0)
            return (1, 0);
        if (excess <= give)
            return (1 - excess / Spaces, 0);
        return (1 - PageBreakCost.SpaceGive, Give <= 0 ? 0 : Math.Min(1, (excess - give) / Give));
    }
}
