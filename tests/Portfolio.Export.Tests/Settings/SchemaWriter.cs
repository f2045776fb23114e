using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portfolio.Export.Schemas;
using Portfolio.Export.Settings;
using Portfolio.Export.Themes;

namespace Portfolio.Export.Tests.Settings;

/// <summary>Writes the JSON schemas that editors complete from; the tables of keys are the source.</summary>
internal static class SchemaWriter
{
    public static string Settings() =>
        Write(
            "portfolio.schema.json",
            "Settings of portfolio-export for a site",
            SettingKeys.All.Select(k => new Key(k.Name, k.Schema, Capital(k.Meaning)) { Default = DefaultOf(k) })
        );

    /// <summary>What an author is called, a heading and a translation have no default: their examples are examples.</summary>
    private static string? DefaultOf(SettingKey key) =>
        key.Name.StartsWith("author.", StringComparison.Ordinal) || key.Schema is ListSchema or PairsSchema ? null : key.Example.Trim('"');

    public static string Theme() =>
        Write(
            "theme.schema.json",
            "A theme of portfolio-export",
            [
                new("name", new TextSchema("a text", "", _ => true), "What the theme is called"),
                new("extends", new ChoiceSchema(ThemeReader.BuiltInNames), "The theme that says what this file leaves out"),
                .. ThemeKeys.All.Select(k => new Key(k.Name, k.Schema, $"{Capital(k.Meaning)}; {k.Schema.Takes}")),
            ]
        );

    private static string Write(string name, string title, IEnumerable<Key> keys)
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
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("$id", $"urn:portfolio-export:{name}");
            json.WriteString("title", title);
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            foreach (var group in keys.GroupBy(k => k.Name.Contains('.') ? k.Name[..k.Name.IndexOf('.')] : k.Name))
            {
                var isGroup = group.First().Name.Contains('.');
                json.WriteStartObject(group.Key);
                if (isGroup)
                {
                    // A group whose keys are all comments is empty.
                    json.WriteStartArray("type");
                    json.WriteStringValue("object");
                    json.WriteStringValue("null");
                    json.WriteEndArray();
                    json.WriteBoolean("additionalProperties", false);
                    json.WriteStartObject("properties");
                }

                foreach (var key in group)
                {
                    if (isGroup)
                        json.WriteStartObject(key.Name[(group.Key.Length + 1)..]);
                    json.WriteString("description", key.Description);
                    WriteSchema(json, key.Schema);
                    if (key.Default is { } value)
                        WriteDefault(json, key.Schema, value);
                    if (isGroup)
                        json.WriteEndObject();
                }

                if (isGroup)
                    json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteSchema(Utf8JsonWriter json, ValueSchema form)
    {
        switch (form)
        {
            case NumberSchema number:
                json.WriteString("type", number.IsWhole ? "integer" : "number");
                json.WriteNumber("minimum", number.Least);
                json.WriteNumber("maximum", number.Most);
                break;
            case SwitchSchema:
                json.WriteStartArray("enum");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteStringValue("yes");
                json.WriteStringValue("no");
                json.WriteEndArray();
                break;
            case ChoiceSchema choice:
                WriteWords(json, choice.Words);
                break;
            case TextSchema text:
                json.WriteString("type", "string");
                if (text.Pattern.Length > 0)
                    json.WriteString("pattern", text.Pattern);
                break;
            case ThemeSchema theme:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteWords(json, theme.Names);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "string");
                json.WriteString("pattern", @"\.ya?ml$|/");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case FamilySchema family:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteWords(json, family.Words);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "string");
                json.WriteString("pattern", @"\S");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case PairsSchema:
                json.WriteStartArray("type");
                json.WriteStringValue("object");
                json.WriteStringValue("null");
                json.WriteEndArray();
                json.WriteStartObject("additionalProperties");
                json.WriteString("type", "string");
                json.WriteString("pattern", @"\S");
                json.WriteEndObject();
                break;
            case ListSchema list:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteSchema(json, list.Item);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteStartObject();
                WriteSchema(json, list.Item);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"no schema for {form}");
        }
    }

    private static void WriteDefault(Utf8JsonWriter json, ValueSchema form, string value)
    {
        json.WritePropertyName("default");
        if (form is NumberSchema)
            json.WriteRawValue(value);
        else if (form is SwitchSchema)
            json.WriteBooleanValue(SwitchSchema.IsOn(value));
        else
            json.WriteStringValue(value);
    }

    private static void WriteWords(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private sealed record Key(string Name, ValueSchema Schema, string Description)
    {
        public string? Default { get; init; }
    }
}
