using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>As much of JSON Schema as the schemas of this project use.</summary>
internal static class SchemaCheck
{
    public static void Fits(JsonElement value, JsonElement schema) => Fits(value, schema, schema, "$");

    private static void Fits(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            var wanted = rule.Value;
            switch (rule.Name)
            {
                case "$ref":
                    Fits(value, root.GetProperty("$defs").GetProperty(wanted.GetString()!["#/$defs/".Length..]), root, at);
                    break;
                case "type":
                    Assert.True(
                        wanted.ValueKind == JsonValueKind.Array
                            ? wanted.EnumerateArray().Any(w => IsOf(value, w.GetString()!))
                            : IsOf(value, wanted.GetString()!),
                        $"{at} is no {wanted}"
                    );
                    break;
                case "const":
                    Assert.True(value.GetRawText() == wanted.GetRawText(), $"{at} is not {wanted}");
                    break;
                case "enum":
                    Assert.True(wanted.EnumerateArray().Any(w => w.GetRawText() == value.GetRawText()), $"{at} is none of {wanted}");
                    break;
                case "pattern":
                    Assert.Matches(new Regex(wanted.GetString()!), value.GetString());
                    break;
                case "minimum":
                    Assert.True(value.GetDouble() >= wanted.GetDouble(), $"{at} is below {wanted}");
                    break;
                case "maximum":
                    Assert.True(value.GetDouble() <= wanted.GetDouble(), $"{at} is above {wanted}");
                    break;
                case "minLength":
                    Assert.True(value.GetString()!.Length >= wanted.GetInt32(), $"{at} is too short");
                    break;
                case "required":
                    Assert.All(wanted.EnumerateArray(), name =>
                        Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at} has no {name}")
                    );
                    break;
                case "additionalProperties":
                    Assert.False(wanted.GetBoolean());
                    Assert.All(value.EnumerateObject(), p =>
                        Assert.True(schema.GetProperty("properties").TryGetProperty(p.Name, out _), $"{at} has {p.Name}")
                    );
                    break;
                case "properties":
                    foreach (var property in wanted.EnumerateObject())
                        if (value.TryGetProperty(property.Name, out var inner))
                            Fits(inner, property.Value, root, $"{at}.{property.Name}");
                    break;
                case "items":
                    foreach (var item in value.EnumerateArray())
                        Fits(item, wanted, root, at + "[]");
                    break;
                case "$schema" or "$id" or "$defs" or "title" or "description":
                    break;
                default:
                    Assert.Fail($"the check does not know {rule.Name}");
                    break;
            }
        }
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => value.ValueKind == JsonValueKind.Number,
        };
}
