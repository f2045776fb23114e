using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Reads the fonts of a file from its font dictionaries.</summary>
internal static class FontFacts
{
    private const int TagLength = 6;

    public static IReadOnlyList<PdfFont> Of(PdfObjects objects)
    {
        var fonts = new List<PdfFont>();
        foreach (var (_, value) in objects.All)
        {
            if (value is not DictionaryToken font || objects.Name(font, "Type") != "Font")
                continue;
            var kind = objects.Name(font, "Subtype") ?? "?";

            // A descendant is read with its parent, which carries the name.
            if (kind.StartsWith("CIDFont", StringComparison.Ordinal))
                continue;
            var holder = font;
            if (
                kind == "Type0"
                && objects.Get(font, "DescendantFonts") is ArrayToken { Data: [var first, ..] }
                && PdfObjects.AsDictionary(objects.Resolve(first)) is { } descendant
            )
            {
                holder = descendant;
                kind = objects.Name(descendant, "Subtype") ?? kind;
            }

            var descriptor = objects.Dictionary(holder, "FontDescriptor");
            var embedded =
                kind == "Type3"
                || (
                    descriptor is not null
                    && new[] { "FontFile", "FontFile2", "FontFile3" }.Any(k => objects.Get(descriptor, k) is StreamToken)
                );
            var name = objects.Name(font, "BaseFont") ?? objects.Name(font, "Name") ?? "";
            var subset =
                name.Length > TagLength && name[TagLength] == '+' && name.AsSpan(0, TagLength).IndexOfAnyExceptInRange('A', 'Z') < 0;
            fonts.Add(new(subset ? name[(TagLength + 1)..] : name, kind, embedded, subset, objects.Get(font, "ToUnicode") is StreamToken));
        }

        return fonts;
    }
}
