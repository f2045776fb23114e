namespace Portfolio.PdfReading;

/// <summary>
/// Text that belongs together: a paragraph, a heading, a cell, a label, as far as the tags or the places of the letters tell.
/// </summary>
/// <param name="Text">
/// In the order of the file. Lines of a tagged block are lines; other lines that run on are joined. Raised runs stand between <see
/// cref="Sources.Text.IdentityText.RunEdge"/>.
/// </param>
/// <param name="Pages">Page of each character, from 1.</param>
public sealed record PdfTextBlock(string Text, IReadOnlyList<int> Pages);
