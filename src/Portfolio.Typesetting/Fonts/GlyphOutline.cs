namespace Portfolio.Typesetting.Fonts;

/// <summary>What a segment of an outline does.</summary>
public enum OutlineVerb
{
    /// <summary>Begins a contour; the one before is closed.</summary>
    Move,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>A cubic curve.</summary>
    Curve,
}

/// <summary>A segment of an outline, in units of the face, y up. Only a curve has control points.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="X1">First control point.</param>
/// <param name="Y1">First control point.</param>
/// <param name="X2">Second control point.</param>
/// <param name="Y2">Second control point.</param>
/// <param name="X">End.</param>
/// <param name="Y">End.</param>
public readonly record struct OutlineSegment(OutlineVerb Verb, float X1, float Y1, float X2, float Y2, float X, float Y);
