using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Ink;

/// <summary>Layers that are switched off when a file is opened (optional content, ISO 32000-2, 8.11).</summary>
internal sealed class HiddenLayers
{
    private readonly List<DictionaryToken> off = [];
    private readonly PdfObjects? objects;

    /// <summary>Reads the default configuration.</summary>
    public HiddenLayers(PdfDocument pdf)
    {
        if (!pdf.Structure.Catalog.CatalogDictionary.Data.ContainsKey("OCProperties"))
            return;
        objects = new(pdf);
        if (
            objects.Dictionary(objects.Catalog, "OCProperties") is not { } properties
            || objects.Dictionary(properties, "D") is not { } configuration
        )
            return;
        if (objects.Name(configuration, "BaseState") == "OFF")
            off.AddRange(Layers(properties, "OCGs"));
        foreach (var layer in Layers(configuration, "ON"))
            off.RemoveAll(o => IsSame(o, layer));
        off.AddRange(Layers(configuration, "OFF"));
    }

    /// <summary>Notes what stands on them.</summary>
    public void Mark(InkPage page)
    {
        if (off.Count == 0)
            return;
        foreach (var letter in page.Letters)
            letter.Unseen = letter is { Unseen: Unseen.No, IsArtifact: false } && IsOff(letter.Layer) ? Unseen.LayerOff : letter.Unseen;
        foreach (var picture in page.Pictures)
            picture.Unseen = picture.Unseen == Unseen.No && IsOff(picture.Layer) ? Unseen.LayerOff : picture.Unseen;
    }

    /// <summary>A layer, or a membership in several: seen when any of them is, unless its policy says otherwise.</summary>
    private bool IsOff(DictionaryToken? layer)
    {
        if (layer is null)
            return false;
        var members = Layers(layer, "OCGs");
        if (members.Count == 0)
            return off.Exists(o => IsSame(o, layer));
        var hidden = members.Count(m => off.Exists(o => IsSame(o, m)));
        return objects!.Name(layer, "P") switch
        {
            "AllOn" => hidden > 0,
            "AnyOff" => hidden == 0,
            "AllOff" => hidden < members.Count,
            _ => hidden == members.Count,
        };
    }

    private static bool IsSame(DictionaryToken one, DictionaryToken other) => ReferenceEquals(one, other) || one.Equals(other);

    private List<DictionaryToken> Layers(DictionaryToken owner, string key) =>
        objects!.Get(owner, key) switch
        {
            ArrayToken list => [.. list.Data.Select(objects.Resolve).OfType<DictionaryToken>()],
            DictionaryToken one => [one],
            _ => [],
        };
}
