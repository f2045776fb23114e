using System.Globalization;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>The CMap from codes to text (ISO 32000-1 9.10.3): every code is in it, with exactly the text it stands for.</summary>
internal static class ToUnicodeMap
{
    /// <summary>The most that a bfchar block may hold (Adobe Technical Note 5014).</summary>
    private const int EntriesPerBlock = 100;

    /// <summary>The CMap of codes from 1 on.</summary>
    public static byte[] Write(IReadOnlyList<FontCode> codes)
    {
        var map = new ByteBuffer(codes.Count * 16 + 512);
        map.Ascii(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n")
        );
        for (var start = 0; start < codes.Count; start += EntriesPerBlock)
        {
            var count = Math.Min(EntriesPerBlock, codes.Count - start);
            map.Ascii(string.Create(CultureInfo.InvariantCulture, $"{count} beginbfchar\n"));
            for (var i = start; i < start + count; i++)
            {
                map.Byte('<');
                map.Hex(i + 1, 4);
                map.Ascii("> <");
                foreach (var unit in Mappable(codes[i].Text))
                {
                    map.Hex(unit, 4);
                }

                map.Ascii(">\n");
            }

            map.Ascii("endbfchar\n");
        }

        map.Ascii("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var written = map.ToArray();
        map.Release();
        return written;
    }

    /// <summary>
    /// U+0000, U+FEFF, U+FFFE and half surrogates may not be targets (PDF/A-2 6.2.11.7.2); of the other noncharacters every reader
    /// makes something else.
    /// </summary>
    internal static string Mappable(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length; i++)
        {
            clean &= text[i] is not ('\0' or '\uFEFF' or >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF')) && !char.IsSurrogate(text[i]);
        }

        return clean
            ? text
            : string.Concat(
                text.EnumerateRunes()
                    .Select(r =>
                        r.Value is 0 or 0xFEFF or (>= 0xFDD0 and <= 0xFDEF) || (r.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : r.ToString()
                    )
            );
    }
}
