using System.Globalization;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>
/// The places of a variable font that serve as faces: regular and bold on its axis of weight, upright and italic on that of slant. All
/// other axes stay at their defaults.
/// </summary>
internal static class FaceInstances
{
    private const double Regular = 400,
        Bold = 700;

    /// <summary>Weights nearer to each other than this are one (OpenType OS/2, usWeightClass: a step is 100).</summary>
    private const double LeastStep = 100;

    /// <summary>Degrees from which on a slant is one; an axis of less is no italic.</summary>
    private const double LeastSlant = 2;

    /// <summary>One selection for each face; the face itself when it is static.</summary>
    public static IReadOnlyList<FaceSelection> Of(FontFace face)
    {
        var axes = FaceAxis.Of(face);
        if (axes.Count == 0)
            return [face.Selection];
        var places = new List<IReadOnlyList<AxisValue>>();
        foreach (var slant in Slants(axes))
        foreach (var weight in Weights(axes))
            places.Add([.. weight, .. slant]);
        return [.. places.Select(p => face.Selection with { Axes = p })];
    }

    /// <summary>Name of the face at a place, for messages and dumps.</summary>
    public static string Name(string stem, FaceSelection place)
    {
        var index = place.Index > 0 ? $"-{(place.Index + 1).ToString(CultureInfo.InvariantCulture)}" : "";
        return stem + index + string.Concat(place.Axes.Select(a => $"-{Describe(a)}"));
    }

    /// <summary>A place on an axis, as <c>wght700</c>.</summary>
    public static string Describe(AxisValue axis) => string.Create(CultureInfo.InvariantCulture, $"{axis.Tag.Trim()}{axis.Value:0.##}");

    private static IEnumerable<IReadOnlyList<AxisValue>> Weights(IReadOnlyList<FaceAxis> axes)
    {
        if (axes.FirstOrDefault(a => a.Tag == "wght") is not { } axis)
            return
            [
                [],
            ];
        double regular = Math.Clamp(Regular, axis.Minimum, axis.Maximum),
            bold = Math.Clamp(Bold, axis.Minimum, axis.Maximum);
        return bold - regular < LeastStep ? [At(axis, regular)] : [At(axis, regular), At(axis, bold)];
    }

    private static IEnumerable<IReadOnlyList<AxisValue>> Slants(IReadOnlyList<FaceAxis> axes)
    {
        if (axes.FirstOrDefault(a => a.Tag == "ital") is { Minimum: 0, Maximum: 1 } italic)
            return [At(italic, 0), At(italic, 1)];
        return axes.FirstOrDefault(a => a.Tag == "slnt") is { Minimum: <= -LeastSlant, Maximum: >= 0 } slant
            ? [At(slant, 0), At(slant, slant.Minimum)]
            :
            [
                [],
            ];
    }

    /// <summary>Nothing where the outlines stand in the file as they are wanted.</summary>
    private static IReadOnlyList<AxisValue> At(FaceAxis axis, double value) => value == axis.Default ? [] : [new(axis.Tag, value)];
}
