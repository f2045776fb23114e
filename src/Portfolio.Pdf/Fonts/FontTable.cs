using System.Globalization;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Pdf.Fonts;

/// <summary>The faces that the pages use, in the order of first use.</summary>
internal sealed class FontTable(PdfFile file, FontCache? cache)
{
    private readonly Dictionary<FontFace, EmbeddedFace> byFace = new(ReferenceEqualityComparer.Instance);
    private readonly List<EmbeddedFace> faces = [];

    /// <summary>The face in the file; added on first use.</summary>
    public EmbeddedFace this[FontFace face]
    {
        get
        {
            if (!byFace.TryGetValue(face, out var embedded))
            {
                embedded = new(face, string.Create(CultureInfo.InvariantCulture, $"F{faces.Count + 1}"), file.Reserve());
                byFace.Add(face, embedded);
                faces.Add(embedded);
            }

            return embedded;
        }
    }

    /// <summary>Writes the objects of all faces.</summary>
    public void Write()
    {
        foreach (var face in faces)
        {
            FontObjects.Write(file, face, cache);
            face.Release();
        }
    }
}
