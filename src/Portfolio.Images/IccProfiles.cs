using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Images;

/// <summary>Recognizes profiles that change nothing.</summary>
internal static class IccProfiles
{
    /// <summary>Offset of the tag table, behind the header (ICC.1:2022, 7.1).</summary>
    private const int TagTable = 128;

    /// <summary>An RGB profile whose description names sRGB, as all common writers do (ICC.1:2022, 9.2.41).</summary>
    public static bool IsSrgb(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < TagTable + 4 || !profile[16..20].SequenceEqual("RGB "u8))
            return false;
        var count = BinaryPrimitives.ReadUInt32BigEndian(profile[TagTable..]);
        for (var i = 0; i < count && profile.Length >= TagTable + 4 + ((i + 1) * 12); i++)
        {
            var tag = profile.Slice(TagTable + 4 + (i * 12), 12);
            if (!tag[..4].SequenceEqual("desc"u8))
                continue;
            var start = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (start > profile.Length || length > profile.Length - start)
                return false;

            // Version 2 writes ASCII, version 4 UTF-16; without its zeros both read alike.
            var text = Encoding.Latin1.GetString(profile.Slice((int)start, (int)length)).Replace("\0", "", StringComparison.Ordinal);
            return text.Contains("sRGB", StringComparison.Ordinal);
        }

        return false;
    }
}
