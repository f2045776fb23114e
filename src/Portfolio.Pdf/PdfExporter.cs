using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf;

/// <summary>Writes pages as a tagged PDF. Pure: the same input gives the same bytes.</summary>
public static class PdfExporter
{
    /// <summary>Writes <paramref name="document"/>.</summary>
    /// <param name="document">Pages.</param>
    /// <param name="pictures">Every picture that the pages name.</param>
    /// <param name="options">Choices.</param>
    /// <exception cref="KeyNotFoundException">A picture is missing.</exception>
    public static byte[] Export(TypesetDocument document, IReadOnlyDictionary<PictureKey, PdfPicture> pictures, PdfOptions options) => [];

    /// <summary>The same file in readable form: no compression, no object streams, binary streams named by length. For tests and <c>--dump pdf</c>.</summary>
    public static string Dump(TypesetDocument document, IReadOnlyDictionary<PictureKey, PdfPicture> pictures, PdfOptions options) => "";
}

/// <summary>Choices for a file.</summary>
/// <param name="Producer">Name of the program, as <c>Portfolio.Export 0.1.0</c>.</param>
public sealed record PdfOptions(string Producer);
