using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Portfolio.Export.Console;
using Portfolio.Export.Runs;
using Portfolio.Export.Serving;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Serving;

/// <summary>A small site that is served within the tests.</summary>
internal sealed class ServingSite : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringWriter output = new();
    private readonly Thread thread;
    private int code = -1;

    /// <param name="fill">Writes the files of the site.</param>
    /// <param name="editor">Command of the editor, in which DIR stands for the folder of the site; or null.</param>
    public ServingSite(Action<TestSite> fill, string? editor = null)
    {
        fill(Site);
        var request = new ServeRequest(new ExportRequest { Root = Site.Root }, [])
        {
            Editor = editor is null ? null : EditorCommand.Parse(editor.Replace("DIR", Site.Root, StringComparison.Ordinal)),
        };
        thread = new Thread(() =>
            code = new ServeRun(request, new Terminal(output, output, color: false), stop.Token)
            {
                Started = said => address.SetResult(new(said)),
            }.Run()
        );
        thread.Start();
    }

    public TestSite Site { get; } = new();

    /// <summary>Saves as most editors do: in one stroke, so that nobody sees half of it.</summary>
    public void Save(string name, byte[] bytes)
    {
        var beside = Path.GetTempFileName();
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, Site.At(name), overwrite: true);
    }

    public void Save(string name, string text) => Save(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Saves an entry of the collection <c>portfolio</c>.</summary>
    public void Entry(string name, string body) => Save($"_portfolio/{name}.md", $"---\ntitle: \"{name}\"\n---\n{body}\n");

    public Uri Address => address.Task.Wait(Patience) ? address.Task.Result : throw new TimeoutException(output.ToString());

    /// <summary>What an entry is called in views.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Environment.CurrentDirectory, Site.At(path)).Replace('\\', '/');

    /// <summary>Sends bytes as they are, and reads the answer to its end.</summary>
    public string Send(string request)
    {
        using var client = new TcpClient("127.0.0.1", Address.Port) { ReceiveTimeout = (int)Patience.TotalMilliseconds };
        using var stream = client.GetStream();
        stream.Write(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The answer to a request of the page itself.</summary>
    public string Get(string name) => Send($"GET {Address.AbsolutePath}{name} HTTP/1.1\r\nHost: {Address.Authority}\r\n\r\n");

    public JsonElement Post(string name, string body)
    {
        var answer = Send(
            $"POST {Address.AbsolutePath}{name} HTTP/1.1\r\nHost: {Address.Authority}\r\nOrigin: http://{Address.Authority}\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}"
        );
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        return JsonDocument.Parse(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).RootElement;
    }

    public EventReader Follow(string query) => new(this, query);

    public void Dispose()
    {
        stop.Cancel();
        Assert.True(thread.Join(Patience), "it does not end");
        Assert.Equal(ExitCode.Interrupted, code);
        Site.Dispose();
        stop.Dispose();
    }
}

/// <summary>What a page is told, event by event.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly TcpClient client;
    private readonly StreamReader reader;

    public EventReader(ServingSite site, string query)
    {
        client = new("127.0.0.1", site.Address.Port) { ReceiveTimeout = (int)ServingSite.Patience.TotalMilliseconds };
        var stream = client.GetStream();
        stream.Write(
            Encoding.ASCII.GetBytes($"GET {site.Address.AbsolutePath}events?{query} HTTP/1.1\r\nHost: {site.Address.Authority}\r\n\r\n")
        );
        reader = new(stream);
        Assert.Equal("HTTP/1.1 200 OK", reader.ReadLine());
    }

    /// <summary>The next event of a kind; others before it are left out.</summary>
    public JsonElement Next(string kind)
    {
        while (reader.ReadLine() is { } line)
            if (line == $"event: {kind}")
                return JsonDocument.Parse(reader.ReadLine()!["data: ".Length..]).RootElement;
        throw new EndOfStreamException($"no {kind} comes");
    }

    /// <summary>The first pages for which a condition holds; an editor saves in several strokes.</summary>
    public JsonElement Pages(Func<JsonElement, bool> condition)
    {
        while (true)
            if (Next("pages") is var pages && condition(pages))
                return pages;
    }

    public void Dispose()
    {
        reader.Dispose();
        client.Dispose();
    }
}
