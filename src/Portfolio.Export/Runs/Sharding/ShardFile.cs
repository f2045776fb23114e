using System.Text.Json;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>What a shard has done in one output folder, kept there until <c>merge</c> joins it with the others.</summary>
/// <param name="Plan">Hash of the whole plan for the folder; the same in all shards of it.</param>
/// <param name="IsComplete">The shard came to its end.</param>
/// <param name="Diagnostics">What concerns no single entry, as JSON.</param>
internal sealed record ShardFile(
    Shard Shard,
    string Plan,
    bool IsComplete,
    IReadOnlyList<JsonElement> Diagnostics,
    IReadOnlyList<ShardEntry> Entries
)
{
    private const int Version = 1;
    private const string Beginning = ".portfolio-export.shard-";
    private const string Ending = ".json";

    public static string NameOf(Shard shard) => $"{Beginning}{shard.Number}-of-{shard.Count}{Ending}";

    /// <summary>The files of shards in a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [
            .. UserPaths
                .FilesIn(folder)
                .Where(p =>
                    Path.GetFileName(p) is var name
                    && name.StartsWith(Beginning, StringComparison.Ordinal)
                    && name.EndsWith(Ending, StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Null when it is none, or broken.</summary>
    public static ShardFile? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(WholeFile.Read(path, WholeFile.MostOfPdfs));
            var root = json.RootElement.Clone();
            if (root.GetProperty("version").GetInt32() != Version || Shard.Parse(root.GetProperty("shard").GetString()) is not { } shard)
                return null;
            return new(
                shard,
                root.GetProperty("plan").GetString()!,
                root.GetProperty("complete").GetBoolean(),
                [.. root.GetProperty("diagnostics").EnumerateArray()],
                [.. root.GetProperty("entries").EnumerateArray().Select(ShardEntry.Read)]
            );
        }
        catch (Exception fault) when (BuildState.IsBroken(fault))
        {
            return null;
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(
        OutputFolder folder,
        Shard shard,
        string plan,
        bool isComplete,
        IReadOnlyList<Diagnostic> diagnostics,
        IEnumerable<(int At, string Output, BuildRecord? Record, ReportRow Row)> entries
    )
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("shard", shard.ToString());
            json.WriteString("plan", plan);
            json.WriteBoolean("complete", isComplete);
            RunReport.WriteDiagnostics(json, diagnostics);
            json.WriteStartArray("entries");
            foreach (var (at, output, record, row) in entries)
                ShardEntry.Write(json, at, output, record, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        folder.Write(Path.Combine(folder.Root, NameOf(shard)), buffer.ToArray());
    }
}

/// <summary>What became of one entry of a shard.</summary>
/// <param name="At">Its place in the whole plan.</param>
/// <param name="Output">Path below the output folder, with forward slashes.</param>
/// <param name="Record">How the PDF was made; null when there is none.</param>
/// <param name="Row">Its row of the report.</param>
internal sealed record ShardEntry(int At, string Output, BuildRecord? Record, JsonElement Row)
{
    public static ShardEntry Read(JsonElement json)
    {
        var output = json.GetProperty("output").GetString()!;
        if (!BuildState.IsName(output))
            throw new FormatException(output);
        return new(
            json.GetProperty("at").GetInt32(),
            output,
            json.GetProperty("record") is { ValueKind: JsonValueKind.Object } record ? BuildState.ReadRecord(record) : null,
            json.GetProperty("row")
        );
    }

    public static void Write(Utf8JsonWriter json, int at, string output, BuildRecord? record, ReportRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("at", at);
        json.WriteString("output", output);
        json.WritePropertyName("record");
        if (record is null)
            json.WriteNullValue();
        else
            BuildState.WriteRecord(json, record);
        json.WritePropertyName("row");
        RunReport.WriteRow(json, row);
        json.WriteEndObject();
    }
}
