using System.Globalization;
using System.Text;

namespace Portfolio.Export.Composing;

/// <summary>Web addresses: encoded for a PDF, readable for people, short for a line.</summary>
internal static class WebAddress
{
    /// <summary>Percent-encodes whatever is no printable ASCII, leaving what is encoded already (RFC 3987, 3.1).</summary>
    public static string Encode(string address)
    {
        var result = new StringBuilder(address.Length);
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            if (
                b
                is > 0x20
                    and < 0x7F
                    and not (
                        (byte)'"'
                        or (byte)'<'
                        or (byte)'>'
                        or (byte)'\\'
                        or (byte)'^'
                        or (byte)'`'
                        or (byte)'{'
                        or (byte)'|'
                        or (byte)'}'
                    )
            )
                result.Append((char)b);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return result.ToString();
    }

    /// <summary>Whether a PDF may link to it: the web and mail, nothing that runs or opens files.</summary>
    public static bool IsAllowed(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// As people read it: letters beyond ASCII that were percent-encoded are letters again; all else stays encoded, so that the address
    /// leads to the same place.
    /// </summary>
    public static string Readable(string address)
    {
        var result = new StringBuilder(address.Length);
        var bytes = new List<byte>();
        for (var i = 0; i <= address.Length; i++)
        {
            if (
                i + 2 < address.Length
                && address[i] == '%'
                && byte.TryParse(address.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b)
                && b >= 0x80
            )
            {
                bytes.Add(b);
                i += 2;
                continue;
            }

            result.Append(Letters([.. bytes]));
            bytes.Clear();
            if (i < address.Length)
                result.Append(address[i]);
        }

        return result.ToString();
    }

    /// <summary>The text of some bytes when it is nothing but letters and digits; else the bytes, percent-encoded.</summary>
    private static string Letters(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.EnumerateRunes().All(r => r != Rune.ReplacementChar && Rune.IsLetterOrDigit(r))
            ? text
            : string.Concat(bytes.Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
    }

    /// <summary>As people write it: without scheme, www and final slash.</summary>
    public static string Short(string address)
    {
        var start =
            address.IndexOf("://", StringComparison.Ordinal) is var i and >= 0 ? i + 3
            : address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        var rest = address[start..];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..];
        return rest.TrimEnd('/');
    }
}
