using Portfolio.Pdf;
using Portfolio.Svg;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>Pages as drawings, with the pictures as they are coded for the PDF.</summary>
internal static class PageDrawings
{
    /// <summary>The drawing of a page.</summary>
    /// <param name="page">Index, from 0.</param>
    /// <param name="coded">Every picture of the pages.</param>
    /// <param name="convert">Takes a picture out of the drawing, for a server that hands it out by an address; null leaves it in.</param>
    public static string Draw(
        TypesetDocument pages,
        int page,
        IReadOnlyDictionary<PictureKey, PdfPicture> coded,
        SvgOptions options,
        Func<PictureKey, PdfPicture, SvgPicture?>? convert = null
    )
    {
        var used = new Dictionary<PictureKey, SvgPicture>();
        var shared = new Dictionary<PdfPicture, SvgPicture>(ReferenceEqualityComparer.Instance);
        foreach (var image in pages.Pages[page].Items.OfType<ImageItem>())
        {
            if (!coded.TryGetValue(image.Picture, out var picture))
                continue;
            if (!shared.TryGetValue(picture, out var drawn))
                shared[picture] = drawn = convert?.Invoke(image.Picture, picture) ?? Convert(picture, image);
            used[image.Picture] = drawn;
        }

        return SvgExporter.Export(pages, page, used, options);
    }

    /// <summary>A picture of a PDF as one of a drawing.</summary>
    /// <param name="shown">Where it is shown: a page of another PDF has no pixels.</param>
    public static SvgPicture Convert(PdfPicture picture, ImageItem shown) =>
        picture.Samples switch
        {
            JpegSamples jpeg => new PictureFile(picture.Width, picture.Height, "image/jpeg", jpeg.Bytes, picture.Alpha),
            PngSamples png => new PictureFile(
                picture.Width,
                picture.Height,
                "image/png",
                PngFile.OfCoded(
                    picture.Width,
                    picture.Height,
                    png.Bytes.Span,
                    png.Components,
                    png.Bits,
                    png.Palette is { } palette ? palette.Span : []
                ),
                picture.Alpha
            ),
            RawSamples raw => new PicturePixels(picture.Width, picture.Height, raw.Bytes, raw.Components, picture.Alpha),
            IndexedSamples indexed => new PicturePixels(picture.Width, picture.Height, Coloured(indexed), 3, picture.Alpha),
            SquareSamples squares => new SquarePicture(picture.Width, picture.Height, squares.Bytes),
            FormSamples => ImportedPage.Draw(picture, shown.Width, shown.Height),
            _ => throw new InvalidOperationException($"No way is known to draw {picture.Samples.GetType().Name}."),
        };

    /// <summary>A picture of a PDF as a file of its own; null for one whose opacity no file can hold beside its pixels.</summary>
    /// <param name="shown">Where it is shown: a page of another PDF has no pixels.</param>
    public static (string MediaType, ReadOnlyMemory<byte> Bytes)? FileOf(PdfPicture picture, ImageItem shown) =>
        Convert(picture, shown) switch
        {
            PictureFile { Opacity: null } file => (file.MediaType, file.Bytes),
            PicturePixels pixels => (
                "image/png",
                PngFile.OfPixels(
                    pixels.Width,
                    pixels.Height,
                    pixels.Samples.Span,
                    pixels.Components,
                    pixels.Opacity is { } opacity ? opacity.Span : []
                )
            ),
            _ => null,
        };

    private static byte[] Coloured(IndexedSamples indexed)
    {
        var colours = indexed.Palette.Span;
        var pixels = indexed.Bytes.Span;
        var coloured = new byte[pixels.Length * 3];
        for (var i = 0; i < pixels.Length; i++)
            colours.Slice(pixels[i] * 3, 3).CopyTo(coloured.AsSpan(i * 3));
        return coloured;
    }
}
