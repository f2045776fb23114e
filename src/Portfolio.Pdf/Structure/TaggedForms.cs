using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Structure;

/// <summary>The forms of a document that bring tags of their own and are drawn once and whole: content has one place.</summary>
internal sealed class TaggedForms
{
    /// <summary>No forms.</summary>
    public static readonly TaggedForms None = new();

    private readonly Dictionary<PictureKey, (TaggedForm Form, IReadOnlyList<ImportedTag> Tags)> forms = [];
    private readonly Dictionary<(IReadOnlyList<ImportedObject>, int), int> keys = [];

    /// <summary>The first key of the parent tree that no form has.</summary>
    public int NextKey { get; private set; }

    /// <summary>Finds them; their keys of the parent tree follow those of pages and of areas of links.</summary>
    public static TaggedForms Of(TypesetDocument document, IReadOnlyDictionary<PictureKey, PdfPicture> pictures)
    {
        var found = new TaggedForms();
        var items = document.Pages.SelectMany(p => p.Items).ToList();
        found.NextKey = document.Pages.Count + items.OfType<LinkItem>().Count();
        foreach (var drawn in items.OfType<ImageItem>().GroupBy(i => i.Picture))
        {
            if (
                drawn.Count() > 1
                || drawn.First().Crop is not null
                || pictures.GetValueOrDefault(drawn.Key)?.Samples is not FormSamples { Tags.Count: > 0 } form
                || !found.keys.TryAdd((form.Objects, form.Form), found.NextKey)
            )
            {
                continue;
            }

            found.forms[drawn.Key] = (new(found.NextKey++), form.Tags);
        }

        return found;
    }

    /// <summary>The form that a picture is, with its tags; null for other pictures.</summary>
    public (TaggedForm Form, IReadOnlyList<ImportedTag> Tags)? Find(PictureKey picture) =>
        forms.TryGetValue(picture, out var found) ? found : null;

    /// <summary>StructParents of an imported object, or null.</summary>
    public int? KeyOf(IReadOnlyList<ImportedObject> objects, int index) => keys.TryGetValue((objects, index), out var key) ? key : null;
}
