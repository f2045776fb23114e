using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Content;

/// <summary>Image XObjects (ISO 32000-1 8.9.5): never /Interpolate, always device colour, which the output intent makes sRGB.</summary>
internal static class ImageObjects
{
    /// <summary>Writes a picture and, before it, its soft mask.</summary>
    public static ObjectRef Write(PdfFile file, PdfPicture picture, ReadOnlyMemory<byte>? alpha)
    {
        ObjectRef? mask = alpha is { } opacity ? WriteSamples(file, picture.Width, picture.Height, opacity, 1, null) : null;
        return picture.Samples switch
        {
            JpegSamples jpeg => file.AddCodedStream(jpeg.Bytes, StreamKind.Binary, "DCTDecode", w =>
            {
                WriteHead(w, picture.Width, picture.Height, mask);
                w.Key("ColorSpace").Name(ColorSpace(jpeg.Components));
            }),
            RawSamples raw => WriteSamples(file, picture.Width, picture.Height, raw.Bytes, raw.Components, mask),
            IndexedSamples indexed => WriteIndexed(file, picture, indexed, mask),
            PngSamples png => file.AddCodedStream(png.Bytes, StreamKind.Binary, "FlateDecode", w =>
            {
                WriteHead(w, picture.Width, picture.Height, mask, png.Bits);
                WritePalette(w.Key("ColorSpace"), png.Palette, png.Components);
                WritePredictor(w, picture.Width, png.Components, png.Bits);
            }),
            _ => throw new InvalidOperationException($"No filter is known for {picture.Samples.GetType().Name}."),
        };
    }

    private static ObjectRef WriteSamples(
        PdfFile file,
        int width,
        int height,
        ReadOnlyMemory<byte> samples,
        int components,
        ObjectRef? mask
    )
    {
        Require(samples.Length, (long)width * height * components);
        var (data, predicted) = file.Readable
            ? (samples.ToArray(), false)
            : PngPredictor.Compress(samples.Span, width * components, components);
        return file.AddCodedStream(data, StreamKind.Binary, file.Readable ? null : "FlateDecode", w =>
        {
            WriteHead(w, width, height, mask);
            w.Key("ColorSpace").Name(ColorSpace(components));
            if (predicted)
            {
                WritePredictor(w, width, components, 8);
            }
        });
    }

    private static ObjectRef WriteIndexed(PdfFile file, PdfPicture picture, IndexedSamples indexed, ObjectRef? mask)
    {
        Require(indexed.Bytes.Length, (long)picture.Width * picture.Height);
        return file.AddStream(indexed.Bytes.Span, StreamKind.Binary, w =>
        {
            WriteHead(w, picture.Width, picture.Height, mask);
            WritePalette(w.Key("ColorSpace"), indexed.Palette, 1);
        });
    }

    private static void WritePalette(SyntaxWriter w, ReadOnlyMemory<byte>? palette, int components)
    {
        if (palette is not { } colours)
        {
            w.Name(ColorSpace(components));
            return;
        }

        if (colours.Length is 0 or > 768 || colours.Length % 3 != 0)
        {
            throw new ArgumentException(
                $"A palette of {colours.Length} bytes holds no whole number of colours from 1 to 256.",
                nameof(palette)
            );
        }

        w.OpenArray().Name("Indexed").Name("DeviceRGB").Integer(colours.Length / 3 - 1).Bytes(colours.Span).CloseArray();
    }

    private static void WritePredictor(SyntaxWriter w, int width, int components, int bits) =>
        w.Key("DecodeParms")
            .OpenDictionary()
            .Key("Predictor")
            .Integer(15)
            .Key("Colors")
            .Integer(components)
            .Key("BitsPerComponent")
            .Integer(bits)
            .Key("Columns")
            .Integer(width)
            .CloseDictionary();

    private static void WriteHead(SyntaxWriter w, int width, int height, ObjectRef? mask, int bits = 8)
    {
        w.Key("Type")
            .Name("XObject")
            .Key("Subtype")
            .Name("Image")
            .Key("Width")
            .Integer(width)
            .Key("Height")
            .Integer(height)
            .Key("BitsPerComponent")
            .Integer(bits);
        if (mask is { } reference)
        {
            w.Key("SMask").Reference(reference);
        }
    }

    private static string ColorSpace(int components) =>
        components switch
        {
            1 => "DeviceGray",
            3 => "DeviceRGB",
            _ => throw new ArgumentOutOfRangeException(nameof(components), components, "Pictures have one or three components."),
        };

    private static void Require(long given, long wanted)
    {
        if (given != wanted)
        {
            throw new ArgumentException($"A picture has {given} bytes of samples where its size asks for {wanted}.", nameof(given));
        }
    }
}
