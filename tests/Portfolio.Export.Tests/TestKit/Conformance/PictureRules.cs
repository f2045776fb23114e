namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>Pictures (ISO 19005-2 6.2.4, 6.2.6, 6.2.8), and pages of other PDFs as forms (6.2.9, ISO 14289-1 7.20).</summary>
internal static class PictureRules
{
    public static void Check(PdfReader reader, Action<bool, string> rule)
    {
        foreach (var stream in reader.Objects.Values.OfType<PdfStream>())
        {
            var kind = stream.Dictionary.TryGetValue("Subtype", out var subtype) && subtype is PdfName name ? name.Value : "";
            rule(
                kind != "PS" && !stream.Dictionary.Keys.Intersect(["Ref", "PS", "Subtype2"]).Any(),
                "PDF/A-2 6.2.9, PDF/UA-1 7.20: PostScript and references"
            );
            rule(
                kind != "Form" || (stream.Dictionary.ContainsKey("Resources") && !stream.Dictionary.ContainsKey("OPI")),
                "PDF/A-2 6.2.2, 6.2.9: keys of a form"
            );
            if (kind == "Image")
            {
                Picture(reader, stream, rule);
            }
        }
    }

    private static void Picture(PdfReader reader, PdfStream stream, Action<bool, string> rule)
    {
        var picture = stream.Dictionary;
        int Number(string key) => (int)(double)picture[key]!;
        rule(
            !picture.Keys.Intersect(["Interpolate", "OPI", "Alternates", "Intent", "ImageMask"]).Any(),
            "PDF/A-2 6.2.6, 6.2.8: keys of a picture"
        );
        rule(Number("BitsPerComponent") is 1 or 2 or 4 or 8 or 16, "PDF/A-2 6.2.8: BitsPerComponent");
        var components = Components(reader, picture["ColorSpace"]);
        rule(components > 0, "PDF/A-2 6.2.4.3: the colours of a picture");
        if (picture.TryGetValue("SMask", out var mask))
        {
            rule(
                Components(reader, reader.Dictionary(mask)["ColorSpace"]) == 1 && !reader.Dictionary(mask).ContainsKey("SMask"),
                "ISO 32000-1 11.6.5.3: soft mask"
            );
        }

        IReadOnlyList<string> filters = picture.TryGetValue("Filter", out var filter) ? reader.Names(filter) : [];
        if (filters is ["DCTDecode"])
        {
            rule(
                Frame(stream.Coded.Span) == (Number("Width"), Number("Height"), components, Number("BitsPerComponent")),
                "ISO 32000-1 7.4.8: the JPEG is what its dictionary says"
            );
        }
        else if (components > 0 && filters is ([] or ["FlateDecode"]))
        {
            var row = (Number("Width") * components * Number("BitsPerComponent") + 7) / 8;
            rule(reader.Data(stream).Length == row * Number("Height"), "ISO 32000-1 8.9.5: data of a picture");
        }
    }

    /// <summary>Components of a sample; 0 for what the sRGB output intent does not cover.</summary>
    private static int Components(PdfReader reader, object? space) =>
        reader.Resolve(space) switch
        {
            PdfName { Value: "DeviceRGB" } => 3,
            PdfName { Value: "DeviceGray" } => 1,
            List<object?> list when list is [PdfName { Value: "Indexed" }, var inner, ..] && Components(reader, inner) > 0 => 1,
            _ => 0,
        };

    private static (int Width, int Height, int Components, int Bits) Frame(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length; at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]))
        {
            if (jpeg[at + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                return ((jpeg[at + 7] << 8) | jpeg[at + 8], (jpeg[at + 5] << 8) | jpeg[at + 6], jpeg[at + 9], jpeg[at + 4]);
            }
        }

        return default;
    }
}
