using System.Text.Encodings.Web;
using System.Text.Json;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs;

/// <summary>The report of a run as JSON; <c>Schemas/report.schema.json</c> describes it.</summary>
internal static class RunReport
{
    public static byte[] Write(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Diagnostic> general)
    {
        using var buffer = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteDiagnostics(json, general);
            json.WriteStartArray("entries");
            foreach (var outcome in outcomes)
                WriteEntry(json, outcome);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("source", outcome.Entry.DisplayPath);
        json.WriteString("output", outcome.Entry.DisplayOutput);
        json.WriteString(
            "result",
            outcome.Kind switch
            {
                OutcomeKind.Made => "made",
                OutcomeKind.Unchanged => "unchanged",
                OutcomeKind.Stopped => "stopped",
                _ => "failed",
            }
        );
        json.WriteNumber("pages", outcome.Pages);
        json.WriteNumber("bytes", outcome.Bytes);
        json.WriteNumber("milliseconds", Math.Round(outcome.Milliseconds, 1));
        WriteDiagnostics(json, outcome.Diagnostics);
        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
            DiagnosticJson.Write(json, diagnostic);
        json.WriteEndArray();
    }
}
