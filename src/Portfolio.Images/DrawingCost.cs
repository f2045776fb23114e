using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>What drawing a part of a drawing takes; each number has a bound of its own.</summary>
internal readonly record struct DrawingCost
{
    /// <summary>Characters of all texts.</summary>
    public double Characters { get; init; }

    /// <summary>Squares of the characters of each text, added up.</summary>
    public double TextWork { get; init; }

    /// <summary>Characters of the data of all paths.</summary>
    public double PathData { get; init; }

    /// <summary>Crossings of all paths.</summary>
    public double Crossings { get; init; }

    /// <summary>Length of all paths in the units of the drawing.</summary>
    public double Length { get; init; }

    /// <summary>Pixels of pictures within the drawing.</summary>
    public double Pixels { get; init; }

    /// <summary>Passes over the whole drawing: filters and masks.</summary>
    public double Passes { get; init; }

    /// <summary>Elements.</summary>
    public double Elements { get; init; }

    public static DrawingCost operator +(DrawingCost a, DrawingCost b) =>
        new()
        {
            Characters = a.Characters + b.Characters,
            TextWork = a.TextWork + b.TextWork,
            PathData = a.PathData + b.PathData,
            Crossings = a.Crossings + b.Crossings,
            Length = a.Length + b.Length,
            Pixels = a.Pixels + b.Pixels,
            Passes = a.Passes + b.Passes,
            Elements = a.Elements + b.Elements,
        };
}

/// <summary>A part of a drawing that others name, or that names others.</summary>
internal sealed class DrawingPart
{
    /// <summary>What it takes by itself, with what is in it and neither names nor is named.</summary>
    public DrawingCost Own { get; set; }

    /// <summary>Parts in it.</summary>
    public List<DrawingPart> Inner { get; } = [];

    /// <summary>Ids that it names: what is used, a mask, a filter, a pattern, a marker.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Its id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The depth in the file.</summary>
    public int Depth { get; init; }

    private DrawingCost? total;
    private bool isOpen;

    /// <summary>What it takes with all that it names, as often as it is named; what names itself is drawn once.</summary>
    /// <param name="byId">Parts by their ids.</param>
    /// <param name="depth">Parts within each other so far.</param>
    /// <exception cref="PictureException">They stand too deeply within each other.</exception>
    public DrawingCost Total(IReadOnlyDictionary<string, DrawingPart> byId, int depth = 0)
    {
        if (total is { } known)
            return known;
        if (isOpen)
            return default;
        if (depth > DrawingBounds.MostLevels)
            throw new PictureException(PictureMessages.DrawingNesting(DrawingBounds.Advice));
        isOpen = true;
        var sum = Own;
        foreach (var part in Inner)
            sum += part.Total(byId, depth + 1);
        foreach (var name in Names)
            if (byId.TryGetValue(name, out var named))
                sum += named.Total(byId, depth + 1);
        isOpen = false;
        total = sum;
        return sum;
    }
}
