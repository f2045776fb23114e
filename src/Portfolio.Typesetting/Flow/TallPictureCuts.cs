namespace Portfolio.Typesetting.Flow;

/// <summary>A part of a picture: points below its top, and points high.</summary>
internal readonly record struct PicturePart(double Top, double Height)
{
    /// <summary>Points below the top of the picture.</summary>
    public double Bottom => Top + Height;
}

/// <summary>Parts a tall picture where nothing is drawn: between the bubbles of a chat, between the lines of a page.</summary>
/// <param name="blanks">Where nothing is drawn, as shares of its height from the top.</param>
/// <param name="total">Its height in points.</param>
internal sealed class TallPictureCuts(IReadOnlyList<(double Top, double Bottom)> blanks, double total)
{
    /// <summary>Share of its height by which a part may get shorter for a better cut. Chosen: about a bubble of several lines.</summary>
    private const double MaxShorter = 0.4;

    /// <summary>What the widest blank is worth as a share of the height of a part: gaps of bubbles are wider than those of lines.</summary>
    private const double Wideness = 0.5;

    /// <summary>Heights that are tried to make the parts of a band even.</summary>
    private const int Tries = 50;

    /// <summary>Rounding of sums of heights.</summary>
    private const double Rounding = 1e-6;

    /// <summary>The parts of each band, from left to right, until all is shown.</summary>
    /// <param name="columns">Parts that stand side by side.</param>
    /// <param name="limit">Largest height of a band in points.</param>
    /// <param name="first">Largest height of the first band, or null.</param>
    public List<List<PicturePart>> Bands(int columns, double limit, double? first)
    {
        var bands = new List<List<PicturePart>>();
        double done = 0;
        while (done < total - Rounding)
        {
            bool isAsked = bands.Count == 0 && first < limit;
            double most = isAsked ? first!.Value : limit,
                rest = (total - done) / columns;

            // Less than a band worth a cut would be left for the next page.
            if (!isAsked && rest > most && rest - most < TallPictureLayout.MinBandHeight)
                most = Math.Min(most, rest * 0.6);
            bands.Add((rest <= most ? Even(done, rest, most, columns) : null) ?? Fill(done, most, columns));
            done = bands[^1][^1].Bottom;
        }

        return bands;
    }

    /// <summary>Parts about as high as each other that show all the rest; null when they would be higher than the band may be.</summary>
    private List<PicturePart>? Even(double done, double rest, double most, int columns)
    {
        double least = Math.Min(most, Math.Max(rest, TallPictureLayout.MinBandHeight));
        for (int i = 0; i <= Tries; i++)
        {
            var parts = Fill(done, least + ((most - least) * i / Tries), columns);
            if (parts[^1].Bottom >= total - Rounding)
                return parts;
        }

        return null;
    }

    private List<PicturePart> Fill(double done, double height, int columns)
    {
        var parts = new List<PicturePart>();
        for (int i = 0; i < columns && done < total - Rounding; i++)
        {
            double end = Cut(done, height);
            parts.Add(new(done, end - done));
            done = end;
        }

        return parts;
    }

    /// <summary>The best place to end a part: far down, and in a wide blank.</summary>
    private double Cut(double from, double height)
    {
        double to = from + height;
        if (to >= total - Rounding)
            return total;
        double widest = 0;
        foreach (var (top, bottom) in blanks)
            if (Middle(top, bottom) is var middle && middle <= to && middle >= from + ((1 - MaxShorter) * height))
                widest = Math.Max(widest, bottom - top);
        double best = to,
            worth = double.NegativeInfinity;
        foreach (var (top, bottom) in blanks)
        {
            double middle = Middle(top, bottom);
            if (middle > to || middle < from + ((1 - MaxShorter) * height))
                continue;
            double own = ((middle - from) / height) + (Wideness * (bottom - top) / widest);
            if (own > worth)
                (best, worth) = (middle, own);
        }

        return best;
    }

    private double Middle(double top, double bottom) => (top + bottom) / 2 * total;
}
