using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>Attributes of an element, whichever object of them holds a key (ISO 32000-1 14.7.5).</summary>
internal sealed class SourceAttributes(DictionaryToken element, PdfObjects objects)
{
    /// <summary>Rule of thumb: far wider than tables are.</summary>
    private const int MostSpan = 500;

    private readonly IReadOnlyList<DictionaryToken> all = objects.Get(element, "A") switch
    {
        ArrayToken many => [.. many.Data.Select(objects.Resolve).Select(PdfObjects.AsDictionary).OfType<DictionaryToken>()],
        { } one when PdfObjects.AsDictionary(one) is { } dictionary => [dictionary],
        _ => [],
    };

    public string? Name(string key) => all.Select(a => objects.Name(a, key)).FirstOrDefault(n => n is not null);

    /// <summary>A span of cells; 1 where none is said.</summary>
    public int Number(string key) =>
        all.Select(a => objects.Get(a, key)).OfType<NumericToken>().Select(n => Math.Clamp(n.Int, 1, MostSpan)).FirstOrDefault(1);
}
