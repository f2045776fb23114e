using System.Text.Json;

namespace Portfolio.Sources.Diagnostics;

/// <summary>Diagnostics for machines; one shape in the state file and in reports.</summary>
public static class DiagnosticJson
{
    /// <summary>Prints what was found as one JSON document.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
                Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>One finding as an object; report.schema.json describes its fields.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString(
            "severity",
            diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "note",
            }
        );
        json.WriteString("file", diagnostic.Place.File);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint)
            json.WriteString("hint", hint);
        json.WriteEndObject();
    }
}
