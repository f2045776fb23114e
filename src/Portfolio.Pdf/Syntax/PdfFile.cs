using System.Globalization;

namespace Portfolio.Pdf.Syntax;

/// <summary>
/// The objects of a file, numbered in the order they are reserved. Compact files keep all objects but streams in
/// compressed object streams (PDF 1.5); readable ones show every object.
/// </summary>
internal sealed class PdfFile(bool readable)
{
    private readonly List<PdfObject> objects = [];
    private ByteBuffer? spare;

    /// <summary>True for output that people read.</summary>
    public bool Readable => readable;

    /// <summary>Objects by number, the first has number 1.</summary>
    public IReadOnlyList<PdfObject> Objects => objects;

    /// <summary>The next number, for an object that is defined later.</summary>
    public ObjectRef Reserve()
    {
        objects.Add(new());
        return new(objects.Count);
    }

    /// <summary>Takes back the newest numbers, so that <paramref name="count"/> - 1 objects are left.</summary>
    public void Release(int count) => objects.RemoveRange(count - 1, objects.Count - count + 1);

    /// <summary>Writes the tokens of a reserved object.</summary>
    public void Define(ObjectRef reference, Action<SyntaxWriter> write)
    {
        // An object may define others while it is written.
        var body = spare ?? new ByteBuffer();
        spare = null;
        write(new(body, readable));
        objects[reference.Number - 1].Body = body.ToArray();
        body.Clear();
        spare = body;
    }

    /// <summary>An object of another file, its references led to their new numbers.</summary>
    public void DefineImported(ObjectRef reference, ImportedObject imported, IReadOnlyList<ObjectRef> numbers, int? structParents = null)
    {
        var body = new ByteBuffer();
        foreach (var token in imported.Tokens)
        {
            if (token.Reference >= 0)
            {
                body.Ascii(string.Create(CultureInfo.InvariantCulture, $" {numbers[token.Reference].Number} 0 R "));
            }
            else
            {
                body.Bytes(token.Syntax.Span);
            }
        }

        if (imported.Stream is { } data)
        {
            if (structParents is { } key)
            {
                body.Ascii(string.Create(CultureInfo.InvariantCulture, $"/StructParents {key}"));
            }

            body.Ascii(string.Create(CultureInfo.InvariantCulture, $"/Length {data.Length}>>"));
            objects[reference.Number - 1].Stream = data;
            objects[reference.Number - 1].Kind = StreamKind.Binary;
        }

        objects[reference.Number - 1].Body = body.ToArray();
    }

    /// <summary>Reserves and defines an object.</summary>
    public ObjectRef Add(Action<SyntaxWriter> write)
    {
        var reference = Reserve();
        Define(reference, write);
        return reference;
    }

    /// <summary>A stream that is compressed unless the file is readable.</summary>
    /// <param name="data">Plain bytes.</param>
    /// <param name="kind">Whether a reader can make something of the plain bytes.</param>
    /// <param name="entries">Entries beside Length and Filter.</param>
    public ObjectRef AddStream(ReadOnlySpan<byte> data, StreamKind kind, Action<SyntaxWriter>? entries = null)
    {
        var coded = readable ? data.ToArray() : Flate.Compress(data);
        return AddCodedStream(coded, kind, readable ? null : "FlateDecode", entries);
    }

    /// <summary>A stream that is coded already, or stays plain.</summary>
    public ObjectRef AddCodedStream(ReadOnlyMemory<byte> data, StreamKind kind, string? filter, Action<SyntaxWriter>? entries = null)
    {
        var reference = Reserve();
        Define(reference, w =>
        {
            w.OpenDictionary();
            entries?.Invoke(w);
            if (filter is not null)
            {
                w.Key("Filter").Name(filter);
            }

            w.Key("Length").Integer(data.Length).CloseDictionary();
        });
        objects[reference.Number - 1].Stream = data;
        objects[reference.Number - 1].Kind = kind;
        return reference;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Save(ObjectRef catalog, ObjectRef info) => FileAssembler.Assemble(objects, catalog, info);

    /// <summary>All objects as text; bytes that are no text are named by their length.</summary>
    public string Print(ObjectRef catalog, ObjectRef info)
    {
        var text = new ByteBuffer(1 << 16);
        text.Ascii("%PDF-1.7\n");
        for (var i = 0; i < objects.Count; i++)
        {
            text.Ascii(string.Create(CultureInfo.InvariantCulture, $"\n{i + 1} 0 obj\n"));
            text.Bytes(objects[i].Body);
            if (objects[i].Stream is { } data)
            {
                text.Ascii("\nstream\n");
                if (objects[i].Kind == StreamKind.Text)
                {
                    text.Bytes(data.Span);
                }
                else
                {
                    text.Ascii(string.Create(CultureInfo.InvariantCulture, $"({data.Length} bytes)\n"));
                }

                text.Ascii("endstream");
            }

            text.Byte('\n');
        }

        text.Ascii(string.Create(CultureInfo.InvariantCulture, $"\ntrailer << /Root {catalog.Number} 0 R /Info {info.Number} 0 R >>\n"));
        return System.Text.Encoding.UTF8.GetString(text.Written);
    }
}

/// <summary>What the plain bytes of a stream are.</summary>
internal enum StreamKind
{
    /// <summary>Lines that a person can read.</summary>
    Text,

    /// <summary>Anything else.</summary>
    Binary,
}

/// <summary>An object: its tokens and, for a stream, its data.</summary>
internal sealed class PdfObject
{
    /// <summary>Its tokens.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>Coded data of a stream; null for other objects.</summary>
    public ReadOnlyMemory<byte>? Stream { get; set; }

    /// <summary>What the plain bytes of the stream are.</summary>
    public StreamKind Kind { get; set; }
}
