using System.Text.Json;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>A file that an output was made from.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Hash">Content hash, or <see cref="Fingerprint.Absent"/>.</param>
internal sealed record BuildInput(string Path, string Hash);

/// <summary>How an output was made the last time.</summary>
/// <param name="Key">Hash of what all inputs share: program, fonts, options, and whatever else is no single file.</param>
/// <param name="Inputs">Files read.</param>
/// <param name="OutputHash">Content hash of the PDF.</param>
/// <param name="Bytes">Size of the PDF.</param>
/// <param name="Pages">Pages of the PDF.</param>
/// <param name="Warnings">What was said, to be said again while nothing changes.</param>
internal sealed record BuildRecord(
    string Key,
    IReadOnlyList<BuildInput> Inputs,
    string OutputHash,
    long Bytes,
    int Pages,
    IReadOnlyList<Diagnostic> Warnings
);

/// <summary>What is known of the outputs of a folder, kept in one file there. A broken or older file counts as none.</summary>
internal sealed class BuildState
{
    public const string FileName = ".portfolio-export.json";
    private const int Version = 1;

    private readonly SortedDictionary<string, BuildRecord> records;

    // What this run learnt; a null record is one to forget.
    private readonly Dictionary<string, BuildRecord?> changes = new(StringComparer.Ordinal);

    private BuildState(SortedDictionary<string, BuildRecord> records) => this.records = records;

    public static BuildState Empty => new(new(StringComparer.Ordinal));

    /// <param name="output">Path below the output folder, with forward slashes.</param>
    public BuildRecord? Find(string output) => records.GetValueOrDefault(output);

    /// <summary>Every output that is known, in a fixed order.</summary>
    public IReadOnlyList<KeyValuePair<string, BuildRecord>> All => [.. records];

    public void Set(string output, BuildRecord record) => changes[output] = records[output] = record;

    public void Remove(string output)
    {
        records.Remove(output);
        changes[output] = null;
    }

    public static BuildState Load(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(WholeFile.Read(System.IO.Path.Combine(folder, FileName), WholeFile.MostOfPdfs));
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
                return Empty;
            var records = new SortedDictionary<string, BuildRecord>(StringComparer.Ordinal);
            foreach (var output in root.GetProperty("outputs").EnumerateObject())
                records[output.Name] = ReadRecord(output.Value);
            return new(records);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            return Empty;
        }
    }

    /// <summary>Writes the state with the changes of this run; what another run has written meanwhile about other outputs stays.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(string folder)
    {
        using var turn = OutputFolderLock.Take(folder);
        var records = Load(folder).records;
        foreach (var (output, record) in changes)
        {
            if (record is null)
                records.Remove(output);
            else
                records[output] = record;
        }

        using var buffer = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("outputs");
            foreach (var (output, record) in records)
            {
                json.WritePropertyName(output);
                WriteRecord(json, record);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        AtomicFile.Write(System.IO.Path.Combine(folder, FileName), buffer.ToArray());
    }

    private static BuildRecord ReadRecord(JsonElement json) =>
        new(
            Text(json, "key"),
            [.. json.GetProperty("inputs").EnumerateArray().Select(i => new BuildInput(Text(i, "path"), Text(i, "hash")))],
            Text(json, "output"),
            json.GetProperty("bytes").GetInt64(),
            json.GetProperty("pages").GetInt32(),
            [.. json.GetProperty("warnings").EnumerateArray().Select(ReadWarning)]
        );

    private static Diagnostic ReadWarning(JsonElement json) =>
        new(
            Text(json, "code"),
            Severity.Warning,
            new(Text(json, "file"), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32()),
            Text(json, "message"),
            json.TryGetProperty("hint", out var hint) ? hint.GetString() : null
        );

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    private static void WriteRecord(Utf8JsonWriter json, BuildRecord record)
    {
        json.WriteStartObject();
        json.WriteString("key", record.Key);
        json.WriteStartArray("inputs");
        foreach (var input in record.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("hash", input.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("output", record.OutputHash);
        json.WriteNumber("bytes", record.Bytes);
        json.WriteNumber("pages", record.Pages);
        json.WriteStartArray("warnings");
        foreach (var warning in record.Warnings)
            DiagnosticJson.Write(json, warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
