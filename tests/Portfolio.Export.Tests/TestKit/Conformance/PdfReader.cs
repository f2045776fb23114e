using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>A finished PDF with a cross-reference stream, read by a small reader that shares nothing with the writer.</summary>
internal sealed class PdfReader
{
    private readonly byte[] file;
    private readonly Dictionary<int, object?> objects = [];

    public PdfReader(byte[] file)
    {
        this.file = file;
        var text = Encoding.Latin1.GetString(file);
        var tail = text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        var xref = (PdfStream)ReadIndirect(int.Parse(text[tail..text.IndexOf('\n', tail)], CultureInfo.InvariantCulture)).Value!;
        Trailer = xref.Dictionary;
        var table = Decode(xref);
        var widths = List(Trailer["W"]).Select(w => (int)(double)w!).ToArray();
        var row = widths.Sum();
        var inside = new List<(int Number, int Container)>();
        for (var number = 0; number * row < table.Length; number++)
        {
            var (type, where) = (table[number * row], 0);
            for (var i = 0; i < widths[1]; i++)
            {
                where = (where << 8) | table[number * row + widths[0] + i];
            }

            if (type == 1)
            {
                var (found, value) = ReadIndirect(where);
                Assert.Equal(number, found);
                objects.Add(number, value);
            }
            else if (type == 2)
            {
                inside.Add((number, where));
            }
        }

        foreach (var group in inside.GroupBy(i => i.Container))
        {
            ReadContainer((PdfStream)objects[group.Key]!);
        }
    }

    public Dictionary<string, object?> Trailer { get; }

    public IReadOnlyDictionary<int, object?> Objects => objects;

    public Dictionary<string, object?> Catalog => Dictionary(Trailer["Root"]);

    public Dictionary<string, object?>[] Pages => [.. List(Dictionary(Catalog["Pages"])["Kids"]).Select(Dictionary)];

    public object? Resolve(object? value) => value is PdfRef reference ? objects[reference.Number] : value;

    public Dictionary<string, object?> Dictionary(object? value) =>
        Resolve(value) switch
        {
            Dictionary<string, object?> dictionary => dictionary,
            PdfStream stream => stream.Dictionary,
            var other => throw new FormatException($"{other} is no dictionary."),
        };

    public List<object?> List(object? value) => (List<object?>)Resolve(value)!;

    public string Name(object? value) => ((PdfName)Resolve(value)!).Value;

    /// <summary>A name, or a list of them.</summary>
    public IReadOnlyList<string> Names(object? value) => Resolve(value) is List<object?> list ? list.ConvertAll(Name) : [Name(value)];

    public static string Text(object? value)
    {
        var bytes = (byte[])value!;
        return bytes is [0xFE, 0xFF, ..]
            ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : Encoding.ASCII.GetString(bytes);
    }

    public byte[] Data(object? value) => Decode((PdfStream)Resolve(value)!);

    /// <summary>Operators of a content stream with their operands.</summary>
    public IEnumerable<(string Operator, List<object?> Operands)> Content(Dictionary<string, object?> page) =>
        Content(Data(page["Contents"]));

    /// <summary>The same of a form.</summary>
    public IEnumerable<(string Operator, List<object?> Operands)> Content(PdfStream form) => Content(Data(form));

    private static IEnumerable<(string Operator, List<object?> Operands)> Content(byte[] content)
    {
        var lexer = new PdfLexer(content);
        var operands = new List<object?>();
        while (!lexer.AtEnd)
        {
            var token = lexer.Read();
            if (token is PdfWord word)
            {
                yield return (word.Value, operands);
                operands = [];
            }
            else
            {
                operands.Add(token);
            }
        }
    }

    private static byte[] Decode(PdfStream stream)
    {
        if (!stream.Dictionary.TryGetValue("Filter", out var filter))
        {
            return stream.Coded.ToArray();
        }

        Assert.Equal("FlateDecode", ((PdfName)filter!).Value);
        using var source = new ZLibStream(new MemoryStream(stream.Coded.ToArray()), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        var data = target.ToArray();
        if (!stream.Dictionary.TryGetValue("DecodeParms", out var given))
        {
            return data;
        }

        var parameters = (Dictionary<string, object?>)given!;
        int Number(string key) => parameters.TryGetValue(key, out var value) ? (int)(double)value! : 1;
        return PngRows.Undo(data, Number("Columns") * Number("Colors"), Number("Colors"));
    }

    private (int Number, object? Value) ReadIndirect(int at)
    {
        var lexer = new PdfLexer(file, at);
        var number = (int)(double)lexer.Read()!;
        Assert.Equal(0.0, lexer.Read());
        lexer.Expect("obj\n");
        var value = lexer.Read();
        if (value is Dictionary<string, object?> dictionary && dictionary.TryGetValue("Length", out var length))
        {
            lexer.Expect("stream\n");
            var coded = file.AsMemory(lexer.Position, (int)(double)length!);
            lexer.Position += coded.Length;
            Assert.Equal((byte)'\n', file[lexer.Position]);
            lexer.Expect("endstream\nendobj\n");
            value = new PdfStream(dictionary, coded);
        }
        else
        {
            lexer.Expect("endobj\n");
        }

        return (number, value);
    }

    private void ReadContainer(PdfStream container)
    {
        var data = Decode(container);
        var head = new PdfLexer(data);
        var first = (int)(double)container.Dictionary["First"]!;
        for (var i = 0; i < (double)container.Dictionary["N"]!; i++)
        {
            var number = (int)(double)head.Read()!;
            var offset = (int)(double)head.Read()!;
            objects.Add(number, new PdfLexer(data, first + offset).Read());
        }
    }
}
