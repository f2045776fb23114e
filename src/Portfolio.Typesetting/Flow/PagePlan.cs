namespace Portfolio.Typesetting.Flow;

/// <summary>What one page takes.</summary>
/// <param name="Start">First row.</param>
/// <param name="End">One past the last row.</param>
/// <param name="FloatedIn">A picture from the page before, set at the top; -1 for none.</param>
/// <param name="FloatedOut">A picture among the rows that goes to the next page; -1 for none.</param>
internal readonly record struct PagePlan(int Start, int End, int FloatedIn, int FloatedOut)
{
    /// <summary>Its rows from the top on.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            if (FloatedIn >= 0)
                yield return FloatedIn;
            for (int i = Start; i < End; i++)
                if (i != FloatedOut)
                    yield return i;
        }
    }
}

/// <summary>How much room rows need on a page, and how much they can give; points.</summary>
/// <param name="Fixed">Rows and edges.</param>
/// <param name="Spaces">Spaces between blocks, which give <see cref="PageBreakCost.SpaceGive"/>.</param>
/// <param name="Give">By how much pictures can be lowered.</param>
/// <param name="Deep">By how much more they can, rather than leave a page white.</param>
internal readonly record struct PageFill(double Fixed, double Spaces, double Give, double Deep)
{
    /// <summary>Points at natural spacing.</summary>
    public double Natural => Fixed + Spaces;

    /// <summary>Points when all gives as much as it can.</summary>
    public double Minimum => Fixed + Spaces * (1 - PageBreakCost.SpaceGive) - Give - Deep;

    /// <summary>Points that pictures must give when spaces give all they can.</summary>
    public double OfPictures(double height) => Math.Min(Give + Deep, Lacking(height));

    /// <summary>Points that are missing when spaces give all they can.</summary>
    public double Lacking(double height) => Math.Max(0, Natural - height - (Spaces * PageBreakCost.SpaceGive));

    /// <summary>Factor for spaces when pictures give <paramref name="lowered"/> points.</summary>
    public double SpaceFactor(double height, double lowered) =>
        Spaces <= 0 ? 1 : Math.Clamp((height - Fixed + lowered) / Spaces, 1 - PageBreakCost.SpaceGive, 1);
}
