using System.Runtime.CompilerServices;
using Portfolio.Export.Making;
using Portfolio.Pdf;
using Portfolio.Sources.Files;
using Portfolio.Svg;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Serving;

/// <summary>A picture of the pages.</summary>
/// <param name="Id">The same for the same bytes.</param>
/// <param name="Drawn">As a drawing has it: fetched from the server, or in the drawing itself.</param>
/// <param name="Type">As <c>image/png</c>; empty for a picture that is in the drawing.</param>
internal sealed record ShownPicture(string Id, SvgPicture Drawn, string Type, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Pictures as a browser fetches them, once each, however often the pages around them are drawn. Safe to share between threads.
/// </summary>
internal sealed class PictureFiles
{
    /// <summary>What a picture is fetched by: this, then its id.</summary>
    public const string Address = "picture-";

    private readonly ConditionalWeakTable<PdfPicture, ShownPicture> known = [];

    /// <summary>The pictures of some pages.</summary>
    /// <param name="coded">Every picture that the pages name.</param>
    public Dictionary<PictureKey, ShownPicture> Of(TypesetDocument pages, IReadOnlyDictionary<PictureKey, PdfPicture> coded)
    {
        var shown = new Dictionary<PictureKey, ShownPicture>();
        foreach (var image in pages.Pages.SelectMany(p => p.Items).OfType<ImageItem>())
            if (!shown.ContainsKey(image.Picture) && coded.TryGetValue(image.Picture, out var picture))
                shown[image.Picture] = known.GetValue(picture, p => Convert(p, image));
        return shown;
    }

    private static ShownPicture Convert(PdfPicture picture, ImageItem image)
    {
        if (picture.Samples is FormSamples or SquareSamples || PageDrawings.FileOf(picture, image) is not var (type, bytes))
            return new(image.Picture.Value, PageDrawings.Convert(picture, image), "", default);
        var id = Fingerprint.OfBytes(bytes.Span);
        return new(id, new LinkedPicture(picture.Width, picture.Height, Address + id), type, bytes);
    }
}
