using NetVips;

namespace Portfolio.Images;

/// <summary>
/// Photos that were decoded to be looked at and will be decoded again to be coded: the costly half of the work on a photo is done once.
/// Where there is no room for them, they are decoded twice; the pixels are the same.
/// </summary>
internal static class HeldPhotos
{
    /// <summary>Bytes of pixels in all, outside of the collector's memory. Chosen: ten photos of a telephone.</summary>
    private const long Most = 96 << 20;

    private static readonly Lock Gate = new();
    private static readonly LinkedList<(ImageFile File, Image Image, int Shrink, long Bytes)> Held = new();
    private static long bytes;

    /// <summary>Takes a decoded photo over; the oldest make room for it.</summary>
    /// <param name="file">What it was decoded from.</param>
    /// <param name="image">Its pixels, in memory.</param>
    /// <param name="shrink">What its sides were divided by.</param>
    public static void Keep(ImageFile file, Image image, int shrink)
    {
        var size = (long)image.Width * image.Height * image.Bands;
        lock (Gate)
        {
            Held.AddLast((file, image, shrink, size));
            bytes += size;
            while (bytes > Most)
                Remove(Held.First!).Dispose();
        }
    }

    /// <summary>Hands a photo out, to be disposed of by who takes it; null when it is not here in that size.</summary>
    public static Image? Take(ImageFile file, int shrink)
    {
        lock (Gate)
        {
            for (var held = Held.First; held is not null; held = held.Next)
                if (held.Value.File == file && held.Value.Shrink == shrink)
                    return Remove(held);
        }

        return null;
    }

    private static Image Remove(LinkedListNode<(ImageFile File, Image Image, int Shrink, long Bytes)> held)
    {
        Held.Remove(held);
        bytes -= held.Value.Bytes;
        return held.Value.Image;
    }
}
