using System.Globalization;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Content;

/// <summary>A picture in the file.</summary>
internal sealed record PictureObject(string ResourceName, ObjectRef Reference, bool Transparent);

/// <summary>The pictures that pages show, each written once, in the order of first use.</summary>
internal sealed class PictureTable(PdfFile file, IReadOnlyDictionary<PictureKey, PdfPicture> sources)
{
    private readonly Dictionary<PictureKey, PictureObject> written = [];

    /// <exception cref="KeyNotFoundException">No such picture was given.</exception>
    public PictureObject this[PictureKey key]
    {
        get
        {
            if (!written.TryGetValue(key, out var picture))
            {
                var source = sources.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"The pages show picture {key}, which was not given.");
                var name = string.Create(CultureInfo.InvariantCulture, $"I{written.Count + 1}");
                var alpha = source.Alpha is { } opacity && opacity.Span.ContainsAnyExcept((byte)255) ? opacity : (ReadOnlyMemory<byte>?)null;
                picture = new(name, ImageObjects.Write(file, source, alpha), alpha is not null);
                written.Add(key, picture);
            }

            return picture;
        }
    }
}
