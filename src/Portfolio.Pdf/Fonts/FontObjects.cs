using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>
/// The objects of a composite font (ISO 32000-1 9.7): Type0, CIDFontType2 or CIDFontType0, descriptor, font file,
/// ToUnicode, and the CIDToGIDMap that only a CIDFontType2 has.
/// </summary>
internal static class FontObjects
{
    /// <summary>DW in 1/1000 em: the width of Han characters, so that they need no entry in W.</summary>
    private const int DefaultWidth = 1000;

    /// <summary>Writes all objects of a face; no code may be added afterwards.</summary>
    public static void Write(PdfFile file, EmbeddedFace face, FontCache? cache)
    {
        var program = face.BuildFile(file.Readable, cache);
        var name = SubsetTag(face, program) + "+" + face.Metrics.PostScriptName;
        var isTrueType = face.Kind == FontProgramKind.TrueType;
        var fontFile = file.AddCodedStream(program.Data, StreamKind.Binary, file.Readable ? null : "FlateDecode", w =>
        {
            if (isTrueType)
            {
                w.Key("Length1").Integer(program.Length);
            }
            else
            {
                w.Key("Subtype").Name("CIDFontType0C");
            }
        });
        var descriptor = file.Add(w => WriteDescriptor(w, face, name, fontFile));
        ObjectRef? glyphs = isTrueType ? file.AddStream(CidToGid(face), StreamKind.Binary) : null;
        var descendant = file.Add(w => WriteDescendant(w, face, name, descriptor, glyphs));
        var unicode = file.AddStream(ToUnicodeMap.Write(face.Codes), StreamKind.Text);
        file.Define(face.Reference, w =>
            w.OpenDictionary()
                .Key("Type")
                .Name("Font")
                .Key("Subtype")
                .Name("Type0")
                .Key("BaseFont")
                .Name(name)
                .Key("Encoding")
                .Name("Identity-H")
                .Key("DescendantFonts")
                .OpenArray()
                .Reference(descendant)
                .CloseArray()
                .Key("ToUnicode")
                .Reference(unicode)
                .CloseDictionary()
        );
    }

    private static void WriteDescendant(SyntaxWriter w, EmbeddedFace face, string name, ObjectRef descriptor, ObjectRef? glyphs)
    {
        w.OpenDictionary()
            .Key("Type")
            .Name("Font")
            .Key("Subtype")
            .Name(glyphs is not null ? "CIDFontType2" : "CIDFontType0")
            .Key("BaseFont")
            .Name(name)
            .Key("CIDSystemInfo")
            .OpenDictionary()
            .Key("Registry")
            .Literal("Adobe")
            .Key("Ordering")
            .Literal("Identity")
            .Key("Supplement")
            .Integer(0)
            .CloseDictionary()
            .Key("FontDescriptor")
            .Reference(descriptor);
        if (glyphs is { } map)
        {
            w.Key("CIDToGIDMap").Reference(map);
        }

        w.Key("DW").Integer(DefaultWidth).Key("W").OpenArray();
        WriteWidths(w, face);
        w.CloseArray().CloseDictionary();
    }

    private static string SubsetTag(EmbeddedFace face, FontProgram program) =>
        WrittenFile.Tag(program.Hash, face.Codes.Select(code => ToUnicodeMap.Mappable(code.Text)));

    private static byte[] CidToGid(EmbeddedFace face)
    {
        var map = new ByteBuffer(face.Codes.Count * 2 + 2);
        map.U16(0);
        foreach (var code in face.Codes)
        {
            map.U16(face.GlyphOf(code));
        }

        var bytes = map.ToArray();
        map.Release();
        return bytes;
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

    private static void WriteDescriptor(SyntaxWriter w, EmbeddedFace face, string name, ObjectRef fontFile)
    {
        var metrics = face.Metrics;
        // Symbolic: the codes mean nothing outside this file.
        const int fixedPitch = 1,
            symbolic = 4,
            italic = 64;
        var flags = symbolic | (metrics.IsFixedPitch ? fixedPitch : 0) | (metrics.ItalicAngle != 0 ? italic : 0);
        var box = metrics.Bounds;
        w.OpenDictionary()
            .Key("Type")
            .Name("FontDescriptor")
            .Key("FontName")
            .Name(name)
            .Key("Flags")
            .Integer(flags)
            .Key("FontBBox")
            .OpenArray()
            .Integer(Scale(box.XMin))
            .Integer(Scale(box.YMin))
            .Integer(Scale(box.XMax))
            .Integer(Scale(box.YMax))
            .CloseArray()
            .Key("ItalicAngle")
            .Real(metrics.ItalicAngle)
            .Key("Ascent")
            .Integer(Scale(metrics.Ascent))
            .Key("Descent")
            .Integer(Scale(metrics.Descent))
            .Key("CapHeight")
            .Integer(Scale(metrics.CapHeight))
            // Stem width is no field of a TrueType font; this is its usual growth with weight.
            .Key("StemV")
            .Integer(40 + metrics.Weight / 8)
            .Key(face.Kind == FontProgramKind.TrueType ? "FontFile2" : "FontFile3")
            .Reference(fontFile)
            .CloseDictionary();

        int Scale(int units) => (int)Math.Round(units * 1000.0 / metrics.UnitsPerEm);
    }
}
