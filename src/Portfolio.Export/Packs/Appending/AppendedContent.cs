using Portfolio.PdfReading.Importing;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs.Appending;

/// <summary>A file to append, read. One of the three ways is set.</summary>
/// <param name="Imported">Its pages as they are.</param>
/// <param name="Pictures">Its pages as pictures.</param>
/// <param name="Attached">The file itself, to be embedded.</param>
internal sealed record AppendedContent(AppendedFile File, ImportedPdf? Imported, IReadOnlyList<AppendedPicture> Pictures, byte[]? Attached);

/// <param name="Width">In points, as it is to be shown at most; <paramref name="Height"/> likewise.</param>
/// <param name="Text">What it says, for those who do not see it; may be empty.</param>
internal sealed record AppendedPicture(SourcePicture Picture, double Width, double Height, string Text);
