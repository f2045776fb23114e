namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Chooses page breaks for the least total cost over all pages (Plass, Optimal Pagination), looking ahead to the end.
/// A state is a row at which a page may begin, with or without a picture left over from the page before.
/// </summary>
internal sealed class PageBreaker(PageFillCalculator fills, double height)
{
    /// <summary>Points by which a page may be too full: sums of many heights are not exact.</summary>
    private const double Rounding = 0.01;

    private readonly FlowRow[] rows = fills.Rows;

    /// <summary>By row; the usual states, without a picture.</summary>
    private readonly State[] plain = new State[fills.Rows.Length + 1];

    private readonly Dictionary<(int Row, int Picture), State> withPicture = [];

    private double fullest;

    /// <summary>By end: what pages need that begin where <see cref="Extend"/> is, and hand no picture on.</summary>
    private readonly PageFill[] filled = new PageFill[fills.Rows.Length + 1];

    private int filledTo;
    private LastPage lastPage;
    private bool avoidsWhite;

    /// <summary>The cheapest way to begin a page somewhere. No way is known while the page before it is none.</summary>
    private readonly record struct State(double Cost, PagePlan Plan, bool IsKnown = true)
    {
        /// <summary>Where the page before begins.</summary>
        public (int Row, int Picture) From => (Plan.Start, Plan.FloatedIn);
    }

    /// <summary>The pages in order; none for no rows.</summary>
    /// <param name="last">What becomes of the last page.</param>
    /// <param name="fullPages">A page that stays white at its foot costs more.</param>
    public List<PagePlan> Break(LastPage last = LastPage.AsItFalls, bool fullPages = false)
    {
        (lastPage, avoidsWhite) = (last, fullPages);
        Array.Clear(plain);
        withPicture.Clear();
        plain[0] = new(0, default);
        var waiting = PicturesByRow();
        for (int row = 0; row <= rows.Length; row++)
        {
            // With a picture first: a page may take that picture alone and so lead to the state without.
            if (waiting[row] is { } pictures)
                pictures.ForEach(picture => Extend(row, picture));
            if (row < rows.Length)
                Extend(row, -1);
        }

        var plans = new List<PagePlan>();
        for (var at = (rows.Length, -1); at != (0, -1); at = StateAt(at.Item1, at.Item2).From)
            plans.Add(StateAt(at.Item1, at.Item2).Plan);
        plans.Reverse();
        return plans;
    }

    private State StateAt(int row, int picture) => picture < 0 ? plain[row] : withPicture.GetValueOrDefault((row, picture));

    private List<int>?[] PicturesByRow()
    {
        var waiting = new List<int>?[rows.Length + 1];
        for (int i = 0; i < rows.Length; i++)
        for (int row = i + 2; row <= rows[i].FloatLimit; row++)
            (waiting[row] ??= []).Add(i);
        return waiting;
    }

    /// <summary>Tries all pages that begin in one state.</summary>
    private void Extend(int start, int picture)
    {
        State state = StateAt(start, picture);
        if (!state.IsKnown)
            return;
        filledTo = start;
        fullest = Fullest(start, picture);
        if (picture >= 0)
            Try(state, new(start, start, picture, -1), fills.Fill(new(start, start, picture, -1)), mustFit: false);
        bool isFirst = picture < 0;
        List<int>? floats = null;
        for (int end = start + 1; end <= rows.Length; end++)
        {
            if (end - 1 > start && rows[end - 1].StartsPage)
                break;
            if (end - 1 > start && rows[end - 1].FloatLimit > 0)
                (floats ??= []).Add(end - 1);
            var fill = FillTo(start, end, picture);
            bool fits = Try(state, new(start, end, picture, -1), fill, mustFit: !isFirst);
            isFirst = false;
            for (int i = 0; i < (floats?.Count ?? 0); i++)
                if (end >= floats![i] + 2 && end <= rows[floats[i]].FloatLimit)
                    fits |= Try(state, new(start, end, picture, floats[i]), fills.Fill(new(start, end, picture, floats[i])), mustFit: true);
            if (!fits && fill.Minimum > height + Largest(floats))
                break;
        }
    }

    private PageFill FillTo(int start, int end, int picture)
    {
        for (; filledTo < end; filledTo++)
            filled[filledTo + 1] = picture < 0 ? fills.Fill(start, filledTo + 1) : fills.Fill(new(start, filledTo + 1, picture, -1));
        return filled[end];
    }

    /// <summary>The least share of the page that good breaks leave empty.</summary>
    private double Fullest(int start, int picture)
    {
        double least = 1;
        for (int end = start + 1; end <= rows.Length; end++)
        {
            double unfilled = 1 - FillTo(start, end, picture).Natural / height;
            if (unfilled < -0.25 || (end - 1 > start && rows[end - 1].StartsPage))
                break;
            if (unfilled >= 0 && (end == rows.Length || rows[end].BreakCost < PageBreakCost.Bad))
                least = Math.Min(least, unfilled);
        }

        return least;
    }

