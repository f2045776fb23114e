using System.Text.Json;

namespace Portfolio.Export.Diagnostics;

/// <summary>Diagnostics for machines; one shape in the state file and in reports.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteString("file", diagnostic.Place.File);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint) json.WriteString("hint", hint);
        json.WriteEndObject();
    }
}
