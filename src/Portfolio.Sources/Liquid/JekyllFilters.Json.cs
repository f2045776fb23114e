using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using DotLiquid;

namespace Portfolio.Sources.Liquid;

/// <content>Values as JSON.</content>
internal static partial class JekyllFilters
{
    public static string Jsonify(object? input) => Json(input, 0);

    public static string Inspect(object? input) => Json(input, 0);

    private static string Json(object? value, int level) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => "\"" + JsonEncodedText.Encode(Bounded(text, text.Length), JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"",
            Hash when level > 16 => "{}",
            Hash hash => "{"
                + string.Join(
                    ",",
                    hash.Where(p => !p.Key.StartsWith("pe_", StringComparison.Ordinal))
                        .Select(p => Json(p.Key, level) + ":" + Json(p.Value, level + 1))
                )
                + "}",
            IEnumerable list => "[" + string.Join(",", list.Cast<object?>().Select(i => Json(i, level + 1))) + "]",
            _ => TextOf(value),
        };
}
