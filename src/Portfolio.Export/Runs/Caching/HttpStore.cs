using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using Portfolio.Messages;

namespace Portfolio.Export.Runs.Caching;

/// <summary>
/// The HTTP form of bazel-remote and of Bazel's own client: <c>GET</c> and <c>PUT</c> of <c>/ac/HASH</c> and <c>/cas/HASH</c>.
/// </summary>
internal sealed class HttpStore : IBlobStore, IDisposable
{
    /// <summary>A cache that answers more slowly costs more than it saves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient client;
    private readonly string address;

    public HttpStore(Uri uri)
    {
        // Credentials must not follow to another host.
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
        if (uri.UserInfo.Length > 0)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri.UserInfo)))
            );
        address = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
    }

    public string Name => address;

    /// <summary>Null for what is no address of a cache.</summary>
    public static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;

    /// <summary>On Linux the runtime takes encryption from OpenSSL, and ends the program where there is none.</summary>
    public static bool LacksEncryption(Uri uri) =>
        uri.Scheme == "https"
        && OperatingSystem.IsLinux()
        && !Array.Exists(["libssl.so.3", "libssl.so.1.1"], name => NativeLibrary.TryLoad(name, out _));

    public byte[]? Get(string kind, string hash, long most)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/{kind}/{hash}");
        using var response = Send(request);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        Demand(response);
        try
        {
            using var stream = response.Content.ReadAsStream();
            return Read(stream, most);
        }
        catch (HttpRequestException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    public void Put(string kind, string hash, ReadOnlyMemory<byte> bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{address}/{kind}/{hash}")
        {
            Content = new ReadOnlyMemoryContent(bytes),
        };
        using var response = Send(request);
        Demand(response);
    }

    public void Tidy(long most, TimeSpan age)
    {
        // Its server bounds it.
    }

    public void Dispose() => client.Dispose();

    /// <summary>Null when there is more than may be.</summary>
    private static byte[]? Read(Stream stream, long most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private HttpResponseMessage Send(HttpRequestMessage request)
    {
        try
        {
            return client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException fault)
        {
            throw new IOException(fault.Message, fault);
        }
        catch (TaskCanceledException fault)
        {
            throw new IOException(CacheMessages.TooSlow((int)Patience.TotalSeconds), fault);
        }
    }

    private static void Demand(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new IOException(CacheMessages.Status((int)response.StatusCode));
    }
}
