using System.Globalization;
using System.IO.Compression;
using System.Text;
using Portfolio.Messages;
using Portfolio.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Importing;

/// <summary>Copies the objects that the pages of a file need, each once, with references to their places in the copy.</summary>
internal sealed class ObjectCopier(PdfObjects objects, ArchivalConformance conformance)
{
    /// <summary>Rule of thumb: far deeper than programs nest objects; each level costs a frame of the stack.</summary>
    private const int MostLevels = 100;

    /// <summary>Keys that lead out of the page, into what does not come along.</summary>
    private static readonly HashSet<string> Excluded =
    [
        "Parent",
        "StructParent",
        "StructParents",
        "Metadata",
        "PieceInfo",
        "LastModified",
        "OPI",
        "Length",
        "OC",
    ];

    private static readonly ImportedObject Empty = new([], null);

    private readonly List<ImportedObject> copied = [];
    private readonly Dictionary<long, int> places = [];
    private readonly Queue<(int Place, IToken Value)> waiting = new();

    /// <summary>All that was copied; grows with every page.</summary>
    public IReadOnlyList<ImportedObject> Objects => copied;

    /// <summary>Copies a page; gives the index of a form that fills the unit square, the way a picture does.</summary>
    /// <param name="page">The page object.</param>
    /// <param name="box">What is shown of the page, in points.</param>
    /// <param name="turn">Degrees clockwise.</param>
    /// <param name="content">Its content stream, not packed.</param>
    public int Form(DictionaryToken page, (double Left, double Bottom, double Right, double Top) box, int turn, byte[] content)
    {
        var place = copied.Count;
        copied.Add(Empty);
        var body = new Body();
        var (w, h) = (box.Right - box.Left, box.Top - box.Bottom);
        double[] matrix = (((turn % 360) + 360) % 360) switch
        {
            90 => [0, -1 / w, 1 / h, 0, -box.Bottom / h, box.Right / w],
            180 => [-1 / w, 0, 0, -1 / h, box.Right / w, box.Top / h],
            270 => [0, 1 / w, -1 / h, 0, box.Top / h, -box.Left / w],
            _ => [1 / w, 0, 0, 1 / h, -box.Left / w, -box.Bottom / h],
        };
        double[] bounds = [box.Left, box.Bottom, box.Right, box.Top];
        body.Add($"<</Type/XObject/Subtype/Form/BBox[{Numbers(bounds)}]/Matrix[{Numbers(matrix)}]/Resources");
        Write(Inherited(page, "Resources") ?? new DictionaryToken(new Dictionary<NameToken, IToken>()), body, 0);
        if (page.Data.TryGetValue("Group", out var group) && objects.Resolve(group) is DictionaryToken transparency)
        {
            body.Add("/Group");
            Write(transparency, body, 0);
        }

        body.Add("/Filter/FlateDecode");
        using var coded = new MemoryStream();
        using (var zlib = new ZLibStream(coded, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        copied[place] = new(body.Tokens, coded.ToArray());
        while (waiting.TryDequeue(out var next))
            copied[next.Place] = Copy(next.Value);
        return place;
    }

    private IToken? Inherited(DictionaryToken page, string key)
    {
        var at = page;
        for (var level = 0; level < MostLevels; level++)
        {
            if (objects.Get(at, key) is { } value)
                return value;
            if (objects.Dictionary(at, "Parent") is not { } parent)
                return null;
            at = parent;
        }

        return null;
    }

    private ImportedObject Copy(IToken value)
    {
        var body = new Body();
        if (value is not StreamToken stream)
        {
            Write(value, body, 0);
            return new(body.Tokens, null);
        }

        conformance.Check(stream.StreamDictionary);
        WriteDictionary(stream.StreamDictionary, body, 0, close: false);
        return new(body.Tokens, stream.Data.ToArray());
    }

    private void Write(IToken token, Body body, int level)
    {
        if (level > MostLevels)
            throw new PdfException(CommonMessages.TooDeep);
        switch (token)
        {
            case NameToken name:
                body.Add(Name(name.Data));
                break;
            case NumericToken number:
                body.Add(" " + Number(number.Double));
                break;
            case BooleanToken boolean:
                body.Add(boolean.Data ? " true" : " false");
                break;
            case StringToken text:
                body.Add(Hex(text.GetBytes()));
                break;
            case HexToken hex:
                body.Add(Hex([.. hex.Bytes]));
                break;
            case ArrayToken array:
                body.Add("[");
                foreach (var item in array.Data)
                    Write(item, body, level + 1);
                body.Add("]");
                break;
            case DictionaryToken dictionary:
                conformance.Check(dictionary);
                WriteDictionary(dictionary, body, level, close: true);
                break;
            case IndirectReferenceToken reference:
                if (objects.Resolve(reference) is { } value)
                    body.Refer(Place(reference.Data.ObjectNumber, value));
                else
                    body.Add(" null");
                break;
            default:
                body.Add(" null");
                break;
        }
    }

    private void WriteDictionary(DictionaryToken dictionary, Body body, int level, bool close)
    {
        body.Add("<<");
        foreach (var (key, value) in dictionary.Data.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (Excluded.Contains(key) || IsMisleading(dictionary, key))
                continue;
            body.Add(Name(key));
            Write(key is "Filter" or "DecodeParms" ? Single(value) : value, body, level + 1);
        }

        // What it means without the key; PDF/UA and PDF/A want it said (ISO 32000-1 9.7.4.2, ISO 14289-1 7.21.3.2).
        if (LacksGlyphMap(dictionary))
            body.Add("/CIDToGIDMap/Identity");

        if (close)
            body.Add(">>");
    }

    /// <summary>
    /// Lists of characters in a subset, which few programs write whole (ISO 14289-1 7.21.4.2 allows none rather than a wrong one), and a
    /// wish for soft pixels, which PDF/A forbids.
    /// </summary>
    private bool IsMisleading(DictionaryToken dictionary, string key) =>
        key switch
        {
            "CIDSet" or "CharSet" => objects.Name(dictionary, "Type") == "FontDescriptor",
            "Interpolate" => objects.Name(dictionary, "Subtype") == "Image",
            _ => false,
        };

    private bool LacksGlyphMap(DictionaryToken font) =>
        objects.Name(font, "Type") == "Font"
        && objects.Name(font, "Subtype") == "CIDFontType2"
        && objects.Get(font, "CIDToGIDMap") is null
        && objects.Dictionary(font, "FontDescriptor") is { } descriptor
        && objects.Get(descriptor, "FontFile2") is not null;

    /// <summary>A list of one filter is that filter.</summary>
    private IToken Single(IToken value) =>
        objects.Resolve(value) is ArrayToken { Data.Count: 1 } one
        && objects.Resolve(one.Data[0]) is (NameToken or DictionaryToken) and var only
            ? only
            : value;

    private int Place(long number, IToken value)
    {
        if (places.TryGetValue(number, out var place))
            return place;
        places[number] = place = copied.Count;
        copied.Add(Empty);
        waiting.Enqueue((place, value));
        return place;
    }

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("0.##########", CultureInfo.InvariantCulture) : "0";

    private static string Numbers(double[] values) => string.Join(' ', values.Select(Number));

    private static string Hex(byte[] bytes) => $"<{Convert.ToHexString(bytes)}>";

    private static string Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > (byte)' ' and < 127 && !"#()<>[]{}/%".Contains((char)b))
                text.Append((char)b);
            else
                text.Append('#').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Syntax as it grows, cut at references.</summary>
    private sealed class Body
    {
        private readonly List<ImportedToken> tokens = [];
        private readonly StringBuilder text = new();

        public IReadOnlyList<ImportedToken> Tokens
        {
            get
            {
                Flush();
                return tokens;
            }
        }

        public void Add(string syntax) => text.Append(syntax);

        public void Refer(int place)
        {
            Flush();
            tokens.Add(new(default, place));
        }

        private void Flush()
        {
            if (text.Length == 0)
                return;
            tokens.Add(new(Encoding.ASCII.GetBytes(text.ToString())));
            text.Clear();
        }
    }
}
