using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>
/// Files whose pages are pictures and nothing else, as scanners make them. What PDF/A asks of a picture can be seen by looking at it, so
/// that such a file need not say that it is PDF/A.
/// </summary>
internal static class PlainScan
{
    /// <summary>Graphics state, places, clips and pictures (ISO 32000-1, table 51).</summary>
    private static readonly HashSet<string> Operators = ["q", "Q", "cm", "Do", "re", "W", "W*", "n", "BMC", "BDC", "EMC"];

    /// <summary>Keys of pictures without conditions in ISO 19005-2 6.2.8.</summary>
    private static readonly HashSet<string> Keys =
    [
        "Type",
        "Subtype",
        "Width",
        "Height",
        "ColorSpace",
        "BitsPerComponent",
        "Filter",
        "DecodeParms",
        "Decode",
        "Length",
        "Interpolate",
        "Name",
    ];

    private static readonly HashSet<string> Filters =
    [
        "DCTDecode",
        "FlateDecode",
        "CCITTFaxDecode",
        "RunLengthDecode",
        "ASCII85Decode",
        "ASCIIHexDecode",
    ];

    /// <summary>Whether all pages of a file are such pages.</summary>
    public static bool Is(PdfDocument pdf, PdfObjects objects)
    {
        for (var number = 1; number <= pdf.NumberOfPages; number++)
            if (!IsPlain(pdf.GetPage(number), objects))
                return false;
        return true;
    }

    private static bool IsPlain(Page page, PdfObjects objects)
    {
        if (page.Dictionary.Data.ContainsKey("Group") || page.Operations.Any(o => !Operators.Contains(o.Operator)))
            return false;
        return objects.Dictionary(page.Dictionary, "Resources") is { } resources
            && resources.Data.Keys.All(k => k is "XObject" or "ProcSet")
            && objects.Dictionary(resources, "XObject") is { } pictures
            && pictures.Data.Values.All(v => objects.Resolve(v) is StreamToken picture && IsPlain(picture.StreamDictionary, objects));
    }

    private static bool IsPlain(DictionaryToken picture, PdfObjects objects) =>
        objects.Name(picture, "Subtype") == "Image"
        && picture.Data.Keys.All(Keys.Contains)
        && objects.Get(picture, "BitsPerComponent") is NumericToken { Int: 1 or 2 or 4 or 8 }
        && NamesOf(objects.Get(picture, "Filter"), objects).All(f => f is not null && Filters.Contains(f))
        && IsPlainColor(objects.Get(picture, "ColorSpace"), objects, 0);

    /// <summary>Colours that the sRGB of the pack's output intent gives a meaning.</summary>
    private static bool IsPlainColor(IToken? color, PdfObjects objects, int level) =>
        color switch
        {
            NameToken { Data: "DeviceRGB" or "DeviceGray" } => true,
            ArrayToken { Data: [var kind, var basis, ..] } when level == 0 && objects.Resolve(kind) is NameToken { Data: "Indexed" } =>
                IsPlainColor(objects.Resolve(basis), objects, level + 1),
            _ => false,
        };

    private static IEnumerable<string?> NamesOf(IToken? filter, PdfObjects objects) =>
        filter switch
        {
            NameToken one => [one.Data],
            ArrayToken many => many.Data.Select(f => (objects.Resolve(f) as NameToken)?.Data),
            null => [],
            _ => [null],
        };
}
