using System.Text;

namespace Portfolio.Export.Serving;

/// <summary>What a browser asks for, without the body.</summary>
/// <param name="Path">As it was sent: nothing in it is unescaped.</param>
/// <param name="Query">What follows the question mark, unescaped, by name.</param>
/// <param name="Fields">The header, by name in any case; a field that came twice has no value that can be trusted, and is missing.</param>
internal sealed record RequestHead(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Fields
)
{
    /// <summary>Bytes; a browser sends less than one thousand.</summary>
    public const int MostBytes = 8192;

    /// <summary>Bytes of a body; the page sends less than one hundred.</summary>
    public const int MostBody = 4096;

    /// <summary>Bytes of the body that follows; -1 where its length is not told, or is too large.</summary>
    public int BodyLength =>
        Fields.ContainsKey("Transfer-Encoding") ? -1
        : !Fields.TryGetValue("Content-Length", out var length) ? (Method == "POST" ? -1 : 0)
        : int.TryParse(length, System.Globalization.NumberStyles.None, null, out var count) && count <= MostBody ? count
        : -1;

    /// <summary>Reads up to the empty line; null for what is no request of HTTP/1.</summary>
    /// <exception cref="IOException">The connection ends before, or the other side is too slow.</exception>
    public static RequestHead? Read(Stream stream)
    {
        var bytes = new byte[MostBytes];
        for (var length = 0; length < MostBytes; length++)
        {
            // One by one: what follows the empty line is the body. The stream has a buffer.
            var next = stream.ReadByte();
            if (next < 0)
                throw new EndOfStreamException();
            bytes[length] = (byte)next;
            if (bytes.AsSpan(0, length + 1).EndsWith("\r\n\r\n"u8))
                return Parse(Encoding.Latin1.GetString(bytes, 0, length - 3));
        }

        return null;
    }

    internal static RequestHead? Parse(string text)
    {
        var lines = text.Split("\r\n");
        if (lines[0].Split(' ') is not [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
            return null;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':');
            if (
                colon <= 0
                || char.IsWhiteSpace(line[0])
                || char.IsWhiteSpace(line[colon - 1])
                || line.AsSpan().ContainsAny('\0', '\r', '\n')
            )
                return null;
            if (!fields.TryAdd(line[..colon], line[(colon + 1)..].Trim()))
                return null;
        }

        var question = target.IndexOf('?');
        return question < 0
            ? new(method, target, new Dictionary<string, string>(), fields)
            : new(method, target[..question], QueryOf(target[(question + 1)..]), fields);
    }

    internal static Dictionary<string, string> QueryOf(string text)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
            query.TryAdd(Unescaped(name), Unescaped(value));
        }

        return query;

        static string Unescaped(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));
    }
}