    private double Largest(List<int>? floats)
    {
        double largest = 0;
        for (int k = 0; k < (floats?.Count ?? 0) && floats![k] is var i; k++)
            largest = Math.Max(largest, rows[i].Height + rows[i].Space);
        // Lower edges at a page break may shrink again a row later.
        return largest + height / 4;
    }

    private bool Try(State state, PagePlan plan, PageFill fill, bool mustFit)
    {
        bool fits = fill.Minimum <= height + Rounding;
        if (!fits && mustFit)
            return false;
        double page = lastPage == LastPage.Saved ? PageBreakCost.PageToSave : PageBreakCost.Page;
        State known = StateAt(plan.End, plan.FloatedOut);
        // No fill and no break costs less than nothing.
        if (known.IsKnown && state.Cost + page > known.Cost)
            return fits;
        double breaks = BreakCostOf(plan);
        if (known.IsKnown && state.Cost + page + breaks > known.Cost)
            return fits;
        double cost = state.Cost + page + FillCost(fill, plan) + breaks;
        if (!fits)
            cost += PageBreakCost.Overfull;
        if (known.IsKnown && cost >= known.Cost - 1e-9)
            return fits;
        if (plan.FloatedOut < 0)
            plain[plan.End] = new(cost, plan);
        else
            withPicture[(plan.End, plan.FloatedOut)] = new(cost, plan);
        return fits;
    }

    private double BreakCostOf(PagePlan plan)
    {
        bool isBreak = plan.End < rows.Length && plan.End > plan.Start && !rows[plan.End].StartsPage;
        double cost = isBreak ? rows[plan.End].BreakCost : 0;
        bool isInside = cost > 0;
        if (isBreak && !rows[plan.End].IsHeading)
            cost += PageBreakCost.WithinSection;
        if (plan.FloatedOut < 0)
            return cost;
        return cost + PageBreakCost.Float + (isInside ? PageBreakCost.FloatInsideParagraph : 0);
    }

    private double FillCost(PageFill fill, PagePlan plan)
    {
        bool isLast = (plan.End == rows.Length || rows[plan.End].StartsPage) && plan.FloatedOut < 0;
        double unfilled = (height - fill.Natural) / height;
        if (unfilled >= 0)
        {
            double forced = Math.Min(unfilled, fullest);
            if (!isLast)
                return PageBreakCost.Empty(forced)
                    + (avoidsWhite && unfilled > WhitePages.MostWhite ? PageBreakCost.White : 0)
                    + PageBreakCost.EmptyByChoice * (unfilled - forced)
                    + GivenCost(plan, unfilled, forced);
            if (lastPage == LastPage.Fuller && plan.Start > 0 && 1 - unfilled < PageBreakCost.ShortPage)
                return PageBreakCost.ShortLastPage + PageBreakCost.EmptierLastPage * (PageBreakCost.ShortPage - (1 - unfilled));
            double lacking = 1 - (1 - unfilled) / PageBreakCost.NearlyEmpty;
            return plan.Start > 0 && lacking > 0 ? PageBreakCost.NearlyEmptyLastPage * lacking : 0;
        }

        double excess = fill.Natural - height,
            give = fill.Spaces * PageBreakCost.SpaceGive;
        if (excess <= give)
            return PageBreakCost.Tightened * (excess / give) * (excess / give);
        if (fill.Give + fill.Deep <= 0)
            return PageBreakCost.Tightened;
        double needed = excess - give,
            share = fill.Give > 0 ? Math.Min(1, needed / fill.Give) : 1,
            cost = PageBreakCost.Tightened + PageBreakCost.PictureLowered + PageBreakCost.PictureLowest * share * share;
        if (needed <= fill.Give || fill.Deep <= 0)
            return cost;
        double deep = Math.Min(1, (needed - fill.Give) / fill.Deep);
        return cost + PageBreakCost.PictureDeep + PageBreakCost.PictureDeepest * deep * deep;
    }

    /// <summary>White that a page gives up so that the last one gets fuller.</summary>
    private double GivenCost(PagePlan plan, double unfilled, double forced)
    {
        if (lastPage != LastPage.Fuller)
            return 0;
        double cost = unfilled > PageBreakCost.MostGiven ? PageBreakCost.GivenTooMuch : 0;
        if (unfilled - forced < 0.02)
            return cost;
        var next = rows[plan.End];
        if (next.Node == rows[plan.End - 1].Node)
            return cost + PageBreakCost.GivenWithinParagraph;
        return cost
            + (
                next.BreakCost >= PageBreakCost.LoneItem ? PageBreakCost.GivenBesideLoneItem
                : next.BreakCost > 0 ? PageBreakCost.GivenWithinList
                : 0
            );
    }
}

/// <summary>What page breaks do about the last page.</summary>
internal enum LastPage
{
    /// <summary>It takes what is left.</summary>
    AsItFalls,

    /// <summary>It is saved if pictures and spaces give enough, at any place where a page may end.</summary>
    Saved,

    /// <summary>It takes more from the pages before it, if sections, blocks or items end at a good place.</summary>
    Fuller,
}
