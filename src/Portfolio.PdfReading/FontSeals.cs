using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>
/// Whether the shapes of a font are those of its text. The tag of a subset that this project wrote names both, so that another font file,
/// or other text, does not go with it; for any font, the widths that the file gives must be those of the shapes.
/// </summary>
internal static partial class FontSeals
{
    /// <summary>Share of the shapes whose widths differ in a font that is another; a shape or two may be wrong in any.</summary>
    private const double MostWrong = 0.05;

    /// <summary>Thousandths of the type size by which widths may differ for rounding (PDF/A-2, 6.2.11.5: 1).</summary>
    private const double Rounding = 2;

    /// <summary>Names of fonts whose shapes do not go with their text.</summary>
    /// <param name="objects">Of the file.</param>
    /// <param name="isOwn">The file says that this project wrote it.</param>
    public static IReadOnlyList<string> Broken(PdfObjects objects, bool isOwn)
    {
        var broken = new List<string>();
        foreach (var (_, value) in objects.All)
        {
            if (
                value is not DictionaryToken font
                || objects.Name(font, "Subtype") != "Type0"
                || objects.Get(font, "DescendantFonts") is not ArrayToken { Data: [var first, ..] }
                || PdfObjects.AsDictionary(objects.Resolve(first)) is not { } holder
                || objects.Dictionary(holder, "FontDescriptor") is not { } descriptor
                || Program(objects, descriptor) is not { } program
            )
                continue;
            var name = objects.Name(font, "BaseFont") ?? "";
            if ((isOwn && !HasOwnTag(objects, font, name, program)) || HasOtherWidths(objects, holder, program))
                broken.Add(name[(name.IndexOf('+') + 1)..]);
        }

        return broken;
    }

    private static byte[]? Program(PdfObjects objects, DictionaryToken descriptor) =>
        ((string[])["FontFile2", "FontFile3"]).Select(key => objects.Get(descriptor, key)).OfType<StreamToken>().FirstOrDefault()
            is { } stream
            ? Unpacked(objects, stream)
            : null;

    private static bool HasOwnTag(PdfObjects objects, DictionaryToken font, string name, byte[] program)
    {
        if (name.IndexOf('+') != 6 || objects.Get(font, "ToUnicode") is not StreamToken stream || Unpacked(objects, stream) is not { } map)
            return false;
        var pairs = Encoding.Latin1.GetString(map);
        var texts = Pair()
            .Matches(pairs, Math.Max(0, pairs.IndexOf("endcodespacerange", StringComparison.Ordinal)))
            .Select(m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[1].ValueSpan)));
        return WrittenFile.SubsetTag(program, texts) == name[..6];
    }

    /// <summary>Whether the widths of many codes are not those of the shapes; only where codes are numbers of shapes.</summary>
    private static bool HasOtherWidths(PdfObjects objects, DictionaryToken holder, byte[] program)
    {
        if (TrueTypeWidths.Read(program) is not { } widths || objects.Get(holder, "W") is not ArrayToken { Data: var given })
            return false;
        var map = objects.Get(holder, "CIDToGIDMap") is StreamToken stream ? Unpacked(objects, stream) : null;
        var (all, wrong) = (0, 0);
        for (var i = 0; i + 1 < given.Count; i++)
        {
            if (objects.Resolve(given[i]) is not NumericToken first || objects.Resolve(given[i + 1]) is not ArrayToken list)
            {
                i += 2;
                continue;
            }

            for (var k = 0; k < list.Data.Count; k++)
            {
                var code = first.Int + k;
                var shape = map is null || (2 * code) + 1 >= map.Length ? code : (map[2 * code] << 8) | map[(2 * code) + 1];
                if (objects.Resolve(list.Data[k]) is not NumericToken width)
                    continue;
                all++;
                if (shape >= widths.Count || Math.Abs(widths[shape] - width.Double) > Rounding)
                    wrong++;
            }

            i++;
        }

        return wrong > MostWrong * all;
    }

    private static byte[]? Unpacked(PdfObjects objects, StreamToken stream)
    {
        var filter = objects.Get(stream.StreamDictionary, "Filter");
        if (filter is null)
            return stream.Data.ToArray();
        if (filter is ArrayToken { Data: [NameToken only] })
            filter = only;
        if (filter is not NameToken { Data: "FlateDecode" } || objects.Get(stream.StreamDictionary, "DecodeParms") is not null)
            return null;
        try
        {
            using var unpacked = new MemoryStream();
            using (var packed = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress))
                packed.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex("^<[0-9A-F]{4}> <((?:[0-9A-F]{4})*)>$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
