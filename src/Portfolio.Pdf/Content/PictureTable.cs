using System.Globalization;
using Portfolio.Pdf.Structure;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Content;

/// <summary>A picture in the file.</summary>
internal sealed record PictureObject(string ResourceName, ObjectRef Reference, bool Transparent)
{
    /// <summary>Number of the first of its objects.</summary>
    public int First { get; init; }

    /// <summary>Number of the last of its objects; less than <see cref="First"/> when another picture counts them.</summary>
    public int Last { get; init; }
}

/// <summary>The pictures that pages show, each written once, in the order of first use.</summary>
internal sealed class PictureTable(PdfFile file, IReadOnlyDictionary<PictureKey, PdfPicture> sources, TaggedForms forms)
{
    private readonly Dictionary<PictureKey, PictureObject> written = [];

    private readonly Dictionary<IReadOnlyList<ImportedObject>, ObjectRef[]> imported = new(ReferenceEqualityComparer.Instance);

    // Keys that were given one and the same picture share its object.
    private readonly Dictionary<PdfPicture, PictureObject> shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>The picture when it is made of squares, which are drawn and no object of the file.</summary>
    public PdfPicture? Squares(PictureKey key) =>
        sources.TryGetValue(key, out var picture) && picture.Samples is SquareSamples ? picture : null;

    /// <exception cref="KeyNotFoundException">No such picture was given.</exception>
    public PictureObject this[PictureKey key]
    {
        get
        {
            if (!written.TryGetValue(key, out var picture))
            {
                var source = sources.TryGetValue(key, out var found)
                    ? found
                    : throw new KeyNotFoundException($"The pages show picture {key}, which was not given.");
                if (!shared.TryGetValue(source, out picture))
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"I{shared.Count + 1}");
                    var alpha =
                        source.Alpha is { } opacity && opacity.Span.ContainsAnyExcept((byte)255) ? opacity : (ReadOnlyMemory<byte>?)null;
                    var first = file.Objects.Count + 1;
                    var reference = source.Samples is FormSamples form ? Imported(form) : ImageObjects.Write(file, source, alpha);
                    picture = new(name, reference, alpha is not null) { First = first, Last = file.Objects.Count };
                    shared.Add(source, picture);
                }

                written.Add(key, picture);
            }

            return picture;
        }
    }

    /// <summary>Bytes of every picture, the first key for each.</summary>
    /// <param name="size">Bytes of an object.</param>
    public IReadOnlyList<(PictureKey Picture, int Bytes)> Sizes(Func<int, int> size) =>
        [
            .. written
                .DistinctBy(w => w.Value.Reference)
                .OrderBy(w => w.Value.Reference.Number)
                .Select(w => (w.Key, Enumerable.Range(w.Value.First, w.Value.Last - w.Value.First + 1).Sum(size))),
        ];

    /// <summary>The objects of another PDF, written with the first of its pages.</summary>
    private ObjectRef Imported(FormSamples form)
    {
        if (!imported.TryGetValue(form.Objects, out var numbers))
        {
            imported[form.Objects] = numbers = [.. form.Objects.Select(_ => file.Reserve())];
            for (var i = 0; i < numbers.Length; i++)
            {
                file.DefineImported(numbers[i], form.Objects[i], numbers, forms.KeyOf(form.Objects, i));
            }
        }

        return numbers[form.Form];
    }
}
