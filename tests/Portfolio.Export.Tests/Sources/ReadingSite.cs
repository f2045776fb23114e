using System.Buffers.Binary;
using System.Text;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Tests.Sources;

/// <summary>A small site in a temporary folder.</summary>
internal sealed class ReadingSite : IDisposable
{
    private Site? site;

    public ReadingSite(string? config = null)
    {
        Root = Directory.CreateTempSubdirectory("reading-").FullName;
        if (config is not null)
            Write("_config.yml", config);
    }

    public string Root { get; }

    public DiagnosticBag Bag { get; } = new();

    public Site Site => site ??= ConfiguredSite.Open(Root, "", Bag);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>The head of a PNG file of that size, which is all the probe reads.</summary>
    public void Picture(string path, int width, int height)
    {
        byte[] bytes =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0x49,
            0x44,
            0x41,
            0x54,
            0,
            0,
            0,
            0,
        ];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        Write(path, bytes);
    }

    public SourceEntry? Read(string path, string text) => Read(path, Encoding.UTF8.GetBytes(text));

    public SourceEntry? Read(string path, byte[] bytes) => EntryReader.Read(Site, Write(path, bytes), path, Bag);

    /// <summary>The dump of a body alone.</summary>
    public string Body(string markdown, string path = "_portfolio/entry.md") => SourceDump.Write(Read(path, markdown)!.Body);
}
