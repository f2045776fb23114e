using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A cache as bazel-remote is one, in memory, on a port of this machine.</summary>
internal sealed class CacheServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public CacheServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public ConcurrentDictionary<string, byte[]> Blobs { get; } = new();

    public ConcurrentBag<string> Authorizations { get; } = [];

    /// <summary>What every request is answered; null to do what it asks.</summary>
    public int? Status { get; set; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        while (await ReadHeadAsync(stream) is { Length: > 0 } head)
        {
            var lines = head.Split("\r\n");
            var words = lines[0].Split(' ');
            string? Header(string name) =>
                lines.FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
            var body = new byte[int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(body);
            if (Header("Authorization") is { } authorization)
                Authorizations.Add(authorization);
            var (status, answer) = Answer(words[0], words[1], body);
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} x\r\nContent-Length: {answer.Length}\r\n\r\n")
                )
            );
            await stream.WriteAsync(answer);
        }
    }

    private (int Status, byte[] Body) Answer(string method, string path, byte[] body)
    {
        if (Status is { } status)
            return (status, []);
        if (method == "PUT")
        {
            Blobs[path] = body;
            return (200, []);
        }

        return Blobs.TryGetValue(path, out var blob) ? (200, blob) : (404, []);
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count >= 4 && head[^4] == 13 && head[^3] == 10 && head[^2] == 13 && head[^1] == 10))
        {
            if (await stream.ReadAsync(one) == 0)
                return "";
            head.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. head]);
    }
}
