namespace Portfolio.PdfReading;

/// <summary>
/// Text that belongs together: a paragraph, a heading, a cell, a label, as far as the tags or the places of the letters tell.
/// </summary>
/// <param name="Text">
/// In the order of the file. Lines are joined by a space, between ideographs by nothing; raised runs stand between
/// <see cref="Sources.Text.IdentityText.RunEdge"/>.
/// </param>
/// <param name="Pages">Page of each character, from 1.</param>
public sealed record PdfTextBlock(string Text, IReadOnlyList<int> Pages);
