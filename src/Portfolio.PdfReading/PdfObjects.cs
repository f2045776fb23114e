using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>All objects of a file, and ways through them that stand damaged ones.</summary>
public sealed class PdfObjects
{
    private readonly PdfDocument pdf;
    private readonly Dictionary<long, IToken?> read = [];

    /// <summary>Reads all objects of an open document, in the order of their numbers.</summary>
    public PdfObjects(PdfDocument pdf)
    {
        this.pdf = pdf;
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(r => r.ObjectNumber))
            All.Add((reference.ObjectNumber, Read(reference)));
    }

    /// <summary>Number and value of every object; null when it cannot be read.</summary>
    public List<(long Number, IToken? Value)> All { get; } = [];

    internal DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>The value itself, references followed.</summary>
    internal IToken? Resolve(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference && steps < 16; steps++)
            token = Read(reference.Data);
        return token is IndirectReferenceToken ? null : token;
    }

    internal IToken? Get(DictionaryToken dictionary, string key) => dictionary.Data.TryGetValue(key, out var value) ? Resolve(value) : null;

    internal DictionaryToken? Dictionary(DictionaryToken dictionary, string key) => AsDictionary(Get(dictionary, key));

    internal string? Name(DictionaryToken dictionary, string key) => (Get(dictionary, key) as NameToken)?.Data;

    internal string? Text(DictionaryToken dictionary, string key) =>
        Get(dictionary, key) switch
        {
            StringToken text => text.Data,
            HexToken text => text.Data,
            _ => null,
        };

    internal static DictionaryToken? AsDictionary(IToken? token) =>
        token switch
        {
            DictionaryToken dictionary => dictionary,
            StreamToken stream => stream.StreamDictionary,
            _ => null,
        };

    private IToken? Read(IndirectReference reference)
    {
        if (read.TryGetValue(reference.ObjectNumber, out var known))
            return known;
        IToken? value;
        try
        {
            value = pdf.Structure.GetObject(reference)?.Data;
        }
        catch (Exception fault) when (PdfFault.IsOfFile(fault))
        {
            value = null;
        }

        return read[reference.ObjectNumber] = value;
    }
}
