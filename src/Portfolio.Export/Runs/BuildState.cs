using System.Text.Json;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>A file that an output was made from, or a folder that was asked about.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Hash">Of the content or of the answer; <see cref="Fingerprint.Absent"/> for what is not there.</param>
internal sealed record BuildInput(string Path, string Hash)
{
    /// <summary>What was asked of the folder; null for a file.</summary>
    public FolderQuestion? Question { get; init; }
}

/// <summary>How an output was made the last time.</summary>
/// <param name="Source">Full path of the entry, or of the file that describes a pack.</param>
/// <param name="Scope">The site, the languages and whether it is an anonymous copy.</param>
/// <param name="Key">Hash of what all inputs share: program, fonts, options, and whatever else is no single file.</param>
/// <param name="Inputs">Files read.</param>
/// <param name="OutputHash">Content hash of the PDF.</param>
/// <param name="Bytes">Size of the PDF.</param>
/// <param name="Pages">Pages of the PDF.</param>
/// <param name="Warnings">What was said, to be said again while nothing changes.</param>
internal sealed record BuildRecord(
    string Source,
    OutputScope Scope,
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
    private const int Version = 2;

    /// <summary>Knew no sites, languages or anonymous copies; its outputs are known as this program's, and made again.</summary>
    private const int VersionWithoutScopes = 1;

    private readonly SortedDictionary<string, BuildRecord> records;

    // What this run learnt; a null record is one to forget.
    private readonly Dictionary<string, BuildRecord?> changes = new(StringComparer.Ordinal);

    private BuildState(SortedDictionary<string, BuildRecord> records, bool isNew) => (this.records, IsNew) = (records, isNew);

    public static BuildState Empty => new(new(StringComparer.Ordinal), isNew: true);

    /// <summary>There was no state that could be read.</summary>
    public bool IsNew { get; }

    /// <summary>Whether a folder was written to by a version that kept its state otherwise.</summary>
    public static bool IsOfOlderVersion(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(WholeFile.Read(System.IO.Path.Combine(folder, FileName), WholeFile.MostOfPdfs));
            return json.RootElement.GetProperty("version").GetInt32() == VersionWithoutScopes;
        }
        catch (Exception e) when (IsBroken(e))
        {
            return false;
        }
    }

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

    public static BuildState Load(OutputFolder folder)
    {
        try
        {
            using var json = JsonDocument.Parse(WholeFile.Read(System.IO.Path.Combine(folder.Root, FileName), WholeFile.MostOfPdfs));
            var root = json.RootElement;
            var version = root.GetProperty("version").GetInt32();
            if (version is not (Version or VersionWithoutScopes))
                return Empty;
            var records = new SortedDictionary<string, BuildRecord>(StringComparer.Ordinal);
            foreach (var output in root.GetProperty("outputs").EnumerateObject())
                if (IsName(output.Name))
                    records[output.Name] = ReadRecord(output.Value, version);
            return new(records, isNew: false);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return Empty;
        }
    }

    /// <summary>What reading a broken file throws.</summary>
    internal static bool IsBroken(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or JsonException
                or InvalidOperationException
                or KeyNotFoundException
                or FormatException
                or ArgumentException;

    /// <summary>A state that somebody changed by hand must not lead out of the folder.</summary>
    internal static bool IsName(string name) =>
        name.Length > 0
        && !System.IO.Path.IsPathRooted(name)
        && !name.Contains('\\')
        && !name.Split('/').Any(step => step is "" or "." or "..");

    /// <summary>Writes the state with the changes of this run; what another run has written meanwhile about other outputs stays.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(OutputFolder folder)
    {
        using var held = folder.Lock();
        var records = Load(folder).records;
        foreach (var (output, record) in changes)
        {
            if (record is null)
                records.Remove(output);
            else
                records[output] = record;
        }

        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
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

        folder.Write(System.IO.Path.Combine(folder.Root, FileName), buffer.ToArray());
    }

    internal static BuildRecord ReadRecord(JsonElement json, int version = Version)
    {
        var inputs = json.GetProperty("inputs").EnumerateArray().Select(ReadInput).ToList();
        return new(
            version == Version ? Text(json, "source") : inputs.FirstOrDefault()?.Path ?? "",
            version == Version ? ReadScope(json) : default(OutputScope) with { Site = "" },
            version == Version ? Text(json, "key") : "",
            inputs,
            Text(json, "output"),
            json.GetProperty("bytes").GetInt64(),
            json.GetProperty("pages").GetInt32(),
            [.. json.GetProperty("warnings").EnumerateArray().Select(ReadWarning)]
        );
    }

    private static OutputScope ReadScope(JsonElement json) =>
        new(Text(json, "site"), LanguageModes.Of(Text(json, "language")), json.GetProperty("anonymous").GetBoolean());

    private static BuildInput ReadInput(JsonElement json) =>
        new(Text(json, "path"), Text(json, "hash"))
        {
            Question = json.TryGetProperty("asked", out var asked)
                ? Enum.Parse<FolderQuestion>(asked.GetString() ?? "", ignoreCase: true)
                : null,
        };

    private static Diagnostic ReadWarning(JsonElement json) =>
        new(
            Text(json, "code"),
            Severity.Warning,
            new(Text(json, "file"), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32()),
            Text(json, "message"),
            json.TryGetProperty("hint", out var hint) ? hint.GetString() : null
        );

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    internal static void WriteRecord(Utf8JsonWriter json, BuildRecord record)
    {
        json.WriteStartObject();
        json.WriteString("source", record.Source);
        json.WriteString("site", record.Scope.Site);
        json.WriteString("language", LanguageModes.Name(record.Scope.Mode));
        json.WriteBoolean("anonymous", record.Scope.Anonymous);
        json.WriteString("key", record.Key);
        json.WriteStartArray("inputs");
        foreach (var input in record.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            if (input.Question is { } question)
                json.WriteString("asked", question.ToString().ToLowerInvariant());
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
