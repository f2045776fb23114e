using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Pages;

/// <summary>Thin frames around pictures whose edges would be lost on the paper; known only when the pictures have been decoded.</summary>
public static class PictureFrames
{
    /// <summary>Width of a frame in points. Chosen: a hairline that a printer of 300 dots an inch still draws evenly.</summary>
    internal const double Width = 0.5;

    /// <summary>
    /// A frame lies around its picture, or dark edges would show beyond it; it overlaps the edge by so many points, so that no gap
    /// shows.
    /// </summary>
    private const double Overlap = 0.1;

    /// <summary>
    /// The pages with a frame around every picture in <paramref name="framed"/>, and around every part of one that is cut.
    /// </summary>
    /// <param name="typeset">The pages.</param>
    /// <param name="framed">The pictures.</param>
    /// <param name="color">Colour of the frames.</param>
    public static TypesetDocument Draw(TypesetDocument typeset, IReadOnlySet<PictureKey> framed, Rgb color) =>
        framed.Count == 0
            ? typeset
            : typeset with
            {
                Pages = [.. typeset.Pages.Select(p => p with { Items = Draw(p.Items, framed, color) })],
            };

    /// <summary>The four sides of a frame.</summary>
    internal static IEnumerable<RuleItem> Around(double x, double y, double width, double height, Rgb color)
    {
        double left = x + Overlap - Width,
            top = y + Overlap - Width,
            right = x + width - Overlap,
            bottom = y + height - Overlap;
        yield return new(left, top, right + Width - left, Width, color);
        yield return new(left, bottom, right + Width - left, Width, color);
        yield return new(left, top + Width, Width, bottom - top - Width, color);
        yield return new(right, top + Width, Width, bottom - top - Width, color);
    }

    private static List<PageItem> Draw(IReadOnlyList<PageItem> items, IReadOnlySet<PictureKey> framed, Rgb color)
    {
        var output = new List<PageItem>(items.Count);
        foreach (var item in items)
        {
            output.Add(item);
            if (item is ImageItem image && framed.Contains(image.Picture))
                output.AddRange(Around(image.X, image.Y, image.Width, image.Height, color));
        }

        return output;
    }
}
