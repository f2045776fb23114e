using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.References;

/// <summary>Pictures that are written into the text (<c>data:image/png;base64,…</c>).</summary>
public static class DataPictures
{
    /// <summary>Bytes of one such picture. Rule of thumb: more are no text that a person edits.</summary>
    private const int MostBytes = 16 << 20;

    /// <summary>The picture; null when there is none in it.</summary>
    /// <param name="address">The whole address, <c>data:</c> included.</param>
    /// <param name="name">A name for it that depends on nothing but its bytes.</param>
    /// <param name="reason">A clause that says why there is none.</param>
    internal static ImageFile? Read(string address, out string name, out string? reason)
    {
        (name, reason) = ("", PictureMessages.DataBroken);
        if (Bytes(address) is not { Length: > 0 } bytes)
            return null;
        try
        {
            name = Named(bytes);
            return ImageFile.Of(bytes);
        }
        catch (PictureException fault)
        {
            reason = fault.Message;
            return null;
        }
    }

    private static string Named(byte[] bytes) =>
        $"picture-{Digest.OfBytes(bytes)[..12]}.{PictureFormats.Name(PictureFormats.Sniff(bytes))}";

    private static byte[]? Bytes(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || address.Length - comma > MostBytes / 3 * 4)
            return null;
        var data = address[(comma + 1)..];
        try
        {
            if (!address.AsSpan(0, comma).Contains(";base64", StringComparison.OrdinalIgnoreCase))
                return System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data));
            if (data.Contains('%'))
                data = Uri.UnescapeDataString(data);
            data = data.TrimEnd('=').Replace('-', '+').Replace('_', '/');
            return Convert.FromBase64String(data.PadRight((data.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
