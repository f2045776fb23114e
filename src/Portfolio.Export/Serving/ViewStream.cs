using Portfolio.Sources.Diagnostics;
using Portfolio.Svg;

namespace Portfolio.Export.Serving;

/// <summary>
/// A view that a browser looks at: sets it when it is opened and after every change of the site, and sends the pages that are new to the
/// browser. It ends when the browser closes the connection.
/// </summary>
internal sealed class ViewStream(ServedView view, ServeContext context, Connection connection)
{
    /// <summary>Between two signs of life; writing one finds out that the browser has gone.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly GlyphOutlines glyphs = new("");
    private int glyphsSent;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The last pages that could be made; null before the first.</summary>
    public ShownPages? Pages { get; private set; }

    /// <summary>What the last attempt found.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; private set; } = [];

    /// <exception cref="IOException">The browser has gone.</exception>
    /// <exception cref="OperationCanceledException">The program ends.</exception>
    public void Run()
    {
        connection.Stream.Write(Answer.StreamHead);
        Send("hello", ViewJson.Hello(Id));
        var (list, content) = (-1L, -1L);
        while (true)
        {
            var version = context.Changes.Version;
            if (context.List.Version != list)
            {
                list = context.List.Version;
                if (list > 0)
                    Send("list", ViewJson.List(context.List));
            }

            if (list > 0 && version != content)
                Show();
            content = version;
            while (!context.Changes.Wait(version, Heartbeat, context.Stop))
                connection.Stream.Write(":\n\n"u8);
            if (connection.IsGone)
                return;
        }
    }

    private void Show()
    {
        if (context.List.Find(view) is not { } item)
        {
            Send("gone", ViewJson.Gone(view));
            return;
        }

        var before = Pages;
        var set = Draw(context.Setter.Set(view, item.Entry, context.List.Root));
        Problems = set.Problems;
        var marks = before is null || set.Pages is null ? [] : ChangedAreas.Between(before.Map, Pages!.Map);
        var command = view.CommandLine(item.Name, view.IsPack ? context.Request.PackWords : context.Request.Words);
        if (glyphsSent < glyphs.All.Count)
            Send("glyphs", ViewJson.Glyphs(glyphs.All.Skip(glyphsSent)));
        glyphsSent = glyphs.All.Count;
        Send("pages", ViewJson.Pages(item, Pages, sent, set, marks, command));
        sent.Clear();
        foreach (var page in Pages?.Pages ?? [])
            sent.Add(page.Id);
        context.Settled();
    }

    /// <summary>Keeps the last pages, and says so, where these cannot be drawn.</summary>
    private SetView Draw(SetView set)
    {
        try
        {
            if (set.Pages is { } pages)
                Pages = new(pages, context.Pictures, glyphs);
            return set;
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            return new(null, [InternalErrors.Of(bug, new(view.Name)), .. set.Problems]);
        }
    }

    private void Send(string kind, byte[] json)
    {
        using var message = new MemoryStream(json.Length + 64);
        message.Write(System.Text.Encoding.ASCII.GetBytes($"event: {kind}\ndata: "));
        message.Write(json);
        message.Write("\n\n"u8);
        connection.Stream.Write(message.GetBuffer().AsSpan(0, (int)message.Length));
    }
}
