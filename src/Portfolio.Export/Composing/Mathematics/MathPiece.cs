namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Signs of a formula that share one look; a line feed ends a line.</summary>
/// <param name="Level">How many sizes smaller.</param>
/// <param name="Rise">Above (positive) or below the baseline, in thirds of the size.</param>
internal sealed record MathPiece(string Text, int Level, double Rise, bool Italic, bool Bold);
