using System.Buffers.Binary;
using System.Globalization;

namespace Portfolio.Pdf.Syntax;

/// <summary>Puts objects one after the other and writes the table that finds them (ISO 32000-1 7.5).</summary>
internal static class FileAssembler
{
    /// <summary>Objects in one object stream. Chosen: large enough to compress well, small enough to find one object quickly.</summary>
    private const int ObjectsPerStream = 200;

    /// <summary>Bytes of a row of the cross-reference table: 1 for the type, 4 for the place, 2 for the index.</summary>
    private const int EntryBytes = 7;

    /// <summary>The bytes of the whole file.</summary>
    public static byte[] Assemble(IReadOnlyList<PdfObject> objects, ObjectRef catalog, ObjectRef info)
    {
        var file = new ByteBuffer(objects.Sum(o => o.Body.Length + (o.Stream?.Length ?? 0)) + (1 << 12));
        // PDF/A-2 6.1.2: four bytes above 127 in a comment after the header.
        file.Bytes("%PDF-1.7\n%\u00E5\u00E4\u00F6\u00FC\n"u8);
        var places = new List<(int Type, int Where, int Index)> { (0, 0, 65535) };
        places.AddRange(new (int, int, int)[objects.Count]);

        var plain = new List<int>();
        for (var number = 1; number <= objects.Count; number++)
        {
            if (objects[number - 1].Stream is { } data)
            {
                places[number] = (1, file.Length, 0);
                WriteStream(file, number, objects[number - 1].Body, data.Span);
            }
            else
            {
                plain.Add(number);
            }
        }

        foreach (var group in plain.Chunk(ObjectsPerStream))
        {
            var number = places.Count;
            places.Add((1, file.Length, 0));
            for (var i = 0; i < group.Length; i++)
            {
                places[group[i]] = (2, number, i);
            }

            WriteObjectStream(file, number, group, objects);
        }

        WriteXref(file, places, catalog, info);
        var assembled = file.ToArray();
        file.Release();
        return assembled;
    }

    private static void WriteObjectStream(ByteBuffer file, int number, int[] group, IReadOnlyList<PdfObject> objects)
    {
        var heads = new ByteBuffer(1 << 14);
        var bodies = new ByteBuffer(1 << 14);
        foreach (var member in group)
        {
            heads.Ascii(string.Create(CultureInfo.InvariantCulture, $"{member} {bodies.Length} "));
            bodies.Bytes(objects[member - 1].Body);
            bodies.Byte('\n');
        }

        var first = heads.Length;
        heads.Bytes(bodies.Written);
        var data = Flate.Compress(heads.Written);
        heads.Release();
        bodies.Release();
        var dictionary = new ByteBuffer();
        new SyntaxWriter(dictionary, false)
            .OpenDictionary()
            .Key("Type")
            .Name("ObjStm")
            .Key("N")
            .Integer(group.Length)
            .Key("First")
            .Integer(first)
            .Key("Filter")
            .Name("FlateDecode")
            .Key("Length")
            .Integer(data.Length)
            .CloseDictionary();
        WriteStream(file, number, dictionary.Written, data);
    }

    private static void WriteXref(ByteBuffer file, List<(int Type, int Where, int Index)> places, ObjectRef catalog, ObjectRef info)
    {
        var start = file.Length;
        places.Add((1, start, 0));
        var hash = new ContentHash();
        hash.Add(file.Written);
        var data = Flate.Compress(XrefRows(places).Written);
        var dictionary = new ByteBuffer();
        WriteXrefDictionary(new(dictionary, false), places.Count, catalog, info, hash.ToBytes(), data.Length);
        WriteStream(file, places.Count - 1, dictionary.Written, data);
        file.Ascii(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    /// <summary>
    /// A row for each object: type, place, index (ISO 32000-1 7.5.8.3), with the PNG filter Up: neighbours differ in a byte or two.
    /// </summary>
    private static ByteBuffer XrefRows(List<(int Type, int Where, int Index)> places)
    {
        var rows = new ByteBuffer(places.Count * (EntryBytes + 1));
        Span<byte> above = stackalloc byte[EntryBytes];
        Span<byte> row = stackalloc byte[EntryBytes];
        foreach (var (type, where, index) in places)
        {
            row[0] = (byte)type;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
            rows.Byte(2);
            for (var i = 0; i < EntryBytes; i++)
            {
                rows.Byte(row[i] - above[i]);
            }

            row.CopyTo(above);
        }

        return rows;
    }

    private static void WriteXrefDictionary(SyntaxWriter w, int size, ObjectRef catalog, ObjectRef info, byte[] id, int length) =>
        w.OpenDictionary()
            .Key("Type")
            .Name("XRef")
            .Key("Size")
            .Integer(size)
            .Key("W")
            .OpenArray()
            .Integer(1)
            .Integer(4)
            .Integer(2)
            .CloseArray()
            .Key("Root")
            .Reference(catalog)
            .Key("Info")
            .Reference(info)
            .Key("ID")
            .OpenArray()
            .Bytes(id)
            .Bytes(id)
            .CloseArray()
            .Key("DecodeParms")
            .OpenDictionary()
            .Key("Predictor")
            .Integer(12)
            .Key("Columns")
            .Integer(EntryBytes)
            .CloseDictionary()
            .Key("Filter")
            .Name("FlateDecode")
            .Key("Length")
            .Integer(length)
            .CloseDictionary();

    private static void WriteStream(ByteBuffer file, int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        file.Ascii(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        file.Bytes(dictionary);
        file.Ascii("\nstream\n");
        file.Bytes(data);
        file.Ascii("\nendstream\nendobj\n");
    }
}
