using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>The head of a GIF file up to its first frame (GIF89a, 18 to 23).</summary>
internal static class GifHeader
{
    public static PictureHeader Read(HeaderReader reader)
    {
        reader.Seek(6);
        var width = LittleEndian(reader);
        var height = LittleEndian(reader);
        var flags = reader.Byte();
        reader.Skip(2);
        if ((flags & 0x80) != 0)
            reader.Skip(3L << ((flags & 7) + 1));

        while (true)
        {
            switch (reader.Byte())
            {
                case 0x2C:
                    reader.Skip(4);
                    var frameWidth = LittleEndian(reader);
                    var frameHeight = LittleEndian(reader);

                    // Decoders widen a screen that is smaller than the frame, an empty one first of all.
                    if (width == 0 || height == 0)
                        (width, height) = (frameWidth, frameHeight);
                    if (width == 0 || height == 0)
                        throw new PictureException(PictureMessages.GifNoSize);
                    return new(PictureFormat.Gif, width, height);
                case 0x21:
                    reader.Skip(1);
                    int block;
                    while ((block = reader.Byte()) != 0)
                        reader.Skip(block);
                    break;
                default:
                    throw new PictureException(PictureMessages.GifNoPixels);
            }
        }
    }

    private static int LittleEndian(HeaderReader reader) => reader.Byte() | (reader.Byte() << 8);
}
