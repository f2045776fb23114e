using System.Text.Json;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs;

/// <summary>The report of a run as JSON; <c>Schemas/report.schema.json</c> describes it.</summary>
internal static class RunReport
{
    public const string Failed = "failed";

    public static byte[] Write(IReadOnlyList<ReportRow> rows, IReadOnlyList<Diagnostic> general) =>
        Write(json =>
        {
            WriteDiagnostics(json, general);
            json.WriteStartArray("entries");
            foreach (var row in rows)
                WriteRow(json, row);
            json.WriteEndArray();
        });

    /// <param name="fill">Writes the diagnostics and the entries.</param>
    public static byte[] Write(Action<Utf8JsonWriter> fill)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            fill(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The row of an entry.</summary>
    public static ReportRow RowOf(Outcome outcome) =>
        new(
            outcome.Entry.DisplayPath,
            outcome.Entry.DisplayOutput,
            outcome.Kind switch
            {
                OutcomeKind.Made => "made",
                OutcomeKind.Unchanged => "unchanged",
                OutcomeKind.Cached => "cached",
                OutcomeKind.Stopped => "stopped",
                _ => Failed,
            },
            outcome.Pages,
            outcome.Bytes,
            outcome.Milliseconds,
            outcome.Diagnostics
        );

    public static void WriteRow(Utf8JsonWriter json, ReportRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source);
        json.WriteString("output", row.Output);
        json.WriteString("result", row.Result);
        json.WriteNumber("pages", row.Pages);
        json.WriteNumber("bytes", row.Bytes);
        json.WriteNumber("milliseconds", Math.Round(row.Milliseconds, 1));
        WriteDiagnostics(json, row.Diagnostics);
        json.WriteEndObject();
    }

    public static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            DiagnosticJson.Write(json, diagnostic);
        json.WriteEndArray();
    }
}

/// <summary>What became of an entry or a pack.</summary>
/// <param name="Source">As the user would name it.</param>
/// <param name="Output">The same of the PDF.</param>
/// <param name="Result">A word of the schema.</param>
internal sealed record ReportRow(
    string Source,
    string Output,
    string Result,
    int Pages,
    long Bytes,
    double Milliseconds,
    IReadOnlyList<Diagnostic> Diagnostics
);
