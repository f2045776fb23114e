namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Symbols of a formula in one style; a line feed ends a line.</summary>
/// <param name="Level">How many sizes smaller: 0 for the line, 1 for a script, 2 for a script of a script and whatever is in it.</param>
/// <param name="Rise">Above (positive) or below the baseline, in thirds of the size.</param>
internal sealed record MathPiece(string Text, int Level, double Rise, bool Italic, bool Bold);
