using System.Globalization;
using System.Text;

namespace Portfolio.Export.Serving;

/// <summary>An answer of HTTP/1.1. Each is the only one of its connection.</summary>
/// <param name="Type">Kind of the body; empty where there is none.</param>
internal sealed record Answer(int Status, string Type, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// The page runs its own script and style alone, asks nobody else for anything, stands in no frame of others, and tells its address to
    /// nobody.
    /// </summary>
    private const string Common =
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
        + "Cross-Origin-Opener-Policy: same-origin\r\n"
        + "Cross-Origin-Resource-Policy: same-origin\r\n"
        + "Referrer-Policy: no-referrer\r\n"
        + "X-Content-Type-Options: nosniff\r\n"
        + "X-Frame-Options: DENY\r\n"
        + "Connection: close\r\n";

    /// <summary>What never changes under its address may be kept.</summary>
    public bool MayBeKept { get; init; }

    public static Answer Refused(int status) => new(status, "text/plain; charset=utf-8", Encoding.ASCII.GetBytes($"{Reason(status)}\n"));

    public static Answer Json(byte[] body) => new(200, "application/json", body);

    public static Answer Text(string type, string text) => new(200, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>The head of a stream of events, which has no end.</summary>
    public static byte[] StreamHead =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n{Common}\r\n");

    public void Write(Stream stream)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} {Reason(Status)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n")
            .Append(MayBeKept ? "Cache-Control: private, max-age=31536000, immutable\r\n" : "Cache-Control: no-store\r\n")
            .Append(Status == 405 ? "Allow: GET, POST\r\n" : "")
            .Append(Type.Length > 0 ? $"Content-Type: {Type}\r\n" : "")
            .Append(Common)
            .Append("\r\n");
        stream.Write(Encoding.ASCII.GetBytes(head.ToString()));
        stream.Write(Body.Span);
        stream.Flush();
    }

    private static string Reason(int status) =>
        status switch
        {
            200 => "OK",
            204 => "No Content",
            400 => "Bad Request",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            413 => "Content Too Large",
            _ => "Service Unavailable",
        };
}
