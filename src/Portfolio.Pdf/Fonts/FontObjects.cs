using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>The objects of a composite font (ISO 32000-1 9.7): Type0, CIDFontType2, descriptor, font file, ToUnicode, CIDToGIDMap.</summary>
internal static class FontObjects
{
    private const int DefaultWidth = 1000;

    public static void Write(PdfFile file, EmbeddedFace face)
    {
        var program = face.BuildFile();
        var name = SubsetTag(face, program) + "+" + face.Name;
        var fontFile = file.AddStream(program, StreamKind.Binary, w => w.Key("Length1").Integer(program.Length));
        var descriptor = file.Add(w => WriteDescriptor(w, face.Tables, name, fontFile));
        var glyphs = file.AddStream(CidToGid(face), StreamKind.Binary);
        var descendant = file.Add(w =>
        {
            w.OpenDictionary().Key("Type").Name("Font").Key("Subtype").Name("CIDFontType2").Key("BaseFont").Name(name)
                .Key("CIDSystemInfo").OpenDictionary().Key("Registry").Literal("Adobe").Key("Ordering").Literal("Identity")
                .Key("Supplement").Integer(0).CloseDictionary()
                .Key("FontDescriptor").Reference(descriptor).Key("CIDToGIDMap").Reference(glyphs)
                .Key("DW").Integer(DefaultWidth).Key("W").OpenArray();
            WriteWidths(w, face);
            w.CloseArray().CloseDictionary();
        });
        var unicode = file.AddStream(ToUnicodeMap.Write(face.Codes), StreamKind.Text);
        file.Define(face.Reference, w => w.OpenDictionary().Key("Type").Name("Font").Key("Subtype").Name("Type0")
            .Key("BaseFont").Name(name).Key("Encoding").Name("Identity-H")
            .Key("DescendantFonts").OpenArray().Reference(descendant).CloseArray()
            .Key("ToUnicode").Reference(unicode).CloseDictionary());
    }

    private static string SubsetTag(EmbeddedFace face, byte[] program)
    {
        var hash = new ContentHash();
        hash.Add(program);
        foreach (var code in face.Codes)
        {
            hash.Add(System.Runtime.InteropServices.MemoryMarshal.AsBytes(code.Text.AsSpan()));
        }

        return hash.ToTag();
    }

    private static byte[] CidToGid(EmbeddedFace face)
    {
        var map = new ByteBuffer(face.Codes.Count * 2 + 2);
        map.U16(0);
        foreach (var code in face.Codes)
        {
            map.U16(code.Glyph);
        }

        return map.ToArray();
    }

    /// <summary>Codes of another width than the default, in arrays of neighbours.</summary>
    private static void WriteWidths(SyntaxWriter w, EmbeddedFace face)
    {
        var open = false;
        for (var i = 0; i < face.Codes.Count; i++)
        {
            var width = face.Codes[i].Width;
            if (width == DefaultWidth)
            {
                if (open)
                {
                    w.CloseArray();
                }

                open = false;
                continue;
            }

            if (!open)
            {
                w.Integer(i + 1).OpenArray();
                open = true;
            }

            w.Real(width, 2);
        }

        if (open)
        {
            w.CloseArray();
        }
    }

    private static void WriteDescriptor(SyntaxWriter w, TrueTypeTables tables, string name, ObjectRef fontFile)
    {
        var head = tables.Table("head").Span;
        var hhea = tables.Table("hhea").Span;
        var post = tables.Table("post").Span;
        var os2 = tables.Table("OS/2").Span;
        double Scale(int units) => Math.Round(units * 1000.0 / tables.UnitsPerEm);
        var angle = post.Length >= 16 ? (int)TrueTypeTables.U32(post, 4) / 65536.0 : 0;
        var fixedPitch = post.Length >= 16 && TrueTypeTables.U32(post, 12) != 0;
        var weight = os2.Length >= 6 ? Math.Clamp(TrueTypeTables.U16(os2, 4), 100, 900) : 400;
        var ascent = TrueTypeTables.I16(hhea, 4);
        var capHeight = os2.Length >= 90 && TrueTypeTables.U16(os2, 0) >= 2 ? TrueTypeTables.I16(os2, 88) : ascent;

        // Symbolic: the codes mean nothing outside this file.
        const int symbolic = 4;
        var flags = symbolic | (fixedPitch ? 1 : 0) | (angle != 0 ? 64 : 0);
        w.OpenDictionary().Key("Type").Name("FontDescriptor").Key("FontName").Name(name).Key("Flags").Integer(flags)
            .Key("FontBBox").OpenArray();
        for (var i = 0; i < 4; i++)
        {
            w.Real(Scale(TrueTypeTables.I16(head, 36 + i * 2)), 0);
        }

        // Stem width is no field of a TrueType font; this is its usual growth with weight.
        w.CloseArray().Key("ItalicAngle").Real(angle).Key("Ascent").Real(Scale(ascent), 0)
            .Key("Descent").Real(Scale(TrueTypeTables.I16(hhea, 6)), 0).Key("CapHeight").Real(Scale(capHeight), 0)
            .Key("StemV").Integer(40 + weight / 8).Key("FontFile2").Reference(fontFile).CloseDictionary();
    }
}
