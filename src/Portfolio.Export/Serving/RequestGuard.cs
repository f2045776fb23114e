using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Portfolio.Export.Serving;

/// <summary>
/// Whom the server answers: a browser on this machine that knows the token, asked by its user or by the page of the server itself. Pages of
/// others can send requests here, too, by the number of the machine or by a name of theirs that leads to it; all of them are refused.
/// </summary>
internal sealed class RequestGuard(int port, string token)
{
    private readonly byte[] token = Encoding.ASCII.GetBytes(token);
    private readonly string[] hosts =
    [
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
        string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"),
        string.Create(CultureInfo.InvariantCulture, $"[::1]:{port}"),
    ];

    /// <summary>The status that refuses a request, or 0 for one that is answered.</summary>
    /// <param name="name">Receives what follows the token in the path; empty for the page itself.</param>
    public int Check(RequestHead request, out string name)
    {
        name = "";
        if (!request.Fields.TryGetValue("Host", out var host) || !hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return 403;
        if (request.Fields.TryGetValue("Origin", out var origin) && !origin.Equals($"http://{host}", StringComparison.OrdinalIgnoreCase))
            return 403;
        if (request.Fields.TryGetValue("Sec-Fetch-Site", out var site) && site is not ("same-origin" or "none"))
            return 403;
        if (request.Path.Split('/') is not ["", var said, var rest] || !IsToken(said))
            return 404;
        if (request.Method is not ("GET" or "POST"))
            return 405;

        // Every browser tells where a request with a body comes from.
        if (request.Method == "POST" && origin is null)
            return 403;
        name = rest;
        return 0;
    }

    /// <summary>Looks at every letter, so that a wrong token takes as long however much of it is right.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private bool IsToken(string said)
    {
        var bytes = Encoding.UTF8.GetBytes(said);
        if (bytes.Length != token.Length)
            return false;
        var difference = 0;
        for (var i = 0; i < token.Length; i++)
            difference |= bytes[i] ^ token[i];
        return difference == 0;
    }
}
