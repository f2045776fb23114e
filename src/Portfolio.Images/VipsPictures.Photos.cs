using NetVips;

namespace Portfolio.Images;

/// <content>Photos that are looked at before they are coded.</content>
public static partial class VipsPictures
{
    /// <summary>Pixels across of a print as wide as the text of A4 at 220 dpi, with some to spare.</summary>
    private const int WidestPrint = 1400;

    /// <summary>
    /// A JPEG, coarse and upright, as wide as asked for or up to twice that. A photo is held as fine as it may be printed: to be coded it
    /// need not be decoded again.
    /// </summary>
    internal static PixelGrid LookAt(ImageFile file, PictureHeader header, int width)
    {
        var scale = (double)width / header.TurnedWidth;
        if (LookShrink(header) is not { } shrink)
            return header.Orientation == 1 ? DecodeJpeg(file.ReadAll(), scale) : Decode(file, header, 1.0 / ShrinkOnLoad(scale));
        return Guarded(() =>
        {
            using var source = Source.NewFromMemory(file.ReadAll());
            using var stored = LoadStored(source, header.Format, shrink);
            var decoded = stored.CopyMemory();
            var times = ShrinkOnLoad(scale * shrink);
            using var coarse = times > 1 ? decoded.Shrink(times, times) : decoded.Copy();
            using var plain = ToPlainColour(coarse);
            using var upright = Turn(plain, header.Orientation);
            var grid = PixelGrid.From(upright.WriteToMemory<byte>(), upright.Width, upright.Height, upright.Bands);
            HeldPhotos.Keep(file, decoded, shrink);
            return grid;
        });
    }

    /// <summary>
    /// What the sides of a photo are divided by when it is decoded to be looked at: as much as its widest print allows. Null for a JPEG
    /// that may go into the PDF as it is, and for one too large to be held.
    /// </summary>
    private static int? LookShrink(PictureHeader header)
    {
        var shrink = ShrinkOnLoad((double)WidestPrint / header.TurnedWidth);
        return
            header.Format == PictureFormat.Jpeg
            && header.TurnedWidth > WidestPrint
            && (long)header.Width * header.Height / (shrink * shrink) <= MostPixelsAtOnce
            ? shrink
            : null;
    }
}
