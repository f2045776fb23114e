namespace Portfolio.Typesetting.Fonts;

/// <summary>A value on an axis of a variable font.</summary>
/// <param name="Tag">Four characters, as <c>wght</c> (OpenType, fvar).</param>
/// <param name="Value">In the units of the axis: 400 is regular on <c>wght</c>.</param>
public readonly record struct AxisValue(string Tag, double Value);

/// <summary>Which face of a file is meant: one of a collection, one place in the space of a variable font.</summary>
/// <param name="Index">Number of the face in a collection, from 0.</param>
/// <param name="Axes">Where a variable font is pinned; axes that are not named stay at their defaults.</param>
public sealed record FaceSelection(int Index, IReadOnlyList<AxisValue> Axes)
{
    /// <summary>The only face of a file, as it is.</summary>
    public static FaceSelection Only { get; } = new(0, []);
}
