using System.Text;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>A format that is decoded or drawn.</summary>
public enum PictureFormat
{
    /// <summary>ITU-T T.81.</summary>
    Jpeg,

    /// <summary>PNG, third edition.</summary>
    Png,

    /// <summary>GIF87a and GIF89a; the first frame counts.</summary>
    Gif,

    /// <summary>RFC 9649.</summary>
    Webp,

    /// <summary>TIFF 6.0 and BigTIFF; the first page counts.</summary>
    Tiff,

    /// <summary>AV1 in HEIF.</summary>
    Avif,

    /// <summary>ISO/IEC 23008-12, mostly with HEVC.</summary>
    Heif,

    /// <summary>A drawing: its pixels are CSS pixels, of any number.</summary>
    Svg,
}

/// <summary>Recognizes formats by the first bytes; file names lie.</summary>
public static class PictureFormats
{
    /// <summary>How many bytes are looked at. Signatures take 12; an SVG may open with a long comment.</summary>
    internal const int SniffLength = 4096;

    /// <summary>Name in small letters, as in <see cref="PictureInfo.Format"/>.</summary>
    public static string Name(PictureFormat format) =>
        format switch
        {
            PictureFormat.Jpeg => "jpeg",
            PictureFormat.Png => "png",
            PictureFormat.Gif => "gif",
            PictureFormat.Webp => "webp",
            PictureFormat.Tiff => "tiff",
            PictureFormat.Avif => "avif",
            PictureFormat.Heif => "heif",
            _ => "svg",
        };

    /// <summary>The format of a file.</summary>
    /// <param name="head">The file, or at least its first 4,096 bytes.</param>
    /// <exception cref="PictureException">No format that can be drawn.</exception>
    public static PictureFormat Sniff(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new PictureException(PictureMessages.Empty);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return PictureFormat.Jpeg;
        if (head.StartsWith(PngHeader.Signature))
            return PictureFormat.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return PictureFormat.Gif;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return PictureFormat.Webp;
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
            return PictureFormat.Tiff;
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
            return SniffBrand(head[8..12]);
        return SniffText(head);
    }

    private static PictureFormat SniffBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            return PictureFormat.Avif;
        if (
            brand.SequenceEqual("heic"u8)
            || brand.SequenceEqual("heix"u8)
            || brand.SequenceEqual("hevc"u8)
            || brand.SequenceEqual("heim"u8)
            || brand.SequenceEqual("heis"u8)
            || brand.SequenceEqual("mif1"u8)
            || brand.SequenceEqual("msf1"u8)
        )
            return PictureFormat.Heif;
        throw new PictureException(PictureMessages.FilmOrSound);
    }

    private static PictureFormat SniffText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("BM"u8))
            throw new PictureException(PictureMessages.Bitmap);
        if (head.StartsWith("%PDF"u8))
            throw new PictureException(PictureMessages.Pdf);
        if (head.StartsWith("version https://git-lfs"u8))
            throw new PictureException(PictureMessages.GitPointer);

        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, SniffLength)]);
        var start = text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? 3 : 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start < text.Length && text[start] == '<')
        {
            var svg = text.IndexOf("<svg", StringComparison.Ordinal);
            var html = text.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
            var doctype = text.IndexOf("<!doctype html", StringComparison.OrdinalIgnoreCase);
            if (svg >= 0 && (html < 0 || html > svg) && (doctype < 0 || doctype > svg))
                return PictureFormat.Svg;
            if (html >= 0 || doctype >= 0)
                throw new PictureException(PictureMessages.WebPage);
        }

        throw new PictureException(PictureMessages.UnknownFormat);
    }
}
