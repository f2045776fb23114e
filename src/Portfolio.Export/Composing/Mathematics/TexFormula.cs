using Portfolio.Typesetting.Mathematics;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>A formula that has been read.</summary>
/// <param name="Content">What is set.</param>
/// <param name="Tag">Its number, or null.</param>
/// <param name="Remarks">What could not be set as it is written.</param>
internal sealed record TexFormula(MathRow Content, MathNode? Tag, IReadOnlyList<TexRemark> Remarks);

/// <summary>Something in a formula that its author should know.</summary>
/// <param name="At">Where, as a place in its source.</param>
/// <param name="Message">What became of it; one sentence without full stop.</param>
/// <param name="IsUnknown">A command is not known and is printed as it is written.</param>
internal readonly record struct TexRemark(int At, string Message, bool IsUnknown = false);
