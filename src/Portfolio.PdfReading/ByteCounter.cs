using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Shares the bytes of a file out to what they are for, by its streams: all that is long in a PDF is a stream.</summary>
internal sealed class ByteCounter(PdfObjects objects)
{
    private readonly HashSet<IToken> fontStreams = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IToken> attached = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IToken> contents = new(ReferenceEqualityComparer.Instance);

    public ByteUsage Count(long total)
    {
        foreach (var (_, value) in objects.All)
            if (PdfObjects.AsDictionary(value) is { } dictionary)
                Note(dictionary);
        long content = 0,
            fonts = 0,
            pictures = 0,
            structure = 0,
            attachments = 0;
        foreach (var stream in objects.All.Select(o => o.Value).OfType<StreamToken>())
        {
            var bytes = stream.Data.Length;
            var type = objects.Name(stream.StreamDictionary, "Type");
            if (contents.Contains(stream) || objects.Name(stream.StreamDictionary, "Subtype") == "Form")
                content += bytes;
            else if (fontStreams.Contains(stream) || type == "CMap")
                fonts += bytes;
            else if (objects.Name(stream.StreamDictionary, "Subtype") == "Image")
                pictures += bytes;
            else if (attached.Contains(stream) || type == "EmbeddedFile")
                attachments += bytes;
            else if (type is "ObjStm" or "XRef" or "Metadata")
                structure += bytes;
        }

        return new(total, content, fonts, pictures, structure, attachments, total - content - fonts - pictures - structure - attachments);
    }

    private void Note(DictionaryToken dictionary)
    {
        foreach (var key in (string[])["FontFile", "FontFile2", "FontFile3", "ToUnicode", "CIDToGIDMap", "CIDSet"])
            Add(fontStreams, objects.Get(dictionary, key));
        if (objects.Name(dictionary, "Subtype") == "Type3" && objects.Dictionary(dictionary, "CharProcs") is { } shapes)
            foreach (var shape in shapes.Data.Keys)
                Add(fontStreams, objects.Get(shapes, shape));
        if (objects.Name(dictionary, "Type") == "Page")
            Add(contents, objects.Get(dictionary, "Contents"));
        if (objects.Dictionary(dictionary, "EF") is { } files)
            foreach (var key in files.Data.Keys)
                Add(attached, objects.Get(files, key));
    }

    private void Add(HashSet<IToken> set, IToken? token)
    {
        if (token is ArrayToken parts)
            foreach (var part in parts.Data)
                Add(set, objects.Resolve(part) as StreamToken);
        else if (token is StreamToken)
            set.Add(token);
    }
}
